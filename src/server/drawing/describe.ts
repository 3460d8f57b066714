// A sheet in words, for those who listen or want no picture: as an outline and as tables. It must not know places on a page.
import type { Outline } from '../../diagram/outline.ts';
import type { SheetContent } from '../../diagram/sheets/sheet.ts';
import { readable } from '../../exports/drawing-tables.ts';
import { visible } from '../../l10n/safe-text.ts';
import type { Locale } from '../../l10n/say.ts';
import type { DrawingText } from '../../protocol/diagram.ts';

export function describeSheet(content: SheetContent, locale: Locale): DrawingText {
    const tables = content.tables().filter(({ rows }) => rows.length > 0);
    return {
        outline: content.outline().map(withVisibleText),
        tables: tables.map(table => {
            const { columns, rows } = readable(table, locale);
            return {
                name: visible(table.name),
                columns: columns.map(({ head, kind }) => ({ head: visible(head), kind })),
                rows: rows.map(row => row.map(visible)),
            };
        }),
    };
}

function withVisibleText({ text, children, ...node }: Outline): Outline {
    return { ...node, text: visible(text), children: children.map(withVisibleText) };
}
