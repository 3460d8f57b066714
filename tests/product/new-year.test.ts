// `alur new-year` as a person runs it: what it writes, what it says, and what it refuses to touch.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const year = path.join(root, 'examples/year');
const files = () => Object.fromEntries(readdirSync(year).map(name => [`city/${name}`, readFileSync(path.join(year, name), 'utf8')]));

describe('alur new-year', () => {
    it('writes a plan that refers to the old one, leaves that alone, and tells what it did', () => {
        inFolder(files(), folder => {
            const ran = alur(['new-year', 'city', '2027', '--out', 'next'], { cwd: folder });
            expectNoTrace(ran);
            expect(ran).toMatchObject({ code: 0, err: 'Written: next/plan.plan\n'.replace('next', path.join(folder, 'next')) });
            expect(ran.out).toMatch(
                /^The plan of 2027, from "Yearly plan of Northgate 2026"\nTaken over: 1 goal, .*2 programs.*\n.*USD 400,000\./,
            );
            expect(ran.out).toContain('Left out (2)\n');
            expect(ran.out).toContain(
                'city/plan.plan:60:11  program "Care for young trees" (Parks.Care) says nothing about 2027: does it go on?\n',
            );
            const text = readFileSync(path.join(folder, 'next/plan.plan'), 'utf8');
            expect(text).toContain('refers-to "../city" as Northgate');
            expect(text).toContain('baseline "fair" in 2026-S1');
            expect(text).toContain('budget 400_000 in 2027 from CityBudget');
            const checked = alur(['check', 'next'], { cwd: folder });
            expect(checked).toMatchObject({ code: 0, err: expect.stringContaining('0 errors') });
            for (const [name, content] of Object.entries(files())) expect(readFileSync(path.join(folder, name), 'utf8')).toBe(content);
            const second = alur(['new-year', 'next', '2028', '--out', 'later', '--format', 'json', '--locale', 'id'], { cwd: folder });
            expect(JSON.parse(second.out)).toMatchObject({ year: 2028, files: ['plan.plan'], budgets: '0', currency: 'USD' });
            expect(alur(['check', 'later'], { cwd: folder }).err).toContain('0 errors');
        });
    });

    it('takes lists along that lie in the plan’s folder, and says where those outside are', () => {
        const codes = 'code,name\n1.03,Works\n';
        const plan = 'plan P { period 2026 catalogue "lists/codes.csv" catalogue "../shared.csv" as S catalogue "none.csv" as N }\n';
        inFolder({ 'all/city/a.plan': plan, 'all/city/lists/codes.csv': codes, 'all/shared.csv': codes }, folder => {
            const ran = alur(['new-year', 'city', '2027', '--out', 'deep/next'], { cwd: path.join(folder, 'all') });
            expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('city/none.csv: cannot be read (ENOENT)') });
            const next = path.join(folder, 'all/deep/next');
            expect(readFileSync(path.join(next, 'lists/codes.csv'), 'utf8')).toBe(codes);
            expect(readFileSync(path.join(next, 'a.plan'), 'utf8')).toContain('catalogue "../../shared.csv" as S');
        });
    });

    it('writes nothing with --dry-run', () => {
        inFolder(files(), folder => {
            const ran = alur(['new-year', 'city', '2027', '--out', 'next', '--dry-run', '--format', 'md', '--locale', 'id'], {
                cwd: folder,
            });
            expect(ran).toMatchObject({ code: 0, err: 'Akan ditulis: next/plan.plan\n' });
            expect(ran.out).toContain('## Perlu diputuskan (9)');
            expect(existsSync(path.join(folder, 'next'))).toBe(false);
        });
    });

    it('refuses what would touch a plan, or could not be read', () => {
        inFolder({ ...files(), 'other/b.plan': 'goal G', 'broken/c.plan': 'plan B { period 2026 }\ngoal {', 'file.txt': '' }, folder => {
            mkdirSync(path.join(folder, 'empty'));
            symlinkSync(path.join(folder, 'city'), path.join(folder, 'link'));
            const before = readdirSync(folder, { recursive: true });
            for (const [args, words] of [
                [['city', '2027'], /--out/],
                [['city', '27', '--out', 'next'], /"27" is no year/],
                [['city', '2026', '--out', 'next'], /for 2026: choose a later year/],
                [['city', '2027', '--out', 'city'], /lies in this folder/],
                [['city', '2027', '--out', 'city/next'], /belongs to a plan \(city\/plan.plan\)/],
                [['city', '2027', '--out', 'link/next'], /belongs to a plan/],
                [['city', '2027', '--out', '.'], /lies in this folder/],
                [['city', '2027', '--out', 'other'], /a plan in this folder already \(b.plan\)/],
                [['city', '2027', '--out', '.next'], /hidden folder/],
                [['city', '2027', '--out', 'file.txt'], /is there already/],
                [['broken', '2027', '--out', 'next'], /c.plan, line 2, cannot be read/],
                [['other', '2027', '--out', 'next'], /No file here has a plan block/],
            ] as const) {
                const ran = alur(['new-year', ...args], { cwd: folder });
                expect([args, ran.code, ran.out]).toEqual([args, 2, '']);
                expect(ran.err).toMatch(words);
                expectNoTrace(ran);
            }
            expect(readdirSync(folder, { recursive: true })).toEqual(before);
            writeFileSync(path.join(folder, 'empty/plan.plan.txt'), '');
            expect(alur(['new-year', 'city', '2027', '--out', 'empty'], { cwd: folder }).code).toBe(0);
        });
    });
});
