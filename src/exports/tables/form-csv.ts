// An official form as CSV for machines: one head, one line after the other, digits with a point. It must not know the plan.
import Papa from 'papaparse';
import { csvCell } from '../../l10n/safe-text.ts';
import { plainDecimal } from '../../plan/decimal.ts';
import type { FormSheet } from '../forms/sheet.ts';

/** One table of each sheet. The first columns tell the department, of several, and the level. Rows of sums are left to the reader. */
export function exportFormCsv(sheets: readonly FormSheet[], at = 0): string {
    const [first] = sheets;
    const isSeveral = sheets.length > 1;
    const head = [
        ...(isSeveral ? ['Perangkat Daerah'] : []),
        'Tingkat',
        ...(first?.tables[at]?.columns ?? []).map(({ path }) => path.join(' ')),
    ];
    const lines = sheets.flatMap(({ name, tables }) =>
        (tables[at]?.lines ?? []).flatMap(({ cells, level, isFoot }) =>
            isFoot
                ? []
                : [
                      [
                          ...(isSeveral ? [name] : []),
                          level,
                          ...cells.map(cell => (cell?.number ? plainDecimal(cell.number) : (cell?.text ?? ''))),
                      ],
                  ],
        ),
    );
    const text = Papa.unparse(
        [head, ...lines].map(cells => cells.map(csvCell)),
        { newline: '\r\n' },
    );
    // With the mark at its start spreadsheets read it as UTF-8.
    return `\ufeff${text}\r\n`;
}
