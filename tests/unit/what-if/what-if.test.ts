import { describe, expect, it } from 'vitest';
import { readAmountText } from '../../../src/language/read-amount.ts';
import { plainDecimal } from '../../../src/plan/decimal.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isWork } from '../../../src/plan/queries.ts';
import type { CutEffect } from '../../../src/what-if/lower-money.ts';
import { readShift, readSuppositions, type Typed } from '../../../src/what-if/read-supposition.ts';
import { lowering, rearranging } from '../../../src/what-if/suppose.ts';
import type { Reading, Supposition } from '../../../src/what-if/supposition.ts';
import { whatIf } from '../../../src/what-if/what-if.ts';
import { writeWhatIfAsMarkdown, writeWhatIfAsText } from '../../../src/what-if/write-what-if.ts';
import { findingsOf, language, planOf } from '../plans.ts';

const readMoney = (text: string) => readAmountText(language, text);

function typed(lines: string): Typed[] {
    return lines.split('; ').map(line => {
        const [kind = '', ...rest] = line.split(' ');
        return { kind: kind as Typed['kind'], text: rest.join(' ') };
    });
}

function read(plan: Plan, lines: string): readonly Supposition[] {
    const read = readSuppositions(plan, typed(lines), readMoney);
    if ('refusal' in read) throw new Error(read.refusal.en);
    return read;
}

function refusalOf(plan: Plan, lines: string): string | undefined {
    const read = readSuppositions(plan, typed(lines), readMoney);
    return 'refusal' in read ? read.refusal.en : undefined;
}

const money = planOf({
    'city.plan': 'plan City { period 2026..2027 currency EUR stage final }\nfund A "Fund A"\nfund B',
    'parks.plan': `department Parks {
  ceiling 100 in 2026, 100 in 2027 from A
  ceiling 50 per year from B
  program P { during 2026  budget 90 in 2026 from A  activity X { budget 60 in 2026 from A } activity Y { budget 30 in 2026 from A } }
  program Q { during 2027  budget 95 in 2027 from A }
}`,
    'roads.plan': 'extend Parks { ceiling 33 in 2026 from A }\ndepartment Roads { program R { budget 10 in 2026 from A } }',
});

/** Looks at the plan as it would be, with what cuts do to the figures. */
function supposed<T>(
    plan: Plan,
    lines: string,
    reading: Reading,
    look: (would: Plan, effects: ReadonlyMap<Supposition, CutEffect>) => T,
): T {
    const suppositions = lines === '' ? [] : read(plan, lines);
    return rearranging(plan, suppositions, undefined, would => lowering(would, suppositions, reading, look));
}

function effectOf(plan: Plan, lines: string): CutEffect {
    return supposed(plan, lines, 'ceilings', (_, effects) => [...effects.values()][0] as CutEffect);
}

/** All ceilings and budgets of the plan as it would be. */
function figures(plan: Plan, lines: string, reading: Reading): Record<string, string[]> {
    return supposed(plan, lines, reading, would => {
        const figures: Record<string, string[]> = {};
        for (const file of would.files)
            for (const one of [...file.declarations, ...file.extensions]) {
                const list = isWork(one) ? one.budgets : 'ceilings' in one ? one.ceilings : [];
                const name = one.kind === 'extension' ? `extend ${one.target.path}` : one.name;
                if (list.length > 0)
                    figures[name] = list.map(({ amount, period }) => `${amount && plainDecimal(amount)} ${period?.text ?? ''}`.trim());
            }
        return figures;
    });
}

