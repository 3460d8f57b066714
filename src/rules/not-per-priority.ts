// A priority objective that gets less money than the others usually do. It must not say how much would be enough.
import { formatDecimal } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sum } from '../plan/budget.ts';
import { addDecimals, compareDecimals, type Decimal, roundDecimal, zero } from '../plan/decimal.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { Result, Scope, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { moneyOf } from './analysis/work-money.ts';
import { rule } from './engine/rule.ts';

/** With fewer others there is nothing usual to compare with. */
const fewestOthers = 3;

export default rule({
    id: 'not-per-priority',
    severity: 'information',
    messages: {
        less: {
            en: 'Priority objective "{x}" receives {p}% of the budget; the median of the others is {m}%.',
            id: 'Sasaran prioritas "{x}" memperoleh {p}% anggaran; nilai tengah (median) sasaran lain {m}%.',
        },
    },
    why: {
        en: 'The budget should follow priorities: a priority without a budget is not carried out.',
        id: 'Anggaran mengikuti program, dan program mengikuti prioritas: prioritas tanpa anggaran tidak akan terlaksana.',
    },
    doesNotReport: {
        en: 'Plans in which fewer than three other objectives stand beside it, and objectives that no program serves yet or of which a program states no money. A program that serves several objectives counts for each. Objectives of a department are compared with each other, and the shared ones likewise.',
        id: 'Rencana dengan kurang dari tiga sasaran lain di sampingnya, dan sasaran yang belum didukung program atau yang programnya belum menyebut anggaran. Program yang mendukung beberapa sasaran dihitung pada masing-masing. Sasaran perangkat daerah dibandingkan sesamanya, begitu pula sasaran bersama.',
    },
    on: ['objective'],
    *check(objective, plan) {
        if (!objective.priority) return;
        const beside = objectivesOf(homeOf(objective, plan) ?? shared, plan);
        const of = (other: Result) => moneyFor(other, plan).total;
        const others = beside.filter(other => !other.priority).map(of);
        const own = of(objective);
        if (others.length < fewestOthers || own.units === 0n || !moneyFor(objective, plan).known) return;
        const total = sum(beside.map(of));
        const median = medianOf(others);
        if (total.units === 0n || compareDecimals(addDecimals(own, own), median.twice) >= 0) return;
        yield {
            at: objective.priority,
            values: { x: titleOf(objective), p: percent(own, total, 1n), m: percent(median.twice, total, 2n) },
        };
    },
    examples: [
        {
            bad: 'objective O { <|priority|> } objective A objective B objective C\ndepartment D { program P { serves O budget 1 million in 2025 } program Q { serves A budget 5 million in 2025 } program R { serves B budget 2 million in 2025 } program S { serves C budget 9 million in 2025 } }',
            good: 'objective O { priority } objective A objective B objective C\ndepartment D { program P { serves O budget 5 million in 2025 } program Q { serves A budget 5 million in 2025 } program R { serves B budget 2 million in 2025 } program S { serves C budget 9 million in 2025 } }',
        },
    ],
});

const shared = {};

/** The department that declares it; undefined for a shared one. */
function homeOf(objective: Result, plan: Plan): Scope | undefined {
    return plan.names.departmentOf(objective) ?? objective.parent;
}

const objectivesOf = invertedIndex<object, Result, readonly Result[]>({
    *entries(file, plan) {
        for (const objective of file.declarations) if (objective.kind === 'objective') yield [homeOf(objective, plan) ?? shared, objective];
    },
    value: objectives => objectives,
});

interface Funding {
    readonly total: Decimal;
    /** False where a program states no money. */
    readonly known: boolean;
}

/** The money of the programs that serve an objective, directly or through another result. */
const moneyFor: (objective: Result, plan: Plan) => Funding = memoize((objective, plan) => {
    const programs = new Set<Work>();
    const reached = new Set<Scope>([objective]);
    for (const result of reached)
        for (const source of plan.sources(result as Result, 'serves'))
            if (source.kind === 'program') programs.add(source);
            else if (source.kind === 'goal' || source.kind === 'objective') reached.add(source);
    const totals = [...programs].map(program => moneyOf(program, plan));
    return { total: sum(totals.flatMap(total => total ?? [])), known: totals.every(total => total !== undefined) };
});

/** Twice the median, which stays whole. */
function medianOf(values: readonly Decimal[]): { readonly twice: Decimal } {
    const sorted = [...values].sort(compareDecimals);
    const at = (index: number) => sorted[index] ?? zero;
    return { twice: addDecimals(at((sorted.length - 1) >> 1), at(sorted.length >> 1)) };
}

/** A part of a total in percent, with one decimal; the part is `times` as large. */
function percent(part: Decimal, total: Decimal, times: bigint): Text {
    const scale = Math.max(part.scale, total.scale);
    const units = ({ units, scale: own }: Decimal) => units * 10n ** BigInt(scale - own);
    return formatDecimal(roundDecimal({ units: (units(part) * 10_000n) / (units(total) * times), scale: 2 }, 1));
}
