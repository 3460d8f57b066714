// The operations of a kind of drawing: one object a kind, in its folder. It must not know any single view.
import type { Scene } from '../scene/scene.ts';
import type { CalendarGraph } from './calendar/graph.ts';
import type { PlacedCalendar } from './calendar/place.ts';
import type { FlowGraph } from './flow/graph.ts';
import type { PlacedFlow } from './flow/layout/placed.ts';
import type { Viewport } from './flow/layout/viewport.ts';
import type { LayoutOptions } from './flow/place.ts';
import type { DrawnFrom } from './frame.ts';
import type { MatrixGraph } from './matrix/graph.ts';
import type { PlacedMatrix } from './matrix/place.ts';
import type { OverviewGraph } from './overview/graph.ts';
import type { DrawingTable } from './table.ts';
import type { TreeGraph } from './tree/graph.ts';
import type { PlacedTree } from './tree/place.ts';

export type Drawing =
    | { readonly kind: 'flow'; readonly graph: FlowGraph }
    | Overview
    | { readonly kind: 'tree'; readonly graph: TreeGraph }
    | { readonly kind: 'calendar'; readonly graph: CalendarGraph }
    | { readonly kind: 'matrix'; readonly graph: MatrixGraph };

/** Departments as lines; the flow of those that stand open above them. */
export interface Overview {
    readonly kind: 'overview';
    readonly graph: OverviewGraph;
    readonly opened: FlowGraph | undefined;
    readonly openedLanes: readonly string[];
    /** All that the lines count, for tables and texts; it is not painted. */
    readonly whole: () => FlowGraph;
}

/** The input of painting: plain data, which can be sent to a thread. */
export type Picture = Exclude<Drawing, Overview> | Omit<Overview, 'whole'>;

export type PlacedDrawing =
    | { readonly kind: 'flow'; readonly placed: PlacedFlow }
    | {
          readonly kind: 'overview';
          readonly graph: OverviewGraph;
          readonly opened: PlacedFlow | undefined;
          readonly openedLanes: readonly string[];
      }
    | { readonly kind: 'tree'; readonly placed: PlacedTree }
    | { readonly kind: 'calendar'; readonly placed: PlacedCalendar }
    | { readonly kind: 'matrix'; readonly placed: PlacedMatrix };

export type DrawingOf<K extends Drawing['kind']> = Extract<Drawing, { readonly kind: K }>;
export type PictureOf<K extends Drawing['kind']> = Extract<Picture, { readonly kind: K }>;
export type PlacedOf<K extends Drawing['kind']> = Extract<PlacedDrawing, { readonly kind: K }>;

/** A line of a drawing in words. */
export interface Outline {
    readonly text: string;
    /** The key of the piece that shows it. */
    readonly key?: string;
    readonly children: readonly Outline[];
}

export interface Kind<K extends Drawing['kind']> {
    /** The answer places all of the drawing, or of a flow also no more than a viewport shows, for much less. */
    place(picture: PictureOf<K>, options: Omit<LayoutOptions, 'viewport'>): (viewport?: Viewport) => PlacedOf<K>;
    /** The whole sheet, title, legend and list included; of a flow no more than a viewport shows. */
    paint(placed: PlacedOf<K>, viewport?: Viewport): Scene;
    /** In words, for those who listen or want no picture. */
    outline(drawing: DrawingOf<K>): Outline[];
    /** The main table first. */
    tables(drawing: DrawingOf<K>): DrawingTable[];
    /** Where in the text each piece was said, by key; what is shown again comes after where it stands in full. */
    sources(drawing: DrawingOf<K>): Iterable<readonly [key: string, from: DrawnFrom]>;
    /** How many things are painted one by one. */
    size(picture: PictureOf<K>): number;
}

export function leaf(text: string, key?: string): Outline {
    return { text, children: [], ...(key === undefined ? {} : { key }) };
}
