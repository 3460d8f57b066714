// What happens to sound tables on their way: some of it changes nothing, some of it must be asked about.
import type { Dice } from './dice.ts';
import type { Grid, GridCell } from './grid.ts';
import { addTexts, newGrid, text } from './grid.ts';
import type { Laid } from './layout.ts';

export interface Disturbance {
    readonly name: string;
    /** The import must not write; otherwise the plan must be the same as before. */
    readonly asks: boolean;
    /** Undefined where it does not fit the table. */
    readonly apply: (laid: Laid, dice: Dice) => Laid | undefined;
}

type Cells = (GridCell | undefined)[];

const copy = (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map(row => [...row]),
    merged: [...grid.merged],
    hiddenRows: new Set(grid.hiddenRows),
});
const withGrids = (laid: Laid, grids: readonly Grid[]): Laid => ({ ...laid, grids });
const moneyColumn = ({ rows }: Grid): number =>
    rows.flatMap(row => row.map((cell, column) => (cell?.mark?.what === 'money' ? column : -1))).find(column => column >= 0) ?? -1;
const firstWork = ({ rows }: Grid): number => rows.findIndex(row => row.some(cell => cell?.mark?.what === 'code'));

/** Takes rows apart at `row` and puts new ones between them. */
function insert(grid: Grid, row: number, ...added: Cells[]): Grid {
    const moved = (at: number) => (at >= row ? at + added.length : at);
    return {
        ...copy(grid),
        rows: grid.rows.toSpliced(row, 0, ...added),
        merged: grid.merged.map(area => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
    };
}

export const disturbances: readonly Disturbance[] = [
    {
        name: 'a hidden row of a work that was given up',
        asks: false,
        apply: (laid, dice) => {
            const [first, ...others] = laid.grids as [Grid, ...Grid[]];
            const at = firstWork(first);
            const money = moneyColumn(first);
            const own = first.rows[at];
            if (at < 0 || money < 0 || !own || first.merged.some(area => area.top < at && area.bottom >= at)) return undefined;
            const row = own.map((cell, column): GridCell | undefined =>
                column === money ? { kind: 'number', text: String(dice.int(1, 9) * 7_000_000) } : cell,
            );
            const grid = insert(first, at, row);
            grid.hiddenRows.add(at);
            return withGrids(laid, [grid, ...others]);
        },
    },
    {
        name: 'an empty sheet, one of instructions, and a hidden one',
        asks: false,
        apply: laid => {
            const empty = newGrid('Sheet2');
            const help = newGrid('Petunjuk');
            addTexts(help, 'PETUNJUK PENGISIAN');
            addTexts(help, '1. Isi kolom pagu dalam rupiah.');
            const old = { ...copy(laid.grids[0] as Grid), name: 'Konsep lama', hidden: true as const };
            return withGrids(laid, [old, ...laid.grids, help, empty]);
        },
    },
    {
        name: 'a note below the table',
        asks: false,
        apply: laid => {
            const grids = laid.grids.map(copy);
            for (const grid of grids) {
                grid.rows.push([]);
                addTexts(grid, '*) Angka sementara, menunggu penetapan.');
            }
            return withGrids(laid, grids);
        },
    },
    {
        name: 'empty rows and an empty column at the left',
        asks: false,
        apply: (laid, dice) => {
            const above = dice.int(0, 3);
            const grids = laid.grids.map(grid => ({
                ...copy(grid),
                rows: [...Array.from({ length: above }, (): Cells => []), ...grid.rows.map((row): Cells => [undefined, ...row])],
                merged: grid.merged.map(({ top, left, bottom, right }) => ({
                    top: top + above,
                    left: left + 1,
                    bottom: bottom + above,
                    right: right + 1,
                })),
            }));
            return withGrids(laid, grids);
        },
    },
    {
        name: 'a column of money twice',
        asks: true,
        apply: (laid, dice) => {
            const [first, ...others] = laid.grids as [Grid, ...Grid[]];
            const money = moneyColumn(first);
            if (money < 0 || first.head?.depth !== 1) return undefined;
            const grid = copy(first);
            const width = Math.max(...grid.rows.map(row => row.length));
            for (const [at, row] of grid.rows.entries()) {
                const cell =
                    at === first.head.top
                        ? row[money]
                        : row[money]?.mark
                          ? { kind: 'number' as const, text: String(dice.int(1, 9) * 1_000_000) }
                          : undefined;
                if (!cell) continue;
                while (row.length < width) row.push(undefined);
                row[width] = cell;
            }
            return withGrids(laid, [grid, ...others]);
        },
    },
    {
        name: 'a column of money under a word nobody knows',
        asks: true,
        apply: (laid, dice) => {
            const [first, ...others] = laid.grids as [Grid, ...Grid[]];
            if (!first.head || moneyColumn(first) < 0) return undefined;
            const grid = copy(first);
            const width = Math.max(...grid.rows.map(row => row.length));
            for (const [at, row] of grid.rows.entries()) {
                const isWork = row.some(cell => cell?.mark?.what === 'code' || cell?.mark?.what === 'title');
                if (at !== first.head.top && !isWork) continue;
                while (row.length < width) row.push(undefined);
                row[width] =
                    at === first.head.top
                        ? text(dice.pick(['Wigatra', 'XYZ', 'Kolom Baru']))
                        : { kind: 'number', text: String(dice.int(1, 900) * 1_250_000), format: '#,##0' };
            }
            return withGrids(laid, [grid, ...others]);
        },
    },
    {
        name: 'the same works on a second sheet',
        asks: true,
        apply: laid =>
            firstWork(laid.grids[0] as Grid) < 0
                ? undefined
                : withGrids(laid, [...laid.grids, { ...copy(laid.grids[0] as Grid), name: 'Salinan' }]),
    },
    {
        name: 'a formula without a result',
        asks: true,
        apply: (laid, dice) => {
            const [first, ...others] = laid.grids as [Grid, ...Grid[]];
            const places = first.rows.flatMap((row, at) =>
                row.flatMap((cell, column) => (cell?.mark?.what === 'money' ? [{ at, column }] : [])),
            );
            if (places.length === 0) return undefined;
            const { at, column } = dice.pick(places);
            const grid = copy(first);
            (grid.rows[at] as Cells)[column] = { kind: 'number', text: '', formula: true };
            return withGrids(laid, [grid, ...others]);
        },
    },
    {
        name: 'years by their order, and no first year',
        asks: true,
        apply: laid => {
            const { firstYear, ...options } = laid.options;
            // "Tahun 2025-2029" above the table says it.
            const isSaid = laid.grids.some(grid => grid.rows.some(row => row.some(cell => /\d{4}\s*-\s*\d{4}/.test(cell?.text ?? ''))));
            return firstYear === undefined || isSaid ? undefined : { ...laid, options };
        },
    },
    {
        name: 'no year anywhere',
        asks: true,
        apply: laid => {
            const { year, ...options } = laid.options;
            const isSaid = laid.grids.some(grid =>
                grid.rows.some(row => row.some(cell => cell?.kind === 'text' && /\b20\d\d\b/.test(cell.text))),
            );
            return year === undefined || isSaid ? undefined : { ...laid, options };
        },
    },
];
