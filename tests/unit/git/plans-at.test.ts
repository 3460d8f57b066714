import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBlobs, splitEntries } from '../../../src/git/git-output.ts';
import { plansAt } from '../../../src/git/plans-at.ts';
import { GitTrouble, runGit } from '../../../src/git/run-git.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { readFile } from '../read-plans.ts';
import { inRepository, type Repository } from './repository.ts';

const read = (uri: string, bytes: Uint8Array) => readFile(new TextDecoder().decode(bytes), uri);

async function programsAt(folder: string, revision = 'HEAD') {
    const { plans } = await plansAt({ folder, revision, read });
    return Object.fromEntries(plans.map(({ root, plan }) => [path.basename(root), plan.all('program').map(qualifiedName)]));
}

async function troubleAt(folder: string, revision: string) {
    const trouble = await plansAt({ folder, revision, read }).catch(error => error);
    expect(trouble).toBeInstanceOf(GitTrouble);
    return (trouble as GitTrouble).kind;
}

/** Although a plain status starts the program that leaves a mark. */
async function expectStartsNothing({ folder, git }: Pick<Repository, 'folder' | 'git'>, mark: string): Promise<void> {
    try {
        git('status');
    } catch {
        // It may fail: all that matters is what it started.
    }
    expect(existsSync(mark)).toBe(true);
    rmSync(mark);
    expect(await programsAt(folder)).toEqual({ [path.basename(folder)]: ['A'] });
    expect(existsSync(mark)).toBe(false);
}

describe('plans at a revision', () => {
    it('are as they were, whatever lies in the folder now', () =>
        inRepository(async ({ folder, commit, write }) => {
            commit({ 'city/plan.plan': 'plan C', 'city/ü "x"\n/a.plan': 'program A' });
            commit({ 'city/b.plan': 'program B' });
            write({ 'city/b.plan': 'program Changed', 'city/c.plan': 'program New' });
            expect(await programsAt(path.join(folder, 'city'))).toEqual({ city: ['A', 'B'] });
            expect(await programsAt(path.join(folder, 'city'), 'HEAD~1')).toEqual({ city: ['A'] });
            expect(await programsAt(folder, 'main^{commit}')).toEqual({ city: ['A', 'B'] });
            rmSync(path.join(folder, 'city'), { recursive: true });
            expect(await programsAt(path.join(folder, 'city'))).toEqual({ city: ['A', 'B'] });
        }));
    it('are whole: the root above, and plans below apart', () =>
        inRepository(async ({ folder, commit }) => {
            commit({
                'a/plan.plan': 'plan A',
                'a/x/p.plan': 'program P',
                'a/y/q.plan': 'program Q',
                'b/plan.plan': 'plan B',
                'b/r.plan': 'program R',
            });
            expect(await programsAt(path.join(folder, 'a/x'))).toEqual({ a: ['P', 'Q'] });
            expect(await programsAt(folder)).toEqual({ a: ['P', 'Q'], b: ['R'] });
            expect(await programsAt(path.join(folder, 'none'))).toEqual({});
        }));
    it('are of the files that a search of a disk finds', () =>
        inRepository(async ({ folder, git, commit }) => {
            symlinkSync('../b/q.plan', path.join(folder, 'l.plan'));
            commit({
                'a/UP.PLAN': 'program P',
                'a/.history/p.plan': 'program Old',
                '.hid.plan': 'plan X',
                'node_modules/x.plan': 'plan Y',
                'b/q.plan': 'program Q',
            });
            expect(git('ls-files', '-s', 'l.plan')).toMatch(/^120000/);
            expect(await programsAt(folder)).toEqual({ [path.basename(folder)]: ['P', 'Q'] });
            expect(await programsAt(path.join(folder, 'a/.history'))).toEqual({ '.history': ['Old'] });
            // Through a link to a folder of the repository, as an editor may have opened it.
            const link = `${folder}-link`;
            symlinkSync(path.join(folder, 'a'), link);
            try {
                const { plans } = await plansAt({ folder: link, revision: 'HEAD', read, looksUp: false });
                expect(plans.map(({ root, plan }) => [root, plan.files.map(({ uri }) => uri)])).toEqual([
                    [link, [pathToFileURL(path.join(link, 'UP.PLAN')).href]],
                ]);
            } finally {
                rmSync(link);
            }
        }));
    it('are handed over one after the other, however git cuts what it writes', () => {
        const blobs = ['', 'a\n', 'x'.repeat(70_000), 'é'];
        const written = Buffer.concat(blobs.map(text => Buffer.from(`${'0'.repeat(40)} blob ${Buffer.byteLength(text)}\n${text}\n`)));
        for (const size of [1, 2, 7, 60_000, written.length]) {
            const told: string[] = [];
            const take = readBlobs(bytes => told.push(Buffer.from(bytes).toString()));
            for (let at = 0; at < written.length; at += size) take(written.subarray(at, at + size));
            expect(told).toEqual(blobs);
            const names: string[] = [];
            const split = splitEntries(name => names.push(name));
            const list = Buffer.from('é\u0000b\nc\u0000');
            for (let at = 0; at < list.length; at += size) split(list.subarray(at, at + size));
            expect(names).toEqual(['é', 'b\nc']);
        }
        expect(() => readBlobs(() => {})(Buffer.from(`${'0'.repeat(40)} missing\n`))).toThrow(GitTrouble);
        expect(() => readBlobs(() => {})(Buffer.from(`${'0'.repeat(40)} blob 64000001\n`))).toThrow(GitTrouble);
    });
    it('what is no revision says so, and is never an option', () =>
        inRepository(async ({ folder, commit }) => {
            commit({ 'a.plan': 'program A' });
            for (const revision of [
                '',
                'nope',
                '--upload-pack=touch x',
                '--all',
                '-h',
                'HEAD:a.plan',
                'HEAD\n',
                'HEAD\0',
                'HEAD..HEAD',
                '0'.repeat(40),
            ])
                expect([revision, await troubleAt(folder, revision)]).toEqual([revision, 'no-revision']);
            expect(await troubleAt(path.dirname(folder), 'HEAD')).toBe('no-repository');
        }));
});

