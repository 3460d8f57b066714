// What a calendar is made of, before anything is placed: rows under each other, time across. It must not know the plan, pixels or colours.

import type { PromiseKind } from '../flow/graph.ts';
import type { DrawnFrom, SheetFrame } from '../frame.ts';

/** Times are months from January of `firstYear`; an end is the last month that still belongs. */
export interface CalendarGraph extends SheetFrame {
    readonly firstYear: number;
    readonly months: number;
    readonly today?: number;
    /** Over the names of the rows. */
    readonly heading: string;
    readonly groups: readonly CalendarGroup[];
    /** Rows of one group follow each other, in the groups' order. */
    readonly rows: readonly CalendarRow[];
    readonly links: readonly CalendarLink[];
}

export interface CalendarGroup {
    readonly id: string;
    readonly title: string;
    /** Under the title: how many, how much. */
    readonly note: string;
    /** The department that a click closes, by name: it stands open among others that do not. */
    readonly closes?: string;
    readonly from?: DrawnFrom;
}

export interface CalendarRow {
    readonly id: string;
    /** Index into `groups`. */
    readonly group: number;
    readonly kind: string;
    readonly title: string;
    /** Under the title. */
    readonly notes: readonly string[];
    /** Its money in digits, for tables. */
    readonly amount?: string;
    /** 0 for what stands by itself, 1 and more for parts. */
    readonly indent: number;
    readonly tracks: readonly CalendarTrack[];
    /** The work that makes it; as high as all tracks. */
    readonly work?: { readonly start: number; readonly end: number; readonly title: string; readonly by: string };
    /** When it is there, and whether somebody takes it over then. */
    readonly ready?: { readonly at: number; readonly handed: 'over' | 'kept' | 'to-nobody' };
    /** Indexes of open points that stand on no span. */
    readonly open: readonly number[];
    /** The department that it stands for and that a click opens, by name; left out where it stands for itself. */
    readonly opens?: string;
    readonly from: DrawnFrom;
}

export interface CalendarTrack {
    /** Beside the track; empty where a row has one only. */
    readonly name: string;
    readonly spans: readonly CalendarSpan[];
    /** What is delivered when. */
    readonly points: readonly { readonly at: number; readonly title: string }[];
}

export interface CalendarSpan {
    readonly start: number;
    readonly end: number;
    /** `bar`: work; `whole`: of a whole group; `kept`: used or kept; `money`; `gap`: nobody, nothing; `short`: less than needed. */
    readonly kind: 'bar' | 'part' | 'whole' | 'kept' | 'money' | 'gap' | 'short';
    readonly text: string;
    /** Between 0 and 1, how far the work is. */
    readonly done?: number;
    readonly open?: number;
}

/** What passes from row to row. */
export interface CalendarLink {
    readonly id: string;
    /** Ids of rows. */
    readonly source: string;
    readonly target: string;
    readonly kind: PromiseKind;
    readonly label: string;
    /** The month at whose end it passes; the end of the source's work when left out. */
    readonly at?: number;
    readonly open?: number;
}
