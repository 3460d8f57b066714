// Shapes in px: as few points as the eye needs, areas with their holes, and a point that surely lies on the shape. It must not know places.
import type { Shape } from '../../../plan/area-map.ts';
import { boxAround, type Point, type SceneNode } from '../../../scene/node.ts';
import type { Fitted, Positions } from './projection.ts';

/** Points of all shapes of a map together that are drawn. */
const most = 30_000;
/** The finest that is drawn, px. */
const finest = 0.4;

export type Outline =
    | { readonly kind: 'point'; readonly at: Point }
    | { readonly kind: 'line'; readonly points: readonly Point[] }
    | { readonly kind: 'area'; readonly rings: readonly (readonly Point[])[] };

/** Of each feature its shapes, all drawn as finely as the number of their points allows. */
export function outlinesOf(features: readonly (readonly Shape[])[], fitted: Fitted): Outline[][] {
    for (let step = finest; ; step *= 2) {
        let count = 0;
        const drawn = features.map(shapes => {
            const outlines = shapes.flatMap((shape): Outline[] => {
                const outline = outlineOf(shape, fitted, step);
                if (outline?.kind === 'line') count += outline.points.length;
                if (outline?.kind === 'area') for (const ring of outline.rings) count += ring.length;
                return outline ? [outline] : [];
            });
            return outlines.length > 0 ? outlines : spotOf(shapes, fitted);
        });
        if (count <= most || step > 100) return drawn;
    }
}

/** An area too small to be seen is a point. */
function spotOf([shape]: readonly Shape[], fitted: Fitted): Outline[] {
    const [longitude, latitude] = (shape?.kind === 'area' ? shape.rings[0] : shape?.positions) ?? [];
    return longitude === undefined || latitude === undefined ? [] : [{ kind: 'point', at: fitted.at(longitude, latitude) }];
}

function outlineOf(shape: Shape, fitted: Fitted, step: number): Outline | undefined {
    if (shape.kind === 'point') return { kind: 'point', at: fitted.at(shape.positions[0] ?? 0, shape.positions[1] ?? 0) };
    if (shape.kind !== 'area') {
        const points = thin(shape.positions, fitted, step);
        return points.length > 1 ? { kind: 'line', points } : undefined;
    }
    // an outer border runs one way and holes the other, whatever the file says, so that holes stay open
    const rings = shape.rings.flatMap((ring, k) => {
        const points = thin(ring, fitted, step);
        if (points.length < 3) return [];
        return [areaOf(points) > 0 === (k === 0) ? points : points.toReversed()];
    });
    return rings.length > 0 ? { kind: 'area', rings } : undefined;
}

/** Without points that lie within `step` of the one before. */
function thin(positions: Positions, fitted: Fitted, step: number): Point[] {
    const points: Point[] = [];
    let last: Point | undefined;
    for (let k = 0; k + 1 < positions.length; k += 2) {
        const point = fitted.at(positions[k] as number, positions[k + 1] as number);
        if (last && Math.abs(point.x - last.x) < step && Math.abs(point.y - last.y) < step) continue;
        last = point;
        points.push(point);
    }
    return points;
}

/** Twice the signed area. */
function areaOf(ring: readonly Point[]): number {
    let sum = 0;
    for (let k = 0; k < ring.length; k++) {
        const [a, b] = [ring[k] as Point, ring[(k + 1) % ring.length] as Point];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

/** px */
export const pointRadius = 4;

export function drawOutline(outline: Outline, className: string): SceneNode {
    switch (outline.kind) {
        case 'point':
            return ['circle', { cx: outline.at.x, cy: outline.at.y, r: pointRadius, class: className }];
        case 'line':
            return ['path', { d: pathOf(outline.points), class: 'strong' }];
        case 'area':
            return ['path', { d: outline.rings.flatMap(ring => [...pathOf(ring), 'Z']), class: className }];
    }
}

function pathOf(points: readonly Point[]): (string | number)[] {
    return points.flatMap(({ x, y }, k) => [k === 0 ? 'M' : 'L', x, y]);
}

/** A point on the largest of the shapes, and the width that it has there, px. */
export interface Anchor extends Point {
    readonly room: number;
}

/** Of a shape that is no area: the room of a name beside a point, px. */
const beside = 120;

export function anchorOf(outlines: readonly Outline[]): Anchor | undefined {
    let best: Outline | undefined;
    let size = -1;
    for (const outline of outlines) {
        const own =
            outline.kind === 'area' ? Math.abs(areaOf(outline.rings[0] ?? [])) : outline.kind === 'line' ? outline.points.length / 1e6 : 0;
        if (own > size) [best, size] = [outline, own];
    }
    if (!best) return undefined;
    if (best.kind === 'point') return { ...best.at, room: beside };
    if (best.kind === 'line') return { ...(best.points[best.points.length >> 1] as Point), room: beside };
    return insideOf(best.rings);
}

/** The middle of the widest stretch inside an area, at the height of its middle. */
function insideOf(rings: readonly (readonly Point[])[]): Anchor {
    const { y, height, x, width } = boxAround(rings[0] ?? []);
    const middle = y + height / 2 + 1e-6;
    const cuts: number[] = [];
    for (const ring of rings)
        for (let k = 0; k < ring.length; k++) {
            const [a, b] = [ring[k] as Point, ring[(k + 1) % ring.length] as Point];
            if (a.y > middle !== b.y > middle) cuts.push(a.x + ((middle - a.y) / (b.y - a.y)) * (b.x - a.x));
        }
    cuts.sort((a, b) => a - b);
    let [best, widest] = [x + width / 2, 0];
    for (let k = 0; k + 1 < cuts.length; k += 2) {
        const [from, to] = [cuts[k] as number, cuts[k + 1] as number];
        if (to - from > widest) [best, widest] = [(from + to) / 2, to - from];
    }
    return { x: best, y: middle, room: widest };
}
