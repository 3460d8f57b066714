// Links of a page: which stretches lead to which sheet. It must not know how a reader follows them.
import type { Box } from '../../scene/node.ts';
import type { Scene } from '../../scene/scene.ts';

export interface Link {
    readonly address: string;
    /** On the page. */
    readonly box: Box;
}

export function linksOf({ pieces }: Scene): Link[] {
    const origins = new Map([['', { x: 0, y: 0 }]]);
    return pieces.flatMap(({ key, parent, x, y, box, opens }) => {
        const from = origins.get(parent) ?? { x: 0, y: 0 };
        const origin = { x: from.x + x, y: from.y + y };
        origins.set(key, origin);
        return opens && box ? [{ address: opens, box: { ...box, x: box.x + origin.x, y: box.y + origin.y } }] : [];
    });
}
