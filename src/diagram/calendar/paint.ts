// Paints a placed calendar as one SVG. It must not know how things were placed.
import { say, type Text } from '../../l10n/say.ts';
import { describePromise, drawRoute, drawSample } from '../paint/edges.ts';
import { drawDiamond, drawHeading, drawMark, drawOpener, drawText, opener } from '../paint/pencil.ts';
import { narrowest, type PaintOptions, paintSheet } from '../paint/sheet.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import type { Block } from '../paint/title.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonth, nameMonthAndYear, promiseWords, words } from '../words.ts';
import { escapeXml, px, toXmlId } from '../xml.ts';
import type { CalendarGraph, CalendarSpan } from './graph.ts';
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

export function paintCalendar(calendar: PlacedCalendar, options: PaintOptions = {}): string {
    const { graph } = calendar;
    const width = Math.ceil(Math.max(calendar.width, narrowest));
    const parts = {
        label: `${graph.title}. ${graph.subtitle}. ${say(own.rows, graph.locale, { count: graph.rows.length })}`,
        width,
        body: { svg: paintBody(calendar, width, options.interactive ?? false), height: calendar.height },
        legend: paintCalendarLegend(graph, width),
    };
    return paintSheet(graph, parts, options);
}

function paintBody(calendar: PlacedCalendar, width: number, interactive: boolean): string {
    const { graph, rows, groups, links, height } = calendar;
    const bottom = height - 8;
    let svg = `<g class="grounds"><rect x="0" y="${calendarSizes.ruler}" width="${calendarSizes.left}" height="${px(bottom - calendarSizes.ruler)}" class="head"/>`;
    svg += '</g>\n';
    svg += paintYears(calendar, width, bottom);
    for (const { group, y } of groups) {
        const title = truncate(group.title, 12, true, width * 0.6);
        const ground = `<rect x="0" y="${px(y)}" width="${width}" height="${calendarSizes.group}" class="head"/><path class="edge-of-lane" d="M0 ${px(y)}H${width}"/>`;
        const name = drawText(12, y + 18, title, { size: 12, bold: true, room: width * 0.6 });
        const note = drawText(20 + measure(title, 12, true), y + 18, group.note, { classes: 'm' });
        svg += drawHeading(ground + name + note, group.title, group.closes, interactive);
    }
    for (const { y } of rows) svg += `<path class="rule" d="M0 ${px(y)}H${width}"/>`;
    svg += `<path class="edge-of-lane" d="M0 ${px(bottom)}H${width}"/>\n`;
    for (const link of links) if (link.link.open === undefined) svg += paintLink(link, graph);
    if (calendar.todayX !== undefined) svg += `<path class="today" d="M${px(calendar.todayX)} ${calendarSizes.ruler}V${px(bottom)}"/>\n`;
    for (const row of rows) svg += paintRow(row, graph, interactive);
    for (const link of links) if (link.link.open !== undefined) svg += paintLink(link, graph);
    return rows.length > 0 ? svg : svg + drawText(20, calendarSizes.ruler + 24, say(words.empty, graph.locale), { size: 12, classes: 'm' });
}

function paintYears(calendar: PlacedCalendar, width: number, bottom: number): string {
    const { graph, years, monthWidth, todayX } = calendar;
    let svg = `<g class="ruler"><rect x="0" y="0" width="${width}" height="${calendarSizes.ruler}" class="head"/>`;
    svg += drawText(12, 26, truncate(graph.heading, 11, false, calendarSizes.left - 24), {
        size: 11,
        classes: 'm',
        room: calendarSizes.left - 24,
    });
    // Months where there is room for their names, else quarters, else only years.
    const step = monthWidth >= 28 ? 1 : monthWidth >= 9 ? 3 : 12;
    for (const { year, x } of years) {
        svg += `<path class="rule" d="M${px(x)} 0V${px(bottom)}" stroke-width="1.4"/>`;
        if (monthWidth * 12 >= 34) svg += drawText(x + 6, 18, String(year), { size: 14, bold: true });
        for (let month = 0; month < 12; month += step) {
            if (step === 12) continue;
            const at = x + month * monthWidth;
            if (month > 0) svg += `<path class="rule" d="M${px(at)} 28V${px(bottom)}" stroke-dasharray="1 6"/>`;
            svg += drawText(at + 4, 36, nameMonth(month, graph.locale), { size: 9, classes: 'm' });
        }
    }
    svg += `<path class="edge-of-lane" d="M0 ${calendarSizes.ruler}H${width}M${calendarSizes.left} 0V${px(bottom)}"/>`;
    if (todayX !== undefined) {
        const text = say(words.today, graph.locale);
        const room = measure(text, 9.5, true) + 10;
        const flag = Math.min(todayX, width - room - 4);
        svg += `<rect x="${px(flag)}" y="4" width="${px(room)}" height="14" rx="2" class="black"/><path class="flag" d="M${px(todayX)} 11V${calendarSizes.ruler}"/>`;
        svg += drawText(flag + room / 2, 14.4, text, { size: 9.5, bold: true, classes: 'v', anchor: 'middle' });
    }
    return `${svg}</g>\n`;
}

