// docs/ci.md and docs/data.md: the commands of both workflows run as they stand there, in a repository with a change, and leave what they name.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseXml, walk } from '../unit/diagram/check-xml.ts';
import { alur, inFolder, root } from './alur.ts';

const workflows = [...readFileSync(path.join(root, 'docs/ci.md'), 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
const names = ['GitHub', 'GitLab'] as const;

/** The commands of a workflow that call Alur, as the shell gets them. */
function commandsOf(workflow: string): string[] {
    return workflow.split('\n').flatMap(line => /^\s*(?:- )?(npx alur .*)$/.exec(line)?.[1] ?? []);
}

/** Files that a workflow keeps. */
function keptBy(workflow: string): string[] {
    const lines = workflow
        .split('\n')
        .flatMap(line => /^\s*(?:- |junit: |codequality: )?([\w-]+\.(?:html|xlsx|md|xml|json))$/.exec(line)?.[1] ?? []);
    return [...new Set(lines)];
}

/** A repository whose last commit moved a budget of Palu. */
function makeRepository(folder: string): string {
    const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8' }).trim();
    cpSync(path.join(root, 'examples/palu'), path.join(folder, 'palu'), { recursive: true });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'before');
    const base = git('rev-parse', 'HEAD');
    const file = path.join(folder, 'palu/pertamanan.plan');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/batang/, 'pohon'));
    git('commit', '-qam', 'after');
    return base;
}

describe('the workflows', () => {
    it.each(names.map((name, k) => [name, workflows[k] as string]))('of %s', (_, workflow) => {
        inFolder({}, folder => {
            const base = makeRepository(folder);
            mkdirSync(path.join(folder, 'bin'));
            const npx = path.join(folder, 'bin/npx');
            writeFileSync(
                npx,
                `#!/bin/sh\n[ "$1" = alur ] || exit 99\nshift\nexec "${process.execPath}" "${path.join(root, 'dist/cli.js')}" "$@"\n`,
            );
            chmodSync(npx, 0o755);
            const env = {
                ...process.env,
                PATH: `${path.dirname(npx)}:${process.env['PATH']}`,
                BASE: base,
                CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
                LC_ALL: 'C',
            };
            const commands = commandsOf(workflow);
            expect(commands.length).toBeGreaterThan(4);
            for (const [k, command] of commands.entries()) {
                const ran = spawnSync('sh', ['-e', '-c', command], { cwd: folder, env, encoding: 'utf8' });
                // The last one checks, and Palu has faults on purpose.
                expect(ran.status, `${command}\n${ran.stderr}`).toBe(k === commands.length - 1 ? 1 : 0);
                expect(ran.stderr).not.toMatch(/undefined|\n\s+at /);
            }
            const kept = keptBy(workflow);
            expect(kept).toEqual(expect.arrayContaining(['report.html', 'sheets.xlsx', 'atlas.html', 'changes.md']));
            for (const file of kept) expect(statSync(path.join(folder, file)).size, file).toBeGreaterThan(100);
            expect(readFileSync(path.join(folder, 'changes.md'), 'utf8')).toMatch(/^# What changed\n[\s\S]*pohon/);
        });
    });
});

describe('alur check for build servers', () => {
    const plan = {
        'sub/a.plan': 'department Parks {\n  program P "<&\\"" {\n    buys flowers 5 "tree"\n  }\n}\n',
        'sub/b.plan': '// clean\n',
        'sub/c.plan': 'goal {',
    };

    it('writes a Code Quality report whose fingerprints stay while lines move', () => {
        inFolder({ ...plan, '.git/HEAD': '' }, folder => {
            const run = () => JSON.parse(alur(['check', '.', '--format', 'gitlab'], { cwd: path.join(folder, 'sub') }).out);
            const before = run();
            expect(before.length).toBeGreaterThan(3);
            for (const { description, check_name, fingerprint, severity, location, ...rest } of before) {
                expect(rest).toEqual({});
                for (const text of [description, check_name, fingerprint]) expect(text).toMatch(/\S/);
                expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
                expect(location.path).toMatch(/^sub\/[ac]\.plan$/);
                expect(location.lines.begin).toBeGreaterThan(0);
                expect(location.lines.end).toBeGreaterThanOrEqual(location.lines.begin);
            }
            const prints = (report: { fingerprint: string }[]) => report.map(({ fingerprint }) => fingerprint);
            expect(new Set(prints(before)).size).toBe(before.length);
            writeFileSync(path.join(folder, 'sub/a.plan'), `\n\n${plan['sub/a.plan']}`);
            expect(prints(run())).toEqual(prints(before));
            expect(prints(JSON.parse(alur(['check', 'sub', '--format', 'gitlab', '--locale', 'id'], { cwd: folder }).out))).toEqual(
                prints(before),
            );
        });
    });

    it('writes JUnit: a suite for each file, failures from the severity that is asked for, the rest skipped', () => {
        inFolder({ ...plan, '.git/HEAD': '' }, folder => {
            for (const [failOn, code] of [
                ['error', 1],
                ['warning', 1],
                ['never', 0],
            ] as const) {
                const ran = alur(['check', 'sub', '--format', 'junit', '--fail-on', failOn], { cwd: folder });
                expect(ran.code).toBe(code);
                const report = parseXml(ran.out.replace(/^<\?xml[^>]*\?>\n/, ''));
                const all = [...walk(report)];
                const count = (name: string, from = all) => from.filter(element => element.name === name).length;
                const number = (element: (typeof all)[number], name: string) => Number(element.attributes.get(name));
                expect(report.name).toBe('testsuites');
                expect(report.children.map(({ attributes }) => attributes.get('name'))).toEqual(['sub/a.plan', 'sub/b.plan', 'sub/c.plan']);
                for (const suite of [report, ...report.children]) {
                    const inside = [...walk(suite)];
                    expect(number(suite, 'tests')).toBe(count('testcase', inside));
                    expect(number(suite, 'failures')).toBe(count('failure', inside));
                    expect(number(suite, 'skipped')).toBe(count('skipped', inside));
                }
                expect(count('failure') > 0).toBe(failOn !== 'never');
                expect(report.children[1]?.children.map(({ children }) => children)).toEqual([[]]);
                expect(ran.out).toContain('&lt;&amp;&quot;');
            }
        });
    });
});
