// Facts that a form carries, as lines to compare: the same for a plan and for what is read back of its form.
import { sum } from '../../../src/plan/budget.ts';
import { compareDecimals, type Decimal, normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import { figureOver } from '../../../src/plan/figures.ts';
import type { Indicator, Money, Output, Reading, Result, Work } from '../../../src/plan/model.ts';
import { dayOf, type Period, yearOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isWork, placesOf, titleOf, yearInterval } from '../../../src/plan/queries.ts';
import { copyWith } from '../../../src/plan/source.ts';
import { spentWithin } from '../../../src/plan/spent.ts';

const plain = (value: Decimal) => plainDecimal(normalizeDecimal(value));
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

export interface Wanted {
    /** Levels that the form shows. */
    readonly levels: readonly string[];
    readonly departments?: boolean;
    readonly codes?: boolean;
    readonly indicators?: boolean;
    readonly units?: boolean;
    /** Years of targets, of baselines, of budgets, of forecasts. */
    readonly targets?: readonly number[];
    readonly baselines?: readonly number[];
    readonly budgets?: readonly number[];
    readonly forecasts?: readonly number[];
    readonly funds?: boolean;
    readonly places?: boolean;
    /** Quarters of this year count, of targets and of figures reached. */
    readonly quarterTargets?: number;
    readonly quarterActuals?: number;
    /** Money spent in the quarters of this year. */
    readonly quarterSpent?: number;
    /** Money spent in this year until the end of this quarter. */
    readonly spentUntil?: readonly [year: number, quarter: number];
    /** What figures were before the revision counts. */
    readonly former?: boolean;
    readonly progress?: boolean;
    /** Objectives stand within goals. */
    readonly within?: boolean;
    /** Programs say what they serve. */
    readonly serves?: boolean;
}

export function factsOf(plan: Plan, wanted: Wanted): string[] {
    const facts = plan.files.flatMap(file =>
        file.declarations.flatMap((one): string[] => {
            if (!wanted.levels.includes(one.kind)) return [];
            if (one.kind === 'goal' || one.kind === 'objective') return factsOfResult(one, plan, wanted);
            return isWork(one) ? factsOfWork(one, plan, wanted) : [];
        }),
    );
    return [...new Set(facts)].sort();
}

function factsOfResult(result: Result, plan: Plan, wanted: Wanted): string[] {
    const title = squeezed(titleOf(result));
    const served = (wanted.within === false ? [] : result.serves).flatMap(reference => {
        const target = plan.target(reference);
        return target && wanted.levels.includes(target.kind) ? [squeezed(titleOf(target))] : [];
    });
    return [`${result.kind} ${title} < ${served.join()}`, ...factsOfIndicators(title, result.indicators, wanted)];
}

function factsOfIndicators(owner: string, indicators: readonly Indicator[], wanted: Wanted): string[] {
    if (wanted.indicators === false) return [];
    return indicators.flatMap(one => {
        const key = `${owner} | ${squeezed(titleOf(one))}`;
        const unit = wanted.units === false ? '' : (one.unit?.value ?? '');
        const say = (word: string, readings: readonly Reading[], isWanted: (period: Period) => boolean) =>
            readings.flatMap(({ value, period, was }) => {
                if (!value || !period || !isWanted(period)) return [];
                const former = wanted.former && was?.value ? ` was ${plain(was.value)}` : '';
                return [`${key} | ${word} ${timeOf(period)} ${plain(value)} ${unit}${former}`];
            });
        return [
            key,
            ...(wanted.targets ?? []).flatMap(year =>
                yearTarget(one, year, wanted.former === true).map(said => `${key} | ${said} ${unit}`),
            ),
            ...say('target', one.targets, period => isQuarter(period, wanted.quarterTargets)),
            ...say('baseline', one.baselines, period => isYear(period, wanted.baselines)),
            ...say('actual', one.actuals, period => isQuarter(period, wanted.quarterActuals)),
        ];
    });
}

/** Of the year itself, else of its quarters, as a column for the year shows it. */
function yearTarget(indicator: Indicator, year: number, isFormer: boolean): string[] {
    const time = yearInterval(year);
    const now = figureOver(indicator, indicator.targets, time);
    if (!now) return [];
    const former = (readings: readonly Reading[]) => readings.map(one => (one.was?.value ? copyWith(one, { value: one.was.value }) : one));
    const before = figureOver(indicator, former(indicator.targets), time);
    const was = isFormer && before && compareDecimals(before.value, now.value) !== 0 ? ` was ${plain(before.value)}` : '';
    return [`target ${year} ${plain(now.value)}${was}`];
}

const timeOf = ({ from, to }: Period) => `${yearOf(from)}+${from - dayOf(yearOf(from), 0)}:${to - from}`;
const isYear = ({ from, to }: Period, years: readonly number[] = []) =>
    years.some(year => from === yearInterval(year).from && to === yearInterval(year).to);
const isQuarter = ({ from, to }: Period, year: number | undefined) =>
    year !== undefined && yearOf(from) === year && to - from < 100 && to - from > 80;

function factsOfWork(work: Work, plan: Plan, wanted: Wanted): string[] {
    const owner = `${work.kind} ${wanted.codes === false ? squeezed(titleOf(work)) : (work.code?.value ?? '')}`;
    const facts = [
        `${owner} ${squeezed(titleOf(work))}`,
        ...factsOfIndicators(owner, work.indicators, wanted),
        ...factsOfThings(owner, work, wanted),
    ];
    const department = plan.names.departmentOf(work);
    if (wanted.departments !== false) facts.push(`${owner} @ ${department ? titleOf(department) : ''}`);
    const isLeaf = !work.activities.some(({ kind }) => wanted.levels.includes(kind));
    const say = (word: string, of: (work: Work) => readonly Money[], years: readonly number[] = []) => {
        for (const year of years) {
            const total = totalIn(work, of, year);
            if (total) facts.push(`${owner} ${word} ${year} ${plain(total)}`);
            for (const { amount, period, fund, was } of isLeaf ? of(work) : [])
                if (amount && period && yearOf(period.from) === year) {
                    const target = fund && plan.target(fund);
                    const former = wanted.former && was?.amount ? ` was ${plain(was.amount)}` : '';
                    if (wanted.funds)
                        facts.push(`${owner} ${word} ${year} ${plain(amount)} from ${target ? titleOf(target) : ''}${former}`);
                }
        }
    };
    say('budget', one => one.budgets, wanted.budgets);
    say('forecast', one => one.forecasts, wanted.forecasts);
    if (wanted.places && isLeaf)
        facts.push(
            `${owner} in ${placesOf(work)
                .map(({ location }) => titleOf(plan.target(location) ?? work))
                .join()}`,
        );
    if (wanted.progress)
        for (const { value, period } of work.progress)
            if (value && period && yearOf(period.to) === wanted.spentUntil?.[0]) facts.push(`${owner} done ${plain(value)}`);
    if (wanted.serves && work.kind === 'program')
        facts.push(`${owner} serves ${work.serves.map(reference => titleOf(plan.target(reference) ?? work)).join()}`);
    const spent = (name: string, from: number, to: number) => {
        const within = spentWithin(work, { from, to });
        if (within) facts.push(`${owner} spent ${name} ${plain(sum(within.byFund.values()))}`);
    };
    const { quarterSpent: year, spentUntil } = wanted;
    if (year !== undefined)
        for (const quarter of [1, 2, 3, 4]) spent(`TW${quarter}`, dayOf(year, quarter * 3 - 3), dayOf(year, quarter * 3) - 1);
    if (spentUntil) spent('so far', dayOf(spentUntil[0], 0), dayOf(spentUntil[0], spentUntil[1] * 3) - 1);
    return facts;
}

/** A thing with a quantity stands for an indicator, and comes back as one. */
function factsOfThings(owner: string, work: Work, wanted: Wanted): string[] {
    if (wanted.indicators === false) return [];
    return work.outputs.flatMap(({ quantity, remarks, ...thing }) => {
        if (!quantity?.amount) return [];
        const key = `${owner} | ${squeezed(remarks.notes[0]?.value ?? titleOf({ remarks, quantity, ...thing } as Output))}`;
        const was = wanted.former && quantity.was?.value ? ` was ${plain(quantity.was.value)}` : '';
        const value = plain(quantity.amount);
        return [key, ...(wanted.targets ?? []).map(year => `${key} | target ${year} ${value}${was} ${quantity.unit.value}`)];
    });
}

/** Its own figures, else the sum of its parts'. */
function totalIn(work: Work, of: (work: Work) => readonly Money[], year: number): Decimal | undefined {
    const { from, to } = yearInterval(year);
    const own = of(work).filter(({ period }) => period && period.from >= from && period.to <= to);
    if (own.length > 0) return sum(own.flatMap(({ amount }) => amount ?? []));
    const parts = work.activities.flatMap(part => totalIn(part, of, year) ?? []);
    return parts.length > 0 ? sum(parts) : undefined;
}
