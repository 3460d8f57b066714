// Eleventh step: labels and the marks of broken promises find room beside their lines. It must not move anything placed before.
import { balance, measure, truncate } from '../../text-width.ts';
import { Boxes } from './boxes.ts';
import type { Item, Point, Route } from './draft.ts';
import type { PlacedLabel } from './placed.ts';
import { labelSize, type Sizes, stubLabelRoom } from './sizes.ts';

const lineHeight = 9.2;
/** From a label's top to where its letters begin and end. */
const inkTop = 1.2;
const inkBottom = 10.5;
const longestLabel = 150;
/** Two labels on one line must not read as one. */
const labelGap = 4;
const nobody = -1;
/** Half the side of a mark. */
const markReach = 8;

interface Segment {
    readonly from: Point;
    readonly to: Point;
    readonly length: number;
    readonly horizontal: boolean;
    readonly last: boolean;
}

export interface LabelsAndMarks {
    readonly labels: (PlacedLabel | undefined)[];
    readonly marks: (Point | undefined)[];
    readonly withoutRoom: number;
}

/**
 * Labels above the run from the receiver's end, below it, in two lines at the arrow, or beside a vertical; never on cards, strips, other
 * lines or labels. `rules` are the x of the year lines, which a label covers only when there is no other room. Answers by route index.
 */
export function placeLabels(items: readonly Item[], routes: readonly Route[], rules: readonly number[], sizes: Sizes): LabelsAndMarks {
    const boxes = takeRoom(items, routes, sizes);
    const labels: (PlacedLabel | undefined)[] = routes.map(() => undefined);
    const marks: (Point | undefined)[] = routes.map(() => undefined);
    const order = [...routes].sort(brokenFirst);
    let withoutRoom = 0;
    for (const route of order) {
        if (route.edge.label.trim() === '') continue;
        const search = new LabelSearch(route, boxes, rules, sizes.laneHeader + 4);
        const label = search.find();
        labels[route.index] = label;
        if (label) boxes.add(label.x - labelGap, label.y, label.x + label.width + labelGap, label.y + label.height, nobody);
        else withoutRoom++;
    }
    for (const route of order) {
        if (route.edge.open === undefined) continue;
        const place = findMark(route, boxes);
        marks[route.index] = place;
        boxes.add(place.x - markReach, place.y - markReach, place.x + markReach, place.y + markReach, nobody);
    }
    return { labels, marks, withoutRoom };
}

function takeRoom(items: readonly Item[], routes: readonly Route[], sizes: Sizes): Boxes {
    const boxes = new Boxes();
    for (const item of items) {
        boxes.add(item.x - 2, item.y - 2, item.x + sizes.cardWidth + 2, item.y + item.height + 2, nobody);
        for (const strip of item.strips) boxes.add(strip.x, strip.y, Math.max(strip.endX + 1, strip.x + 8), strip.y + strip.height, nobody);
    }
    for (const route of routes) {
        for (const { from, to } of segmentsOf(route)) {
            boxes.add(
                Math.min(from.x, to.x) - 1.2,
                Math.min(from.y, to.y) - 1.2,
                Math.max(from.x, to.x) + 1.2,
                Math.max(from.y, to.y) + 1.2,
                route.index,
            );
        }
    }
    return boxes;
}

/** The places one label may stand, tried in order of liking. */
class LabelSearch {
    private readonly segments: readonly Segment[];
    private readonly runs: readonly Segment[];
    private readonly text: string;
    private readonly width: number;
    /** Half the width of the line. */
    private readonly half: number;
    /** From the line to the top of a text above it. */
    private readonly above: number;
    private readonly route: Route;
    private readonly boxes: Boxes;
    private readonly rules: readonly number[];
    private readonly leftEdge: number;
    private coverRules = false;

    constructor(route: Route, boxes: Boxes, rules: readonly number[], leftEdge: number) {
        this.route = route;
        this.boxes = boxes;
        this.rules = rules;
        this.leftEdge = leftEdge;
        this.segments = segmentsOf(route);
        this.runs = sortRuns(route, this.segments);
        this.text = truncate(route.edge.label, labelSize, false, longestLabel);
        this.width = measure(this.text, labelSize);
        this.half = route.edge.kind === 'maintain' ? 1.9 : route.edge.kind === 'handover' ? 1.6 : 1.1;
        this.above = -inkBottom - this.half;
    }

    private two: { readonly lines: readonly string[]; readonly width: number } | undefined;

    /** In two lines; most labels never need it. */
    private get inTwo(): { readonly lines: readonly string[]; readonly width: number } {
        if (!this.two) {
            const lines = balance(this.route.edge.label, labelSize, stubLabelRoom);
            this.two = { lines, width: Math.max(...lines.map(line => measure(line, labelSize))) };
        }
        return this.two;
    }

    find(): PlacedLabel | undefined {
        for (this.coverRules of [false, true]) {
            const label = this.findAlongRuns() ?? this.findAtArrow() ?? this.findBesideVerticals();
            if (label) return label;
        }
        return undefined;
    }

