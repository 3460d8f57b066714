// Goals and objectives of a department with the works that serve them, in the order in which forms show them. It must not know columns.
import type { Result, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, servedBy } from '../../plan/queries.ts';
import { type Item, resultItem } from './items.ts';

export interface ResultTree {
    /** Programs that serve nothing. */
    readonly loose: readonly Item[];
    /** Objectives without a goal come first, then goals, each with what serves it directly and its objectives. */
    readonly groups: readonly ResultGroup[];
}

export interface ResultGroup {
    readonly item: Item;
    readonly works: readonly Item[];
    readonly groups: readonly ResultGroup[];
}

/** A work stands under the first result that it serves. Results of others that its works lead to are shown, too. */
export function resultTree(plan: Plan, programs: readonly Item[], own: readonly Result[]): ResultTree {
    const shown = new Set<Result>(own);
    for (const { work } of programs) if (work) for (const served of servedBy(plan, work)) if (isResult(served)) shown.add(served);
    for (const result of own) for (const served of servedBy(plan, result)) if (isResult(served)) shown.add(served);
    const first = (holder: Work | Result): Result | undefined => {
        for (const reference of holder.serves) {
            const target = plan.target(reference);
            if (target && isResult(target) && shown.has(target)) return target;
        }
        return undefined;
    };
    const worksOf = Map.groupBy(programs, ({ work }) => work && first(work));
    const all = [...shown].sort((a, b) => plan.compare(a, b));
    const within = (objective: Result) => {
        const parent = first(objective);
        return parent?.kind === 'goal' ? parent : undefined;
    };
    const objectives = Map.groupBy(
        all.filter(({ kind }) => kind === 'objective'),
        within,
    );
    const group = (result: Result, inside: readonly Result[]): ResultGroup => ({
        item: resultItem(result),
        works: worksOf.get(result) ?? [],
        groups: inside.map(objective => group(objective, [])),
    });
    return {
        loose: worksOf.get(undefined) ?? [],
        groups: [
            ...(objectives.get(undefined) ?? []).map(objective => group(objective, [])),
            ...all.filter(({ kind }) => kind === 'goal').map(goal => group(goal, objectives.get(goal) ?? [])),
        ],
    };
}

export function resultsIn({ groups }: ResultTree): Result[] {
    const all = ({ item, groups: inside }: ResultGroup): Result[] => [...(item.result ? [item.result] : []), ...inside.flatMap(all)];
    return groups.flatMap(all);
}

function isResult(declaration: { readonly kind: string }): declaration is Result {
    return declaration.kind === 'goal' || declaration.kind === 'objective';
}

/** The works that serve a result, the deepest that say so. */
export function actionsFor(plan: Plan, result: Result, isShown: (work: Work) => boolean): Work[] {
    return plan.sources(result, 'serves').filter(isWork).filter(isShown);
}
