// From a plan, its findings and what a reader wants to see, to a graph, to places, to SVG: what every format and window is made from.
// Pure: the same input gives the same output, in a browser, a worker or Node. It must not know files, formats or windows.
import { type Locale, say } from '../l10n/say.ts';
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { SceneNode } from '../scene/node.ts';
import { type Scene, svgOf } from '../scene/scene.ts';
import { writeNode } from '../scene/write.ts';
import { calendar } from './calendar/kind.ts';
import { departmentNames } from './filter-values.ts';
import type { FlowGraph } from './flow/graph.ts';
import { flow } from './flow/kind.ts';
import type { Viewport } from './flow/layout/viewport.ts';
import type { LayoutOptions } from './flow/place.ts';
import type { SheetFrame } from './frame.ts';
import type { Drawing, Kind, Picture, PlacedDrawing } from './kind.ts';
import { matrix } from './matrix/kind.ts';
import { overview } from './overview/kind.ts';
import { type Selection, select, selectOpened } from './select.ts';
import { type Depth, type DrawingState, placesOpened } from './state.ts';
import { drawingClass, styleSheet, type Theme } from './theme.ts';
import { tree } from './tree/kind.ts';
import { drawAsset, findAsset, lastingThings } from './views/asset.ts';
import { drawCascade } from './views/cascade.ts';
import { drawFlow } from './views/flow.ts';
import { drawMatrix } from './views/matrix.ts';
import { drawOverview } from './views/overview.ts';
import { drawPlaces } from './views/places.ts';
import { drawTimeline } from './views/timeline.ts';
import { filterWords } from './words.ts';

export type { Drawing, Picture, PlacedDrawing } from './kind.ts';

const kinds: { readonly [K in Drawing['kind']]: Kind<K> } = { flow, overview, tree, calendar, matrix };

/** Operations on a drawing of this kind, placed or not. */
export function kindOf({ kind }: Pick<Drawing, 'kind'>): Kind<Drawing['kind']> {
    // the name decides the types, which the compiler does not follow
    return kinds[kind] as unknown as Kind<Drawing['kind']>;
}

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
    return kindOf(drawing).place(drawing, options)(options.viewport);
}

export function paint(drawing: PlacedDrawing, viewport?: Viewport): Scene {
    return kindOf(drawing).paint(drawing, viewport);
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

/** The frame of a drawing, with all open points of its contents: the lines of departments count what they do not show. */
export function wholeOf(drawing: Drawing): SheetFrame {
    return drawing.kind === 'overview' ? drawing.whole() : drawing.graph;
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
