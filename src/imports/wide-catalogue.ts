// Official lists as they are published: a column for each level, code and title in one cell, indicator and unit beside them.
// It must not know lists with a column of codes.
import type { CatalogueEntry, Government, WorkLevel } from '../plan/catalogue.ts';
import { type DetailColumns, detailsOf, detailText, findDetails, sharedTexts } from './catalogue-details.ts';
import { normalizeListHeader } from './list-headers.ts';
import { splitCodeFromTitle } from './split-code.ts';
import { tidy } from './tidy.ts';

/** Headers of the columns of levels, as `normalizeListHeader` leaves them. */
const levelHeaders: readonly (readonly [RegExp, WorkLevel])[] = [
    [/^(bidang|urusan|bidang urusan|bidang urusan pemerintahan)$/, 'field'],
    [/^program$/, 'program'],
    [/^(kegiatan|activity)$/, 'activity'],
    [/^(sub kegiatan|subactivity)$/, 'subactivity'],
];

interface WideColumns {
    readonly firstRow: number;
    readonly levels: readonly { readonly column: number; readonly level: WorkLevel }[];
    readonly details: DetailColumns;
    readonly government: number;
}

/** Undefined when the rows are no such list. */
export function readWideList(rows: readonly (readonly string[])[], first: number): CatalogueEntry[] | undefined {
    const columns = findLevels(rows, first);
    if (!columns) return undefined;
    const entries: CatalogueEntry[] = [];
    const share = sharedTexts();
    for (const row of rows.slice(columns.firstRow)) {
        const scope = share(detailText(row[columns.government]));
        const governments = governmentsOf(scope);
        const deepest = columns.levels.findLast(({ column }) => splitCodeFromTitle((row[column] ?? '').trim()));
        for (const { column, level } of columns.levels) {
            const split = splitCodeFromTitle((row[column] ?? '').replace(/\s+/g, ' ').trim());
            if (!split) continue;
            entries.push({
                code: split.code.toUpperCase(),
                name: tidy(split.title.replace(/^(PROGRAM|KEGIATAN|SUB ?KEGIATAN) (?=\S)/, '')),
                level,
                ...(scope && { scope }),
                ...(governments.length > 0 && { governments }),
                ...(column === deepest?.column && detailsOf(row, columns.details, governments, share)),
            });
        }
    }
    return entries.length > 0 ? entries : undefined;
}

/** The row of headers with two levels at least, whose cells below begin with codes. */
function findLevels(rows: readonly (readonly string[])[], first: number): WideColumns | undefined {
    for (let row = first; row < Math.min(rows.length, first + 30); row++) {
        const here = (rows[row] ?? []).map(normalizeListHeader);
        const levels = here.flatMap((header, column) => {
            const level = levelHeaders.find(([pattern]) => pattern.test(header))?.[1];
            const isCoded = rows.slice(row + 1, row + 40).some(cells => splitCodeFromTitle((cells[column] ?? '').trim()));
            return level && isCoded ? [{ column, level }] : [];
        });
        if (levels.length < 2) continue;
        return {
            firstRow: row + 1,
            levels,
            details: findDetails(here),
            government: here.findIndex(header => /^(jenis pemda|kewenangan|pemda)$/.test(header)),
        };
    }
    return undefined;
}

/** `PROV`, `KAB/KOTA`. */
function governmentsOf(scope: string): Government[] {
    return [...(/\bprov/i.test(scope) ? (['province'] as const) : []), ...(/\b(kab|kota)/i.test(scope) ? (['regency'] as const) : [])];
}
