// Which card the arrow keys lead to: along a promise where one leads that way, else to the nearest card there. It must not know who asks.
import type { Box, Point } from '../scene/node.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

/** Where what can be walked to stands. */
export type Stops = ReadonlyMap<string, Box>;

export function findNext(stops: Stops, from: string, way: Way): string | undefined {
    const start = stops.get(from);
    if (!start) return undefined;
    const all = [...stops].filter(([key]) => key !== from);
    const lying = (narrow: number) => all.filter(([, box]) => lies(box, start, way, narrow));
    return nearest(lying(0.5), start, way) ?? nearest(lying(0), start, way);
}

/** Whether it lies that way; `narrow`: how much further that way than aside. */
function lies(box: Box, start: Box, way: Way, narrow: number): boolean {
    const { ahead, aside } = distance(box, start, way);
    return ahead > 1 && ahead >= aside * narrow;
}

function nearest(candidates: readonly (readonly [string, Box])[], start: Box, way: Way): string | undefined {
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [key, box] of candidates) {
        const { ahead, aside } = distance(box, start, way);
        const far = ahead + 2 * aside;
        if (far >= least) continue;
        least = far;
        best = key;
    }
    return best;
}

function distance(box: Box, start: Box, way: Way): { readonly ahead: number; readonly aside: number } {
    const [to, from] = [middleOf(box), middleOf(start)];
    const across = to.x - from.x;
    const down = to.y - from.y;
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

function middleOf({ x, y, width, height }: Box): Point {
    return { x: x + width / 2, y: y + height / 2 };
}
