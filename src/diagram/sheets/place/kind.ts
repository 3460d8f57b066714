// The sheet of one place with what lies in it. It must not know formats.
import { visitsOf } from '../../../facts/visits.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { meantBy } from '../../../plan/names/find-named.ts';
import { dayOf } from '../../../plan/period.ts';
import { qualifiedName, titleOf } from '../../../plan/queries.ts';
import { part } from '../../../scene/scene.ts';
import { leaf } from '../../outline.ts';
import { choiceOf } from '../../select.ts';
import { columnsOf } from '../../table.ts';
import { writeDay } from '../department/tables.ts';
import { legendOf } from '../legend.ts';
import { headingStrips, lifeStrip, pointStrips, signStrip, workStrip } from '../marks.ts';
import { flowPages } from '../pages.ts';
import { letters } from '../paper.ts';
import { placeWords as words } from '../places/words.ts';
import type { Area, Block, SheetKind, SheetPage } from '../sheet.ts';
import { rule } from '../signs.ts';
import { gap, leading, linkedStrip, rowBlocks, type Strip, stack, textStrips } from '../strips.ts';
import { sayTime, TimeScale } from '../time-scale.ts';
import { type PlaceRows, placeRows, type WorkHere } from './rows.ts';

export const place: SheetKind<PlaceRows> = {
    name: 'place',
    paper: 'a4',
    inAtlas: false,
    subjects: ({ plan, selection }) => {
        const visited = visitsOf(plan, choiceOf(selection));
        return plan
            .all('location')
            .filter(one => one.name !== '' && visited.has(one))
            .map(one => ({ name: qualifiedName(one), title: titleOf(one) }));
    },
    find: ({ plan }, asked) => meantBy(plan, asked, ['location']).map(one => ({ name: qualifiedName(one), title: titleOf(one) })),
    rows: placeRows,
    head: ({ title, around, cells, locale }) => {
        const meetings = cells
            .filter(({ isMeeting }) => isMeeting)
            .map(({ year, departments }) => say(words.meets, locale, { year, names: departments.map(({ name }) => name).join(' + ') }));
        return {
            title,
            question: say(words.oneQuestion, locale),
            lines: [around, ...(meetings.length > 0 ? meetings : [say(words.noMeeting, locale)])].filter(Boolean),
        };
    },
    paint: paintPlace,
    legend: ({ works, things, cells, points }, width, locale) => {
        const spans = things.flatMap(thing => thing.spans);
        const shown = {
            work: works.some(({ time }) => time !== undefined),
            ready: things.some(({ at, spans }) => at !== undefined || spans.length === 0),
            kept: spans.some(({ kind }) => kind === 'kept'),
            nobody: spans.some(({ kind }) => kind === 'nobody'),
            meeting: cells.some(({ isMeeting }) => isMeeting),
            open: points.length > 0,
        };
        return legendOf(shown, width, locale);
    },
    outline: ({ works, things, cells, points }, locale) => [
        ...works.map(work =>
            leaf(
                [
                    work.department,
                    work.title,
                    work.time ? sayTime(work.time, locale) : say(words.noTime, locale),
                    work.money,
                    work.places.join(', '),
                ]
                    .filter(Boolean)
                    .join(' · '),
            ),
        ),
        ...cells
            .filter(({ isMeeting }) => isMeeting)
            .map(({ year, departments }) =>
                leaf(
                    `${say(words.meets, locale, { year, names: departments.map(({ name }) => name).join(' + ') })} (${say(words.meetingHere, locale)})`,
                ),
            ),
        ...(things.length > 0
            ? [
                  {
                      text: say(words.things, locale),
                      children: things.map(thing =>
                          leaf([thing.what, thing.department, thing.maintainers.join(', '), ...thing.faults].filter(Boolean).join(' · ')),
                      ),
                  },
              ]
            : []),
        ...points.map(({ number, message }) => leaf(`▲ ${number} ${message}`)),
    ],
    tables: ({ title, works, things, points }, locale) => [
        {
            name: say(words.works, locale),
            title,
            columns: columnsOf(locale, [words.departments, words.program, words.begins, words.ends, words.place]),
            rows: works.map(work => [
                work.department,
                work.title,
                writeDay(work.time?.from),
                writeDay(work.time?.to),
                work.places.join(', '),
            ]),
        },
        {
            name: say(words.things, locale),
            title,
            columns: columnsOf(locale, [words.departments, words.asset, words.maintainer, words.toSettle]),
            rows: [
                ...things.map(thing => [thing.department, thing.what, thing.maintainers.join(', '), thing.faults.join('; ')]),
                ...points.map(({ number, message }) => ['', '', '', `${number} ${message}`]),
            ],
        },
    ],
};

