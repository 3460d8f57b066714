// A report as one page that needs nothing else and runs nothing: for the screen, and for paper. It must not know the plan.
import { plainDecimal } from '../plan/decimal.ts';
import { sayCell } from '../report/say-cell.ts';
import {
    type Cell,
    type Column,
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
import { escapeXml } from '../scene/write.ts';
import { sortTables } from './report-sorting.ts';
import { reportStyle } from './report-style.ts';
import { digestSha256 } from './sha256.ts';

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
    const facts = report.facts.map(([name, value]) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>`).join('');
    const links = report.sections.map(({ id, title }) => `<li><a href="#${id}">${escapeXml(title)}</a></li>`).join('');
    const script = options.isSortable ? `script-src 'sha256-${digestSha256(sortTables)}'; ` : '';
    return `<!doctype html>
<html lang="${report.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${script}base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(`${report.title}: ${report.subtitle}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<p class="kind">${escapeXml(report.subtitle)}</p>
<h1>${escapeXml(report.title)}</h1>
<dl>${facts}</dl>
<nav aria-label="${escapeXml(report.contents)}"><ol>${links}</ol></nav>
</header>
<main>
${report.sections.map(section => page.section(section)).join('')}</main>${options.isSortable ? `\n<script>${sortTables}</script>` : ''}
</body>
</html>
`;
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

    section({ id, title, intro, tables }: Section): string {
        const written = tablesToShow(tables)
            .map(table => this.table(table))
            .join('');
        return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeXml(title)}</h2>\n<p>${escapeXml(intro)}</p>\n${written}</section>\n`;
    }

    private table(table: Table): string {
        const rows = rowsIn(table);
        const heading = `<h3>${escapeXml(table.caption)}</h3>`;
        if (rows === 0) return `${heading}\n<p class="empty">${escapeXml(table.empty)}</p>\n`;
        const note = table.note ? `<p>${escapeXml(table.note)}</p>\n` : '';
        const isTitled = table.groups.some(group => group.title !== '');
        if (!isTitled) {
            const own = table.groups.map(group => this.group(table, group, table.caption, table.foot)).join('');
            return this.foldable(heading, rows, note + own);
        }
        const groups = table.groups.map(group => {
            const written = this.group(table, group, `${table.caption}: ${group.title}`);
            return this.foldable(`<h4>${escapeXml(group.title)}</h4>`, group.rows.length, written);
        });
        const foot = table.foot ? this.group(table, { title: '', rows: [] }, table.caption, table.foot) : '';
        return `${heading}\n${note}${groups.join('')}${foot}`;
    }

    private foldable(heading: string, rows: number, content: string): string {
        const open = this.isLarge && rows > longTable ? '' : ' open';
        return `<details${open}><summary>${heading} <span class="count">(${rows})</span></summary>\n${content}</details>\n`;
    }

    private group(table: Table, group: Group, caption: string, foot?: Row): string {
        const columns = shownColumns(table, group);
        const head = columns.map(column => `<th scope="col"${classOf(column)}>${inHead(column)}</th>`).join('');
        const rows = group.rows.map(row => `<tr${classesOf(row)}>${this.cells(row, columns)}</tr>\n`).join('');
        const foots = foot ? `<tfoot><tr>${this.cells(foot, columns)}</tr></tfoot>` : '';
        return `<div class="wide"><table${tableClass(columns)}><caption>${escapeXml(caption)}</caption>${shares(columns)}<thead><tr>${head}</tr></thead><tbody>\n${rows}</tbody>${foots}</table></div>\n`;
    }

    private cells(row: Row, columns: readonly Column[]): string {
        return columns
            .map(column => {
                const content = this.cell(row.cells[column.id]);
                return column.isHead
                    ? `<th scope="row"${row.isPart ? ' class="part"' : ''}>${content}</th>`
                    : `<td${classOf(column, row.cells[column.id])}${this.amount(row.cells[column.id])}>${content}</td>`;
            })
            .join('');
    }

    /** Amounts are compared by their digits, whatever the reader's language puts between them. */
    private amount(cell: Cell | undefined): string {
        if (!this.options.isSortable) return '';
        if (typeof cell === 'number') return ` data-amount="${cell}"`;
        return typeof cell === 'object' && isDecimal(cell) ? ` data-amount="${plainDecimal(cell)}"` : '';
    }

    private cell(cell: Cell | undefined): string {
        const text = sayCell(cell, this.report.locale).map(escapeXml).join('<br>');
        const { linkTo } = this.options;
        return linkTo && typeof cell === 'object' && (isPlace(cell) || isRule(cell))
            ? `<a href="${escapeXml(linkTo(cell))}">${text}</a>`
            : text;
    }
}

/** With many parties their names stand upright. */
function tableClass(columns: readonly Column[]): string {
    if (columns.filter(({ kind }) => kind === 'mark').length > 6) return ' class="matrix"';
    return columns.every(({ share }) => share !== undefined) ? ' class="shared"' : '';
}

function shares(columns: readonly Column[]): string {
    if (columns.some(({ share }) => share === undefined)) return '';
    return `<colgroup>${columns.map(({ share }) => `<col style="width:${share}%">`).join('')}</colgroup>`;
}

function inHead({ head, kind }: Column): string {
    return kind === 'mark' ? `<span>${escapeXml(head)}</span>` : escapeXml(head);
}

function classOf({ kind }: Column, cell?: Cell): string {
    if (kind === 'text') return '';
    const isNegative = typeof cell === 'object' && 'units' in cell && cell.units < 0n;
    return ` class="${kind}${isNegative ? ' negative' : ''}"`;
}

function classesOf({ severity }: Row): string {
    return severity ? ` class="${severity}"` : '';
}
