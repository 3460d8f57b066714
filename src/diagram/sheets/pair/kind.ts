// The sheet for the meeting of two departments. It must not know formats.
import { type Locale, say } from '../../../l10n/say.ts';
import { part } from '../../../scene/scene.ts';
import { leaf } from '../../outline.ts';
import { columnsOf } from '../../table.ts';
import { cellRow, columnsOver, headRow } from '../columns.ts';
import { writeDay } from '../department/tables.ts';
import { legendOf } from '../legend.ts';
import { headingStrips, pointStrips } from '../marks.ts';
import { flowPages } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Area, Block, SheetKind, SheetPage } from '../sheet.ts';
import { afterSign, asked, ready, rule } from '../signs.ts';
import { gap, leading, linkedStrip, rowBlocks, stack, textStrips } from '../strips.ts';
import { sayBegin, sayEnd } from '../time-scale.ts';
import { findPair, type PairLine, type PairRows, pairRows, pairsOf } from './rows.ts';
import { pairWords as words } from './words.ts';

export const pair: SheetKind<PairRows> = {
    name: 'pair',
    plural: 'pairs',
    paper: 'a4',
    inAtlas: false,
    subjects: pairsOf,
    find: (context, asked) => findPair(asked, context),
    rows: pairRows,
    head: ({ titles: [a, b], names, ways, locale }) => {
        const all = ways.flatMap(({ lines }) => lines).filter(({ isGone }) => !isGone);
        const broken = all.filter(({ isBroken }) => isBroken).length;
        const [one, many] = broken === 0 ? [words.oneAgreed, words.allAgreed] : [words.one, words.count];
        const count = say(all.length === 0 ? words.noPromise : all.length === 1 ? one : many, locale, { n: all.length, broken });
        const own = ways.map(({ giver, lines }) => `${names[giver]} ► ${names[1 - giver]} ${lines.filter(({ isGone }) => !isGone).length}`);
        return { title: `${a} ↔ ${b}`, question: say(words.question, locale), lines: [count, own.join(' · ')] };
    },
    paint: paintPair,
    legend: ({ ways, points }, width, locale) => {
        const kinds = new Set(ways.flatMap(({ lines }) => lines).map(({ kind }) => kind));
        const isReady = (['need', 'handover', 'maintain'] as const).some(kind => kinds.has(kind));
        const shown = { ready: isReady, asked: kinds.has('request'), after: kinds.has('after'), open: points.length > 0 };
        return legendOf(shown, width, locale);
    },
    outline: ({ ways, names, points }, locale) => [
        ...ways.map(({ giver, lines }) => ({
            text: say(words.gives, locale, { a: names[giver] as string, b: names[1 - giver] as string }),
            children: lines.map(line => leaf([line.what, line.from, line.to, dates(line, locale), line.state].filter(Boolean).join(' · '))),
        })),
        ...(points.length > 0
            ? [{ text: say(words.settle, locale), children: points.map(({ number, message }) => leaf(`▲ ${number} ${message}`)) }]
            : []),
    ],
    tables: ({ ways, names }, locale) => [
        {
            name: say(words.promises, locale),
            title: `${names[0]} ↔ ${names[1]}`,
            columns: columnsOf(
                locale,
                [
                    words.direction,
                    words.receiver,
                    words.what,
                    words.from,
                    words.to,
                    words.ready,
                    words.needed,
                    words.spare,
                    words.state,
                    words.number,
                ],
                [words.number],
            ),
            rows: ways.flatMap(({ giver, lines }) =>
                lines.map(line => [
                    names[giver] as string,
                    names[1 - giver] as string,
                    line.what,
                    line.from,
                    line.to,
                    writeDay(line.readyAt),
                    writeDay(line.neededAt),
                    line.spare,
                    [line.state, line.change].filter(Boolean).join(' · '),
                    line.point === undefined ? '' : String(line.point),
                ]),
            ),
        },
    ],
};

