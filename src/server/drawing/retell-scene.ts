// The next scene of a flow in which only what cards and lanes say has changed, made of the last one and of those pieces that say something
// else. It must not know why they do.
import type { Picture, PlacedDrawing } from '../../diagram/drawing.ts';
import type { PlacedFlow } from '../../diagram/flow/layout/placed.ts';
import { paintRetold } from '../../diagram/flow/paint.ts';
import { isSame, type Retold, retell } from '../../diagram/flow/retell.ts';
import { looksAlike } from '../../scene/diff.ts';
import { assemble, type Piece, type Scene } from '../../scene/scene.ts';

export interface RetoldScene {
    readonly placed: PlacedDrawing;
    readonly scene: Scene;
    readonly changed: readonly Piece[];
}

/** `before` painted as `scene`. Undefined where the drawing must be made anew. */
export function retellScene(before: PlacedDrawing, scene: Scene, drawing: Picture): RetoldScene | undefined {
    const old = flowOf(before);
    const retold = old && retellFlow(before, old, drawing);
    if (!retold || !areNamed(retold)) return undefined;
    const pieces = [...scene.pieces];
    const at = new Map(pieces.map(({ key }, k) => [key, k]));
    const changed: Piece[] = [];
    for (const piece of assemble(paintRetold(retold))) {
        if (!isNamed(piece.key)) continue;
        const k = at.get(piece.key);
        const was = k === undefined ? undefined : pieces[k];
        if (k === undefined || !was || was.x !== piece.x || was.y !== piece.y) return undefined;
        if (looksAlike(was, piece)) continue;
        const now = { ...piece, parent: was.parent };
        pieces[k] = now;
        changed.push(now);
    }
    return { placed: withFlow(before, retold.placed), scene: { ...scene, pieces }, changed };
}

function flowOf(drawing: PlacedDrawing): PlacedFlow | undefined {
    return drawing.kind === 'flow' ? drawing.placed : drawing.kind === 'overview' ? drawing.opened : undefined;
}

function retellFlow(before: PlacedDrawing, flow: PlacedFlow, drawing: Picture): Retold | undefined {
    if (before.kind === 'flow' && drawing.kind === 'flow') return retell(flow, drawing.graph);
    if (before.kind !== 'overview' || drawing.kind !== 'overview' || !drawing.opened) return undefined;
    // of what is open the lines of departments show the number
    const shown = ({ graph, openedLanes }: typeof before | typeof drawing) => [{ ...graph, open: graph.open.length }, openedLanes];
    return isSame(shown(before), shown(drawing)) ? retell(flow, drawing.opened) : undefined;
}

function withFlow(drawing: PlacedDrawing, flow: PlacedFlow): PlacedDrawing {
    return drawing.kind === 'overview' ? { ...drawing, opened: flow } : { kind: 'flow', placed: flow };
}

/** The names of pieces that are found again by themselves; those of halos depend on all before them, and halos say nothing. */
function isNamed(key: string): boolean {
    return key.startsWith('card:') || key.startsWith('edge:') || key.endsWith('/g.lane-header');
}

/** Of two lanes with one title the second is named by its place among all. */
function areNamed({ placed: { graph }, lanes }: Retold): boolean {
    const titles = new Set(lanes.map(({ lane }) => lane.title));
    return graph.lanes.filter(({ title }) => titles.has(title)).length === lanes.length;
}
