// Paints a placed tree as a scene. It must not know how things were placed.
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { SceneNode } from '../../scene/node.ts';
import { type Part, part, partAt, type Scene } from '../../scene/scene.ts';
import { cardPart, drawBox, drawMark, drawOpen, drawOpener, drawText, roundPath, textPart, tooltip } from '../paint/primitives.ts';
import { narrowest, paintSheet } from '../paint/sheet.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import type { Block } from '../paint/title.ts';
import { truncate } from '../text-width.ts';
import { words } from '../words.ts';
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

export function paintTree(tree: PlacedTree): Scene {
    const { graph } = tree;
    const width = Math.ceil(Math.max(tree.width, narrowest));
    const { locale, title, subtitle, nodes } = graph;
    return paintSheet(graph, {
        label: `${title}. ${subtitle}. ${say(own.entries, locale, { count: nodes.length })}`,
        width,
        body: { parts: paintBody(tree, width), height: tree.height },
        legend: paintTreeLegend(graph, width),
    });
}

function paintBody(tree: PlacedTree, width: number): Part[] {
    const { locale } = tree.graph;
    const bottom = treeSizes.head - 6;
    const heads = tree.columns.map(column =>
        drawText(column.x, 19, truncate(column.title, 12, true, column.width), { size: 12, bold: true, room: column.width }),
    );
    const edge: SceneNode = ['path', { class: 'edge-of-lane', d: ['M', 0, bottom, 'H', width] }];
    const ruler = part(['g', { class: 'ruler' }, drawBox({ x: 0, y: 0, width, height: bottom }, 'head'), ...heads, edge]);
    const empty = textPart(20, treeSizes.head + 22, say(words.empty, locale), { size: 12, classes: 'm' });
    return [
        ruler,
        ...tree.lines.map(paintLine),
        ...tree.cards.map(card => paintNode(card, tree.graph)),
        ...(tree.map ? [paintMap(tree.map, locale)] : []),
        ...(tree.cards.length > 0 ? [] : [empty]),
    ];
}

function paintLine({ from, to, fromX, fromY, trunkX, toX, toY }: PlacedTree['lines'][number]): Part {
    const points = [
        { x: 0, y: 0 },
        { x: trunkX - fromX, y: 0 },
        ...(fromY === toY ? [] : [{ x: trunkX - fromX, y: toY - fromY }]),
        { x: toX - fromX, y: toY - fromY },
    ];
    const link = { source: from.node.id, target: to.node.id };
    const twig: SceneNode = ['path', { class: 'twig', d: roundPath(points) }];
    return partAt({ x: fromX, y: fromY }, promise(link, twig), { key: keyOf(link), link });
}

function promise({ source, target }: { readonly source: string; readonly target: string }, ...content: readonly SceneNode[]): SceneNode {
    return ['g', { class: 'promise', 'data-source': source, 'data-target': target }, ...content];
}

function keyOf({ source, target }: { readonly source: string; readonly target: string }): string {
    return `promise:${source}>${target}`;
}

function paintNode(placed: PlacedNode, graph: TreeGraph): Part {
    const { node, y, width, height, lines, facts, gaugeY } = placed;
    const label = describeNode(placed, graph);
    const inside = treeSizes.padding;
    const room = width - 2 * treeSizes.padding;
    const black = node.style === 'top' ? 'v' : '';
    const shape = { top: 'black', plain: 'box', light: 'box light', gap: 'hole', again: 'again' }[node.style];
    const bold = node.style !== 'light' && node.style !== 'again';
    const box = { x: 0, y: 0, width, height };
    const style = { size: treeSizes.title, bold, room, classes: node.style === 'again' ? 'i' : black };
    const content = [
        tooltip(label, ...node.open.flatMap(open => graph.open[open]?.message ?? [])),
        drawBox(box, shape, 4),
        ...lines.map((line, k) => drawText(inside, 18 + k * treeSizes.titleHeight, line, style)),
        ...(node.gauge && gaugeY !== undefined ? paintGauge(node.gauge, inside, gaugeY - y, room, graph.locale) : []),
        ...facts.flatMap(fact => paintFact(fact, y, inside, room, black)),
    ];
    if (node.opens) content.push(drawOpener(width, height / 2, node.opens.open));
    if (node.open.length > 0) content.push(paintMarks(node.open, width - 10, 2));
    return cardPart(placed, box, { id: node.id, title: node.title, label, opens: node.opens }, content);
}

/** The first number; what else is open follows as a count. */
function paintMarks(open: readonly number[], x: number, y: number): SceneNode {
    const [first = 0] = open;
    const style = { size: 9, bold: true, classes: 'r on-paper', anchor: 'end' } as const;
    const more = open.length > 1 ? [drawText(x - 12, y + 4, `+${open.length - 1}`, style)] : [];
    return drawOpen(first, ...drawMark(x, y, first + 1), ...more);
}

