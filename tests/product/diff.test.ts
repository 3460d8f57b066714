import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const city = {
    'plan.plan': 'plan C { currency EUR }\nfund F "Money"',
    'parks.plan': 'department Parks "Parks" { program T "Trees" { budget 5 in 2025 from F } }',
    'roads.plan': 'department Roads "Roads" { program V "Verges" }',
};
const later = { ...city, 'parks.plan': city['parks.plan'].replace('5 in', '7 in'), 'roads.plan': 'department Roads "Roads"' };

const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgSign=false', '-C', folder, ...args]);

function inRepository(use: (folder: string) => void): void {
    inFolder(Object.fromEntries(Object.entries(city).map(([name, text]) => [`city/${name}`, text])), folder => {
        git(folder, 'init', '-q', '-b', 'main');
        git(folder, 'add', '-A');
        git(folder, 'commit', '-q', '-m', 'first');
        use(folder);
    });
}

const expected = `Parks
  Parks: the sum of all budgets in 2025 is now EUR 7; it was EUR 5 (EUR 2 more).
  Program "Trees": the budget in 2025 from "Money" is now EUR 7; it was EUR 5 (EUR 2 more).

Roads
  Program "Verges" is removed.
`;

describe('alur diff', () => {
    const both = {
        ...Object.fromEntries(Object.entries(city).map(([name, text]) => [`old/${name}`, text])),
        ...Object.fromEntries(Object.entries(later).map(([name, text]) => [`new/${name}`, text])),
    };

    it('compares two folders, says it in sentences, and ends with 1; with 0 where nothing differs', () => {
        inFolder(both, folder => {
            const ran = alur(['diff', 'old', 'new'], { cwd: folder });
            expect(ran).toMatchObject({ code: 1, out: expected, err: expect.stringContaining('3 changes from old to new.\n') });
            const indonesian = alur(['diff', 'old', 'new', '--locale', 'id'], { cwd: folder });
            expect(indonesian.out).toContain(
                'Program "Trees": anggaran pada 2025 dari "Money" kini EUR 7, semula EUR 5 (bertambah EUR 2).',
            );
            expect(indonesian.err).toContain('3 perubahan dari old ke new.\n');
            expect(alur(['diff', 'old', 'old'], { cwd: folder })).toMatchObject({
                code: 0,
                out: '',
                err: expect.stringContaining('No difference between old and old.\n'),
            });
        });
    });

    it('writes Markdown and JSON', () => {
        inFolder(both, folder => {
            const md = alur(['diff', 'old', 'new', '--format', 'md'], { cwd: folder });
            expect(md.out).toBe(
                `# What changed\n\nFrom old to new. 3 changes.\n\n## Parks\n\n- ${expected.split('\n').slice(1, 3).join('\n- ').replace(/ {2}/g, '')}\n\n## Roads\n\n- Program "Verges" is removed.\n`,
            );
            const json = JSON.parse(alur(['diff', 'old', 'new', '--format', 'json'], { cwd: folder }).out);
            expect(json[1]).toEqual({
                plan: '',
                department: 'Parks',
                change: 'changed',
                kind: 'program',
                name: 'Parks.T',
                title: 'Trees',
                property: 'budget',
                key: '2025 from F',
                before: '5',
                after: '7',
                message: 'Program "Trees": the budget in 2025 from "Money" is now EUR 7; it was EUR 5 (EUR 2 more).',
            });
            expect(JSON.parse(alur(['diff', 'old', 'old', '--format', 'json'], { cwd: folder }).out)).toEqual([]);
        });
    });

    it('compares two files of one plan, which is there for the names only', () => {
        inFolder({ ...city, 'parks-2.plan': later['parks.plan'] }, folder => {
            expect(alur(['diff', 'parks.plan', 'parks-2.plan'], { cwd: folder }).out).toBe(`${expected.split('\n\n')[0]}\n`);
        });
    });

    it('compares with a revision, at a folder, a file, and between revisions', () => {
        inRepository(folder => {
            const here = path.join(folder, 'city');
            const write = () => {
                for (const [name, text] of Object.entries(later)) writeFileSync(path.join(here, name), text);
            };
            expect(alur(['diff', 'HEAD'], { cwd: folder }).code).toBe(0);
            write();
            expect(alur(['diff', 'HEAD', '.'], { cwd: here })).toMatchObject({ code: 1, out: expected });
            expect(alur(['diff', 'HEAD', 'city'], { cwd: folder }).out).toBe(expected);
            expect(alur(['diff', 'HEAD', 'city/roads.plan'], { cwd: folder }).out).toBe('Roads\n  Program "Verges" is removed.\n');
            expect(alur(['diff', 'city', 'HEAD'], { cwd: folder }).out).toContain('Program "Verges" is new.');
            git(folder, 'commit', '-q', '-a', '-m', 'second');
            expect(alur(['diff', 'HEAD~1', 'HEAD', '--', 'city'], { cwd: folder }).out).toBe(expected);
            expect(alur(['diff', 'HEAD~1', 'HEAD', '--path', 'city/parks.plan'], { cwd: folder }).out).toContain('EUR 7');
            // What exists is a path.
            mkdirSync(path.join(folder, 'main'));
            expect(alur(['diff', 'main', 'city'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
            expect(alur(['diff', 'refs/heads/main', 'city'], { cwd: folder }).code).toBe(0);
        });
    });

    it('tells nothing of files that were renamed, merged or laid out anew', () => {
        inRepository(folder => {
            const here = path.join(folder, 'city');
            renameSync(path.join(here, 'parks.plan'), path.join(here, 'taman.plan'));
            writeFileSync(path.join(here, 'plan.plan'), `${city['roads.plan']}\n\n\n${city['plan.plan'].replace('{ ', '{\n\n ')}`);
            writeFileSync(path.join(here, 'roads.plan'), '// moved');
            expect(alur(['diff', 'HEAD', '.'], { cwd: here })).toMatchObject({ code: 0, out: '' });
        });
    });

    it('refuses in plain words', () => {
        inRepository(folder => {
            for (const args of [
                ['nope'],
                ['HEAD', 'nope'],
                ['--', '--upload-pack=touch evil', 'city'],
                [],
                ['HEAD', 'city', '--format', 'xml'],
            ]) {
                const ran = alur(['diff', ...args], { cwd: folder });
                expect([args, ran.code, ran.out]).toEqual([args, 2, '']);
                expectNoTrace(ran);
            }
            expect(alur(['diff', 'nope'], { cwd: folder }).err).toContain('"nope" is neither a file or folder here nor a revision');
            expect(alur(['diff', 'HEAD', 'city'], { cwd: folder, env: { PATH: '' } }).err).toContain('not installed');
        });
        inFolder(city, folder => {
            expect(alur(['diff', 'HEAD'], { cwd: folder }).err).toContain('in no git repository');
        });
    });

    it.skipIf(process.platform === 'win32')('runs nothing of the repository', () => {
        inRepository(folder => {
            const mark = path.join(folder, 'ran');
            writeFileSync(path.join(folder, 'evil.sh'), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
            for (const name of ['core.fsmonitor', 'core.pager', 'diff.external']) git(folder, 'config', name, path.join(folder, 'evil.sh'));
            expect(alur(['diff', 'HEAD', 'city'], { cwd: folder }).code).toBe(0);
            expect(existsSync(mark)).toBe(false);
        });
    });
});

describe('alur rules', () => {
    it('lists every rule as it stands, also where there is no plan', () => {
        inFolder({ 'x/a.plan': 'department D { program P } // ignore: no-goal -- agreed' }, folder => {
            const text = alur(['rules', 'x'], { cwd: folder });
            expect(text.code).toBe(0);
            expect(text.out).toContain('no-goal  warning (stage of the plan)  0 found, 1 ignored\n');
            expect(text.out).toContain('    Ignored: x/a.plan:1  agreed\n');
            const json = JSON.parse(alur(['rules', 'x', '--format', 'json', '--rule', 'no-goal=off'], { cwd: folder }).out);
            expect(json.find((rule: { rule: string }) => rule.rule === 'no-goal')).toMatchObject({ severity: 'off', from: 'setting' });
            expect(alur(['rules', 'x', '--format', 'md', '--locale', 'id'], { cwd: folder }).out).toMatch(/^# Aturan\n/);
            mkdirSync(path.join(folder, 'empty'));
            expect(alur(['rules'], { cwd: path.join(folder, 'empty') })).toMatchObject({ code: 0 });
            expect(alur(['rules', 'empty'], { cwd: folder }).code).toBe(2);
            expect(alur(['rules', 'x', '--rule', 'no-gaol=off'], { cwd: folder }).err).toContain('Did you mean "no-goal"?');
        });
    });
});
