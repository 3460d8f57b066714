// The index of an atlas: every sheet with its number, as links. It must not know kinds of sheets.
import { type Locale, say } from '../../l10n/say.ts';
import type { Part } from '../../scene/scene.ts';
import { leaf } from '../outline.ts';
import { columnsOf, heads } from '../table.ts';
import { at } from './pages.ts';
import { letters } from './paper.ts';
import type { Area, SheetContent, SheetPage } from './sheet.ts';
import { linkPart, rule } from './signs.ts';
import { setText } from './text.ts';
import { sheetWords as words } from './words.ts';

export interface IndexEntry {
    readonly address: string;
    /** Of its first page. */
    readonly number: number;
    readonly title: string;
    /** The last line of its head, which counts what it shows; else its question. */
    readonly about: string;
}

const columnWidth = 460;
const numberWidth = 44;

export function indexContent(entries: readonly IndexEntry[], locale: Locale): SheetContent {
    return {
        head: { title: say(words.index, locale), question: say(words.indexQuestion, locale) },
        legend: () => undefined,
        paint: area => paint(entries, area),
        outline: () => entries.map(({ number, title }) => leaf(`${number} ${title}`)),
        tables: () => [
            {
                name: say(words.index, locale),
                title: say(words.index, locale),
                columns: columnsOf(locale, [heads.number, heads.title], [heads.number]),
                rows: entries.map(({ number, title }) => [String(number), title]),
            },
        ],
    };
}

/** Columns of entries, page by page. */
function paint(entries: readonly IndexEntry[], { width, height, nextHeight }: Area): SheetPage[] {
    const columns = Math.max(1, Math.floor(width / columnWidth));
    const step = width / columns;
    const pages: Part[][] = [[]];
    let [column, y] = [0, 0];
    for (const { address, number, title, about } of entries) {
        const room = step - numberWidth - 24;
        const name = setText(title, { x: numberWidth, y: 5, width: room, bold: true });
        const said = setText(about, { x: numberWidth, y: 5 + name.height, width: room, size: letters.small, classes: 'm' });
        const rowHeight = name.height + said.height + 11;
        if (y > 0 && y + rowHeight > (pages.length === 1 ? height : nextHeight)) [column, y] = [column + 1, 0];
        if (column === columns) {
            pages.push([]);
            column = 0;
        }
        const figure = setText(String(number), { y: 5, width: numberWidth - 10, bold: true, anchor: 'end' });
        const box = { x: 0, y: 0, width: step - 20, height: rowHeight };
        pages
            .at(-1)
            ?.push(at(y, [rule(0, 0, step - 20), linkPart(address, box, [...figure.parts, ...name.parts, ...said.parts])], column * step));
        y += rowHeight;
    }
    return pages.map(parts => ({ parts, points: [] }));
}
