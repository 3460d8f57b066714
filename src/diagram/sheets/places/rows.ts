// All places with works as plain data: who works there in which year, and where departments meet. It must not know px.

import type { Side } from '../../../facts/promise.ts';
import { sumOfMoney } from '../../../facts/sides.ts';
import { placesIn, timesOf, type Visit, visitsOf } from '../../../facts/visits.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Decimal } from '../../../plan/decimal.ts';
import { addToList } from '../../../plan/lists.ts';
import type { Location } from '../../../plan/model.ts';
import { type Day, yearOf } from '../../../plan/period.ts';
import type { Plan } from '../../../plan/plan.ts';
import { qualifiedName, titleOf, withinOf } from '../../../plan/queries.ts';
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
    const visits = visitsOf(plan, takes);
    const years = yearsOf(plan, selection.years, timesOf(visits.values()), today);
    const byPlace = Map.groupBy(context.points, ({ place }) => place);
    const lines = placesInOrder(plan).flatMap((place): PlaceLine[] => {
        const own = visits.get(place) ?? [];
        const points = selection.whole
            ? (byPlace.get(place) ?? [])
            : (byPlace.get(place) ?? []).filter(({ finding }) =>
                  own.some(
                      ({ program }) =>
                          finding.file === program.file &&
                          finding.span.start >= program.span.start &&
                          finding.span.start < program.span.end,
                  ),
              );
        if (own.length === 0 && points.length === 0) return [];
        return [
            {
                address: `place:${qualifiedName(place)}`,
                title: titleOf(place),
                around: withinOf(plan, place).slice(1).map(titleOf).join(', '),
                programs: own.length,
                money: sumOfMoney(own),
                cells: cellsOf(own, years, locale),
                undated: own.filter(({ time }) => !time).map(({ side }) => nameOfSide(side, locale)),
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

export function cellsOf(visits: readonly Pick<Visit, 'time' | 'side'>[], { first, last }: Years, locale: Locale): YearCell[] {
    const counts = new Array<Map<Side, number> | undefined>(last - first + 1).fill(undefined);
    for (const { side, time } of visits) {
        if (!time) continue;
        const end = Math.min(last, yearOf(time.to));
        for (let year = Math.max(first, yearOf(time.from)); year <= end; year++) {
            const own = counts[year - first];
            if (own) own.set(side, (own.get(side) ?? 0) + 1);
            else counts[year - first] = new Map([[side, 1]]);
        }
    }
    return counts.map((own, k): YearCell => {
        const departments: { readonly name: string; readonly count: number }[] = [];
        for (const [side, count] of own ?? []) departments.push({ name: nameOfSide(side, locale), count });
        return { year: first + k, departments, isMeeting: departments.length > 1 };
    });
}

export function summaryOf({ meetings, lines }: PlacesRows, locale: Locale): string {
    if (lines.length === 0) return say(words.none, locale);
    return say(meetings === 1 ? words.meeting : words.meetings, locale, { n: meetings });
}
