// A drawing with everything in its place, in px, as plain data. It must not know how it got there, nor colours.
import type { FlowCard, FlowEdge, FlowGhost, FlowGraph, FlowLane, FlowOutput } from '../graph.ts';
import type { Departure, Point } from './draft.ts';
import type { DetailLevel, Sizes } from './sizes.ts';

/** The flow without title, legend and lists: x from the left of the lanes' names, y from the top of the ruler. */
export interface PlacedFlow {
    readonly graph: FlowGraph;
    readonly level: DetailLevel;
    readonly sizes: Sizes;
    readonly width: number;
    readonly height: number;
    readonly ruler: Ruler;
    readonly lanes: readonly PlacedLane[];
    readonly cards: readonly PlacedCard[];
    readonly ghosts: readonly PlacedGhost[];
    readonly edges: readonly PlacedEdge[];
    /** Labels that found no room; they are in the edges' tooltips only. */
    readonly labelsWithoutRoom: number;
}

export interface Ruler {
    readonly years: readonly { readonly year: number; readonly x: number; readonly endX: number }[];
    /** Columns of a year that was cut; months from January of the first year, `to` included. */
    readonly parts: readonly { readonly from: number; readonly to: number; readonly x: number }[];
    /** Quarters of a year that was not cut and has room for them. */
    readonly quarters: readonly { readonly month: number; readonly x: number }[];
    readonly todayX: number | undefined;
}

export interface PlacedLane {
    /** Index into the graph's lanes. */
    readonly index: number;
    readonly lane: FlowLane;
    readonly titleLines: readonly string[];
    readonly programs: number;
    /** Open points that touch the lane. */
    readonly open: number;
    readonly y: number;
    readonly height: number;
}

interface PlacedBox {
    readonly lane: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
}

export interface PlacedCard extends PlacedBox {
    readonly card: FlowCard;
    readonly titleCut: boolean;
    readonly strips: readonly PlacedStrip[];
}

export interface PlacedGhost extends PlacedBox {
    readonly ghost: FlowGhost;
    /** Its open point's number stands on no edge, so the ghost shows it. */
    readonly showsNumber: boolean;
}

export interface PlacedStrip {
    readonly asset: FlowOutput | undefined;
    /** Top and height; the line is in the middle. */
    readonly y: number;
    readonly height: number;
    /** The rail, from the month in which the program begins; a card stands later where lines need the room. */
    readonly x: number;
    readonly railX: number;
    /** Deliveries, each ending in its diamond. */
    readonly diamonds: readonly { readonly x: number; readonly output: FlowOutput }[];
    /** The asset's life after completion. */
    readonly spans: readonly { readonly x: number; readonly endX: number; readonly kept: boolean }[];
    readonly captions: readonly { readonly x: number; readonly text: string; readonly bold: boolean; readonly room: number }[];
    readonly mark: PlacedMark | undefined;
}

export interface PlacedMark {
    readonly x: number;
    readonly y: number;
    /** Index into the graph's open points. */
    readonly open: number;
}

export interface PlacedEdge {
    readonly edge: FlowEdge;
    readonly from: FlowCard | FlowGhost;
    readonly to: FlowCard | FlowGhost;
    /** Edges with the same number share a line at their beginning. */
    readonly bundle: number;
    readonly departure: Departure;
    readonly points: readonly Point[];
    /** A place where its bundle goes on without it. */
    readonly fork: Point | undefined;
    readonly label: PlacedLabel | undefined;
    readonly mark: PlacedMark | undefined;
}

export interface PlacedLabel {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
    /** From line to line. */
    readonly step: number;
    readonly alignRight: boolean;
}
