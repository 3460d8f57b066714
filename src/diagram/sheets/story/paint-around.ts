// The parts of a story above and below its chart: facts beside each other, what follows from a delay, room to sign. It must not know plans.
import { type Locale, say } from '../../../l10n/say.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { rule } from '../signs.ts';
import { gap, rowBlocks, type Strip, textStrips } from '../strips.ts';
import type { Fact } from './facts.ts';
import type { StoryRows } from './rows.ts';
import { storyWords as words } from './words.ts';

/** Five beside each other. */
export function factBlocks(facts: readonly Fact[], width: number, most: number): Block[] {
    const perRow = 5;
    const blocks: Block[] = [];
    for (let k = 0; k < facts.length; k += perRow) {
        const row = facts.slice(k, k + perRow);
        // The first one says the most.
        const shares = row.map((_, i) => (i === 0 && row.length === perRow ? 1.5 : 1));
        const all = shares.reduce((sum, share) => sum + share, 0);
        let x = 0;
        const columns = row.map(({ head, value, detail, isMissing }, i) => {
            const own = ((width - 20 * (row.length - 1)) * (shares[i] as number)) / all;
            const red = isMissing ? { classes: 'r' } : {};
            const strips = [
                ...textStrips(head, { x, width: own, size: letters.small, classes: 'm' }),
                ...textStrips(value, { x, width: own, size: 12.5, bold: true, ...red }),
                ...textStrips(detail, { x, width: own, size: letters.small, classes: isMissing ? 'r' : 'm' }),
            ];
            x += own + 20;
            return strips;
        });
        blocks.push(...rowBlocks(columns, { most, space: 10 }));
    }
    return blocks;
}

export function endBlocks({ slips, givers, signers }: StoryRows, width: number, most: number, locale: Locale): Block[] {
    const third = (width - 48) / 3;
    const column = (k: number, head: (typeof words)[keyof typeof words], lines: readonly Strip[]): Strip[] => [
        gap(10),
        ...textStrips(say(head, locale), { x: k * (third + 24), width: third, size: letters.head, bold: true }),
        gap(3),
        ...lines,
    ];
    const list = (k: number, texts: readonly string[]) =>
        texts.flatMap(text => textStrips(text, { x: k * (third + 24), width: third, size: letters.small }));
    const columns: Strip[][] = [];
    if (slips) {
        const sum = slips.sum === '' ? [] : textStrips(slips.sum, { x: 0, width: third, size: letters.small, bold: true });
        columns.push(column(0, words.slips, [...list(0, slips.lines), ...sum]));
    }
    if (givers)
        columns.push(
            column(columns.length, words.givers, list(columns.length, givers.length > 0 ? givers : [say(words.giversNone, locale)])),
        );
    if (signers.length > 0) {
        const k = columns.length;
        const x = k * (third + 24);
        const signed = signers.flatMap(name => {
            const names = textStrips(name, { x, width: third * 0.45, size: letters.small });
            const last = names.length - 1;
            return names.map((strip, i) => ({
                parts: i === last ? [...strip.parts, rule(x + third * 0.48, strip.height, x + third, undefined, 'thin')] : strip.parts,
                height: strip.height + (i === last ? 8 : 0),
            }));
        });
        columns.push(column(k, words.sign, signed));
    }
    if (columns.length === 0) return [];
    return rowBlocks(columns, { most, space: 4, around: () => [rule(0, 4, width, undefined, 'thin')] });
}
