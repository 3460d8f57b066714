// Paints a placed matrix as a scene. It must not know how things were placed.
import { dutyWords } from '../../l10n/duties.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { duties } from '../../plan/responsibilities.ts';
import type { SceneNode } from '../../scene/node.ts';
import { type Part, part, type Scene } from '../../scene/scene.ts';
import { cardPart, drawBox, drawMark, drawOpen, drawOpener, drawText, headingPart, textPart, tooltip } from '../paint/primitives.ts';
import { narrowest, paintSheet } from '../paint/sheet.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import { type Block, titleHeight } from '../paint/title.ts';
import { truncate } from '../text-width.ts';
import { words } from '../words.ts';
import type { MatrixDuty, MatrixGraph, MatrixGroup } from './graph.ts';
import { matrixSizes, type PlacedMatrix, type PlacedMatrixRow } from './place.ts';

const own = {
    size: { en: '{rows} rows, {parties} parties', id: '{rows} baris, {parties} pihak' },
    unaware: { en: 'named, but has not planned it', id: 'disebut, tetapi belum merencanakannya' },
    signed: { en: 'Agreed by', id: 'Disepakati oleh' },
    reading: {
        en: 'Each row is a program or its result; each letter shows the role of the party in that column.',
        id: 'Setiap baris adalah program atau hasilnya; huruf menunjukkan peran pihak pada kolom itu.',
    },
} as const satisfies Record<string, Text>;

export function paintMatrix(matrix: PlacedMatrix): Scene {
    const { graph } = matrix;
    const width = Math.ceil(Math.max(matrix.width, narrowest));
    const size = say(own.size, graph.locale, { rows: graph.rows.length, parties: graph.parties.length });
    const legend = paintMatrixLegend(graph, width);
    return paintSheet(graph, {
        label: `${graph.title}. ${graph.subtitle}. ${size}`,
        width,
        // a letter is read where it stands: what it means must be known before the first of them
        head: { parts: [{ y: titleHeight, node: ['g', {}], parts: legend.parts }], height: legend.height },
        body: { parts: paintBody(matrix), height: matrix.height },
        legend: { parts: [], height: 0 },
    });
}

function paintBody({ graph, head, columns, groups, rows, signY }: PlacedMatrix): Part[] {
    const last = columns.at(-1);
    const right = last ? last.x + last.width : matrixSizes.left;
    const bottom = rows.reduce((most, { y, height }) => Math.max(most, y + height), head);
    const edge = (y: number): SceneNode => ['path', { class: 'edge-of-lane', d: ['M', 0, y, 'H', right] }];
    const names = columns.map(({ party, x, width, name }): SceneNode => {
        const style = { size: matrixSizes.name, bold: party.within === '', room: matrixSizes.longestName };
        const place = { transform: [x + width / 2 - 2, head - 8, 'rotate(-36)'] };
        return ['g', place, tooltip([party.title, party.within].filter(Boolean).join(', ')), drawText(0, 0, name, style)];
    });
    const d = [
        ...[...columns.map(({ x }) => x), right].flatMap(x => ['M', x, head, 'V', bottom]),
        ...rows.flatMap(({ y, height }) => ['M', 0, y + height, 'H', right]),
    ];
    const signatures = columns.map(({ x, width }) => part(['path', { class: 'flag', d: ['M', x + 4, signY + 6, 'h', width - 8] }]));
    const foot =
        rows.length === 0
            ? [textPart(20, head + 22, say(words.empty, graph.locale), { size: 12, classes: 'm' })]
            : [textPart(12, signY, say(own.signed, graph.locale), { size: 11, bold: true }), ...signatures];
    return [
        part(['g', { class: 'ruler' }, ...names, edge(head)]),
        part(['path', { class: 'rule', d }]),
        ...groups.map(({ group, y }) => paintGroup(group, y, right)),
        part(edge(bottom)),
        ...rows.map(row => paintRow(row, graph)),
        ...foot,
    ];
}

function paintGroup(group: MatrixGroup, y: number, right: number): Part {
    const room = right - 24;
    const box = { x: 0, y: 0, width: right, height: matrixSizes.group };
    return headingPart({ x: 0, y }, box, group.title, group.closes, [
        drawBox(box, 'head'),
        ['path', { class: 'edge-of-lane', d: ['M', 0, 0, 'H', right] }],
        drawText(12, 17.5, truncate(group.title, 12, true, room), { size: 12, bold: true, room }),
    ]);
}

