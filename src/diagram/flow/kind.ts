// The flow as a kind of drawing, in words and as tables too.
import { say } from '../../l10n/say.ts';
import type { DrawnFrom } from '../frame.ts';
import { type Kind, leaf, type Outline } from '../kind.ts';
import { columnsOf, type DrawingTable, heads } from '../table.ts';
import { nameMonthAndYear, pageWords, promiseWords, sayPrograms, words } from '../words.ts';
import { describeCard } from './cards.ts';
import { describePromise } from './edges.ts';
import type { FlowGraph, FlowOutput } from './graph.ts';
import { paintFlow } from './paint.ts';
import { arrange } from './place.ts';

export const flow: Kind<'flow'> = {
    place({ graph }, options) {
        const place = arrange(graph, options);
        return viewport => ({ kind: 'flow', placed: place(viewport) });
    },
    paint: ({ placed }, viewport) => paintFlow(placed, viewport),
    outline: ({ graph }) => outlineFlow(graph),
    tables: ({ graph }) => tablesOfFlow(graph),
    sources: ({ graph }) => sourcesInFlow(graph),
    size: ({ graph }) => graph.cards.length,
};

export function tablesOfFlow(graph: FlowGraph): DrawingTable[] {
    return [programsTable(graph), promisesTable(graph)];
}

export function* sourcesInFlow({ cards, ghosts, edges }: FlowGraph): Generator<[key: string, from: DrawnFrom]> {
    for (const { id, from } of cards) yield [`card:${id}`, from];
    for (const { id, from } of ghosts) yield [`card:${id}`, from];
    for (const { id, from } of edges) yield [`edge:${id}`, from];
}

/** Departments, their programs, and under each what it gives, receives and makes. */
export function outlineFlow(graph: FlowGraph): Outline[] {
    const titles = new Map([...graph.cards, ...graph.ghosts].map(({ id, title }) => [id, title]));
    const given = Map.groupBy(graph.edges, edge => edge.source);
    const received = Map.groupBy(graph.edges, edge => edge.target);
    const cards = Map.groupBy(graph.cards, card => card.lane);
    const ghosts = Map.groupBy(graph.ghosts, ghost => ghost.lane);
    const promises = (id: string) =>
        [...(received.get(id) ?? []), ...(given.get(id) ?? [])].map(edge =>
            leaf(
                describePromise(edge.kind, edge.label, titles.get(edge.source) ?? '', titles.get(edge.target) ?? '', graph.locale),
                `edge:${edge.id}`,
            ),
        );
    return graph.lanes.map(({ title }, lane) => ({
        text: sayPrograms(title, cards.get(lane)?.length ?? 0, graph.locale),
        children: [
            ...(cards.get(lane) ?? []).map(card => ({
                text: describeCard(card, graph),
                key: `card:${card.id}`,
                children: [...promises(card.id), ...card.outputs.map(output => leaf(`◆ ${output.title}`))],
            })),
            ...(ghosts.get(lane) ?? []).map(ghost => ({
                text: `${say(words.ghost, graph.locale)}: ${ghost.title}`,
                key: `card:${ghost.id}`,
                children: promises(ghost.id),
            })),
        ],
    }));
}

function programsTable(graph: FlowGraph): DrawingTable {
    const { locale } = graph;
    const month = (at: number) => nameMonthAndYear(at, graph.firstYear, locale);
    const { department, code, program, place, executor, money, assets, findings } = pageWords;
    const rows = graph.cards.map(card => [
        graph.lanes[card.lane]?.title ?? '',
        card.code,
        card.title,
        card.part ?? '',
        card.placeOpen === undefined ? card.place : say(words.where, locale),
        card.executor,
        card.amount ?? '',
        month(card.start),
        month(card.end),
        card.goals.flatMap(goal => graph.goals[goal]?.title ?? []).join('; '),
        card.outputs.map(output => describeOutput(output, graph)).join('; '),
        card.findings.join('; '),
    ]);
    return {
        name: say(heads.programs, locale),
        title: graph.title,
        columns: columnsOf(
            locale,
            [department, code, program, heads.part, place, executor, money, heads.begins, heads.ends, heads.goals, assets, findings],
            [money],
        ),
        rows,
    };
}

function describeOutput({ title, keepers, asset }: FlowOutput, { firstYear, locale }: FlowGraph): string {
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const kept = keepers.map(({ name, start, end }) => say(pageWords.until, locale, { name, start: month(start), end: month(end) }));
    if (asset && kept.length === 0) kept.push(say(words.noKeeper, locale));
    return [title, kept.join(', ')].filter(Boolean).join(': ');
}

function promisesTable(graph: FlowGraph): DrawingTable {
    const { locale } = graph;
    const ends = new Map<string, { readonly title: string; readonly lane: number }>();
    for (const end of [...graph.cards, ...graph.ghosts]) if (!ends.has(end.id)) ends.set(end.id, end);
    const rows = graph.edges.flatMap(edge => {
        const giver = ends.get(edge.source);
        const receiver = ends.get(edge.target);
        if (!giver || !receiver) return [];
        return [
            [
                say(promiseWords[edge.kind], locale),
                edge.label,
                giver.title,
                graph.lanes[giver.lane]?.title ?? '',
                receiver.title,
                graph.lanes[receiver.lane]?.title ?? '',
                edge.open === undefined ? '' : String(edge.open + 1),
                edge.open === undefined ? '' : (graph.open[edge.open]?.message ?? ''),
            ],
        ];
    });
    const { kind, what, giver, giverDepartment, receiver, receiverDepartment, number, point } = heads;
    return {
        name: say(heads.promises, locale),
        title: graph.title,
        columns: columnsOf(locale, [kind, what, giver, giverDepartment, receiver, receiverDepartment, number, point], [number]),
        rows,
    };
}
