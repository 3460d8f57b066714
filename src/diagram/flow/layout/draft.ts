// The layout while it is made: each step fills in its part; a value is 0 or empty until then. It must not know how a step works.
import type { FlowCard, FlowEdge, FlowGhost, FlowOutput } from '../graph.ts';

/** A card or a ghost on its way to a place. */
export interface Item {
    readonly id: string;
    /** Position in the graph, cards before ghosts; breaks ties. */
    readonly index: number;
    readonly lane: number;
    /** Months, clamped to the axis; `end` is never before `start`. */
    readonly start: number;
    readonly end: number;
    readonly card: FlowCard | undefined;
    readonly ghost: FlowGhost | undefined;
    readonly lines: readonly string[];
    readonly titleCut: boolean;
    height: number;
    readonly strips: Strip[];
    readonly incoming: Route[];
    readonly leavingRight: Route[];
    readonly leavingLeft: Route[];
    column: number;
    row: Row;
    /** From the row's top to the card's. */
    drop: number;
    x: number;
    y: number;
}

/** A line under a card: the rail of the program's time, or an asset's rail and life. */
export interface Strip {
    readonly item: Item;
    readonly asset: FlowOutput | undefined;
    /** Deliveries that end in their diamond, on the program's rail. */
    readonly deliveries: readonly FlowOutput[];
    /** Assets for which there was no strip left. */
    readonly more: number;
    /** Month after the rail's last. */
    readonly railEnd: number;
    /** Month after the strip's last. */
    readonly end: number;
    readonly height: number;
    endColumn: number;
    level: number;
    y: number;
    /** x at which the rail begins, often before the card; of its end and of the strip's. */
    x: number;
    railX: number;
    endX: number;
}

export interface Row {
    readonly cells: (Item | undefined)[];
    /** Strips that pass each column. */
    readonly passing: number[];
    readonly items: Item[];
    /** Horizontal stretches of edges through this row's band, measured from the row's top. */
    readonly runs: Run[];
    index: number;
    /** Height of its cards' band, and of each level of strips under it. */
    band: number;
    levelHeights: number[];
    levelY: number[];
    channelY: number;
    y: number;
}

/** A horizontal stretch from gutter to gutter, both included. */
export interface Run {
    readonly y: number;
    readonly from: number;
    readonly to: number;
    readonly route: Route;
}

/** Where an edge leaves: its output's strip, the card's right side, or (same column, backward) its left. */
export type Departure = 'strip' | 'right' | 'left';

/** `direct`: one vertical; `target-row`, `source-row`: a vertical and a run through that row; `across`: two verticals and a run. */
type Shape = 'direct' | 'target-row' | 'source-row' | 'across';

/** An edge on its way to a line. */
export interface Route {
    readonly edge: FlowEdge;
    readonly index: number;
    readonly source: Item;
    readonly target: Item;
    departure: Departure;
    strip: Strip | undefined;
    /** Edges of one source, kind and state share port, track and first vertical. */
    bundle: string;
    /** From the card's top to the port. */
    sourcePort: number;
    targetPort: number;
    sourceGutter: number;
    targetGutter: number;
    shape: Shape;
    /** Of `across`: through a row's band, or else the channel above the row of that index and a track in it. */
    through: { readonly row: Row; readonly y: number } | undefined;
    channel: number;
    track: number;
    startY: number;
    endY: number;
    acrossY: number;
    first: Vertical | undefined;
    last: Vertical | undefined;
    points: Point[];
    fork: Point | undefined;
}

export interface Point {
    readonly x: number;
    readonly y: number;
}

/** A vertical stretch in a gutter, perhaps shared by a bundle. */
export interface Vertical {
    readonly route: Route;
    readonly gutter: number;
    /** Where it comes from and where it first goes. */
    readonly from: number;
    readonly to: number;
    /** Where runs leave it. */
    readonly ends: number[];
    low: number;
    high: number;
    track: number;
    x: number;
}

export interface Lane {
    /** Index into the graph's lanes. */
    readonly lane: number;
    readonly rows: Row[];
    readonly titleLines: readonly string[];
    y: number;
    height: number;
}

export function makeRow(columns: number): Row {
    return {
        cells: new Array<Item | undefined>(columns).fill(undefined),
        passing: new Array<number>(columns).fill(0),
        items: [],
        runs: [],
        index: 0,
        band: 0,
        levelHeights: [],
        levelY: [],
        channelY: 0,
        y: 0,
    };
}
