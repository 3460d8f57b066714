// Places a calendar: rows under each other, months across. What is added moves only the rows below. It must not know what the rows mean.
import type { Point } from '../flow/layout/draft.ts';
import { measure, truncate, wrap } from '../text-width.ts';
import type { CalendarGraph, CalendarGroup, CalendarLink, CalendarRow, CalendarSpan, CalendarTrack } from './graph.ts';

export interface PlacedCalendar {
    readonly graph: CalendarGraph;
    readonly width: number;
    readonly height: number;
    readonly years: readonly { readonly year: number; readonly x: number; readonly width: number }[];
    readonly monthWidth: number;
    readonly todayX: number | undefined;
    readonly groups: readonly { readonly group: CalendarGroup; readonly y: number }[];
    readonly rows: readonly PlacedRow[];
    readonly links: readonly PlacedLink[];
}

export interface PlacedRow {
    readonly row: CalendarRow;
    readonly y: number;
    readonly height: number;
    readonly x: number;
    readonly titleLines: readonly string[];
    readonly noteLines: readonly string[];
    readonly tracks: readonly PlacedTrack[];
    /** The work that makes the thing. */
    readonly work: { readonly x: number; readonly endX: number; readonly lines: readonly string[] } | undefined;
    readonly readyX: number | undefined;
}

export interface PlacedTrack {
    readonly track: CalendarTrack;
    readonly y: number;
    readonly height: number;
    readonly spans: readonly PlacedSpan[];
    /** What is delivered at one time shares a diamond. */
    readonly diamonds: readonly { readonly x: number; readonly titles: readonly string[]; readonly label: string }[];
}

export interface PlacedSpan {
    readonly span: CalendarSpan;
    readonly x: number;
    readonly endX: number;
    readonly text: string;
    /** Where the text begins: inside, or behind a bar that is too short for it. */
    readonly textX: number;
}

export interface PlacedLink {
    readonly link: CalendarLink;
    readonly source: CalendarRow;
    readonly target: CalendarRow;
    readonly points: readonly Point[];
}

export const calendarSizes = {
    left: 300,
    margin: 14,
    names: 62,
    ruler: 42,
    group: 28,
    track: 14,
    pitch: 20,
    indent: 14,
    text: 9.5,
    title: 11.5,
    note: 10,
} as const;

const { left, ruler, track: trackHeight, pitch } = calendarSizes;

export function placeCalendar(graph: CalendarGraph): PlacedCalendar {
    const months = Math.max(12, Math.ceil(Number.isFinite(graph.months) ? graph.months : 12));
    const monthWidth = Math.max(5, Math.min(60, 660 / months));
    const monthX = (month: number) => left + calendarSizes.margin + Math.min(months, Math.max(0, month)) * monthWidth;
    const right = monthX(months);
    const groups: { group: CalendarGroup; y: number }[] = [];
    const rows: PlacedRow[] = [];
    let y: number = ruler;
    let current = -1;
    for (const [k, row] of graph.rows.entries()) {
        const group = graph.groups[row.group];
        if (row.group !== current && group) {
            current = row.group;
            // A group that is one row of its own needs no head.
            const alone = row.id === group.id && graph.rows[k + 1]?.group !== row.group;
            if (!alone) {
                groups.push({ group, y });
                y += calendarSizes.group;
            }
        }
        const placed = placeRow(row, y, monthX, right);
        rows.push(placed);
        y += placed.height;
    }
    const today = graph.today;
    return {
        graph,
        width: right + 12,
        height: Math.max(y, ruler + 40) + 8,
        years: Array.from({ length: Math.ceil(months / 12) }, (_, k) => ({
            year: graph.firstYear + k,
            x: monthX(k * 12),
            width: monthX(k * 12 + 12) - monthX(k * 12),
        })),
        monthWidth,
        todayX: today === undefined || today < 0 || today >= months ? undefined : monthX(today + 0.5),
        groups,
        rows,
        links: placeLinks(graph, rows, monthX),
    };
}

function placeRow(row: CalendarRow, y: number, monthX: (month: number) => number, right: number): PlacedRow {
    const several = row.tracks.length > 1;
    const x = 12 + Math.min(6, row.indent) * calendarSizes.indent;
    const room = left - x - 10 - (several ? calendarSizes.names : 0);
    const titleLines = wrap(row.title, calendarSizes.title, row.indent === 0, room, 2);
    const notes = row.notes.filter(Boolean).slice(0, several ? 3 : 1);
    const noteLines = notes.map(note => truncate(note, calendarSizes.note, false, room));
    const text = 8 + Math.max(1, titleLines.length) * 14 + noteLines.length * 13;
    const height = Math.max(text + 5, row.tracks.length * pitch + 14);
    const first = several ? y + 10 : y + (height - trackHeight - 4) / 2;
    const readyX = row.ready ? monthX(row.ready.at + 1) : undefined;
    const tracks = row.tracks.map((track, k) =>
        placeTrack(track, first + k * pitch, several ? trackHeight : trackHeight + 4, monthX, right, readyX),
    );
    const work = row.work
        ? { x: monthX(row.work.start) + 1, endX: Math.max(monthX(row.work.start) + 6, monthX(row.work.end + 1) - (row.ready ? 9 : 1)) }
        : undefined;
    const workRoom = work ? work.endX - work.x - 12 : 0;
    return {
        row,
        y,
        height,
        x,
        titleLines,
        noteLines,
        tracks,
        work:
            work && row.work
                ? {
                      ...work,
                      lines:
                          workRoom < 30 ? [] : [truncate(row.work.title, 10, true, workRoom), truncate(row.work.by, 10, false, workRoom)],
                  }
                : undefined,
        readyX,
    };
}

