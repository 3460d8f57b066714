// A report as one page that needs nothing else and runs nothing: for the screen, and for paper. It must not know the plan.
import { plainDecimal } from '../plan/decimal.ts';
import { sayCell } from '../report/say-cell.ts';
import {
    type Cell,
    type Column,
    footInGroup,
    type Group,
    isDecimal,
    isPlace,
    isRule,
    type PlaceCell,
    type Report,
    type Row,
    type RuleCell,
    rowsIn,
    type Section,
    shownColumns,
    type Table,
    tablesToShow,
} from '../report/table.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { writeDocument } from '../scene/write.ts';
import { pageHead } from './page-head.ts';
import { sortTables } from './report-sorting.ts';
import { sortTablesDigest } from './report-sorting-digest.ts';
import { reportStyle } from './report-style.ts';

export interface ReportHtmlOptions {
    /** Where a click on a place or a rule leads; nowhere when left out. */
    readonly linkTo?: (cell: PlaceCell | RuleCell) => string;
    /** With the one script that sorts tables by a column; without it the page runs nothing. */
    readonly isSortable?: boolean;
}

/** Above this many rows in a report its long tables are closed at first: the page stays quick, and paper shows them all the same. */
const manyRows = 1500;
const longTable = 60;

export function exportReportHtml(report: Report, options: ReportHtmlOptions = {}): string {
    const page = new Page(report, options);
    const facts = report.facts.flatMap(([name, value]): SceneNode[] => [
        ['dt', {}, name],
        ['dd', {}, value],
    ]);
    const links = report.sections.map(({ id, title }): SceneNode => ['li', {}, ['a', { href: `#${id}` }, title]]);
    const header: SceneNode = [
        'header',
        {},
        ['p', { class: 'kind' }, report.subtitle],
        ['h1', {}, report.title],
        ['dl', {}, ...facts],
        ['nav', { 'aria-label': report.contents }, ['ol', {}, ...links]],
    ];
    const main: SceneNode = ['main', {}, ...report.sections.map(section => page.section(section))];
    const sorts = options.isSortable ? `script-src 'sha256-${sortTablesDigest}'; ` : '';
    const policy = `default-src 'none'; style-src 'unsafe-inline'; ${sorts}base-uri 'none'; form-action 'none'`;
    const script: SceneNode[] = options.isSortable ? [['script', {}, sortTables]] : [];
    const head = pageHead(policy, `${report.title}: ${report.subtitle}`, reportStyle);
    return writeDocument(['html', { lang: report.locale }, head, ['body', {}, header, main, ...script]]);
}

class Page {
    private readonly report: Report;
    private readonly options: ReportHtmlOptions;
    private readonly isLarge: boolean;

    constructor(report: Report, options: ReportHtmlOptions) {
        this.report = report;
        this.options = options;
        const rows = report.sections.flatMap(({ tables }) => tables).reduce((count, table) => count + rowsIn(table), 0);
        this.isLarge = rows > manyRows;
    }

    section({ id, title, intro, tables }: Section): SceneNode {
        const shown = tablesToShow(tables).flatMap(table => this.table(table));
        const name = `${id}-title`;
        return ['section', { id, 'aria-labelledby': name }, ['h2', { id: name }, title], ['p', {}, intro], ...shown];
    }

    private table(table: Table): SceneNode[] {
        const rows = rowsIn(table);
        const heading: SceneNode = ['h3', {}, table.caption];
        if (rows === 0) return [heading, ['p', { class: 'empty' }, table.empty]];
        const note: SceneNode[] = table.note ? [['p', {}, table.note]] : [];
        const isTitled = table.groups.some(group => group.title !== '');
        if (!isTitled) {
            const own = table.groups.map(group => this.group(table, group, table.caption, table.foot));
            return [this.foldable(heading, rows, [...note, ...own])];
        }
        const groups = table.groups.map(group => {
            const own = this.group(table, group, `${table.caption}: ${group.title}`, footInGroup(table) ? table.foot : undefined);
            return this.foldable(['h4', {}, group.title], group.rows.length, [own]);
        });
        const foot = table.foot && !footInGroup(table) ? [this.group(table, { title: '', rows: [] }, table.caption, table.foot)] : [];
        return [heading, ...note, ...groups, ...foot];
    }

    private foldable(heading: SceneNode, rows: number, content: readonly SceneNode[]): SceneNode {
        const open = this.isLarge && rows > longTable ? {} : { open: '' };
        return ['details', open, ['summary', {}, heading, ' ', ['span', { class: 'count' }, `(${rows})`]], ...content];
    }

    private group(table: Table, group: Group, caption: string, foot?: Row): SceneNode {
        const columns = shownColumns(table, group);
        const heads = columns.map((column): SceneNode => ['th', { scope: 'col', class: classOf(column) }, inHead(column)]);
        const rows = group.rows.map((row): SceneNode => ['tr', { class: row.severity }, ...this.cells(row, columns)]);
        const whole: SceneNode[] = [
            ['caption', {}, caption],
            ...shares(columns),
            ['thead', {}, ['tr', {}, ...heads]],
            ['tbody', {}, ...rows],
            ...(foot ? [['tfoot', {}, ['tr', {}, ...this.cells(foot, columns)]] satisfies SceneNode] : []),
        ];
        return ['div', { class: 'wide' }, ['table', { class: tableClass(columns) }, ...whole]];
    }

    private cells(row: Row, columns: readonly Column[]): SceneNode[] {
        return columns.map(column => {
            const cell = row.cells[column.id];
            if (column.isHead) return ['th', { scope: 'row', class: row.isPart ? 'part' : undefined }, ...this.cell(cell)];
            return ['td', { class: classOf(column, cell), 'data-amount': this.amount(cell) }, ...this.cell(cell)];
        });
    }

    /** Amounts are compared by their digits, whatever the reader's language puts between them. */
    private amount(cell: Cell | undefined): string | undefined {
        if (!this.options.isSortable) return undefined;
        if (typeof cell === 'number') return String(cell);
        return typeof cell === 'object' && isDecimal(cell) ? plainDecimal(cell) : undefined;
    }

    private cell(cell: Cell | undefined): Content[] {
        const said = sayCell(cell, this.report.locale).flatMap((line, k): Content[] => (k === 0 ? [line] : [['br', {}], line]));
        const { linkTo } = this.options;
        return linkTo && typeof cell === 'object' && (isPlace(cell) || isRule(cell)) ? [['a', { href: linkTo(cell) }, ...said]] : said;
    }
}

/** With many parties their names stand upright. */
function tableClass(columns: readonly Column[]): string | undefined {
    if (columns.filter(({ kind }) => kind === 'mark').length > 6) return 'matrix';
    return columns.every(({ share }) => share !== undefined) ? 'shared' : undefined;
}

function shares(columns: readonly Column[]): SceneNode[] {
    if (columns.some(({ share }) => share === undefined)) return [];
    return [['colgroup', {}, ...columns.map(({ share }): SceneNode => ['col', { style: `width:${share}%` }])]];
}

function inHead({ head, kind }: Column): Content {
    return kind === 'mark' ? ['span', {}, head] : head;
}

function classOf({ kind }: Column, cell?: Cell): string | undefined {
    if (kind === 'text') return undefined;
    const isNegative = typeof cell === 'object' && 'units' in cell && cell.units < 0n;
    return `${kind}${isNegative ? ' negative' : ''}`;
}
