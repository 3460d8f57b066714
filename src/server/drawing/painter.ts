// Places and paints drawings, and tells each as what changed since the last one of that name: the part that takes long, on a thread of its
// own where there are threads. Of a large flow that is new to the reader first what the reader sees. It must not know plans.
import { type Picture, type PlacedDrawing, paint, placeInParts } from '../../diagram/drawing.ts';
import type { LayoutMemory } from '../../diagram/layout/placed.ts';
import type { Viewport } from '../../diagram/layout/viewport.ts';
import type { Sheet, SheetPatch } from '../../protocol/sheet.ts';
import { compareSheets } from './compare-sheets.ts';
import { type Cuts, cutSheet } from './cut-sheet.ts';
import { type RetoldSheet, retellSheet } from './retell-sheet.ts';
import { slicePatch } from './slice-patch.ts';

export interface PaintJob {
    /** The name of the drawing. */
    readonly name: string;
    readonly drawing: Picture;
    /** The version that whoever asked has; 0 for none. */
    readonly known: number;
    /** Cards stay in their rows where they still fit: the same view as last time. */
    readonly continues: boolean;
    /** What the reader will see of it, in px of the sheet; left out while the reader sees it already, and only the plan is another. */
    readonly seen?: Viewport | undefined;
}

interface Last {
    readonly memory: LayoutMemory | undefined;
    /** Undefined while only what is seen has its texts. */
    placed: PlacedDrawing | undefined;
    version: number;
    svg: string;
    /** Undefined while it is given in slices: nothing is compared with half of a drawing. */
    sheet: Sheet | undefined;
    cuts: Cuts;
    /** Makes what the reader does not see yet; a step may make nothing that can be shown. */
    rest: Iterator<SheetPatch | undefined> | undefined;
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

    paint({ name, drawing, known, continues, seen }: PaintJob): SheetPatch {
        const last = this.drawings.get(name);
        const memory = continues ? last?.memory : undefined;
        const before = last?.version === known ? last.sheet : undefined;
        const retold = before && last?.placed ? retellSheet(last.placed, before, drawing) : undefined;
        if (last && retold) return this.takeRetold(last, retold);
        const viewport = sizeOf(drawing) > mostAtOnce ? widen(seen) : undefined;
        const placeIn = placeInParts(drawing, memory ? { memory } : {});
        const placed = placeIn(viewport);
        const svg = paint(placed, { interactive: true, ...(viewport && { viewport }) });
        const { sheet, cuts } = svg === last?.svg && last.sheet ? { sheet: last.sheet, cuts: last.cuts } : cutSheet(svg, last?.cuts);
        const version = ++this.version;
        const now: Last = { memory: memoryOf(placed), placed: viewport ? undefined : placed, version, svg, sheet, cuts, rest: undefined };
        if (viewport) now.rest = this.paintRest(now, placeIn, sheet);
        this.drawings.set(name, now);
        return { ...compareSheets(before, sheet, known, version), more: now.rest !== undefined };
    }

    private takeRetold(last: Last, { placed, sheet, changed }: RetoldSheet): SheetPatch {
        const base = last.version;
        // no text was painted that the next could be compared with
        if (changed.length > 0) last.svg = '';
        last.version = ++this.version;
        Object.assign(last, { placed, sheet });
        const { width, height, label } = sheet;
        return { ...nothing, base, version: last.version, width, height, label, changed, more: false };
    }

    /** The next pieces of a drawing that began with what is seen; undefined when the drawing is not of that version. */
    more(name: string, known: number): SheetPatch | undefined {
        const last = this.drawings.get(name);
        if (!last?.rest || last.version !== known) return undefined;
        const patch = last.rest.next().value;
        const { width = 0, height = 0, label = '' } = last.sheet ?? {};
        return patch ?? { ...nothing, base: known, version: known, width, height, label };
    }

    forget(name: string): void {
        this.drawings.delete(name);
    }

    /** In steps, between which something else may be painted. */
    private *paintRest(last: Last, placeIn: (viewport?: Viewport) => PlacedDrawing, before: Sheet): Generator<SheetPatch | undefined> {
        const placed = placeIn();
        yield undefined;
        const svg = paint(placed, { interactive: true });
        yield undefined;
        const { sheet, cuts } = cutSheet(svg, last.cuts);
        yield undefined;
        for (const slice of slicePatch(compareSheets(before, sheet, 0, 0))) {
            const base = last.version;
            last.version = ++this.version;
            last.sheet = undefined;
            if (!slice.more) Object.assign(last, { placed, svg, sheet, cuts, rest: undefined });
            yield { ...slice, base, version: last.version };
        }
    }
}

const nothing = { removed: [], added: [], changed: [], moved: [], ordered: [], more: true };

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
