// Words and signs of the works of others in a story. It must not know plans.
import { type Locale, say } from '../../../l10n/say.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import type { Run } from '../labels.ts';
import { formerBar } from '../marks.ts';
import { letters } from '../paper.ts';
import { afterSign, asked, linkPart, ready } from '../signs.ts';
import { gap, type Strip, textStrips } from '../strips.ts';
import type { TimeScale } from '../time-scale.ts';
import type { OtherWork } from './rows.ts';
import { storyWords as words } from './words.ts';

/** The columns of the chart, px: headings, parties; time to spare at the right. */
export const headings = 108;
export const parties = 92;
export const spares = 116;
/** The height at which signs stand on their line. */
export const middle = 8;

export function runsOf({ what, work, kind }: OtherWork, locale: Locale): Run[] {
    const only = kind === 'after' ? [{ text: `· ${say(words.onlyAfter, locale)}`, classes: 'm' }] : [];
    if (what === '') return [{ text: work, bold: true }, ...only];
    return [{ text: what, bold: true }, { text: work, classes: 'm' }, ...only];
}

/** The waiting work first, for what is handed on stands above. */
export function receiverRuns({ what, work, kind }: OtherWork, locale: Locale): Run[] {
    const title = work === '' ? say(words.noProgram, locale) : work;
    const passed = kind === 'after' ? `· ${say(words.onlyAfter, locale)}` : `· ${what}`;
    return [
        { text: title, bold: true, ...(work === '' ? { classes: 'r' } : {}) },
        { text: passed, classes: 'm' },
    ];
}

export function partyStrips({ party, story }: OtherWork): Strip[] {
    const set = textStrips(party, { x: headings + 8, width: parties - 4, size: letters.text, bold: true });
    const linked = set.map(({ parts, height }) => ({
        parts: story === '' ? parts : [linkPart(story, { x: headings + 8, y: 0, width: parties - 4, height }, parts)],
        height,
    }));
    return [gap(4), ...linked];
}

export function arrow(x: number, from: number, to: number, isBroken: boolean): Part {
    return part(['path', { d: ['M', x, from, 'V', to], class: isBroken ? 'owed' : 'thin' }]);
}

export function sign(kind: OtherWork['kind'], x: number, isBroken: boolean) {
    if (kind === 'after') return afterSign(x, middle);
    return kind === 'request' ? asked(x, middle, isBroken, 5.2) : ready(x, middle, isBroken, 5.2);
}

/** The bar of another work, and of the time that it had before; what stands beside it keeps clear of both. */
export function otherBar(scale: TimeScale, time: OtherWork['time'], was: OtherWork['was']) {
    if (!time) return undefined;
    const box = { y: 1.5, height: 13 };
    const start = scale.at(time.from);
    const end = Math.max(start + 2.5, scale.after(time.to));
    const bar = part(drawBox({ ...box, x: start, width: end - start }, 'work', 2));
    if (!was) return { start, end, parts: [bar] };
    const former = formerBar(scale, was, box);
    return { start: Math.min(start, scale.at(was.from)), end: Math.max(end, scale.after(was.to)), parts: [former, bar] };
}

/** In a bar, left and right of the sign that stands in it or at its begin. */
export function roomsInside({ start, end }: { readonly start: number; readonly end: number }, sign = start) {
    const rooms = [
        { from: Math.max(start, sign) + 12, to: end - 6, side: 'left' as const },
        { from: start + 12, to: sign - 10, side: 'left' as const },
    ];
    return sign >= end + 6 ? [{ from: start + 12, to: end - 6, side: 'left' as const }] : rooms;
}
