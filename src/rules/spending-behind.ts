// A work that has spent much less than was planned for the same time: its cash plan, else its budget for a time that is over by what is
// stated. It must not read the clock, nor spread a year's budget over its months.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { amountsOf, moneyWithin, sum } from '../plan/budget.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { Money, Work } from '../plan/model.ts';
import { writePeriod, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { type Interval, titleOf, yearInterval } from '../plan/queries.ts';
import { plannedWithin, spentOf, spentWithin } from '../plan/spent.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'spending-behind',
    severity: 'information',
    percent: 90,
    messages: {
        cash: {
            en: '"{x}" has spent {a} in {time}, {percent} % of what its cash plan foresees ({b}).',
            id: 'Realisasi "{x}" {time} baru {a}, {percent} % dari rencana kasnya ({b}).',
        },
        budget: {
            en: '"{x}" has spent {a} in {time}, {percent} % of its budget ({b}).',
            id: 'Realisasi "{x}" {time} baru {a}, {percent} % dari anggarannya ({b}).',
        },
    },
    why: {
        en: 'Money that is not spent in time is lost to the work: while it can still be revised, it can go where it is needed.',
        id: 'Anggaran yang tidak terserap pada waktunya hilang bagi pekerjaan itu: selama masih dapat diubah, anggaran dapat dialihkan ke yang membutuhkan.',
    },
    doesNotReport: {
        en: 'Spending of 90 % or more (the limit can be set). A year of which only a part is reported, where no cash plan says what that part should be. Money of which no share for the time is stated.',
        id: 'Realisasi 90 % atau lebih (batasnya dapat diatur). Tahun yang baru dilaporkan sebagian, bila tidak ada rencana kas untuk bagian itu. Anggaran yang bagiannya untuk waktu itu tidak disebut.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: ({ spent }) => spent.length > 0,
    *check(work, plan) {
        for (const year of yearsSpent(work)) yield* ofYear(work, year, plan);
    },
    examples: [
        {
            bad: 'department D { program P { budget 10 million in 2026 actual <|8 million in 2026|> } }',
            good: 'department D { program P { budget 10 million in 2026 actual 9 million in 2026 } program Q { budget 10 million in 2026 actual 1 million in 2026-S1 } }',
        },
        {
            bad: 'department D { program P { budget 10 million in 2026 cash-plan 2 million in 2026-Q1, 3 million in 2026-Q2, 5 million in 2026-S2 actual 2 million in 2026-Q1, <|1 million in 2026-Q2|> } }',
            good: 'department D { program P { budget 10 million in 2026 cash-plan 2 million in 2026-Q1, 3 million in 2026-Q2, 5 million in 2026-S2 actual 2 million in 2026-Q1, 3 million in 2026-Q2 } }',
        },
        {
            bad: 'department D { program P { budget 4 million in 2026-S1, 6 million in 2026-S2 actual <|3 million in 2026-S1|> } }',
            good: 'department D { program P { budget 4 million in 2026-S1, 6 million in 2026-S2 actual 4 million in 2026-S1 } }',
        },
    ],
});

/** The years in which it states to have spent something. */
function yearsSpent(work: Work): Iterable<number> {
    return new Set(work.spent.flatMap(({ period }) => (period && yearOf(period.from) === yearOf(period.to) ? yearOf(period.from) : [])));
}

function* ofYear(work: Work, year: number, plan: Plan): Iterable<Hit> {
    const whole = yearInterval(year);
    const counted = [...spentOf(work).values()].flatMap(({ counted: own }) => own).filter(({ period }) => yearOf(period.from) === year);
    const end = Math.max(...counted.map(({ period }) => period.to));
    const last = counted.findLast(({ period }) => period.to === end);
    if (!last || end > whole.to) return;
    const compare = (time: Interval, planned: Decimal | undefined, message: string, at: Money): Iterable<Hit> =>
        planned ? behind(work, time, planned, message, at, plan) : [];
    if (work.cashPlan.some(({ period }) => period && yearOf(period.from) === year && yearOf(period.to) === year)) {
        const time = { from: whole.from, to: end };
        yield* compare(time, plannedWithin(work.cashPlan, time), 'cash', last.money);
        return;
    }
    for (const time of budgetTimes(work, whole)) {
        if (!spentWithin(work, time)?.isWhole) continue;
        const own = amountsOf(
            work.budgets.filter(({ period }) => period?.from === time.from && period.to === time.to),
            undefined,
        );
        const budgets = time.to - time.from === whole.to - whole.from ? moneyWithin(plan, work, year, year) : undefined;
        const at = counted.findLast(({ period }) => period.to <= time.to)?.money ?? last.money;
        yield* compare(time, budgets ? sum(budgets.values()) : sum(own.map(({ value }) => value)), 'budget', at);
    }
}

/** The times within a year that it states budgets for; the year where it states none shorter. */
function budgetTimes(work: Work, year: Interval): readonly Interval[] {
    const shorter = work.budgets.flatMap(({ period }) =>
        period && period.from >= year.from && period.to <= year.to && period.to - period.from < year.to - year.from ? period : [],
    );
    const times = new Map(shorter.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
    return times.size > 0 ? [...times.values()] : [year];
}

function* behind(work: Work, time: Interval, planned: Decimal, message: string, at: Money, plan: Plan): Iterable<Hit> {
    const spent = spentWithin(work, time);
    if (!spent || planned.units <= 0n) return;
    const total = sum(spent.byFund.values());
    // Rounded down, so that a hundredth part below the limit is below it.
    const percent = Number((total.units * 100n * 10n ** BigInt(planned.scale)) / (planned.units * 10n ** BigInt(total.scale)));
    if (percent >= 100) return;
    const { currency } = plan.settings;
    yield {
        at: at.span,
        message,
        percent,
        values: {
            x: titleOf(work),
            time: sayTime(writePeriod(time)),
            a: formatMoney(total, currency),
            b: formatMoney(planned, currency),
            percent,
        },
    };
}
