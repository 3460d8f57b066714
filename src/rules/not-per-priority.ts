// A priority objective that gets less money than the others usually do. It must not say how much would be enough.
import { formatDecimal } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sum, totalOf } from '../plan/budget.ts';
import { addDecimals, compareDecimals, type Decimal, roundDecimal, zero } from '../plan/decimal.ts';
import type { Declaration, Result, Scope } from '../plan/plan.ts';
import { servedBy, titleOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { planRule } from './rule.ts';

/** With fewer others there is nothing usual to compare with. */
const fewestOthers = 3;

export default planRule({
    id: 'not-per-priority',
    severity: 'information',
    messages: {
        less: {
            en: 'Priority objective "{x}" receives {p}% of the money; the median of the others is {m}%.',
            id: 'Sasaran prioritas "{x}" memperoleh {p}% anggaran; median sasaran lain {m}%.',
        },
    },
    why: {
        en: 'Money follows program, and program follows priority: a priority without money is only a word.',
        id: 'Uang mengikuti program, program mengikuti prioritas: prioritas tanpa anggaran hanyalah kata.',
    },
    silent: {
        en: 'Plans in which fewer than three other objectives stand beside it, and objectives that no program serves yet or of which a program states no money. A program that serves several objectives counts for each. Objectives of a department are compared with each other, and the shared ones likewise.',
        id: 'Rencana dengan kurang dari tiga sasaran lain di sampingnya, dan sasaran yang belum didukung program atau yang programnya belum menyebut anggaran. Program yang mendukung beberapa sasaran dihitung pada masing-masing. Sasaran perangkat daerah dibandingkan sesamanya, begitu pula sasaran bersama.',
    },
    *check(plan) {
        const objectives = plan.all('objective');
        if (!objectives.some(objective => objective.priority)) return;
        const { money, unknown } = moneyOf(plan);
        for (const beside of Map.groupBy(objectives, objective => homeOf(objective, plan)).values()) {
            const of = (objective: Result) => money.get(objective) ?? zero;
            const others = beside.filter(objective => !objective.priority).map(of);
            const total = sum(beside.map(of));
            if (others.length < fewestOthers || total.units === 0n) continue;
            const median = medianOf(others);
            for (const objective of beside) {
                const own = of(objective);
                if (!objective.priority || own.units === 0n || unknown.has(objective)) continue;
                if (compareDecimals(addDecimals(own, own), median.twice) >= 0) continue;
                yield {
                    file: objective.file,
                    at: objective.priority,
                    values: { x: titleOf(objective), p: percent(own, total, 1n), m: percent(median.twice, total, 2n) },
                };
            }
        }
    },
    examples: [
        {
            bad: 'objective O { <|priority|> } objective A objective B objective C\ndepartment D { program P { serves O budget 1 million in 2025 } program Q { serves A budget 5 million in 2025 } program R { serves B budget 2 million in 2025 } program S { serves C budget 9 million in 2025 } }',
            good: 'objective O { priority } objective A objective B objective C\ndepartment D { program P { serves O budget 5 million in 2025 } program Q { serves A budget 5 million in 2025 } program R { serves B budget 2 million in 2025 } program S { serves C budget 9 million in 2025 } }',
        },
    ],
});

/** Shared, or the department that declares it. */
function homeOf(objective: Result, plan: Plan): Scope | undefined {
    return plan.names.departmentOf(objective) ?? objective.parent;
}

/** The money of the programs that serve each objective, directly or through another one; unknown where one of them states none. */
function moneyOf(plan: Plan): { readonly money: ReadonlyMap<Declaration, Decimal>; readonly unknown: ReadonlySet<Declaration> } {
    const money = new Map<Declaration, Decimal>();
    const unknown = new Set<Declaration>();
    for (const program of plan.all('program')) {
        const total = totalOf(plan, program);
        for (const result of servedBy(plan, program)) {
            if (result.kind !== 'objective') continue;
            if (total) money.set(result, addDecimals(money.get(result) ?? zero, total));
            else unknown.add(result);
        }
    }
    return { money, unknown };
}

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
