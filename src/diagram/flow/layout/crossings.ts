// Which verticals cross a strip, found without looking at all of them. It must not know what a strip says.
import { addToList } from '../../../plan/lists.ts';
import type { Vertical } from './draft.ts';

const bucketHeight = 256;

/** Verticals by gutter and by stretches of y. */
export class VerticalIndex {
    private readonly byGutter: Map<number, Vertical[]>[];

    /** Between `top` and `bottom` (y) only. */
    constructor(gutters: readonly (readonly Vertical[])[], top = Number.NEGATIVE_INFINITY, bottom = Number.POSITIVE_INFINITY) {
        this.byGutter = gutters.map(verticals => {
            const buckets = new Map<number, Vertical[]>();
            for (const vertical of verticals) {
                const last = Math.min(vertical.high, bottom) / bucketHeight;
                for (let k = Math.floor(Math.max(vertical.low, top) / bucketHeight); k <= last; k++) {
                    addToList(buckets, k, vertical);
                }
            }
            return buckets;
        });
    }

    /** The stretches between `from` and `to` (x) that no vertical crosses between `top` and `bottom` (y), as pairs of x. */
    findClear(firstGutter: number, from: number, to: number, top: number, bottom: number): [number, number][] {
        const stops: number[] = [];
        for (let gutter = firstGutter; gutter < this.byGutter.length; gutter++) {
            const buckets = this.byGutter[gutter] as Map<number, Vertical[]>;
            for (const vertical of buckets.get(Math.floor((top + bottom) / 2 / bucketHeight)) ?? []) {
                if (vertical.x > from && vertical.x < to && vertical.low < bottom && vertical.high > top) stops.push(vertical.x);
            }
        }
        stops.sort((a, b) => a - b);
        const clear: [number, number][] = [];
        let start = from + 5;
        for (const stop of [...stops, to]) {
            if (stop - 4 > start) clear.push([start, stop - 4]);
            start = Math.max(start, stop + 5);
        }
        return clear;
    }
}
