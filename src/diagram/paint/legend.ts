// Under the drawing of the flow: what its signs mean. It must not know places.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { PromiseKind } from '../graph.ts';
import { promiseWords, words } from '../words.ts';
import { drawSample } from './edges.ts';
import { drawDiamond, drawMark, drawText, drawWarning } from './pencil.ts';
import { paintSigns, type Sign } from './signs.ts';
import type { Block } from './title.ts';

const kinds: readonly PromiseKind[] = ['need', 'request', 'handover', 'maintain', 'after'];

export function paintLegend(locale: Locale, width: number): Block {
    return paintSigns(signs(locale), say(words.reading, locale), locale, width);
}

function signs(locale: Locale): Sign[] {
    return [
        ...kinds.map(kind => ({ svg: drawSample(46, kind, false), width: 46, text: say(promiseWords[kind], locale) })),
        { svg: drawSample(54, 'need', true) + drawMark(22, 0, 1), width: 54, text: say(words.brokenPromise, locale) },
        {
            svg: `<rect x="0" y="-7" width="26" height="14" rx="3" class="hole"/>${drawText(13, 4.5, '?', { size: 12, bold: true, classes: 'r', anchor: 'middle' })}`,
            width: 26,
            text: say(words.ghost, locale),
        },
        { svg: drawWarning(8, 0), width: 16, text: say(words.finding, locale) },
        { svg: '<path d="M0 0H20M20 -4v8" class="rail"/>', width: 22, text: say(words.rail, locale) },
        { svg: `<rect x="8" y="-6.5" width="34" height="13" class="kept"/>${drawDiamond(8, 0)}`, width: 42, text: say(words.kept, locale) },
        { svg: '<rect x="0" y="-6.5" width="34" height="13" class="gap"/>', width: 34, text: say(words.gap, locale) },
    ];
}
