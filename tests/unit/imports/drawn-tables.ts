// Tables drawn as text, for tests: cells between bars, `<` continues the merged cell at the left and `^` the one above.
import { expect } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import type { ImportAccount } from '../../../src/imports/account.ts';
import type { ImportOptions, ImportResult } from '../../../src/imports/import-workbook.ts';
import { exitCodeOf, importWorkbook } from '../../../src/imports/import-workbook.ts';
import type { Area, Cell, Sheet } from '../../../src/imports/workbook.ts';
import { emptyCell } from '../../../src/imports/workbook.ts';
import { readFile } from '../plans.ts';

/** `#1250000` is a number, all else text; `\n` a line break within a cell. Lines without a bar have one cell. */
function drawnSheet(drawing: string, name = 'Lembar'): Sheet {
    const texts = drawing
        .split('\n')
        .slice(1, -1)
        .map(line => line.split('|').map(cell => cell.trim().replaceAll('\\n', '\n')));
    const merged: Area[] = [];
    const isPart = (row: number, column: number) => /^[<^]$/.test(texts[row]?.[column] ?? '');
    for (const [top, row] of texts.entries())
        for (const left of row.keys()) {
            if (isPart(top, left)) continue;
            let right = left;
            while (texts[top]?.[right + 1] === '<') right++;
            let bottom = top;
            while (texts[bottom + 1]?.[left] === '^') bottom++;
            if (right > left || bottom > top) merged.push({ top, left, bottom, right });
        }
    const cellOf = (text: string): Cell => {
        if (text === '' || /^[<^]$/.test(text)) return emptyCell;
        return text.startsWith('#') ? { kind: 'number', text: text.slice(1) } : { kind: 'text', text };
    };
    return { name, rows: texts.map(row => row.map(cellOf)), merged };
}

/** Drawings by the names of their sheets, or one drawing. */
export function importDrawn(
    drawing: string | Readonly<Record<string, string>>,
    options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
    const sheets =
        typeof drawing === 'string' ? [drawnSheet(drawing)] : Object.entries(drawing).map(([name, own]) => drawnSheet(own, name));
    return importWorkbook({ sheets, problems: [] }, 'tabel.xlsx', { write: writeSource, locale: 'id', ...options });
}

export const parks = { department: { name: 'Taman', title: 'Dinas Pertamanan' } };

/** Read without a doubt, into texts without a problem. */
export async function read(drawing: string | Readonly<Record<string, string>>, options: Partial<ImportOptions> = {}) {
    const result = await importDrawn(drawing, options);
    expect([...result.doubts, ...result.unreadable].map(({ place, message, values }) => ({ place, message: message.en, values }))).toEqual(
        [],
    );
    for (const { name, text } of result.files) expect(readFile(text, `file:///${name}`).problems, text).toEqual([]);
    return { account: result.account, text: result.files.map(({ text }) => text).join('\n') };
}

export async function refused(drawing: string, options: Partial<ImportOptions> = {}) {
    const result = await importDrawn(drawing, options);
    expect(exitCodeOf(result)).not.toBe(0);
    expect(result.files).toEqual([]);
    return [...result.doubts, ...result.unreadable].map(({ message }) => message.en).join('\n');
}

/** Programs, activities, subactivities, goals, objectives, indicators. */
export const counts = ({ programs, activities, subactivities, goals, objectives, indicators }: ImportAccount) => [
    programs,
    activities,
    subactivities,
    goals,
    objectives,
    indicators,
];
