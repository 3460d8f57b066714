// What a tree is made of, before anything is placed: results down to works, or places down to what happens there.
// It must not know the plan, pixels or colours.
import type { DrawnFrom, SheetFrame } from '../frame.ts';

export interface TreeGraph extends SheetFrame {
    /** Heads of the columns, from the left. */
    readonly columns: readonly string[];
    /** Each node after its parent, each branch whole before the next. */
    readonly nodes: readonly TreeNode[];
    /** Places with known points, to be drawn as a map; empty when there is nothing to map. */
    readonly points: readonly TreePoint[];
}

export interface TreeNode {
    readonly id: string;
    /** Index of an earlier node; undefined at the top. */
    readonly parent: number | undefined;
    /** Index into the columns, right of its parent's. */
    readonly column: number;
    /** `top` is set white on black, `gap` is a hole, `again` says that it stands in full elsewhere, `light` is a part of a work. */
    readonly style: 'top' | 'plain' | 'light' | 'gap' | 'again';
    /** What it is: "goal", "program"; for tooltips and those who listen. */
    readonly kind: string;
    readonly title: string;
    readonly facts: readonly TreeFact[];
    readonly gauge?: TreeGauge;
    /** Its money in digits, for tables. */
    readonly amount?: string;
    /** Indexes of open points that concern it. */
    readonly open: readonly number[];
    /** For `again`: index of the node that stands in full. */
    readonly again?: number;
    /** What of `DrawingState.opened` a click opens or closes, and whether it stands open. */
    readonly opens?: { readonly name: string; readonly open: boolean };
    readonly from?: DrawnFrom;
}

/** A line under a title. */
export interface TreeFact {
    readonly text: string;
    /** Set at the right end of the line. */
    readonly right?: string;
    readonly tone: 'ink' | 'muted' | 'broken' | 'overlap';
}

/** How far an indicator is between its baseline and its target. */
export interface TreeGauge {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    /** The last value measured. */
    readonly now?: string;
    /** Between 0 and 1: what is reached, and what should be reached today. */
    readonly reached?: number;
    readonly expected?: number;
}

export interface TreePoint {
    /** Index of the node of the place. */
    readonly node: number;
    readonly latitude: number;
    readonly longitude: number;
    readonly works: number;
    /** Several departments are there at the same time. */
    readonly overlap: boolean;
}
