// A work that goes on after the last year with money, and no forecast for the years after. It must not invent an amount, nor read the clock.
import { sayYears } from '../l10n/times.ts';
import type { Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import { outerWorks, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'no-outlook',
    severity: 'information',
    messages: {
        none: {
            en: '"{x}" goes on in {years}, but has neither a budget nor a forecast for that time.',
            id: '"{x}" masih berlanjut pada {years}, tetapi belum ada anggaran maupun prakiraan majunya.',
        },
    },
    why: {
        en: 'A work that goes on without an outlook for next year is the first to lose its money, half done.',
        id: 'Pekerjaan yang berlanjut tanpa prakiraan maju paling dahulu kehilangan anggaran, padahal belum selesai.',
    },
    doesNotReport: {
        en: 'Works without a time or without any budget of their own; money for several years that reaches to the end of the work; parts of a work that has a forecast or is reported.',
        id: 'Pekerjaan tanpa waktu atau tanpa anggaran sendiri; anggaran beberapa tahun yang mencakup sampai akhir pekerjaan; rincian dari pekerjaan yang memiliki prakiraan maju atau sudah dilaporkan.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => uncovered(work).length > 0,
    *check(work) {
        const years = uncovered(work);
        const { period } = work;
        if (!period || years.length === 0 || outerWorks(work).some(one => uncovered(one).length > 0 || one.forecasts.length > 0)) return;
        yield { at: period.span, values: { x: titleOf(work), years: sayYears(years) } };
    },
    examples: [
        {
            bad: 'department D { program P { during <|2026..2027|> budget 5 million in 2026 } }',
            good: 'department D { program P { during 2026..2027 budget 5 million in 2026 forecast 6 million in 2027 } program Q { during 2026..2027 budget 5 million in 2026..2027 } program R { during 2026 budget 5 million in 2026 activity A { during 2026 budget 5 million in 2026 } } }',
        },
        {
            bad: 'department D { program P { activity A { during <|2025-07..2028|> budget 5 million in 2025, 4 million in 2026 } } }',
            good: 'department D { program P { activity A { during 2025-07..2026 budget 5 million in 2025..2026 } } }',
        },
    ],
});

/** Years of its time after the last one with money of its own, where neither it nor a part of it has a forecast. */
function uncovered(work: Work): readonly number[] {
    const { period, budgets } = work;
    if (!period || period.to < period.from || budgets.length === 0 || budgets.some(money => !money.period)) return none;
    const last = lastYearOf(budgets);
    const end = yearOf(period.to);
    if (last < yearOf(period.from) || end <= last || end - last > 30 || hasForecast(work)) return none;
    const isLater = work.activities.some(part => lastBudget(part) > last);
    return isLater ? none : Array.from({ length: end - last }, (_, i) => last + 1 + i);
}

const none: readonly never[] = [];

function hasForecast(work: Work): boolean {
    return work.forecasts.length > 0 || work.activities.some(hasForecast);
}

/** The last year with money of a work or its parts. */
function lastBudget(work: Work): number {
    let last = lastYearOf(work.budgets);
    for (const part of work.activities) last = Math.max(last, lastBudget(part));
    return last;
}

function lastYearOf(budgets: Work['budgets']): number {
    let last = 0;
    for (const { period } of budgets) if (period) last = Math.max(last, yearOf(period.to));
    return last;
}
