// Client to server: drawings of plans, kept current by what changes in them. Shapes that go on to a page are schemas, because the page
// checks them. It must not know how a plan is drawn, nor who shows it.
import * as v from 'valibot';
import type { ScenePatch } from '../scene/diff.ts';
import type { SceneNode } from '../scene/node.ts';
import type { ExportFormat } from './export.ts';
import { notification, request } from './message.ts';
import { count, finite, list, texts } from './schema.ts';

/** The plans there are, and which of them a file belongs to. */
export const listPlans = request<{ readonly uri?: string }, PlanList>('alur/listPlans');
/** Draws what changed since the drawing that the client has; the server remembers one drawing for each name that a client gives. */
export const drawPlan = request<DrawRequest, DrawAnswer>('alur/drawPlan');
export const forgetDrawing = request<{ readonly drawing: string }, null>('alur/forgetDrawing');
/** The sheets of what stands at a place in the text, or under a path of names. */
export const findSheets = request<FindRequest, FoundSheets | null>('alur/findSheets');
/** Where in the text the thing of a sheet is declared, or a point lies, as of now. */
export const placeInText = request<{ readonly drawing: string; readonly key: string }, TextPlace | null>('alur/placeInText');
/** A drawing in words: as an outline and as tables. */
export const readDrawing = request<{ readonly drawing: string }, DrawingText | null>('alur/readDrawing');

/** The newest commits that changed something in the folder of a plan, or why there are none to choose from. */
export const listVersions = request<{ readonly root: string; readonly isTrusted: boolean }, VersionList>('alur/listVersions');

/** Server to client: the plan at a root was read and checked anew. */
export const planChecked = notification<{ readonly root: string }>('alur/planChecked');

export interface PlanList {
    readonly plans: readonly { readonly root: string; readonly title: string }[];
    /** The root of the plan of `uri`; left out when it belongs to none. */
    readonly root?: string;
    /** Formats that drawings can be written in. */
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

/** The address of a sheet, or of a point. */
export const address = v.pipe(v.string(), v.nonEmpty(), v.maxLength(5000));

/** The outside of a node; its content is checked when elements are made of it. */
const node = v.custom<SceneNode>(
    given => Array.isArray(given) && typeof given[0] === 'string' && given[1] instanceof Object && !Array.isArray(given[1]),
);
const moved = v.object({ key: address, x: finite, y: finite });
const piece = v.object({
    ...moved.entries,
    parent: v.string(),
    node,
    holds: v.boolean(),
    title: v.optional(v.string()),
    opens: v.optional(v.string()),
    link: v.optional(v.object({ source: v.string(), target: v.exactOptional(v.string()) })),
    box: v.optional(v.object({ x: finite, y: finite, width: count, height: count })),
});

/** The patch from one version of a drawing to the next. */
export interface DrawingPatch extends ScenePatch {
    /** The version it changes; 0 begins with an empty scene. */
    readonly base: number;
    readonly version: number;
}

export const drawingPatch = v.object({
    base: count,
    version: count,
    width: count,
    height: count,
    label: v.string(),
    lang: v.string(),
    removed: texts,
    added: list(v.object({ ...piece.entries, after: v.string() })),
    changed: list(piece),
    moved: list(moved),
    ordered: list(v.object({ parent: v.string(), keys: texts })),
}) satisfies v.GenericSchema<unknown, DrawingPatch>;

const sheetName = v.object({ address, title: v.string() });
export type SheetName = Readonly<v.InferOutput<typeof sheetName>>;

export const shownSheet = v.object({
    address,
    /** Pages that are shown, and of how many; from 1. */
    pages: v.object({ from: count, to: count, all: count }),
    /** Whether its paper is as wide as the window, rather than one of a fixed size. */
    isLoose: v.boolean(),
    /** px of its first page. */
    pageHeight: count,
    /** From the city down to the sheet itself. */
    trail: list(sheetName),
    /** Sheets of the whole plan. */
    sheets: list(sheetName),
    /** Address of the sheet that was asked for, where the plan has it no more. */
    missing: v.optional(v.string()),
});
export type ShownSheet = Readonly<v.InferOutput<typeof shownSheet>>;

export const comparedVersion = v.object({
    /** In the reader's language. */
    name: v.string(),
    /** Else the sheets are those of the plan alone. */
    isRead: v.boolean(),
    /** Why it cannot be read, or not whole. */
    trouble: v.optional(v.string()),
});
export type ComparedVersion = Readonly<v.InferOutput<typeof comparedVersion>>;

export interface VersionList {
    readonly versions: readonly { readonly id: string; readonly date: string; readonly subject: string }[];
    readonly refusal?: string;
}

export const brokenText = v.object({
    /** Places that cannot be read, in all files. */
    count,
    message: v.string(),
    /** The drawing is of the text before; else it is of what can be read. */
    earlier: v.boolean(),
});
export type BrokenText = Readonly<v.InferOutput<typeof brokenText>> & { readonly place: TextPlace };

const choice = v.object({ value: v.string(), title: v.string() });
export type Choice = Readonly<v.InferOutput<typeof choice>>;

/** A key of the filter with the values the plan has for it. */
export const choices = v.record(v.string(), list(choice));
export type Choices = Readonly<v.InferOutput<typeof choices>>;

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
    readonly compared?: ComparedVersion | undefined;
    /** Values of the filters that name nothing in the plan. */
    readonly unknown: readonly string[];
    /** Values to filter by; left out when they are as before. */
    readonly choices?: Choices;
}

export interface FindRequest {
    readonly root: string;
    /** A place in a file, or a path of names. */
    readonly at: { readonly uri: string; readonly line: number; readonly character: number } | { readonly path: string };
}

export interface FoundSheets {
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

export interface OutlineNode {
    readonly text: string;
    /** The address of its sheet, or of a point. */
    readonly key?: string | undefined;
    readonly children: readonly OutlineNode[];
}

const outlineNode: v.GenericSchema<OutlineNode> = v.object({
    text: v.string(),
    key: v.optional(address),
    children: list(v.lazy(() => outlineNode)),
});

const textTable = v.object({
    name: v.string(),
    columns: list(v.object({ head: v.string(), kind: v.picklist(['text', 'number']) })),
    rows: list(texts),
});
export type TextTable = Readonly<v.InferOutput<typeof textTable>>;

export const drawingText = v.object({ outline: list(outlineNode), tables: list(textTable) });
export type DrawingText = Readonly<v.InferOutput<typeof drawingText>>;