describe('a fund that gives less', () => {
    it('lowers ceilings, or budgets, of that fund alone, by a percentage', () => {
        expect(figures(money, 'cut A=10%', 'ceilings')).toEqual({
            Parks: ['90.00 2026', '90.00 2027', '50'],
            'extend Parks': ['29.70 2026'],
            P: ['90 2026'],
            X: ['60 2026'],
            Y: ['30 2026'],
            Q: ['95 2027'],
            R: ['10 2026'],
        });
        expect(figures(money, 'cut A=10%', 'budgets')).toMatchObject({
            Parks: ['100 2026', '100 2027', '50'],
            P: ['81.00 2026'],
            X: ['54.00 2026'],
            Q: ['85.50 2027'],
            R: ['9.00 2026'],
        });
    });

    it('by an amount takes it from each year, in proportion to what each has', () => {
        // 2026: 133 in all, 2027: 100.
        const ceilings = figures(money, 'cut A=13.30', 'ceilings');
        expect(ceilings).toMatchObject({ Parks: ['90.00 2026', '86.70 2027', '50'], 'extend Parks': ['29.70 2026'] });
        // 2026: 90 in P (its parts not again) and 10 in R.
        expect(figures(money, 'cut A=20', 'budgets')).toMatchObject({
            P: ['72.00 2026'],
            X: ['48.00 2026'],
            R: ['8.00 2026'],
            Q: ['75.00 2027'],
        });
        expect(figures(money, 'cut A=20 in 2027', 'budgets')).toMatchObject({ P: ['90 2026'], Q: ['75.00 2027'] });
        // Yearly money that loses in one year alone is said for each year.
        expect(figures(money, 'cut B=10 in 2027', 'ceilings')['Parks']).toEqual(['100 2026', '100 2027', '50 2026', '40.00 2027']);
        // No fund gives less than nothing.
        expect(figures(money, 'cut B=500', 'ceilings')['Parks']).toEqual(['100 2026', '100 2027', '0.00']);
    });

    it('is taken from several funds and times one after the other', () => {
        const both = figures(money, 'cut B=10 in 2027; cut A=50% in 2026; cut B=100% in 2026', 'ceilings');
        expect(both['Parks']).toEqual(['50.00 2026', '100 2027', '0.00 2026', '40.00 2027']);
    });

    it('says the sums exactly, also where shares are rounded', () => {
        const thirds = planOf(
            'plan C { currency EUR period 2026 }\nfund F\ndepartment D { ceiling 1 in 2026 from F }\ndepartment E { ceiling 1 in 2026 from F }\ndepartment G { ceiling 1 in 2026 from F }',
        );
        const effect = effectOf(thirds, 'cut F=1');
        expect([effect.count, plainDecimal(effect.before), plainDecimal(effect.after)]).toEqual([3, '3', '2']);
    });

    it('breaks ceilings if works stay, and what is maintained if they are cut', () => {
        const plan = planOf(`plan C { period 2026 currency EUR }\nfund F "Money"
department D { ceiling 100 in 2026 from F  asset a "Hall" 1 "piece" { maintainer D  upkeep 95 in 2026 }
  program Keep "Upkeep" { during 2026  maintains a  budget 95 in 2026 from F } }`);
        const result = whatIf(plan, read(plan, 'cut F=10%'));
        expect(result.broken.map(({ finding, readings }) => `${finding.rule} ${readings}`).sort()).toEqual([
            'over-ceiling ceilings',
            'upkeep-short budgets',
        ]);
        expect(result.gone).toEqual([]);
        const slight = whatIf(plan, read(plan, 'cut F=1%'));
        expect(slight.broken.map(({ finding }) => finding.rule)).toEqual(['upkeep-short']);
    });

    it('does not call a sum that is to be worked out anew a broken promise, but a finding that gets worse a changed one', () => {
        const plan = planOf(
            'plan C { period 2026 currency EUR }\nfund F\nfund G\ndepartment D { ceiling 4 in 2026 from F program P { during 2026 budget 10 in 2026 activity A { budget 5 in 2026 from F } activity B { budget 5 in 2026 from G } } program Q { budget 5 in 2026 from F } }',
        );
        const result = whatIf(plan, read(plan, 'cut F=50%'));
        expect(result.broken.map(({ finding }) => finding.rule)).toEqual([]);
        expect(result.changed.map(({ finding, before, readings }) => [finding.rule, before?.rule, readings])).toEqual([
            ['over-ceiling', 'over-ceiling', ['ceilings']],
        ]);
        expect(result.gone.map(({ finding, readings }) => [finding.rule, readings])).toEqual([['over-ceiling', ['budgets']]]);
    });
});

const works = `plan C { period 2026..2028 }
goal G { during 2026..2027 }
department D {
  program First { during 2026-01..2026-06  serves G  activity A { during 2026-02 } activity B { } builds road "Road" 1 "km" }
  program Then { during 2026-07..2026-12  needs First.road  requests t "T" 1 "day" from D by 2026-05 }
}`;

