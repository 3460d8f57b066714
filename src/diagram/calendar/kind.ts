// The calendar as a kind of drawing, in words and as a table too.
import { type Kind, leaf, type Outline } from '../kind.ts';
import { columnsOf, type DrawingTable, heads } from '../table.ts';
import { nameMonthAndYear, pageWords } from '../words.ts';
import type { CalendarGraph, CalendarTrack } from './graph.ts';
import { paintCalendar } from './paint.ts';
import { placeCalendar } from './place.ts';

export const calendar: Kind<'calendar'> = {
    place:
        ({ graph }) =>
        () => ({ kind: 'calendar', placed: placeCalendar(graph) }),
    paint: ({ placed }) => paintCalendar(placed),
    outline: ({ graph }) => outlineCalendar(graph),
    tables: ({ graph }) => [calendarTable(graph)],
    *sources({ graph }) {
        for (const { id, from } of graph.rows) yield [`card:${id}`, from];
        // of departments that stand open among others that do not
        for (const { closes, from } of graph.groups) if (closes !== undefined && from) yield [`lane:${closes}`, from];
    },
    size: ({ graph }) => graph.rows.length,
};

function outlineCalendar({ groups, rows, firstYear, locale }: CalendarGraph): Outline[] {
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const byGroup = Map.groupBy(rows, row => row.group);
    return groups.map((group, k) => ({
        text: [group.title, group.note].filter(Boolean).join(', '),
        children: (byGroup.get(k) ?? []).map(row => ({
            text: [`${row.kind}: ${row.title}`, ...row.notes].filter(Boolean).join(', '),
            key: `card:${row.id}`,
            children: row.tracks.flatMap(track =>
                track.spans.map(({ text, start, end }) =>
                    leaf([track.name, text, `${month(start)} – ${month(end)}`].filter(Boolean).join(': ')),
                ),
            ),
        })),
    }));
}

/** One row a row; where a row has several tracks, what stands on each, year by year. */
function calendarTable(graph: CalendarGraph): DrawingTable {
    const { locale, rows, groups, firstYear, months, open } = graph;
    const years = Array.from({ length: Math.ceil(months / 12) }, (_, k) => k);
    const names = rows.find(row => row.tracks.length > 1)?.tracks.map(track => track.name);
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const body = rows.map(row => {
        const spans = row.tracks.flatMap(track => track.spans);
        const first = row.work ?? spans[0];
        const last = row.work ?? spans.at(-1);
        const points = [...row.open, ...spans.flatMap(span => span.open ?? [])];
        return [
            groups[row.group]?.title ?? '',
            row.kind,
            row.title,
            row.notes.join('; '),
            row.amount ?? '',
            first ? month(first.start) : '',
            last ? month(last.end) : '',
            row.tracks.flatMap(track => track.points.map(point => `${point.title} (${month(point.at)})`)).join('; '),
            ...(names ?? []).flatMap((_, k) => years.map(year => textIn(row.tracks.length > 1 ? row.tracks[k] : undefined, year))),
            [...new Set(points)].flatMap(point => open[point]?.message ?? []).join('; '),
        ];
    });
    return {
        name: graph.subtitle,
        title: graph.title,
        columns: [
            ...columnsOf(
                locale,
                [pageWords.department, heads.kind, heads.title, heads.notes, pageWords.money, heads.begins, heads.ends, heads.delivers],
                [pageWords.money],
            ),
            ...(names ?? []).flatMap(name => years.map(year => ({ head: `${firstYear + year} ${name}`, kind: 'text' as const }))),
            ...columnsOf(locale, [heads.point]),
        ],
        rows: body,
    };
}

function textIn(track: CalendarTrack | undefined, year: number): string {
    const spans = track?.spans.filter(span => span.start < year * 12 + 12 && span.end >= year * 12) ?? [];
    return [...new Set(spans.map(span => span.text))].join(' → ');
}
