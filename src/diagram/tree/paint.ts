// Paints a placed tree as one SVG. It must not know how things were placed.
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { drawMark, drawOpener, drawText, opener, roundPath } from '../paint/pencil.ts';
import { narrowest, type PaintOptions, paintSheet } from '../paint/sheet.ts';
import { paintSigns } from '../paint/signs.ts';
import type { Block } from '../paint/title.ts';
import { truncate } from '../text-width.ts';
import { words } from '../words.ts';
import { escapeXml, px, toXmlId } from '../xml.ts';
import type { TreeGauge, TreeGraph } from './graph.ts';
import type { PlacedMap } from './map.ts';
import { type PlacedNode, type PlacedTree, treeSizes } from './place.ts';

const own = {
    gauge: {
        en: 'indicator: baseline, actual, target; upright line: where it should be today',
        id: 'indikator: kondisi awal, realisasi, target; garis tegak: posisi yang seharusnya hari ini',
    },
    gap: { en: 'gap', id: 'belum tuntas' },
    again: { en: 'shown in full elsewhere', id: 'tampil lengkap di tempat lain' },
    overlap: {
        en: 'several departments work there at the same time',
        id: 'beberapa perangkat daerah bekerja di sana pada waktu yang sama',
    },
    dot: { en: 'place with coordinates; larger: more programs', id: 'lokasi dengan koordinat; makin besar, makin banyak programnya' },
    open: { en: 'see the list below', id: 'lihat daftar di bawah' },
    now: { en: 'actual {x}', id: 'realisasi {x}' },
    reading: {
        en: 'Read from left to right: each box belongs to the one on its left.',
        id: 'Dibaca dari kiri ke kanan: setiap kotak merupakan bagian dari kotak di kirinya.',
    },
    openPlace: { en: 'Open a place to see what is planned there.', id: 'Buka suatu lokasi untuk melihat program di sana.' },
    map: { en: 'How the places lie relative to each other', id: 'Letak lokasi yang satu terhadap yang lain' },
    entries: { en: '{count} entries', id: '{count} butir' },
} as const satisfies Record<string, Text>;

export function paintTree(tree: PlacedTree, options: PaintOptions = {}): string {
    const { graph } = tree;
    const width = Math.ceil(Math.max(tree.width, narrowest));
    const { locale, title, subtitle, nodes } = graph;
    const parts = {
        label: `${title}. ${subtitle}. ${say(own.entries, locale, { count: nodes.length })}`,
        width,
        body: { svg: paintBody(tree, width, options.interactive ?? false), height: tree.height },
        legend: paintTreeLegend(graph, width),
    };
    return paintSheet(graph, parts, options);
}

function paintBody(tree: PlacedTree, width: number, interactive: boolean): string {
    const { locale } = tree.graph;
    let svg = `<g class="ruler"><rect x="0" y="0" width="${width}" height="${treeSizes.head - 6}" class="head"/>`;
    for (const column of tree.columns)
        svg += drawText(column.x, 19, truncate(column.title, 12, true, column.width), { size: 12, bold: true, room: column.width });
    svg += `<path class="edge-of-lane" d="M0 ${treeSizes.head - 6}H${width}"/></g>\n`;
    for (const { from, to, fromX, fromY, trunkX, toX, toY } of tree.lines) {
        const points = [
            { x: fromX, y: fromY },
            { x: trunkX, y: fromY },
            ...(fromY === toY ? [] : [{ x: trunkX, y: toY }]),
            { x: toX, y: toY },
        ];
        const ends = `data-source="${escapeXml(from.node.id)}" data-target="${escapeXml(to.node.id)}"`;
        svg += `<g class="promise" ${ends}><path class="twig" d="${roundPath(points)}"/></g>\n`;
    }
    for (const card of tree.cards) svg += paintNode(card, tree.graph, interactive);
    if (tree.map) svg += paintMap(tree.map, locale);
    return tree.cards.length > 0 ? svg : svg + drawText(20, treeSizes.head + 22, say(words.empty, locale), { size: 12, classes: 'm' });
}

