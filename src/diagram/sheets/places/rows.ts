// All places with works as plain data: who works there in which year, and where departments meet. It must not know px.

import { countAt, countVisits, countYears, type PlaceCount, placesIn, visitsOf } from '../../../facts/visits.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Decimal } from '../../../plan/decimal.ts';
import { addToList } from '../../../plan/lists.ts';
import type { Location, Work } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type Interval, qualifiedName, titleOf, withinOf } from '../../../plan/queries.ts';
import { choiceOf } from '../../select.ts';
import { type PointLine, pointLine } from '../department/rows.ts';
import { nameOfSide } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { type Years, yearsOf } from '../time-scale.ts';
import { placeWords as words } from './words.ts';

export interface YearCell {
    readonly year: number;
    /** Short names with how many programs. */
    readonly departments: readonly { readonly name: string; readonly count: number }[];
    /** Works of two departments share days of this year. */
    readonly isMeeting: boolean;
}

export interface PlaceLine {
    readonly address: string;
    readonly title: string;
    /** The places around it. */
    readonly around: string;
    readonly programs: number;
    readonly money: Decimal | undefined;
    readonly cells: readonly YearCell[];
    readonly undated: readonly string[];
    readonly points: readonly PointLine[];
}

export interface PlacesRows {
    readonly locale: Locale;
    readonly currency: string;
    readonly years: Years;
    readonly today: Day | undefined;
    readonly lines: readonly PlaceLine[];
    readonly meetings: number;
    readonly without: readonly string[];
}

export function placesRows(context: SheetContext): PlacesRows {
    const { plan, locale, selection, today } = context;
    const takes = choiceOf(selection);
    const counts = countsByPlace(plan, takes);
    const places = placesInOrder(plan);
    const years = yearsOf(plan, selection.years, timesOf(places, counts), today);
    const byPlace = Map.groupBy(context.points, ({ place }) => place);
    const lines = places.flatMap((place): PlaceLine[] => {
        const own = counts(place);
        const points = selection.whole
            ? (byPlace.get(place) ?? [])
            : (byPlace.get(place) ?? []).filter(({ finding }) =>
                  own.visits.some(
                      ({ program }) =>
                          finding.file === program.file &&
                          finding.span.start >= program.span.start &&
                          finding.span.start < program.span.end,
                  ),
              );
        if (own.programs === 0 && points.length === 0) return [];
        return [
            {
                address: `place:${qualifiedName(place)}`,
                title: titleOf(place),
                around: withinOf(plan, place).slice(1).map(titleOf).join(', '),
                programs: own.programs,
                money: own.money,
                cells: cellsOf(own, years, locale),
                undated: own.undated.map(side => nameOfSide(side, locale)),
                points: points.map(pointLine),
            },
        ];
    });
    return {
        locale,
        currency: plan.settings.currency,
        years,
        today,
        lines,
        meetings: lines.filter(({ cells }) => cells.some(({ isMeeting }) => isMeeting)).length,
        without: plan.files.flatMap(file => placesIn(file, plan).placeless.filter(program => takes?.(program) ?? true)).map(titleOf),
    };
}

/** The work at each place, of the programs that are taken. */
function countsByPlace(plan: Plan, takes: ((program: Work) => boolean) | undefined): (place: Location) => PlaceCount {
    if (!takes) return place => countAt(place, plan);
    const visits = visitsOf(plan, takes);
    return place => countVisits(visits.get(place) ?? []);
}

/** Worked out one by one: mostly nobody asks for all. */
function* timesOf(places: readonly Location[], counts: (place: Location) => PlaceCount): Generator<Interval> {
    for (const place of places) for (const { time } of counts(place).visits) if (time) yield time;
}

/** Each place before those within it. */
export function placesInOrder(plan: Plan): Location[] {
    const all = plan.all('location').filter(({ name }) => name !== '');
    const within = new Map<Location | undefined, Location[]>();
    const known = new Set(all);
    for (const place of all) {
        const [, outer] = withinOf(plan, place);
        const key = outer && known.has(outer) ? outer : undefined;
        addToList(within, key, place);
    }
    const order = new Set<Location>();
    const add = (place: Location) => {
        if (order.has(place)) return;
        order.add(place);
        for (const inner of within.get(place) ?? []) add(inner);
    };
    for (const place of within.get(undefined) ?? []) add(place);
    // Places that lie in each other.
    for (const place of all) add(place);
    return [...order];
}

export function cellsOf(count: Pick<PlaceCount, 'visits' | 'years'>, { first, last }: Years, locale: Locale): readonly YearCell[] {
    const before = known.get(count);
    if (before && before.first === first && before.last === last && before.locale === locale) return before.cells;
    const counts = count.years ?? countYears(count.visits, first, last);
    const cells = Array.from({ length: last - first + 1 }, (_, k): YearCell => {
        const departments: { readonly name: string; readonly count: number }[] = [];
        for (const [side, count] of counts.get(first + k) ?? []) departments.push({ name: nameOfSide(side, locale), count });
        return { year: first + k, departments, isMeeting: departments.length > 1 };
    });
    known.set(count, { first, last, locale, cells });
    return cells;
}

/** Cells as they were last made, by what was counted: an edit counts few places again. */
const known = new WeakMap<object, Years & { readonly locale: Locale; readonly cells: readonly YearCell[] }>();

export function summaryOf({ meetings, lines }: PlacesRows, locale: Locale): string {
    if (lines.length === 0) return say(words.none, locale);
    return say(meetings === 1 ? words.meeting : words.meetings, locale, { n: meetings });
}
