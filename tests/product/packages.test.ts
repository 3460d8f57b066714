// The package of the command line, as a registry would hold it: packed, put into a clean folder and used there, without a network.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './alur.ts';
import { startEditor } from './editor.ts';

describe('the packed command', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-npm-'));
    const installed = path.join(folder, 'node_modules/alur');
    const shell = process.platform === 'win32';
    const run = (command: string, args: readonly string[], cwd = folder) => {
        const { stdout, stderr, status } = spawnSync(command, args, { cwd, encoding: 'utf8', shell, env: { ...process.env, LC_ALL: 'C' } });
        return { out: stdout, err: stderr, code: status };
    };
    const alur = (...args: string[]) => run(process.execPath, [path.join(installed, 'dist/cli.js'), ...args]);
    let listed: readonly string[] = [];

    beforeAll(() => {
        const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
        if (packed.code !== 0) throw new Error(packed.err);
        const [{ filename, files }] = JSON.parse(packed.out.slice(packed.out.indexOf('[')));
        listed = files.map(({ path }: { path: string }) => path);
        writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
        const done = run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`]);
        if (done.code !== 0) throw new Error(done.err);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('brings nothing but itself', () => {
        expect(
            listed.filter(name => !/^(dist|docs|images|schema|skills|types)\/|^(README|CHANGELOG|LICENSE|llms|package)[.\w]*$/.test(name)),
        ).toEqual([]);
        expect(listed.filter(name => /extension|panel|samples|server\.browser|architecture|\.in\.md$/.test(name))).toEqual([]);
        expect(existsSync(path.join(folder, 'node_modules/node'))).toBe(false);
    });

    it('has a command that runs', () => {
        const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
        expect(run(path.join(folder, 'node_modules/.bin/alur'), ['--version'])).toMatchObject({ out: `${version}\n`, err: '', code: 0 });
    });

    it('checks, draws and lists rules in a folder of its own', () => {
        mkdirSync(path.join(folder, 'plan'));
        writeFileSync(path.join(folder, 'plan/a.plan'), 'department Parks { program P { buys roses 5 "bush" } }\n');
        const checked = alur('check', 'plan', '--locale', 'id', '--format', 'json');
        expect(JSON.parse(checked.out).map(({ rule }: { rule: string }) => rule)).toContain('no-location');
        for (const format of ['svg', 'png', 'pdf', 'html']) {
            expect(alur('draw', 'plan', '--out', `flow.${format}`), format).toMatchObject({ code: 0 });
            expect(existsSync(path.join(folder, `flow.${format}`))).toBe(true);
        }
        expect(alur('rules', 'plan').out).toContain('no-location');
        expect(alur('report', 'plan', '--out', 'review.html')).toMatchObject({ code: 0 });
    });

    it('is a library: its example has types, and runs over the plan', () => {
        const page = readFileSync(path.join(root, 'docs/data.md'), 'utf8');
        const [, example = ''] = /```ts\n(.*?)```/s.exec(page) ?? [];
        const [, rules = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
        cpSync(path.join(root, 'examples/palu'), path.join(folder, 'palu'), { recursive: true });
        writeFileSync(path.join(folder, 'example.mts'), example);
        writeFileSync(path.join(folder, 'own-rules.mjs'), rules);
        const options = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: ['node'] };
        const config = {
            compilerOptions: { ...options, typeRoots: [path.join(root, 'node_modules/@types')] },
            files: ['example.mts'],
        };
        writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
        expect(run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])).toMatchObject({ out: '', code: 0 });
        const told = run(process.execPath, ['--experimental-strip-types', '--no-warnings', 'example.mts']);
        expect(told).toMatchObject({ err: '', code: 0 });
        expect(told.out).toMatch(/^program:\S+ \d+ \S+\.plan:\d+\n[\s\S]*\n\d+ errors\n$/);
        const checked = run(process.execPath, ['own-rules.mjs', 'palu', 'json']);
        expect(checked.err).toBe('');
        const found = JSON.parse(checked.out) as { rule: string; file: string }[];
        const own = found.filter(({ rule }) => rule === 'beneficiaries-unnamed');
        expect([own.length > 0, checked.code]).toEqual([true, 1]);
        expect(own[0]?.file).toMatch(/^palu\/\w+\.plan$/);
        const others = JSON.parse(alur('check', 'palu', '--format', 'json').out) as { fixable?: boolean }[];
        expect(found.length - own.length).toBe(others.length);
        for (const format of ['text', 'sarif', 'github', 'gitlab', 'junit']) {
            const { out, err } = run(process.execPath, ['own-rules.mjs', 'palu', format]);
            expect([err, out.split('beneficiaries-unnamed').length > own.length]).toEqual(['', true]);
        }
        expect(run(process.execPath, ['own-rules.mjs', 'nowhere']).err).toMatch(/PlanError\]?: nowhere: there is no such file or folder/);
        const schema = JSON.parse(readFileSync(path.join(installed, 'schema/plan-1.schema.json'), 'utf8'));
        expect(schema.$id).toBe('urn:alur:plan:1');
    });

    it('has its guide where the language server says it is', async () => {
        const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
        const editor = await startEditor(path.join(folder, 'plan'), ['--locale=id'], { capabilities }, path.join(installed, 'dist/cli.js'));
        const findings = await editor.until('a.plan', found => found.length > 0);
        editor.kill();
        for (const { code, codeDescription } of findings) {
            const url = new URL(codeDescription?.href ?? '');
            expect(url.pathname).toMatch(/\/node_modules\/alur\/docs\/id\/rules\.md$/);
            expect(url.hash).toBe(`#${code}`);
            expect(readFileSync(new URL(url.pathname, 'file:'), 'utf8')).toContain(`\n## ${code}\n`);
        }
    });
});
