// An official form as CSV for machines: one head, one line after the other, digits with a point. It must not know the plan.
import Papa from 'papaparse';
import { csvCell } from '../../l10n/safe-text.ts';
import { plainDecimal } from '../../plan/decimal.ts';
import type { FormSheet } from '../forms/sheet.ts';

/** The first table of each sheet; several sheets have a first column that tells whose line it is. Rows of sums are left to the reader. */
export function exportFormCsv(sheets: readonly FormSheet[], at = 0): string {
    const [first] = sheets;
    const isSeveral = sheets.length > 1;
    const head = [...(isSeveral ? ['Perangkat Daerah'] : []), ...(first?.tables[at]?.columns ?? []).map(({ path }) => path.join(' '))];
    const lines = sheets.flatMap(({ name, tables }) =>
        (tables[at]?.lines ?? []).flatMap(({ cells, isFoot }) =>
            isFoot
                ? []
                : [[...(isSeveral ? [name] : []), ...cells.map(cell => (cell?.number ? plainDecimal(cell.number) : (cell?.text ?? '')))]],
        ),
    );
    const text = Papa.unparse(
        [head, ...lines].map(cells => cells.map(csvCell)),
        { newline: '\r\n' },
    );
    // With the mark at its start spreadsheets read it as UTF-8.
    return `\ufeff${text}\r\n`;
}
