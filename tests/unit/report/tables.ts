// Reports for tests: a text in, the rows of one table out.
import type { Locale } from '../../../src/l10n/say.ts';
import { reportOn } from '../../../src/report/report.ts';
import { sayCell } from '../../../src/report/say-cell.ts';
import type { Report, Table } from '../../../src/report/table.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf } from '../plans.ts';

/** `department`: the name of the one that it is for. */
export function reportOf(texts: Parameters<typeof planOf>[0], locale: Locale = 'en', department?: string): Report {
    const plan = planOf(texts);
    return reportOn(plan, findAll(plan), locale, { department: plan.all('department').find(({ name }) => name === department) });
}

export function tableOf(report: Report, id: string): Table {
    const table = report.sections.flatMap(({ tables }) => tables).find(each => each.id === id);
    if (!table) throw new Error(`no table ${id}`);
    return table;
}

/** `Group: cell | cell` for each row, cells in the order of the columns asked for; what is said instead when there are none. */
export function rowsOf(report: Report, id: string, ...columns: string[]): string[] {
    const table = tableOf(report, id);
    const rows = table.groups.flatMap(({ title, rows }) =>
        rows.map(({ cells }) => {
            const said = columns.map(column => sayCell(cells[column], report.locale).join(', '));
            return `${title ? `${title}: ` : ''}${said.join(' | ')}`;
        }),
    );
    return rows.length === 0 ? [table.empty] : rows;
}
