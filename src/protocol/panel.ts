// Messages between the extension and the page of a drawing, as schemas that each passes on arrival: the page shows texts of others, so
// neither side believes what it is told. It must not know windows and pages.
import * as v from 'valibot';
import { address, brokenText, choices, comparedVersion, drawingPatch, drawingText, shownSheet } from './diagram.ts';
import { carriesToken, count, finite, list, read, texts } from './schema.ts';

const notice = v.picklist(['gone', 'failed', 'waiting']);
/** Why there is no newer drawing. */
export type Notice = v.InferOutput<typeof notice>;

const drawn = v.object({
    type: v.literal('drawing'),
    locale: v.picklist(['en', 'id']),
    state: texts,
    patch: drawingPatch,
    sheet: shownSheet,
    unknown: texts,
    broken: v.optional(brokenText),
    compared: v.optional(comparedVersion),
    choices: v.optional(choices),
});
export type DrawnMessage = Readonly<v.InferOutput<typeof drawn>>;

const toPage = v.variant('type', [
    drawn,
    /** The cursor is in the thing of these sheets, the innermost first. `chosen`: the reader asked to see it. */
    v.object({ type: v.literal('show'), addresses: list(address), chosen: v.boolean() }),
    v.object({ type: v.literal('notice'), notice }),
    v.object({ type: v.literal('text'), ...drawingText.entries }),
]);
/** To the page; each carries the session token of the page as its `word`. */
export type ToPage = Readonly<v.InferOutput<typeof toPage>>;

const fromPage = v.variant('type', [
    /** The page has started and holds no drawing, or lost it. */
    v.object({ type: v.literal('ready'), width: count }),
    /** The reader wants to see something else, or in a window of another width. */
    v.object({ type: v.literal('state'), state: v.pipe(texts, v.maxLength(500)), width: count }),
    /** The reader wants to see where the thing of a sheet is declared, and to go there when `focus`. */
    v.object({ type: v.literal('reveal'), key: address, focus: v.boolean() }),
    /** `compare`: the reader wants to compare the plan with another version. */
    v.object({ type: v.picklist(['text', 'problem', 'export', 'compare']) }),
]);
export type FromPage = Readonly<v.InferOutput<typeof fromPage>>;

const viewport = v.object({ x: finite, y: finite, zoom: v.pipe(finite, v.gtValue(0)) });
/** The part of a sheet that is in view: px scrolled, and the scale. */
export type Viewport = Readonly<v.InferOutput<typeof viewport>>;

const savedPage = v.object({
    root: v.pipe(v.string(), v.nonEmpty()),
    state: texts,
    place: v.fallback(v.optional(viewport), undefined),
    history: v.fallback(v.optional(v.object({ all: texts, at: count })), undefined),
    asText: v.fallback(v.optional(v.boolean()), undefined),
});
/** State of a page that outlives a restart. */
export type SavedPage = Readonly<v.InferOutput<typeof savedPage>>;

export function readFromPage(message: unknown): FromPage | undefined {
    return read(fromPage, message);
}

/** A state saved by an earlier version names no sheet: then it is the city. */
export function readSavedPage(given: unknown): SavedPage | undefined {
    const saved = read(savedPage, given);
    if (!saved || saved.state.some(pair => pair.startsWith('sheet='))) return saved;
    return { ...saved, state: ['sheet=city', ...saved.state] };
}

/** The message itself, not a copy: a drawing has thousands of pieces. `token`: the session token that the page was made with. */
export function readToPage(message: unknown, token: string): ToPage | undefined {
    return carriesToken(message, token) && v.is(toPage, message) ? message : undefined;
}
