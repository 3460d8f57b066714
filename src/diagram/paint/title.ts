// Over the drawing: what it is, of when, with which filters. It must not know what is drawn below.
import { say } from '../../l10n/say.ts';
import { type Part, part } from '../../scene/scene.ts';
import { countOpen, type SheetFrame } from '../frame.ts';
import { measure, truncate } from '../text-width.ts';
import { sayOpen, words } from '../words.ts';
import { textPart } from './primitives.ts';

/** A stretch of the sheet, from its own top. */
export interface Block {
    readonly parts: readonly Part[];
    readonly height: number;
}

/** Px. */
export const titleHeight = 52;

export function paintTitle(frame: SheetFrame, width: number): Block {
    const { locale, filters } = frame;
    const asOf = frame.asOf === undefined ? '' : `${say(words.asOf, locale, { day: frame.asOf })} · `;
    const filterText = say(words.filters, locale, { filters: filters.length > 0 ? filters.join('; ') : words.noFilters });
    const right = truncate(asOf + filterText, 10, false, width * 0.45);
    const rightWidth = measure(right, 10);
    const isOpen = countOpen(frame).here > 0;
    const count = `${isOpen ? '▲ ' : ''}${sayOpen(frame)}`;
    const beside = (other: number) => width - 24 - other - 20;
    const room = beside(measure(count, 13, true));
    const stage = say(words[frame.stage], locale);
    const stageRoom = measure(`${stage} · `, 11.5, true) + 8;
    const under = truncate([frame.subtitle, frame.document ?? ''].filter(Boolean).join(' · '), 11.5, false, room - stageRoom);
    const parts = [
        textPart(12, 27, truncate(frame.title, 19, true, beside(rightWidth)), { size: 19, bold: true, room: beside(rightWidth) }),
        part(['text', { x: 12, y: 45, 'font-size': 11.5, class: 'm' }, under && `${under} · `, ['tspan', { class: 'b black' }, stage]]),
        textPart(width - 12, 22, right, { classes: 'm', anchor: 'end', room: width * 0.45 }),
        textPart(width - 12, 40, count, { size: 13, bold: true, anchor: 'end', ...(isOpen && { classes: 'r' }) }),
    ];
    return { parts, height: titleHeight };
}
