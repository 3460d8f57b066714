// A work that plans more than its ceiling allows, its own or that of the plan above, by year and fund. It must not add a parent to its parts,
// nor guess what is not stated.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { type Amount, amountsOf, moneyWithin, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import { isAbove, relatedPlansOf, workIn } from '../plan/related-plans.ts';
import { fundTitle } from './analysis/work-money.ts';
import { type Hit, rule } from './engine/rule.ts';

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
        planAbove: {
            en: 'The budget of "{x}" for {years} exceeds its ceiling in "{plan}" by {d}.',
            id: 'Anggaran "{x}" {years} melebihi pagunya dalam "{plan}"; kelebihannya {d}.',
        },
        planAboveFund: {
            en: 'The budget of "{x}" for {years} from {fund} exceeds its ceiling in "{plan}" by {d}.',
            id: 'Anggaran "{x}" {years} dari {fund} melebihi pagunya dalam "{plan}"; kelebihannya {d}.',
        },
        ceilingAbove: {
            en: 'The ceiling of "{x}" for {years} exceeds the one in "{plan}" by {d}.',
            id: 'Pagu "{x}" {years} melebihi pagunya dalam "{plan}"; kelebihannya {d}.',
        },
    },
    why: {
        en: 'What exceeds the ceiling of a program is cut in the last week, without regard to what matters most.',
        id: 'Anggaran yang melebihi pagu program dipotong pada saat terakhir, tanpa mempertimbangkan prioritas.',
    },
    doesNotReport: {
        en: 'Years and funds without a ceiling, forecasts, money spent, money for several years of which the share of a single year is not stated, and budgets that name no fund where the ceiling does. A ceiling that names no fund is for all funds. Of a plan above: ceilings for several years, and funds that have another name there.',
        id: 'Tahun dan sumber dana tanpa pagu, prakiraan maju, realisasi, anggaran beberapa tahun yang bagian setiap tahunnya tidak disebut, dan anggaran tanpa sumber dana bila pagunya menyebut sumber dana. Pagu tanpa sumber dana berlaku untuk semua sumber dana. Dari rencana di atas: pagu untuk beberapa tahun, dan sumber dana yang di sana bernama lain.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: (work, plan) => work.ceilings.length > 0 || (work.budgets.length + work.activities.length > 0 && relatedPlansOf(plan).length > 0),
    *check(work, plan) {
        for (const { ceiling, most } of sumsOf(amountsOf(work.ceilings, extentOf(plan, work)))) yield* judge(work, ceiling, most, plan);
        for (const other of relatedPlansOf(plan)) if (isAbove(other, plan)) yield* againstAbove(work, other, plan);
    },
    examples: [
        {
            plans: {
                rpjmd: 'plan R "Five-year plan" { period 2025..2029 }\nfund F\ndepartment D { program P { ceiling 5 million in 2026 from F, 9 million in 2027 from F } program Q { ceiling 8 million in 2026 } }',
            },
            bad: 'plan X { period 2026 refers-to "../rpjmd" }\nfund F\ndepartment D { program P { budget <|6 million in 2026 from F|> } program <|Q|> { activity A { budget 5 million in 2026 } activity B { budget 4 million in 2026 } } }',
            good: 'plan X { period 2026 refers-to "../rpjmd" }\nfund F fund G\ndepartment D { program P { budget 5 million in 2026 from F, 3 million in 2026 from G } program Q { budget 8 million in 2026 } program R { budget 9 million in 2026 } }',
        },
        {
            plans: {
                rpjmd: 'plan R { period 2025..2029 }\ndepartment D { program P { ceiling 5 million in 2026 } program Q { ceiling 30 million in 2025..2029 } }',
            },
            bad: 'plan X { period 2026 refers-to "../rpjmd" }\ndepartment D { program P { ceiling <|6 million in 2026|> budget 4 million in 2026 } }',
            good: 'plan X { period 2026 refers-to "../rpjmd" }\ndepartment D { program P { ceiling 5 million in 2026 budget 4 million in 2026 } program Q { budget 40 million in 2026 } }',
        },
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

/** Ceilings for the same years and fund are one. */
function sumsOf(ceilings: readonly Amount[]): { readonly ceiling: Amount; readonly most: Decimal }[] {
    const groups = Map.groupBy(ceilings, ({ fromYear, toYear, fund }) => `${fromYear} ${toYear} ${fund}`);
    return [...groups.values()].map(group => ({ ceiling: group[0] as Amount, most: sum(group.map(({ value }) => value)) }));
}

/** The ceiling of the same work in the plan above, in each year of this one. */
function* againstAbove(work: Work, above: Plan, plan: Plan): Iterable<Hit> {
    const twin = workIn(above, work, plan);
    if (!twin || twin.ceilings.length === 0 || above.settings.currency !== plan.settings.currency) return;
    const own = sumsOf(amountsOf(work.ceilings, extentOf(plan, work)));
    for (const { ceiling, most } of sumsOf(amountsOf(twin.ceilings, extentOf(above, twin)))) {
        const { fromYear, toYear, fund } = ceiling;
        if (fromYear !== toYear) continue;
        const said = (more: Decimal) => ({ ...valuesOf(work, ceiling, most, more, plan), plan: above.root ? titleOf(above.root) : '' });
        const same = own.find(one => one.ceiling.fromYear === fromYear && one.ceiling.toYear === toYear && one.ceiling.fund === fund);
        if (same && compareDecimals(same.most, most) > 0)
            yield { at: same.ceiling.money.span, message: 'ceilingAbove', values: said(same.most) };
        const planned = plannedOf(work, ceiling, plan);
        if (!planned || compareDecimals(planned, most) <= 0) continue;
        const stated = amountsOf(work.budgets, extentOf(plan, work)).find(
            amount => amount.fromYear <= toYear && amount.toYear >= fromYear && (fund === '' || amount.fund === fund),
        );
        yield { at: stated?.money.span ?? work.nameSpan, message: fund === '' ? 'planAbove' : 'planAboveFund', values: said(planned) };
    }
}

function plannedOf(work: Work, { fromYear, toYear, fund }: Amount, plan: Plan): Decimal | undefined {
    const budgets = moneyWithin(plan, work, fromYear, toYear);
    return budgets && (fund === '' ? sum(budgets.values()) : (budgets.get(fund) ?? zero));
}

function valuesOf(work: Work, { fromYear, toYear, fund }: Amount, most: Decimal, more: Decimal, plan: Plan) {
    return {
        x: titleOf(work),
        years: sayTime(fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`),
        fund: fundTitle(fund, plan),
        d: formatMoney(subtractDecimals(more, most), plan.settings.currency),
    };
}

function* judge(work: Work, ceiling: Amount, most: Decimal, plan: Plan): Iterable<Hit> {
    const { fromYear, toYear, fund, money } = ceiling;
    const values = (more: Decimal) => valuesOf(work, ceiling, most, more, plan);
    const planned = plannedOf(work, ceiling, plan);
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
