// Under the drawing: everything that is open, in the rules' words. It must not know where its mark stands.
import { say } from '../../l10n/say.ts';
import type { SheetFrame } from '../frame.ts';
import { truncate, wrap } from '../text-width.ts';
import { sayListed, words } from '../words.ts';
import { escapeXml } from '../xml.ts';
import { drawMark, drawText } from './pencil.ts';
import type { Block } from './title.ts';

/** More points than this are read in the table, not under a drawing. */
const mostPoints = 120;

/** Every open point with the number that marks it in the drawing, in columns. */
export function paintOpenList(frame: SheetFrame, width: number): Block {
    const { open, locale } = frame;
    if (open.length === 0) return { svg: '', height: 0 };
    const shown = open.slice(0, mostPoints);
    const columns = Math.max(1, Math.floor(width / 420));
    const rows = Math.ceil(shown.length / columns);
    const columnWidth = (width - 20) / columns;
    const room = columnWidth - 36;
    let svg = drawText(12, 20, sayListed(frame), { size: 13, bold: true });
    for (const [k, point] of shown.entries()) {
        const x = 12 + Math.floor(k / rows) * columnWidth;
        const y = 44 + (k % rows) * 30;
        const lines = wrap(point.message, 10.5, false, room, 2);
        const text = lines
            .map((line, n) => drawText(x + 25, y + n * 12.5 - (lines.length - 1) * 6.25, line, { size: 10.5, room }))
            .join('');
        svg += `<g data-open="${k + 1}"><title>${escapeXml(point.message)}</title>${drawMark(x + 9, y - 4, k + 1)}${text}</g>\n`;
    }
    let height = 36 + rows * 30;
    if (open.length > shown.length) {
        const more = truncate(say(words.morePoints, locale, { count: open.length - shown.length }), 10.5, false, width - 24);
        svg += drawText(12, height + 6, more, { size: 10.5, classes: 'm', room: width - 24 });
        height += 20;
    }
    return { svg: `<g class="open-points" role="group" aria-label="${escapeXml(say(words.open, locale))}">${svg}</g>\n`, height };
}
