// Promises between two parties by half-year: how many of which kind, and the thing where it is only one. Counted file by file, so that an edit
// counts one. It must not know words.
import { memoize } from '../plan/derived.ts';
import type { PlanFile } from '../plan/model.ts';
import { type Day, dayOf, monthOf, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { holds, isBetween, type Side, type WorkPromise } from './promise.ts';
import { promisesIn } from './promises.ts';

/** Promises of one giver to one receiver that hold, in one half-year. */
export interface HalfYear {
    readonly giver: Side;
    readonly receiver: Side;
    /** `2 * year`, and one more from July on; undefined where no day is known. */
    readonly half: number | undefined;
    readonly count: number;
    /** The first and the last day on which one of them is there. */
    readonly first: Day;
    readonly last: Day;
    /** On the first day of the half-year. */
    readonly atBegin: number;
    readonly requests: number;
    readonly afters: number;
    /** Handed over or maintained. */
    readonly cares: number;
    /** All of them, where they pass one thing. */
    readonly ofOne: readonly PlacedPromise[] | undefined;
}

interface PlacedPromise {
    readonly promise: WorkPromise;
    /** Among all that were counted. */
    readonly place: number;
}

export interface Passing {
    readonly halfYears: readonly HalfYear[];
    /** Promises that do not hold, in plan order. */
    readonly broken: readonly WorkPromise[];
}

/** The first day on which it is there, else when it is needed. */
export function dayOfPromise({ readyAt, neededAt }: Pick<WorkPromise, 'readyAt' | 'neededAt'>): Day | undefined {
    return readyAt === undefined ? neededAt : readyAt + 1;
}

/** Of the promises that a file states. */
export const passingIn: (file: PlanFile, plan: Plan) => Passing = memoize((file, plan) => countPassing(promisesIn(file, plan)), 'coarse');

export function countPassing(promises: Iterable<WorkPromise>): Passing {
    const byGiver = new Map<Side, Map<Side, Map<number | undefined, Counted>>>();
    const halfYears: Counted[] = [];
    const broken: WorkPromise[] = [];
    let place = -1;
    for (const promise of promises) {
        place++;
        if (!isBetween(promise)) continue;
        if (!holds(promise)) {
            broken.push(promise);
            continue;
        }
        const { giver, receiver } = promise;
        const day = dayOfPromise(promise);
        const half = day === undefined ? undefined : halfOf(day);
        const byReceiver = within(byGiver, giver);
        const byHalf = within(byReceiver, receiver);
        let counted = byHalf.get(half);
        if (!counted) {
            counted = new Counted(giver, receiver, half);
            byHalf.set(half, counted);
            halfYears.push(counted);
        }
        counted.add(promise, place, day);
    }
    return { halfYears, broken };
}

function within<K, A, B>(maps: Map<K, Map<A, B>>, key: K): Map<A, B> {
    let map = maps.get(key);
    if (!map) {
        map = new Map();
        maps.set(key, map);
    }
    return map;
}

class Counted implements HalfYear {
    count = 0;
    first: Day = 0;
    last: Day = 0;
    atBegin = 0;
    requests = 0;
    afters = 0;
    cares = 0;
    ofOne: PlacedPromise[] | undefined = [];
    readonly giver: Side;
    readonly receiver: Side;
    readonly half: number | undefined;
    private readonly begin: Day;

    constructor(giver: Side, receiver: Side, half: number | undefined) {
        this.giver = giver;
        this.receiver = receiver;
        this.half = half;
        this.begin = half === undefined ? 0 : beginOf(half);
    }

    add(promise: WorkPromise, place: number, day: Day | undefined): void {
        const { kind, thing } = promise;
        this.count++;
        if (day !== undefined) {
            if (this.count === 1 || day < this.first) this.first = day;
            if (this.count === 1 || day > this.last) this.last = day;
            if (day === this.begin) this.atBegin++;
        }
        if (kind === 'request') this.requests++;
        else if (kind === 'after') this.afters++;
        else if (kind !== 'need') this.cares++;
        const { ofOne } = this;
        if (ofOne && (ofOne.length === 0 || ofOne[0]?.promise.thing === thing)) ofOne.push({ promise, place });
        else this.ofOne = undefined;
    }
}

function halfOf(day: Day): number {
    return 2 * yearOf(day) + (monthOf(day) < 6 ? 0 : 1);
}

function beginOf(half: number): Day {
    return dayOf(half >> 1, (half & 1) * 6);
}
