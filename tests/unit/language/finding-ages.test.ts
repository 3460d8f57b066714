import { describe, expect, it } from 'vitest';
import { AgeFinder } from '../../../src/language/finding-ages.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import { sayAge } from '../../../src/rules/engine/finding-age.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';

type Texts = Readonly<Record<string, string>>;

/** `rule: date days` of each finding of the newest texts, `-` for what stands in no version; `versions` from the newest to the oldest. */
function ages(
    now: Texts,
    versions: readonly (readonly [date: string, texts: Texts])[],
    options: { isCut?: boolean; date?: string } = {},
): string[] {
    const read = (texts: Texts) =>
        new Map(Object.entries(texts).map(([name, text]) => [`file:///plan/${name}`, readFile(text, `file:///plan/${name}`)]));
    const plan = makePlan([...read(now).values()]);
    const findings = findingsOf(plan);
    const finder = new AgeFinder({ root: 'file:///plan', plan, findings, catalogues: new Map(), rules: {} });
    let before = new Map<string, PlanFile>();
    for (const [date, texts] of versions) {
        const files = read(texts);
        const changed = new Map<string, PlanFile | undefined>(files);
        for (const uri of before.keys()) if (!files.has(uri)) changed.set(uri, undefined);
        before = files;
        if (!finder.take({ id: `${date}0000`, date, subject: '' }, changed)) break;
    }
    const found = finder.ages(options.date ?? versions[0]?.[0] ?? '', options.isCut ?? false);
    return findings.map(finding => {
        const age = found.get(finding);
        return `${finding.rule}: ${age?.since ? `${age.isAtLeast ? '>= ' : ''}${age.since.date} ${age.days}` : '-'}`;
    });
}

const root = 'plan P { period 2026 currency EUR }\nfund F\ngoal G { indicator I }\n';
const over = (ceiling: number, name = 'A') =>
    `department D { ceiling ${ceiling} in 2026 from F\n  program ${name} "Trees" { serves G  during 2026  budget 10 in 2026 from F  indicator J } }\n`;

describe('the age of a finding', () => {
    it('is counted from the first version of those in a row that have it', () => {
        const now = { 'a.plan': `${root}${over(5)}` };
        const sound = { 'a.plan': `${root}${over(10)}` };
        const only = (lines: string[]) => lines.filter(line => line.startsWith('over-ceiling'));
        expect(
            only(
                ages(now, [
                    ['2026-03-10', now],
                    ['2026-03-01', now],
                    ['2026-02-01', sound],
                ]),
            ),
        ).toEqual(['over-ceiling: 2026-03-01 9']);
        // It was there before, went, and came again.
        expect(
            only(
                ages(now, [
                    ['2026-03-10', now],
                    ['2026-03-01', sound],
                    ['2026-02-01', now],
                ]),
            ),
        ).toEqual(['over-ceiling: 2026-03-10 0']);
        expect(
            only(
                ages(now, [
                    ['2026-03-10', sound],
                    ['2026-03-01', now],
                ]),
            ),
        ).toEqual(['over-ceiling: -']);
        expect(only(ages(now, [['2026-03-10', now]], { date: '2026-04-10' }))).toEqual(['over-ceiling: 2026-03-10 31']);
        expect(only(ages(now, [['2026-03-10', now]], { isCut: true }))).toEqual(['over-ceiling: >= 2026-03-10 0']);
    });

    it('survives moved lines, renamed files, another figure, another name', () => {
        const only = (lines: string[]) => lines.filter(line => line.startsWith('over-ceiling'));
        const older = { 'city.plan': `${root}${over(5, 'Old')}` };
        const split = { 'shared.plan': root, 'parks.plan': `// new\n\n${over(4, 'New')}` };
        expect(
            only(
                ages(split, [
                    ['2026-03-10', split],
                    ['2026-03-05', { ...split, 'parks.plan': over(5, 'Old') }],
                    ['2026-03-01', older],
                ]),
            ),
        ).toEqual(['over-ceiling: 2026-03-01 9']);
    });

    it('tells two alike apart by what they stand in', () => {
        const one = 'department D { program A { budget 1 in 2026 } }\n';
        const two = 'department D { program B { budget 1 in 2026 }\n program A { budget 1 in 2026 } }\n';
        const lines = ages({ 'a.plan': `${root}${two}` }, [
            ['2026-03-10', { 'a.plan': `${root}${two}` }],
            ['2026-03-01', { 'a.plan': `${root}${one}` }],
        ]);
        const goals = lines.filter(line => line.startsWith('no-goal'));
        expect(goals).toEqual(['no-goal: 2026-03-10 0', 'no-goal: 2026-03-01 9']);
    });

    it('is read where an older version had no plan, or a broken one', () => {
        const now = { 'a.plan': `${root}${over(5)}` };
        const all = ages(now, [
            ['2026-03-10', now],
            ['2026-03-05', { 'a.plan': '<<<<<<< HEAD' }],
            ['2026-03-01', {}],
        ]);
        expect(all.every(line => line.endsWith('2026-03-10 0'))).toBe(true);
    });

    it('counts what is found against another plan, which is taken as it is now', () => {
        const text =
            'plan X { period 2026 refers-to "../rpjmd" as R }\ngoal G { serves R.Gone indicator I unit "km" { target 13 in 2026 } }';
        const plan = planOf(
            { 'a.plan': text },
            {},
            { rpjmd: 'plan R { period 2025..2029 }\ngoal G { indicator I unit "km" { target 12 in 2026 } }' },
        );
        const findings = findingsOf(plan);
        const finder = new AgeFinder({ root: 'file:///plan', plan, findings, catalogues: new Map(), rules: {} });
        for (const date of ['2026-03-10', '2026-03-01'])
            finder.take({ id: date, date, subject: '' }, new Map([['file:///plan/a.plan', readFile(text, 'file:///plan/a.plan')]]));
        const since = new Map([...finder.ages('2026-03-10', false)].map(([{ rule }, age]) => [rule, age.since?.date]));
        for (const rule of ['target-differs', 'unresolved']) expect([rule, since.get(rule)]).toEqual([rule, '2026-03-01']);
    });

    it('is said in both languages', () => {
        const since = { id: '0123456789abcdef', date: '2026-03-01', subject: 'x' };
        expect(sayAge({ since, days: 1, isAtLeast: false })).toEqual({
            en: 'since 1 March 2026 (01234567), 1 day',
            id: 'sejak 1 Maret 2026 (01234567), 1 hari',
        });
        expect(sayAge({ since, days: 2, isAtLeast: true }).en).toBe('at least since 1 March 2026 (01234567), 2 days');
        expect(sayAge({ since: undefined, days: 0, isAtLeast: false }).id).toBe('belum ada dalam versi mana pun');
    });
});
