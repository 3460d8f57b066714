// Rows of a table that were pasted into a plan: lines of cells with tabs between them, which nothing of the language begins.
// It must not know what the cells say.
import { lineStarts, positionAt, type Span } from '../../plan/source.ts';
import type { Tokens } from './token-list.ts';

export interface TableRows {
    /** The text's tokens without those of the rows. */
    readonly tokens: Tokens;
    /** Rows that stand under each other, as one. */
    readonly tables: readonly Span[];
}

/** `isKeyword`: by kind of token. */
export function withoutTableRows(text: string, tokens: Tokens, isKeyword: (kind: number) => boolean): TableRows {
    if (!text.includes('\t')) return { tokens, tables: [] };
    const tables = tablesIn(text, tokens, isKeyword);
    if (tables.length === 0) return { tokens, tables };
    const inTable = within(tables);
    const kept: number[] = [];
    for (let index = 0; index < tokens.count; index++) if (!inTable(tokens.starts[index] as number)) kept.push(index);
    const outside = within(tables);
    return {
        tokens: {
            ...tokens,
            count: kept.length,
            kinds: Uint16Array.from(kept, index => tokens.kinds[index] as number),
            starts: Int32Array.from(kept, index => tokens.starts[index] as number),
            ends: Int32Array.from(kept, index => tokens.ends[index] as number),
            unreadable: tokens.unreadable.filter(({ start }) => !outside(start)),
        },
        tables,
    };
}

/** For offsets that grow: whether one lies in a span. */
function within(spans: readonly Span[]): (offset: number) => boolean {
    let next = 0;
    return offset => {
        while (next < spans.length && (spans[next] as Span).end <= offset) next++;
        return next < spans.length && (spans[next] as Span).start <= offset;
    };
}

const comma = ','.charCodeAt(0);

function tablesIn(text: string, { count, kinds, starts, ends }: Tokens, isKeyword: (kind: number) => boolean): Span[] {
    const lines = lineStarts(text);
    const tables: { start: number; end: number; line: number }[] = [];
    let before = -1;
    for (let index = 0; index < count; ) {
        const { line } = positionAt(lines, starts[index] as number);
        const start = lines[line] as number;
        const end = lines[line + 1] ?? text.length;
        const first = index;
        let braces = false;
        for (; index < count && (starts[index] as number) < end; index++) braces ||= /^[{}]$/.test(text.slice(starts[index], ends[index]));
        const written = text.slice(start, end).trim();
        const cells = written.split('\t').length;
        const last = tables.at(-1);
        const goesOn = last?.line === line - 1 && cells > 1;
        // A heading may be spelled like a keyword, and a list may go on with tabs.
        const mayBe = goesOn ? cells > 2 || !isKeyword(kinds[first] as number) : cells > 2 && !isKeyword(kinds[first] as number);
        const isRow = mayBe && !braces && before !== comma;
        before = text.charCodeAt((ends[index - 1] as number) - 1);
        if (!isRow) continue;
        const stop = start + text.slice(start, end).trimEnd().length;
        if (last && goesOn) Object.assign(last, { end: stop, line });
        else tables.push({ start: start + text.slice(start, end).search(/\S/), end: stop, line });
    }
    return tables.map(({ start, end }) => ({ start, end }));
}
