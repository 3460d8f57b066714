// Paints a placed calendar as a scene. It must not know how things were placed.
import { say, type Text } from '../../l10n/say.ts';
import { boxAround, type SceneNode, seenFrom } from '../../scene/node.ts';
import { type Part, part, partAt, type Scene } from '../../scene/scene.ts';
import { describePromise, drawRoute, drawSample } from '../flow/edges.ts';
import {
    cardPart,
    drawBox,
    drawDiamond,
    drawMark,
    drawOpen,
    drawOpenDiamond,
    drawOpener,
    drawText,
    headingPart,
    headingsPart,
    textPart,
    tooltip,
} from '../paint/primitives.ts';
import { narrowest, paintSheet } from '../paint/sheet.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import type { Block } from '../paint/title.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonth, nameMonthAndYear, promiseWords, words } from '../words.ts';
import type { CalendarGraph, CalendarGroup, CalendarSpan } from './graph.ts';
import { calendarSizes, type PlacedCalendar, type PlacedLink, type PlacedRow, type PlacedTrack } from './place.ts';

const own = {
    rows: { en: '{count} rows', id: '{count} baris' },
    work: { en: 'when the program runs', id: 'waktu pelaksanaan' },
    done: { en: 'part that is done', id: 'bagian yang selesai' },
    delivered: { en: 'available from here on', id: 'tersedia sejak saat ini pada garis waktu' },
    handed: { en: 'finished, handed over', id: 'selesai, diserahterimakan' },
    nobody: { en: 'finished, no handover planned', id: 'selesai tanpa serah terima' },
    gap: { en: 'gap: no user, no maintainer or no budget', id: 'belum ada pengguna, pemelihara, atau anggaran' },
    short: { en: 'budget below what it needs', id: 'anggaran di bawah kebutuhan' },
    shared: { en: '÷ 3: one amount for three assets', id: '÷ 3: satu jumlah untuk tiga aset' },
    kept: { en: 'used or maintained', id: 'dipakai atau dipelihara' },
    waits: {
        en: 'An arrow runs from what must be finished first to what waits for it.',
        id: 'Panah mengarah dari pekerjaan yang harus selesai lebih dahulu ke pekerjaan yang menunggunya.',
    },
    life: {
        en: 'One row per asset: made, then used, maintained and funded until the plan ends.',
        id: 'Satu baris per aset: dibuat, lalu dipakai, dipelihara, dan didanai sampai rencana berakhir.',
    },
} as const satisfies Record<string, Text>;

export function paintCalendar(calendar: PlacedCalendar): Scene {
    const { graph } = calendar;
    const width = Math.ceil(Math.max(calendar.width, narrowest));
    return paintSheet(graph, {
        label: `${graph.title}. ${graph.subtitle}. ${say(own.rows, graph.locale, { count: graph.rows.length })}`,
        width,
        body: { parts: paintBody(calendar, width), height: calendar.height },
        legend: paintCalendarLegend(graph, width),
    });
}

function paintBody(calendar: PlacedCalendar, width: number): Part[] {
    const { graph, rows, groups, links, height, todayX } = calendar;
    const bottom = height - 8;
    const across = (y: number, className: string): Part => ({ y, node: ['path', { class: className, d: ['M', 0, 0, 'H', width] }] });
    const groundBox = { x: 0, y: calendarSizes.ruler, width: calendarSizes.left, height: bottom - calendarSizes.ruler };
    const ground = drawBox(groundBox, 'head');
    const linksOf = (open: boolean) => links.filter(({ link }) => (link.open !== undefined) === open).map(link => paintLink(link, graph));
    const empty = textPart(20, calendarSizes.ruler + 24, say(words.empty, graph.locale), { size: 12, classes: 'm' });
    return [
        headingsPart('left', 'grounds', groundBox, [ground]),
        paintYears(calendar, width, bottom),
        ...groups.map(({ group, y }) => paintGroup(group, y, width)),
        ...rows.map(({ y }) => across(y, 'rule')),
        across(bottom, 'edge-of-lane'),
        ...linksOf(false),
        ...(todayX === undefined ? [] : [part(['path', { class: 'today', d: ['M', todayX, calendarSizes.ruler, 'V', bottom] }])]),
        ...rows.map(row => paintRow(row, graph)),
        ...linksOf(true),
        ...(rows.length > 0 ? [] : [empty]),
    ];
}