function paintRow(placed: PlacedRow, graph: CalendarGraph, interactive: boolean): string {
    const { row, y, height, x, titleLines, noteLines, tracks, work, readyX } = placed;
    const label = describeRow(placed, graph);
    let svg = `<g class="card" id="card-${toXmlId(row.id)}" data-id="${escapeXml(row.id)}"${opener(row.opens, false)} role="button" tabindex="${interactive ? 0 : -1}" aria-label="${escapeXml(label)}">`;
    svg += `<title>${escapeXml([label, ...row.open.flatMap(open => graph.open[open]?.message ?? [])].join('\n'))}</title>`;
    svg += `<rect x="1" y="${px(y + 1)}" width="${calendarSizes.left - 2}" height="${px(height - 2)}" class="row box"/>`;
    const room = calendarSizes.left - x - 10 - (tracks.length > 1 ? calendarSizes.names : 0);
    for (const [k, line] of titleLines.entries())
        svg += drawText(x, y + 17 + k * 14, line, { size: calendarSizes.title, bold: row.indent === 0, room });
    const below = y + 16 + Math.max(1, titleLines.length) * 14;
    for (const [k, line] of noteLines.entries()) svg += drawText(x, below + k * 13, line, { size: calendarSizes.note, classes: 'm', room });
    if (row.opens !== undefined) svg += drawOpener(calendarSizes.left, y + height / 2, false);
    if (row.open.length > 0) {
        const [first = 0] = row.open;
        svg += `<g data-open="${first + 1}">${drawMark(calendarSizes.left - 14 - (tracks.length > 1 ? calendarSizes.names : 0), y + 13, first + 1)}</g>`;
    }
    for (const track of tracks) svg += paintTrack(track, graph);
    if (work) {
        const top = (tracks[0]?.y ?? y) - 2;
        const end = (tracks.at(-1)?.y ?? y) + calendarSizes.track + 2;
        svg += `<rect x="${px(work.x)}" y="${px(top)}" width="${px(work.endX - work.x)}" height="${px(end - top)}" rx="4" class="box"/>`;
        for (const [k, line] of work.lines.entries())
            svg += drawText(work.x + 7, top + 18 + k * 14, line, { bold: k === 0, room: work.endX - work.x - 12 });
    }
    if (readyX !== undefined && row.ready) svg += paintReady(placed, readyX);
    return `${svg}</g>\n`;
}

/** The diamond of hand-over on a bar through all tracks; open with a question mark where nobody takes it. */
function paintReady({ row, tracks }: PlacedRow, x: number): string {
    const top = (tracks[0]?.y ?? 0) - 5;
    const bottom = (tracks.at(-1)?.y ?? 0) + calendarSizes.track + 5;
    const middle = (top + bottom) / 2;
    const pole = `<path class="flag" d="M${px(x)} ${px(top)}V${px(bottom)}"/>`;
    if (row.ready?.handed !== 'to-nobody') return pole + drawDiamond(x, middle);
    return `${pole}<path d="M${px(x)} ${px(middle - 8.5)}l8 8.5l-8 8.5l-8 -8.5z" class="triangle"/>${drawText(x, middle + 3.6, '?', { size: 10.5, bold: true, classes: 'r', anchor: 'middle' })}`;
}

