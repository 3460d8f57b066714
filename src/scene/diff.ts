// The patch between two scenes: pieces added, removed, moved, changed or put in a new order. It must not know what they show.
import { isSameNode } from './node.ts';
import { contentOf, type Piece, type Scene } from './scene.ts';

export interface ScenePatch {
    readonly width: number;
    readonly height: number;
    readonly label: string;
    readonly lang: string;
    readonly removed: readonly string[];
    /** Each after those it follows or lies in. */
    readonly added: readonly Added[];
    readonly changed: readonly Piece[];
    readonly moved: readonly { readonly key: string; readonly x: number; readonly y: number }[];
    /** Pieces whose content stands in a new order: the whole order. */
    readonly ordered: readonly { readonly parent: string; readonly keys: readonly string[] }[];
}

export interface Added extends Piece {
    /** The key of the piece of the same parent before it; empty for the first. */
    readonly after: string;
}

/** All that leads from one scene to the next; from nothing everything is new. */
export function diffScenes(before: Scene | undefined, after: Scene): ScenePatch {
    const { width, height, label, lang } = after;
    const frame = { width, height, label, lang };
    if (before === after) return { ...frame, removed: [], added: [], changed: [], moved: [], ordered: [] };
    const changed: Piece[] = [];
    const moved: ScenePatch['moved'][number][] = [];
    const compare = (was: Piece, piece: Piece) => {
        if (!looksAlike(was, piece)) changed.push(piece);
        else if (was.x !== piece.x || was.y !== piece.y) moved.push({ key: piece.key, x: piece.x, y: piece.y });
    };
    // as after most keystrokes: nothing came, went or stands in another order
    if (before && hasSamePieces(before, after)) {
        after.pieces.forEach((piece, k) => {
            compare(before.pieces[k] as Piece, piece);
        });
        return { ...frame, removed: [], added: [], changed, moved, ordered: [] };
    }
    const old = new Map<string, Piece>();
    for (const piece of before?.pieces ?? []) old.set(piece.key, piece);
    const kept = new Set<string>(['']);
    const added: Added[] = [];
    const last = new Map<string, string>();
    for (const piece of after.pieces) {
        const { key, parent } = piece;
        const was = old.get(key);
        // A piece with another parent, or with pieces in it for the first time, is another piece of the same name.
        const stays = was !== undefined && was.parent === parent && was.holds === piece.holds && kept.has(parent);
        if (stays) kept.add(key);
        if (!stays) added.push({ ...piece, after: last.get(parent) ?? '' });
        else compare(was, piece);
        last.set(parent, key);
    }
    return {
        ...frame,
        // what lies in a piece that goes, goes with it
        removed: before?.pieces.flatMap(({ key, parent }) => (!kept.has(key) && kept.has(parent) ? [key] : [])) ?? [],
        added,
        changed,
        moved,
        ordered: before ? reordered(before, after, kept) : [],
    };
}

function hasSamePieces(before: Scene, after: Scene): boolean {
    return (
        before.pieces.length === after.pieces.length &&
        before.pieces.every((was, k) => {
            const piece = after.pieces[k] as Piece;
            return was.key === piece.key && was.parent === piece.parent && was.holds === piece.holds;
        })
    );
}

/** Whether a piece is the same but for its place. */
function looksAlike(a: Piece, b: Piece): boolean {
    return (
        a.title === b.title &&
        a.opens === b.opens &&
        a.link?.source === b.link?.source &&
        a.link?.target === b.link?.target &&
        isSameBox(a.box, b.box) &&
        isSameNode(a.node, b.node)
    );
}

function isSameBox(a: Piece['box'], b: Piece['box']): boolean {
    if (!a || !b) return a === b;
    return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** Pieces whose content, without what came and went, stands in another order than before. */
function reordered(before: Scene, after: Scene, kept: ReadonlySet<string>): ScenePatch['ordered'][number][] {
    const stayed = before.pieces.filter(({ key }) => kept.has(key));
    const staying = after.pieces.filter(({ key }) => kept.has(key));
    if (staying.every(({ key }, k) => stayed[k]?.key === key)) return [];
    const old = contentOf(stayed);
    const now = contentOf(after.pieces);
    return [...contentOf(staying)].flatMap(([parent, pieces]) => {
        const were = old.get(parent) ?? [];
        if (pieces.every(({ key }, k) => were[k]?.key === key)) return [];
        return [{ parent, keys: (now.get(parent) ?? []).map(({ key }) => key) }];
    });
}
