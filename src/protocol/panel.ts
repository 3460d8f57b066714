// What the extension and the page of a drawing tell each other, and the check that every message passes on arrival: the page shows texts of
// others, so neither side believes what it is told. It must not know windows and pages.
import type { SceneNode } from '../scene/node.ts';
import type { BrokenText, Choices, DrawingPatch, DrawingText, OutlineNode, Seen, TextTable } from './diagram.ts';

/** To the page; each carries the word that the page was made with. */
export type ToPage =
    | DrawnMessage
    /** The next pieces of a drawing that began with what is seen. */
    | { readonly type: 'more'; readonly patch: DrawingPatch }
    /** The cursor is in what this piece shows; empty: in nothing drawn. `chosen`: the reader asked for it. */
    | { readonly type: 'show'; readonly key: string; readonly chosen: boolean }
    | { readonly type: 'notice'; readonly notice: Notice }
    | ({ readonly type: 'text' } & DrawingText);

/** Why there is no newer drawing. */
export type Notice = 'gone' | 'tooLong' | 'failed' | 'waiting';

export interface DrawnMessage {
    readonly type: 'drawing';
    readonly locale: 'en' | 'id';
    readonly state: readonly string[];
    readonly patch: DrawingPatch;
    readonly late: boolean;
    readonly collapsed: boolean;
    readonly unknown: readonly string[];
    readonly broken?: Omit<BrokenText, 'place'>;
    readonly choices?: Choices;
}

/** From the page. */
export type FromPage =
    /** The page has started and holds no drawing, or lost it. */
    | { readonly type: 'ready'; readonly seen?: Seen }
    /** The reader wants to see something else. */
    | { readonly type: 'state'; readonly state: readonly string[]; readonly seen?: Seen }
    /** It has shown what was drawn first, and has time for the rest. */
    | { readonly type: 'more' }
    /** The reader wants to see where a piece was said, and to go there when `focus`. */
    | { readonly type: 'reveal'; readonly key: string; readonly focus: boolean }
    | { readonly type: 'text' }
    | { readonly type: 'problem' }
    | { readonly type: 'export' };

/** What a page keeps over a restart. */
export interface PageMemory {
    readonly root: string;
    readonly state: readonly string[];
}

export function readFromPage(message: unknown): FromPage | undefined {
    if (!isRecord(message)) return undefined;
    const { type, state, key, focus } = message;
    const seen = isSeen(message['seen']) ? { seen: message['seen'] } : {};
    switch (type) {
        case 'ready':
            return { type, ...seen };
        case 'more':
        case 'text':
        case 'problem':
        case 'export':
            return { type };
        case 'state':
            return isTexts(state) && state.length <= 500 ? { type, state, ...seen } : undefined;
        case 'reveal':
            return isKey(key) && typeof focus === 'boolean' ? { type, key, focus } : undefined;
        default:
            return undefined;
    }
}

export function readPageMemory(memory: unknown): PageMemory | undefined {
    if (!isRecord(memory) || typeof memory['root'] !== 'string' || memory['root'] === '' || !isTexts(memory['state'])) return undefined;
    return { root: memory['root'], state: memory['state'] };
}

/** `word`: the one that the page was made with. */
export function readToPage(message: unknown, word: string): ToPage | undefined {
    if (!isRecord(message) || word === '' || message['word'] !== word) return undefined;
    const { type } = message;
    if (type === 'show') {
        const { key, chosen } = message;
        return (key === '' || isKey(key)) && typeof chosen === 'boolean' ? { type, key, chosen } : undefined;
    }
    if (type === 'notice') {
        const { notice } = message;
        return notices.has(notice) ? { type, notice: notice as Notice } : undefined;
    }
    if (type === 'text') {
        const { outline, tables } = message;
        return isList(outline, isOutlineNode) && isList(tables, isTable) ? { type, outline, tables } : undefined;
    }
    if (type === 'more') {
        const { patch } = message;
        return isPatch(patch) ? { type, patch } : undefined;
    }
    return type === 'drawing' && isDrawn(message) ? message : undefined;
}

const notices = new Set<unknown>(['gone', 'tooLong', 'failed', 'waiting'] satisfies Notice[]);

