// The tokens of a text, as numbers in flat arrays. It must not know how they are found.
import type { Span } from '../../plan/source.ts';

/** Blocks nested deeper than this are not read: a parser recurses, and no plan needs ten. */
export const deepestBlock = 40;

export interface Tokens {
    readonly count: number;
    /** By token; see kinds.ts. */
    readonly kinds: Uint16Array;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly comments: readonly Comment[];
    /** Characters that begin no token. */
    readonly unreadable: readonly Span[];
    /** The first brace that is nested too deep; -1 when there is none. */
    readonly tooDeep: number;
}

export interface Comment extends Span {
    readonly kind: number;
}
