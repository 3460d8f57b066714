// Paints a placed matrix as one SVG. It must not know how things were placed.
import { dutyWords } from '../../l10n/duties.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { duties } from '../../plan/responsibilities.ts';
import { drawHeading, drawMark, drawOpener, drawText, opener } from '../paint/pencil.ts';
import { narrowest, type PaintOptions, paintSheet } from '../paint/sheet.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import { type Block, titleHeight } from '../paint/title.ts';
import { truncate } from '../text-width.ts';
import { words } from '../words.ts';
import { escapeXml, px, toXmlId } from '../xml.ts';
import type { MatrixDuty, MatrixGraph } from './graph.ts';
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

export function paintMatrix(matrix: PlacedMatrix, options: PaintOptions = {}): string {
    const { graph } = matrix;
    const { locale } = graph;
    const width = Math.ceil(Math.max(matrix.width, narrowest));
    const size = say(own.size, locale, { rows: graph.rows.length, parties: graph.parties.length });
    const parts = {
        label: `${graph.title}. ${graph.subtitle}. ${size}`,
        width,
        // a letter is read where it stands: what it means must be known before the first of them
        head: under(paintMatrixLegend(graph, width)),
        body: { svg: paintBody(matrix, options.interactive ?? false), height: matrix.height },
        legend: { svg: '', height: 0 },
    };
    return paintSheet(graph, parts, options);
}

function under({ svg, height }: Block): Block {
    return { svg: `<g transform="translate(0 ${titleHeight})">${svg}</g>`, height };
}

function paintBody(matrix: PlacedMatrix, interactive: boolean): string {
    const { graph, head, columns, groups, rows, signY } = matrix;
    const last = columns.at(-1);
    const right = last ? last.x + last.width : matrixSizes.left;
    const bottom = rows.reduce((most, { y, height }) => Math.max(most, y + height), head);
    let svg = '<g class="ruler">';
    for (const { party, x, width, name } of columns) {
        const title = [party.title, party.within].filter(Boolean).join(', ');
        svg += `<g transform="translate(${px(x + width / 2 - 2)} ${px(head - 8)}) rotate(-36)"><title>${escapeXml(title)}</title>`;
        svg += `${drawText(0, 0, name, { size: matrixSizes.name, bold: party.within === '', room: matrixSizes.longestName })}</g>`;
    }
    svg += `<path class="edge-of-lane" d="M0 ${px(head)}H${px(right)}"/></g>\n`;
    let rules = '';
    for (const { x } of columns) rules += `M${px(x)} ${px(head)}V${px(bottom)}`;
    rules += `M${px(right)} ${px(head)}V${px(bottom)}`;
    for (const { y, height } of rows) rules += `M0 ${px(y + height)}H${px(right)}`;
    svg += `<path class="rule" d="${rules}"/>\n`;
    for (const { group, y } of groups) {
        const ground = `<rect x="0" y="${px(y)}" width="${px(right)}" height="${matrixSizes.group}" class="head"/><path class="edge-of-lane" d="M0 ${px(y)}H${px(right)}"/>`;
        const name = drawText(12, y + 17.5, truncate(group.title, 12, true, right - 24), { size: 12, bold: true, room: right - 24 });
        svg += drawHeading(ground + name, group.title, group.closes, interactive);
    }
    svg += `<path class="edge-of-lane" d="M0 ${px(bottom)}H${px(right)}"/>`;
    for (const row of rows) svg += paintRow(row, graph, interactive);
    if (rows.length === 0) return svg + drawText(20, head + 22, say(words.empty, graph.locale), { size: 12, classes: 'm' });
    svg += drawText(12, signY, say(own.signed, graph.locale), { size: 11, bold: true });
    for (const { x, width } of columns) svg += `<path class="flag" d="M${px(x + 4)} ${px(signY + 6)}h${px(width - 8)}"/>`;
    return svg;
}

