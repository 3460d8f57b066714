// What stays in full when one card is chosen or some are found. It must not know zoom and keys.
import type { Piece } from '../scene/scene.ts';

/** Of a piece that can fade: a card, a promise, what a card leads to. */
export type Linked = Pick<Piece, 'key' | 'link'>;

/** The card, its promises, and the cards at their other ends. */
export function findNeighbours(pieces: Iterable<Linked>, key: string): ReadonlySet<string> {
    const id = idOf(key);
    const near = new Set([key, keyOf(id)]);
    for (const { key: own, link } of pieces) {
        if (!link || (link.source !== id && link.target !== id)) continue;
        near.add(own);
        // what belongs to a card has no other end
        if (link.target !== undefined) near.add(keyOf(link.source)).add(keyOf(link.target));
    }
    return near;
}

/** A promise with the cards at its ends. */
export function findEnds({ key, link }: Linked): ReadonlySet<string> {
    return new Set([key, ...[link?.source, link?.target].flatMap(id => (id === undefined ? [] : keyOf(id)))]);
}

/** The name of a card in links. */
function idOf(key: string): string | undefined {
    return key.startsWith('card:') ? key.slice('card:'.length) : undefined;
}

/** The key of the card that links call so. */
export function keyOf(id: string | undefined): string {
    return `card:${id}`;
}

/** Fades all but `near`; shows all again when it is undefined. */
export function showOnly(
    drawing: Element,
    shown: Iterable<readonly [key: string, element: Element | undefined]>,
    near: ReadonlySet<string> | undefined,
    chosen?: string,
): void {
    drawing.classList.toggle('selecting', near !== undefined);
    for (const [key, element] of shown) {
        element?.classList.toggle('near', near?.has(key) ?? false);
        element?.classList.toggle('chosen', key === chosen);
    }
}