function placeTrack(
    track: CalendarTrack,
    y: number,
    height: number,
    monthX: (month: number) => number,
    right: number,
    readyX: number | undefined,
): PlacedTrack {
    const bar = track.spans.at(-1);
    const barEnd = bar ? monthX(bar.end + 1) : 0;
    const marks = [...Map.groupBy(track.points, point => point.at)].map(([at, points]) => ({
        x: monthX(at + 1),
        titles: points.map(point => point.title),
    }));
    marks.sort((a, b) => a.x - b.x);
    const diamonds = marks.map(({ x, titles }, k) => {
        const text = titles.length > 1 ? `${titles[0]} +${titles.length - 1}` : (titles[0] ?? '');
        // To the next diamond, the end of the bar or of the sheet, whichever comes first.
        const end = Math.min((marks[k + 1]?.x ?? right) - 10, x < barEnd - 4 ? barEnd - 2 : right, x + 260);
        const room = end - x - 12;
        return { x, titles, label: room < 40 ? '' : truncate(text, calendarSizes.text, false, room) };
    });
    const firstMark = marks[0]?.x ?? right;
    const spans = track.spans.map((span, k): PlacedSpan => {
        const x = monthX(span.start);
        const endX = Math.max(x + 3, monthX(span.end + 1));
        const bold = span.kind === 'gap' || span.kind === 'short';
        const marked = span.open === undefined ? 0 : 20;
        // The diamond of a hand-over stands on the beginning of what follows it.
        const shift = readyX !== undefined && Math.abs(x - readyX) < 8 ? 13 : 6;
        const inside = Math.min(endX, firstMark - 8) - x - 4 - shift - marked;
        const wanted = measure(span.text, calendarSizes.text, bold);
        const behind = (span.kind === 'bar' || span.kind === 'part') && wanted > inside && inside < 60;
        if (behind) {
            // Behind the bar only where nothing else stands.
            const free = diamonds.length > 0 || track.spans[k + 1] ? 0 : Math.min(220, right - endX - 10);
            return { span, x, endX, text: free < 30 ? '' : truncate(span.text, calendarSizes.text, false, free), textX: endX + 6 };
        }
        return { span, x, endX, text: inside < 14 ? '' : truncate(span.text, calendarSizes.text, bold, inside), textX: x + shift };
    });
    return { track, y, height, spans, diamonds };
}

/**
 * From the end of a bar, or where a thing is done, down or up to the row that waits, then right to its beginning. What arrives while that work
 * runs enters its bar from above or below; what was needed before it began goes around to its beginning.
 */
function placeLinks(graph: CalendarGraph, rows: readonly PlacedRow[], monthX: (month: number) => number): PlacedLink[] {
    const byId = new Map<string, PlacedRow>();
    for (const row of rows) if (!byId.has(row.row.id)) byId.set(row.row.id, row);
    const leaving = new Map<PlacedRow, number>();
    return graph.links.flatMap((link): PlacedLink[] => {
        const source = byId.get(link.source);
        const target = byId.get(link.target);
        const from = source?.tracks[0]?.spans.at(-1);
        const to = target?.tracks[0]?.spans[0];
        if (!source || !target || !from || !to || source === target) return [];
        const count = leaving.get(source) ?? 0;
        leaving.set(source, count + 1);
        const down = target.y > source.y;
        const end = link.at === undefined ? from.endX : Math.min(from.endX, Math.max(from.x + 4, monthX(link.at + 1)));
        // Where the next work begins at once, the line leaves early enough for its arrow.
        const latest = to.x >= end - 2 ? to.x - 14 : end - 5;
        const x = Math.max(from.x + 2, Math.min(end - 5, latest) - (count % 6) * 5);
        const [start, goal] = [source.tracks[0] as PlacedTrack, target.tracks[0] as PlacedTrack];
        const fromY = down ? start.y + start.height : start.y;
        const toY = goal.y + goal.height / 2;
        const tip = to.x;
        const waits = link.kind === 'need' || link.kind === 'after';
        if (!waits && tip - x < 12 && x > to.x + 4 && x < to.endX - 2) {
            const points = [
                { x, y: fromY },
                { x, y: down ? goal.y : goal.y + goal.height },
            ];
            return [{ link, source: source.row, target: target.row, points }];
        }
        if (tip - x >= 12) {
            const points = [
                { x, y: fromY },
                { x, y: toY },
                { x: tip, y: toY },
            ];
            return [{ link, source: source.row, target: target.row, points }];
        }
        const edge = down ? target.y + 2 : target.y + target.height - 2;
        const before = tip - 12;
        const points = [
            { x, y: fromY },
            { x, y: edge },
            { x: before, y: edge },
            { x: before, y: toY },
            { x: tip, y: toY },
        ];
        return [{ link, source: source.row, target: target.row, points }];
    });
}
