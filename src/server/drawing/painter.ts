// Places and paints drawings, and tells each as what changed since the last one of that name: the part that takes long, on a thread of its
// own where there are threads. It must not know plans.
import { type Picture, type PlacedDrawing, paint, place } from '../../diagram/drawing.ts';
import type { LayoutMemory } from '../../diagram/layout/placed.ts';
import type { Sheet, SheetPatch } from '../../protocol/sheet.ts';
import { compareSheets } from './compare-sheets.ts';
import { type Cuts, cutSheet } from './cut-sheet.ts';

export interface PaintJob {
    /** The name of the drawing. */
    readonly name: string;
    readonly drawing: Picture;
    /** The version that whoever asked has; 0 for none. */
    readonly known: number;
    /** Cards stay in their rows where they still fit: the same view as last time. */
    readonly continues: boolean;
}

interface Last {
    readonly version: number;
    readonly svg: string;
    readonly sheet: Sheet;
    readonly cuts: Cuts;
    readonly memory: LayoutMemory | undefined;
}

export class Painter {
    private readonly drawings = new Map<string, Last>();
    private version: number;

    /** Versions count from `first`, so that those of a thread that was stopped mean nothing to the next. */
    constructor(first = 0) {
        this.version = first;
    }

    paint({ name, drawing, known, continues }: PaintJob): SheetPatch {
        const last = this.drawings.get(name);
        const memory = continues ? last?.memory : undefined;
        const placed = place(drawing, memory ? { memory } : {});
        const svg = paint(placed, { interactive: true });
        const { sheet, cuts } = svg === last?.svg ? last : cutSheet(svg, last?.cuts);
        const version = ++this.version;
        this.drawings.set(name, { version, svg, sheet, cuts, memory: memoryOf(placed) });
        return compareSheets(last && last.version === known ? last.sheet : undefined, sheet, known, version);
    }

    forget(name: string): void {
        this.drawings.delete(name);
    }
}

function memoryOf(drawing: PlacedDrawing): LayoutMemory | undefined {
    if (drawing.kind === 'flow') return drawing.placed.memory;
    return drawing.kind === 'overview' ? drawing.opened?.memory : undefined;
}
