// The part of a drawing that a reader sees. It must not know what stands there.

import type { Point } from './draft.ts';

/** In px of the placed drawing, from the left of the lanes' names and the top of the ruler. */
export interface Viewport {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Whether any stretch of a line, widened by `slack`, is seen: of a line around a city mostly nothing is. */
export function lineMeetsViewport(points: readonly Point[], viewport: Viewport, slack: Point): boolean {
    for (let k = 1; k < points.length; k++) {
        const { x, y } = points[k - 1] as Point;
        const to = points[k] as Point;
        const [left, right] = x < to.x ? [x, to.x] : [to.x, x];
        const [top, bottom] = y < to.y ? [y, to.y] : [to.y, y];
        if (meetsViewport(left - slack.x, top - slack.y, right + slack.x, bottom + slack.y, viewport)) return true;
    }
    return false;
}

/** Whether a box, widened by `slack`, is seen at least in part. */
export function meetsViewport(left: number, top: number, right: number, bottom: number, viewport: Viewport, slack = 0): boolean {
    return (
        left - slack <= viewport.x + viewport.width &&
        right + slack >= viewport.x &&
        top - slack <= viewport.y + viewport.height &&
        bottom + slack >= viewport.y
    );
}
