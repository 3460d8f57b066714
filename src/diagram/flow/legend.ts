// Under the drawing of the flow: what its signs mean. It must not know places.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Block } from '../paint/primitives.ts';
import { drawBox, drawDiamond, drawMark, drawText, drawWarning } from '../paint/primitives.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import { promiseWords, words } from '../words.ts';
import { drawSample } from './edges.ts';
import type { PromiseKind } from './graph.ts';

const kinds: readonly PromiseKind[] = ['need', 'request', 'handover', 'maintain', 'after'];

export function paintLegend(locale: Locale, width: number): Block {
    return paintSigns(signs(locale), say(words.reading, locale), locale, width);
}

function signs(locale: Locale): Sign[] {
    const hole = [
        drawBox({ x: 0, y: -7, width: 26, height: 14 }, 'hole', 3),
        drawText(13, 4.5, '?', { size: 12, bold: true, classes: 'r', anchor: 'middle' }),
    ];
    return [
        ...kinds.map(kind => ({ nodes: drawSample(46, kind, false), width: 46, text: say(promiseWords[kind], locale) })),
        { nodes: [...drawSample(54, 'need', true), ...drawMark(22, 0, 1)], width: 54, text: say(words.brokenPromise, locale) },
        { nodes: hole, width: 26, text: say(words.ghost, locale) },
        { nodes: drawWarning(8, 0), width: 16, text: say(words.finding, locale) },
        { nodes: [['path', { d: ['M', 0, 0, 'H', 20, 'M', 20, -4, 'v8'], class: 'rail' }]], width: 22, text: say(words.rail, locale) },
        {
            nodes: [drawBox({ x: 8, y: -6.5, width: 34, height: 13 }, 'kept'), drawDiamond(8, 0)],
            width: 42,
            text: say(words.kept, locale),
        },
        { nodes: [drawBox({ x: 0, y: -6.5, width: 34, height: 13 }, 'gap')], width: 34, text: say(words.gap, locale) },
    ];
}
