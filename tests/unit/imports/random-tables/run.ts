// Imports a random table, and the same table with one cell changed, and says what was silently different.
import { writeSource } from '../../../../src/exports/source.ts';
import type { ImportOptions, ImportResult } from '../../../../src/imports/import-workbook.ts';
import { exitCodeOf, importTable, importWorkbook } from '../../../../src/imports/import-workbook.ts';
import { layouts } from './all.ts';
import { differences, hasFact } from './compare.ts';
import { Dice } from './dice.ts';
import { disturbances } from './disturb.ts';
import { toWorkbook, writeFile } from './formats.ts';
import type { Grid, Mark } from './grid.ts';
import type { Laid } from './layout.ts';
import { readBack } from './read-back.ts';

export interface Outcome {
    readonly layout: string;
    /** The plain table: 0 read, 1 doubts, 2 not read. */
    readonly code: 0 | 1 | 2;
    /** Silent differences of the plain table and of the changed one. */
    readonly silent: readonly string[];
    /** Doubts and reasons, for the reader of a report. */
    readonly said: readonly string[];
    /** Tables that were imported. */
    readonly tables: number;
}

/** Through the bytes of a random format, or without any. */
export type Way = 'file' | 'memory';

export const layoutOf = (seed: number) => layouts[seed % layouts.length] as (typeof layouts)[number];

export async function runSeed(seed: number, way: Way): Promise<Outcome> {
    const { name, lay } = layoutOf(seed);
    const laid = lay(seed);
    const dice = new Dice(seed + 1_000_000_007);
    const result = await importGrids(laid.grids, laid, dice, way);
    const code = exitCodeOf(result);
    const silent = code === 0 ? differences(result, laid.expected) : [];
    const said = [...result.doubts, ...result.unreadable].map(
        ({ message, values, place }) => `${JSON.stringify(place)} ${message.en} ${JSON.stringify(values)}`,
    );
    if (code !== 0 || silent.length > 0) return { layout: name, code, silent, said, tables: 1 };
    const second = dice.chance(60) ? await runChanged(laid, dice, way) : await runDisturbed(laid, dice);
    return { layout: name, code, silent: second, said, tables: 2 };
}

async function runDisturbed(laid: Laid, dice: Dice): Promise<string[]> {
    const { name, asks, apply } = dice.pick(disturbances);
    const disturbed = apply(laid, dice);
    if (!disturbed) return [];
    const result = await importGrids(disturbed.grids, disturbed, dice, 'memory');
    if (asks) return exitCodeOf(result) === 0 ? [`${name}: nothing was asked`] : [];
    const said = [...result.doubts, ...result.unreadable].map(({ message, values }) => `${message.en} ${JSON.stringify(values)}`);
    return exitCodeOf(result) === 0 ? differences(result, laid.expected).map(line => `${name}: ${line}`) : [`${name}: ${said[0]}`];
}

/** One amount, code or title changed: the plan says the new one, or the import reports a doubt. */
async function runChanged(laid: Laid, dice: Dice, way: Way): Promise<string[]> {
    const marked = laid.grids.flatMap((grid, sheet) =>
        grid.rows.flatMap((row, at) => row.flatMap((cell, column) => (cell?.mark ? [{ sheet, row: at, column, mark: cell.mark }] : []))),
    );
    if (marked.length === 0) return [];
    const what = dice.pick([...new Set(marked.map(({ mark }) => mark.what))]);
    const chosen = dice.pick(marked.filter(({ mark }) => mark.what === what)) as { sheet: number; row: number; column: number; mark: Mark };
    const { cell, fact } = chosen.mark.change();
    const grids = laid.grids.map((grid, sheet): Grid => {
        if (sheet !== chosen.sheet) return grid;
        const rows = grid.rows.map((row, at) =>
            at === chosen.row ? row.map((each, column) => (column === chosen.column ? cell : each)) : row,
        );
        return { ...grid, rows };
    });
    const result = await importGrids(grids, laid, dice, way);
    if (exitCodeOf(result) !== 0) return [];
    const found = readBack(result.files);
    if (hasFact(found, fact)) return [];
    const was = laid.grids[chosen.sheet]?.rows[chosen.row]?.[chosen.column];
    return [
        `${what} in row ${chosen.row + 1}, column ${chosen.column + 1} changed from "${was?.text}" to "${cell.text}" and neither read nor reported; missing: ${fact}`,
    ];
}

async function importGrids(grids: readonly Grid[], { options }: Laid, dice: Dice, way: Way): Promise<ImportResult> {
    const { department, ...given } = options;
    const all: ImportOptions = {
        write: writeSource,
        locale: 'id',
        ...given,
        ...(department ? { department: { name: 'Dinas', ...department } } : {}),
    };
    if (way === 'memory') return importWorkbook(toWorkbook(grids), 'tabel.xlsx', all);
    const { bytes, name } = writeFile(grids, dice);
    return importTable(bytes, name, all);
}
