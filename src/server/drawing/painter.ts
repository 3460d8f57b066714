// Places and paints drawings, and tells each as what changed since the last one of that name: the part that takes long, on a thread of its
// own where there are threads. Of a large flow that is new to the reader first what the reader sees. It must not know plans.
import { kindOf, type Picture, type PlacedDrawing, paint } from '../../diagram/drawing.ts';
import type { LayoutMemory } from '../../diagram/flow/layout/placed.ts';
import type { Viewport } from '../../diagram/flow/layout/viewport.ts';
import type { DrawingPatch } from '../../protocol/diagram.ts';
import { diffScenes } from '../../scene/diff.ts';
import type { Scene } from '../../scene/scene.ts';
import { type RetoldScene, retellScene } from './retell-scene.ts';
import { slicePatch } from './slice-patch.ts';

export interface PaintJob {
    /** The name of the drawing. */
    readonly name: string;
    readonly drawing: Picture;
    /** The version that whoever asked has; 0 for none. */
    readonly known: number;
    /** Cards stay in their rows where they still fit: the same view as last time. */
    readonly continues: boolean;
    /** The viewport of the reader, in px of the scene; left out while the reader sees it already, and only the plan is another. */
    readonly seen?: Viewport | undefined;
}

interface Last {
    readonly memory: LayoutMemory | undefined;
    /** Undefined while only what is seen has its texts. */
    placed: PlacedDrawing | undefined;
    version: number;
    /** Undefined while it is given in slices: nothing is compared with half of a drawing. */
    scene: Scene | undefined;
    /** Makes what the reader does not see yet; a step may make nothing that can be shown. */
    rest: Iterator<DrawingPatch | undefined> | undefined;
}

/** Cards that are painted at once, seen or not. */
const mostAtOnce = 300;

export class Painter {
    private readonly drawings = new Map<string, Last>();
    private version: number;

    /** Versions count from `first`, so that those of a thread that was stopped mean nothing to the next. */
    constructor(first = 0) {
        this.version = first;
    }

    paint({ name, drawing, known, continues, seen }: PaintJob): DrawingPatch {
        const last = this.drawings.get(name);
        const memory = continues ? last?.memory : undefined;
        const before = last?.version === known ? last.scene : undefined;
        const retold = before && last?.placed ? retellScene(last.placed, before, drawing) : undefined;
        if (last && retold) return this.takeRetold(last, retold);
        const viewport = sizeOf(drawing) > mostAtOnce ? widen(seen) : undefined;
        const placeIn = kindOf(drawing).place(drawing, memory ? { memory } : {});
        const placed = placeIn(viewport);
        const scene = paint(placed, viewport);
        const version = ++this.version;
        const now: Last = { memory: memoryOf(placed), placed: viewport ? undefined : placed, version, scene, rest: undefined };
        if (viewport) now.rest = this.paintRest(now, placeIn, scene);
        this.drawings.set(name, now);
        return { ...diffScenes(before, scene), base: before ? known : 0, version, more: now.rest !== undefined };
    }

    private takeRetold(last: Last, { placed, scene, changed }: RetoldScene): DrawingPatch {
        const base = last.version;
        last.version = ++this.version;
        Object.assign(last, { placed, scene });
        return { ...diffScenes(scene, scene), base, version: last.version, changed, more: false };
    }

    /** The next pieces of a drawing that began with what is seen; undefined when the drawing is not of that version. */
    more(name: string, known: number): DrawingPatch | undefined {
        const last = this.drawings.get(name);
        if (!last?.rest || last.version !== known) return undefined;
        const patch = last.rest.next().value;
        if (patch || !last.scene) return patch;
        return { ...diffScenes(last.scene, last.scene), base: known, version: known, more: true };
    }

    forget(name: string): void {
        this.drawings.delete(name);
    }

    /** In steps, between which something else may be painted. */
    private *paintRest(last: Last, placeIn: (viewport?: Viewport) => PlacedDrawing, before: Scene): Generator<DrawingPatch | undefined> {
        const placed = placeIn();
        yield undefined;
        const scene = paint(placed);
        yield undefined;
        for (const slice of slicePatch(diffScenes(before, scene))) {
            const base = last.version;
            last.version = ++this.version;
            last.scene = undefined;
            if (!slice.more) Object.assign(last, { placed, scene, rest: undefined });
            yield { ...slice, base, version: last.version };
        }
    }
}

function sizeOf(drawing: Picture): number {
    return drawing.kind === 'flow' ? drawing.graph.cards.length : 0;
}

/** By half on every side: a small move finds something there, and the title above the flow, which a viewport does not count, is lower. */
function widen(seen: Viewport | undefined): Viewport | undefined {
    if (!seen) return undefined;
    const { x, y, width, height } = seen;
    return { x: x - width / 2, y: y - height / 2, width: width * 2, height: height * 2 };
}

function memoryOf(drawing: PlacedDrawing): LayoutMemory | undefined {
    if (drawing.kind === 'flow') return drawing.placed.memory;
    return drawing.kind === 'overview' ? drawing.opened?.memory : undefined;
}
