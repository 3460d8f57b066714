// A drawing as tables: the same content for those who listen, search or copy. It must not know places on a sheet.
import type { Drawing } from '../diagram/drawing.ts';
import type { SheetFrame } from '../diagram/frame.ts';
import type { FlowCard, FlowEdge, FlowGraph, FlowOutput } from '../diagram/graph.ts';
import { nameMonthAndYear, pageWords, promiseWords, sayListed, sayOpen, words } from '../diagram/words.ts';
import { say, type Text } from '../l10n/say.ts';
import { escapeXml } from '../scene/write.ts';
import { type DrawingTable, tablesToRead } from './drawing-tables.ts';

/** Everything a drawing shows, and the list of what is open, as accessible HTML. */
export function writeTables(drawing: Drawing): string {
    if (drawing.kind === 'flow') return writeFlow(drawing.graph);
    if (drawing.kind === 'overview') return writeFlow(drawing.whole());
    const [main] = tablesToRead(drawing);
    return `${writeOpen(drawing.graph)}${main ? writeTable(main) : ''}`;
}

function writeTable({ title, columns, rows }: DrawingTable): string {
    const heads = columns.map(column => `<th scope="col">${escapeXml(column.head)}</th>`);
    const lines = rows.map(([first = '', ...cells]) => writeRow(`<th scope="row">${escapeXml(first)}</th>`, cells.map(escapeXml)));
    return `<table><caption>${escapeXml(title)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n${lines.join('')}</tbody></table>`;
}

/** Programs by department, with more than a flat table holds. */
function writeFlow(graph: FlowGraph): string {
    const { locale } = graph;
    const titles = new Map<string, string>();
    for (const { id, title } of [...graph.cards, ...graph.ghosts]) if (!titles.has(id)) titles.set(id, title);
    const received = groupBy(graph.edges, edge => edge.target);
    const given = groupBy(graph.edges, edge => edge.source);
    const promises = (edges: readonly FlowEdge[] | undefined, end: Text, other: (edge: FlowEdge) => string) =>
        (edges ?? []).flatMap(edge => {
            const name = titles.get(other(edge));
            if (name === undefined) return [];
            const passing = [say(promiseWords[edge.kind], locale), edge.label].filter(Boolean).join(': ');
            return `${mark(edge.open)}${escapeXml(passing)} ${escapeXml(say(end, locale, { name }))}`;
        });
    const cardsOf = Map.groupBy(graph.cards, card => card.lane);
    const rows = graph.lanes.flatMap((lane, index) =>
        (cardsOf.get(index) ?? []).map(card =>
            writeRow(`<th scope="row" id="row-${escapeXml(card.id)}">${escapeXml(card.title)}</th>`, [
                escapeXml(lane.title),
                escapeXml(card.code),
                escapeXml(card.placeOpen === undefined ? card.place : say(words.where, locale)),
                escapeXml(card.executor),
                escapeXml(card.money),
                escapeXml(describePeriod(card, graph)),
                list(promises(received.get(card.id), pageWords.from, edge => edge.source)),
                list(promises(given.get(card.id), pageWords.to, edge => edge.target)),
                list(card.outputs.map(output => describeOutput(output, graph))),
                list(card.findings.map(escapeXml)),
            ]),
        ),
    );
    const heads = (
        ['program', 'department', 'code', 'place', 'executor', 'money', 'period', 'needs', 'gives', 'assets', 'findings'] as const
    ).map(name => `<th scope="col">${escapeXml(say(pageWords[name], locale))}</th>`);
    return `${writeOpen(graph)}<table><caption>${escapeXml(graph.title)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n${rows.join('')}</tbody></table>`;
}

function writeOpen(frame: SheetFrame): string {
    const { open } = frame;
    if (open.length === 0) return `<p>${escapeXml(sayOpen(frame))}</p>`;
    const points = open.map(point => `<li>${escapeXml(point.message)}</li>`).join('\n');
    return `<h2>${escapeXml(sayListed(frame))}</h2><ol>${points}</ol>\n`;
}

function writeRow(head: string, cells: readonly string[]): string {
    return `<tr>${head}${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>\n`;
}

function describePeriod({ start, end }: FlowCard, { firstYear, locale }: FlowGraph): string {
    return `${nameMonthAndYear(start, firstYear, locale)} – ${nameMonthAndYear(end, firstYear, locale)}`;
}

function describeOutput({ title, keepers, asset, open }: FlowOutput, { firstYear, locale }: FlowGraph): string {
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const kept = keepers.map(({ name, start, end, funded }) => {
        const span = say(pageWords.until, locale, { name, start: month(start), end: month(end) });
        return funded < end ? `${span}, ${say(pageWords.unfundedFrom, locale, { month: month(Math.max(start, funded + 1)) })}` : span;
    });
    if (asset && kept.length === 0) kept.push(say(words.noKeeper, locale));
    return `${mark(open)}${escapeXml([title, kept.join('; ')].filter(Boolean).join(': '))}`;
}

/** The number of an open point, as in the drawing. */
function mark(open: number | undefined): string {
    return open === undefined ? '' : `<strong class="mark">▲${open + 1}</strong> `;
}

function list(items: readonly string[]): string {
    if (items.length < 2) return items[0] ?? '';
    return `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`;
}

function groupBy(edges: readonly FlowEdge[], key: (edge: FlowEdge) => string): Map<string, FlowEdge[]> {
    const groups = new Map<string, FlowEdge[]>();
    for (const edge of edges) {
        const group = groups.get(key(edge));
        if (group) group.push(edge);
        else groups.set(key(edge), [edge]);
    }
    return groups;
}
