// The tables of a report as CSV that no spreadsheet takes for formulas. It must not know the plan.
import Papa from 'papaparse';
import { csvCell } from '../../l10n/safe-text.ts';
import type { Report, Table } from '../../report/table.ts';
import { flatColumns, flatRows, plainCell } from './flat-table.ts';

export interface CsvFile {
    readonly name: string;
    readonly text: string;
}

/** One file for each table, also for those without rows: their heads say what was asked. */
export function exportReportCsv(report: Report): CsvFile[] {
    return report.sections.flatMap(({ tables }) => tables).map(table => ({ name: `${table.id}.csv`, text: exportTableCsv(table) }));
}

/** The findings alone, one a line. */
export function exportFindingsCsv(report: Report): string {
    return exportReportCsv(report).find(({ name }) => name === 'findings.csv')?.text ?? '';
}

export function exportTableCsv(table: Table): string {
    const columns = flatColumns(table).filter(({ kind }) => kind !== 'blank');
    const rows = flatRows(table).map(row => columns.map(({ id }) => plainCell(row.cells[id])));
    const lines = [columns.map(({ head }) => head), ...rows].map(cells => cells.map(csvCell));
    return `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
