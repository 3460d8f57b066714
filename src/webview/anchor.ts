// Which card must stay where it is on the screen when a drawing changes. It must not know why it changes.
import { stops } from './walk.ts';

/** The first of `liked` that is in sight within `frame`, else the card of `svg` nearest to its middle. */
export function findAnchor(svg: SVGElement, frame: DOMRect, liked: readonly (Element | undefined)[]): Element | undefined {
    const inSight = liked.find(element => element && meets(element.getBoundingClientRect(), frame));
    if (inSight) return inSight;
    let best: Element | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const card of svg.querySelectorAll(stops)) {
        const box = card.getBoundingClientRect();
        const far = Math.hypot(
            (box.left + box.right) / 2 - (frame.left + frame.right) / 2,
            (box.top + box.bottom) / 2 - (frame.top + frame.bottom) / 2,
        );
        if (far >= least) continue;
        least = far;
        best = card;
    }
    return best;
}

/** Whether two boxes on the screen have something in common. */
export function meets(box: DOMRect, frame: DOMRect): boolean {
    return box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom;
}
