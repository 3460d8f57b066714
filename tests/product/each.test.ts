// `alur check --each`, as built: one line a plan, the same whatever the number of threads, and the worst exit code.
import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateCity } from '../bench/city.ts';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const files: Record<string, string> = {
    'b/plan.plan': 'plan B "B" { period 2026 }\ndepartment D { program P { buys flowers 5 "tree" } }\n',
    'a/plan.plan': 'plan A\n',
    'c/plan.plan': 'plan C\ngoal {\n',
    // A plan within a plan, each by itself.
    'a/inner/x.plan': 'plan X\ngoal G { serves Nowhere }\n',
    'z.plan/odd.plan': 'plan Z',
};
for (const [name, text] of generateCity({ programs: 60, seed: 7 })) files[`large/${name}`] = text;

describe('alur check --each', () => {
    it('says one line for each plan, in the order of their folders, on any number of threads', () => {
        inFolder(files, folder => {
            const runs = ['1', '2', '8'].map(jobs => alur(['check', '--each', '.', '--jobs', jobs], { cwd: folder }));
            for (const ran of runs) {
                expectNoTrace(ran);
                expect(ran).toMatchObject({ code: 1, out: runs[0]?.out, err: '' });
            }
            const lines = runs[0]?.out.trimEnd().split('\n') ?? [];
            expect(lines.map(line => line.split(':')[0])).toEqual(['a', 'a/inner', 'b', 'c', 'large', 'z.plan']);
            expect(lines[0]).toBe('a: no findings');
            expect(lines[1]).toMatch(/^a\/inner: \d+ findings?: 1 error, \d+ warnings?, \d+ information$/);
            expect(lines[4]).toBe('large: no findings');
        });
    });

    it('finds in each plan what a check of it alone finds', () => {
        inFolder(files, folder => {
            const counts = JSON.parse(alur(['check', '--each', '.', '--format', 'json'], { cwd: folder }).out);
            for (const { plan, code, ...counted } of counts.filter(({ plan }: { plan: string }) => plan !== 'a')) {
                const alone = alur(['check', plan, '--format', 'json'], { cwd: folder });
                const found = JSON.parse(alone.out) as { severity: string }[];
                const count = (severity: string) => found.filter(finding => finding.severity === severity).length;
                expect({ plan, code, ...counted }).toMatchObject({
                    code: alone.code,
                    error: count('error'),
                    warning: count('warning'),
                    information: count('information'),
                });
            }
        });
    });

    it('takes severities, limits, languages and the cache for each', () => {
        inFolder({ 'b/plan.plan': files['b/plan.plan'] as string, 'a/plan.plan': 'plan A' }, folder => {
            const run = (...args: string[]) => alur(['check', '--each', '.', ...args], { cwd: folder });
            expect(run().code).toBe(0);
            expect(run('--fail-on', 'warning').code).toBe(1);
            expect(run('--rule', 'no-location=error').code).toBe(1);
            expect(run('--rule', 'no-location=error', '--fail-on', 'never').code).toBe(0);
            expect(run('--locale', 'id').out).toMatch(/^a: tidak ada temuan\nb: \d+ temuan: /);
            const cached = [run('--cache', 'kept'), run('--cache', 'kept')];
            expect(cached[1]).toEqual(cached[0]);
            expect(cached[0]?.out).toBe(run().out);
            expect(readdirSync(path.join(folder, 'kept')).length).toBeGreaterThan(0);
        });
    });

    it('names on standard error what stands in the way, with its plan, and what is left out', () => {
        inFolder({ 'a/plan.plan': 'plan A', 'b/plan.plan': 'plan B', kept: 'a file, no folder' }, folder => {
            symlinkSync('nowhere', path.join(folder, 'b/gone.plan'));
            const ran = alur(['check', '--each', '.', '--cache', 'kept'], { cwd: folder });
            expect(ran).toMatchObject({ code: 0, out: 'a: no findings\nb: no findings\n' });
            expect(ran.err).toMatch(
                /b\/gone\.plan[\s\S]*\na: The findings could not be cached[^\n]*\nb: The findings could not be cached[^\n]*\n$/,
            );
        });
    });

    it.each([
        [['check', '--each', '.', '--format', 'sarif'], /--format sarif cannot be used with --each/],
        [['check', '--each', '.', '--age'], /--age cannot be used with --each/],
        [['check', '.', '--jobs', '3'], /--jobs can only be used with --each/],
        [['check', '--each', '.', '--jobs', '0'], /number from 1 to 999/],
        [['check', '--each', '.', '--jobs', 'many'], /number from 1 to 999/],
        [['check', '--each', 'nowhere'], /no such file or folder/],
        [['check', '--each', '.', '--rule', 'no-gaol=off'], /Did you mean/],
        [['export', 'a', '--format', 'parquet'], /several files; name a folder/],
        [['export', 'a', '--format', 'json', '--joined'], /--joined can only be used/],
        [['export', 'a', '--format', 'parquet', '--out', 'b/plan.plan'], /cannot be written/],
    ])('%j is refused in words', (args, says) => {
        inFolder({ 'a/plan.plan': 'plan A', 'b/plan.plan': 'plan B' }, folder => {
            for (const locale of ['en', 'id']) {
                const ran = alur([...args, '--locale', locale], { cwd: folder });
                expectNoTrace(ran);
                expect(ran).toMatchObject({ code: 2, out: '' });
                if (locale === 'en') expect(ran.err).toMatch(says);
            }
        });
    });
});
