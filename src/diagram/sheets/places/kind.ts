// The sheet of all places, by year. It must not know formats.
import { type Locale, say } from '../../../l10n/say.ts';
import { dayOf } from '../../../plan/period.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { leaf } from '../../outline.ts';
import { columnsOf, writeAmount } from '../../table.ts';
import { measure } from '../../text-width.ts';
import { countPrograms } from '../../words.ts';
import { legendOf } from '../legend.ts';
import { pointStrips } from '../marks.ts';
import { flowPages, Later } from '../pages.ts';
import { letters } from '../paper.ts';
import { shortMoney } from '../said.ts';
import type { Area, Block, SheetKind, SheetPage } from '../sheet.ts';
import { rule } from '../signs.ts';
import { gap, linkedStrip, rowBlocks, type Strip, textStrips } from '../strips.ts';
import { TimeScale } from '../time-scale.ts';
import { type PlaceLine, type PlacesRows, placesRows, summaryOf, type YearCell } from './rows.ts';
import { placeWords as words } from './words.ts';

export const places: SheetKind<PlacesRows> = {
    name: 'places',
    paper: 'a3',
    inAtlas: true,
    subjects: ({ plan, locale }) =>
        plan.all('location').some(({ name }) => name !== '') ? [{ name: '', title: say(words.all, locale) }] : [],
    rows: placesRows,
    head: rows => ({
        title: say(words.all, rows.locale),
        question: say(words.question, rows.locale),
        lines: [summaryOf(rows, rows.locale)],
    }),
    paint: paintPlaces,
    legend: ({ lines }, width, locale) => {
        const cells = lines.flatMap(line => line.cells);
        const several = cells.some(({ departments }) => departments.some(({ count }) => count > 1));
        const meeting = cells.some(({ isMeeting }) => isMeeting);
        return legendOf({ several, meeting, open: lines.some(({ points }) => points.length > 0) }, width, locale);
    },
    outline: ({ lines, without }, locale) => [
        ...lines.map(({ title, around, programs, cells, undated, points }) => ({
            text: [title, around, say(countPrograms(programs), locale)].filter(Boolean).join(' · '),
            children: [
                ...cells.filter(({ departments }) => departments.length > 0).map(cell => leaf(sayCell(cell, locale))),
                ...(undated.length > 0 ? [leaf(say(words.undated, locale, { names: undated.join(', ') }))] : []),
                ...points.map(({ number, message }) => leaf(`▲ ${number} ${message}`)),
            ],
        })),
        ...(without.length > 0 ? [{ text: say(words.without, locale), children: without.map(title => leaf(title)) }] : []),
    ],
    tables: ({ lines, without, years }, locale) => {
        const all = Array.from({ length: years.last - years.first + 1 }, (_, k) => String(years.first + k));
        const columns = columnsOf(locale, [words.place, words.works, words.money], [words.works, words.money]);
        return [
            {
                name: say(words.all, locale),
                title: say(words.all, locale),
                columns: [
                    ...columns,
                    ...all.map(head => ({ head, kind: 'text' as const })),
                    { head: say(words.toSettle, locale), kind: 'text' },
                ],
                rows: lines.map(({ title, programs, money, cells, points }) => [
                    title,
                    String(programs),
                    writeAmount(money),
                    ...cells.map(cell => cell.departments.map(sayCount).join(', ')),
                    points.map(({ number, message }) => `${number} ${message}`).join('; '),
                ]),
            },
            ...(without.length > 0
                ? [
                      {
                          name: say(words.without, locale),
                          title: say(words.without, locale),
                          columns: columnsOf(locale, [words.program]),
                          rows: without.map(title => [title]),
                      },
                  ]
                : []),
        ];
    },
};

function sayCount({ name, count }: YearCell['departments'][number]): string {
    return count === 1 ? name : `${name} ${count}`;
}

function sayCell(cell: YearCell, locale: Locale): string {
    const text = say(words.meets, locale, { year: cell.year, names: cell.departments.map(sayCount).join(', ') });
    return cell.isMeeting ? `${text} (${say(words.meetingHere, locale)})` : text;
}

