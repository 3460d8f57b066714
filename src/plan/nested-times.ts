// Figures for times that lie within each other, such as two quarters and their half year: which of them count. A figure whose time lies in
// that of another is a part of it; only the outermost add up. It must not know what is counted.
import { isWithin, overlaps } from './period.ts';
import type { Interval } from './queries.ts';

export interface Timed {
    readonly period: Interval;
}

export interface Nested<T extends Timed> {
    /** Those that count: each two lie within each other or apart. In the order given. */
    readonly counted: readonly T[];
    /** Those that share a part of their time with an earlier one, or all of it, with the first such. */
    readonly clashes: readonly { readonly item: T; readonly with: T }[];
}

/** Sorts out what clashes: the first of two counts. */
export function nest<T extends Timed>(items: readonly T[]): Nested<T> {
    const counted: T[] = [];
    const clashes: { item: T; with: T }[] = [];
    for (const item of items) {
        const other = counted.find(({ period }) => clash(period, item.period));
        if (other) clashes.push({ item, with: other });
        else counted.push(item);
    }
    return { counted, clashes };
}

/** Whether two times are the same, or share days while neither lies in the other. */
function clash(a: Interval, b: Interval): boolean {
    if (a.from === b.from && a.to === b.to) return true;
    return overlaps(a, b) && !isWithin(a, b) && !isWithin(b, a);
}

/** Of items that do not clash, those within a time that lie in no other of them. */
export function outermostWithin<T extends Timed>(items: readonly T[], time: Interval): readonly T[] {
    const inside = items.filter(({ period }) => isWithin(period, time));
    return inside.filter(item => !inside.some(other => other !== item && isWithin(item.period, other.period)));
}

/** Of items that do not clash, the outermost of those that lie in one of them. */
export function partsOf<T extends Timed>(items: readonly T[], whole: T): readonly T[] {
    return outermostWithin(
        items.filter(item => item !== whole && isWithin(item.period, whole.period)),
        whole.period,
    );
}

/** Whether items that lie apart fill a time without a day left over. */
export function fill(items: readonly Timed[], time: Interval): boolean {
    const days = items.reduce((sum, { period }) => sum + period.to - period.from + 1, 0);
    return days === time.to - time.from + 1 && items.every(({ period }) => isWithin(period, time));
}