function paintNode(placed: PlacedNode, graph: TreeGraph, interactive: boolean): string {
    const { node, x, y, width, height, lines, facts, gaugeY } = placed;
    const label = describeNode(placed, graph);
    const inside = x + treeSizes.padding;
    const room = width - 2 * treeSizes.padding;
    const black = node.style === 'top' ? 'v' : '';
    const shape = { top: 'black', plain: 'box', light: 'box light', gap: 'hole', again: 'again' }[node.style];
    let svg = `<g class="card" id="card-${toXmlId(node.id)}" data-id="${escapeXml(node.id)}"${opener(node.opens?.name, node.opens?.open ?? false)} role="button" tabindex="${interactive ? 0 : -1}" aria-label="${escapeXml(label)}">`;
    svg += `<title>${escapeXml([label, ...node.open.flatMap(open => graph.open[open]?.message ?? [])].join('\n'))}</title>`;
    svg += `<rect x="${px(x)}" y="${px(y)}" width="${width}" height="${px(height)}" rx="4" class="${shape}"/>`;
    const bold = node.style !== 'light' && node.style !== 'again';
    for (const [k, line] of lines.entries())
        svg += drawText(inside, y + 18 + k * treeSizes.titleHeight, line, {
            size: treeSizes.title,
            bold,
            room,
            classes: node.style === 'again' ? 'i' : black,
        });
    if (node.gauge && gaugeY !== undefined) svg += paintGauge(node.gauge, inside, gaugeY, room, graph.locale);
    for (const fact of facts) svg += paintFact(fact, inside, room, black);
    if (node.opens) svg += drawOpener(x + width, y + height / 2, node.opens.open);
    if (node.open.length > 0) svg += paintMarks(node.open, x + width - 10, y + 2);
    return `${svg}</g>\n`;
}

/** The first number; what else is open follows as a count. */
function paintMarks(open: readonly number[], x: number, y: number): string {
    const [first = 0] = open;
    const more =
        open.length > 1
            ? drawText(x - 12, y + 4, `+${open.length - 1}`, { size: 9, bold: true, classes: 'r on-paper', anchor: 'end' })
            : '';
    return `<g data-open="${first + 1}">${drawMark(x, y, first + 1)}${more}</g>`;
}

function paintFact({ fact, lines, y, rightY }: PlacedNode['facts'][number], x: number, room: number, black: string): string {
    const bold = fact.tone === 'broken' || fact.tone === 'overlap';
    const tone = black || { ink: '', muted: 'm', broken: 'r', overlap: '' }[fact.tone];
    const size = treeSizes.fact;
    let svg = '';
    for (const [k, line] of lines.entries())
        svg += drawText(x, y + 10 + k * treeSizes.factHeight, line, { size, bold, room, ...(tone && { classes: tone }) });
    if (fact.right) {
        const text = truncate(fact.right, size, false, room / 2);
        svg += drawText(x + room, rightY + 10, text, { size, anchor: 'end', room: room / 2, ...(tone && { classes: tone }) });
    }
    return svg;
}

function paintGauge(gauge: TreeGauge, x: number, y: number, width: number, locale: Locale): string {
    let svg = drawText(x, y + 9, truncate(gauge.title, 9.5, false, width), { size: 9.5, classes: 'm', room: width });
    const top = y + 14;
    svg += `<rect x="${px(x)}" y="${px(top)}" width="${width}" height="4" class="bar"/>`;
    if (gauge.reached !== undefined)
        svg += `<rect x="${px(x)}" y="${px(top)}" width="${px(width * gauge.reached)}" height="4" class="black"/>`;
    if (gauge.expected !== undefined) svg += `<path class="flag" d="M${px(x + width * gauge.expected)} ${px(top - 3)}v10"/>`;
    const third = width / 3 - 4;
    const text = (at: number, value: string, more: { bold?: boolean; anchor?: 'middle' | 'end' }) =>
        drawText(at, top + 14, truncate(value, 9, more.bold ?? false, third), { size: 9, room: third, ...more });
    svg += text(x, gauge.from, {});
    if (gauge.now !== undefined) svg += text(x + width / 2, say(own.now, locale, { x: gauge.now }), { anchor: 'middle' });
    return svg + text(x + width, gauge.to, { bold: true, anchor: 'end' });
}

