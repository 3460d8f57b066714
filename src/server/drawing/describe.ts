// A drawing in words, for those who listen or want no picture: as an outline whose lines lead to what is drawn. It must not know places on a sheet.

import type { CalendarGraph } from '../../diagram/calendar/graph.ts';
import type { Drawing } from '../../diagram/drawing.ts';
import type { FlowGraph } from '../../diagram/graph.ts';
import type { MatrixGraph } from '../../diagram/matrix/graph.ts';
import { describeCard } from '../../diagram/paint/cards.ts';
import { describePromise } from '../../diagram/paint/edges.ts';
import type { TreeGraph } from '../../diagram/tree/graph.ts';
import { nameMonthAndYear, sayListed, words } from '../../diagram/words.ts';
import { tablesToRead } from '../../exports/drawing-tables.ts';
import { dutyWords } from '../../l10n/duties.ts';
import { visible } from '../../l10n/safe-text.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { DrawingText, OutlineNode } from '../../protocol/diagram.ts';

export function describeDrawing(drawing: Drawing): DrawingText {
    const frame = drawing.kind === 'overview' ? drawing.whole() : drawing.graph;
    const points = frame.open.map(({ message }, k) => leaf(`${k + 1}. ${message}`, `open:${k + 1}`));
    const list = points.length > 0 ? [{ text: sayListed(frame), children: points }] : [];
    return {
        outline: [...outlineOf(drawing), ...list].map(withVisibleText),
        tables: tablesToRead(drawing).map(({ name, columns, rows }) => ({
            name,
            columns: columns.map(({ head, kind }) => ({ head: visible(head), kind })),
            rows: rows.map(row => row.map(visible)),
        })),
    };
}

function withVisibleText({ text, children, ...node }: OutlineNode): OutlineNode {
    return { ...node, text: visible(text), children: children.map(withVisibleText) };
}

function leaf(text: string, key?: string): OutlineNode {
    return { text, children: [], ...(key === undefined ? {} : { key }) };
}

function outlineOf(drawing: Drawing): OutlineNode[] {
    switch (drawing.kind) {
        case 'flow':
            return outlineFlow(drawing.graph);
        case 'overview':
            return [
                ...drawing.graph.lanes.map(({ id, title, programs }) =>
                    leaf(laneText(title, programs, drawing.graph.locale), `lane:${id}`),
                ),
                ...(drawing.opened ? outlineFlow(drawing.opened) : []),
            ];
        case 'tree':
            return outlineTree(drawing.graph);
        case 'calendar':
            return outlineCalendar(drawing.graph);
        case 'matrix':
            return outlineMatrix(drawing.graph);
    }
}

function laneText(title: string, count: number, locale: Locale): string {
    return `${title}, ${count === 1 ? say(words.oneProgram, locale) : say(words.programs, locale, { count })}`;
}

/** Departments, their programs, and under each what it gives, receives and makes. */
function outlineFlow(graph: FlowGraph): OutlineNode[] {
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
        text: laneText(title, cards.get(lane)?.length ?? 0, graph.locale),
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

function outlineTree({ nodes }: TreeGraph): OutlineNode[] {
    const children = new Map<number | undefined, number[]>();
    for (const [k, { parent }] of nodes.entries()) {
        const own = children.get(parent);
        if (own) own.push(k);
        else children.set(parent, [k]);
    }
    const line = (at: number): OutlineNode => {
        const node = nodes[at] as TreeGraph['nodes'][number];
        const text = [`${node.kind}: ${node.title}`, ...node.facts.map(fact => [fact.text, fact.right].filter(Boolean).join(' '))];
        return { text: text.filter(Boolean).join(', '), key: `card:${node.id}`, children: (children.get(at) ?? []).map(line) };
    };
    return (children.get(undefined) ?? []).map(line);
}

function outlineCalendar({ groups, rows, firstYear, locale }: CalendarGraph): OutlineNode[] {
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const byGroup = Map.groupBy(rows, row => row.group);
    return groups.map((group, k) => ({
        text: [group.title, group.note].filter(Boolean).join(', '),
        children: (byGroup.get(k) ?? []).map(row => ({
            text: [`${row.kind}: ${row.title}`, ...row.notes].filter(Boolean).join(', '),
            key: `card:${row.id}`,
            children: row.tracks.flatMap(track =>
                track.spans.map(({ text, start, end }) =>
                    leaf([track.name, text, `${month(start)} – ${month(end)}`].filter(Boolean).join(': ')),
                ),
            ),
        })),
    }));
}

function outlineMatrix({ groups, rows, parties, locale }: MatrixGraph): OutlineNode[] {
    const byGroup = Map.groupBy(rows, row => row.group);
    return groups.map(({ title }, k) => ({
        text: title,
        children: (byGroup.get(k) ?? []).map(row => ({
            text: `${row.kind}: ${row.title}`,
            key: `card:${row.id}`,
            children: row.cells.map(cell =>
                leaf(`${parties[cell.party]?.title ?? ''}: ${cell.duties.map(({ duty }) => say(dutyWords[duty].word, locale)).join(', ')}`),
            ),
        })),
    }));
}
