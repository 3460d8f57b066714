// What stays in full when one card is chosen or some are found. It must not know zoom and keys.

/** The card, its promises, and the cards at their other ends. */
export function findNeighbours(drawing: Element, card: Element): ReadonlySet<Element> {
    const id = card.getAttribute('data-id');
    const near = new Set<Element>([card]);
    const ids = new Set<string | null>([id]);
    for (const promise of drawing.querySelectorAll('.promise')) {
        const source = promise.getAttribute('data-source');
        const target = promise.getAttribute('data-target');
        if (source !== id && target !== id) continue;
        near.add(promise);
        ids.add(source).add(target);
    }
    for (const other of drawing.querySelectorAll('.card')) if (ids.has(other.getAttribute('data-id'))) near.add(other);
    for (const life of drawing.querySelectorAll('.life')) if (life.getAttribute('data-source') === id) near.add(life);
    return near;
}

/** A promise with the cards at its ends. */
export function findEnds(drawing: Element, promise: Element): ReadonlySet<Element> {
    const ids = new Set([promise.getAttribute('data-source'), promise.getAttribute('data-target')]);
    return new Set([promise, ...[...drawing.querySelectorAll('.card')].filter(card => ids.has(card.getAttribute('data-id')))]);
}

/** Fades all but `near`; shows all again when it is undefined. */
export function showOnly(drawing: Element, near: ReadonlySet<Element> | undefined, chosen?: Element): void {
    drawing.classList.toggle('selecting', near !== undefined);
    for (const element of drawing.querySelectorAll('.card,.promise,.life')) {
        element.classList.toggle('near', near?.has(element) ?? false);
        element.classList.toggle('chosen', element === chosen);
    }
}
