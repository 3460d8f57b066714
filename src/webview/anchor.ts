// Which card must stay where it is on the screen when a drawing changes. It must not know why it changes.
import type { Box } from '../scene/node.ts';
import { middleOf, type Stops } from './walk.ts';

/** The first of `liked` that is in sight, else the card nearest to the middle of what is. */
export function findAnchor(stops: Stops, sight: Box, liked: Stops): string | undefined {
    for (const [key, box] of liked) if (meets(box, sight)) return key;
    const middle = middleOf(sight);
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [key, box] of stops) {
        const at = middleOf(box);
        const far = Math.hypot(at.x - middle.x, at.y - middle.y);
        if (far >= least) continue;
        least = far;
        best = key;
    }
    return best;
}

/** Whether two boxes have something in common. */
export function meets(box: Box, other: Box): boolean {
    return box.x + box.width > other.x && box.x < other.x + other.width && box.y + box.height > other.y && box.y < other.y + other.height;
}
