// Ninth step: rows, lanes, cards and strips get their y; edges the y of their runs. It must not know x.
import type { Item, Lane, Route, Row } from './draft.ts';
import { channelPitch, rulerHeight } from './sizes.ts';

/** Sets every y. `tracks` counts the tracks in the channel above each row, and below the last. Answers the height of the body in px. */
export function setHeights(
    lanes: readonly Lane[],
    rows: readonly Row[],
    items: readonly Item[],
    routes: readonly Route[],
    tracks: readonly number[],
): number {
    const channelHeight = (channel: number) => ((tracks[channel] ?? 0) > 0 ? (tracks[channel] as number) * channelPitch + 3 : 0);
    let y = rulerHeight;
    for (const lane of lanes) {
        lane.y = y;
        y += 6;
        for (const row of lane.rows) {
            row.channelY = y;
            row.y = y + 4 + channelHeight(row.index);
            y = row.y + row.band + 2;
            row.levelY = row.levelHeights.map(height => {
                const top = y;
                y += height + 1;
                return top;
            });
            y += 3;
        }
        y = Math.max(y, lane.y + 46 + lane.titleLines.length * 14);
        lane.height = y - lane.y;
    }
    const bottom = y;
    const lastLane = lanes.at(-1);
    if (lastLane && channelHeight(rows.length) > 0) {
        y += channelHeight(rows.length) + 3;
        lastLane.height = y - lastLane.y;
    }
    for (const item of items) {
        item.y = item.row.y + item.drop;
        for (const strip of item.strips) strip.y = item.row.levelY[strip.level] ?? 0;
    }
    for (const route of routes) {
        const { strip, source, target, through } = route;
        route.startY = strip ? strip.y + strip.height / 2 - 1 : source.y + route.sourcePort;
        route.endY = target.y + route.targetPort;
        if (through) route.acrossY = through.row.y + through.y;
        else if (route.channel >= 0) route.acrossY = (rows[route.channel]?.channelY ?? bottom) + 11 + route.track * channelPitch;
    }
    return y;
}
