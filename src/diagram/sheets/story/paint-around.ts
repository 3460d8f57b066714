// The parts of a story above and below its chart: facts beside each other, what follows from a delay, room to sign. It must not know plans.
import { type Locale, say } from '../../../l10n/say.ts';
import { type Column, columnsOver } from '../columns.ts';
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
    const heads = [
        ...(slips ? [{ word: words.slips, share: 1.5 }] : []),
        ...(givers ? [{ word: words.givers, share: 1.2 }] : []),
        ...(signers.length > 0 ? [{ word: words.sign, share: 1 }] : []),
    ];
    if (heads.length === 0) return [];
    // a column that is left out leaves its room empty: the others are as wide as on every story
    const used = heads.reduce((sum, { share }) => sum + share, 0) / 3.7;
    const places = columnsOver(
        width * used,
        heads.map(({ word, share }) => ({ head: say(word, locale), share })),
    );
    const columns = heads.map(({ word }, k): Strip[] => {
        const { head, x, width: own } = places[k] as Column;
        const box = { x, width: own - 12, size: letters.small };
        const texts = (all: readonly string[]) => all.flatMap(text => textStrips(text, box));
        const lines =
            word === words.slips && slips
                ? [...texts(slips.lines), ...(slips.sum === '' ? [] : textStrips(slips.sum, { ...box, bold: true }))]
                : word === words.givers && givers
                  ? texts(givers.length > 0 ? givers : [say(words.giversNone, locale)])
                  : signers.flatMap(name => signatureStrips(name, { x, width: own }));
        return [gap(10), ...textStrips(head, { ...box, size: letters.head, bold: true }), gap(3), ...lines];
    });
    return rowBlocks(columns, { most, space: 4, around: () => [rule(0, 4, width, undefined, 'thin')] });
}

/** A name beside the line on which its party signs. */
function signatureStrips(name: string, { x, width }: { readonly x: number; readonly width: number }): Strip[] {
    const names = textStrips(name, { x, width: width * 0.4, size: letters.small });
    const last = names.length - 1;
    return names.map((strip, i) => ({
        parts: i === last ? [...strip.parts, rule(x + width * 0.43, strip.height, x + width, undefined, 'thin')] : strip.parts,
        height: strip.height + (i === last ? 8 : 0),
    }));
}
