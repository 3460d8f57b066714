// Leads from one scene to the next by what changed, as data. It must not know where scenes are shown.
import type { Added, ScenePatch } from './diff.ts';
import { contentOf, type Piece, type Scene } from './scene.ts';

export const emptyScene: Scene = { width: 0, height: 0, label: '', lang: '', pieces: [] };

/** In one pass over the pieces; the undoing of `diffScenes`. */
export function applyPatch(before: Scene, patch: ScenePatch): Scene {
    const { width, height, label, lang } = patch;
    const gone = new Set(patch.removed);
    const changed = new Map(patch.changed.map(piece => [piece.key, piece]));
    const moved = new Map(patch.moved.map(({ key, x, y }) => [key, { x, y }]));
    const stay: Piece[] = [];
    for (const piece of before.pieces) {
        const { key, parent } = piece;
        // what lies in a piece that goes, goes with it
        if (gone.has(key) || gone.has(parent)) gone.add(key);
        else stay.push(changed.get(key) ?? (moved.has(key) ? { ...piece, ...moved.get(key) } : piece));
    }
    const contents = contentOf(stay);
    for (const [parent, added] of Map.groupBy(patch.added, piece => piece.parent))
        contents.set(parent, weave(contents.get(parent) ?? [], added));
    for (const { parent, keys } of patch.ordered) {
        const byKey = new Map(contents.get(parent)?.map(piece => [piece.key, piece]));
        contents.set(
            parent,
            keys.flatMap(key => byKey.get(key) ?? []),
        );
    }
    const pieces: Piece[] = [];
    const flatten = (parent: string) => {
        for (const piece of contents.get(parent) ?? []) {
            pieces.push(piece);
            if (piece.holds) flatten(piece.key);
        }
    };
    flatten('');
    return { width, height, label, lang, pieces };
}

/** Each after the piece that it follows, of which there is one; what follows nothing that is here comes first. */
function weave(pieces: readonly Piece[], added: readonly Added[]): Piece[] {
    const following = new Map<string, Added[]>();
    const here = new Set([...pieces, ...added].map(({ key }) => key));
    for (const piece of added) {
        const after = here.has(piece.after) ? piece.after : '';
        following.set(after, [...(following.get(after) ?? []), piece]);
    }
    const woven: Piece[] = [];
    const waiting: Piece[] = [...(following.get('') ?? []), ...pieces].reverse();
    for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
        if ('after' in piece) {
            const { after: _, ...plain } = piece as Added;
            woven.push(plain);
        } else woven.push(piece);
        const next = following.get(piece.key);
        if (next) waiting.push(...next.toReversed());
    }
    return woven;
}
