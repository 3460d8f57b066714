// What a drawing shows as flat tables, for spreadsheets and for readers who want no picture. It must not know files or cells.
import type { CalendarGraph, CalendarTrack } from '../diagram/calendar/graph.ts';
import type { Drawing } from '../diagram/drawing.ts';
import type { SheetFrame } from '../diagram/frame.ts';
import type { FlowGraph, FlowOutput } from '../diagram/graph.ts';
import type { MatrixGraph } from '../diagram/matrix/graph.ts';
import type { TreeGraph } from '../diagram/tree/graph.ts';
import { nameMonthAndYear, pageWords, promiseWords, words } from '../diagram/words.ts';
import { dutyWords } from '../l10n/duties.ts';
import { formatDecimal } from '../l10n/format.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { readNumber } from '../plan/decimal.ts';

export interface DrawingTable {
    /** Short, for the tab of a sheet. */
    readonly name: string;
    readonly title: string;
    readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' }[];
    /** As many texts as columns; a number in plain digits with a point. */
    readonly rows: readonly (readonly string[])[];
}

const own = {
    programs: { en: 'Programs', id: 'Program' },
    promises: { en: 'Promises', id: 'Komitmen' },
    begins: { en: 'Begins', id: 'Mulai' },
    ends: { en: 'Ends', id: 'Selesai' },
    goals: { en: 'Goals and objectives', id: 'Tujuan dan sasaran' },
    kind: { en: 'Kind', id: 'Jenis' },
    what: { en: 'What is handed on', id: 'Yang diserahkan' },
    giver: { en: 'Giver', id: 'Pemberi' },
    giverDepartment: { en: 'Giver’s department', id: 'Perangkat daerah pemberi' },
    receiver: { en: 'Receiver', id: 'Penerima' },
    receiverDepartment: { en: 'Receiver’s department', id: 'Perangkat daerah penerima' },
    number: { en: 'No.', id: 'No.' },
    point: { en: 'What is open', id: 'Yang perlu diselesaikan' },
    rule: { en: 'Rule', id: 'Aturan' },
    level: { en: 'Level', id: 'Jenjang' },
    indicator: { en: 'Indicator', id: 'Indikator' },
    baseline: { en: 'Baseline', id: 'Kondisi awal' },
    now: { en: 'Actual', id: 'Realisasi' },
    target: { en: 'Target', id: 'Target' },
    notes: { en: 'Notes', id: 'Keterangan' },
    title: { en: 'Title', id: 'Judul' },
    belongs: { en: 'Belongs to', id: 'Bagian dari' },
    delivers: { en: 'Outputs', id: 'Keluaran' },
    part: { en: 'Part of', id: 'Bagian dari' },
} as const satisfies Record<string, Text>;

type Column = DrawingTable['columns'][number];

/** The main table first; the open points last. */
export function tablesOf(drawing: Drawing): DrawingTable[] {
    return [...mainTables(drawing), ...openTable(drawing.kind === 'overview' ? drawing.whole() : drawing.graph)];
}

/** The same for people: numbers with the separators of their language. */
export function tablesToRead(drawing: Drawing): DrawingTable[] {
    const { locale } = drawing.graph;
    const read = (digits: string) => {
        const number = readNumber(digits, true);
        return 'value' in number ? say(formatDecimal(number.value), locale) : digits;
    };
    return tablesOf(drawing).map(table => ({
        ...table,
        rows: table.rows.map(row => row.map((cell, k) => (table.columns[k]?.kind === 'number' ? read(cell) : cell))),
    }));
}

function mainTables(drawing: Drawing): DrawingTable[] {
    switch (drawing.kind) {
        case 'flow':
            return [programsTable(drawing.graph), promisesTable(drawing.graph)];
        case 'overview':
            return [programsTable(drawing.whole()), promisesTable(drawing.whole())];
        case 'tree':
            return [treeTable(drawing.graph)];
        case 'calendar':
            return [calendarTable(drawing.graph)];
        case 'matrix':
            return [matrixTable(drawing.graph)];
    }
}

const columnsOf = (locale: Locale, heads: readonly Text[], numbers: readonly Text[] = []): Column[] =>
    heads.map(head => ({ head: say(head, locale), kind: numbers.includes(head) ? 'number' : 'text' }));

function programsTable(graph: FlowGraph): DrawingTable {
    const { locale } = graph;
    const month = (at: number) => nameMonthAndYear(at, graph.firstYear, locale);
    const { department, code, program, place, executor, money, assets, findings } = pageWords;
    const rows = graph.cards.map(card => [
        graph.lanes[card.lane]?.title ?? '',
        card.code,
        card.title,
        card.part ?? '',
        card.placeOpen === undefined ? card.place : say(words.where, locale),
        card.executor,
        card.amount ?? '',
        month(card.start),
        month(card.end),
        card.goals.flatMap(goal => graph.goals[goal]?.title ?? []).join('; '),
        card.outputs.map(output => describeOutput(output, graph)).join('; '),
        card.findings.join('; '),
    ]);
    return {
        name: say(own.programs, locale),
        title: graph.title,
        columns: columnsOf(
            locale,
            [department, code, program, own.part, place, executor, money, own.begins, own.ends, own.goals, assets, findings],
            [money],
        ),
        rows,
    };
}