describe.skipIf(process.platform === 'win32')('a repository that wants to run programs', () => {
    it('does not get to', () =>
        inRepository(async ({ folder, git, commit, write }) => {
            const mark = path.join(folder, 'ran');
            const evil = path.join(folder, 'evil.sh');
            commit({ 'a.plan': 'program A', '.gitattributes': '*.plan filter=evil diff=evil\n' });
            write({ 'evil.sh': `#!/bin/sh\necho "$0 $@" >> ${mark}\nexit 1\n` });
            chmodSync(evil, 0o755);
            const settings: Readonly<Record<string, string>> = {
                'core.fsmonitor': evil,
                'core.hooksPath': folder,
                'core.pager': evil,
                'pager.ls-tree': evil,
                'pager.cat-file': evil,
                'pager.rev-parse': evil,
                'core.sshCommand': evil,
                'core.askPass': evil,
                'core.editor': evil,
                'core.alternateRefsCommand': evil,
                'credential.helper': evil,
                'diff.external': evil,
                'diff.evil.textconv': evil,
                'diff.evil.command': evil,
                'filter.evil.clean': evil,
                'filter.evil.smudge': evil,
                'filter.evil.process': evil,
                'alias.ls-tree': `!${evil}`,
                'alias.rev-parse': `!${evil}`,
                'alias.cat-file': `!${evil}`,
                'gpg.program': evil,
                'log.showSignature': 'true',
                'uploadpack.packObjectsHook': evil,
            };
            for (const [name, value] of Object.entries(settings)) git('config', name, value);
            await expectStartsNothing({ folder, git }, mark);
        }));

    it.each([
        ['a configuration that it includes', ['include.path', '../evil.config']],
        ['one for a folder like this', ['includeIf.gitdir:**.path', '../evil.config']],
        ['one for this working folder', ['extensions.worktreeConfig', 'true']],
    ] as const)('nor through %s', (_, [name, value]) =>
        inRepository(async ({ folder, git, commit, write }) => {
            const mark = path.join(folder, 'ran');
            const evil = path.join(folder, 'evil.sh');
            commit({ 'a.plan': 'program A' });
            write({ 'evil.sh': `#!/bin/sh\necho x >> ${mark}\nexit 1\n` });
            chmodSync(evil, 0o755);
            const config = `[core]\n\tfsmonitor = ${evil}\n\tpager = ${evil}\n[alias]\n\tls-tree = "!${evil}"\n[pager]\n\tls-tree = ${evil}\n`;
            write({ 'evil.config': config, '.git/config.worktree': config });
            git('config', 'core.repositoryFormatVersion', '1');
            git('config', name, value);
            await expectStartsNothing({ folder, git }, mark);
        }),
    );

    it.skipIf(process.platform === 'win32')('nor is waited for where it reads from a pipe that nobody writes to', () =>
        inRepository(async ({ folder, git, commit }) => {
            commit({ 'a.plan': 'program A' });
            execFileSync('mkfifo', [path.join(folder, 'pipe')]);
            git('config', 'include.path', '../pipe');
            const trouble = await runGit(folder, ['rev-parse', 'HEAD'], '', 300).catch(error => error);
            expect(trouble).toMatchObject({ kind: 'no-answer' });
        }),
    );

    it('nor by a file that it keeps elsewhere', () =>
        inRepository(async ({ folder, git, commit, write }) => {
            const mark = path.join(folder, 'ran');
            const evil = path.join(folder, 'evil.sh');
            commit({ 'a.plan': 'program A' });
            write({ 'evil.sh': `#!/bin/sh\necho x >> ${mark}\nexit 1\n` });
            chmodSync(evil, 0o755);
            const blob = git('rev-parse', 'HEAD:a.plan').trim();
            const settings: Readonly<Record<string, string>> = {
                'core.repositoryFormatVersion': '1',
                'extensions.partialClone': 'origin',
                'remote.origin.promisor': 'true',
                'remote.origin.url': `ext::${evil}`,
                'remote.origin.uploadpack': evil,
                'protocol.ext.allow': 'always',
            };
            for (const [name, value] of Object.entries(settings)) git('config', name, value);
            const gone = path.join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2));
            rmSync(gone, { force: true });
            try {
                git('cat-file', '-p', blob);
            } catch {
                // It does fail: the place that it asks gives nothing.
            }
            expect(existsSync(mark)).toBe(true);
            rmSync(mark);
            expect(await troubleAt(folder, 'HEAD')).toBe('failed');
            expect(existsSync(mark)).toBe(false);
        }));

    it('nor through the surroundings', () =>
        inRepository(async ({ folder, commit }) => {
            commit({ 'a.plan': 'program A' });
            const before = { ...process.env };
            Object.assign(process.env, {
                GIT_DIR: '/nowhere',
                GIT_EXEC_PATH: '/nowhere',
                GIT_CONFIG_COUNT: '1',
                GIT_CONFIG_KEY_0: 'core.bare',
                GIT_CONFIG_VALUE_0: 'true',
                GIT_TRACE: path.join(folder, 'trace'),
            });
            try {
                expect(await programsAt(folder)).toEqual({ [path.basename(folder)]: ['A'] });
            } finally {
                for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
            }
            expect(existsSync(path.join(folder, 'trace'))).toBe(false);
        }));
});