    private findAlongRuns(): PlacedLabel | undefined {
        for (const run of this.runs) {
            const low = Math.min(run.from.x, run.to.x);
            const right = Math.max(run.from.x, run.to.x) - (run.last ? 9 : 6);
            for (const offset of [this.above, 1.4]) {
                const y = run.from.y + offset;
                for (let x = right - this.width; x >= low + 4; ) {
                    const obstacle = this.findObstacle(x, y, this.width, lineHeight);
                    if (obstacle === undefined) return this.label(x, y, this.width, lineHeight, [this.text], 0, false);
                    x = Math.min(x - 9, obstacle - this.width - 1);
                }
            }
        }
        return undefined;
    }

    private findAtArrow(): PlacedLabel | undefined {
        const stub = this.segments.at(-1);
        if (!stub) return undefined;
        const x = stub.to.x - 9 - this.inTwo.width;
        const two = this.inTwo.lines.length === 2;
        // around the line; above it; below it
        const places: readonly (readonly [number, number])[] = two
            ? [
                  [this.above, inkBottom - inkTop + 2 * this.half],
                  [this.above - 10, 10],
                  [1.5, 10],
              ]
            : [[this.above, 0]];
        for (const [offset, step] of places) {
            const height = two ? step + 10 : lineHeight;
            const y = stub.to.y + offset;
            if (this.findObstacle(x, y, this.inTwo.width, height) === undefined && !this.isStruck(x, y, this.inTwo.width, step)) {
                return this.label(x, y, this.inTwo.width, height, this.inTwo.lines, step, true);
            }
        }
        return undefined;
    }

    private findBesideVerticals(): PlacedLabel | undefined {
        const verticals = this.segments.filter(segment => !segment.horizontal).sort((a, b) => b.length - a.length);
        const forms = [
            { lines: [this.text], width: this.width, height: 10 },
            { lines: this.inTwo.lines, width: this.inTwo.width, height: this.inTwo.lines.length * 10.5 },
        ];
        for (const { from, to } of verticals) {
            for (const { lines, width, height } of forms) {
                for (let y = Math.max(from.y, to.y) - height - 6; y >= Math.min(from.y, to.y) + 4; y -= 8) {
                    for (const x of [from.x + 4, from.x - 4 - width]) {
                        if (this.findObstacle(x, y, width, height) === undefined)
                            return this.label(x, y, width, height, lines, 10.5, false);
                    }
                }
            }
        }
        return undefined;
    }

    /** Whether the edge's own line would run through a text of two lines. */
    private isStruck(x: number, y: number, width: number, step: number): boolean {
        const { half } = this;
        return this.segments.some(({ from, to }) => {
            if (Math.max(from.x, to.x) + half <= x || Math.min(from.x, to.x) - half >= x + width) return false;
            const [top, bottom] = [Math.min(from.y, to.y) - half, Math.max(from.y, to.y) + half];
            return [y, y + step].some(line => bottom > line + inkTop + 0.01 && top < line + inkBottom - 0.01);
        });
    }

    /** The x left of which the obstacle ends, or undefined when there is none. */
    private findObstacle(x: number, y: number, width: number, height: number): number | undefined {
        if (x < this.leftEdge) return x;
        if (!this.coverRules) for (const rule of this.rules) if (rule + 1.5 > x && rule - 1.5 < x + width) return rule - 1.5;
        return this.boxes.findLeftOfOverlap(x, y, x + width, y + height, this.route.index);
    }

    private label(
        x: number,
        y: number,
        width: number,
        height: number,
        lines: readonly string[],
        step: number,
        alignRight: boolean,
    ): PlacedLabel {
        return { x, y, width, height, lines, step, alignRight };
    }
}

/** Horizontal stretches, the longest first; of a direct edge the one at the arrow; never the bit by which an edge leaves on the left. */
function sortRuns(route: Route, segments: readonly Segment[]): Segment[] {
    const runs = segments.filter(segment => segment.horizontal).sort((a, b) => b.length - a.length);
    if (route.shape === 'direct') runs.sort((a, b) => Number(b.last) - Number(a.last));
    return route.departure === 'left' && runs.length > 1 ? runs.filter(run => run.from !== route.points[0]) : runs;
}

/** The middle of the longest stretch that is free, else nearer to its ends, else on the next. */
function findMark(route: Route, boxes: Boxes): Point {
    const shares = [0.5, 0.35, 0.65, 0.2, 0.8, 0.42, 0.58, 0.28, 0.72, 0.12, 0.88];
    let first: Point | undefined;
    for (const { from, to } of segmentsOf(route).sort((a, b) => b.length - a.length)) {
        for (const share of shares) {
            const place = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
            first ??= place;
            const { x, y } = place;
            if (boxes.findLeftOfOverlap(x - markReach, y - markReach, x + markReach, y + markReach, route.index) === undefined)
                return place;
        }
    }
    return first ?? { x: route.target.x, y: route.endY };
}

function segmentsOf(route: Route): Segment[] {
    const segments: Segment[] = [];
    for (let k = 1; k < route.points.length; k++) {
        const from = route.points[k - 1] as Point;
        const to = route.points[k] as Point;
        const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
        segments.push({ from, to, length, horizontal: from.y === to.y, last: k === route.points.length - 1 });
    }
    return segments;
}

function brokenFirst(a: Route, b: Route): number {
    return (
        Number(b.edge.open !== undefined) - Number(a.edge.open !== undefined) ||
        (a.edge.id < b.edge.id ? -1 : a.edge.id > b.edge.id ? 1 : a.index - b.index)
    );
}
