// Client to server: the side bar and the status bar: points to settle and the parts of a plan, a branch at a time. It must not know how
// they are shown.
import type { TextPlace } from './diagram.ts';
import { notification, request } from './message.ts';

/** How many points each plan has to settle, and which plan a file belongs to. */
export const countPoints = request<{ readonly uri?: string }, PointCounts>('alur/countPoints');
/** The rows below one row of the side bar. */
export const listRows = request<RowsRequest, RowList>('alur/listRows');
/** The next point to settle after a place in the text, or the one before it. */
export const nextPoint = request<NextPointRequest, NextPoint>('alur/nextPoint');
/** The points to settle as text, for a message or a table. */
export const writePoints = request<{ readonly root: string; readonly only?: string }, { readonly text: string }>('alur/writePoints');

/** Server to client: plans were checked anew, so that rows and counts may differ. */
export const plansChecked = notification<Record<string, never>>('alur/plansChecked');

/** A client that knows this command has a side bar of ours, and is told. */
export const showPointsCommand = 'alur.showPoints';

export interface PointCounts {
    readonly plans: readonly PlanCount[];
    /** The root of the plan of `uri`; left out when it belongs to none. */
    readonly root?: string;
    /** Of the views, in the reader's language. */
    readonly titles: { readonly settle: string; readonly parts: string };
    /** Of all plans together, for the sign at the view's icon. */
    readonly all: { readonly count: number; readonly said: string };
}

export interface PlanCount {
    readonly root: string;
    readonly title: string;
    /** Points to settle: the findings of the plan. */
    readonly count: number;
    /** "13 to settle", "nothing to settle". */
    readonly said: string;
    /** With the title of the plan and how many are errors. */
    readonly detail: string;
}

/** The rows that are asked for, named by the row above them. */
export type Branch =
    /** Plans, where there are several; of a single plan its own rows. */
    | { readonly of: 'settle' | 'parts'; readonly root?: undefined }
    /** Departments with points to settle. */
    | { readonly of: 'groups'; readonly root: string }
    | { readonly of: 'points'; readonly root: string; readonly group: string }
    /** Departments, goals and places as headings. */
    | { readonly of: 'headings'; readonly root: string }
    | { readonly of: 'departments' | 'places'; readonly root: string }
    | { readonly of: 'programs'; readonly root: string; readonly department: string }
    /** Goals below another one; without one, those at the top. */
    | { readonly of: 'goals'; readonly root: string; readonly above?: GoalKey };

/** A goal by its place among all goals of a plan: several may have one name, or none. */
export type GoalKey = number;

export interface RowsRequest {
    readonly branch: Branch;
    /** So many rows at most; how many are left out is said. */
    readonly most: number;
    /** Only points of this group, by its key. */
    readonly only?: string;
}

export interface RowList {
    readonly rows: readonly Row[];
    /** A row for what was left out: "and 120 more". */
    readonly more?: string;
    /** In the place of rows where there are none: "nothing to settle". */
    readonly none?: string;
}

export type RowSign = 'plan' | 'settled' | 'department' | 'shared' | 'program' | 'goal' | 'place' | 'error' | 'warning' | 'information';

export interface Row {
    /** The same for the same thing after an edit. */
    readonly id: string;
    readonly label: string;
    /** Beside the label. */
    readonly detail: string;
    /** All of it in words, for a pointer that rests on it and for a screen reader. */
    readonly said: string;
    readonly sign: RowSign;
    readonly root: string;
    /** Rows below it. */
    readonly branch?: Branch;
    readonly isOpen?: boolean;
    /** Where it stands in the text. */
    readonly place?: TextPlace;
    /** Address of its sheet. */
    readonly sheet?: string;
    /** Of a group of points: the key that `only` takes. */
    readonly group?: string;
}

export interface NextPointRequest {
    /** The root of the plan. */
    readonly root: string;
    /** The point that was shown last; left out, the gravest comes first. */
    readonly after?: ShownPoint;
    readonly backwards: boolean;
    /** Only points of this group. */
    readonly only?: string;
}

/** By its row, and by its number for when it is settled: then the one that has its number now is the next. */
export interface ShownPoint {
    readonly id: string;
    readonly number: number;
}

/** A point with the rows above it, from the top. */
export type NextPoint =
    | { readonly kind: 'point'; readonly row: Row; readonly above: readonly Row[]; readonly shown: ShownPoint; readonly said: string }
    /** Nothing to settle, or no such plan, in the reader's language. */
    | { readonly kind: 'none'; readonly said: string };