function paintMap({ x, y, width, height, dots }: PlacedMap, locale: Locale): string {
    let svg = `<g class="map" role="group" aria-label="${escapeXml(say(own.map, locale))}">`;
    svg += drawText(x, y - 8, say(own.map, locale), { size: 12, bold: true });
    svg += `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" class="rule"/>`;
    for (const { point, node, x: cx, y: cy, radius, label } of dots) {
        const title = [node.title, ...node.facts.map(fact => fact.text)].join('\n');
        svg += `<g class="promise" data-source="${escapeXml(node.id)}" data-target=""><title>${escapeXml(title)}</title>`;
        if (point.overlap) svg += `<circle cx="${px(cx)}" cy="${px(cy)}" r="${px(radius + 3)}" class="meeting"/>`;
        svg += `<circle cx="${px(cx)}" cy="${px(cy)}" r="${px(radius)}" class="${point.works > 0 ? 'black' : 'empty'}"/>`;
        if (label) svg += drawText(label.x, label.y + 8.4, label.text, { size: 9.5, room: label.width });
        svg += '</g>\n';
    }
    return `${svg}</g>\n`;
}

function describeNode({ node }: PlacedNode, { locale }: TreeGraph): string {
    const gauge = node.gauge
        ? `${node.gauge.title}: ${[node.gauge.from, node.gauge.now && say(own.now, locale, { x: node.gauge.now }), node.gauge.to].filter(Boolean).join(' → ')}`
        : '';
    return [`${node.kind}: ${node.title}`, gauge, ...node.facts.flatMap(fact => [fact.text, fact.right ?? ''])].filter(Boolean).join(', ');
}

function paintTreeLegend({ nodes, points, locale, open, ofPlaces }: TreeGraph, width: number): Block {
    const has = (test: (node: TreeGraph['nodes'][number]) => boolean) => nodes.some(test);
    const box = (style: string) => ({ svg: `<rect x="0" y="-7" width="26" height="14" rx="3" class="${style}"/>`, width: 26 });
    const opensPlaces = ofPlaces && has(node => node.opens !== undefined);
    const signs = [
        ...(has(node => node.gauge !== undefined)
            ? [
                  {
                      svg: '<rect x="0" y="-2" width="50" height="4" class="bar"/><rect x="0" y="-2" width="16" height="4" class="black"/><path class="flag" d="M22 -6v12"/>',
                      width: 50,
                      text: say(own.gauge, locale),
                  },
              ]
            : []),
        ...(has(node => node.style === 'gap') ? [{ ...box('hole'), text: say(own.gap, locale) }] : []),
        ...(has(node => node.style === 'again') ? [{ ...box('again'), text: say(own.again, locale) }] : []),
        ...(open.length > 0 ? [{ svg: drawMark(10, 1, 1), width: 20, text: say(own.open, locale) }] : []),
        ...(points.some(point => point.overlap)
            ? [
                  {
                      svg: '<circle cx="9" cy="0" r="8" class="meeting"/><circle cx="9" cy="0" r="5" class="black"/>',
                      width: 18,
                      text: say(own.overlap, locale),
                  },
              ]
            : []),
        ...(points.length > 0 ? [{ svg: '<circle cx="7" cy="0" r="5" class="black"/>', width: 14, text: say(own.dot, locale) }] : []),
    ];
    return paintSigns(
        signs,
        say(opensPlaces ? own.openPlace : has(node => node.opens !== undefined) ? words.openWork : own.reading, locale),
        locale,
        width,
    );
}
