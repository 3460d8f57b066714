// A plan as plain data that can be sent to a thread, and the same plan made of it there: an edit of the one leaves the other as it is.
// It must not know who sends it.
import type { CatalogueList } from './catalogue.ts';
import { copyFile } from './copy-element.ts';
import { makePlan } from './make-plan.ts';
import type { PlanFile } from './model.ts';
import type { Plan, RelatedPlanState, UnreadPlan } from './plan.ts';
import { noRelatedPlans, relatedUri } from './related-plans.ts';

export interface PlanData {
    /** As they were read, before additions were merged. */
    readonly files: readonly PlanFile[];
    readonly catalogues: ReadonlyMap<string, CatalogueList>;
    /** Plans that it refers to, one plan deep, by the URI that it names. */
    readonly related: ReadonlyMap<string, PlanData | UnreadPlan>;
}

/** A copy in plain objects, which are all that a thread can be sent. */
export function planData(plan: Plan): PlanData {
    const related = (plan.root?.relatedPlans ?? []).flatMap((one): [string, PlanData | UnreadPlan][] => {
        const uri = relatedUri(one);
        if (typeof uri !== 'string') return [];
        const state = plan.relatedState(one);
        return [[uri, 'plan' in state ? filesOf(state.plan) : state.unread]];
    });
    return { ...filesOf(plan), related: new Map(related) };
}

export function planOfData({ files, catalogues, related }: PlanData): Plan {
    const others = new Map<string, RelatedPlanState>();
    for (const [uri, other] of related) others.set(uri, 'files' in other ? { plan: planOfData(other) } : { unread: other });
    return makePlan(files, { catalogues, related: uri => others.get(uri) ?? noRelatedPlans(uri) });
}

function filesOf(plan: Plan): PlanData {
    return { files: plan.files.map(file => copyFile(plan.asRead(file), {})), catalogues: plan.catalogues, related: new Map() };
}