function describeOutput({ title, keepers, asset }: FlowOutput, { firstYear, locale }: FlowGraph): string {
    const month = (at: number) => nameMonthAndYear(at, firstYear, locale);
    const kept = keepers.map(({ name, start, end }) => say(pageWords.until, locale, { name, start: month(start), end: month(end) }));
    if (asset && kept.length === 0) kept.push(say(words.noKeeper, locale));
    return [title, kept.join(', ')].filter(Boolean).join(': ');
}

function promisesTable(graph: FlowGraph): DrawingTable {
    const { locale } = graph;
    const ends = new Map<string, { readonly title: string; readonly lane: number }>();
    for (const end of [...graph.cards, ...graph.ghosts]) if (!ends.has(end.id)) ends.set(end.id, end);
    const rows = graph.edges.flatMap(edge => {
        const giver = ends.get(edge.source);
        const receiver = ends.get(edge.target);
        if (!giver || !receiver) return [];
        return [
            [
                say(promiseWords[edge.kind], locale),
                edge.label,
                giver.title,
                graph.lanes[giver.lane]?.title ?? '',
                receiver.title,
                graph.lanes[receiver.lane]?.title ?? '',
                edge.open === undefined ? '' : String(edge.open + 1),
                edge.open === undefined ? '' : (graph.open[edge.open]?.message ?? ''),
            ],
        ];
    });
    const { kind, what, giver, giverDepartment, receiver, receiverDepartment, number, point } = own;
    return {
        name: say(own.promises, locale),
        title: graph.title,
        columns: columnsOf(locale, [kind, what, giver, giverDepartment, receiver, receiverDepartment, number, point], [number]),
        rows,
    };
}

/** One row a node: what stands above it fills the columns before it. */
function treeTable({ nodes, columns, locale, subtitle, title, open }: TreeGraph): DrawingTable {
    const paths: string[][] = [];
    const rows = nodes.map(node => {
        const path = [...(node.parent === undefined ? [] : (paths[node.parent] ?? []))];
        path[node.column] = node.title;
        paths.push(path);
        const { gauge } = node;
        return [
            ...columns.map((_, k) => path[k] ?? ''),
            node.kind,
            node.facts.map(({ text, right }) => (right && node.amount === undefined ? `${text} ${right}` : text)).join('; '),
            node.amount ?? '',
            gauge?.title ?? '',
            gauge?.from ?? '',
            gauge?.now ?? '',
            gauge?.to ?? '',
            node.open.flatMap(point => open[point]?.message ?? []).join('; '),
        ];
    });
    const { level, notes, indicator, baseline, now, target, point } = own;
    return {
        name: subtitle,
        title,
        columns: [
            ...columns.map((head, k) => ({
                head: head || `${columns.slice(0, k).findLast(Boolean) ?? ''} ${k + 1}`,
                kind: 'text' as const,
            })),
            ...columnsOf(locale, [level, notes, pageWords.money, indicator, baseline, now, target, point], [pageWords.money]),
        ],
        rows,
    };
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
                [pageWords.department, own.kind, own.title, own.notes, pageWords.money, own.begins, own.ends, own.delivers],
                [pageWords.money],
            ),
            ...(names ?? []).flatMap(name => years.map(year => ({ head: `${firstYear + year} ${name}`, kind: 'text' as const }))),
            ...columnsOf(locale, [own.point]),
        ],
        rows: body,
    };
}

function textIn(track: CalendarTrack | undefined, year: number): string {
    const spans = track?.spans.filter(span => span.start < year * 12 + 12 && span.end >= year * 12) ?? [];
    return [...new Set(spans.map(span => span.text))].join(' → ');
}

function matrixTable({ locale, parties, groups, rows, subtitle, title, open }: MatrixGraph): DrawingTable {
    const letter = (cell: MatrixGraph['rows'][number]['cells'][number]) =>
        cell.duties
            .map(
                ({ duty, count, open: point }) =>
                    say(dutyWords[duty].letter, locale) + (count === undefined ? '' : ` ${count}`) + (point === undefined ? '' : '?'),
            )
            .join(', ');
    return {
        name: subtitle,
        title,
        columns: [
            ...columnsOf(locale, [pageWords.department, own.kind, own.title]),
            ...parties.map(party => ({ head: party.within ? `${party.title} (${party.within})` : party.title, kind: 'text' as const })),
            ...columnsOf(locale, [own.point]),
        ],
        rows: rows.map(row => {
            const cells = new Map(row.cells.map(cell => [cell.party, letter(cell)]));
            return [
                groups[row.group]?.title ?? '',
                row.kind,
                row.title,
                ...parties.map((_, k) => cells.get(k) ?? ''),
                row.open.flatMap(point => open[point]?.message ?? []).join('; '),
            ];
        }),
    };
}

function openTable({ open, locale, title }: SheetFrame): DrawingTable[] {
    if (open.length === 0) return [];
    return [
        {
            name: say(words.open, locale),
            title,
            columns: columnsOf(locale, [own.number, own.point, own.rule], [own.number]),
            rows: open.map((point, k) => [String(k + 1), point.message, point.rule]),
        },
    ];
}
