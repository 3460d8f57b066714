// Sixth step: where on the sides of cards edges leave and arrive. It must not know the way between.
import type { Item, Route } from './draft.ts';
import { portPitch } from './sizes.ts';

/** Arrivals on the left on the grid, departures on the right half a grid step lower: so no two meet in a row's band. */
const rightOffset = 3;

/** No card grows for more arrows than this; further ones stand closer. */
const maxSpaced = 12;

/** Makes cards high enough for the labels of their arrows. Reads columns; before rows, which need the heights. */
export function growForPorts(items: readonly Item[], routes: readonly Route[]): void {
    const left = new Map<Item, number>();
    const add = (item: Item) => left.set(item, (left.get(item) ?? 0) + 1);
    for (const { source, target } of routes) {
        add(target);
        if (target.column <= source.column) add(source);
    }
    for (const item of items) {
        const ports = Math.min(maxSpaced, left.get(item) ?? 0);
        item.height = Math.max(item.height, 2 * portPitch * ports);
    }
}

/** Fills in departure, bundle and ports of every route. Reads columns, rows and strips. */
export function assignPorts(items: readonly Item[], routes: readonly Route[]): void {
    for (const route of routes) depart(route);
    for (const item of items) {
        placeOnRight(item);
        placeOnLeft(item);
    }
}

function depart(route: Route): void {
    const { edge, source, target } = route;
    target.incoming.push(route);
    const forward = target.column > source.column;
    const strip = findStrip(route);
    if (!forward) route.departure = 'left';
    else if (strip) {
        route.departure = 'strip';
        route.strip = strip;
    } else route.departure = 'right';
    if (route.departure === 'left') source.leavingLeft.push(route);
    if (route.departure === 'right') source.leavingRight.push(route);
    const state = edge.open === undefined ? '' : route.index;
    const from = route.departure === 'strip' ? `strip ${edge.output}` : route.departure;
    route.bundle = `${source.index} ${edge.kind} ${state} ${from}`;
}

function findStrip({ edge, source }: Route) {
    if (edge.output === undefined) return undefined;
    return source.strips.find(strip => strip.asset?.id === edge.output || strip.deliveries.some(delivery => delivery.id === edge.output));
}

function placeOnRight(item: Item): void {
    item.leavingRight.sort((a, b) => a.target.row.index - b.target.row.index || a.target.column - b.target.column || a.index - b.index);
    const bundles = new Map<string, number>();
    for (const { bundle } of item.leavingRight) if (!bundles.has(bundle)) bundles.set(bundle, bundles.size);
    const place = spread(bundles.size, item.height, rightOffset);
    for (const route of item.leavingRight) route.sourcePort = place(bundles.get(route.bundle) ?? 0);
}

/** From the top: what leaves upwards, what arrives, what leaves downwards. */
function placeOnLeft(item: Item): void {
    item.incoming.sort((a, b) => a.source.row.index - b.source.row.index || b.source.column - a.source.column || a.index - b.index);
    item.leavingLeft.sort((a, b) => a.target.row.index - b.target.row.index || a.index - b.index);
    const up = item.leavingLeft.filter(route => route.target.row.index < item.row.index);
    const down = item.leavingLeft.filter(route => route.target.row.index >= item.row.index);
    const places = new Map<string, number>();
    const keep = (key: string) => {
        if (!places.has(key)) places.set(key, places.size);
    };
    for (const route of up) keep(`up ${route.bundle}`);
    for (const route of item.incoming) keep(`in ${route.index}`);
    for (const route of down) keep(`down ${route.bundle}`);
    const place = spread(places.size, item.height, 0);
    for (const route of up) route.sourcePort = place(places.get(`up ${route.bundle}`) ?? 0);
    for (const route of item.incoming) route.targetPort = place(places.get(`in ${route.index}`) ?? 0);
    for (const route of down) route.sourcePort = place(places.get(`down ${route.bundle}`) ?? 0);
}

/** Places for `count` ports around the middle of a side, two grid steps apart where there is room; the last is shared when there is none. */
function spread(count: number, height: number, offset: number): (port: number) => number {
    const top = portPitch + offset;
    const room = Math.floor((height - portPitch - top) / portPitch) + 1;
    const step = count <= 1 ? 0 : Math.max(1, Math.min(2, Math.floor((room - 1) / (count - 1))));
    const first = Math.max(0, Math.floor((room - 1 - step * (count - 1)) / 2));
    return port => top + Math.max(0, Math.min(room - 1, first + port * step)) * portPitch;
}
