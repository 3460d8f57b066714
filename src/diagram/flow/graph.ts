// The graph of a drawing, before anything is placed: the views make it from a plan, the layout places it, the painters draw it. It must not
// know the plan, pixels or colours.
import type { DrawnFrom, SheetFrame } from '../frame.ts';

/** The thing that passes along an arrow, always from giver to receiver. `after` passes nothing: it only orders. */
export type PromiseKind = 'need' | 'request' | 'handover' | 'maintain' | 'after';

/**
 * The integrated flow: lanes by department, time across, promises as arrows.
 * All times are months counted from January of `firstYear` (0 = that January); an end is the last month that still belongs.
 */
export interface FlowGraph extends SheetFrame {
    readonly firstYear: number;
    /** Length of the time axis in months; at least 12. */
    readonly months: number;
    /** The month the drawing is made for ("today" line); left out when it lies outside the axis or is not wanted. */
    readonly today?: number;
    /** The goals and objectives that cards refer to by index (printed as chips numbered from 1). */
    readonly goals: readonly { readonly id: string; readonly title: string; readonly kind?: 'goal' | 'objective' }[];
    readonly lanes: readonly FlowLane[];
    readonly cards: readonly FlowCard[];
    readonly ghosts: readonly FlowGhost[];
    readonly edges: readonly FlowEdge[];
}

export interface FlowLane {
    readonly id: string;
    readonly title: string;
    /** Short form for tight places; the declared name. */
    readonly name: string;
    /** Sum of the money of its cards, formatted; empty when none is stated. */
    readonly money: string;
    readonly from?: DrawnFrom;
}

export interface FlowCard {
    readonly id: string;
    /** Index into `lanes`. */
    readonly lane: number;
    readonly title: string;
    /** The program it is a part of, where parts have cards of their own. */
    readonly part?: string;
    /** Official code; empty when none. */
    readonly code: string;
    /** The executor, formatted ("City nursery +1"); empty when nobody is named. */
    readonly executor: string;
    /** Where, formatted ("Talise, Lere" or "24 places"); empty when no place is named. */
    readonly place: string;
    /** Index into `open` when a place is owed for something that is bought or built. */
    readonly placeOpen?: number;
    readonly money: string;
    /** The same amount in digits, for tables; left out when none is stated. */
    readonly amount?: string;
    readonly start: number;
    readonly end: number;
    /** Indexes into `goals`. */
    readonly goals: readonly number[];
    /** Findings on the card itself, in words, without those that are drawn as a mark elsewhere. */
    readonly findings: readonly string[];
    readonly outputs: readonly FlowOutput[];
    readonly from: DrawnFrom;
}

/** A thing that is bought, built or delivered by a card's work, and its life after completion. */
export interface FlowOutput {
    readonly id: string;
    readonly title: string;
    /** Month of completion. */
    readonly at: number;
    /** Only assets have a life after completion; others end in their diamond. */
    readonly asset: boolean;
    /** Spans of keeping, in time order, not overlapping. `funded`: last month with money, or before `start` when there is none. */
    readonly maintainers: readonly { readonly name: string; readonly start: number; readonly end: number; readonly funded: number }[];
    /** Index into `open` of the finding that says who is missing. */
    readonly open?: number;
    readonly from: DrawnFrom;
}

/** A hole in the lane of whoever owes the work: an unanswered request, a keeper who does not know. */
export interface FlowGhost {
    readonly id: string;
    readonly lane: number;
    readonly title: string;
    readonly start: number;
    readonly end: number;
    readonly open: number;
    readonly from: DrawnFrom;
}

export interface FlowEdge {
    readonly id: string;
    /** Ids of cards or ghosts. */
    readonly source: string;
    readonly target: string;
    /** Id of the source card's output that passes, where the edge leaves from that output's life. */
    readonly output?: string;
    readonly kind: PromiseKind;
    /** The thing that passes; empty for `after`. */
    readonly label: string;
    /** Index into `open` when the promise is broken. */
    readonly open?: number;
    readonly from: DrawnFrom;
}
