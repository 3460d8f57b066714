// Plans as they would be with other texts, for a moment: an edit there and back, so that only what it touches is worked out. A caller must
// take strings and numbers away, nothing of the plan: its parts move on with the edit back.
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { CheckedPlan } from '../rules/engine/run.ts';
import type { Plans } from './plans.ts';

export interface PlanNow {
    readonly root: string;
    readonly plan: Plan;
    findings(): readonly Finding[];
    checked(): CheckedPlan | undefined;
}

/** The plans that have files, each with its findings in the order of its files. */
export function plansNow(plans: Plans): PlanNow[] {
    return plans.roots().flatMap(root => planNow(plans, root) ?? []);
}

function planNow(plans: Plans, root: string): PlanNow | undefined {
    const plan = plans.plan(root);
    if (!plan || plan.files.length === 0) return undefined;
    const findings = () => {
        const byFile = plans.findings(root);
        return plan.files.flatMap(({ uri }) => byFile.get(uri) ?? []);
    };
    return { root, plan, findings, checked: () => plans.checkedPlan(root) };
}

/** `before` gives the texts as they are; undefined for a file that is not there. */
export function supposing<T>(
    plans: Plans,
    texts: ReadonlyMap<string, string>,
    before: ReadonlyMap<string, string | undefined>,
    read: (uri: string, text: string) => PlanFile,
    use: (supposed: PlanNow) => T,
): T {
    const originals = new Map([...texts.keys()].map(uri => [uri, plans.file(uri)]));
    const [known] = [...texts.keys()].flatMap(uri => plans.root(uri) ?? []);
    const held = known === undefined ? undefined : plans.hold(known);
    try {
        for (const [uri, text] of texts) plans.put(read(uri, text));
        const [first] = texts.keys();
        const root = first === undefined ? undefined : plans.root(first);
        const now = root === undefined ? undefined : planNow(plans, root);
        if (!now) throw new Error('The plan has no text.');
        return use(now);
    } finally {
        for (const uri of texts.keys()) {
            const text = before.get(uri);
            // A file that was taken into an edited plan is not used again.
            const original = held?.isUntouched() ? originals.get(uri) : undefined;
            if (text === undefined) plans.remove(uri);
            else plans.put(original ?? read(uri, text));
        }
        // A plan that could not be edited was made anew for the others only.
        held?.takeBack();
    }
}
