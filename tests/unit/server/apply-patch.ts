import type { Piece, Sheet, SheetPatch } from '../../../src/protocol/sheet.ts';

/** What the page does with a patch, on data. */
export function applyPatch(before: Sheet | undefined, patch: SheetPatch): Sheet {
    const contents = new Map<string, Piece[]>([['', []]]);
    for (const piece of before?.pieces ?? []) {
        contents.set(piece.parent, [...(contents.get(piece.parent) ?? []), piece]);
        if (piece.holds) contents.set(piece.key, contents.get(piece.key) ?? []);
    }
    const at = (key: string) => [...contents.values()].find(pieces => pieces.some(piece => piece.key === key)) ?? [];
    const change = (key: string, changes: Partial<Piece>) => {
        const pieces = at(key);
        const k = pieces.findIndex(piece => piece.key === key);
        pieces[k] = { ...(pieces[k] as Piece), ...changes };
    };
    const remove = (key: string) => {
        for (const inner of contents.get(key) ?? []) remove(inner.key);
        contents.delete(key);
        const pieces = at(key);
        const k = pieces.findIndex(piece => piece.key === key);
        if (k >= 0) pieces.splice(k, 1);
    };
    for (const key of patch.removed) remove(key);
    for (const { key, x, y, shape } of patch.changed) change(key, { x, y, shape });
    for (const { key, x, y } of patch.moved) change(key, { x, y });
    for (const { after, ...piece } of patch.added) {
        const pieces = contents.get(piece.parent) as Piece[];
        pieces.splice(pieces.findIndex(one => one.key === after) + 1, 0, piece);
        if (piece.holds) contents.set(piece.key, []);
    }
    for (const { parent, keys } of patch.ordered)
        contents.set(
            parent,
            keys.map(key => (contents.get(parent) as Piece[]).find(piece => piece.key === key) as Piece),
        );
    const flat = (parent: string): Piece[] =>
        (contents.get(parent) ?? []).flatMap(piece => [piece, ...(piece.holds ? flat(piece.key) : [])]);
    return { width: patch.width, height: patch.height, label: patch.label, pieces: flat('') };
}