function paintPlaces(rows: PlacesRows, area: Area, locale: Locale): readonly SheetPage[] {
    const { width } = area;
    const left = Math.round(width * 0.27);
    const scale = new TimeScale(rows.years, left, width - 2);
    const head = scale.head(rows.today, locale);
    const most = Math.min(area.height, area.nextHeight) - head.height - 1;
    const blocks: Block[] = rows.lines.flatMap(line => placeBlocks(line, rows, { scale, left, most, width }, locale));
    if (rows.lines.length === 0)
        blocks.push(...rowBlocks([[gap(6), ...textStrips(say(words.none, locale), { width, classes: 'm' })]], { most }));
    if (rows.without.length > 0) {
        const text = `${say(words.without, locale)}: ${rows.without.join('; ')}`;
        blocks.push(...rowBlocks([[gap(8), ...textStrips(text, { width, size: letters.small, classes: 'm' })]], { most }));
    }
    const block = { parts: [...head.parts, rule(0, head.height, width)], height: head.height + 1 };
    return flowPages(blocks, area, () => block);
}

interface Frame {
    readonly scale: TimeScale;
    readonly left: number;
    readonly most: number;
    readonly width: number;
}

function placeBlocks(line: PlaceLine, { currency, today }: PlacesRows, { scale, left, most, width }: Frame, locale: Locale): Block[] {
    const { title, around, address, programs, money, undated, points } = line;
    const room = left - 16;
    const sum = [say(countPrograms(programs), locale), money ? shortMoney(money, currency, locale) : ''].filter(Boolean).join(' · ');
    const names = [
        gap(4),
        ...textStrips(title, { width: room, bold: true }).map(name => linkedStrip(address, { width: room }, name)),
        ...textStrips([around, sum].filter(Boolean).join(' · '), { width: room, size: letters.small, classes: 'm' }),
        ...textStrips(undated.length > 0 ? say(words.undated, locale, { names: undated.join(', ') }) : '', {
            width: room,
            size: letters.small,
            classes: 'm',
        }),
        ...pointStrips(points, { x: 0, width: room }),
    ];
    const columns = columnsOfYears(line.cells, scale);
    return rowBlocks([names, ...columns], {
        most,
        points: points.map(({ number }) => number),
        space: 4,
        around: (height, isLast) => [...scale.grid(height, today), ...(isLast ? [rule(0, height, width)] : [])],
    });
}

interface Columns {
    readonly left: number;
    readonly right: number;
    readonly strips: readonly (readonly Strip[])[];
}

/** Columns as they were last set, by their cells. */
const known = new WeakMap<readonly YearCell[], Columns>();

function columnsOfYears(cells: readonly YearCell[], scale: TimeScale): Columns['strips'] {
    const { left, right } = scale;
    const before = known.get(cells);
    if (before && before.left === left && before.right === right) return before.strips;
    const strips = cells.map(cell => yearStrips(cell, scale));
    known.set(cells, { left, right, strips });
    return strips;
}

/** Names of departments one after the other; a ring around them where two work in the same year. */
function yearStrips({ year, departments, isMeeting }: YearCell, scale: TimeScale): Strip[] {
    if (departments.length === 0) return [];
    const x = scale.at(dayOf(year, 0));
    const width = scale.at(dayOf(year + 1, 0)) - x - 22;
    // the number never stands apart from its name
    const names = departments.map(one => sayCount(one).replaceAll(' ', '\u00a0')).join(', ');
    const strips = textStrips(names, {
        x: x + 11,
        width: Math.max(24, width),
        size: letters.small,
        bold: isMeeting,
        classes: 'on-paper',
    });
    if (!isMeeting) return [gap(6), ...strips];
    const widest = Math.min(Math.max(24, width), measure(names, letters.small, true));
    const height = strips.reduce((total, strip) => total + strip.height, 0);
    const ring = (): Part => part(['rect', { x: x + 4, y: -2.5, width: widest + 14, height: height + 5, rx: 8, class: 'meeting' }]);
    const [first, ...more] = strips;
    return first ? [gap(6), new Later(first.height, () => [ring(), ...first.parts]), ...more, gap(3)] : [];
}
