// A promise as plain data: what one party gives another, when it is ready, when it is needed, and whether that holds. It must not find any.

import type { Asset, Department, Output, Partner, Request, Work } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import type { Span } from '../plan/source.ts';

/** `after`: nothing passes, one work only comes before another. `handover`: the receiver maintains it as well, where it says so. */
type PromiseKind = 'need' | 'after' | 'request' | 'handover' | 'maintain';

/** A party of a promise; undefined: a program that belongs to no department. */
export type Side = Department | Partner | undefined;

/**
 * `circle`: both wait for each other. `late`: it is ready only after it is needed. `unanswered`: the department that is asked has not answered.
 * `unaware`: the department that is to maintain it has not planned to.
 */
export type Fault = 'circle' | 'late' | 'unanswered' | 'unaware';

export interface WorkPromise {
    readonly kind: PromiseKind;
    /** The thing that passes; of `after` the work that comes first. */
    readonly thing: Output | Asset | Request | Work;
    readonly giver: Side;
    /** The program or part of one that makes it; none of what already stands, or while nobody has answered. */
    readonly giverWork: Work | undefined;
    readonly receiver: Side;
    /** None where only a party is named. */
    readonly receiverWork: Work | undefined;
    /** The last day of the work that makes it: there from then on. Undefined while nobody states it. */
    readonly readyAt: Day | undefined;
    /** The first day of the work that waits, or the day after a due date. Undefined while nobody states it. */
    readonly neededAt: Day | undefined;
    /** The last day on which it can come and the promise still holds: a work "in 2026" may begin on any day of 2026. */
    readonly latest: Day | undefined;
    /**
     * Days between ready and needed: 0 when one follows the other, below 0 when it comes too late. Undefined without both dates, in a
     * circle, and when it comes within the time in which the waiting work begins on any day.
     */
    readonly slack: number | undefined;
    readonly fault: Fault | undefined;
    /** Where it is said; a finding about it stands there. */
    readonly file: string;
    readonly span: Span;
}

export function holds({ fault }: WorkPromise): boolean {
    return fault === undefined;
}

/** Whether it passes from one party to another. */
export function isBetween({ giver, receiver }: WorkPromise): boolean {
    return giver !== receiver;
}

/** The rule whose finding, at the place of the promise, says why it does not hold. */
export function ruleOf({ fault, kind }: WorkPromise): string | undefined {
    if (fault === 'late') return kind === 'request' ? 'late-answer' : 'order-conflict';
    return fault && { circle: 'dependency-cycle', unanswered: 'unanswered-request', unaware: 'maintainer-unaware' }[fault];
}
