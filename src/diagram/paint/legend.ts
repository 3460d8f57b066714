// Under the drawing: what the signs mean, and everything not yet agreed. It must not know places.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { FlowGraph, PromiseKind } from '../graph.ts';
import { measure, truncate } from '../text-width.ts';
import { promiseWords, words } from '../words.ts';
import { escapeXml, px } from '../xml.ts';
import { drawSample } from './edges.ts';
import { drawDiamond, drawMark, drawText, drawWarning } from './pencil.ts';
import type { Block } from './title.ts';

const kinds: readonly PromiseKind[] = ['need', 'request', 'handover', 'maintain', 'after'];

interface Sign {
    readonly svg: string;
    readonly width: number;
    readonly text: string;
}

export function paintLegend(locale: Locale, width: number): Block {
    let x = 12;
    let y = 24;
    let svg = '';
    for (const sign of signs(locale)) {
        const textWidth = measure(sign.text, 10.5);
        if (x + sign.width + textWidth + 18 > width && x > 12) {
            x = 12;
            y += 22;
        }
        svg += `<g transform="translate(${px(x)} ${px(y)})">${sign.svg}${drawText(sign.width + 7, 3.6, sign.text, { size: 10.5, room: textWidth })}</g>`;
        x += sign.width + textWidth + 28;
    }
    y += 24;
    svg += drawText(12, y, truncate(say(words.reading, locale), 10.5, false, width - 24), { size: 10.5, classes: 'm', room: width - 24 });
    return { svg: `<g class="legend" role="group" aria-label="${say(words.legend, locale)}">${svg}</g>\n`, height: y + 8 };
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

/** "Not yet agreed": every open point in the rules' words, with the number that marks it in the drawing. */
export function paintOpenList({ open, locale }: FlowGraph, width: number): Block {
    if (open.length === 0) return { svg: '', height: 0 };
    const columns = Math.max(1, Math.floor(width / 420));
    const rows = Math.ceil(open.length / columns);
    const columnWidth = (width - 20) / columns;
    const room = columnWidth - 36;
    let svg = drawText(12, 20, `${say(words.open, locale)} (${open.length})`, { size: 13, bold: true });
    for (const [k, point] of open.entries()) {
        const x = 12 + Math.floor(k / rows) * columnWidth;
        const y = 42 + (k % rows) * 20;
        const text = drawText(x + 25, y, truncate(point.message, 10.5, false, room), { size: 10.5, room });
        svg += `<g data-open="${k + 1}"><title>${escapeXml(point.message)}</title>${drawMark(x + 9, y - 4, k + 1)}${text}</g>\n`;
    }
    return {
        svg: `<g class="open-points" role="group" aria-label="${escapeXml(say(words.open, locale))}">${svg}</g>\n`,
        height: 36 + rows * 20,
    };
}
