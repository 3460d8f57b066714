// Places stems and their labels: stems that cross the same lines stand apart, labels never cover each other, and a line is as high as its
// labels need. It must not know what is painted.
import { measure } from '../../text-width.ts';
import { letters } from '../paper.ts';
import type { TimeScale } from '../time-scale.ts';
import type { Stem } from './stems.ts';

interface PlacedStem {
    readonly stem: Stem;
    readonly x: number;
}

export interface PlacedLabel {
    readonly stem: Stem;
    /** Of the line that it belongs to. */
    readonly row: number;
    readonly half: 'above' | 'below';
    /** From the department's line outward. */
    readonly line: number;
    readonly x: number;
    readonly width: number;
    readonly text: string;
    /** Of its stem. */
    readonly stemX: number;
}

export interface Score {
    readonly stems: readonly PlacedStem[];
    readonly labels: readonly PlacedLabel[];
    /** Lines of labels of each row. */
    readonly lines: readonly { readonly above: number; readonly below: number }[];
    /** Stems or labels that had no room near their day. */
    readonly crowded: number;
    /** Stems and lines that run behind labels. */
    readonly crossed: number;
}

export interface LayoutRoom {
    readonly scale: TimeScale;
    readonly rows: number;
    /** px between stems that cross the same lines. */
    readonly gap: number;
    /** Lines of labels above and below a line, at most. */
    readonly maxLines: number;
    readonly widestLabel: number;
    /** px from its day that a stem may stand. */
    readonly widestDrift: number;
    /** Whether stems say how many they stand for at their giver too. */
    readonly namesSums: boolean;
    /** Other upright lines, through all rows. */
    readonly lines: readonly number[];
    /** Whether the first line of labels stands on the heads of arrows that end there. */
    readonly isDense: boolean;
}

export const labelLine = 13.4;

export function layOut(stems: readonly Stem[], room: LayoutRoom): Score {
    const placed: PlacedStem[] = [];
    const columns = new Columns(room);
    let crowded = 0;
    for (const stem of stems) {
        const wanted = room.scale.at(stem.day);
        const x = columns.take(wanted, spanOf(stem));
        if (Math.abs(x - wanted) > room.widestDrift) crowded++;
        placed.push({ stem, x });
    }
    const labels = new Labels(placed, room);
    // what does not hold is labelled first, then from the earliest on
    for (const one of [...placed.filter(({ stem }) => stem.isBroken), ...placed.filter(({ stem }) => !stem.isBroken)]) labels.add(one);
    return { stems: placed, labels: labels.placed, lines: labels.lines, crowded: crowded + labels.without, crossed: labels.crossed };
}

/** The rows that a stem crosses, ends included. */
export function spanOf({ giver, heads }: Pick<Stem, 'giver' | 'heads'>): { readonly top: number; readonly bottom: number } {
    const ends = [giver, ...heads.map(({ receiver }) => receiver)];
    return { top: Math.min(...ends), bottom: Math.max(...ends) };
}

/** Where stems stand, row by row. */
class Columns {
    private readonly taken: Set<number>[];
    private readonly room: LayoutRoom;
    /** By slot and rows, how far it was looked already: what is taken is never given back. */
    private readonly looked = new Map<string, number>();

    constructor(room: LayoutRoom) {
        this.room = room;
        this.taken = Array.from({ length: room.rows }, () => new Set<number>());
    }

    /** The free place nearest to the day, a little later rather than earlier. */
    take(wanted: number, { top, bottom }: ReturnType<typeof spanOf>): number {
        const { gap, scale } = this.room;
        const slots = Math.floor((scale.right - scale.left) / gap);
        const slot = Math.min(slots, Math.max(0, Math.round((wanted - scale.left) / gap)));
        const asked = `${slot} ${top} ${bottom}`;
        for (let step = this.looked.get(asked) ?? 0; step <= 2 * slots; step++) {
            this.looked.set(asked, step);
            const at = slot + (step % 2 === 1 ? (step + 1) / 2 : -step / 2);
            if (at < 0 || at > slots || !this.isFree(at, top, bottom)) continue;
            for (let row = top; row <= bottom; row++) this.taken[row]?.add(at);
            // alone it stands on its day
            return step === 0 ? Math.min(scale.right, Math.max(scale.left, wanted)) : scale.left + at * gap;
        }
        return wanted;
    }

    /** A stem on its exact day takes the room to both sides. */
    private isFree(slot: number, top: number, bottom: number): boolean {
        for (let row = top; row <= bottom; row++) if (this.taken[row]?.has(slot)) return false;
        return true;
    }
}

/** px between two labels of one line: with the line to its stem they never read as one. */
const apart = 12;

interface Interval {
    readonly from: number;
    readonly to: number;
}

