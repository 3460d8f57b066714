// Under the drawing: everything that is open, in the rules' words. It must not know where its mark stands.
import { say } from '../../l10n/say.ts';
import type { Part } from '../../scene/scene.ts';
import type { SheetFrame } from '../frame.ts';
import { truncate, wrap } from '../text-width.ts';
import { sayListed, words } from '../words.ts';
import { drawMark, drawOpen, drawText, textPart, tooltip } from './primitives.ts';
import type { Block } from './title.ts';

/** More points than this are read in the table, not under a drawing. */
const mostPoints = 120;
const rowHeight = 30;

/** Every open point with the number that marks it in the drawing, in columns. */
export function paintOpenList(frame: SheetFrame, width: number): Block {
    const { open, locale } = frame;
    if (open.length === 0) return { parts: [], height: 0 };
    const shown = open.slice(0, mostPoints);
    const columns = Math.max(1, Math.floor(width / 420));
    const rows = Math.ceil(shown.length / columns);
    const columnWidth = (width - 20) / columns;
    const room = columnWidth - 36;
    const parts = [textPart(12, 20, sayListed(frame), { size: 13, bold: true })];
    for (const [k, { message }] of shown.entries()) {
        const lines = wrap(message, 10.5, false, room, 2);
        const text = lines.map((line, n) => drawText(25, n * 12.5 - (lines.length - 1) * 6.25, line, { size: 10.5, room }));
        parts.push({
            key: `open:${k + 1}`,
            x: 12 + Math.floor(k / rows) * columnWidth,
            y: 44 + (k % rows) * rowHeight,
            node: drawOpen(k, tooltip(message), ...drawMark(9, -4, k + 1), ...text),
            box: { x: 0, y: -16, width: columnWidth, height: rowHeight },
        });
    }
    let height = 36 + rows * rowHeight;
    if (open.length > shown.length) {
        const more = truncate(say(words.morePoints, locale, { count: open.length - shown.length }), 10.5, false, width - 24);
        parts.push(textPart(12, height + 6, more, { size: 10.5, classes: 'm', room: width - 24 }));
        height += 20;
    }
    const list: Part = { node: ['g', { class: 'open-points', role: 'group', 'aria-label': say(words.open, locale) }], parts };
    return { parts: [list], height };
}
