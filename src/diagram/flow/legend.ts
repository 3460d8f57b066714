// Under the drawing of the flow: what the signs that it shows mean. It must not know places.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Block } from '../paint/primitives.ts';
import { drawBox, drawDiamond, drawDisc, drawMark, drawText, drawWarning } from '../paint/primitives.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import { measure } from '../text-width.ts';
import { promiseWords, words } from '../words.ts';
import { drawSample } from './edges.ts';
import type { FlowGraph, PromiseKind } from './graph.ts';

const kinds: readonly PromiseKind[] = ['need', 'request', 'handover', 'maintain', 'after'];

/** `classes`: of all that was painted. */
export function paintLegend(graph: FlowGraph, classes: ReadonlySet<string>, locale: Locale, width: number): Block {
    const reading = graph.edges.length > 0 ? `${say(words.reading, locale)} ${say(words.time, locale)}` : say(words.time, locale);
    return paintSigns([...signs(graph, classes, locale), ...goalSigns(graph, width)], reading, locale, width);
}

function signs({ edges, ghosts, cards }: FlowGraph, classes: ReadonlySet<string>, locale: Locale): Sign[] {
    const sound = new Set(edges.filter(({ open }) => open === undefined).map(({ kind }) => kind));
    const isMarked = cards.some(({ placeOpen, outputs }) => placeOpen !== undefined || outputs.some(({ open }) => open !== undefined));
    const hole = [
        drawBox({ x: 0, y: -7, width: 26, height: 14 }, 'hole', 3),
        drawText(13, 4.5, '?', { size: 12, bold: true, classes: 'r', anchor: 'middle' }),
    ];
    const all: readonly (Sign & { readonly isShown: boolean })[] = [
        ...kinds.map(kind => ({
            isShown: sound.has(kind),
            nodes: drawSample(46, kind, false),
            width: 46,
            text: say(promiseWords[kind], locale),
        })),
        {
            isShown: edges.some(({ open }) => open !== undefined),
            nodes: [...drawSample(54, 'need', true), ...drawMark(22, 0, 1)],
            width: 54,
            text: say(words.brokenPromise, locale),
        },
        { isShown: ghosts.length > 0, nodes: hole, width: 26, text: say(words.ghost, locale) },
        { isShown: isMarked, nodes: drawMark(10, 0, 1), width: 20, text: say(words.numbered, locale) },
        {
            isShown: cards.some(({ findings }) => findings.length > 0),
            nodes: drawWarning(8, 0),
            width: 16,
            text: say(words.finding, locale),
        },
        {
            isShown: classes.has('rail'),
            nodes: [['path', { d: ['M', 0, 0, 'H', 20, 'M', 20, -4, 'v8'], class: 'rail' }]],
            width: 22,
            text: say(words.rail, locale),
        },
        {
            isShown: classes.has('kept'),
            nodes: [drawBox({ x: 8, y: -6.5, width: 34, height: 13 }, 'kept'), drawDiamond(8, 0)],
            width: 42,
            text: say(words.kept, locale),
        },
        {
            isShown: classes.has('gap'),
            nodes: [drawBox({ x: 0, y: -6.5, width: 34, height: 13 }, 'gap')],
            width: 34,
            text: say(words.gap, locale),
        },
    ];
    return all.filter(({ isShown }) => isShown);
}

/** The goals by the numbers on the cards; one whose title is longer than a line by its name. */
function goalSigns({ goals, cards }: FlowGraph, width: number): Sign[] {
    const served = new Set(cards.flatMap(card => card.goals));
    return goals.flatMap(({ id, title }, k): Sign[] => {
        if (!served.has(k)) return [];
        const text = measure(title, 10.5) <= width - 60 ? title : id;
        return [{ nodes: drawDisc(7, 0, 6, k + 1), width: 14, text }];
    });
}
