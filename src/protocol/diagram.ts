// Client to server: drawings of plans, kept current by what changes in them. It must not know how a plan is drawn, nor who shows it.

import type { ScenePatch } from '../scene/diff.ts';
import type { ExportFormat } from './export.ts';
import { notification, request } from './message.ts';

/** The plans there are, and which of them a file belongs to. */
export const listPlans = request<{ readonly uri?: string }, PlanList>('alur/listPlans');
/** Draws what changed since the drawing that the client has; the server remembers one drawing for each name that a client gives. */
export const drawPlan = request<DrawRequest, DrawAnswer>('alur/drawPlan');
export const forgetDrawing = request<{ readonly drawing: string }, null>('alur/forgetDrawing');
/** The sheets of what stands at a place in the text, or under a path of names. */
export const findSheets = request<FindRequest, Found | null>('alur/findSheets');
/** Where in the text the thing of a sheet is declared, or a point lies, as of now. */
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
    /** The reader's choice, as `diagram/sheets/window-state.ts` writes it. */
    readonly state: readonly string[];
    /** The version of the drawing that the client has; 0 for none. */
    readonly known: number;
    /** px of the window in which the sheet is read. */
    readonly width: number;
    /** Whether the reader trusts the folder: only then is its repository read. */
    readonly isTrusted: boolean;
}

/** The patch from one version of a drawing to the next. */
export interface DrawingPatch extends ScenePatch {
    /** The version it changes; 0 begins with an empty scene. */
    readonly base: number;
    readonly version: number;
}

export type DrawAnswer =
    /** There is no such plan any more. */
    | { readonly kind: 'gone' }
    /** Nobody waits for it any more. */
    | { readonly kind: 'calledOff' }
    | DrawnAnswer;

export interface DrawnAnswer {
    readonly kind: 'drawn';
    readonly title: string;
    readonly locale: 'en' | 'id';
    readonly patch: DrawingPatch;
    /** Why the drawing is of an earlier text. */
    readonly broken?: BrokenText;
    readonly sheet: ShownSheet;
    /** The older version that the state asks for. */
    readonly compared?: ComparedVersion;
    /** Values of the filters that name nothing in the plan. */
    readonly unknown: readonly string[];
    /** What can be filtered by; left out when it is as before. */
    readonly choices?: Choices;
}

export interface ShownSheet {
    readonly address: string;
    /** Pages that are shown, and of how many; from 1. */
    readonly pages: { readonly from: number; readonly to: number; readonly all: number };
    /** Whether its paper is as wide as the window, rather than one of a fixed size. */
    readonly isLoose: boolean;
    /** px of its first page. */
    readonly pageHeight: number;
    /** From the city down to the sheet itself. */
    readonly trail: readonly SheetName[];
    /** Sheets of the whole plan. */
    readonly sheets: readonly SheetName[];
    /** Address of the sheet that was asked for, where the plan has it no more. */
    readonly missing?: string;
}

export interface SheetName {
    readonly address: string;
    readonly title: string;
}

export interface ComparedVersion {
    /** In the reader's language. */
    readonly name: string;
    /** Else the sheets are those of the plan alone. */
    readonly isRead: boolean;
    /** Why it cannot be read, or not whole. */
    readonly trouble?: string;
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
    readonly root: string;
    /** A place in a file, or a path of names. */
    readonly at: { readonly uri: string; readonly line: number; readonly character: number } | { readonly path: string };
}

export interface Found {
    /** Addresses of the sheets of a thing and of those that it lies in, the innermost first. */
    readonly addresses: readonly string[];
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
    /** The address of its sheet, or of a point. */
    readonly key?: string;
    readonly children: readonly OutlineNode[];
}

export interface TextTable {
    readonly name: string;
    readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' }[];
    readonly rows: readonly (readonly string[])[];
}
