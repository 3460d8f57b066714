// From a plan, its findings and what a reader wants to see, to a graph, to places, to SVG: what every format and window is made from.
// Pure: the same input gives the same output, in a browser, a worker or Node. It must not know files, formats or windows.
import { type Locale, say } from '../l10n/say.ts';
import type { Day } from '../plan/period.ts';
import { titleOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import type { Finding } from '../rules/finding.ts';
import type { SceneNode } from '../scene/node.ts';
import { type Scene, svgOf } from '../scene/scene.ts';
import { writeNode } from '../scene/write.ts';
import type { CalendarGraph } from './calendar/graph.ts';
import { paintCalendar } from './calendar/paint.ts';
import { type PlacedCalendar, placeCalendar } from './calendar/place.ts';
import { departmentNames } from './filter-values.ts';
import type { SheetFrame } from './frame.ts';
import type { FlowGraph } from './graph.ts';
import type { PlacedFlow } from './layout/placed.ts';
import type { Viewport } from './layout/viewport.ts';
import { arrange, type LayoutOptions, layOut } from './layout.ts';
import type { MatrixGraph } from './matrix/graph.ts';
import { paintMatrix } from './matrix/paint.ts';
import { type PlacedMatrix, placeMatrix } from './matrix/place.ts';
import type { OverviewGraph } from './overview/graph.ts';
import { paintOverview } from './overview/paint.ts';
import { type Selection, select, selectOpened } from './select.ts';
import { type Depth, type DrawingState, placesOpened } from './state.ts';
import { paintFlow } from './svg.ts';
import { drawingClass, styleSheet, type Theme } from './theme.ts';
import type { TreeGraph } from './tree/graph.ts';
import { paintTree } from './tree/paint.ts';
import { type PlacedTree, placeTree } from './tree/place.ts';
import { drawAsset, findAsset, lastingThings } from './views/asset.ts';
import { drawCascade } from './views/cascade.ts';
import { drawFlow } from './views/flow.ts';
import { drawMatrix } from './views/matrix.ts';
import { drawOverview } from './views/overview.ts';
import { drawPlaces } from './views/places.ts';
import { drawTimeline } from './views/timeline.ts';
import { filterWords } from './words.ts';

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

/** What is painted of a drawing: plain data, which can be sent to a thread. */
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

export interface DrawingOptions {
    readonly locale: Locale;
    /** The day the drawing is made for; nothing here reads a clock. */
    readonly today?: Day;
}

/** The most programs, or assets, that are drawn one by one unless asked for: more open as departments. */
export const mostOpen = 150;

export function draw(plan: Plan, findings: readonly Finding[], state: DrawingState, { locale, today }: DrawingOptions): Drawing {
    const { view, asset } = state;
    const opened = departmentNames(plan, state.opened);
    const whole = select(plan, findings, state.filter, locale);
    const count = view === 'asset' ? lastingThings(whole).length : whole.programs.length;
    const depth: Depth | undefined = state.depth ?? (count > mostOpen && asset === undefined ? 'departments' : undefined);
    const selection = describe(whole, plan, depth, asset, locale);
    const options = { locale, selection, opened, ...(today === undefined ? {} : { today }), ...(depth ? { depth } : {}) };
    switch (view) {
        case 'cascade':
            return { kind: 'tree', graph: drawCascade(plan, findings, options) };
        case 'places':
            return { kind: 'tree', graph: drawPlaces(plan, findings, { ...options, openedPlaces: placesOpened(state.opened) }) };
        case 'timeline':
            return { kind: 'calendar', graph: drawTimeline(plan, findings, options) };
        case 'asset':
            return { kind: 'calendar', graph: drawAsset(plan, findings, { ...options, ...(asset === undefined ? {} : { asset }) }) };
        case 'matrix':
            return { kind: 'matrix', graph: drawMatrix(plan, findings, options) };
        case 'flow': {
            if (depth !== 'departments') return { kind: 'flow', graph: drawFlow(plan, findings, options) };
            const open = selectOpened(plan, selection, opened);
            let whole: FlowGraph | undefined;
            return {
                kind: 'overview',
                graph: drawOverview(plan, findings, options),
                openedLanes: opened,
                opened: open.programs.length > 0 ? drawFlow(plan, findings, { ...options, selection: open }) : undefined,
                whole: () => {
                    whole ??= drawFlow(plan, findings, options);
                    return whole;
                },
            };
        }
    }
}

export function pictureOf(drawing: Drawing): Picture {
    if (drawing.kind !== 'overview') return drawing;
    const { whole: _, ...picture } = drawing;
    return picture;
}

export function place(drawing: Picture, options: LayoutOptions = {}): PlacedDrawing {
    return placeInParts(drawing, options)(options.viewport);
}

/** What is answered places all of the drawing, or of a flow also no more than a viewport shows, for much less. */
export function placeInParts(drawing: Picture, options: Omit<LayoutOptions, 'viewport'>): (viewport?: Viewport) => PlacedDrawing {
    switch (drawing.kind) {
        case 'flow': {
            const place = arrange(drawing.graph, options);
            return viewport => ({ kind: 'flow', placed: place(viewport) });
        }
        case 'overview': {
            const opened = drawing.opened && layOut(drawing.opened, options);
            return () => ({ ...drawing, opened });
        }
        case 'tree':
            return () => ({ kind: 'tree', placed: placeTree(drawing.graph) });
        case 'calendar':
            return () => ({ kind: 'calendar', placed: placeCalendar(drawing.graph) });
        case 'matrix':
            return () => ({ kind: 'matrix', placed: placeMatrix(drawing.graph) });
    }
}

/** The whole sheet, title, legend and list included; of a flow no more than a viewport shows. */
export function paint(drawing: PlacedDrawing, viewport?: Viewport): Scene {
    switch (drawing.kind) {
        case 'flow':
            return paintFlow(drawing.placed, viewport);
        case 'overview':
            return paintOverview(drawing.graph, drawing.opened, drawing.openedLanes);
        case 'tree':
            return paintTree(drawing.placed);
        case 'calendar':
            return paintCalendar(drawing.placed);
        case 'matrix':
            return paintMatrix(drawing.placed);
    }
}

export interface WriteOptions {
    readonly theme?: Theme;
    /** Colours written out, for programs that know no style variables. */
    readonly fixedColours?: boolean;
    /** For a page: the drawing is a group whose cards can be reached with Tab, not one image. */
    readonly interactive?: boolean;
}

/** One SVG document. The same scene and options give the same bytes. */
export function writeDrawing(scene: Scene, options?: WriteOptions): string {
    return `${writeNode(drawingNode(scene, options))}\n`;
}

/** To stand in a page. */
export function drawingNode(scene: Scene, { theme = 'light', fixedColours = false, interactive = false }: WriteOptions = {}): SceneNode {
    return svgOf(scene, { className: drawingClass, css: styleSheet(theme, fixedColours), interactive });
}

export function frameOfDrawing(drawing: Drawing): SheetFrame {
    return drawing.graph;
}

/** What is shown less or more than usual is printed too. */
function describe(selection: Selection, plan: Plan, depth: Depth | undefined, asset: string | undefined, locale: Locale): Selection {
    const more = depth === undefined || depth === 'programs' ? [] : [say(filterWords[depth], locale)];
    if (asset !== undefined) {
        const [thing] = findAsset(plan, asset).things;
        more.push(say(filterWords.asset, locale, { x: thing ? titleOf(thing) : asset }));
    }
    return more.length > 0 ? { ...selection, described: [...selection.described, ...more] } : selection;
}
