// Facts that a form carries, as lines to compare: the same for a plan and for what is read back of its form.
import { sum } from '../../../src/plan/budget.ts';
import { type Decimal, normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import { yearOf } from '../../../src/plan/period.ts';
import type { Indicator, Money, Result, Work } from '../../../src/plan/plan.ts';
import { isWork, placesOf, titleOf, yearInterval } from '../../../src/plan/queries.ts';
import type { Plan } from '../../../src/plan/whole-plan.ts';

const plain = (value: Decimal) => plainDecimal(normalizeDecimal(value));
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

export interface Wanted {
    /** Levels that the form shows. */
    readonly levels: readonly string[];
    readonly targets: readonly number[];
    readonly baselines: readonly number[];
    readonly budgets: readonly number[];
    readonly forecasts: readonly number[];
    readonly funds: boolean;
    readonly places: boolean;
    readonly departments: boolean;
    /** Quarters of the first year. */
    readonly spent?: readonly [from: number, to: number][];
}

export function factsOf(plan: Plan, wanted: Wanted): string[] {
    const facts: string[] = [];
    const indicators = (owner: string, list: readonly Indicator[]) => {
        for (const one of list) {
            const key = `${owner} | ${squeezed(titleOf(one))}`;
            facts.push(key);
            for (const [word, readings, years] of [
                ['target', one.targets, wanted.targets],
                ['baseline', one.baselines, wanted.baselines],
            ] as const)
                for (const { value, period } of readings)
                    if (value && period && years.includes(yearOf(period.from)))
                        facts.push(`${key} | ${word} ${yearOf(period.from)} ${plain(value)} ${one.unit?.value}`);
        }
    };
    for (const file of plan.files)
        for (const one of file.declarations) {
            if (!wanted.levels.includes(one.kind)) continue;
            if (one.kind === 'goal' || one.kind === 'objective') {
                const result = one as Result;
                facts.push(
                    `${one.kind} ${squeezed(titleOf(one))} < ${result.serves.map(r => squeezed(titleOf(plan.target(r) ?? one))).join()}`,
                );
                indicators(squeezed(titleOf(one)), result.indicators);
            }
            if (isWork(one)) works(one);
        }
    function works(work: Work): void {
        const owner = `${work.kind} ${work.code?.value ?? ''}`;
        const department = plan.names.departmentOf(work);
        facts.push(`${owner} ${squeezed(titleOf(work))}`);
        if (wanted.departments) facts.push(`${owner} @ ${department ? titleOf(department) : ''}`);
        indicators(owner, work.indicators);
        const isLeaf = !work.activities.some(({ kind }) => wanted.levels.includes(kind));
        for (const [word, of, years] of [
            ['budget', (one: Work) => one.budgets, wanted.budgets],
            ['forecast', (one: Work) => one.forecasts, wanted.forecasts],
        ] as const)
            for (const year of years) {
                const total = totalIn(work, of, year);
                if (total !== undefined) facts.push(`${owner} ${word} ${year} ${total}`);
                if (!isLeaf || !wanted.funds) continue;
                for (const { amount, period, fund } of of(work))
                    if (amount && period && yearOf(period.from) === year) {
                        const target = fund && plan.target(fund);
                        facts.push(`${owner} ${word} ${year} ${plain(amount)} from ${target ? titleOf(target) : ''}`);
                    }
            }
        if (wanted.places && isLeaf)
            facts.push(
                `${owner} in ${placesOf(work)
                    .map(({ location }) => titleOf(plan.target(location) ?? work))
                    .join()}`,
            );
    }
    return [...new Set(facts)].sort();
}

/** Its own figures, else the sum of its parts'. */
function totalIn(work: Work, of: (work: Work) => readonly Money[], year: number): string | undefined {
    const { from, to } = yearInterval(year);
    const own = of(work).filter(({ period }) => period && period.from >= from && period.to <= to);
    if (own.length > 0) return plain(sum(own.flatMap(({ amount }) => amount ?? [])));
    const parts = work.activities.flatMap(part => totalIn(part, of, year) ?? []);
    if (parts.length === 0) return undefined;
    return plain(sum(parts.map(part => ({ units: BigInt(part.replace('.', '')), scale: part.split('.')[1]?.length ?? 0 }))));
}
