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

/** Of the width, at most: for the day and the filters. */
const rightShare = 0.45;
/** Px beside and between the title and what stands to its right. */
const gaps = 24 + 20;

function sayTimeAndFilters({ locale, filters, asOf }: SheetFrame): string {
    const day = asOf === undefined ? '' : `${say(words.asOf, locale, { day: asOf })} · `;
    return day + say(words.filters, locale, { filters: filters.length > 0 ? filters.join('; ') : words.noFilters });
}

/** Px that a sheet is wide where neither its title nor its filters are cut. */
export function widthOfTitle(frame: SheetFrame): number {
    const right = measure(sayTimeAndFilters(frame), 10);
    return Math.max(measure(frame.title, 19, true) + right + gaps, right / rightShare) + 1;
}

export function paintTitle(frame: SheetFrame, width: number): Block {
    const { locale } = frame;
    const right = truncate(sayTimeAndFilters(frame), 10, false, width * rightShare);
    const rightWidth = measure(right, 10);
    const isOpen = countOpen(frame).here > 0;
    const count = `${isOpen ? '▲ ' : ''}${sayOpen(frame)}`;
    const beside = (other: number) => width - gaps - other;
    const room = beside(measure(count, 13, true));
    const stage = say(words[frame.stage], locale);
    const stageRoom = measure(`${stage} · `, 11.5, true) + 8;
    const under = truncate([frame.subtitle, frame.document ?? ''].filter(Boolean).join(' · '), 11.5, false, room - stageRoom);
    // A long title is written smaller before it is cut.
    const titleRoom = beside(rightWidth);
    const size = [19, 17].find(large => measure(frame.title, large, true) <= titleRoom) ?? 15;
    const parts = [
        textPart(12, 27, truncate(frame.title, size, true, titleRoom), { size, bold: true, room: titleRoom }),
        part(['text', { x: 12, y: 45, 'font-size': 11.5, class: 'm' }, under && `${under} · `, ['tspan', { class: 'b black' }, stage]]),
        textPart(width - 12, 22, right, { classes: 'm', anchor: 'end', room: width * rightShare }),
        textPart(width - 12, 40, count, { size: 13, bold: true, anchor: 'end', ...(isOpen && { classes: 'r' }) }),
    ];
    return { parts, height: titleHeight };
}
