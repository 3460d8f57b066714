// Labels of points on a map: each as near to its point as there is room, never over another one, never outside. It must not know what they
// say.

import type { Box, Point } from '../../../scene/node.ts';
import { Boxes } from '../../flow/layout/boxes.ts';

export interface Wanted {
    readonly anchor: Point;
    readonly width: number;
    readonly height: number;
}

/** Px between labels. */
const space = 2;
/** Ways in which a place is looked for around a point. */
const ways = 16;

export class Labels {
    private readonly room: Box;
    private readonly boxes = new Boxes();

    constructor(room: Box) {
        this.room = room;
    }

    /** On its point where that is free, else away from it in circles; undefined where there is no room anywhere. */
    place({ anchor, width, height }: Wanted): Box | undefined {
        const box = findRoom(anchor, width, height, this.room, this.boxes);
        if (box) this.take(box);
        return box;
    }

    /** The first of some places that is free; it is taken then. */
    placeAt(places: readonly Box[]): Box | undefined {
        const box = places.find(place => isIn(place, this.room) && !isTaken(place, this.boxes));
        if (box) this.take(box);
        return box;
    }

    /** Kept free of what is placed from now on. */
    keepFree(boxes: readonly Box[]): void {
        for (const box of boxes) this.take(box);
    }

    private take({ x, y, width, height }: Box): void {
        this.boxes.add(x, y, x + width, y + height, -1);
    }
}

function findRoom(anchor: Point, width: number, height: number, room: Box, boxes: Boxes): Box | undefined {
    const reach = Math.hypot(room.width, room.height);
    const step = Math.max(4, height / 2);
    for (let distance = 0; distance <= reach; distance += step)
        for (let way = 0; way < (distance === 0 ? 1 : ways); way++) {
            // right and left of it first: a label is wider than high
            const angle = ((way % 2 === 0 ? way : -way) * Math.PI) / ways;
            const box = {
                x: anchor.x + distance * Math.cos(angle) - width / 2,
                y: anchor.y + distance * Math.sin(angle) - height / 2,
                width,
                height,
            };
            if (isIn(box, room) && !isTaken(box, boxes)) return box;
        }
    return undefined;
}

export function isIn({ x, y, width, height }: Box, room: Box): boolean {
    return x >= room.x && y >= room.y && x + width <= room.x + room.width && y + height <= room.y + room.height;
}

function isTaken({ x, y, width, height }: Box, boxes: Boxes): boolean {
    return boxes.findLeftOfOverlap(x - space, y - space, x + width + space, y + height + space, -2) !== undefined;
}
