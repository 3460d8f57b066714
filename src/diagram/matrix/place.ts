// Places a matrix: parties as columns with slanted names, rows under their departments. It must not know colours.
import { measure, truncate } from '../text-width.ts';
import type { MatrixDuty, MatrixGraph, MatrixGroup, MatrixParty, MatrixRow } from './graph.ts';

export interface PlacedMatrix {
    readonly graph: MatrixGraph;
    readonly width: number;
    readonly height: number;
    /** Height of the slanted names. */
    readonly head: number;
    readonly columns: readonly { readonly party: MatrixParty; readonly x: number; readonly width: number; readonly name: string }[];
    readonly groups: readonly { readonly group: MatrixGroup; readonly y: number }[];
    readonly rows: readonly PlacedMatrixRow[];
    /** Where the parties sign; repeated names stand over it. */
    readonly signY: number;
}

export interface PlacedMatrixRow {
    readonly row: MatrixRow;
    readonly y: number;
    readonly height: number;
    readonly x: number;
    readonly title: string;
    readonly cells: readonly { readonly x: number; readonly y: number; readonly duty: MatrixDuty; readonly party: MatrixParty }[];
}

export const matrixSizes = { left: 390, row: 26, group: 26, sign: 22, name: 10.5, title: 11, longestName: 190 } as const;

const { left, row: rowHeight, sign } = matrixSizes;
const slant = Math.PI / 5;

export function placeMatrix(graph: MatrixGraph): PlacedMatrix {
    const most = graph.parties.map(() => 1);
    const counted = graph.rows.some(row => row.cells.some(cell => cell.duties.some(duty => duty.count !== undefined)));
    for (const row of graph.rows) for (const cell of row.cells) most[cell.party] = Math.max(most[cell.party] ?? 1, cell.duties.length);
    const wide = counted ? sign + 24 : sign;
    let x: number = left;
    let longest = 0;
    const columns = graph.parties.map((party, k) => {
        const width = Math.max(36, (most[k] ?? 1) * wide + 10);
        const name = truncate(party.title, matrixSizes.name, true, matrixSizes.longestName);
        longest = Math.max(longest, measure(name, matrixSizes.name, true));
        const column = { party, x, width, name };
        x += width;
        return column;
    });
    const head = Math.max(40, longest * Math.sin(slant) + 18);
    const groups: { group: MatrixGroup; y: number }[] = [];
    const rows: PlacedMatrixRow[] = [];
    let y = head;
    let current = -1;
    for (const [k, row] of graph.rows.entries()) {
        const group = graph.groups[row.group];
        if (row.group !== current && group) {
            current = row.group;
            if (!(row.id === group.id && graph.rows[k + 1]?.group !== row.group)) {
                groups.push({ group, y });
                y += matrixSizes.group;
            }
        }
        const indent = 20 + row.indent * 16;
        const cells = row.cells.flatMap(cell => {
            const column = columns[cell.party];
            if (!column) return [];
            const start = column.x + column.width / 2 - ((cell.duties.length - 1) * wide) / 2;
            return cell.duties.map((duty, n) => ({ x: start + n * wide, y: y + rowHeight / 2, duty, party: column.party }));
        });
        const title = truncate(row.title, matrixSizes.title, row.indent === 0, left - indent - 30);
        rows.push({ row, y, height: rowHeight, x: indent, title, cells });
        y += rowHeight;
    }
    const right = x + Math.max(12, longest * Math.cos(slant) - (columns.at(-1)?.width ?? 0) / 2);
    return { graph, width: right + 12, height: y + 52, head, columns, groups, rows, signY: y + 36 };
}
