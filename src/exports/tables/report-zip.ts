// Tables as CSV files in one ZIP file, for a plan whose tables are too many to lie side by side. It must not know the plan.
import { strToU8, zipSync } from 'fflate';
import type { Table } from '../../report/table.ts';
import { exportTableCsv } from './report-csv.ts';

/** The same tables give the same bytes. Packed at once rather than small: CSV shrinks to a sixth either way. */
export function exportTablesZip(tables: readonly Table[]): Uint8Array {
    // spreadsheets take the mark at the start for a sign of UTF-8
    const files = tables.map(table => [`${table.id}.csv`, strToU8(`\ufeff${exportTableCsv(table)}`)] as const);
    return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 1 });
}
