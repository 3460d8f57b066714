// A work that plans more than its own ceiling allows, by year and fund. It must not add a parent to its parts, nor guess what is not stated.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { type Amount, amountsOf, moneyWithin, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Work } from '../plan/plan.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { type Hit, rule } from './rule.ts';
import { fundTitle } from './work-money.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'above-ceiling',
    severity: 'completeness',
    messages: {
        all: {
            en: 'The budget of "{x}" for {years} exceeds its ceiling by {d}.',
            id: 'Anggaran "{x}" {years} melebihi pagunya; kelebihannya {d}.',
        },
        fund: {
            en: 'The budget of "{x}" for {years} from {fund} exceeds its ceiling by {d}.',
            id: 'Anggaran "{x}" {years} dari {fund} melebihi pagunya; kelebihannya {d}.',
        },
        parts: {
            en: 'The ceilings of the parts of "{x}" for {years} exceed its own by {d}.',
            id: 'Jumlah pagu rincian "{x}" {years} melebihi pagunya sendiri; kelebihannya {d}.',
        },
    },
    why: {
        en: 'What exceeds the ceiling of a program is cut in the last week, without regard to what matters most.',
        id: 'Anggaran yang melebihi pagu program dipotong pada saat terakhir, tanpa mempertimbangkan prioritas.',
    },
    silent: {
        en: 'Years and funds without a ceiling, forecasts, money spent, money for several years of which the share of a single year is not stated, and budgets that name no fund where the ceiling does. A ceiling that names no fund is for all funds.',
        id: 'Tahun dan sumber dana tanpa pagu, prakiraan maju, realisasi, anggaran beberapa tahun yang bagian setiap tahunnya tidak disebut, dan anggaran tanpa sumber dana bila pagunya menyebut sumber dana. Pagu tanpa sumber dana berlaku untuk semua sumber dana.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.ceilings.length > 0,
    *check(work, plan) {
        const seen = new Set<string>();
        const ceilings = amountsOf(work.ceilings, extentOf(plan, work));
        for (const ceiling of ceilings) {
            const key = keyOf(ceiling);
            if (seen.has(key)) continue;
            seen.add(key);
            const most = sum(ceilings.filter(other => keyOf(other) === key).map(({ value }) => value));
            yield* judge(work, ceiling, most, plan);
        }
    },
    examples: [
        {
            bad: 'fund F\ndepartment D { program P { ceiling <|5 million in 2026 from F|> budget 6 million in 2026 from F } }',
            good: 'fund F fund G\ndepartment D { program P { ceiling 5 million in 2026 from F budget 5 million in 2026 from F, 3 million in 2026 from G, 9 million in 2027 from F } }',
        },
        {
            bad: 'department D { program P { ceiling <|5 million in 2026|> activity A { budget 3 million in 2026 } activity B { budget 3 million in 2026 } } }',
            good: 'department D { program P { ceiling 5 million in 2026 was 7 million budget 5 million in 2026 activity A { budget 5 million in 2026 } } }',
        },
        {
            bad: 'department D { program P { ceiling <|5 million in 2026|> activity A { ceiling 3 million in 2026 } activity B { ceiling 3 million in 2026 } } }',
            good: 'department D { program P { ceiling 5 million in 2026 activity A { ceiling 3 million in 2026 } activity B { ceiling 2 million in 2026 } } }',
        },
    ],
});

function keyOf({ fromYear, toYear, fund }: Amount): string {
    return `${fromYear} ${toYear} ${fund}`;
}

function* judge(work: Work, ceiling: Amount, most: Decimal, plan: Plan): Iterable<Hit> {
    const { fromYear, toYear, fund, money } = ceiling;
    const values = (more: Decimal) => ({
        x: titleOf(work),
        years: sayTime(fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`),
        fund: fundTitle(fund, plan),
        d: formatMoney(subtractDecimals(more, most), plan.settings.currency),
    });
    const budgets = moneyWithin(plan, work, fromYear, toYear);
    const planned = budgets && (fund === '' ? sum(budgets.values()) : (budgets.get(fund) ?? zero));
    if (planned && compareDecimals(planned, most) > 0)
        yield { at: money.span, message: fund === '' ? 'all' : 'fund', values: values(planned), related: relatedOf(work, 'budgets') };
    const parts = work.activities.flatMap(part =>
        amountsOf(part.ceilings, extentOf(plan, part)).filter(
            amount => amount.fromYear >= fromYear && amount.toYear <= toYear && (fund === '' || amount.fund === fund),
        ),
    );
    const total = sum(parts.map(({ value }) => value));
    if (compareDecimals(total, most) > 0)
        yield { at: money.span, message: 'parts', values: values(total), related: relatedOf(work, 'ceilings') };
}

function relatedOf(work: Work, property: 'budgets' | 'ceilings') {
    const works = property === 'budgets' && work.budgets.length > 0 ? [work] : work.activities;
    return works.slice(0, 10).flatMap(one =>
        one[property].slice(0, 1).map(({ span }) => ({
            file: one.file,
            span,
            message: { en: '"{x}"', id: '"{x}"' },
            values: { x: titleOf(one) },
        })),
    );
}
