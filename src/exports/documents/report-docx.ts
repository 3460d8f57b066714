// A report as a Word document, for those who go on writing in it: a list of its sections that leads to them, then headings and tables. It must
// not know the plan.
import { sayCell } from '../../report/say-cell.ts';
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
} from '../../report/table.ts';
import type { DocumentBlock, DocumentColumn, DocumentRow, TextDocument } from '../text-document.ts';
import { writeDocx } from './write-docx.ts';

export function exportReportDocx(report: Report): Promise<Uint8Array> {
    return writeDocx(reportDocument(report));
}

function reportDocument(report: Report): TextDocument {
    const { locale, title, subtitle, facts, contents, sections } = report;
    const names: DocumentBlock[] = facts.map(([name, value]) => ({ kind: 'paragraph', text: [{ text: `${name}: `, bold: true }, value] }));
    const links = sections.map(section => [{ text: section.title, link: section.id }]);
    return {
        locale,
        title,
        subtitle,
        isLandscape: true,
        blocks: [
            { kind: 'paragraph', text: title, style: 'title' },
            { kind: 'paragraph', text: subtitle, style: 'lead' },
            ...names,
            { kind: 'paragraph', text: [{ text: contents, bold: true }] },
            { kind: 'list', items: links, isNumbered: true },
            ...sections.flatMap(section => sectionBlocks(section, report)),
        ],
    };
}

function sectionBlocks({ id, title, intro, tables }: Section, report: Report): DocumentBlock[] {
    return [
        { kind: 'heading', level: 1, text: title, bookmark: id, startsPage: true },
        { kind: 'paragraph', text: intro, style: 'note' },
        ...tablesToShow(tables).flatMap(table => tableBlocks(table, report)),
    ];
}

function tableBlocks(table: Table, report: Report): DocumentBlock[] {
    const heading: DocumentBlock = { kind: 'heading', level: 2, text: table.caption };
    if (rowsIn(table) === 0) return [heading, { kind: 'paragraph', text: table.empty }];
    const note: DocumentBlock[] = table.note ? [{ kind: 'paragraph', text: table.note, style: 'note' }] : [];
    const isTitled = table.groups.some(({ title }) => title !== '');
    if (!isTitled) return [heading, ...note, ...table.groups.map(group => groupTable(table, group, table.caption, table.foot, report))];
    const groups = table.groups.flatMap((group): DocumentBlock[] => [
        { kind: 'heading', level: 3, text: group.title },
        groupTable(table, group, `${table.caption}: ${group.title}`, footInGroup(table) ? table.foot : undefined, report),
    ]);
    const foot = table.foot && !footInGroup(table) ? [groupTable(table, { title: '', rows: [] }, table.caption, table.foot, report)] : [];
    return [heading, ...note, ...groups, ...foot];
}

function groupTable(table: Table, group: Group, caption: string, foot: Row | undefined, report: Report): DocumentBlock {
    const columns = shownColumns(table, group);
    const rows = group.rows.map(row => documentRow(row, columns, report));
    return {
        kind: 'table',
        caption,
        columns: columns.map(documentColumn),
        rows: foot ? [...rows, { ...documentRow(foot, columns, report), isSum: true }] : rows,
    };
}

function documentColumn({ head, kind, isHead, share }: Column): DocumentColumn {
    const align = kind === 'number' ? ('right' as const) : kind === 'mark' ? ('center' as const) : ('left' as const);
    return {
        head,
        align,
        ...(isHead ? { isHead } : {}),
        ...(share === undefined ? {} : { share }),
        ...(kind === 'mark' ? { isUpright: true } : {}),
    };
}

function documentRow({ cells, isPart = false }: Row, columns: readonly Column[], { locale }: Report): DocumentRow {
    return { cells: columns.map(({ id }) => sayCell(cells[id], locale)), isPart };
}