describe('something that moves', () => {
    const plan = planOf(works);
    const times = (lines: string) => {
        const all = supposed(plan, lines, 'budgets', would => would.files.flatMap(file => file.declarations));
        return Object.fromEntries(
            all.flatMap(one =>
                'period' in one && one.period && one.kind !== 'plan'
                    ? [[one.name, one.period.text]]
                    : 'by' in one && one.by
                      ? [[one.name, one.by.text]]
                      : [],
            ),
        );
    };

    it('takes its parts with it, and nothing else', () => {
        const before = { G: '2026..2027', First: '2026-01..2026-06', A: '2026-02', Then: '2026-07..2026-12', t: '2026-05' };
        expect(times('move First=6m')).toEqual({ ...before, First: '2026-07..2026-12', A: '2026-08' });
        expect(times('move B=1y')).toEqual({ ...before, B: '2027-01..2027-06' });
        expect(times('move G=1 tahun; move t=-2 bulan')).toEqual({ ...before, G: '2027..2028', t: '2026-03' });
        expect(times('move D=1y')).toEqual({
            G: '2026..2027',
            First: '2027-01..2027-06',
            A: '2027-02',
            Then: '2027-07..2027-12',
            t: '2026-05',
        });
    });

    it('breaks what waits for it', () => {
        const result = whatIf(plan, read(plan, 'move First=3m'));
        expect(result.broken.map(({ finding }) => finding.rule)).toContain('order-conflict');
        expect(whatIf(plan, read(plan, 'move Then=3m')).broken.map(({ finding }) => finding.rule)).not.toContain('order-conflict');
    });
});

describe('something that is dropped', () => {
    it('takes all in it along, and leaves who named it without it', () => {
        const plan = planOf({
            'a.plan': works,
            'b.plan': 'department E { program P { needs D.First.road } }\nextend D { program Late { after First } }',
        });
        const result = whatIf(plan, read(plan, 'drop First'));
        const broken = result.broken.map(({ finding }) => `${finding.rule} ${finding.file.slice(-6)}`);
        expect(broken.filter(text => text.startsWith('unresolved'))).toEqual([
            'unresolved a.plan',
            'unresolved b.plan',
            'unresolved b.plan',
        ]);
        expect(broken).toContain('goal-unserved a.plan');
        expect(result.gone.every(({ finding }) => finding.file.endsWith('a.plan'))).toBe(true);
        // A department goes with what others add to it.
        supposed(plan, 'drop D', 'budgets', without => {
            expect(without.files.flatMap(file => file.declarations.map(({ name }) => name)).sort()).toEqual(['C', 'E', 'G', 'P']);
            expect(without.files.flatMap(file => file.extensions)).toEqual([]);
        });
    });
});

