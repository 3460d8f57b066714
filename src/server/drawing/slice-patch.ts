// Cuts a large change of a drawing into small ones, which lead to the same when they are applied in their order. It must not know what is drawn.
import type { ScenePatch } from '../../scene/diff.ts';

/** Pieces that a page makes without anybody noticing that it does. */
const mostPieces = 1500;

/** All but the last say that there is more. */
export function* slicePatch(patch: ScenePatch, most = mostPieces): Generator<ScenePatch & { readonly more: boolean }> {
    const { added, ordered } = patch;
    // What goes and changes comes first and an order last, as in one change; each new piece follows pieces that came before it.
    const nothing = { removed: [], added: [], changed: [], moved: [], ordered: [] };
    for (let from = 0; ; from += most) {
        const more = from + most < added.length;
        const rest = from === 0 ? patch : { ...patch, ...nothing };
        yield { ...rest, added: added.slice(from, from + most), ordered: more ? [] : ordered, more };
        if (!more) return;
    }
}
