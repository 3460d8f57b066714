// A work whose outlook for a year is not the budget that it states for the same year. It must not say which is right.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { amountsOf, moneyWithin, sum } from '../plan/budget.ts';
import { compareDecimals } from '../plan/decimal.ts';
import type { Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import { isAbove, isBefore, relatedPlansOf, workIn } from '../plan/related-plans.ts';
import { fundTitle } from './analysis/work-money.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'forecast-differs',
    severity: 'warning',
    messages: {
        all: {
            en: 'The forecast of "{x}" for {years} is {a}, but its budget for that time is {b}.',
            id: 'Prakiraan maju "{x}" {years} adalah {a}, tetapi anggarannya {b}.',
        },
        fund: {
            en: 'The forecast of "{x}" for {years} from {fund} is {a}, but its budget for that time is {b}.',
            id: 'Prakiraan maju "{x}" {years} dari {fund} adalah {a}, tetapi anggarannya {b}.',
        },
        other: {
            en: 'The budget of "{x}" for {years} is {b}, but "{plan}" expected {a}.',
            id: 'Anggaran "{x}" {years} adalah {b}, tetapi "{plan}" memperkirakan {a}.',
        },
    },
    why: {
        en: 'The forecast of this year’s plan is next year’s starting point: where a budget for that year stands beside it, one of the two is out of date.',
        id: 'Prakiraan maju adalah titik awal anggaran tahun berikutnya: jika anggaran tahun itu sudah disebut, salah satu dari keduanya tidak mutakhir.',
    },
    doesNotReport: {
        en: 'Years with a forecast but no budget, or a budget but no forecast; money for several years of which the share of a single year is not stated; funds where the budget names none.',
        id: 'Tahun dengan prakiraan maju tanpa anggaran, atau anggaran tanpa prakiraan maju; anggaran beberapa tahun yang bagian setiap tahunnya tidak disebut; sumber dana bila anggarannya tidak menyebutnya.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: (work, plan) => work.forecasts.length > 0 || (work.budgets.length > 0 && relatedPlansOf(plan).length > 0),
    *check(work, plan) {
        for (const other of relatedPlansOf(plan)) yield* againstOther(work, other, plan);
        const forecasts = amountsOf(work.forecasts, extentOf(plan, work));
        const groups = Map.groupBy(forecasts, ({ fromYear, toYear, fund }) => `${fromYear} ${toYear} ${fund}`);
        for (const group of groups.values()) {
            const { fromYear, toYear, fund, money } = group[0] as (typeof group)[number];
            const budgets = moneyWithin(plan, work, fromYear, toYear);
            const budget = budgets && (fund === '' ? sum(budgets.values()) : budgets.get(fund));
            const forecast = sum(group.map(({ value }) => value));
            if (!budget || compareDecimals(budget, forecast) === 0) continue;
            yield {
                at: money.span,
                message: fund === '' ? 'all' : 'fund',
                values: {
                    x: titleOf(work),
                    years: sayTime(fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`),
                    fund: fundTitle(fund, plan),
                    a: formatMoney(forecast, plan.settings.currency),
                    b: formatMoney(budget, plan.settings.currency),
                },
            };
        }
    },
    examples: [
        {
            plans: {
                before: 'plan B "Plan 2026" { period 2026 }\ndepartment D { program P { budget 5 million in 2026 forecast 7 million in 2027 } }',
            },
            bad: 'plan X { period 2027 refers-to "../before" }\ndepartment D { program P { budget <|6 million in 2027|> } }',
            good: 'plan X { period 2027 refers-to "../before" }\ndepartment D { program P { budget 7 million in 2027 } program Q { budget 1 million in 2027 } }',
        },
        {
            bad: 'department D { program P { budget 5 million in 2026, 6 million in 2027 forecast <|7 million in 2027|> } }',
            good: 'department D { program P { budget 5 million in 2026, 7 million in 2027 forecast 7 million in 2027, 9 million in 2028 } }',
        },
        {
            bad: 'fund F\ndepartment D { program P { forecast <|7 million in 2027 from F|> activity A { budget 6 million in 2027 from F } } }',
            good: 'fund F\ndepartment D { program P { forecast 4 million in 2027 from F, 3 million in 2027 from F activity A { budget 7 million in 2027 from F } } program Q { forecast 7 million in 2027 from F budget 6 million in 2027 } }',
        },
    ],
});

/** Another plan's figure for the same work and year: the outlook of the plan before, the budget of the plan above. */
function* againstOther(work: Work, other: Plan, plan: Plan): Iterable<Hit> {
    const isOfBefore = isBefore(other, plan);
    const twin = isOfBefore || isAbove(other, plan) ? workIn(other, work, plan) : undefined;
    if (!twin || other.settings.currency !== plan.settings.currency) return;
    const expected = amountsOf(isOfBefore ? twin.forecasts : twin.budgets, extentOf(other, twin));
    for (const { fromYear, toYear, money } of amountsOf(work.budgets, extentOf(plan, work))) {
        const there = expected.filter(amount => amount.fromYear === fromYear && amount.toYear === toYear);
        const budgets = moneyWithin(plan, work, fromYear, toYear);
        if (there.length === 0 || !budgets) continue;
        const [a, b] = [sum(there.map(({ value }) => value)), sum(budgets.values())];
        if (compareDecimals(a, b) === 0) continue;
        const { currency } = plan.settings;
        const years = sayTime(fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`);
        const named = other.root ? titleOf(other.root) : '';
        yield {
            at: money.span,
            message: 'other',
            values: { x: titleOf(work), years, plan: named, a: formatMoney(a, currency), b: formatMoney(b, currency) },
        };
        return;
    }
}
