// An older version of a plan beside the newer one: what is what in both, which promises came, went and moved. Kept while the newer one is
// edited. It must not draw.
import type { Change } from '../../diff/change.ts';
import { Comparison } from '../../diff/comparison.ts';
import type { WorkPromise } from '../../facts/promise.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { type PromiseChange, PromiseChanges } from './promise-changes.ts';

export interface Before {
    /** As it was asked for: a revision or a path. */
    readonly name: string;
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    readonly changes: readonly Change[];
    readonly pairs: Pairs;
    /** By promise of the newer version. */
    readonly promises: ReadonlyMap<WorkPromise, PromiseChange>;
    readonly gone: readonly WorkPromise[];
}

/** Which declaration of one version is which of the other. */
interface Pairs {
    olderOf(declaration: Declaration): Declaration | undefined;
    newerOf(declaration: Declaration): Declaration | undefined;
    /** Declarations that only the older version has, in its order. */
    readonly gone: readonly Declaration[];
}

export interface OlderVersion {
    readonly name: string;
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

interface Kept {
    readonly comparison: Comparison;
    readonly promises: PromiseChanges;
    /** Of the older plan: another one is compared anew. */
    readonly version: object;
}

/** By the older plan: as long as somebody has it. While a text cannot be read, the newer plan is for a time another one, of mostly the same files. */
const known = new WeakMap<Plan, Kept>();

function keptOf(older: Plan, newer: Plan): Kept {
    const last = known.get(older);
    if (last?.version === older.version) {
        last.comparison.follow(newer);
        return last;
    }
    const comparison = new Comparison(older, newer);
    const kept = { comparison, promises: new PromiseChanges(comparison), version: older.version };
    known.set(older, kept);
    return kept;
}

/** Goes on comparing until `isOver`, so that others have their turn; whether nothing is left. */
export function compareSome(older: Plan, newer: Plan, isOver: () => boolean): boolean {
    const { comparison, promises } = keptOf(older, newer);
    return comparison.proceed(isOver) && promises.prepare(isOver);
}

/** Compared once for two plans as they are: every sheet of both, and every width of a window, shows the same. */
export function beforeOf({ name, plan, findings }: OlderVersion, newer: Plan): Before {
    const { comparison, promises } = keptOf(plan, newer);
    return {
        name,
        plan,
        findings,
        changes: comparison.changes,
        pairs: comparison,
        ...promises.now(),
    };
}
