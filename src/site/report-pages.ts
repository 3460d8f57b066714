// The sections of the report as pages of a site, with wide tables in a frame of their own. It must not know what they say.
import { sayCell } from '../report/say-cell.ts';
import { type Column, footInGroup, type Report, type Row, type Section, shownColumns, type Table, tablesToShow } from '../report/table.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { writeNode } from '../scene/write.ts';
import type { SitePage } from './page.ts';
import { anchor, type Reader } from './reader.ts';
import { siteWords } from './words.ts';

/** Bytes of tables on one page, about. */
const roomOnPage = 160_000;

export function reportPath({ id }: Pick<Section, 'id'>): string {
    return `report/${id}.html`;
}

/** A table begun on one page goes on on the next, with its head. */
export function reportPages(report: Report, section: Section, reader: Reader): SitePage[] {
    const pages: SceneNode[][] = [[['p', {}, section.intro]]];
    let used = 0;
    const add = (node: SceneNode, size: number) => {
        if (used > 0 && used + size > roomOnPage) {
            pages.push([]);
            used = 0;
        }
        pages.at(-1)?.push(node);
        used += size;
    };
    for (const table of tablesToShow(section.tables)) {
        add(['h2', {}, table.caption], 100);
        if (table.note) add(['p', {}, table.note], table.note.length);
        if (table.groups.length === 0 && !table.foot) add(['p', {}, table.empty], table.empty.length);
        for (const group of table.groups) {
            if (group.title !== '') add(['h3', {}, group.title], 100);
            const columns = shownColumns(table, group).filter(({ kind }) => kind !== 'blank');
            for (const { rows, size } of portions(group.rows, columns, report))
                add(
                    tableNode(
                        table,
                        columns,
                        rows,
                        footInGroup(table) && rows.includes(group.rows.at(-1) as Row) ? table.foot : undefined,
                        report,
                    ),
                    size,
                );
        }
        if (table.foot && !footInGroup(table))
            add(
                tableNode(
                    table,
                    shownColumns(table, { title: '', rows: [] }).filter(({ kind }) => kind !== 'blank'),
                    [],
                    table.foot,
                    report,
                ),
                500,
            );
    }
    const path = (page: number) => reportPath({ id: page === 1 ? section.id : `${section.id}--${page}` });
    return pages.map((body, k): SitePage => {
        const ways: SceneNode[] = [];
        if (k > 0) ways.push(anchor(reader.href(path(k)), `‹ ${reader.say(siteWords.previous)}`));
        if (k < pages.length - 1) ways.push(anchor(reader.href(path(k + 2)), `${reader.say(siteWords.next)} ›`));
        const part = reader.say(siteWords.partOf, { page: k + 1, pages: pages.length });
        return {
            path: path(k + 1),
            twin: path(1),
            title: pages.length > 1 ? `${section.title}, ${part}` : section.title,
            kind: reader.say(siteWords.reports),
            trail: [],
            body: ways.length > 0 ? [...body, ['nav', { class: 'ways', 'aria-label': part }, ...ways]] : body,
        };
    });
}

function* portions(rows: readonly Row[], columns: readonly Column[], report: Report): Generator<{ rows: Row[]; size: number }> {
    let own: Row[] = [];
    let size = 0;
    for (const row of rows) {
        own.push(row);
        size += writeNode(rowNode(row, columns, report)).length;
        if (size > roomOnPage / 2) {
            yield { rows: own, size };
            own = [];
            size = 0;
        }
    }
    if (own.length > 0) yield { rows: own, size };
}

function tableNode(table: Table, columns: readonly Column[], rows: readonly Row[], foot: Row | undefined, report: Report): SceneNode {
    const heads = columns.map(
        ({ head, kind }): SceneNode => ['th', { scope: 'col', class: kind === 'number' ? 'number' : undefined }, head],
    );
    return [
        'div',
        { class: 'wide', tabindex: 0, role: 'group', 'aria-label': table.caption },
        [
            'table',
            {},
            ['thead', {}, ['tr', {}, ...heads]],
            ['tbody', {}, ...rows.map(row => rowNode(row, columns, report))],
            ...(foot ? [['tfoot', {}, rowNode(foot, columns, report)] satisfies SceneNode] : []),
        ],
    ];
}

function rowNode({ cells, isPart }: Row, columns: readonly Column[], { locale }: Report): SceneNode {
    return [
        'tr',
        {},
        ...columns.map(({ id, kind, isHead }): SceneNode => {
            const lines = sayCell(cells[id], locale).flatMap((line, k): Content[] => (k === 0 ? [line] : [['br', {}], line]));
            if (isHead) return ['th', { scope: 'row', class: isPart ? 'part' : undefined }, ...lines];
            return ['td', { class: kind === 'number' ? 'number' : undefined }, ...lines];
        }),
    ];
}
