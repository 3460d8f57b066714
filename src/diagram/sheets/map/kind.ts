// The map of a plan: areas and points of its places, the work there, meetings of departments, what is to settle. It must not know formats.
import { type Locale, say } from '../../../l10n/say.ts';
import { leaf, type Outline } from '../../outline.ts';
import { columnsOf, type DrawingTable } from '../../table.ts';
import { legendOf } from '../legend.ts';
import type { SheetKind } from '../sheet.ts';
import { paintMap, sayCount } from './paint.ts';
import { hasMap, type MapPlace, type MapRows, mapRows } from './rows.ts';
import { mapWords as words } from './words.ts';

export const map: SheetKind<MapRows> = {
    name: 'map',
    paper: 'a3',
    inAtlas: true,
    subjects: context => (hasMap(context) ? [{ name: '', title: say(words.title, context.locale) }] : []),
    rows: mapRows,
    head: ({ places, locale }) => {
        const onMap = places.filter(({ number, address }) => number !== undefined && address !== '').length;
        const all = places.filter(({ address }) => address !== '').length;
        return {
            title: say(words.title, locale),
            question: say(words.question, locale),
            lines: [say(words.onMap, locale, { n: onMap, all })],
        };
    },
    paint: paintMap,
    legend: ({ places }, width, locale) => {
        const meeting = places.some(({ meetings }) => meetings.length > 0);
        return legendOf({ meeting, open: places.some(({ points }) => points.length > 0) }, width, locale);
    },
    outline: ({ places }, locale) => places.map(place => outlineOf(place, locale)),
    tables: ({ places }, locale) => [tableOf(places, locale)],
};

function outlineOf(place: MapPlace, locale: Locale): Outline {
    const { number, title, within, departments, meetings, points } = place;
    return {
        text: [number === undefined ? '' : `${number}.`, title, sayCount(place, locale), departments.join(', ')].filter(Boolean).join(' '),
        children: [
            ...within.map(text => leaf(text)),
            ...meetings.map(text => leaf(`${say(words.meeting, locale)}: ${text}`)),
            ...(points.length > 0 ? [leaf(`▲ ${points.join(', ')}`)] : []),
        ],
    };
}

function tableOf(places: readonly MapPlace[], locale: Locale): DrawingTable {
    return {
        name: say(words.title, locale),
        title: say(words.title, locale),
        columns: columnsOf(
            locale,
            [words.number, words.place, words.works, words.departments, words.meeting, words.points],
            [words.number, words.works],
        ),
        rows: places.map(({ number, title, programs, departments, meetings, points }) => [
            number === undefined ? '' : String(number),
            title,
            String(programs),
            departments.join(', '),
            meetings.join('; '),
            points.join(', '),
        ]),
    };
}