function dates({ readyAt, neededAt }: PairLine, locale: Locale): string {
    const none = say(words.noDate, locale);
    const [ready, needed] = [
        readyAt === undefined ? none : sayEnd(readyAt, locale),
        neededAt === undefined ? none : sayBegin(neededAt, locale),
    ];
    return `${say(words.ready, locale)}: ${ready}, ${say(words.needed, locale)}: ${needed}`;
}

function paintPair({ ways, names, points }: PairRows, area: Area, locale: Locale): readonly SheetPage[] {
    const { width } = area;
    const columns = columnsOver(
        width,
        [
            { head: say(words.what, locale), share: 25 },
            { head: say(words.from, locale), share: 20 },
            { head: say(words.to, locale), share: 20 },
            { head: say(words.ready, locale), share: 8, least: 36 },
            { head: say(words.needed, locale), share: 8, least: 58 },
            { head: say(words.spare, locale), share: 11, least: 66 },
            { head: say(words.state, locale), share: 13, least: 56 },
        ],
        18,
    );
    const head = headRow(columns, width);
    const most = Math.min(area.height, area.nextHeight) - head.height - 60;
    const blocks: Block[] = [];
    for (const { giver, lines } of ways) {
        const title = say(words.gives, locale, { a: names[giver] as string, b: names[1 - giver] as string });
        const said = lines.length === 0 ? `${title}: ${say(words.nothing, locale)}` : title;
        blocks.push(lines.length > 0 ? leading([...headingStrips(said, width), head]) : stack(headingStrips(said, width)));
        for (const line of lines) blocks.push(...lineBlocks(line));
    }
    if (points.length > 0) {
        blocks.push(leading(headingStrips(say(words.settle, locale), width)));
        for (const point of points)
            blocks.push(...rowBlocks([pointStrips([point], { x: 0, width })], { most, points: [point.number], space: 3 }));
    }
    blocks.push(signatures(names, width, locale));
    return flowPages(blocks, area);

    function lineBlocks(line: PairLine): Block[] {
        const { kind, what, kindText, from, to, readyAt, neededAt, spare, state, isBroken, point, story, change } = line;
        const first = columns[0] as (typeof columns)[number];
        const sign = kind === 'after' ? afterSign(7, 11) : kind === 'request' ? asked(7, 11, isBroken) : ready(7, 11, isBroken);
        const names = textStrips(what, { x: first.x, width: first.width, size: letters.small, bold: true });
        const linked = names.map(name => linkedStrip(story, first, name));
        const red = isBroken ? { bold: true, classes: 'r' } : {};
        const none = say(words.noDate, locale);
        return cellRow(
            columns,
            [
                [...linked, ...textStrips(kindText, { x: first.x, width: first.width, size: letters.small, classes: 'm' })],
                from,
                to,
                readyAt === undefined ? none : sayEnd(readyAt, locale),
                neededAt === undefined ? none : sayBegin(neededAt, locale),
                spare,
                {
                    text: [point === undefined ? state : `${state} (▲\u00a0${point})`, change === '' ? '' : `Δ ${change}`]
                        .filter(Boolean)
                        .join(' · '),
                    ...red,
                },
            ],
            { most, width, around: () => [part(sign)] },
        );
    }
}

/** Room for two to sign. */
function signatures(names: readonly [string, string], width: number, locale: Locale): Block {
    const half = (width - 40) / 2;
    const columns = names.map((name, k) => {
        const x = k * (half + 40);
        const said = stack([gap(22), ...textStrips(say(words.agreed, locale, { a: name }), { x, width: half, bold: true })]);
        const line = said.height + 42;
        const under = stack(textStrips(say(words.sign, locale), { x, width: half, size: letters.small, classes: 'm' }));
        return {
            parts: [
                ...said.parts,
                rule(x, line, x + half, undefined, 'thin'),
                { y: line + 3, node: ['g', {}] as const, parts: under.parts },
            ],
            height: line + 3 + under.height,
        };
    });
    return { parts: columns.flatMap(({ parts }) => parts), height: Math.max(...columns.map(({ height }) => height)) };
}
