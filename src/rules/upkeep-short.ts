// A keeping work whose budget is below the upkeep that is stated. It must not speak where there is no money at all: maintenance-unfunded does.
import { formatMoney } from '../l10n/format.ts';
import { quoted } from '../l10n/kinds.ts';
import { sayYears } from '../l10n/times.ts';
import { budgetOf, moneyWithin, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal } from '../plan/decimal.ts';
import type { Asset, Output, Work } from '../plan/model.ts';
import { isWithin, yearOf, yearsOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, type Interval, isAsset, isWork, titleOf, yearInterval } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { firstDayOfCare, keepingWorks } from './analysis/maintainers.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { rewrite } from './fixes/statements.ts';
import { writeNumber } from './fixes/written.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'upkeep-short',
    severity: 'warning',
    messages: {
        short: {
            en: 'The budget for the upkeep of {x} in {year} ({a}) is less than needed ({b}).',
            id: 'Anggaran pemeliharaan {x} pada {year} ({a}) di bawah kebutuhan ({b}).',
        },
    },
    why: {
        en: 'An asset with too little upkeep still decays, while the plan says that it is maintained.',
        id: 'Aset yang kurang dipelihara tetap rusak, sedangkan rencana menyebutnya terpelihara.',
    },
    doesNotReport: {
        en: 'Upkeep that is a total over several years; yearly upkeep in a year in which the thing or the work covers only some months; things that several works keep. A work that does more than keeping is only measured by whether all of its budget would do.',
        id: 'Kebutuhan yang berupa jumlah beberapa tahun; kebutuhan tahunan pada tahun yang hanya terisi beberapa bulan; aset yang dipelihara beberapa pekerjaan. Pekerjaan yang tidak hanya memelihara diukur dengan seluruh anggarannya.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.maintains.length > 0,
    *check(work, plan) {
        const things = onlyKeptBy(work, plan);
        const extent = things.length > 0 ? extentOf(plan, work) : undefined;
        if (!extent) return;
        const of = (years: readonly number[], moneyOf: () => Decimal | undefined): Short[] => {
            const needs = years.flatMap(year => needsIn(things, year, extent, plan));
            const money = needs.length > 0 ? moneyOf() : undefined;
            const need = sum(needs.map(({ amount }) => amount));
            return money && money.units !== 0n && compareDecimals(money, need) < 0 ? [{ years, needs, need, money }] : [];
        };
        const yearly = yearsOf(extent).flatMap(year => of([year], () => moneyIn(work, year, plan)));
        const totals = severalYears(work, plan).flatMap(years => of(years, () => moneyOver(work, years, plan)));
        const [first] = yearly.length > 0 ? yearly : totals;
        if (!first) return;
        const alike = yearly.filter(item => compareDecimals(item.need, first.need) === 0 && compareDecimals(item.money, first.money) === 0);
        const { currency } = plan.settings;
        yield {
            at: spanOfMoney(work, first.years[0] as number, plan) ?? work.nameSpan,
            values: {
                x: quoted([...new Set(first.needs.map(({ thing }) => titleOf(thing)))]),
                year: sayYears(alike.length > 0 ? alike.flatMap(({ years }) => years) : first.years),
                a: formatMoney(first.money, currency),
                b: formatMoney(first.need, currency),
            },
            related: [...new Map(first.needs.map(need => [need.span, need])).values()].slice(0, 10).map(({ thing, span }) => ({
                file: thing.file,
                span,
                message: { en: 'What "{y}" needs', id: 'Kebutuhan "{y}"' },
                values: { y: titleOf(thing) },
            })),
            fixes: () => fixesOf(work, first, plan),
        };
    },
    examples: [
        {
            bad: 'department D { asset hall { maintainer D upkeep 5 million per year } program Keep { during 2026..2028 maintains hall budget <|3 million per year|> } }',
            good: 'department D { asset hall { maintainer D upkeep 5 million per year } program Keep { during 2026..2028 maintains hall budget 5 million per year } }',
        },
        {
            bad: 'department D { asset a { upkeep 2 million in 2026 } asset b { upkeep 2 million in 2026 } program Keep { during 2026 maintains a, b budget <|3 million in 2026|> } }',
            good: 'department D { asset a { upkeep 2 million in 2026 } asset b { upkeep 9 million in 2027 } program Keep { during 2026 maintains a, b budget 3 million in 2026 } }',
        },
    ],
});

interface Short {
    /** One, or all those for which there is only a total. */
    readonly years: readonly number[];
    readonly needs: readonly Need[];
    readonly need: Decimal;
    readonly money: Decimal;
}

/** The need in the place of the figure, where a single one stands for just those years, or for each year. */
function fixesOf(work: Work, { years, need }: Short, plan: Plan): Fix[] {
    const [from = 0, to = from] = [years[0], years.at(-1)];
    const [amount, other] = budgetOf(plan, work).filter(({ fromYear, toYear }) => fromYear <= to && toYear >= from);
    if (!amount || other || amount.fromYear !== from || amount.toYear !== to) return [];
    return [rewrite(work.file, amount.money.amountSpan, writeNumber(need))];
}

/** Things that this work alone maintains. */
function onlyKeptBy(work: Work, plan: Plan): (Output | Asset)[] {
    const things = new Set<Output | Asset>();
    for (const reference of work.maintains) {
        const thing = plan.target(reference);
        if (thing?.kind !== 'output' && thing?.kind !== 'asset') continue;
        if (thing.upkeep.length > 0 && isAsset(thing) && keepingWorks(thing, plan).length === 1) things.add(thing);
    }
    return [...things];
}

interface Need {
    readonly thing: Output | Asset;
    readonly amount: Decimal;
    readonly span: Span;
}

/** The need of the things in a year, as far as it is stated for that year. */
function needsIn(things: readonly (Output | Asset)[], year: number, extent: Interval, plan: Plan): Need[] {
    const whole = yearInterval(year);
    return things.flatMap(thing =>
        thing.upkeep.flatMap(({ amount, period, perYear, span }) => {
            if (!amount || (period && !yearsOf(period).includes(year))) return [];
            const need = { thing, amount, span };
            if (!perYear) return period && yearOf(period.from) === yearOf(period.to) ? [need] : [];
            const ready = firstDayOfCare(thing, plan);
            return isWithin(whole, extent) && (ready === undefined || ready <= whole.from) ? [need] : [];
        }),
    );
}

/** The money of the work in a year, else of what it is a part of. */
function moneyIn(work: Work, year: number, plan: Plan): Decimal | undefined {
    const own = moneyWithin(plan, work, year, year);
    if (own) return sum(own.values());
    for (let at: Work['parent'] = work.parent; isWork(at); at = at.parent) {
        const amounts = budgetOf(plan, at).filter(({ fromYear, toYear }) => fromYear <= year && toYear >= year);
        if (amounts.length > 0) return sum(amounts.map(({ value }) => value));
    }
    return undefined;
}

/** The runs of years for which the work states only a total. */
function severalYears(work: Work, plan: Plan): number[][] {
    return budgetOf(plan, work).flatMap(({ fromYear, toYear }) =>
        fromYear === toYear ? [] : [Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i)],
    );
}

function moneyOver(work: Work, years: readonly number[], plan: Plan): Decimal | undefined {
    const money = moneyWithin(plan, work, years[0] as number, years.at(-1) as number);
    return money && sum(money.values());
}

function spanOfMoney(work: Work, year: number, plan: Plan) {
    return work.budgets.find(({ period }) => {
        const span = period ?? extentOf(plan, work);
        return span && yearsOf(span).includes(year);
    })?.span;
}
