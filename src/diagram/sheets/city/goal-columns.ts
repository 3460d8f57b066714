// Columns, heads and lines that goals in full and goals as squares share.
import { type Locale, say } from '../../../l10n/say.ts';
import type { Part } from '../../../scene/scene.ts';
import { letters } from '../paper.ts';
import { rule } from '../signs.ts';
import { setText } from '../text.ts';
import { type CityRows, shortMoney } from './rows.ts';
import { cityWords as words } from './words.ts';

export interface Columns {
    readonly title: number;
    /** Right edges. */
    readonly programs: number;
    readonly money: number;
    /** Left edge and width. */
    readonly track: number;
    readonly trackWidth: number;
}

/** Lines that a title may take before its name stands for it. */
export const maxLines = 3;

export function heading(parts: Part[], title: string, under: string, width: number): number {
    const head = setText(title, { width, size: letters.head, bold: true });
    const said = setText(under, { y: head.height + 1, width, size: letters.small, classes: 'm' });
    parts.push(...head.parts, ...said.parts);
    return head.height + said.height + 6;
}

export function columnHeads(parts: Part[], columns: Columns, y: number, { currency }: CityRows, locale: Locale, last: string): number {
    const style = { size: letters.small, classes: 'm' };
    const heads = [
        setText(say(words.programsHead, locale), { x: columns.programs - 70, y, width: 70, anchor: 'end', ...style }),
        setText(currency === 'IDR' ? 'Rp' : currency, { x: columns.money - 56, y, width: 56, anchor: 'end', ...style }),
        setText(last, { x: columns.track, y, width: columns.trackWidth, ...style }),
    ];
    for (const head of heads) parts.push(...head.parts);
    return y + Math.max(...heads.map(({ height }) => height)) + 4;
}

/** Under the rows: what serves no goal, and what counts twice. */
export function paintRest(
    parts: Part[],
    { goals, currency }: CityRows,
    columns: Columns,
    top: number,
    locale: Locale,
    width: number,
): number {
    let y = top + 2;
    const { without, several } = goals;
    if (without.titles.length > 0) {
        parts.push(rule(0, y, width, undefined, 'owed'));
        y += 6;
        const name = setText(say(words.noGoal, locale), { x: 4, y, width: columns.title - 4, bold: true, classes: 'r' });
        const [only] = without.titles;
        const beside = columns.title - name.width - 20;
        const title =
            without.titles.length === 1 && only ? setText(only, { x: name.width + 14, y, width: beside, classes: 'm' }) : undefined;
        const isShort = title !== undefined && title.lines <= 2;
        const count = setText(String(without.titles.length), { x: columns.programs - 60, y, width: 60, anchor: 'end' });
        const money = setText(shortMoney(without.money, currency, locale), { x: columns.money - 70, y, width: 70, anchor: 'end' });
        parts.push(...name.parts, ...(isShort ? title.parts : []), ...count.parts, ...money.parts);
        y += Math.max(name.height, isShort ? title.height : 0) + 6;
    }
    if (several > 0) {
        const said = setText(say(several === 1 ? words.oneSeveral : words.several, locale, { count: several }), {
            x: 4,
            y,
            width: width - 4,
            size: letters.small,
            classes: 'm',
        });
        parts.push(...said.parts);
        y += said.height + 4;
    }
    return y;
}
