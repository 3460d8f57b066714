import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
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
                'Program "Trees": anggaran pada tahun 2025 dari "Money" semula EUR 5, menjadi EUR 7 (bertambah EUR 2).',
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
            expect(alur(['diff', 'nope'], { cwd: folder }).err).toContain('"nope" is not a file, a folder or a git revision');
            expect(alur(['diff', 'HEAD', 'city'], { cwd: folder, env: { PATH: '' } }).err).toContain('not installed');
        });
        inFolder(city, folder => {
            expect(alur(['diff', 'HEAD'], { cwd: folder }).err).toContain('not in a git repository');
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

describe('alur diff tells the truth', () => {
    const parks = 'department Parks "Parks" { program Trees "Trees" { budget 5 million in 2026 } }\n';
    const conflict = `<<<<<<< HEAD\n${parks}=======\n${parks.replace('5', '7')}>>>>>>> other\n`;
    const roads = 'department Roads "Roads" { program V "Verges" { } }\n';
    const start = (folder: string) => {
        git(folder, 'init', '-q', '-b', 'main');
        git(folder, 'add', '-A');
        git(folder, 'commit', '-q', '-m', 'first words');
    };

    it.each([
        ['half a line', parks.replace('2026 } }', '')],
        ['a conflict', conflict],
    ])('names a text with %s, and tells nothing of it as a change', (_, broken) => {
        inFolder({ 'city.plan': 'plan N "N" { period 2026 }\n', 'parks.plan': parks, 'roads.plan': roads }, folder => {
            start(folder);
            writeFileSync(path.join(folder, 'parks.plan'), broken);
            const ran = alur(['diff', 'HEAD', '.'], { cwd: folder });
            expect(ran).toMatchObject({
                code: 2,
                out: '',
                err: expect.stringMatching(/parks\.plan:\d+:\d+ cannot be read in \./),
            });
            expect(ran.err).toContain('No difference between HEAD and . in what can be read.');
            expect(JSON.parse(alur(['diff', 'HEAD', '.', '--format', 'json'], { cwd: folder }).out)).toEqual([]);
            expect(alur(['diff', 'HEAD', '.', '--format', 'md'], { cwd: folder }).out).toContain('Nothing changed in what can be read.');
            expect(alur(['diff', 'HEAD', '.', '--locale', 'id'], { cwd: folder }).err).toContain('tidak dapat dibaca pada .');
            // What can be read is told all the same.
            writeFileSync(path.join(folder, 'roads.plan'), 'department Roads "Roads" { program W "Ways" { } }\n');
            expect(alur(['diff', 'HEAD', '.'], { cwd: folder })).toMatchObject({ code: 2, out: expect.stringMatching(/^Roads\n/) });
            expect(alur(['diff', 'HEAD', '.'], { cwd: folder }).out).not.toContain('Trees');
            // Nor the other way round, as when it is mended.
            git(folder, 'commit', '-q', '-a', '-m', 'broken');
            writeFileSync(path.join(folder, 'parks.plan'), parks);
            expect(alur(['diff', 'HEAD', '.'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
        });
    });

    it.skipIf(process.platform === 'win32')(
        'finds no difference where nothing changed: links, hidden folders, capitals, other repositories',
        () => {
            const files = {
                'pusat/tujuan.plan': 'goal Shade "Shade"\n',
                'kota/city.plan': 'plan N "N" { period 2026 }\n',
                'kota/PARKS.PLAN': 'department Parks "Parks" { program Trees "Trees" { serves Shade } }\n',
                'kota/.history/parks.plan': parks,
                'kota/node_modules/x/y.plan': parks,
            };
            inFolder(files, folder => {
                symlinkSync('../pusat/tujuan.plan', path.join(folder, 'kota/tujuan.plan'));
                symlinkSync('../pusat', path.join(folder, 'kota/pusat'));
                start(folder);
                const same = { code: 0, out: '', err: expect.stringContaining('No difference') };
                for (const place of ['.', 'kota', 'kota/PARKS.PLAN', 'kota/tujuan.plan', 'kota/.history'])
                    expect([place, alur(['diff', 'HEAD', place], { cwd: folder })]).toEqual([place, same]);
                git(folder, 'worktree', 'add', '-q', 'kota/copy');
                expect(alur(['diff', 'HEAD', '.'], { cwd: folder })).toMatchObject({
                    ...same,
                    err: expect.stringContaining('kota/copy: this is another git repository'),
                });
                expect(alur(['diff', 'HEAD', '.'], { cwd: path.join(folder, 'kota/copy') })).toMatchObject(same);
            });
        },
    );

    it('reads submodules as they belong to a revision, and stays within one when it is asked there', () => {
        inFolder(
            { 'sub/parks.plan': parks.replace('2026', '2026 from F'), 'city/city.plan': 'plan N "N" { period 2026 }\nfund F "Money"\n' },
            folder => {
                start(path.join(folder, 'sub'));
                start(path.join(folder, 'city'));
                const city = path.join(folder, 'city');
                git(city, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', path.join(folder, 'sub'), 'parks');
                git(city, 'commit', '-q', '-m', 'with parks');
                expect(alur(['diff', 'HEAD', '.'], { cwd: city })).toMatchObject({ code: 0, out: '' });
                expect(alur(['diff', 'HEAD', '.'], { cwd: path.join(city, 'parks') })).toMatchObject({ code: 0, out: '' });
                expect(alur(['diff', 'HEAD~1', 'HEAD'], { cwd: city }).out).toContain('Parks is new');
                writeFileSync(path.join(city, 'parks/parks.plan'), parks.replace('5', '7').replace('2026', '2026 from F'));
                expect(alur(['diff', 'HEAD', '.'], { cwd: city }).out).toContain('is now Rp 7,000,000');
            },
        );
    });

    it('takes a revision in every way that git knows', () => {
        inRepository(folder => {
            const here = path.join(folder, 'city');
            const first = String(git(folder, 'rev-parse', 'HEAD')).trim();
            git(folder, 'tag', '-a', 'v1', '-m', 'tagged');
            git(folder, 'branch', '-q', 'old');
            for (const [name, text] of Object.entries(later)) writeFileSync(path.join(here, name), text);
            git(folder, 'stash', '-q');
            git(folder, 'stash', 'apply', '-q');
            git(folder, 'commit', '-q', '-a', '-m', 'second\n\nwith words: in the body');
            git(folder, 'branch', '-q', '--set-upstream-to=old', 'main');
            const olds = [
                'HEAD^',
                'HEAD~1',
                '@~',
                ':/first',
                'HEAD^{/first}',
                '@{1}',
                'HEAD@{1}',
                '@{upstream}',
                '@{u}',
                'main@{upstream}',
                'v1',
                'v1^{}',
            ];
            for (const old of [
                ...olds,
                'v1^{commit}',
                'old',
                'heads/old',
                first,
                first.slice(0, 7),
                'v1-0-g'.concat(first.slice(0, 8)),
                'stash@{0}^',
            ])
                expect([old, alur(['diff', old, '.'], { cwd: here })]).toEqual([old, expect.objectContaining({ code: 1, out: expected })]);
            for (const now of ['stash@{0}', ':/second', ':/in the body', 'HEAD@{0}', '@', 'HEAD@{now}'])
                expect([now, alur(['diff', now, '.'], { cwd: here }).code]).toEqual([now, 0]);
            for (const none of [':/nowhere', 'HEAD^{/nowhere}', 'HEAD^{tree}', ':city/parks.plan', '@{u}^5', '-1', '--all', 'HEAD@{999}'])
                expect([none, alur(['diff', '--', none, '.'], { cwd: here })]).toEqual([
                    none,
                    expect.objectContaining({ code: 2, out: '' }),
                ]);
        });
    });

    it.skipIf(process.platform === 'win32')('does not wait for a pipe in place of what makes git fast', () => {
        inRepository(folder => {
            mkdirSync(path.join(folder, '.git/objects/info'), { recursive: true });
            execFileSync('mkfifo', [path.join(folder, '.git/objects/info/commit-graph')]);
            expect(alur(['diff', ':/first', 'city'], { cwd: folder }).code).toBe(0);
        });
    });
});

describe('annotations', () => {
    const file = { 'kota/parks.plan': 'department Parks "Parks" { program T "T" { } }\n', 'kota/sub/x.txt': '' };
    const annotated = (cwd: string, paths: string[], env: NodeJS.ProcessEnv) =>
        [
            ...alur(['check', ...paths, '--format', 'github'], { cwd, env: { GITHUB_WORKSPACE: '', ...env } }).out.matchAll(
                /file=([^,]*)/g,
            ),
        ].map(match => match[1]);

    it('carry the path from the top of the repository, wherever the job runs', () => {
        inFolder(file, folder => {
            const kota = path.join(folder, 'kota');
            expect(annotated(kota, ['.'], { GITHUB_WORKSPACE: folder })).toEqual(['kota/parks.plan', 'kota/parks.plan']);
            expect(annotated(path.join(kota, 'sub'), ['..'], { GITHUB_WORKSPACE: folder })[0]).toBe('kota/parks.plan');
            // Elsewhere than on GitHub, and where it was checked out below the workspace.
            expect(annotated(kota, ['.'], {})[0]).toBe('parks.plan');
            git(kota, 'init', '-q');
            expect(annotated(path.join(kota, 'sub'), ['..'], {})[0]).toBe('parks.plan');
            expect(annotated(kota, ['.'], { GITHUB_WORKSPACE: folder })[0]).toBe('parks.plan');
            git(folder, 'init', '-q');
            expect(annotated(kota, ['.'], { GITHUB_WORKSPACE: folder })[0]).toBe('kota/parks.plan');
            const sarif = JSON.parse(alur(['check', '.', '--format', 'sarif'], { cwd: kota, env: { GITHUB_WORKSPACE: folder } }).out);
            expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('kota/parks.plan');
            // For people the path is from where they are.
            expect(alur(['check', '.'], { cwd: kota, env: { GITHUB_WORKSPACE: folder } }).out).toMatch(/^parks\.plan:/);
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
