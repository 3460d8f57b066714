// One sheet for a window: on its own paper where that can be read at the window's width, else on a narrower one, all its pages one below the
// other as one scene. It must not know windows.
import { assemble, type Piece, type Scene } from '../../scene/scene.ts';
import { Frame } from './frame.ts';
import { letters, type Paper, papers } from './paper.ts';
import type { AnyKind } from './registry.ts';
import type { SheetContent, SheetContext, Subject } from './sheet.ts';

/** px of letters on a screen, at least. */
const least = 9;
/** The smallest part of its size at which a sheet can be read. */
export const leastScale = least / letters.small;
/** Narrower than this no window is taken for. */
const narrowest = 360;
/** Between two papers of one sheet: a window that is dragged does not get a new sheet at every px. */
const step = 8;
/** px between two pages. */
const space = 14;

export interface ScreenSheet {
    readonly content: SheetContent;
    readonly scene: Scene;
    /** The pages shown, from 1, and how many there are. */
    readonly pages: { readonly from: number; readonly to: number; readonly all: number };
    /** Whether its paper was made for the window, rather than one of a fixed width. */
    readonly isLoose: boolean;
    /** px of the first page that is shown. */
    readonly pageHeight: number;
}

/** The paper of a kind of sheet in a window of so many px. */
export function screenPaper({ paper }: Pick<AnyKind, 'paper'>, width: number): Paper {
    const own = papers[paper];
    const room = Math.floor(Math.max(narrowest, width) / leastScale / step) * step;
    const isOwn = room >= own.width;
    return { ...own, ...(isOwn ? {} : { width: room, height: papers.a3.height, margin: 16 }), isLoose: true };
}

/** `first`: the page to begin with; `most`: pages that are shown together. */
export function drawForScreen(
    { kind, subject }: { readonly kind: AnyKind; readonly subject: Subject },
    context: SheetContext,
    { width, first, most }: { readonly width: number; readonly first: number; readonly most: number },
): ScreenSheet {
    const paper = screenPaper(kind, width);
    const content = kind.content(context, subject);
    const frame = new Frame(content, context, paper);
    const pages = content.paint(frame.area);
    const all = pages.length;
    const from = Math.min(Math.max(1, first), Math.max(1, all - ((all - 1) % most)));
    const shown = pages.slice(from - 1, from - 1 + most);
    const scenes = shown.map((page, k) => frame.scene(page, { number: from + k, all, page: from + k, pages: all }));
    return {
        content,
        scene: joined(scenes),
        pages: { from, to: from + shown.length - 1, all },
        isLoose: paper.width !== papers[kind.paper].width,
        pageHeight: scenes[0]?.height ?? paper.height,
    };
}

/** Pages one below the other, each but the first a piece that holds its own. */
function joined(scenes: readonly Scene[]): Scene {
    const [first] = scenes;
    const all: Piece[] = [];
    let y = 0;
    for (const [k, { pieces, height }] of scenes.entries()) {
        if (k === 0) for (const piece of pieces) all.push(piece);
        else addPage(`page-${k + 1}`, y, pieces, all);
        y += height + space;
    }
    return { width: first?.width ?? 0, height: Math.max(0, y - space), label: first?.label ?? '', lang: first?.lang ?? '', pieces: all };
}

/** The pieces of a page, named within it. */
function addPage(page: string, top: number, pieces: readonly Piece[], all: Piece[]): void {
    for (const holder of assemble([{ key: page, y: top, node: ['g', {}], parts: [] }])) all.push(holder);
    const named = (key: string) => (key === '' ? page : `${page}/${key}`);
    // pieces of one parent stand in a row
    let last = { parent: '', name: page };
    for (const { key, parent, x, y, node, holds, box, title, link, opens } of pieces) {
        // one ground for all pages
        if (node[0] === 'defs') continue;
        if (parent !== last.parent) last = { parent, name: named(parent) };
        all.push({ key: named(key), parent: last.name, x, y, node, holds, box, title, link, opens });
    }
}