type Dictionary = Readonly<Record<string, unknown>>;

function isDrawn(message: Dictionary): message is Dictionary & DrawnMessage {
    const { locale, state, patch, late, collapsed, unknown, broken, choices } = message;
    return (
        (locale === 'en' || locale === 'id') &&
        isTexts(state) &&
        isPatch(patch) &&
        typeof late === 'boolean' &&
        typeof collapsed === 'boolean' &&
        isTexts(unknown) &&
        (broken === undefined ||
            (isRecord(broken) &&
                isCount(broken['count']) &&
                typeof broken['message'] === 'string' &&
                typeof broken['earlier'] === 'boolean')) &&
        (choices === undefined || (isRecord(choices) && Object.values(choices).every(list => isList(list, isChoice))))
    );
}

function isPatch(patch: unknown): patch is DrawingPatch {
    if (!isRecord(patch)) return false;
    const { base, version, width, height, label, lang, removed, added, changed, moved, ordered, more } = patch;
    const isMoved = (it: unknown): it is Dictionary => isRecord(it) && isKey(it['key']) && isNumber(it['x']) && isNumber(it['y']);
    const isPiece = (it: unknown) =>
        isMoved(it) &&
        isNode(it['node']) &&
        typeof it['parent'] === 'string' &&
        typeof it['holds'] === 'boolean' &&
        isTextOrNone(it['title']) &&
        isTextOrNone(it['opens']) &&
        [undefined, 'top', 'left'].includes(it['sticky'] as undefined) &&
        (it['link'] === undefined || isLink(it['link'])) &&
        (it['box'] === undefined || isSeen(it['box']));
    const isAdded = (it: unknown) => isPiece(it) && typeof (it as Dictionary)['after'] === 'string';
    return (
        isCount(base) &&
        isCount(version) &&
        isCount(width) &&
        isCount(height) &&
        typeof label === 'string' &&
        typeof lang === 'string' &&
        typeof more === 'boolean' &&
        isTexts(removed) &&
        isList(added, isAdded) &&
        isList(changed, isPiece) &&
        isList(moved, isMoved) &&
        isList(ordered, it => isRecord(it) && typeof it['parent'] === 'string' && isTexts(it['keys']))
    );
}

/** The outside of a node; what is in it is looked at when it is made. */
function isNode(node: unknown): node is SceneNode {
    return Array.isArray(node) && typeof node[0] === 'string' && isRecord(node[1]);
}

function isLink(link: unknown): boolean {
    return isRecord(link) && typeof link['source'] === 'string' && isTextOrNone(link['target']);
}

function isTextOrNone(value: unknown): boolean {
    return value === undefined || typeof value === 'string';
}

function isOutlineNode(node: unknown): node is OutlineNode {
    return (
        isRecord(node) &&
        typeof node['text'] === 'string' &&
        (node['key'] === undefined || isKey(node['key'])) &&
        isList(node['children'], isOutlineNode)
    );
}

function isTable(table: unknown): table is TextTable {
    if (!isRecord(table) || typeof table['name'] !== 'string') return false;
    return isList(table['columns'], column => isRecord(column) && typeof column['head'] === 'string') && isList(table['rows'], isTexts);
}

function isChoice(choice: unknown): boolean {
    return isRecord(choice) && typeof choice['value'] === 'string' && typeof choice['title'] === 'string';
}

export function isRecord(value: unknown): value is Dictionary {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList<T>(value: unknown, is: ((item: unknown) => item is T) | ((item: unknown) => boolean)): value is readonly T[] {
    return Array.isArray(value) && value.every(item => is(item));
}

function isSeen(value: unknown): value is Seen {
    return isRecord(value) && isNumber(value['x']) && isNumber(value['y']) && isCount(value['width']) && isCount(value['height']);
}

export function isTexts(value: unknown): value is readonly string[] {
    return isList(value, (item): item is string => typeof item === 'string');
}

function isKey(value: unknown): value is string {
    return typeof value === 'string' && value !== '' && value.length <= 5000;
}

function isNumber(value: unknown): value is number {
    return typeof value === 'number' && Number.isFinite(value);
}

export function isCount(value: unknown): value is number {
    return isNumber(value) && value >= 0;
}