function paintGroup(group: CalendarGroup, y: number, width: number): Part {
    const title = truncate(group.title, 12, true, width * 0.6);
    const box = { x: 0, y: 0, width, height: calendarSizes.group };
    return headingPart({ x: 0, y }, box, group.title, group.closes, [
        drawBox(box, 'head'),
        ['path', { class: 'edge-of-lane', d: ['M', 0, 0, 'H', width] }],
        drawText(12, 18, title, { size: 12, bold: true, room: width * 0.6 }),
        drawText(20 + measure(title, 12, true), 18, group.note, { classes: 'm' }),
    ]);
}

function paintYears(calendar: PlacedCalendar, width: number, bottom: number): Part {
    const { graph, years, monthWidth, todayX } = calendar;
    const { ruler, left } = calendarSizes;
    const room = left - 24;
    const nodes = [
        drawBox({ x: 0, y: 0, width, height: ruler }, 'head'),
        drawText(12, 26, truncate(graph.heading, 11, false, room), { size: 11, classes: 'm', room }),
    ];
    const rule = (x: number, from: number, look: SceneNode[1]) =>
        nodes.push(['path', { class: 'rule', d: ['M', x, from, 'V', bottom], ...look }]);
    // Months where there is room for their names, else quarters, else only years.
    const step = monthWidth >= 28 ? 1 : monthWidth >= 9 ? 3 : 12;
    for (const { year, x } of years) {
        rule(x, 0, { 'stroke-width': 1.4 });
        if (monthWidth * 12 >= 34) nodes.push(drawText(x + 6, 18, String(year), { size: 14, bold: true }));
        for (let month = 0; month < 12; month += step) {
            if (step === 12) continue;
            const at = x + month * monthWidth;
            if (month > 0) rule(at, 28, { 'stroke-dasharray': '1 6' });
            nodes.push(drawText(at + 4, 36, nameMonth(month, graph.locale), { size: 9, classes: 'm' }));
        }
    }
    nodes.push(['path', { class: 'edge-of-lane', d: ['M', 0, ruler, 'H', width, 'M', left, 0, 'V', bottom] }]);
    if (todayX !== undefined) nodes.push(...drawFlag(todayX, say(words.today, graph.locale), width));
    return headingsPart('top', 'ruler', { x: 0, y: 0, width, height: ruler }, nodes);
}

function drawFlag(x: number, text: string, width: number): SceneNode[] {
    const room = measure(text, 9.5, true) + 10;
    const flag = Math.min(x, width - room - 4);
    return [
        drawBox({ x: flag, y: 4, width: room, height: 14 }, 'black', 2),
        ['path', { class: 'flag', d: ['M', x, 11, 'V', calendarSizes.ruler] }],
        drawText(flag + room / 2, 14.4, text, { size: 9.5, bold: true, classes: 'v', anchor: 'middle' }),
    ];
}

function paintRow(placed: PlacedRow, graph: CalendarGraph): Part {
    const { row, y, height, x, titleLines, noteLines, tracks } = placed;
    const { left, names, title, note } = calendarSizes;
    const label = describeRow(placed, graph);
    const beside = tracks.length > 1 ? names : 0;
    const room = left - x - 10 - beside;
    const below = 16 + Math.max(1, titleLines.length) * 14;
    const box = { x: 1, y: 1, width: left - 2, height: height - 2 };
    const content = [
        tooltip(label, ...row.open.flatMap(open => graph.open[open]?.message ?? [])),
        drawBox(box, 'row box'),
        ...titleLines.map((line, k) => drawText(x, 17 + k * 14, line, { size: title, bold: row.indent === 0, room })),
        ...noteLines.map((line, k) => drawText(x, below + k * 13, line, { size: note, classes: 'm', room })),
    ];
    if (row.opens !== undefined) content.push(drawOpener(left, height / 2, false));
    const [first] = row.open;
    if (first !== undefined) content.push(drawOpen(first, ...drawMark(left - 14 - beside, 13, first + 1)));
    content.push(...tracks.flatMap(track => paintTrack(track, y, graph)), ...paintWork(placed), ...paintReady(placed));
    const opens = row.opens === undefined ? undefined : { name: row.opens, open: false };
    return cardPart({ x: 0, y }, box, { id: row.id, title: row.title, label, opens }, content);
}

