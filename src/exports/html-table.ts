// A drawing as tables: the same content for those who listen, search or copy. It must not know places on a sheet.
import type { Drawing } from '../diagram/drawing.ts';
import type { FlowCard, FlowEdge, FlowGraph, FlowOutput } from '../diagram/flow/graph.ts';
import type { SheetFrame } from '../diagram/frame.ts';
import type { DrawingTable } from '../diagram/table.ts';
import { nameMonthAndYear, pageWords, promiseWords, sayListed, sayOpen, words } from '../diagram/words.ts';
import { say, type Text } from '../l10n/say.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { tablesToRead } from './drawing-tables.ts';

/** Everything a drawing shows, and the list of what is open, as accessible HTML. */
export function describeInTables(drawing: Drawing): SceneNode[] {
    if (drawing.kind === 'flow') return describeFlow(drawing.graph);
    if (drawing.kind === 'overview') return describeFlow(drawing.whole());
    const [main] = tablesToRead(drawing);
    return [...describeOpen(drawing.graph), ...(main ? [tableOf(main)] : [])];
}

export function tableOf({ title, columns, rows }: DrawingTable): SceneNode {
    const lines = rows.map(([first = '', ...cells]) => rowOf(['th', { scope: 'row' }, first], cells.map(plain)));
    return wholeTable(
        title,
        columns.map(column => column.head),
        lines,
    );
}

function wholeTable(caption: string, heads: readonly string[], rows: readonly SceneNode[]): SceneNode {
    const head = heads.map((text): SceneNode => ['th', { scope: 'col' }, text]);
    return ['table', {}, ['caption', {}, caption], ['thead', {}, ['tr', {}, ...head]], ['tbody', {}, ...rows]];
}

/** Programs by department, with more than a flat table holds. */
function describeFlow(graph: FlowGraph): SceneNode[] {
    const { locale } = graph;
    const titles = new Map<string, string>();
    for (const { id, title } of [...graph.cards, ...graph.ghosts]) if (!titles.has(id)) titles.set(id, title);
    const received = Map.groupBy(graph.edges, edge => edge.target);
    const given = Map.groupBy(graph.edges, edge => edge.source);
    const promises = (edges: readonly FlowEdge[] | undefined, end: Text, other: (edge: FlowEdge) => string) =>
        (edges ?? []).flatMap((edge): Content[][] => {
            const name = titles.get(other(edge));
            if (name === undefined) return [];
            const passing = [say(promiseWords[edge.kind], locale), edge.label].filter(Boolean).join(': ');
            return [[...mark(edge.open), `${passing} ${say(end, locale, { name })}`]];
        });
    const cardsOf = Map.groupBy(graph.cards, card => card.lane);
    const rows = graph.lanes.flatMap((lane, index) =>
        (cardsOf.get(index) ?? []).map(card =>
            rowOf(
                ['th', { scope: 'row', id: `row-${card.id}` }, card.title],
                [
                    plain(lane.title),
                    plain(card.code),
                    plain(card.placeOpen === undefined ? card.place : say(words.where, locale)),
                    plain(card.executor),
                    plain(card.money),
                    plain(describePeriod(card, graph)),
                    list(promises(received.get(card.id), pageWords.from, edge => edge.source)),
                    list(promises(given.get(card.id), pageWords.to, edge => edge.target)),
                    list(card.outputs.map(output => describeOutput(output, graph))),
                    list(card.findings.map(plain)),
                ],
            ),
        ),
    );
    const heads = (
        ['program', 'department', 'code', 'place', 'executor', 'money', 'period', 'needs', 'gives', 'assets', 'findings'] as const
    ).map(name => say(pageWords[name], locale));
    return [...describeOpen(graph), wholeTable(graph.title, heads, rows)];
}

function describeOpen(frame: SheetFrame): SceneNode[] {
    const { open } = frame;
    if (open.length === 0) return [['p', {}, sayOpen(frame)]];
    return [
        ['h2', {}, sayListed(frame)],
        ['ol', {}, ...open.map((point): SceneNode => ['li', {}, point.message])],
    ];
}

function rowOf(head: SceneNode, cells: readonly (readonly Content[])[]): SceneNode {
    return ['tr', {}, head, ...cells.map((cell): SceneNode => ['td', {}, ...cell])];
}

function plain(text: string): readonly Content[] {
    return [text];
}

function list(items: readonly (readonly Content[])[]): readonly Content[] {
    if (items.length < 2) return items[0] ?? [];
    return [['ul', {}, ...items.map((item): SceneNode => ['li', {}, ...item])]];
}

function describePeriod({ start, end }: FlowCard, { firstYear, locale }: FlowGraph): string {
    return `${nameMonthAndYear(start, firstYear, locale)} – ${nameMonthAndYear(end, firstYear, locale)}`;
}

function describeOutput({ title, keepers, asset, open }: FlowOutput, { firstYear, locale }: FlowGraph): readonly Content[] {
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const kept = keepers.map(({ name, start, end, funded }) => {
        const span = say(pageWords.until, locale, { name, start: month(start), end: month(end) });
        return funded < end ? `${span}, ${say(pageWords.unfundedFrom, locale, { month: month(Math.max(start, funded + 1)) })}` : span;
    });
    if (asset && kept.length === 0) kept.push(say(words.noKeeper, locale));
    return [...mark(open), [title, kept.join('; ')].filter(Boolean).join(': ')];
}

/** The number of an open point, as in the drawing. */
function mark(open: number | undefined): Content[] {
    return open === undefined ? [] : [['strong', { class: 'mark' }, `▲${open + 1}`], ' '];
}
