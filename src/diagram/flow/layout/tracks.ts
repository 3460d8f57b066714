// Eighth step: parallel lines get their own tracks, along channels and up and down gutters. It must not know text.
import type { Route, Vertical } from './draft.ts';

/** Beyond this many verticals in one gutter their order is left as sorted: counting crossings would take longer than a reader waits. */
const maxSwapped = 400;
/** Verticals nearer than this, end to end, do not share a track (px). */
const verticalGap = 5;

/** Gives every run in a channel its track (interval colouring); a bundle runs on one. Answers the number of tracks per channel. */
export function colourChannels(routes: readonly Route[], channels: number): number[] {
    const byChannel = new Map<number, Map<string, Stretch>>();
    for (const route of routes) {
        if (route.channel < 0) continue;
        const bundles = byChannel.get(route.channel) ?? new Map<string, Stretch>();
        byChannel.set(route.channel, bundles);
        const from = Math.min(route.sourceGutter, route.targetGutter);
        const to = Math.max(route.sourceGutter, route.targetGutter);
        const stretch = bundles.get(route.bundle);
        if (stretch) {
            stretch.from = Math.min(stretch.from, from);
            stretch.to = Math.max(stretch.to, to);
            stretch.routes.push(route);
        } else bundles.set(route.bundle, { from, to, routes: [route] });
    }
    const tracks = new Array<number>(channels).fill(0);
    for (const [channel, bundles] of byChannel) tracks[channel] = colour([...bundles.values()]);
    return tracks;
}

interface Stretch {
    from: number;
    to: number;
    readonly routes: Route[];
}

function colour(stretches: Stretch[]): number {
    stretches.sort((a, b) => a.from - b.from || b.to - a.to || (a.routes[0] as Route).index - (b.routes[0] as Route).index);
    const ends: number[] = [];
    for (const stretch of stretches) {
        let track = 0;
        while (track < ends.length && (ends[track] as number) >= stretch.from) track++;
        ends[track] = stretch.to;
        for (const route of stretch.routes) route.track = track;
    }
    return ends.length;
}

/** Makes the verticals of all routes; `startY`, `acrossY`, `endY` must be set. Answers them by gutter. */
export function makeVerticals(routes: readonly Route[], gutters: number): Vertical[][] {
    const byGutter: Vertical[][] = Array.from({ length: gutters }, () => []);
    const shared = new Map<string, Vertical>();
    const make = (route: Route, gutter: number, from: number, to: number, share: boolean): Vertical => {
        const key = `${gutter} ${route.bundle}`;
        const old = share ? shared.get(key) : undefined;
        if (old) {
            old.low = Math.min(old.low, from, to);
            old.high = Math.max(old.high, from, to);
            old.ends.push(to);
            return old;
        }
        const vertical: Vertical = {
            route,
            gutter,
            from,
            to,
            ends: [to],
            low: Math.min(from, to),
            high: Math.max(from, to),
            track: 0,
            x: 0,
        };
        byGutter[gutter]?.push(vertical);
        if (share) shared.set(key, vertical);
        return vertical;
    };
    for (const route of routes) {
        const { shape, sourceGutter, targetGutter, startY, acrossY, endY } = route;
        if (shape === 'source-row') route.last = make(route, targetGutter, startY, endY, false);
        else if (shape === 'across') {
            route.first = make(route, sourceGutter, startY, acrossY, true);
            route.last = make(route, targetGutter, acrossY, endY, false);
        } else route.first = make(route, sourceGutter, startY, endY, true);
    }
    return byGutter;
}

/** Orders the verticals of one gutter so that they cross little and gives each its track. Answers the number of tracks. */
export function trackGutter(verticals: Vertical[]): number {
    const down = (vertical: Vertical) => (vertical.to > vertical.from ? 1 : -1);
    verticals.sort(
        (a, b) => down(b) - down(a) || (down(a) > 0 ? b.from - a.from : a.from - b.from) || a.route.index - b.route.index || a.to - b.to,
    );
    if (verticals.length < maxSwapped) swapNeighbours(verticals);
    const tracks: Track[] = [];
    for (const vertical of verticals) {
        let track = tracks.length;
        while (track > 0 && !(tracks[track - 1] as Track).meets(vertical)) track--;
        if (track === tracks.length) tracks.push(new Track());
        tracks[track]?.add(vertical);
        vertical.track = track;
    }
    return tracks.length;
}

function swapNeighbours(verticals: Vertical[]): void {
    for (let pass = 0, changed = true; pass < 8 && changed; pass++) {
        changed = false;
        for (let k = 0; k + 1 < verticals.length; k++) {
            const left = verticals[k] as Vertical;
            const right = verticals[k + 1] as Vertical;
            if (countCrossings(right, left) >= countCrossings(left, right)) continue;
            verticals[k] = right;
            verticals[k + 1] = left;
            changed = true;
        }
    }
}

/** Crossings of two verticals when `left` stands left: the right one's beginning over it, its own runs over the right one. */
function countCrossings(left: Vertical, right: Vertical): number {
    if (left.high < right.low || right.high < left.low) return 0;
    let count = right.from > left.low && right.from < left.high ? 1 : 0;
    for (const end of left.ends) if (end > right.low && end < right.high) count++;
    return count;
}

/** Verticals of one track, which do not meet, in order. */
class Track {
    private readonly placed: Vertical[] = [];

    meets(vertical: Vertical): boolean {
        const next = this.placed[this.findAfter(vertical)];
        const before = this.placed[this.findAfter(vertical) - 1];
        return (
            (next !== undefined && next.low <= vertical.high + verticalGap) ||
            (before !== undefined && before.high + verticalGap >= vertical.low)
        );
    }

    add(vertical: Vertical): void {
        this.placed.splice(this.findAfter(vertical), 0, vertical);
    }

    /** Position of the first that begins after `vertical` does. */
    private findAfter(vertical: Vertical): number {
        let low = 0;
        let high = this.placed.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.placed[middle] as Vertical).low > vertical.low) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