class Labels {
    readonly placed: PlacedLabel[] = [];
    readonly lines: { above: number; below: number }[];
    without = 0;
    crossed = 0;
    /** By row and half, then by line. */
    private readonly used: { readonly above: Interval[][]; readonly below: Interval[][] }[];
    /** Upright lines through each half of a row, from the left. */
    private readonly crossing: { readonly above: number[]; readonly below: number[] }[];
    /** Signs and heads of arrows on a line. */
    private readonly ends: { readonly above: number[]; readonly below: number[] }[];
    private readonly room: LayoutRoom;

    constructor(stems: readonly PlacedStem[], room: LayoutRoom) {
        this.room = room;
        this.lines = Array.from({ length: room.rows }, () => ({ above: 0, below: 0 }));
        this.used = this.lines.map(() => ({ above: [], below: [] }));
        this.crossing = this.lines.map(() => ({ above: [...room.lines], below: [...room.lines] }));
        this.ends = this.lines.map(() => ({ above: [], below: [] }));
        for (const { stem, x } of stems) {
            const { top, bottom } = spanOf(stem);
            for (const { receiver } of stem.heads) this.ends[receiver]?.[receiver > stem.giver ? 'above' : 'below'].push(x);
            for (const half of ['above', 'below'] as const) this.ends[stem.giver]?.[half].push(x);
            for (let row = top; row <= bottom; row++) {
                if (row > top) this.crossing[row]?.above.push(x);
                if (row < bottom) this.crossing[row]?.below.push(x);
            }
        }
        for (const { above, below } of [...this.crossing, ...this.ends]) for (const half of [above, below]) half.sort((a, b) => a - b);
    }

    add({ stem, x }: PlacedStem): void {
        const { giver, heads, count, isBroken } = stem;
        const half = (heads[0]?.receiver ?? giver) > giver ? 'below' : 'above';
        const own = this.waysOf(stem);
        if (own) this.place(stem, x, giver, half, own, isBroken) || this.without++;
        if (count === 1) return;
        for (const { receiver, count: many } of heads)
            if (many > 1) this.place(stem, x, receiver, receiver > giver ? 'above' : 'below', String(many), false);
    }

    private waysOf({ ways, count, point, isBroken }: Stem): string | undefined {
        if (ways.length === 0 && !this.room.namesSums) return undefined;
        const mark = isBroken && point !== undefined ? `▲${point}` : '';
        const marked = (text: string) => (mark === '' ? text : `${mark}: ${text}`);
        if (ways.length === 0) return marked(String(count));
        const fits = (way: string) => measure(way, letters.small, isBroken) <= this.room.widestLabel;
        return ways.map(marked).find(fits) ?? (mark || '1');
    }

    /** The cheapest free place beside the stem; whether there is one. */
    private place(stem: Stem, x: number, row: number, half: 'above' | 'below', text: string, isBold: boolean): boolean {
        const { scale, maxLines, isDense } = this.room;
        const width = measure(text, letters.small, isBold);
        const [crossing, ends] = [this.crossing[row]?.[half] ?? [], this.ends[row]?.[half] ?? []];
        const isNumber = /^\d+$/.test(text);
        let best: { readonly cost: number; readonly crossed: number; readonly from: number; readonly line: number } | undefined;
        for (let line = 0; line < maxLines; line++)
            for (const from of [x + 7, x - 7 - width]) {
                if (from < scale.left + 2 || from + width > scale.right + 4) continue;
                if (!this.isFree(row, half, line, from, width)) continue;
                const crossed = countBetween(crossing, from - 2, from + width + 2);
                const covered = isDense && line === 0 ? countBetween(ends, from - 5, from + width + 5) : 0;
                // a number may stand on the head of an arrow, a name only where it says what does not hold
                if (covered > 0 && !isBold && !isNumber) continue;
                const cost = line + crossed * 2.5 + covered * 6 + (from < x ? 0.3 : 0);
                if (!best || cost < best.cost) best = { cost, crossed, from, line };
            }
        if (!best) return false;
        const { from, line } = best;
        this.crossed += best.crossed;
        const lines = (this.used[row] as (typeof this.used)[number])[half];
        while (lines.length <= line) lines.push([]);
        lines[line]?.push({ from, to: from + width });
        const own = this.lines[row] as { above: number; below: number };
        own[half] = Math.max(own[half], line + 1);
        this.placed.push({ stem, row, half, line, x: from, width, text, stemX: x });
        return true;
    }

    private isFree(row: number, half: 'above' | 'below', line: number, from: number, width: number): boolean {
        const taken = this.used[row]?.[half][line] ?? [];
        return !taken.some(one => from < one.to + apart && from + width + apart > one.from);
    }
}

/** Of numbers in order, those between two others. */
function countBetween(sorted: readonly number[], from: number, to: number): number {
    let count = 0;
    for (let k = firstAbove(sorted, from); k < sorted.length && (sorted[k] as number) < to; k++) count++;
    return count;
}

function firstAbove(sorted: readonly number[], limit: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as number) > limit) high = middle;
        else low = middle + 1;
    }
    return low;
}
