// Puts new words into a placed flow where only what cards and lanes say has changed, as at most keystrokes: nothing is placed anew.
// It must not know how things were placed.
import type { FlowCard, FlowGraph, FlowLane } from './graph.ts';
import { isCut, wrapTitle } from './layout/items.ts';
import type { PlacedCard, PlacedEdge, PlacedFlow, PlacedLane } from './layout/placed.ts';

export interface Retold {
    /** All of it, as the layout would give it with the places of `before`. */
    readonly placed: PlacedFlow;
    /** What looks otherwise. */
    readonly cards: readonly PlacedCard[];
    readonly edges: readonly PlacedEdge[];
    readonly lanes: readonly PlacedLane[];
}

/** More than this is a change of another kind. */
const most = 100;

/** Undefined where something would have to move, come or go. */
export function retell(before: PlacedFlow, graph: FlowGraph): Retold | undefined {
    const old = before.graph;
    if (old.cards.length !== graph.cards.length || old.lanes.length !== graph.lanes.length) return undefined;
    if (!isSame({ ...old, cards: [], lanes: [] }, { ...graph, cards: [], lanes: [] })) return undefined;
    const words = new Map<FlowCard, FlowCard>();
    for (const [k, card] of graph.cards.entries()) {
        const was = old.cards[k] as FlowCard;
        if (isSame(was, card)) continue;
        if (words.size === most || !isSame(placing(was), placing(card))) return undefined;
        if (wrapTitle(was.title, before.sizes).length !== wrapTitle(card.title, before.sizes).length) return undefined;
        words.set(was, card);
    }
    const lanes = new Map<FlowLane, FlowLane>();
    for (const [k, lane] of graph.lanes.entries()) {
        const was = old.lanes[k] as FlowLane;
        if (isSame(was, lane)) continue;
        if (!isSame({ ...was, money: '' }, { ...lane, money: '' })) return undefined;
        lanes.set(was, lane);
    }
    return take(before, graph, words, lanes);
}

function take(
    before: PlacedFlow,
    graph: FlowGraph,
    words: ReadonlyMap<FlowCard, FlowCard>,
    money: ReadonlyMap<FlowLane, FlowLane>,
): Retold {
    const changed: { cards: PlacedCard[]; edges: PlacedEdge[]; lanes: PlacedLane[] } = { cards: [], edges: [], lanes: [] };
    const cards = before.cards.map(placed => {
        const card = words.get(placed.card);
        if (!card) return placed;
        const lines = wrapTitle(card.title, before.sizes);
        const now = { ...placed, card, lines, titleCut: isCut(lines) };
        changed.cards.push(now);
        return now;
    });
    const end = (of: PlacedEdge['from']) => ('outputs' in of ? (words.get(of) ?? of) : of);
    const edges = before.edges.map(placed => {
        const [from, to] = [end(placed.from), end(placed.to)];
        if (from === placed.from && to === placed.to) return placed;
        const now = { ...placed, from, to };
        changed.edges.push(now);
        return now;
    });
    const lanes = before.lanes.map(placed => {
        const lane = money.get(placed.lane);
        if (!lane) return placed;
        const now = { ...placed, lane };
        changed.lanes.push(now);
        return now;
    });
    // what did not change is the same object as before, so that the next comparison has less to look at
    const said = {
        ...graph,
        cards: before.graph.cards.map(card => words.get(card) ?? card),
        lanes: before.graph.lanes.map(lane => money.get(lane) ?? lane),
    };
    return { placed: { ...before, graph: said, cards, edges, lanes }, ...changed };
}

/** What of a card decides where things stand; the number of its title's lines does too. */
function placing({ id, lane, start, end, outputs, placeOpen }: FlowCard): Partial<FlowCard> {
    return { id, lane, start, end, outputs, ...(placeOpen === undefined ? {} : { placeOpen }) };
}

/** Plain data, apart from where in the text it was said, which no drawing shows. */
export function isSame(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, k) => isSame(item, b[k]));
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return keys.every(key => {
        const [one, other] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
        return Object.hasOwn(b, key) && ((key === 'from' && typeof one === 'object') || isSame(one, other));
    });
}
