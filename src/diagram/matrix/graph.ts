// What a responsibility matrix is made of, before anything is placed. It must not know the plan, pixels or colours.
import type { Duty } from '../../plan/responsibilities.ts';
import type { DrawnFrom, SheetFrame } from '../frame.ts';

export interface MatrixGraph extends SheetFrame {
    readonly parties: readonly MatrixParty[];
    readonly groups: readonly MatrixGroup[];
    /** Rows of one group follow each other, in the groups' order. */
    readonly rows: readonly MatrixRow[];
}

export interface MatrixGroup {
    readonly id: string;
    readonly title: string;
    /** The department that a click closes, by name: it stands open among others that do not. */
    readonly closes?: string;
    readonly from?: DrawnFrom;
}

export interface MatrixParty {
    readonly id: string;
    readonly title: string;
    /** What it belongs to, where it is a unit. */
    readonly within: string;
    readonly from: DrawnFrom;
}

export interface MatrixRow {
    readonly id: string;
    /** Index into `groups`. */
    readonly group: number;
    readonly kind: string;
    readonly title: string;
    /** 1 for what a program makes. */
    readonly indent: number;
    readonly cells: readonly MatrixCell[];
    /** Indexes of open points that stand in no cell. */
    readonly open: readonly number[];
    /** The department that it stands for and that a click opens, by name; left out where it stands for itself. */
    readonly opens?: string;
    readonly from: DrawnFrom;
}

export interface MatrixCell {
    /** Index into `parties`. */
    readonly party: number;
    /** The heaviest first. */
    readonly duties: readonly MatrixDuty[];
}

export interface MatrixDuty {
    readonly duty: Duty;
    /** For a whole department: in how many of its rows. */
    readonly count?: number;
    /** Index of the open point: it is named, but has not agreed. */
    readonly open?: number;
}
