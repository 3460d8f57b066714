// A drawing in words, for those who listen or want no picture: as an outline whose lines lead to what is drawn. It must not know places on a sheet.
import { type Drawing, kindOf, wholeOf } from '../../diagram/drawing.ts';
import { leaf, type Outline } from '../../diagram/kind.ts';
import { sayListed } from '../../diagram/words.ts';
import { tablesToRead } from '../../exports/drawing-tables.ts';
import { visible } from '../../l10n/safe-text.ts';
import type { DrawingText } from '../../protocol/diagram.ts';

export function describeDrawing(drawing: Drawing): DrawingText {
    const frame = wholeOf(drawing);
    const points = frame.open.map(({ message }, k) => leaf(`${k + 1}. ${message}`, `open:${k + 1}`));
    const list = points.length > 0 ? [{ text: sayListed(frame), children: points }] : [];
    return {
        outline: [...kindOf(drawing).outline(drawing), ...list].map(withVisibleText),
        tables: tablesToRead(drawing).map(({ name, columns, rows }) => ({
            name,
            columns: columns.map(({ head, kind }) => ({ head: visible(head), kind })),
            rows: rows.map(row => row.map(visible)),
        })),
    };
}

function withVisibleText({ text, children, ...node }: Outline): Outline {
    return { ...node, text: visible(text), children: children.map(withVisibleText) };
}
