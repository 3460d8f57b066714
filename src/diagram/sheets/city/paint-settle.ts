// Points to settle, gravest first, a sentence each; where they are too many, counts by department and topic with the gravest by name.
import { type Locale, say } from '../../../l10n/say.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawText } from '../../paint/primitives.ts';
import { measure } from '../../text-width.ts';
import { at } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { linkPart, pointNumber, rule } from '../signs.ts';
import { fitting, setRuns, setText } from '../text.ts';
import type { CityRows, PointRow } from './rows.ts';
import { type Topic, topics } from './topics.ts';
import { cityWords as words } from './words.ts';

/** Lines that a sentence may take in the list. */
const maxLines = 7;
/** Named below the counts, where they have room. */
const gravest = 10;
/** So many are named before the table of departments is complete, more only below a complete one. */
const leastNamed = 5;
const maxListed = 60;
const rowHeight = 18;

/** In full; undefined where that is out of the question. */
export function paintSettleList(rows: CityRows, all: number, width: number, locale: Locale): Block | undefined {
    const { points } = rows;
    if (points.length > maxListed) return undefined;
    if (points.length > 0) return paintList(points, say(words.settle, locale), width, locale);
    const head = setText(say(words.settle, locale), { width, size: letters.head, bold: true });
    const text = all === 0 ? say(words.nothing, locale) : say(words.nothingHere, locale, { count: all });
    const said = setText(text, { y: head.height + 6, width });
    return { parts: [...head.parts, ...said.parts], height: head.height + said.height + 6 };
}

/** Counts, and the gravest by name. */
export function paintSettleCounts({ points }: CityRows, width: number, height: number, locale: Locale): Block {
    const list = (count: number) =>
        paintList(points.slice(0, count), say(count === 1 ? words.oneGravest : words.gravest, locale, { count }), width, locale);
    for (let count = Math.min(gravest, points.length); count > 0; count--) {
        const named = list(count);
        const { counts, isWhole } = paintCounts(points, width, height - named.height - 12, locale);
        const all = counts.height + 12 + named.height;
        if (all <= height && (isWhole || count <= leastNamed))
            return { parts: [...counts.parts, at(counts.height + 12, named.parts)], height: all };
    }
    const { counts } = paintCounts(points, width, height, locale);
    if (counts.height <= height) return counts;
    // no more room than for a sentence: the head has the number too
    const head = setText(say(words.settleCount, locale), { width, size: letters.head, bold: true });
    const said = setText(`${say(words.all, locale)}: ${points.length}`, { y: head.height + 4, width });
    return { parts: [...head.parts, ...said.parts], height: head.height + said.height + 4 };
}

function paintList(points: readonly PointRow[], title: string, width: number, locale: Locale): Block {
    const head = setText(title, { width, size: letters.head, bold: true });
    const parts: Part[] = [...head.parts];
    let y = head.height + 5;
    for (const { number, isError, department, departmentName, message, topic } of points) {
        const sign = pointNumber(0, y + 13, number, isError);
        const left = Math.max(24, sign.width + 7);
        const box = { x: left, y: y + 4, width: width - left, size: letters.list };
        const short = fitting([message, say(topics[topic], locale)], box, maxLines);
        const said = setRuns(
            [{ text: fitting([departmentName, department], { ...box, bold: true }, 2), bold: true }, { text: short }],
            box,
        );
        // numbers of points one below the other never touch
        const height = Math.max(said.height, 17) + 7;
        const place = { x: 0, y: y + 4.5, width: sign.width, height: 17 };
        parts.push(rule(0, y, width), linkPart(`point:${number}`, place, sign.nodes.map(part)));
        parts.push(
            department ? linkPart(`department:${department}`, { x: left, y, width: width - left, height }, said.parts) : at(0, said.parts),
        );
        y += height;
    }
    return { parts, height: y };
}

interface Counts {
    readonly counts: Block;
    /** Every department has a row. */
    readonly isWhole: boolean;
}

/** Departments by topics, those with most first. */
function paintCounts(points: readonly PointRow[], width: number, height: number, locale: Locale): Counts {
    const head = setText(say(words.settleCount, locale), { width, size: letters.head, bold: true });
    const used = (Object.keys(topics) as Topic[]).filter(topic => points.some(point => point.topic === topic));
    const top = head.height + 84;
    const cell = 25;
    const nameWidth = width - (used.length + 1) * cell - 8;
    const x = (column: number) => nameWidth + 8 + column * cell + cell - 4;
    const parts: Part[] = [...head.parts];
    for (const [k, topic] of used.entries())
        parts.push(
            part([
                'g',
                { transform: [x(k) - 5, top - 5, 'rotate(-60)'] },
                drawText(0, 0, say(topics[topic], locale), { size: letters.small }),
            ]),
        );
    const departments = [...Map.groupBy(points, ({ departmentName }) => departmentName)].sort(([, a], [, b]) => b.length - a.length);
    const room = Math.max(1, Math.floor((height - top) / rowHeight) - 2);
    const shown = departments.length > room + 1 ? departments.slice(0, room) : departments;
    const rest = departments.slice(shown.length).flatMap(([, own]) => own);
    let y = top;
    const row = (name: string, own: readonly PointRow[], bold: boolean) => {
        parts.push(rule(0, y, width));
        const box = { width: nameWidth, size: 11, bold };
        parts.push(...setText(fitting([name, '–'], box, 1), { ...box, y: y + 2.5 }).parts);
        const number = (column: number, count: number, isBold: boolean) => {
            const text = String(count);
            if (count > 0 && measure(text, letters.small, isBold) <= cell - 2)
                parts.push(part(drawText(x(column), y + 13, text, { size: letters.small, bold: isBold, anchor: 'end' })));
        };
        for (const [k, topic] of used.entries()) number(k, own.filter(point => point.topic === topic).length, false);
        number(used.length, own.length, true);
        y += rowHeight;
    };
    for (const [name, own] of shown) row(name, own, true);
    if (rest.length > 0) row(say(words.moreDepartments, locale, { count: departments.length - shown.length }), rest, false);
    row(say(words.all, locale), points, true);
    return { counts: { parts, height: y }, isWhole: rest.length === 0 };
}
