// Places a tree: every branch gets a band of its own, so no two cards meet and a change moves only what lies below it.
// It must not know what the cards mean, nor colours.
import { measure, wrap } from '../text-width.ts';
import type { TreeFact, TreeGraph, TreeNode } from './graph.ts';
import { type PlacedMap, placeMap } from './map.ts';

export interface PlacedTree {
    readonly graph: TreeGraph;
    readonly width: number;
    readonly height: number;
    readonly columns: readonly { readonly title: string; readonly x: number; readonly width: number }[];
    readonly cards: readonly PlacedNode[];
    readonly lines: readonly PlacedLine[];
    readonly map: PlacedMap | undefined;
}

export interface PlacedNode {
    readonly node: TreeNode;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
    readonly facts: readonly {
        readonly fact: TreeFact;
        readonly lines: readonly string[];
        readonly y: number;
        /** Top of the line at whose right end `fact.right` stands. */
        readonly rightY: number;
    }[];
    /** Top of the gauge, where there is one. */
    readonly gaugeY: number | undefined;
}

/** From a card to one right of it: level, down, level. */
export interface PlacedLine {
    readonly from: PlacedNode;
    readonly to: PlacedNode;
    readonly fromX: number;
    readonly fromY: number;
    readonly trunkX: number;
    readonly toX: number;
    readonly toY: number;
}

export const treeSizes = {
    card: 196,
    gap: 30,
    row: 10,
    branch: 6,
    padding: 9,
    title: 11.5,
    titleHeight: 14,
    fact: 10,
    factHeight: 13,
    gauge: 34,
    head: 34,
    port: 18,
    left: 12,
} as const;

const { card, gap, padding } = treeSizes;
const room = card - 2 * padding;

export function placeTree(graph: TreeGraph): PlacedTree {
    const columns = graph.columns.map((title, k) => ({ title, x: treeSizes.left + k * (card + gap), width: card }));
    const cards: PlacedNode[] = [];
    const lines: PlacedLine[] = [];
    // Nodes come in depth-first order, so a branch is done before the next begins below it.
    let cursor = treeSizes.head + 12;
    const started: boolean[] = [];
    for (const node of graph.nodes) {
        const { parent } = node;
        // The first child stands beside its parent, every other below all before it.
        const y: number = parent !== undefined && !started[parent] ? (cards[parent] as PlacedNode).y : cursor;
        if (parent !== undefined) started[parent] = true;
        const placed = placeNode(node, columns[node.column]?.x ?? treeSizes.left, y);
        cards.push(placed);
        cursor = Math.max(cursor, placed.y + placed.height + treeSizes.row);
    }
    for (const placed of cards) {
        const { parent } = placed.node;
        const from = parent === undefined ? undefined : cards[parent];
        if (!from) continue;
        const fromX = from.x + from.width;
        lines.push({
            from,
            to: placed,
            fromX,
            fromY: from.y + treeSizes.port,
            trunkX: fromX + gap / 2,
            toX: placed.x,
            toY: placed.y + treeSizes.port,
        });
    }
    const bottom = cards.reduce((most, { y, height }) => Math.max(most, y + height), treeSizes.head + 20);
    const right = columns.length * (card + gap) - gap + 2 * treeSizes.left;
    const map = placeMap(graph, bottom + 26);
    return {
        graph,
        width: Math.max(right, map ? map.x + map.width + treeSizes.left : 0),
        height: map ? map.y + map.height + 12 : bottom + 16,
        columns,
        cards,
        lines,
        map,
    };
}

function placeNode(node: TreeNode, x: number, y: number): PlacedNode {
    const bold = node.style !== 'light' && node.style !== 'again';
    const lines = wrap(node.title, treeSizes.title, bold, room, node.style === 'again' ? 1 : 3);
    let at = y + 8 + Math.max(1, lines.length) * treeSizes.titleHeight;
    let gaugeY: number | undefined;
    if (node.gauge) {
        gaugeY = at;
        at += treeSizes.gauge;
    }
    const facts = node.facts.map(fact => {
        const right = fact.right ? Math.min(room / 2, measure(fact.right, treeSizes.fact)) + 8 : 0;
        const most = fact.tone === 'overlap' ? 3 : 2;
        const bold = fact.tone === 'broken' || fact.tone === 'overlap';
        const texts = wrap(fact.text, treeSizes.fact, bold, room, most);
        // what stands at the right end takes the last line, or one of its own: a name is not broken for it
        const isFree = measure(texts.at(-1) ?? '', treeSizes.fact, bold) <= room - right;
        const rows = Math.max(1, texts.length) + (isFree ? 0 : 1);
        const top = at;
        at += rows * treeSizes.factHeight;
        return { fact, lines: texts, y: top, rightY: top + (rows - 1) * treeSizes.factHeight };
    });
    const height = Math.max(36, at + 6 - y);
    return { node, x, y, width: card, height, lines, facts, gaugeY };
}
