import { renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Changes, newestVersions, type Version, walkHistory } from '../../../src/git/history.ts';
import { GitTrouble } from '../../../src/git/run-git.ts';
import { inRepository } from './repository.ts';

async function walked(folder: string, take: (version: Version, changes: Changes) => boolean = () => true) {
    const versions: Record<string, string | undefined>[] = [];
    const history = await walkHistory(folder, (version, changes) => {
        const told = [...changes].map(([file, bytes]) => [path.relative(folder, file), bytes && Buffer.from(bytes).toString()]);
        versions.push({ subject: version.subject, ...Object.fromEntries(told) });
        return take(version, changes);
    });
    return { versions, history };
}

describe('the versions of a folder', () => {
    it('are told from the newest, each as what differs from the one after it', async () => {
        await inRepository(async ({ folder, commit, git }) => {
            const at = (day: string, files: Readonly<Record<string, string>>) => {
                commit(files);
                git('commit', '-q', '--amend', '--no-edit', '-m', day, '--date', `${day}T00:00:00+08:00`);
            };
            at('one', { 'city/a.plan': 'a1', 'city/deep/b.plan': 'b1', 'other/c.plan': 'c1', 'city/notes.txt': 'n' });
            at('elsewhere', { 'other/c.plan': 'c2' });
            at('two', { 'city/a.plan': 'a2', 'city/.hidden/x.plan': 'x', 'city/node_modules/y.plan': 'y' });
            renameSync(path.join(folder, 'city/deep/b.plan'), path.join(folder, 'city/B ü\n.plan'));
            at('renamed', {});
            expect((await walked(path.join(folder, 'city'))).versions).toEqual([
                { subject: 'renamed', 'a.plan': 'a2', 'B ü\n.plan': 'b1' },
                { subject: 'two', 'B ü\n.plan': undefined, 'deep/b.plan': 'b1' },
                { subject: 'one', 'a.plan': 'a1' },
            ]);
            const { versions } = await walked(path.join(folder, 'city'), ({ subject }) => subject !== 'two');
            expect(versions.map(({ subject }) => subject)).toEqual(['renamed', 'two']);
        });
    });

    it('are listed from the newest, as many as are asked for, where they changed something in the folder', async () => {
        await inRepository(async ({ folder, commit, git }) => {
            for (const [name, files] of Object.entries({
                one: { 'city/a.plan': 'a1' },
                other: { 'b.plan': 'b' },
                two: { 'city/a.plan': 'a2' },
            })) {
                commit(files);
                git('commit', '-q', '--amend', '--no-edit', '-m', name);
            }
            const subjects = async (most: number) => (await newestVersions(path.join(folder, 'city'), most)).map(({ subject }) => subject);
            expect(await subjects(9)).toEqual(['two', 'one']);
            expect(await subjects(1)).toEqual(['two']);
        });
    });

    it('have the date of the committer’s clock; the last commit’s is that of the whole repository', async () => {
        await inRepository(async ({ folder, write, git }) => {
            const commit = (date: string) => {
                git('add', '-A');
                process.env['GIT_COMMITTER_DATE'] = `${date}T00:30:00+08:00`;
                git('commit', '-q', '-m', 'x\ty');
                delete process.env['GIT_COMMITTER_DATE'];
            };
            write({ 'city/a.plan': 'a' });
            commit('2026-03-01');
            write({ 'other.txt': 'b' });
            commit('2026-04-02');
            const dates: string[] = [];
            const history = await walkHistory(path.join(folder, 'city'), ({ date, subject }) => dates.push(`${date} ${subject}`) > 0);
            expect(dates).toEqual(['2026-03-01 x\ty']);
            expect(history).toEqual({ lastDate: '2026-04-02', isCut: false });
        });
    });

    it('are those of one line of work: a branch counts when it is merged', async () => {
        await inRepository(async ({ folder, commit, git }) => {
            commit({ 'city/a.plan': 'one' });
            git('checkout', '-q', '-b', 'draft');
            commit({ 'city/a.plan': 'tried' });
            commit({ 'city/a.plan': 'two' });
            git('checkout', '-q', 'main');
            commit({ 'b.txt': 'x' });
            git('merge', '-q', '--no-ff', '-m', 'merged', 'draft');
            const { versions } = await walked(path.join(folder, 'city'));
            expect(versions.map(version => version['a.plan'])).toEqual(['two', 'one']);
        });
    });

    it('may be many, and have links and submodules in the place of files', async () => {
        await inRepository(async ({ folder, commit, git }) => {
            commit({ 'a.plan': 'first', 'target.txt': 't' });
            git('rm', '-q', '-f', 'a.plan');
            symlinkSync('target.txt', path.join(folder, 'a.plan'));
            commit({});
            git('rm', '-q', '-f', 'a.plan');
            for (let i = 0; i < 120; i++) commit({ 'b.plan': `b${i}` });
            const { versions } = await walked(folder);
            expect(versions.length).toBe(122);
            expect(versions[0]).toEqual({ subject: 'x', 'b.plan': 'b119' });
            expect(versions[119]).toEqual({ subject: 'x', 'b.plan': 'b0' });
            expect(versions[120]).toEqual({ subject: 'x', 'a.plan': undefined, 'b.plan': undefined });
            expect(versions[121]).toEqual({ subject: 'x', 'a.plan': 'first' });
        });
    }, 60_000);

    it('are none where nothing was committed, and no history where there is no repository', async () => {
        await inRepository(async ({ folder, write }) => {
            write({ 'a.plan': 'x' });
            await expect(walkHistory(folder, () => true)).rejects.toMatchObject({ kind: 'no-revision' } satisfies Partial<GitTrouble>);
        });
        await expect(walkHistory(path.parse(process.cwd()).root, () => true)).rejects.toBeInstanceOf(GitTrouble);
    });
});
