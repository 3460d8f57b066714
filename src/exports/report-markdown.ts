// A report as Markdown tables (GitHub's), for mail, wikis and change reviews. It must not know the plan.

import { plainText } from '../l10n/markdown.ts';
import { sayCell } from '../report/say-cell.ts';
import {
    type Column,
    footInGroup,
    type Group,
    type Report,
    type Row,
    rowsIn,
    type Section,
    shownColumns,
    type Table,
    tablesToShow,
} from '../report/table.ts';

export function exportReportMarkdown(report: Report): string {
    const facts = report.facts.map(([name, value]) => `- ${plainText(name)}: ${plainText(value)}\n`).join('');
    const sections = report.sections.map(section => writeSection(section, report)).join('');
    return `# ${plainText(report.title)}\n\n*${plainText(report.subtitle)}*\n\n${facts}${sections}`;
}

function writeSection({ title, intro, tables }: Section, report: Report): string {
    const written = tablesToShow(tables)
        .map(table => writeTable(table, report))
        .join('');
    return `\n## ${plainText(title)}\n\n${plainText(intro)}\n${written}`;
}

function writeTable(table: Table, report: Report): string {
    const heading = `\n### ${plainText(table.caption)}\n`;
    if (rowsIn(table) === 0) return `${heading}\n${plainText(table.empty)}\n`;
    const note = table.note ? `\n${plainText(table.note)}\n` : '';
    const isTitled = table.groups.some(group => group.title !== '');
    const groups = table.groups.map(group => {
        const title = isTitled ? `\n#### ${plainText(group.title)}\n` : '';
        return title + writeRows(table, group, report, isTitled && !footInGroup(table) ? undefined : table.foot);
    });
    const foot = isTitled && !footInGroup(table) && table.foot ? writeRows(table, { title: '', rows: [] }, report, table.foot) : '';
    return heading + note + groups.join('') + foot;
}

function writeRows(table: Table, group: Group, report: Report, foot: Row | undefined): string {
    // Room for a pen is of no use here.
    const columns = shownColumns(table, group).filter(({ kind }) => kind !== 'blank');
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    const row = (own: Row, around: string) => line(columns.map(column => writeCell(own, column, report, around)));
    const head = line(columns.map(({ head }) => plainText(head)));
    const rule = line(columns.map(({ kind }) => (kind === 'number' ? '---:' : kind === 'mark' ? ':---:' : '---')));
    return `\n${head}${rule}${group.rows.map(own => row(own, '')).join('')}${foot ? row(foot, '**') : ''}`;
}

function writeCell(row: Row, column: Column, { locale }: Report, around: string): string {
    const lines = sayCell(row.cells[column.id], locale).map(text => plainText(text));
    const text = lines.join('<br>');
    const part = row.isPart && column.isHead ? '↳ ' : '';
    return text === '' ? '' : `${part}${around}${text}${around}`;
}
