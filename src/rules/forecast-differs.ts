// A work whose outlook for a year is not the budget that it states for the same year. It must not say which is right.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { amountsOf, moneyWithin, sum } from '../plan/budget.ts';
import { compareDecimals } from '../plan/decimal.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import { rule } from './rule.ts';
import { fundTitle } from './work-money.ts';

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
    },
    why: {
        en: 'The forecast of this year’s plan is next year’s starting point: where a budget for that year stands beside it, one of the two is out of date.',
        id: 'Prakiraan maju adalah titik awal anggaran tahun berikutnya: jika anggaran tahun itu sudah disebut, salah satu dari keduanya tidak mutakhir.',
    },
    silent: {
        en: 'Years with a forecast but no budget, or a budget but no forecast; money for several years of which the share of a single year is not stated; funds where the budget names none.',
        id: 'Tahun dengan prakiraan maju tanpa anggaran, atau anggaran tanpa prakiraan maju; anggaran beberapa tahun yang bagian setiap tahunnya tidak disebut; sumber dana bila anggarannya tidak menyebutnya.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.forecasts.length > 0,
    *check(work, plan) {
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
            bad: 'department D { program P { budget 5 million in 2026, 6 million in 2027 forecast <|7 million in 2027|> } }',
            good: 'department D { program P { budget 5 million in 2026, 7 million in 2027 forecast 7 million in 2027, 9 million in 2028 } }',
        },
        {
            bad: 'fund F\ndepartment D { program P { forecast <|7 million in 2027 from F|> activity A { budget 6 million in 2027 from F } } }',
            good: 'fund F\ndepartment D { program P { forecast 4 million in 2027 from F, 3 million in 2027 from F activity A { budget 7 million in 2027 from F } } program Q { forecast 7 million in 2027 from F budget 6 million in 2027 } }',
        },
    ],
});
