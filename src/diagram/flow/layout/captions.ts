// Twelfth step: an asset's life in spans, and what stands written on them. It must not know colours.
import type { Locale } from '../../../l10n/say.ts';
import { say } from '../../../l10n/say.ts';
import { measure, truncate } from '../../text-width.ts';
import { words } from '../../words.ts';
import type { FlowOutput } from '../graph.ts';
import type { Strip } from './draft.ts';
import type { PlacedMark, PlacedStrip } from './placed.ts';
import { captionSize } from './sizes.ts';

/** Stretches of a strip that no vertical line crosses, as pairs of x. */
export type ClearStretches = readonly (readonly [number, number])[];

interface Span {
    readonly from: number;
    readonly to: number;
    readonly kept: boolean;
    readonly text: string;
}

/** `shift`: px by which the mark of a gap gives way to the mark on the strip next to it. */
export function placeStrip(
    strip: Strip,
    clear: ClearStretches,
    months: number,
    monthX: (month: number) => number,
    shift: number,
    locale: Locale,
): PlacedStrip {
    const { asset, y, height, x, railX } = strip;
    const spans: PlacedStrip['spans'][number][] = [];
    const captions: PlacedStrip['captions'][number][] = [];
    let mark: PlacedMark | undefined;
    if (asset) {
        const room = new CaptionRoom(clear);
        let title = `${asset.title} · `;
        const life = spansOf(asset, strip.railEnd, months, locale);
        // a finding on an asset that is kept all the time (its keeper does not know) stands at its diamond
        const markFirst = asset.open !== undefined && life.every(span => span.kept);
        if (markFirst) mark = { x: life.length > 0 ? railX + 18 : railX - 16, y: y + height / 2 + 0.5, open: asset.open };
        for (const span of life) {
            const from = Math.max(railX, monthX(span.from));
            const to = monthX(span.to);
            if (to - from < 1) continue;
            spans.push({ x: from, endX: to, kept: span.kept });
            const marked = !span.kept && asset.open !== undefined;
            if (marked) mark = { x: Math.max(railX + 14, to - 12 - shift), y: y + height / 2 + 0.5, open: asset.open };
            const caption = room.place(
                // what is missing must be read in full; the thing's name is also in the tooltip
                span.kept ? [title + span.text] : [title + span.text, span.text],
                from + (title ? (markFirst ? 31 : 10) : 4),
                to - 4 - (marked ? 20 + shift : 0),
                !span.kept,
            );
            if (caption) captions.push(caption);
            title = '';
        }
        if (strip.more > 0) {
            const caption = room.place([say(words.moreAssets, locale, { count: strip.more })], railX + 10, strip.endX - 4, false);
            if (caption) captions.push(caption);
        }
    }
    const deliveries = strip.deliveries.map(output => ({ x: Math.min(railX, Math.max(x + 8, monthX(output.at + 1))), output }));
    const diamonds = asset ? [{ x: railX, output: asset }] : deliveries;
    return { asset, y, height, x, railX, diamonds, spans, captions, mark };
}

/** Kept, without money, without keeper: from completion to the end of the axis without a hole. Months, `to` excluded. */
function spansOf(asset: FlowOutput, completed: number, months: number, locale: Locale): Span[] {
    const spans: Span[] = [];
    let month = completed;
    const until = (to: number, kept: boolean, text: string) => {
        const end = Math.min(to, months);
        if (end > month) spans.push({ from: month, to: end, kept, text });
        month = Math.max(month, end);
    };
    for (const { name, start, end, funded } of asset.maintainers) {
        until(start, false, say(words.noMaintainer, locale));
        until(Math.min(funded, end) + 1, true, name);
        until(end + 1, false, say(words.noMoney, locale));
    }
    until(months, false, say(words.noMaintainer, locale));
    return spans;
}

/** Room for captions between the lines that cross; every caption takes its part. */
class CaptionRoom {
    private readonly stretches: [number, number][];

    constructor(clear: ClearStretches) {
        this.stretches = clear.map(([from, to]) => [from, to]);
    }

    /** The first of the texts that stands in full; where none does, the last is cut. */
    place(texts: readonly string[], from: number, to: number, bold: boolean): PlacedStrip['captions'][number] | undefined {
        const longest = this.stretches.reduce((most, [low, high]) => Math.max(most, Math.min(high, to) - Math.max(low, from)), 0);
        const text = texts.find(each => measure(each, captionSize, bold) + 2 <= longest) ?? (texts.at(-1) as string);
        const wanted = measure(text, captionSize, bold) + 2;
        let best: { stretch: [number, number]; from: number; room: number } | undefined;
        for (const stretch of this.stretches) {
            const left = Math.max(stretch[0], from);
            const room = Math.min(stretch[1], to) - left;
            if (room <= 24 || (best && room <= best.room)) continue;
            best = { stretch, from: left, room };
            if (room >= wanted) break;
        }
        if (!best) return undefined;
        const cut = truncate(text, captionSize, bold, best.room);
        if (cut.length <= 4 && cut !== text) return undefined;
        best.stretch[0] = best.from + measure(cut, captionSize, bold) + 8;
        return { x: best.from, text: cut, bold, room: best.room };
    }
}