function paintPlace(rows: PlaceRows, area: Area, locale: Locale): readonly SheetPage[] {
    const { width } = area;
    const left = Math.round(width * 0.29);
    const scale = new TimeScale(rows.years, left + 16, width - 6);
    const head = scale.head(rows.today, locale);
    const rings = ringStrip(rows, scale);
    const top = stack([head, rings]);
    const most = Math.min(area.height, area.nextHeight) - top.height - 1;
    const row = (names: readonly Strip[], right: readonly Strip[]): Block[] =>
        rowBlocks([names, right], {
            most,
            space: 4,
            around: (height, isLast) => [...scale.grid(height, rows.today), ...(isLast ? [rule(0, height, width)] : [])],
        });
    const blocks: Block[] = rows.works.flatMap(work => row(workNames(work, left), [gap(5), ...workBarOf(work, scale, locale)]));
    if (rows.works.length === 0)
        blocks.push(...rowBlocks([[gap(6), ...textStrips(say(words.nothing, locale), { width, classes: 'm' })]], { most }));
    if (rows.things.length > 0) {
        blocks.push(leading(headingStrips(say(words.things, locale), width)));
        for (const { what, department, maintainers, faults, at, spans } of rows.things) {
            const names = [
                gap(4),
                ...textStrips(what, { width: left, bold: true }),
                ...textStrips(department, { width: left, size: letters.small, classes: 'm' }),
            ];
            const runs = [{ text: maintainers.join(', ') }, { text: faults.join(' · '), bold: true, classes: 'r' }].filter(
                ({ text }) => text !== '',
            );
            blocks.push(
                ...row(names, [
                    gap(4),
                    ...(spans.length > 0 ? lifeStrip(scale, at, spans, runs) : signStrip(scale, { kind: 'ready', at }, runs)),
                ]),
            );
        }
    }
    for (const point of rows.points)
        blocks.push(...rowBlocks([[gap(4), ...pointStrips([point], { x: 0, width })]], { most, points: [point.number] }));
    const block = { parts: [...top.parts, rule(0, top.height, width)], height: top.height + 1 };
    return flowPages(blocks, area, () => block);
}

/** A ring under each year in which two departments work here. */
function ringStrip({ cells }: PlaceRows, scale: TimeScale): Strip {
    const meetings = cells.filter(({ isMeeting }) => isMeeting);
    const parts = meetings.map(({ year }) => {
        const x = scale.at(dayOf(year, 0));
        return part(['rect', { x: x + 3, y: 1, width: scale.at(dayOf(year + 1, 0)) - x - 6, height: 9, rx: 4.5, class: 'meeting' }]);
    });
    return { parts, height: meetings.length > 0 ? 13 : 0 };
}

function workNames({ title, department, story, money, places }: WorkHere, left: number): Strip[] {
    const names = textStrips(title, { width: left, bold: true });
    return [
        gap(4),
        ...names.map(name => linkedStrip(story, { width: left }, name)),
        ...textStrips([department, money, places.join(', ')].filter(Boolean).join(' · '), {
            width: left,
            size: letters.small,
            classes: 'm',
        }),
    ];
}

function workBarOf({ time }: WorkHere, scale: TimeScale, locale: Locale): Strip[] {
    return workStrip(scale, time, [], say(words.noTime, locale));
}
