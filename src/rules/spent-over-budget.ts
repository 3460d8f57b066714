// A work that has spent more than its budget, by year and fund. It must not add figures that lie within each other, nor read the clock.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { budgetOf, moneyWithin, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, subtractDecimals } from '../plan/decimal.ts';
import type { Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf, yearInterval } from '../plan/queries.ts';
import { spentWithin } from '../plan/spent.ts';
import { fundTitle } from './analysis/work-money.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'spent-over-budget',
    severity: 'warning',
    messages: {
        all: {
            en: '"{x}" has spent {a} in {years}, {d} more than its budget.',
            id: 'Realisasi "{x}" {years} {a}, melebihi anggarannya sebesar {d}.',
        },
        fund: {
            en: '"{x}" has spent {a} in {years} from {fund}, {d} more than its budget from that fund.',
            id: 'Realisasi "{x}" {years} dari {fund} {a}, melebihi anggaran dari sumber dana itu sebesar {d}.',
        },
    },
    why: {
        en: 'Nothing may be spent without a budget: either a figure is wrong, or the budget has to be revised first.',
        id: 'Tidak boleh ada belanja tanpa anggaran: angkanya keliru, atau anggarannya harus diubah lebih dahulu.',
    },
    doesNotReport: {
        en: 'Years without a budget, money for several years of which the share of a single year is not stated, funds that only one of the two names, and a whole whose parts state budgets of their own: those are compared.',
        id: 'Tahun tanpa anggaran, anggaran beberapa tahun yang bagian setiap tahunnya tidak disebut, sumber dana yang hanya disebut salah satunya, dan induk yang rinciannya memiliki anggaran sendiri: rincian itu yang dibandingkan.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: hasSpent,
    *check(work, plan) {
        for (const [from, to] of rangesOf(work, plan)) yield* judge(work, from, to, plan);
    },
    examples: [
        {
            bad: 'department D { program P { budget 5 million in 2026 actual <|3 million in 2026-S1|>, 3 million in 2026-S2 } }',
            good: 'department D { program P { budget 5 million in 2026 was 9 million actual 3 million in 2026-S1, 5 million in 2026, 4 million in 2027 } }',
        },
        {
            bad: 'fund F fund G\ndepartment D { program P { budget 5 million in 2026 from F, 5 million in 2026 from G actual <|6 million in 2026 from F|> } }',
            good: 'fund F fund G\ndepartment D { program P { budget 5 million in 2026 from F, 5 million in 2026 from G actual 5 million in 2026 from F, 4 million in 2026 from G } program Q { budget 5 million in 2026 actual 5 million in 2026 from F } }',
        },
        {
            bad: 'department D { program P { budget 5 million in 2026 activity A { actual <|3 million in 2026|> } activity B { actual 3 million in 2026 } } }',
            good: 'department D { program P { budget 5 million in 2026 activity A { budget 2 million in 2026 actual 2 million in 2026 } activity B { budget 3 million in 2026 } } }',
        },
        {
            bad: 'department D { program P { budget 8 million in 2026..2027 actual <|5 million in 2026|>, 4 million in 2027 } }',
            good: 'department D { program P { budget 8 million in 2026..2027 actual 5 million in 2026, 3 million in 2027 } }',
        },
    ],
});

/** Itself or a part of it: most plans state budgets long before anything is spent. */
function hasSpent(work: Work): boolean {
    return work.spent.length > 0 || work.activities.some(hasSpent);
}

/** The years that its budgets are for, and those in which it has spent, each once. */
function rangesOf(work: Work, plan: Plan): Iterable<readonly [from: number, to: number]> {
    const ranges = new Map<string, readonly [number, number]>();
    const add = (from: number, to: number) => ranges.set(`${from} ${to}`, [from, to]);
    for (const { fromYear, toYear } of budgetOf(plan, work)) add(fromYear, toYear);
    for (const { period } of work.spent)
        if (period && yearOf(period.from) === yearOf(period.to)) add(yearOf(period.from), yearOf(period.to));
    return ranges.values();
}

function* judge(work: Work, fromYear: number, toYear: number, plan: Plan): Iterable<Hit> {
    const spent = spentWithin(work, { from: yearInterval(fromYear).from, to: yearInterval(toYear).to });
    const budget = spent && moneyWithin(plan, work, fromYear, toYear);
    if (!budget) return;
    // Where each part that has spent has a budget as well, that is compared.
    if (spent.stated.every(({ work: part }) => part !== work && part.budgets.length > 0)) return;
    const over = overOf(spent.byFund, budget);
    if (!over) return;
    const [first] = spent.stated.filter(({ spent: one }) => over.fund === '' || one.fund === over.fund);
    if (!first) return;
    const { currency } = plan.settings;
    yield {
        file: first.work.file,
        at: first.spent.money.span,
        message: over.fund === '' ? 'all' : 'fund',
        values: {
            x: titleOf(work),
            years: sayTime(fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`),
            fund: fundTitle(over.fund, plan),
            a: formatMoney(over.spent, currency),
            d: formatMoney(subtractDecimals(over.spent, over.budget), currency),
        },
        related: work.budgets.slice(0, 5).map(({ span }) => ({
            file: work.file,
            span,
            message: { en: 'The budget', id: 'Anggarannya' },
            values: {},
        })),
    };
}

type ByFund = ReadonlyMap<string, Decimal>;

/** The total that is over; else the first fund that both sides name. */
function overOf(spent: ByFund, budget: ByFund): { readonly fund: string; readonly spent: Decimal; readonly budget: Decimal } | undefined {
    const all = { fund: '', spent: sum(spent.values()), budget: sum(budget.values()) };
    if (compareDecimals(all.spent, all.budget) > 0) return all;
    for (const [fund, value] of spent) {
        const planned = fund === '' ? undefined : budget.get(fund);
        if (planned && compareDecimals(value, planned) > 0) return { fund, spent: value, budget: planned };
    }
    return undefined;
}
