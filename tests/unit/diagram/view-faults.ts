// What must hold in every tree, calendar and matrix, said as a list of what is wrong with one. It must not know how they are made.
import type { PlacedCalendar } from '../../../src/diagram/calendar/place.ts';
import type { PlacedDrawing } from '../../../src/diagram/drawing.ts';
import type { PlacedMatrix } from '../../../src/diagram/matrix/place.ts';
import { measure } from '../../../src/diagram/text-width.ts';
import type { PlacedTree } from '../../../src/diagram/tree/place.ts';
import { findFaults } from './invariants.ts';

interface Box {
    readonly name: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

export function findDrawingFaults(drawing: PlacedDrawing): string[] {
    if (drawing.kind === 'flow') return findFaults(drawing.placed);
    if (drawing.kind === 'tree') return ofTree(drawing.placed);
    if (drawing.kind === 'calendar') return ofCalendar(drawing.placed);
    if (drawing.kind === 'matrix') return ofMatrix(drawing.placed);
    return drawing.opened ? findFaults(drawing.opened) : [];
}

function ofTree({ cards, lines, width, height, map }: PlacedTree): string[] {
    const boxes = cards.map(
        ({ node, x, y, width: w, height: h }): Box => ({ name: node.id, left: x, top: y, right: x + w, bottom: y + h }),
    );
    const faults = [...overlapping(boxes), ...outside(boxes, width, height)];
    for (const card of cards) {
        const bottom = Math.max(...card.facts.map(({ y, lines: texts }) => y + texts.length * 13), card.y);
        if (bottom > card.y + card.height) faults.push(`text below its card: ${card.node.id}`);
        for (const line of card.lines)
            if (measure(line, 11.5, true) > card.width) faults.push(`title wider than its card: ${card.node.id}`);
    }
    for (const { from, to, trunkX } of lines) {
        if (trunkX <= from.x + from.width || trunkX >= to.x) faults.push(`line beside its cards: ${from.node.id} ${to.node.id}`);
        // Level at the child's port, from the trunk to the child: nothing may stand there.
        const port = to.y + 18;
        const low = from.y + 18;
        for (const box of boxes) {
            if (box.left < to.x && box.right > trunkX && box.top < port && box.bottom > port) faults.push(`line through card: ${box.name}`);
            if (box.left < trunkX && box.right > trunkX && box.top < port && box.bottom > low)
                faults.push(`trunk through card: ${box.name}`);
        }
    }
    const dots = map?.dots ?? [];
    const labels = dots.flatMap(({ label, node }) =>
        label ? [{ name: `label ${node.id}`, left: label.x, top: label.y, right: label.x + label.width, bottom: label.y + 10 }] : [],
    );
    return [...faults, ...overlapping(labels)];
}

function ofCalendar({ rows, groups, links, width, height }: PlacedCalendar): string[] {
    const bands = [
        ...rows.map(({ row, y, height: h }): Box => ({ name: row.id, left: 0, top: y, right: 1, bottom: y + h })),
        ...groups.map(({ group, y }): Box => ({ name: `group ${group.id}`, left: 0, top: y, right: 1, bottom: y + 28 })),
    ];
    const faults = [...overlapping(bands), ...outside(bands, width, height)];
    for (const { row, y, height: h, tracks, titleLines, noteLines } of rows) {
        if (8 + titleLines.length * 14 + noteLines.length * 13 > h + 1) faults.push(`text below its row: ${row.id}`);
        for (const track of tracks) {
            if (track.y < y || track.y + track.height > y + h) faults.push(`track outside its row: ${row.id}`);
            const spans = track.spans.map(
                ({ x, endX }, k): Box => ({ name: `${row.id} ${k}`, left: x, top: 0, right: endX - 0.6, bottom: 1 }),
            );
            faults.push(...overlapping(spans), ...outside(spans, width, height));
            const texts = [
                ...track.spans.flatMap(({ text, textX, span }) =>
                    text
                        ? [
                              {
                                  name: `${row.id} ${text}`,
                                  left: textX,
                                  top: 0,
                                  right: textX + measure(text, 9.5, ['gap', 'short'].includes(span.kind)),
                                  bottom: 1,
                              },
                          ]
                        : [],
                ),
                ...track.diamonds.flatMap(({ x, label }) =>
                    label ? [{ name: `${row.id} ◆${label}`, left: x + 10, top: 0, right: x + 10 + measure(label, 9.5), bottom: 1 }] : [],
                ),
            ];
            faults.push(...overlapping(texts), ...outside(texts, width, height));
        }
    }
    for (const { points, link } of links)
        for (const { x, y } of points)
            if (!(x >= 0 && x <= width && y >= 0 && y <= height)) faults.push(`arrow leaves the sheet: ${link.id}`);
    return faults;
}

function ofMatrix({ rows, columns, width, height }: PlacedMatrix): string[] {
    const bands = rows.map(({ row, y, height: h }): Box => ({ name: row.id, left: 0, top: y, right: 1, bottom: y + h }));
    const marks = rows.flatMap(({ row, cells }) =>
        cells.map(
            (cell): Box => ({
                name: `${row.id} ${cell.duty.duty}`,
                left: cell.x - 9,
                top: cell.y - 9,
                right: cell.x + 9,
                bottom: cell.y + 9,
            }),
        ),
    );
    const upright = columns.map(({ party, x, width: w }): Box => ({ name: party.id, left: x, top: 0, right: x + w, bottom: 1 }));
    return [...overlapping(bands), ...overlapping(marks), ...overlapping(upright), ...outside([...bands, ...marks], width, height)];
}

function outside(boxes: readonly Box[], width: number, height: number): string[] {
    return boxes
        .filter(({ left, top, right, bottom }) => !(left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01))
        .map(({ name }) => `outside the sheet: ${name}`);
}

function overlapping(boxes: readonly Box[]): string[] {
    const faults: string[] = [];
    const sorted = [...boxes].sort((a, b) => a.top - b.top);
    for (const [k, a] of sorted.entries())
        for (let at = k + 1; at < sorted.length; at++) {
            const b = sorted[at] as Box;
            if (b.top >= a.bottom - 0.05) break;
            if (a.left < b.right - 0.05 && b.left < a.right - 0.05) faults.push(`overlap: ${a.name}, ${b.name}`);
        }
    return faults;
}
