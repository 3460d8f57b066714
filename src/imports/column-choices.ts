// Meanings that a reader chose for columns, remembered beside the plan as `alur-import.json`: small, meant to be read and committed.
// A choice holds for the head it was made for, so that it still fits when columns have moved. It must not know files or windows.
import * as v from 'valibot';
import { normalizeHeader } from './facets.ts';
import { fieldOf } from './fields.ts';
import type { TableBlock } from './head.ts';

export interface ColumnChoice {
    /** Its letters where the choice was made: they count where several columns have this head, or none. */
    readonly column: string;
    /** Its texts top down, as one; empty for a column without a head. */
    readonly head: string;
    /** A word of a mapping: `budget 2026`, `ignore`. */
    readonly means: string;
    /** The table it was made in. */
    readonly table: string;
}

export const choicesFileName = 'alur-import.json';

/** One text of the texts above a column, as choices are written. */
export function headText(texts: readonly string[]): string {
    return texts.join(' | ');
}

const text = v.optional(v.string(), '');
const choice = v.object({ column: text, head: text, means: v.string(), table: text });
const file = v.pipe(v.string(), v.parseJson(), v.object({ columns: v.array(v.unknown()) }));

/** Undefined where the text is no such file; entries that mean nothing are left out. */
export function readColumnChoices(content: string): ColumnChoice[] | undefined {
    const { success, output } = v.safeParse(file, content.replace(/^\ufeff/, ''));
    return success ? output.columns.flatMap(entry => readChoice(entry)) : undefined;
}

function readChoice(entry: unknown): ColumnChoice[] {
    const { success, output } = v.safeParse(choice, entry);
    return success && fieldOf(output.means) ? [output] : [];
}

/** The file with the choices of one table as they are now; those of other tables stay. */
export function writeColumnChoices(before: readonly ColumnChoice[], table: string, chosen: readonly ColumnChoice[]): string {
    const others = before.filter(choice => choice.table !== table);
    const columns = [...others, ...chosen.map(choice => ({ ...choice, table }))].map(({ table: of, head, column, means }) => ({
        table: of,
        column,
        head,
        means,
    }));
    return `${JSON.stringify({ columns }, null, 2)}\n`;
}

/** The choices for a table: its own, else those for the same head elsewhere, without a year: that may be another now. */
export function choicesFor(table: string, remembered: readonly ColumnChoice[]): ColumnChoice[] {
    const own = remembered.filter(choice => choice.table === table);
    const heads = new Set(own.map(choice => normalizeHeader(choice.head)));
    const others = remembered
        .filter(choice => choice.table !== table && choice.head !== '' && !heads.has(normalizeHeader(choice.head)))
        .map(choice => ({ ...choice, column: '', means: choice.means.replace(/[ :]\d{4}$/, '') }));
    return [...others, ...own];
}

/** Normalized heads, by which a row is recognized as the head of a table: the whole text, and its last part. */
export function wordsOfChoices(choices: readonly ColumnChoice[]): Map<string, string> {
    const words = new Map<string, string>();
    for (const { head, means } of choices)
        for (const text of [head, head.split(' | ').at(-1) ?? '']) if (text) words.set(normalizeHeader(text), means);
    return words;
}

/** Which column of a table each choice is for, by letters in lower case; a choice that fits no column is none here. */
export function lettersOfChoices(choices: readonly ColumnChoice[], { paths }: TableBlock): Map<string, string> {
    const words = new Map<string, string>();
    for (const { column, head, means } of choices) {
        const wanted = normalizeHeader(head);
        const same = paths.filter(({ texts }) => normalizeHeader(headText(texts)) === wanted);
        const own = same.find(({ letters }) => letters === column);
        const [only] = same;
        const path = own ?? (wanted !== '' && same.length === 1 ? only : undefined);
        if (path) words.set(path.letters.toLowerCase(), means);
    }
    return words;
}