function paintTrack({ track, y, height, spans, diamonds }: PlacedTrack, graph: CalendarGraph): string {
    let svg = '';
    if (track.name !== '')
        svg += drawText(calendarSizes.left - 8, y + 10.5, track.name, {
            size: 9.5,
            classes: 'm',
            anchor: 'end',
            room: calendarSizes.names - 8,
        });
    for (const { span, x, endX, text, textX } of spans) {
        const shape = { bar: 'work', part: 'work-part', whole: 'kept', kept: 'kept', money: 'cell', gap: 'gap', short: 'short' }[span.kind];
        const box = (right: number) => `x="${px(x)}" y="${px(y)}" width="${px(Math.max(1, right - x - 0.6))}" height="${height}"`;
        svg += `<g><title>${escapeXml(describeSpan(span, graph))}</title><rect ${box(endX)}${span.kind === 'bar' ? ' rx="3"' : ''} class="${shape}"/>`;
        if (span.done)
            svg += `<rect x="${px(x)}" y="${px(y + height - 4)}" width="${px((endX - x - 0.6) * span.done)}" height="4" class="black"/>`;
        const bold = span.kind === 'gap' || span.kind === 'short';
        const tone = span.kind === 'gap' ? 'on-gap' : span.kind === 'short' ? 'r' : textX > endX ? 'm on-paper' : '';
        if (text)
            svg += drawText(textX, y + height / 2 + 3.4, text, {
                size: 9.5,
                bold,
                ...(tone && { classes: tone }),
                room: measure(text, 9.5, bold),
            });
        if (span.open !== undefined)
            svg += `<g data-open="${span.open + 1}">${drawMark(endX - 13, y + height / 2 + 0.5, span.open + 1)}</g>`;
        svg += '</g>';
    }
    for (const { x, titles, label } of diamonds) {
        svg += `<g><title>${escapeXml(titles.join('\n'))}</title>${drawDiamond(x, y + height / 2)}`;
        if (label) svg += drawText(x + 10, y + height / 2 + 3.4, label, { size: 9.5, classes: 'on-paper', room: measure(label, 9.5) });
        svg += '</g>';
    }
    return svg;
}

function paintLink({ link, source, target, points }: PlacedLink, { locale }: CalendarGraph): string {
    const title = describePromise(link.kind, link.label, source.title, target.title, locale);
    let svg = `<g class="promise" data-source="${escapeXml(source.id)}" data-target="${escapeXml(target.id)}"><title>${escapeXml(title)}</title>`;
    svg += drawRoute(points, link.kind, link.open !== undefined);
    const [a, b] = points;
    if (link.open !== undefined && a && b) svg += `<g data-open="${link.open + 1}">${drawMark(a.x, (a.y + b.y) / 2, link.open + 1)}</g>`;
    return `${svg}</g>\n`;
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
    const box = (style: string) => ({ svg: `<rect x="0" y="-6.5" width="34" height="13" class="${style}"/>`, width: 34 });
    const lives = rows.some(row => row.tracks.length > 1);
    const summary = rows.some(row => row.opens !== undefined);
    const reading = summary ? words.openWork : lives ? own.life : own.waits;
    const signs: (Sign | false)[] = [
        spans.has('bar') && { ...box('work'), text: say(own.work, locale) },
        rows.some(row => row.tracks.some(track => track.spans.some(span => span.done))) && {
            svg: `${box('work').svg}<rect x="0" y="2.5" width="18" height="4" class="black"/>`,
            width: 34,
            text: say(own.done, locale),
        },
        rows.some(row => row.tracks.some(track => track.points.length > 0)) && {
            svg: drawDiamond(8, 0),
            width: 16,
            text: say(own.delivered, locale),
        },
        rows.some(row => row.ready) && { svg: drawDiamond(8, 0), width: 16, text: say(own.handed, locale) },
        rows.some(row => row.ready?.handed === 'to-nobody') && {
            svg: `<path d="M9 -8.5l8 8.5l-8 8.5l-8 -8.5z" class="triangle"/>${drawText(9, 3.6, '?', { size: 10.5, bold: true, classes: 'r', anchor: 'middle' })}`,
            width: 18,
            text: say(own.nobody, locale),
        },
        lives && spans.has('kept') && { ...box('kept'), text: say(own.kept, locale) },
        spans.has('gap') && { ...box('gap'), text: say(own.gap, locale) },
        spans.has('short') && { ...box('short'), text: say(own.short, locale) },
        rows.some(row => row.tracks.some(track => track.spans.some(span => span.text.includes('÷')))) && {
            svg: '',
            width: 0,
            text: say(own.shared, locale),
        },
        ...(['need', 'request', 'handover', 'maintain', 'after'] as const).map(
            kind =>
                links.some(link => link.kind === kind) && {
                    svg: drawSample(40, kind, false),
                    width: 40,
                    text: say(promiseWords[kind], locale),
                },
        ),
        links.some(link => link.open !== undefined) && {
            svg: drawSample(54, 'need', true) + drawMark(22, 0, 1),
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