function paintRow({ row, y, height, x, title, cells }: PlacedMatrixRow, graph: MatrixGraph, interactive: boolean): string {
    const { locale } = graph;
    const said = row.cells.map(cell => {
        const party = graph.parties[cell.party]?.title ?? '';
        return `${party}: ${cell.duties.map(({ duty, count }) => say(dutyWords[duty].word, locale) + (count === undefined ? '' : ` ${count}`)).join(', ')}`;
    });
    const label = [`${row.kind}: ${row.title}`, ...said].join('; ');
    const tip = [label, ...row.open.flatMap(open => graph.open[open]?.message ?? [])].join('\n');
    let svg = `<g class="card" id="card-${toXmlId(row.id)}" data-id="${escapeXml(row.id)}"${opener(row.opens, false)} role="button" tabindex="${interactive ? 0 : -1}" aria-label="${escapeXml(label)}"><title>${escapeXml(tip)}</title>`;
    svg += `<rect x="1" y="${px(y + 1)}" width="${matrixSizes.left - 2}" height="${px(height - 2)}" class="row box"/>`;
    if (row.indent > 0) svg += `<path d="M${px(x)} ${px(y + height / 2 - 4.5)}l4.5 4.5l-4.5 4.5l-4.5 -4.5z" class="black"/>`;
    const left = x + (row.indent > 0 ? 10 : 0);
    svg += drawText(left, y + height / 2 + 4, title, {
        size: matrixSizes.title,
        bold: row.indent === 0,
        room: matrixSizes.left - left - 20,
        ...(row.indent > 0 && { classes: 'm' }),
    });
    if (row.opens !== undefined) svg += drawOpener(10, y + height / 2, false);
    const [first] = row.open;
    if (first !== undefined) svg += `<g data-open="${first + 1}">${drawMark(matrixSizes.left - 14, y + height / 2 + 1, first + 1)}</g>`;
    for (const cell of cells)
        svg += `<g><title>${escapeXml(`${cell.party.title}: ${say(dutyWords[cell.duty.duty].word, locale)}`)}</title>${drawDuty(cell.x, cell.y, cell.duty, locale)}</g>`;
    return `${svg}</g>\n`;
}

/** A letter in a shape of its own, so that it is told without colour: filled, ring, frame, double frame; dashed where it is not agreed. */
function drawDuty(x: number, y: number, { duty, count, open }: MatrixDuty, locale: Locale): string {
    const letter = say(dutyWords[duty].letter, locale);
    if (open !== undefined) {
        const box = `<rect x="${px(x - 13)}" y="${px(y - 9.5)}" width="26" height="19" rx="3" class="owed"/>`;
        return `<g data-open="${open + 1}">${box}${drawText(x, y + 4, `${letter}?`, { size: 11, bold: true, classes: 'r', anchor: 'middle' })}</g>`;
    }
    const middle = count === undefined ? x : x - 7;
    const shape = {
        executes: `<rect x="${px(middle - 9.5)}" y="${px(y - 9.5)}" width="19" height="19" rx="3" class="black"/>`,
        takesPart: `<circle cx="${px(middle)}" cy="${px(y)}" r="9.5" class="empty"/>`,
        maintains: `<rect x="${px(middle - 9.5)}" y="${px(y - 9.5)}" width="19" height="19" class="keeps"/>`,
        uses: `<circle cx="${px(middle)}" cy="${px(y)}" r="9.5" class="empty"/>`,
        owns: `<rect x="${px(middle - 9)}" y="${px(y - 9)}" width="18" height="18" class="cell"/>`,
        coordinates: `<path d="M${px(middle)} ${px(y - 12)}l12 12l-12 12l-12 -12z" class="empty"/>`,
    }[duty];
    const text = drawText(middle, y + 4, letter, { size: 11, bold: true, anchor: 'middle', ...(duty === 'executes' && { classes: 'v' }) });
    return shape + text + (count === undefined ? '' : drawText(middle + 13, y + 4, String(count), { size: 9.5 }));
}

function paintMatrixLegend({ rows, locale }: MatrixGraph, width: number): Block {
    const shown = new Set(rows.flatMap(row => row.cells.flatMap(cell => cell.duties.map(({ duty }) => duty))));
    const open = rows.some(row => row.cells.some(cell => cell.duties.some(duty => duty.open !== undefined)));
    const signs: Sign[] = duties
        .filter(duty => shown.has(duty))
        .map(duty => ({ svg: drawDuty(11, 0, { duty }, locale), width: 22, text: say(dutyWords[duty].word, locale) }));
    if (open) signs.push({ svg: drawDuty(13, 0, { duty: 'maintains', open: 0 }, locale), width: 26, text: say(own.unaware, locale) });
    const summary = rows.some(row => row.opens !== undefined);
    return paintSigns(signs, say(summary ? words.openWork : own.reading, locale), locale, width);
}