function paintRow({ row, y, height, x, title, cells }: PlacedMatrixRow, graph: MatrixGraph): Part {
    const { locale } = graph;
    const said = row.cells.map(cell => {
        const party = graph.parties[cell.party]?.title ?? '';
        return `${party}: ${cell.duties.map(({ duty, count }) => say(dutyWords[duty].word, locale) + (count === undefined ? '' : ` ${count}`)).join(', ')}`;
    });
    const label = [`${row.kind}: ${row.title}`, ...said].join('; ');
    const middle = height / 2;
    const left = x + (row.indent > 0 ? 10 : 0);
    const box = { x: 1, y: 1, width: matrixSizes.left - 2, height: height - 2 };
    const content = [tooltip(label, ...row.open.flatMap(open => graph.open[open]?.message ?? [])), drawBox(box, 'row box')];
    if (row.indent > 0) content.push(['path', { d: ['M', x, middle - 4.5, 'l4.5 4.5l-4.5 4.5l-4.5 -4.5z'], class: 'black' }]);
    content.push(
        drawText(left, middle + 4, title, {
            size: matrixSizes.title,
            bold: row.indent === 0,
            room: matrixSizes.left - left - 20,
            ...(row.indent > 0 && { classes: 'm' }),
        }),
    );
    if (row.opens !== undefined) content.push(drawOpener(10, middle, false));
    const [first] = row.open;
    if (first !== undefined) content.push(drawOpen(first, ...drawMark(matrixSizes.left - 14, middle + 1, first + 1)));
    for (const { x, y: cellY, duty, party } of cells) {
        const tip = tooltip(`${party.title}: ${say(dutyWords[duty.duty].word, locale)}`);
        content.push(['g', {}, tip, ...drawDuty(x, cellY - y, duty, locale)]);
    }
    const opens = row.opens === undefined ? undefined : { name: row.opens, open: false };
    return cardPart({ x: 0, y }, box, { id: row.id, title: row.title, label, opens }, content);
}

/** A letter in a shape of its own, so that it is told without colour: filled, ring, frame, double frame; dashed where it is not agreed. */
function drawDuty(x: number, y: number, { duty, count, open }: MatrixDuty, locale: Locale): SceneNode[] {
    const letter = say(dutyWords[duty].letter, locale);
    if (open !== undefined) {
        const text = drawText(x, y + 4, `${letter}?`, { size: 11, bold: true, classes: 'r', anchor: 'middle' });
        return [drawOpen(open, drawBox({ x: x - 13, y: y - 9.5, width: 26, height: 19 }, 'owed', 3), text)];
    }
    const middle = count === undefined ? x : x - 7;
    const square = (half: number, className: string, radius?: number) =>
        drawBox({ x: middle - half, y: y - half, width: 2 * half, height: 2 * half }, className, radius);
    const ring: SceneNode = ['circle', { cx: middle, cy: y, r: 9.5, class: 'empty' }];
    const shape = {
        executes: square(9.5, 'black', 3),
        takesPart: ring,
        maintains: square(9.5, 'keeps'),
        uses: ring,
        owns: square(9, 'cell'),
        coordinates: ['path', { d: ['M', middle, y - 12, 'l12 12l-12 12l-12 -12z'], class: 'empty' }] as const,
    }[duty];
    const text = drawText(middle, y + 4, letter, { size: 11, bold: true, anchor: 'middle', ...(duty === 'executes' && { classes: 'v' }) });
    return [shape, text, ...(count === undefined ? [] : [drawText(middle + 13, y + 4, String(count), { size: 9.5 })])];
}

function paintMatrixLegend({ rows, locale }: MatrixGraph, width: number): Block {
    const shown = new Set(rows.flatMap(row => row.cells.flatMap(cell => cell.duties.map(({ duty }) => duty))));
    const open = rows.some(row => row.cells.some(cell => cell.duties.some(duty => duty.open !== undefined)));
    const signs: Sign[] = duties
        .filter(duty => shown.has(duty))
        .map(duty => ({ nodes: drawDuty(11, 0, { duty }, locale), width: 22, text: say(dutyWords[duty].word, locale) }));
    if (open) signs.push({ nodes: drawDuty(13, 0, { duty: 'maintains', open: 0 }, locale), width: 26, text: say(own.unaware, locale) });
    const summary = rows.some(row => row.opens !== undefined);
    return paintSigns(signs, say(summary ? words.openWork : own.reading, locale), locale, width);
}
