// `alur site` as a user runs it: a folder of pages, again with little written, nothing of others touched.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
    CancellationTokenSource,
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const plan = (title: string) =>
    `plan City "City" { period 2026..2027 }\nlocation L "Here"\ndepartment Parks "Parks" {\n  program Trees "${title}" { during 2026 location L builds tree "Trees" 3 "pc" { location L } }\n}\n`;

describe('alur site', () => {
    it('writes pages in both languages, tables and a PDF, then only what differs', () => {
        inFolder({ 'city/city.plan': plan('Plant trees') }, folder => {
            const run = (...more: string[]) => alur(['site', 'city', '--out', 'site', '--date', '2026-05-15', ...more], { cwd: folder });
            const first = run();
            expect(first).toMatchObject({ code: 0, out: '' });
            expect(first.err).toContain('Written: site');
            expectNoTrace(first);
            const site = path.join(folder, 'site');
            expect(readFileSync(path.join(site, 'program/parks.trees.html'), 'utf8')).toContain('>Plant trees</h1>');
            expect(readFileSync(path.join(site, 'id/department/parks.html'), 'utf8')).toContain('<html lang="id">');
            expect(readFileSync(path.join(site, 'en/files/atlas.pdf'), 'latin1')).toMatch(/^%PDF/);
            expect(readFileSync(path.join(site, 'en/files/plan.xlsx'), 'latin1')).toMatch(/^PK/);
            expect(readFileSync(path.join(site, 'en/files/plan/agenda.csv'), 'utf8')).toContain(',');
            expect(run().err).toContain('(0 files written');
            // the address of a program outlives its file
            renameSync(path.join(folder, 'city/city.plan'), path.join(folder, 'city/parks-and-more.plan'));
            const before = readFileSync(path.join(site, 'program/parks.trees.html'));
            expect(run()).toMatchObject({ code: 0 });
            expect(readFileSync(path.join(site, 'program/parks.trees.html'))).toEqual(before);
            writeFileSync(path.join(folder, 'city/parks-and-more.plan'), plan('Plant many trees'));
            run();
            expect(readFileSync(path.join(site, 'program/parks.trees.html'), 'utf8')).toContain('>Plant many trees</h1>');
        });
    });

    it('leaves a file of others, says which, and ends with 2', () => {
        inFolder({ 'city/city.plan': plan('Plant trees'), 'site/en/index.html': 'mine', 'site/CNAME': 'x' }, folder => {
            const ran = alur(['site', 'city', '--out', 'site'], { cwd: folder });
            expect(ran.code).toBe(2);
            expect(ran.err).toContain('site/en/index.html was not written by this command');
            expect(readFileSync(path.join(folder, 'site/en/index.html'), 'utf8')).toBe('mine');
            expect(alur(['site', 'city', '--out', 'city'], { cwd: folder })).toMatchObject({ code: 2 });
            expect(readdirSync(path.join(folder, 'city'))).toEqual(['city.plan']);
        });
    });

    it('refuses what it cannot do in both languages', () => {
        const refused = (...args: string[]) => alur(['site', 'examples/palu', '--out', '/dev/null/x', ...args]);
        expect(refused('--department', 'Pertamanann').err).toContain('Did you mean "Pertamanan"?');
        expect(refused('--department', 'Pertamanann', '--locale', 'id').err).toContain('Maksudnya "Pertamanan"?');
        expect(refused('--date', 'soon')).toMatchObject({ code: 2 });
        expect(refused()).toMatchObject({ code: 2 });
        expect(alur(['site', 'examples/palu'])).toMatchObject({ code: 2 });
    });

    it('says what changed since another folder or a revision', () => {
        inFolder({ 'old/city.plan': plan('Plant trees'), 'city/city.plan': plan('Plant many trees') }, folder => {
            expect(alur(['site', 'city', '--out', 'site', '--against', 'old'], { cwd: folder }).code).toBe(0);
            const home = readFileSync(path.join(folder, 'site/en/index.html'), 'utf8');
            expect(home).toContain('1 change since old');
            const one = ['site', 'city', '--out', 'parks', '--department', 'Parks', '--against', 'old'];
            expect(alur(one, { cwd: folder }).code).toBe(0);
            expect(readFileSync(path.join(folder, 'parks/en/index.html'), 'utf8')).toMatch(/What changed\?<\/h2>[\s\S]*Plant many trees/);
            const git = (...args: string[]) =>
                spawnSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args]);
            git('init', '-q');
            git('add', 'city');
            git('commit', '-qm', 'x');
            writeFileSync(path.join(folder, 'city/city.plan'), plan('Plant few trees'));
            expect(alur(['site', 'city', '--out', 'site', '--against', 'HEAD', '--locale', 'id'], { cwd: folder }).code).toBe(0);
            expect(readFileSync(path.join(folder, 'site/id/index.html'), 'utf8')).toContain('1 perubahan sejak HEAD');
        });
    });

    it('writes what one department gets, without a page of any other', () => {
        inFolder({}, folder => {
            const out = path.join(folder, 'pupr');
            expect(alur(['site', 'examples/palu', '--out', out, '--department', 'PUPR', '--locale', 'id']).code).toBe(0);
            expect(readdirSync(path.join(out, 'id/department'))).toHaveLength(1);
            expect(readFileSync(path.join(out, 'id/index.html'), 'utf8')).toContain('Untuk kepala Dinas Pekerjaan Umum');
        });
    });

    it('of a large plan is whole, and so when it is written again', () => {
        const programs = Array.from({ length: 2001 }, (_, k) => `program P${k} "Work ${k}" { during 2026 location L }`).join('\n');
        inFolder({ 'city/city.plan': plan('Plant trees'), 'city/more.plan': programs }, folder => {
            const run = () => alur(['site', 'city', '--out', 'site', '--date', '2026-05-15', '--locale', 'id'], { cwd: folder });
            expect(run()).toMatchObject({ code: 0 });
            const pages = (of: string) => readdirSync(path.join(folder, 'site', of)).length;
            expect(pages('program')).toBe(2002);
            for (const locale of ['en', 'id']) {
                expect(pages(`${locale}/department`)).toBe(1);
                expect(readFileSync(path.join(folder, `site/${locale}/files/atlas.pdf`), 'latin1')).toMatch(/^%PDF/);
                expect(readFileSync(path.join(folder, `site/${locale}/files/plan.zip`), 'latin1')).toMatch(/^PK/);
            }
            expect(pages('en/list')).toBeGreaterThan(5);
            expect(run().err).toContain('(0 berkas ditulis');
            // what cannot be written in the midst of it is said
            rmSync(path.join(folder, 'site/en/list'), { recursive: true });
            writeFileSync(path.join(folder, 'site/en/list'), 'mine');
            const failed = run();
            expect(failed.code).toBe(2);
            expect(failed.err).toContain('site/en/list');
            expectNoTrace(failed);
        });
    });

    it('with --watch writes again what a save changed, and nothing else, and the PDF when the plan rests', async () => {
        await inFolder({ 'city/city.plan': plan('Plant trees') }, async folder => {
            mkdirSync(path.join(folder, 'site'));
            const child = spawn(
                process.execPath,
                [path.join(root, 'dist/cli.js'), 'site', 'city', '--out', 'site', '--watch', '--date', '2026-05-15'],
                {
                    cwd: folder,
                    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
                },
            );
            let said = '';
            const until = (text: string | RegExp) =>
                new Promise<void>(done => {
                    const look = () => {
                        if (said.match(text)) done();
                    };
                    child.stderr.on('data', look);
                    look();
                });
            child.stderr.on('data', (chunk: Buffer) => {
                said += chunk.toString();
            });
            try {
                await until('Waiting for changes');
                const css = statSync(path.join(folder, 'site/site.css')).mtimeMs;
                const slow = () =>
                    ['atlas.pdf', 'plan.xlsx'].map(name => readFileSync(path.join(folder, 'site/en/files', name)).toString('latin1'));
                const before = slow();
                said = '';
                writeFileSync(path.join(folder, 'city/city.plan'), plan('Plant many trees'));
                await until(/Written: site/);
                expect(readFileSync(path.join(folder, 'site/program/parks.trees.html'), 'utf8')).toContain('Plant many trees');
                expect(statSync(path.join(folder, 'site/site.css')).mtimeMs).toBe(css);
                expect(slow()).toEqual(before);
                said = '';
                await until(/Written: site/);
                for (const [k, now] of slow().entries()) expect(now).not.toBe(before[k]);
            } finally {
                child.kill('SIGKILL');
            }
        });
    });

    it('is written by the editor’s server too, from text that is not saved, and can be called off', async () => {
        // enough work that it is not done before it is called off
        const more = Array.from({ length: 60 }, (_, k) => `program P${k} "Work ${k}" { during 2026 location L }`).join('\n');
        await inFolder({ 'city/city.plan': plan('Plant trees'), 'city/more.plan': more }, async folder => {
            const server = spawn(process.execPath, [path.join(root, 'dist/server.mjs'), '--stdio']);
            const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
            try {
                const uri = pathToFileURL(path.join(folder, 'city/city.plan')).href;
                client.onRequest('client/registerCapability', () => null);
                client.onRequest('window/workDoneProgress/create', () => null);
                client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
                client.listen();
                const workspaceFolders = [{ uri: pathToFileURL(path.join(folder, 'city')).href, name: 'x' }];
                await client.sendRequest('initialize', {
                    processId: null,
                    rootUri: null,
                    workspaceFolders,
                    capabilities: { workspace: { workspaceFolders: true, configuration: true } },
                });
                await client.sendNotification('initialized', {});
                await client.sendNotification('textDocument/didOpen', {
                    textDocument: { uri, languageId: 'alur', version: 1, text: plan('Plant unsaved trees') },
                });
                const target = pathToFileURL(path.join(folder, 'site')).href;
                const write = (to: string | null) => client.sendRequest<{ kind: string }>('alur/site', { uri, folder: to });
                expect(await write(null)).toMatchObject({ kind: 'plan', title: 'City' });
                expect(await write(pathToFileURL(path.join(folder, 'city')).href)).toMatchObject({ kind: 'refused' });
                const source = new CancellationTokenSource();
                const first = client.sendRequest('alur/site', { uri, folder: target }, source.token);
                await new Promise<void>(ready => client.onNotification('alur/siteProgress', () => ready()));
                source.cancel();
                expect(await first).toEqual({ kind: 'cancelled' });
                expect(await write(target)).toMatchObject({ kind: 'written', foreign: [] });
                expect(readFileSync(path.join(folder, 'site/program/parks.trees.html'), 'utf8')).toContain('Plant unsaved trees');
                expect(await write(target)).toMatchObject({ written: 0 });
            } finally {
                client.dispose();
                server.kill();
            }
        });
    });
});
