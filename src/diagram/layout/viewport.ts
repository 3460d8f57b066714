// The part of a drawing that a reader sees. It must not know what stands there.

/** In px of the placed drawing, from the left of the lanes' names and the top of the ruler. */
export interface Viewport {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
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
