// Which card the arrow keys lead to: along a promise where one leads that way, else to the nearest card there. It must not know who asks.

export type Way = 'left' | 'right' | 'up' | 'down';

/** What can be walked to. */
export const stops = '.card,.lane[data-lane]';

export function findNext(drawing: Element, from: Element, way: Way): Element | undefined {
    const all = [...drawing.querySelectorAll(stops)].filter(stop => stop !== from);
    const start = from.getBoundingClientRect();
    const along = way === 'left' || way === 'right' ? findAlong(drawing, from, way) : new Set<string | null>();
    const linked = all.filter(stop => along.has(stop.getAttribute('data-id')) && lies(stop, start, way, 0));
    return (
        nearest(linked, start, way) ??
        nearest(
            all.filter(stop => lies(stop, start, way, 0.5)),
            start,
            way,
        ) ??
        nearest(
            all.filter(stop => lies(stop, start, way, 0)),
            start,
            way,
        )
    );
}

/** The ids at the other ends of what leaves a card to the right, or comes to it from the left. */
function findAlong(drawing: Element, from: Element, way: Way): Set<string | null> {
    const id = from.getAttribute('data-id');
    const [own, other] = way === 'right' ? ['data-source', 'data-target'] : ['data-target', 'data-source'];
    const ids = new Set<string | null>();
    if (id === null) return ids;
    for (const promise of drawing.querySelectorAll('.promise')) if (promise.getAttribute(own) === id) ids.add(promise.getAttribute(other));
    return ids;
}

/** Whether it lies that way; `narrow`: how much further that way than aside. */
function lies(stop: Element, start: DOMRect, way: Way, narrow: number): boolean {
    const { ahead, aside } = distance(stop.getBoundingClientRect(), start, way);
    return ahead > 1 && ahead >= aside * narrow;
}

function nearest(candidates: readonly Element[], start: DOMRect, way: Way): Element | undefined {
    let best: Element | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const { ahead, aside } = distance(candidate.getBoundingClientRect(), start, way);
        const far = ahead + 2 * aside;
        if (far >= least) continue;
        least = far;
        best = candidate;
    }
    return best;
}

function distance(box: DOMRect, start: DOMRect, way: Way): { readonly ahead: number; readonly aside: number } {
    const across = middle(box.left, box.right) - middle(start.left, start.right);
    const down = middle(box.top, box.bottom) - middle(start.top, start.bottom);
    switch (way) {
        case 'right':
            return { ahead: across, aside: Math.abs(down) };
        case 'left':
            return { ahead: -across, aside: Math.abs(down) };
        case 'down':
            return { ahead: down, aside: Math.abs(across) };
        case 'up':
            return { ahead: -down, aside: Math.abs(across) };
    }
}

function middle(from: number, to: number): number {
    return (from + to) / 2;
}
