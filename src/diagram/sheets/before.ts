// An older version of a plan beside the newer one: what is what in both, which promises came, went and moved. It must not draw.

import type { Change } from '../../diff/change.ts';
import { comparePlans } from '../../diff/compare.ts';
import { type DeclarationPairs, pairDeclarations } from '../../diff/pair-declarations.ts';
import type { Side, WorkPromise } from '../../facts/promise.ts';
import { promisesOf } from '../../facts/promises.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { programOf, qualifiedName } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';

export interface Before {
    /** As it was asked for: a revision or a path. */
    readonly name: string;
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    readonly changes: readonly Change[];
    readonly pairs: DeclarationPairs;
    /** By promise of the newer version. */
    readonly promises: ReadonlyMap<WorkPromise, PromiseChange>;
    readonly gone: readonly WorkPromise[];
}

/** The change of a promise; one that is as before has no entry. */
type PromiseChange = { readonly kind: 'new' } | { readonly kind: 'moved'; readonly was: WorkPromise };

export interface OlderVersion {
    readonly name: string;
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** Comparisons as they were last made, by the newer plan. */
const known = new WeakMap<Plan, { readonly older: Plan['version']; readonly newer: Plan['version']; readonly before: Before }>();

/** Compared once for two plans as they are: every sheet of both, and every width of a window, shows the same. */
export function beforeOf({ name, plan: older, findings }: OlderVersion, newer: Plan): Before {
    const last = known.get(newer);
    if (last?.before.plan === older && last.older === older.version && last.newer === newer.version)
        return { ...last.before, name, findings };
    const before = compare({ name, plan: older, findings }, newer);
    known.set(newer, { older: older.version, newer: newer.version, before });
    return before;
}

function compare({ name, plan: older, findings }: OlderVersion, newer: Plan): Before {
    const pairs = pairDeclarations(older, newer);
    const now = (declaration: Declaration) => pairs.newerOf.get(declaration) ?? declaration;
    const isGone = (declaration: Declaration) => !pairs.newerOf.has(declaration);
    const old = new Map<string, WorkPromise>();
    for (const promise of promisesOf(older)) old.set(keyIn(promise, now, isGone), promise);
    const promises = new Map<WorkPromise, PromiseChange>();
    const seen = new Set<string>();
    for (const promise of promisesOf(newer)) {
        const key = keyIn(
            promise,
            one => one,
            () => false,
        );
        const was = old.get(key);
        seen.add(key);
        if (!was) promises.set(promise, { kind: 'new' });
        else if (was.readyAt !== promise.readyAt || was.neededAt !== promise.neededAt || was.fault !== promise.fault)
            promises.set(promise, { kind: 'moved', was });
    }
    return {
        name,
        plan: older,
        findings,
        changes: comparePlans(older, newer),
        pairs,
        promises,
        gone: [...old].flatMap(([key, promise]) => (seen.has(key) ? [] : [promise])),
    };
}

/** The same for one promise in both versions. */
function keyIn(
    { kind, thing, giver, receiver, giverWork, receiverWork }: WorkPromise,
    now: (declaration: Declaration) => Declaration,
    isGone: (declaration: Declaration) => boolean,
): string {
    const name = (one: Declaration | undefined) => (one ? `${isGone(one) ? '?' : ''}${qualifiedName(now(one))}` : '');
    const side = (one: Side) => name(one);
    return [
        kind === 'handover' ? 'maintain' : kind,
        name(thing),
        side(giver),
        side(receiver),
        name(programOf(giverWork)),
        name(programOf(receiverWork)),
    ].join('\n');
}