/** How high all tracks together are, from the row's top. */
function heightOf({ tracks, y }: PlacedRow, slack: number): readonly [top: number, bottom: number] {
    return [(tracks[0]?.y ?? y) - y - slack, (tracks.at(-1)?.y ?? y) - y + calendarSizes.track + slack];
}

function paintWork(placed: PlacedRow): SceneNode[] {
    const { work } = placed;
    if (!work) return [];
    const [top, end] = heightOf(placed, 2);
    const width = work.endX - work.x;
    const lines = work.lines.map((line, k) => drawText(work.x + 7, top + 18 + k * 14, line, { bold: k === 0, room: width - 12 }));
    return [drawBox({ x: work.x, y: top, width, height: end - top }, 'box', 4), ...lines];
}

/** The diamond of hand-over on a bar through all tracks; open with a question mark where nobody takes it. */
function paintReady(placed: PlacedRow): SceneNode[] {
    const { row, readyX: x } = placed;
    if (x === undefined || !row.ready) return [];
    const [top, bottom] = heightOf(placed, 5);
    const middle = (top + bottom) / 2;
    const diamond = row.ready.handed === 'to-nobody' ? drawOpenDiamond(x, middle) : [drawDiamond(x, middle)];
    return [['path', { class: 'flag', d: ['M', x, top, 'V', bottom] }], ...diamond];
}

const spanClasses = { bar: 'work', part: 'work-part', whole: 'kept', kept: 'kept', money: 'cell', gap: 'gap', short: 'short' } as const;

/** `top`: of the row. */
function paintTrack({ track, y: trackY, height, spans, diamonds }: PlacedTrack, top: number, graph: CalendarGraph): SceneNode[] {
    const y = trackY - top;
    const name = { size: 9.5, classes: 'm', anchor: 'end', room: calendarSizes.names - 8 } as const;
    const nodes = track.name === '' ? [] : [drawText(calendarSizes.left - 8, y + 10.5, track.name, name)];
    for (const { span, x, endX, text, textX } of spans) {
        const width = Math.max(1, endX - x - 0.6);
        const content = [
            tooltip(describeSpan(span, graph)),
            drawBox({ x, y, width, height }, spanClasses[span.kind], span.kind === 'bar' ? 3 : undefined),
        ];
        if (span.done) content.push(drawBox({ x, y: y + height - 4, width: (endX - x - 0.6) * span.done, height: 4 }, 'black'));
        const bold = span.kind === 'gap' || span.kind === 'short';
        const tone = span.kind === 'gap' ? 'on-gap' : span.kind === 'short' ? 'r' : textX > endX ? 'm on-paper' : '';
        const style = { size: 9.5, bold, ...(tone && { classes: tone }), room: measure(text, 9.5, bold) };
        if (text) content.push(drawText(textX, y + height / 2 + 3.4, text, style));
        if (span.open !== undefined) content.push(drawOpen(span.open, ...drawMark(endX - 13, y + height / 2 + 0.5, span.open + 1)));
        nodes.push(['g', {}, ...content]);
    }
    for (const { x, titles, label } of diamonds) {
        const style = { size: 9.5, classes: 'on-paper', room: measure(label, 9.5) };
        const said = label ? [drawText(x + 10, y + height / 2 + 3.4, label, style)] : [];
        nodes.push(['g', {}, tooltip(titles.join('\n')), drawDiamond(x, y + height / 2), ...said]);
    }
    return nodes;
}