/** `top`: of the card. */
function paintFact({ fact, lines, ...at }: PlacedNode['facts'][number], top: number, x: number, room: number, black: string): SceneNode[] {
    const bold = fact.tone === 'broken' || fact.tone === 'overlap';
    const tone = black || { ink: '', muted: 'm', broken: 'r', overlap: '' }[fact.tone];
    const size = treeSizes.fact;
    const nodes = lines.map((line, k) =>
        drawText(x, at.y - top + 10 + k * treeSizes.factHeight, line, { size, bold, room, ...(tone && { classes: tone }) }),
    );
    if (fact.right) {
        const text = truncate(fact.right, size, false, room / 2);
        const style = { size, anchor: 'end', room: room / 2, ...(tone && { classes: tone }) } as const;
        nodes.push(drawText(x + room, at.rightY - top + 10, text, style));
    }
    return nodes;
}

function paintGauge(gauge: TreeGauge, x: number, y: number, width: number, locale: Locale): SceneNode[] {
    const top = y + 14;
    const bar = (share: number, className: string) => drawBox({ x, y: top, width: width * share, height: 4 }, className);
    const third = width / 3 - 4;
    const text = (at: number, value: string, more: { bold?: boolean; anchor?: 'middle' | 'end' }) =>
        drawText(at, top + 14, truncate(value, 9, more.bold ?? false, third), { size: 9, room: third, ...more });
    const nodes = [drawText(x, y + 9, truncate(gauge.title, 9.5, false, width), { size: 9.5, classes: 'm', room: width }), bar(1, 'bar')];
    if (gauge.reached !== undefined) nodes.push(bar(gauge.reached, 'black'));
    if (gauge.expected !== undefined) nodes.push(['path', { class: 'flag', d: ['M', x + width * gauge.expected, top - 3, 'v10'] }]);
    nodes.push(text(x, gauge.from, {}));
    if (gauge.now !== undefined) nodes.push(text(x + width / 2, say(own.now, locale, { x: gauge.now }), { anchor: 'middle' }));
    return [...nodes, text(x + width, gauge.to, { bold: true, anchor: 'end' })];
}

function paintMap({ x, y, width, height, dots }: PlacedMap, locale: Locale): Part {
    const points = dots.map(({ point, node, x: cx, y: cy, radius, label }) => {
        const circle = (r: number, className: string): SceneNode => ['circle', { cx, cy, r, class: className }];
        return promise(
            { source: node.id, target: '' },
            tooltip(node.title, ...node.facts.map(fact => fact.text)),
            ...(point.overlap ? [circle(radius + 3, 'meeting')] : []),
            circle(radius, point.works > 0 ? 'black' : 'empty'),
            ...(label ? [drawText(label.x, label.y + 8.4, label.text, { size: 9.5, room: label.width })] : []),
        );
    });
    return part([
        'g',
        { class: 'map', role: 'group', 'aria-label': say(own.map, locale) },
        drawText(x, y - 8, say(own.map, locale), { size: 12, bold: true }),
        drawBox({ x, y, width, height }, 'rule'),
        ...points,
    ]);
}

function describeNode({ node }: PlacedNode, { locale }: TreeGraph): string {
    const gauge = node.gauge
        ? `${node.gauge.title}: ${[node.gauge.from, node.gauge.now && say(own.now, locale, { x: node.gauge.now }), node.gauge.to].filter(Boolean).join(' → ')}`
        : '';
    return [`${node.kind}: ${node.title}`, gauge, ...node.facts.flatMap(fact => [fact.text, fact.right ?? ''])].filter(Boolean).join(', ');
}

function paintTreeLegend({ nodes, points, locale, open, ofPlaces }: TreeGraph, width: number): Block {
    const has = (test: (node: TreeGraph['nodes'][number]) => boolean) => nodes.some(test);
    const box = (style: string) => ({ nodes: [drawBox({ x: 0, y: -7, width: 26, height: 14 }, style, 3)], width: 26 });
    const dot = (x: number, r: number, className: string): SceneNode => ['circle', { cx: x, cy: 0, r, class: className }];
    const opensPlaces = ofPlaces && has(node => node.opens !== undefined);
    const gauge: SceneNode[] = [
        drawBox({ x: 0, y: -2, width: 50, height: 4 }, 'bar'),
        drawBox({ x: 0, y: -2, width: 16, height: 4 }, 'black'),
        ['path', { class: 'flag', d: ['M', 22, -6, 'v12'] }],
    ];
    const signs: (Sign | false)[] = [
        has(node => node.gauge !== undefined) && { nodes: gauge, width: 50, text: say(own.gauge, locale) },
        has(node => node.style === 'gap') && { ...box('hole'), text: say(own.gap, locale) },
        has(node => node.style === 'again') && { ...box('again'), text: say(own.again, locale) },
        open.length > 0 && { nodes: drawMark(10, 1, 1), width: 20, text: say(own.open, locale) },
        points.some(point => point.overlap) && {
            nodes: [dot(9, 8, 'meeting'), dot(9, 5, 'black')],
            width: 18,
            text: say(own.overlap, locale),
        },
        points.length > 0 && { nodes: [dot(7, 5, 'black')], width: 14, text: say(own.dot, locale) },
    ];
    return paintSigns(
        signs.filter(sign => sign !== false),
        say(opensPlaces ? own.openPlace : has(node => node.opens !== undefined) ? words.openWork : own.reading, locale),
        locale,
        width,
    );
}
