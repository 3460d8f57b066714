// Which declaration of the newer version of a plan is which of the older one. It must not know what differs.
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { matchNodes } from './match.ts';
import { below, nodesOf } from './nodes.ts';

export interface DeclarationPairs {
    readonly olderOf: ReadonlyMap<Declaration, Declaration>;
    readonly newerOf: ReadonlyMap<Declaration, Declaration>;
    /** Declarations that only the older version has, in its order. */
    readonly gone: readonly Declaration[];
}

export function pairDeclarations(before: Plan, after: Plan): DeclarationPairs {
    const older = nodesOf(before);
    const newer = nodesOf(after);
    const { afterOf } = matchNodes(older, newer);
    const newerOf = new Map([...afterOf].map(([old, now]) => [old.declaration, now.declaration]));
    return {
        newerOf,
        olderOf: new Map([...newerOf].map(([old, now]) => [now, old])),
        gone: [...below(older)].map(({ declaration }) => declaration).filter(one => !newerOf.has(one)),
    };
}