function paintLink({ link, source, target, points }: PlacedLink, { locale }: CalendarGraph): Part {
    const origin = points[0] ?? { x: 0, y: 0 };
    const line = seenFrom(origin, points);
    const content = [
        tooltip(describePromise(link.kind, link.label, source.title, target.title, locale)),
        ...drawRoute(line, link.kind, link.open !== undefined),
    ];
    const [a, b] = line;
    if (link.open !== undefined && a && b) content.push(drawOpen(link.open, ...drawMark(a.x, (a.y + b.y) / 2, link.open + 1)));
    const node: SceneNode = ['g', { class: 'promise', 'data-source': source.id, 'data-target': target.id }, ...content];
    const ends = { source: source.id, target: target.id };
    return partAt(origin, node, { key: `promise:${source.id}>${target.id}`, box: boxAround(line), link: ends });
}

function describeSpan({ text, start, end }: CalendarSpan, { firstYear, locale }: CalendarGraph): string {
    return `${text}: ${nameMonthAndYear(start, firstYear, locale)} – ${nameMonthAndYear(end, firstYear, locale)}`;
}

/** Everything a row says, for those who listen. */
export function describeRow({ row }: PlacedRow, graph: CalendarGraph): string {
    const tracks = row.tracks.flatMap(track =>
        track.spans.map(span => `${track.name ? `${track.name}: ` : ''}${describeSpan(span, graph)}`),
    );
    const group = graph.groups[row.group]?.title ?? '';
    return [`${row.kind}: ${row.title}`, group === row.title ? '' : group, ...row.notes, ...tracks].filter(Boolean).join(', ');
}

function paintCalendarLegend(graph: CalendarGraph, width: number): Block {
    const { locale, rows, links } = graph;
    const spans = new Set(rows.flatMap(row => row.tracks.flatMap(track => track.spans.map(span => span.kind))));
    const box = (style: string) => ({ nodes: [drawBox({ x: 0, y: -6.5, width: 34, height: 13 }, style)], width: 34 });
    const lives = rows.some(row => row.tracks.length > 1);
    const summary = rows.some(row => row.opens !== undefined);
    const reading = summary ? words.openWork : lives ? own.life : own.waits;
    const signs: (Sign | false)[] = [
        spans.has('bar') && { ...box('work'), text: say(own.work, locale) },
        rows.some(row => row.tracks.some(track => track.spans.some(span => span.done))) && {
            nodes: [...box('work').nodes, drawBox({ x: 0, y: 2.5, width: 18, height: 4 }, 'black')],
            width: 34,
            text: say(own.done, locale),
        },
        rows.some(row => row.tracks.some(track => track.points.length > 0)) && {
            nodes: [drawDiamond(8, 0)],
            width: 16,
            text: say(own.delivered, locale),
        },
        rows.some(row => row.ready) && { nodes: [drawDiamond(8, 0)], width: 16, text: say(own.handed, locale) },
        rows.some(row => row.ready?.handed === 'to-nobody') && {
            nodes: drawOpenDiamond(9, 0),
            width: 18,
            text: say(own.nobody, locale),
        },
        lives && spans.has('kept') && { ...box('kept'), text: say(own.kept, locale) },
        spans.has('gap') && { ...box('gap'), text: say(own.gap, locale) },
        spans.has('short') && { ...box('short'), text: say(own.short, locale) },
        rows.some(row => row.tracks.some(track => track.spans.some(span => span.text.includes('÷')))) && {
            nodes: [],
            width: 0,
            text: say(own.shared, locale),
        },
        ...(['need', 'request', 'handover', 'maintain', 'after'] as const).map(
            kind =>
                links.some(link => link.kind === kind) && {
                    nodes: drawSample(40, kind, false),
                    width: 40,
                    text: say(promiseWords[kind], locale),
                },
        ),
        links.some(link => link.open !== undefined) && {
            nodes: [...drawSample(54, 'need', true), ...drawMark(22, 0, 1)],
            width: 54,
            text: say(words.brokenPromise, locale),
        },
    ];
    return paintSigns(
        signs.filter(sign => sign !== false),
        say(reading, locale),
        locale,
        width,
    );
}
