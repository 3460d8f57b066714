// The matrix as a kind of drawing, in words and as a table too.
import { dutyWords } from '../../l10n/duties.ts';
import { say } from '../../l10n/say.ts';
import { type Kind, leaf, type Outline } from '../kind.ts';
import { columnsOf, type DrawingTable, heads } from '../table.ts';
import { pageWords } from '../words.ts';
import type { MatrixGraph } from './graph.ts';
import { paintMatrix } from './paint.ts';
import { placeMatrix } from './place.ts';

export const matrix: Kind<'matrix'> = {
    place:
        ({ graph }) =>
        () => ({ kind: 'matrix', placed: placeMatrix(graph) }),
    paint: ({ placed }) => paintMatrix(placed),
    outline: ({ graph }) => outlineMatrix(graph),
    tables: ({ graph }) => [matrixTable(graph)],
    *sources({ graph }) {
        for (const { id, from } of graph.rows) if (from) yield [`card:${id}`, from];
        for (const { closes, from } of graph.groups) if (closes !== undefined && from) yield [`lane:${closes}`, from];
    },
    size: ({ graph }) => graph.rows.length,
};

function outlineMatrix({ groups, rows, parties, locale }: MatrixGraph): Outline[] {
    const byGroup = Map.groupBy(rows, row => row.group);
    return groups.map(({ title }, k) => ({
        text: title,
        children: (byGroup.get(k) ?? []).map(row => ({
            text: `${row.kind}: ${row.title}`,
            key: `card:${row.id}`,
            children: row.cells.map(cell =>
                leaf(`${parties[cell.party]?.title ?? ''}: ${cell.duties.map(({ duty }) => say(dutyWords[duty].word, locale)).join(', ')}`),
            ),
        })),
    }));
}

function matrixTable({ locale, parties, groups, rows, subtitle, title, open }: MatrixGraph): DrawingTable {
    const letter = (cell: MatrixGraph['rows'][number]['cells'][number]) =>
        cell.duties
            .map(
                ({ duty, count, open: point }) =>
                    say(dutyWords[duty].letter, locale) + (count === undefined ? '' : ` ${count}`) + (point === undefined ? '' : '?'),
            )
            .join(', ');
    return {
        name: subtitle,
        title,
        columns: [
            ...columnsOf(locale, [pageWords.department, heads.kind, heads.title]),
            ...parties.map(party => ({ head: party.within ? `${party.title} (${party.within})` : party.title, kind: 'text' as const })),
            ...columnsOf(locale, [heads.point]),
        ],
        rows: rows.map(row => {
            const cells = new Map(row.cells.map(cell => [cell.party, letter(cell)]));
            return [
                groups[row.group]?.title ?? '',
                row.kind,
                row.title,
                ...parties.map((_, k) => cells.get(k) ?? ''),
                row.open.flatMap(point => open[point]?.message ?? []).join('; '),
            ];
        }),
    };
}
