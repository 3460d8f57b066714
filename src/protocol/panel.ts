// What the extension and the page of a drawing tell each other, and the check that every message passes on arrival: the page shows texts of
// others, so neither side believes what it is told. It must not know windows and pages.
import type { Box, SceneNode } from '../scene/node.ts';
import type {
    BrokenText,
    Choices,
    ComparedVersion,
    DrawingPatch,
    DrawingText,
    OutlineNode,
    SheetName,
    ShownSheet,
    TextTable,
} from './diagram.ts';

/** To the page; each carries the word that the page was made with. */
export type ToPage =
    | DrawnMessage
    /** The cursor is in the thing of these sheets, the innermost first. `chosen`: the reader asked to see it. */
    | { readonly type: 'show'; readonly addresses: readonly string[]; readonly chosen: boolean }
    | { readonly type: 'notice'; readonly notice: Notice }
    | ({ readonly type: 'text' } & DrawingText);

/** Why there is no newer drawing. */
export type Notice = 'gone' | 'failed' | 'waiting';

export interface DrawnMessage {
    readonly type: 'drawing';
    readonly locale: 'en' | 'id';
    readonly state: readonly string[];
    readonly patch: DrawingPatch;
    readonly sheet: ShownSheet;
    readonly unknown: readonly string[];
    readonly broken?: Omit<BrokenText, 'place'>;
    readonly compared?: ComparedVersion;
    readonly choices?: Choices;
}

/** From the page. */
export type FromPage =
    /** The page has started and holds no drawing, or lost it. */
    | { readonly type: 'ready'; readonly width: number }
    /** The reader wants to see something else, or in a window of another width. */
    | { readonly type: 'state'; readonly state: readonly string[]; readonly width: number }
    /** The reader wants to see where the thing of a sheet is declared, and to go there when `focus`. */
    | { readonly type: 'reveal'; readonly key: string; readonly focus: boolean }
    | { readonly type: 'text' }
    | { readonly type: 'problem' }
    | { readonly type: 'export' }
    /** The reader wants to compare the plan with another version. */
    | { readonly type: 'compare' };

/** What a page keeps over a restart. */
export interface PageMemory {
    readonly root: string;
    readonly state: readonly string[];
}

export function readFromPage(message: unknown): FromPage | undefined {
    if (!isRecord(message)) return undefined;
    const { type, state, key, focus, width } = message;
    switch (type) {
        case 'ready':
            return isCount(width) ? { type, width } : undefined;
        case 'text':
        case 'problem':
        case 'export':
        case 'compare':
            return { type };
        case 'state':
            return isTexts(state) && state.length <= 500 && isCount(width) ? { type, state, width } : undefined;
        case 'reveal':
            return isKey(key) && typeof focus === 'boolean' ? { type, key, focus } : undefined;
        default:
            return undefined;
    }
}

/** The state of an earlier version names no sheet: then it is the city. */
export function readPageMemory(memory: unknown): PageMemory | undefined {
    if (!isRecord(memory) || typeof memory['root'] !== 'string' || memory['root'] === '' || !isTexts(memory['state'])) return undefined;
    const { root, state } = memory;
    return { root, state: state.some(pair => pair.startsWith('sheet=')) ? state : ['sheet=city', ...state] };
}

/** `word`: the one that the page was made with. */
export function readToPage(message: unknown, word: string): ToPage | undefined {
    if (!isRecord(message) || word === '' || message['word'] !== word) return undefined;
    const { type } = message;
    if (type === 'show') {
        const { addresses, chosen } = message;
        return isList(addresses, isKey) && typeof chosen === 'boolean' ? { type, addresses, chosen } : undefined;
    }
    if (type === 'notice') {
        const { notice } = message;
        return notices.has(notice) ? { type, notice: notice as Notice } : undefined;
    }
    if (type === 'text') {
        const { outline, tables } = message;
        return isList(outline, isOutlineNode) && isList(tables, isTable) ? { type, outline, tables } : undefined;
    }
    return type === 'drawing' && isDrawn(message) ? message : undefined;
}

const notices = new Set<unknown>(['gone', 'failed', 'waiting'] satisfies Notice[]);

type Dictionary = Readonly<Record<string, unknown>>;

function isDrawn(message: Dictionary): message is Dictionary & DrawnMessage {
    const { locale, state, patch, sheet, unknown, broken, compared, choices } = message;
    return (
        (locale === 'en' || locale === 'id') &&
        isTexts(state) &&
        isPatch(patch) &&
        isSheet(sheet) &&
        isTexts(unknown) &&
        (broken === undefined ||
            (isRecord(broken) &&
                isCount(broken['count']) &&
                typeof broken['message'] === 'string' &&
                typeof broken['earlier'] === 'boolean')) &&
        (compared === undefined ||
            (isRecord(compared) &&
                typeof compared['name'] === 'string' &&
                typeof compared['isRead'] === 'boolean' &&
                isTextOrNone(compared['trouble']))) &&
        (choices === undefined || (isRecord(choices) && Object.values(choices).every(list => isList(list, isChoice))))
    );
}

function isSheet(sheet: unknown): sheet is ShownSheet {
    if (!isRecord(sheet)) return false;
    const { address, pages, isLoose, pageHeight, trail, sheets, missing } = sheet;
    return (
        isKey(address) &&
        isRecord(pages) &&
        [pages['from'], pages['to'], pages['all']].every(isCount) &&
        typeof isLoose === 'boolean' &&
        isCount(pageHeight) &&
        isList(trail, isSheetName) &&
        isList(sheets, isSheetName) &&
        isTextOrNone(missing)
    );
}

function isSheetName(name: unknown): name is SheetName {
    return isRecord(name) && isKey(name['address']) && typeof name['title'] === 'string';
}

function isPatch(patch: unknown): patch is DrawingPatch {
    if (!isRecord(patch)) return false;
    const { base, version, width, height, label, lang, removed, added, changed, moved, ordered } = patch;
    const isMoved = (it: unknown): it is Dictionary => isRecord(it) && isKey(it['key']) && isNumber(it['x']) && isNumber(it['y']);
    const isPiece = (it: unknown) =>
        isMoved(it) &&
        isNode(it['node']) &&
        typeof it['parent'] === 'string' &&
        typeof it['holds'] === 'boolean' &&
        isTextOrNone(it['title']) &&
        isTextOrNone(it['opens']) &&
        (it['link'] === undefined || isLink(it['link'])) &&
        (it['box'] === undefined || isBox(it['box']));
    const isAdded = (it: unknown) => isPiece(it) && typeof (it as Dictionary)['after'] === 'string';
    return (
        isCount(base) &&
        isCount(version) &&
        isCount(width) &&
        isCount(height) &&
        typeof label === 'string' &&
        typeof lang === 'string' &&
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

function isList<T>(value: unknown, is: ((item: unknown) => item is T) | ((item: unknown) => boolean)): value is readonly T[] {
    return Array.isArray(value) && value.every(item => is(item));
}

function isBox(value: unknown): value is Box {
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
