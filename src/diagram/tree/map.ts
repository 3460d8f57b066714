// Places with points, as a small map without a ground: only where they lie to each other. It must not know what happens there.
import { Boxes } from '../flow/layout/boxes.ts';
import { measure, truncate } from '../text-width.ts';
import type { TreeGraph, TreeNode, TreePoint } from './graph.ts';

export interface PlacedMap {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly dots: readonly PlacedDot[];
}

export interface PlacedDot {
    readonly point: TreePoint;
    readonly node: TreeNode;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    /** Left out where there is no room for it. */
    readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly width: number } | undefined;
}

const mapWidth = 640;
const mapHeight = 420;
const margin = 30;
const labelSize = 9.5;

/** Undefined where fewer than two places have different points. */
export function placeMap({ points, nodes }: TreeGraph, y: number): PlacedMap | undefined {
    const latitudes = points.map(point => point.latitude);
    const longitudes = points.map(point => point.longitude);
    const low = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const high = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    const [south, north, west, east] = [low(latitudes), high(latitudes), low(longitudes), high(longitudes)];
    // A degree of longitude is shorter the further from the equator it lies.
    const narrow = Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
    const spanX = (east - west) * narrow;
    const spanY = north - south;
    if (!(spanX > 0 || spanY > 0)) return undefined;
    const scale = Math.min((mapWidth - 2 * margin) / (spanX || 1e-9), (mapHeight - 2 * margin) / (spanY || 1e-9));
    const width = Math.max(320, spanX * scale + 2 * margin + 80);
    const height = Math.max(120, spanY * scale + 2 * margin);
    const left = 12;
    const boxes = new Boxes();
    const most = Math.max(1, ...points.slice(0, 1000).map(point => point.works));
    const spots = points.map(point => {
        const radius = 3.5 + 6 * Math.sqrt(Math.min(1, point.works / most));
        const reach = radius + (point.overlap ? 4 : 0);
        const x = left + margin + (point.longitude - west) * narrow * scale;
        const spot = { point, x, y: y + margin + (north - point.latitude) * scale, radius, reach };
        boxes.add(x - reach, spot.y - reach, x + reach, spot.y + reach, -1);
        return spot;
    });
    const dots = spots.map(({ point, x, y: middle, radius, reach }): PlacedDot => {
        const node = nodes[point.node] as TreeNode;
        const text = truncate(node.title, labelSize, false, 130);
        const textWidth = measure(text, labelSize);
        const places = [
            [x + reach + 3, middle - 5],
            [x - reach - 3 - textWidth, middle - 5],
            [x - textWidth / 2, middle - reach - 12],
            [x - textWidth / 2, middle + reach + 2],
        ] as const;
        const place = places.find(
            ([px, py]) =>
                px > left + 2 &&
                px + textWidth < left + width - 2 &&
                boxes.findLeftOfOverlap(px, py, px + textWidth, py + 10, -2) === undefined,
        );
        if (place) boxes.add(place[0], place[1], place[0] + textWidth, place[1] + 10, -1);
        return { point, node, x, y: middle, radius, label: place ? { x: place[0], y: place[1], text, width: textWidth } : undefined };
    });
    return { x: left, y, width, height, dots };
}
