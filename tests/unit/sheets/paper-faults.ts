// Faults of a page of any sheet: text that overlaps, leaves the paper, is cut or too small, or has a sign on it.

import type { Sheet } from '../../../src/diagram/sheets/atlas.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import { measure } from '../../../src/diagram/text-width.ts';
import { stylesOf } from '../../../src/diagram/theme.ts';
import { type Mark, type Matrix, marksOf } from '../../../src/exports/pictures/marks.ts';

interface Point {
    readonly x: number;
    readonly y: number;
}

interface SetLine {
    readonly text: string;
    readonly corners: readonly Point[];
    readonly size: number;
}

/** In words, one each; none on a good sheet. */
export function faultsOf(sheet: Sheet): string[] {
    return sheet.pages.flatMap(({ scene, number }) => {
        const marks = marksOf(sheetNode(scene, sheet.paper), stylesOf('light'));
        return pageFaults(marks, sheet.paper).map(fault => `${sheet.address}, page ${number}: ${fault}`);
    });
}

function pageFaults(marks: readonly Mark[], paper: { readonly width: number; readonly height: number }): string[] {
    const lines = marks.flatMap(lineOf);
    const faults: string[] = [];
    for (const { text, size, corners } of lines) {
        // as printed: 96 px to 72 pt
        if (size * 0.75 < 8) faults.push(`${size * 0.75} pt: ${text}`);
        if (text.endsWith('…')) faults.push(`cut: ${text}`);
        if (corners.some(({ x, y }) => x < -0.5 || y < -0.5 || x > paper.width + 0.5 || y > paper.height + 0.5))
            faults.push(`outside: ${text}`);
    }
    for (const mark of marks)
        for (const { x, y } of cornersOf(mark))
            if (x < -0.5 || y < -0.5 || x > paper.width + 0.5 || y > paper.height + 0.5)
                faults.push(`outside: ${mark.kind} at ${Math.round(x)} ${Math.round(y)}`);
    const signs = marks.flatMap(signBox);
    // the number of a point stands in its sign, and in a dense flow on the head of an arrow
    for (const { text, corners: shape } of lines)
        if (!/^(\d+$|▲)/.test(text) && signs.some(sign => meet(shape, sign))) faults.push(`a sign on “${text}”`);
    const sorted = lines
        .map(line => ({ line, top: Math.min(...line.corners.map(({ y }) => y)), bottom: Math.max(...line.corners.map(({ y }) => y)) }))
        .sort((a, b) => a.top - b.top);
    for (const [k, { line, bottom }] of sorted.entries())
        for (let next = k + 1; next < sorted.length && (sorted[next]?.top ?? 0) < bottom; next++) {
            const other = sorted[next]?.line as SetLine;
            if (meet(line.corners, other.corners)) faults.push(`overlap: “${line.text}” and “${other.text}”`);
        }
    return faults;
}

function lineOf(mark: Mark): SetLine[] {
    if (mark.kind !== 'text') return [];
    const text = mark.parts.map(part => part.text).join('');
    if (text.trim() === '') return [];
    const width = mark.parts.reduce((sum, part) => sum + measure(part.text, mark.size, part.style.bold), 0);
    const left = mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0;
    // letters without the room above and below them; a hair less, so that what touches does not overlap
    const box = { x: mark.x - left + 0.3, y: mark.y - mark.size * 0.72, width: Math.max(0, width - 0.6), height: mark.size * 0.88 };
    const [a, b] = mark.matrix;
    return [{ text, size: mark.size * Math.hypot(a, b), corners: corners(box, mark.matrix) }];
}

/** Room of a sign on an axis: a diamond or a small circle. A hair less than it takes, so that what touches it is not on it. */
function signBox(mark: Mark): (readonly Point[])[] {
    const hair = 1;
    if (mark.kind === 'circle' && mark.radius >= 3 && mark.radius < 7) {
        const size = 2 * (mark.radius - hair);
        return [corners({ x: mark.x - size / 2, y: mark.y - size / 2, width: size, height: size }, mark.matrix)];
    }
    if (mark.kind !== 'path' || !/^M[-\d., L]+Z$/.test(mark.data)) return [];
    const numbers = mark.data.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [xs, ys] = [numbers.filter((_, k) => k % 2 === 0), numbers.filter((_, k) => k % 2 === 1)];
    const [x, y] = [Math.min(...xs) + hair, Math.min(...ys) + hair];
    const [width, height] = [Math.max(...xs) - hair - x, Math.max(...ys) - hair - y];
    return width > 0 && width < 13 && height > 0 ? [corners({ x, y, width, height }, mark.matrix)] : [];
}

function cornersOf(mark: Mark): Point[] {
    switch (mark.kind) {
        case 'rect':
            return corners(mark.box, mark.matrix);
        case 'circle':
            return corners(
                { x: mark.x - mark.radius, y: mark.y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius },
                mark.matrix,
            );
        case 'lines':
            return mark.points.map(point => move(point, mark.matrix));
        default:
            return [];
    }
}

function corners(
    { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    matrix: Matrix,
): Point[] {
    return [
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
    ].map(point => move(point, matrix));
}

function move({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point {
    return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Whether two convex shapes overlap: no side of either parts them. */
function meet(one: readonly Point[], other: readonly Point[]): boolean {
    return ![one, other].some(shape =>
        shape.some((from, k) => {
            const to = shape[(k + 1) % shape.length] as Point;
            const along = ({ x, y }: Point) => (to.y - from.y) * x - (to.x - from.x) * y;
            const [mine, theirs] = [one.map(along), other.map(along)];
            return Math.max(...mine) <= Math.min(...theirs) + 1e-6 || Math.max(...theirs) <= Math.min(...mine) + 1e-6;
        }),
    );
}
