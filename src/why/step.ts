// The shape of a chain: plain data, one step after the other, each deeper one below what it belongs to.
// It must not know how a chain is found or shown.
import type { Declaration } from '../plan/model.ts';
import type { Span } from '../plan/source.ts';

/** In what way a step goes on from the one that it stands below. */
export type Relation =
    | 'self'
    | 'serves'
    | 'partOf'
    | 'belongsTo'
    | 'madeBy'
    | 'measures'
    | 'askedBy'
    | 'usedBy'
    | 'has'
    | 'servedBy'
    | 'needs'
    | 'after'
    | 'continues'
    | 'maintains'
    | 'asks'
    | 'askedOf'
    | 'answers'
    | 'answeredBy'
    | 'executor'
    | 'partner'
    | 'place'
    | 'user'
    | 'keeper'
    | 'receiver'
    | 'paidFrom'
    | 'coordinator';

/** Why a chain goes no further although it should. */
export type Cut =
    /** A name that nothing has, or that something else has. */
    | 'unresolved'
    | 'servesNothing'
    | 'unserved'
    | 'unanswered'
    | 'unused'
    | 'noExecutor'
    | 'noPlace'
    | 'noKeeper'
    /** The thing that is reached stands above already. */
    | 'circle';

export interface Step {
    /** 0 for the thing that is asked about. */
    readonly depth: number;
    /** The thing itself, the way to the vision, or what is needed. */
    readonly way: 'self' | 'vision' | 'needs';
    readonly relation: Relation;
    /** The thing that is reached; undefined where the chain is cut before it reaches anything. */
    readonly thing: Declaration | undefined;
    /** As it is written where nothing is reached. */
    readonly name: string;
    readonly file: string;
    /** Of what is reached, as a whole; of the name that leads nowhere; of what the chain ends at. */
    readonly span: Span;
    readonly cut: Cut | undefined;
    /** Told with all that follows from it in an earlier step. */
    readonly isTold: boolean;
}
