// Client to server: drawings of plans, kept current by what changes in them. It must not know how a plan is drawn, nor who shows it.

import type { ScenePatch } from '../scene/diff.ts';
import type { ExportFormat } from './export.ts';
import { notification, request } from './message.ts';

/** The plans there are, and which of them a file belongs to. */
export const listPlans = request<{ readonly uri?: string }, PlanList>('alur/listPlans');
/** Draws what changed since the drawing that the client has; the server remembers one drawing for each name that a client gives. */
export const drawPlan = request<DrawRequest, DrawAnswer>('alur/drawPlan');
export const forgetDrawing = request<{ readonly drawing: string }, null>('alur/forgetDrawing');
/** The next pieces of a drawing of which only what is seen was given; null when there is a newer drawing, or none. */
export const moreOfDrawing = request<{ readonly drawing: string; readonly known: number }, DrawingPatch | null>('alur/moreOfDrawing');
/** What of a drawing stands at a place in the text, or under a path of names. */
export const findInDrawing = request<FindRequest, Found | null>('alur/findInDrawing');
/** Where in the text a part of a drawing was said, as of now. */
export const placeInText = request<{ readonly drawing: string; readonly key: string }, TextPlace | null>('alur/placeInText');
/** A drawing in words: as an outline and as tables. */
export const readDrawing = request<{ readonly drawing: string }, DrawingText | null>('alur/readDrawing');

/** Server to client: the plan at a root was read and checked anew. */
export const planChecked = notification<{ readonly root: string }>('alur/planChecked');

export interface PlanList {
    readonly plans: readonly { readonly root: string; readonly title: string }[];
    /** The root of the plan of `uri`; left out when it belongs to none. */
    readonly root?: string;
    /** What drawings can be written as. */
    readonly formats: readonly ExportFormat[];
}

export interface DrawRequest {
    /** A name of the client's own. */
    readonly drawing: string;
    readonly root: string;
    /** What the reader wants to see, as `diagram/state.ts` writes it. */
    readonly state: readonly string[];
    /** The version of the drawing that the client has; 0 for none. */
    readonly known: number;
    /** What the reader will see of a drawing that is new to the client, in px of the drawing: of a large one this comes first. */
    readonly seen?: Seen;
}

export interface Seen {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** The patch from one version of a drawing to the next. */
export interface DrawingPatch extends ScenePatch {
    /** The version it changes; 0 begins with an empty scene. */
    readonly base: number;
    readonly version: number;
    /** The drawing has more pieces, of what the reader does not see: `moreOfDrawing` gives them, some at a time. */
    readonly more: boolean;
}

export type DrawAnswer =
    /** There is no such plan any more. */
    | { readonly kind: 'gone' }
    /** Whoever asked did not want to wait any longer. */
    | { readonly kind: 'calledOff' }
    /** Even departments alone take too long. */
    | { readonly kind: 'tooLong' }
    | DrawnAnswer;

export interface DrawnAnswer {
    readonly kind: 'drawn';
    readonly title: string;
    readonly locale: 'en' | 'id';
    readonly patch: DrawingPatch;
    /** Why the drawing is of an earlier text. */
    readonly broken?: BrokenText;
    /** The drawing took too long and shows departments only. */
    readonly late: boolean;
    /** So many programs, or assets, that only departments are drawn unless more is asked for. */
    readonly collapsed: boolean;
    /** Values of the filters that name nothing in the plan. */
    readonly unknown: readonly string[];
    /** What can be filtered by; left out when it is as before. */
    readonly choices?: Choices;
}

export interface BrokenText {
    /** Places that cannot be read, in all files. */
    readonly count: number;
    readonly message: string;
    readonly place: TextPlace;
    /** The drawing is of the text before; else it is of what can be read. */
    readonly earlier: boolean;
}

/** A key of the filter with the values the plan has for it. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

export interface Choice {
    readonly value: string;
    readonly title: string;
}

export interface FindRequest {
    readonly drawing: string;
    /** A place in a file, or a path of names. */
    readonly at: { readonly uri: string; readonly line: number; readonly character: number } | { readonly path: string };
}

export interface Found {
    /** The key of the piece; left out when it is not drawn as things stand. */
    readonly key?: string;
    /** The department that it is in. */
    readonly department?: string;
}

export interface TextPlace {
    readonly uri: string;
    readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
    };
}

export interface DrawingText {
    readonly outline: readonly OutlineNode[];
    readonly tables: readonly TextTable[];
}

export interface OutlineNode {
    readonly text: string;
    /** The key of the piece that shows it. */
    readonly key?: string;
    readonly children: readonly OutlineNode[];
}

export interface TextTable {
    readonly name: string;
    readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' }[];
    readonly rows: readonly (readonly string[])[];
}
