// What changes between two drawings: pieces that came, went, moved, look otherwise, stand in a new order. It must not know what they show.
import type { Added, Piece, Sheet, SheetPatch } from '../../protocol/sheet.ts';

const unchanged = { removed: [], added: [], changed: [], moved: [], ordered: [], more: false };

/** `before` of version `base`; undefined: everything is new. */
export function compareSheets(before: Sheet | undefined, after: Sheet, base: number, version: number): SheetPatch {
    if (before === after) return { ...unchanged, base, version, width: after.width, height: after.height, label: after.label };
    const old = new Map(before?.pieces.map(piece => [piece.key, piece]));
    // What lies elsewhere, or holds pieces now and did not before, is another piece of the same name.
    const stays = ({ key, parent, holds }: Piece) => {
        const was = old.get(key);
        return was !== undefined && was.parent === parent && was.holds === holds;
    };
    const kept = new Set<string>();
    for (const piece of after.pieces) if (stays(piece) && (piece.parent === '' || kept.has(piece.parent))) kept.add(piece.key);
    const added: Added[] = [];
    const changed: SheetPatch['changed'][number][] = [];
    const moved: SheetPatch['moved'][number][] = [];
    const last = new Map<string, string>();
    for (const piece of after.pieces) {
        const { key, parent, x, y, shape } = piece;
        const was = kept.has(key) ? old.get(key) : undefined;
        if (!was) added.push({ ...piece, after: last.get(parent) ?? '' });
        else if (was.shape !== shape && JSON.stringify(was.shape) !== JSON.stringify(shape)) changed.push({ key, x, y, shape });
        else if (was.x !== x || was.y !== y) moved.push({ key, x, y });
        last.set(parent, key);
    }
    return {
        base: before ? base : 0,
        version,
        width: after.width,
        height: after.height,
        label: after.label,
        // what lies in a piece that goes, goes with it
        removed: before?.pieces.flatMap(({ key, parent }) => (!kept.has(key) && (parent === '' || kept.has(parent)) ? [key] : [])) ?? [],
        added,
        changed,
        moved,
        ordered: before ? reordered(before, after, kept) : [],
        more: false,
    };
}

/** Pieces whose content, without what came and went, stands in another order than before. */
function reordered(before: Sheet, after: Sheet, kept: ReadonlySet<string>): SheetPatch['ordered'][number][] {
    const contentOf = (sheet: Sheet) => Map.groupBy(sheet.pieces, piece => piece.parent);
    const old = contentOf(before);
    const result: SheetPatch['ordered'][number][] = [];
    for (const [parent, pieces] of contentOf(after)) {
        const staying = pieces.filter(({ key }) => kept.has(key));
        const were = (old.get(parent) ?? []).filter(({ key }) => kept.has(key));
        if (staying.some(({ key }, k) => were[k]?.key !== key)) result.push({ parent, keys: pieces.map(({ key }) => key) });
    }
    return result;
}
