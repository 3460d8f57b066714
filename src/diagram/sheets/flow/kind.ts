// The flow sheet: what passes between departments, and when, on one page at any size.
import { type Locale, say } from '../../../l10n/say.ts';
import type { FlowGraph } from '../../flow/graph.ts';
import { leaf, type Outline } from '../../outline.ts';
import { columnsOf, type DrawingTable, heads } from '../../table.ts';
import { promiseKindWords } from '../said.ts';
import type { SheetContext, SheetKind } from '../sheet.ts';
import { sayBegin } from '../time-scale.ts';
import { cardsOf, maxCards, paintCards } from './cards.ts';
import { paintScore } from './paint.ts';
import { type FlowPromise, type FlowRows, flowRows } from './rows.ts';
import { flowWords as words } from './words.ts';

interface Page {
    readonly rows: FlowRows;
    readonly locale: Locale;
    /** Of a small plan. */
    readonly cards: FlowGraph | undefined;
    /** Numbers of the points that its cards show. */
    readonly points: readonly number[];
}

export const flowSheet: SheetKind<Page> = {
    name: 'flow',
    paper: 'a3',
    inAtlas: true,
    subjects: () => [{ name: '', title: '' }],
    rows: context => {
        const rows = flowRows(context);
        const isSmall = rows.programs > 0 && rows.programs <= maxCards;
        return { rows, locale: context.locale, cards: isSmall ? cardsOf(context) : undefined, points: pointsOf(context) };
    },
    head: ({ rows: { title }, locale }) => ({ title: say(words.title, locale, { plan: title }), question: say(words.question, locale) }),
    paint: ({ rows, cards: graph, points }, area, locale) => {
        const cards = graph && paintCards(graph, points, area, locale);
        return cards ? [cards] : paintScore(rows, area, locale);
    },
    outline: outlineOf,
    tables: tablesOf,
};

/** The points that lie in what is shown. */
function pointsOf({ points, selection }: SheetContext): number[] {
    if (selection.whole) return points.map(({ number }) => number);
    const shown = new Set(selection.programs);
    return points
        .filter(({ finding }) =>
            [...shown].some(({ file, span }) => file === finding.file && span.start <= finding.span.start && finding.span.start < span.end),
        )
        .map(({ number }) => number);
}

function outlineOf({ rows: { sides, promises } }: Page, locale: Locale): Outline[] {
    const given = Map.groupBy(promises, ({ giver }) => giver);
    return sides.map(({ label, under }, k) => ({
        text: [label, under].filter(Boolean).join(', '),
        children: (given.get(k) ?? []).map(promise => leaf(sentenceOf(promise, sides, locale))),
    }));
}

function sentenceOf({ text, receiver, day, kind, isBroken }: FlowPromise, sides: FlowRows['sides'], locale: Locale): string {
    const when = day === undefined ? '' : sayBegin(day, locale);
    return [
        say(promiseKindWords[kind], locale),
        `${text} → ${sides[receiver]?.label ?? ''}`,
        when,
        isBroken ? say(words.red, locale).split(': ')[1] : '',
    ]
        .filter(Boolean)
        .join(', ');
}

function tablesOf({ rows: { title, sides, promises } }: Page, locale: Locale): DrawingTable[] {
    return [
        {
            name: say(heads.promises, locale),
            title,
            columns: columnsOf(
                locale,
                [heads.kind, heads.what, heads.giver, heads.receiver, words.ready, words.state, heads.number],
                [heads.number],
            ),
            rows: promises.map(promise => [
                say(promiseKindWords[promise.kind], locale),
                promise.text,
                sides[promise.giver]?.label ?? '',
                sides[promise.receiver]?.label ?? '',
                promise.day === undefined ? '' : sayBegin(promise.day, locale),
                promise.isBroken ? (say(words.red, locale).split(': ')[1] ?? '') : '',
                promise.point === undefined ? '' : String(promise.point),
            ]),
        },
    ];
}