describe('any supposition', () => {
    it('leaves the plan itself as it is, and finds what a plan finds that was written so', () => {
        const plan = planOf(works);
        const before = JSON.stringify(findingsOf(plan));
        const result = whatIf(plan, read(plan, 'move First=6m; drop Then'));
        expect(JSON.stringify(findingsOf(plan))).toBe(before);
        const written = planOf(
            works
                .replace('2026-01..2026-06', '2026-07..2026-12')
                .replace('during 2026-02 ', 'during 2026-08 ')
                .replace(/^ {2}program Then.*$/m, ''),
        );
        const said = (plan: Plan) => findingsOf(plan).map(({ rule, message, values }) => `${rule} ${message.en} ${JSON.stringify(values)}`);
        expect(supposed(plan, 'move First=6m; drop Then', 'budgets', said)).toEqual(said(written));
        expect(result.broken.length + result.gone.length).toBeGreaterThan(0);
    });

    it('sees what `extend` blocks add to anything as a part of it, once', () => {
        const plan = planOf({
            'a.plan': `fund F\n${works}`,
            'b.plan':
                'extend D.First { budget 10 in 2026 from F  requests r 2 "day" from D by 2026-03  note "x" }\nextend D.First.r { note "y" }',
        });
        const said = (plan: Plan) =>
            findingsOf(plan).map(({ rule, file, span, values }) => `${rule} ${file} ${span.start} ${JSON.stringify(values)}`);
        expect(supposed(plan, '', 'budgets', said)).toEqual(said(plan));
        const budgets = (would: Plan) =>
            would.all('program').flatMap(({ budgets }) => budgets.map(({ amount }) => amount && plainDecimal(amount)));
        expect(supposed(plan, 'cut F=10%', 'budgets', budgets)).toEqual(['9.00']);
        supposed(plan, 'drop First', 'budgets', without => {
            const names = without.files.flatMap(file => file.declarations.map(({ name }) => name));
            expect(names.sort()).toEqual(['C', 'D', 'F', 'G', 'Then', 't']);
            expect(without.all('request').length).toBe(1);
            // Its additions go too.
            expect(without.files.flatMap(({ extensions }) => extensions)).toEqual([]);
        });
    });

    it('cuts the ceilings of works with those of departments', () => {
        const plan = planOf(
            'plan C { period 2026 currency EUR }\nfund F\ndepartment D { ceiling 100 in 2026 from F  program P { ceiling 50 in 2026 from F  budget 50 in 2026 from F } }',
        );
        const effect = effectOf(plan, 'cut F=10%');
        expect([effect.count, plainDecimal(effect.before), plainDecimal(effect.after)]).toEqual([2, '100', '90']);
        expect(whatIf(plan, read(plan, 'cut F=10%')).broken.map(({ finding }) => finding.rule)).toEqual(['above-ceiling']);
        const alone = planOf('plan C { period 2026 currency EUR }\nfund F\ndepartment D { program P { ceiling 50 in 2026 from F } }');
        expect(plainDecimal(effectOf(alone, 'cut F=5').after)).toBe('45');
    });

    it('is refused in words where it cannot be meant', () => {
        for (const [lines, words] of [
            ['cut A', 'write FUND=10%'],
            ['cut A=', 'write FUND=10%'],
            ['cut A=x', 'write FUND=10%'],
            ['cut A=10% } goal G {', 'write FUND=10%'],
            ['cut A=5 from B', 'write FUND=10%'],
            ['cut A=0%', 'at most 100%'],
            ['cut A=120%', 'at most 100%'],
            ['cut A=-5', 'write FUND=10%'],
            ['cut A=USD 5', 'The plan is in EUR'],
            ['cut C=5%', 'no fund called "C". It has fund "Fund A" (A) and fund B.'],
            ['cut A=5%; cut A=10', 'is cut twice'],
            ['move P=soon', 'no move'],
            ['move P=0m', 'no move'],
            ['move R=6m', 'Program Roads.R states no time'],
            ['move A=6m', 'cannot be moved'],
            ['drop Nothing', 'nothing called "Nothing"'],
        ])
            expect([lines, refusalOf(money, lines as string)]).toEqual([lines, expect.stringContaining(words as string)]);
        expect(refusalOf(planOf(works), 'move road=6m')).toBe(
            'Output "Road" (D.First.road) has no time of its own. Move program D.First instead.',
        );
    });

    it.each([
        ['6m', 6, 0],
        ['6 months', 6, 0],
        ['6 bulan', 6, 0],
        ['6bln', 6, 0],
        ['1 tahun 6 bulan', 18, 0],
        ['1y6m', 18, 0],
        ['2 triwulan', 6, 0],
        ['1 semester', 6, 0],
        ['-3m', -3, 0],
        ['+2 minggu', 0, 14],
        ['10 hari', 0, 10],
        ['1Y', 12, 0],
    ])('reads "%s" as a length of time', (text, months, days) => {
        expect(readShift(text)).toEqual({ months, days });
    });

    it.each(['', '6', 'm', '6 apples', '6m and more', '1.5y', '99999y', '- -3m'])('does not read "%s" as one', text => {
        expect(readShift(text)).toBeUndefined();
    });

    it('is told in both languages, with what breaks', () => {
        const same = (text: string) => text;
        const result = whatIf(money, read(money, 'cut A=13,3% in 2027; move P=-1m'));
        const options = { plan: money, locale: 'en', pathOf: (uri: string) => uri.slice(13) } as const;
        const text = writeWhatIfAsText(result, options, same, same);
        expect(text.split('\n').slice(0, 4)).toEqual([
            'Fund "Fund A" (A) gives 13.3% less in 2027.',
            'Ceilings from it: EUR 233 becomes EUR 219.7 (1 amount).',
            'Budgets from it: EUR 195 becomes EUR 182.37 (1 amount) if the works bear the cut.',
            'Program Parks.P is moved 1 month earlier.',
        ]);
        expect(text).toMatch(
            /These break if the works stay as planned \(1\):\nparks\.plan:2:24 {2}error {2}The budgets of Parks for 2027 from Fund A exceed its ceiling by EUR 8\.3\. {2}\[over-ceiling\]/,
        );
        const page = writeWhatIfAsMarkdown(result, { ...options, locale: 'id' });
        expect(page).toContain('# Bagaimana jika');
        expect(page).toContain('Program Parks.P digeser 1 bulan lebih awal.');
        expect(page).toContain('Tidak ada berkas yang diubah.');
        const none = whatIf(money, read(money, 'cut B=1%'));
        expect(writeWhatIfAsText(none, options, same, same)).toContain('No promise breaks.');
    });
});
