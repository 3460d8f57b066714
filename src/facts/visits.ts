// Which programs work at which place, and when: the work's own places, else those of its parts and things, each with its own time. Read file by
// file, so that an edit reads one again. It must not draw.
import type { Decimal } from '../plan/decimal.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { Location, Output, PlanFile, Reference, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Interval } from '../plan/queries.ts';
import { statedTime } from '../rules/analysis/stated-time.ts';
import { countedIn } from './programs.ts';
import type { Side } from './promise.ts';

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

/** The programs that work at a place, in plan order. */
export const programsAt: (place: Location, plan: Plan) => readonly Work[] = invertedIndex<Location, Work, readonly Work[]>({
    *entries(file, plan) {
        for (const [place, visits] of placesIn(file, plan).visits) for (const { program } of visits) yield [place, program];
    },
    value: programs => programs,
});
