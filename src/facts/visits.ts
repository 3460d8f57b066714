// Which programs work at which place, and when: the work's own places, else those of its parts and things, each with its own time. Read file by
// file, so that an edit reads one again. It must not draw.
import type { Decimal } from '../plan/decimal.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { Location, Output, PlanFile, Reference, Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import type { Interval } from '../plan/queries.ts';
import { statedTime } from '../rules/analysis/stated-time.ts';
import { countedIn } from './programs.ts';
import type { Side } from './promise.ts';
import { sumOfMoney } from './sides.ts';

/** A program at a place. */
export interface Visit {
    readonly program: Work;
    /** The whole time that it works there. */
    readonly time: Interval | undefined;
    readonly side: Side;
    /** Of the whole program, as far as stated. */
    readonly money: Decimal | undefined;
}

interface FilePlaces {
    readonly visits: ReadonlyMap<Location, readonly Visit[]>;
    /** Programs that state nowhere in them where they work. */
    readonly placeless: readonly Work[];
    /** Works and what they make, with a point of their own and no place. */
    readonly pointed: readonly (Work | Output)[];
}

export const placesIn: (file: PlanFile, plan: Plan) => FilePlaces = memoize((file, plan) => {
    const visits = new Map<Location, Visit[]>();
    const placeless: Work[] = [];
    const pointed: (Work | Output)[] = [];
    for (const { program, side, money } of countedIn(file, plan)) {
        const own = new Map<Location, Interval | undefined>();
        let isPlaced = false;
        visit(program, pointed, (reference, work) => {
            isPlaced = true;
            const place = plan.target(reference);
            if (place?.kind === 'location') own.set(place, joined(own.get(place), statedTime(work)));
        });
        if (!isPlaced) placeless.push(program);
        for (const [place, time] of own) {
            const list = visits.get(place);
            const one = { program, time, side, money };
            if (list) list.push(one);
            else visits.set(place, [one]);
        }
    }
    return { visits, placeless, pointed };
}, 'coarse');

/** From the first to the last day of both. */
export function joined(a: Interval | undefined, b: Interval | undefined): Interval | undefined {
    return a && b ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : (a ?? (b && { from: b.from, to: b.to }));
}

function visit(work: Work, pointed: (Work | Output)[], add: (reference: Reference, work: Work) => void): void {
    if (work.at && work.places.length === 0) pointed.push(work);
    for (const { location } of work.places) add(location, work);
    for (const output of work.outputs) {
        if (output.at && output.places.length === 0) pointed.push(output);
        for (const { location } of output.places) add(location, work);
    }
    for (const part of work.activities) visit(part, pointed, add);
}

const known = new WeakMap<Plan['version'], ReadonlyMap<Location, readonly Visit[]>>();

/** By place, in plan order, of the programs that are taken; of all where that is left out. */
export function visitsOf(plan: Plan, takes?: (program: Work) => boolean): ReadonlyMap<Location, readonly Visit[]> {
    const before = takes ? undefined : known.get(plan.version);
    if (before) return before;
    const visits = new Map<Location, Visit[]>();
    for (const file of plan.files)
        for (const [place, own] of placesIn(file, plan).visits) {
            const some = takes ? own.filter(({ program }) => takes(program)) : own;
            if (some.length === 0) continue;
            const list = visits.get(place);
            if (list) list.push(...some);
            else visits.set(place, [...some]);
        }
    if (!takes) known.set(plan.version, visits);
    return visits;
}

/** Worked out one by one: mostly nobody asks for all. */
export function* timesOf(lists: Iterable<readonly Pick<Visit, 'time'>[]>): Generator<Interval> {
    for (const visits of lists) for (const { time } of visits) if (time) yield time;
}

/** The work at a place, counted. */
export interface PlaceCount {
    readonly visits: readonly Visit[];
    readonly programs: number;
    /** As far as stated. */
    readonly money: Decimal | undefined;
    /** Parties, each once, in plan order. */
    readonly sides: readonly Side[];
    /** Of each visit without a time. */
    readonly undated: readonly Side[];
    /** Programs by year, then by party; undefined where a mistyped year would make them thousands. */
    readonly years: ReadonlyMap<number, ReadonlyMap<Side, number>> | undefined;
}

const maxYears = 100;

export function countVisits(visits: readonly Visit[]): PlaceCount {
    const programs = new Set<Work>();
    const sides = new Set<Side>();
    const undated: Side[] = [];
    let isLong = false;
    for (const { program, side, time } of visits) {
        programs.add(program);
        sides.add(side);
        if (!time) undated.push(side);
        else if (yearOf(time.to) - yearOf(time.from) > maxYears) isLong = true;
    }
    const years = isLong ? undefined : countYears(visits, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    return { visits, programs: programs.size, money: sumOfMoney(visits), sides: [...sides], undated, years };
}

/** Within some years, both included. */
export function countYears(visits: readonly Pick<Visit, 'side' | 'time'>[], first: number, last: number): Map<number, Map<Side, number>> {
    const years = new Map<number, Map<Side, number>>();
    for (const { side, time } of visits) {
        if (!time) continue;
        const end = Math.min(last, yearOf(time.to));
        for (let year = Math.max(first, yearOf(time.from)); year <= end; year++) {
            const own = years.get(year);
            if (own) own.set(side, (own.get(side) ?? 0) + 1);
            else years.set(year, new Map([[side, 1]]));
        }
    }
    return years;
}

/** Of all programs at a place. */
export const countAt: (place: Location, plan: Plan) => PlaceCount = invertedIndex<Location, Visit, PlaceCount>({
    *entries(file, plan) {
        for (const [place, visits] of placesIn(file, plan).visits) for (const visit of visits) yield [place, visit];
    },
    value: countVisits,
});
