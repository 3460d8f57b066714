// Parties by number: programs with their money, and promises between two of them. Counted file by file, so that an edit counts one. It must
// not know words.
import { addDecimals, type Decimal, zero } from '../plan/decimal.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { PlanFile, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { type CountedProgram, countedIn, countPrograms } from './programs.ts';
import { holds, isBetween, type Side, type WorkPromise } from './promise.ts';
import { promisesIn } from './promises.ts';

export interface SideSum {
    readonly programs: number;
    /** As far as stated. */
    readonly money: Decimal | undefined;
}

/** By the department that they belong to. */
export function sumBySide(programs: Iterable<Work>, plan: Plan): Map<Side, SideSum> {
    const sums = new Map<Side, SideSum>();
    for (const program of countPrograms(programs, plan)) addProgram(sums, program);
    return sums;
}

/** Of all programs. */
export function sumsOfSides(plan: Plan): Map<Side, SideSum> {
    const sums = new Map<Side, SideSum>();
    for (const file of plan.files) for (const [side, own] of sumsIn(file, plan)) addSum(sums, side, own);
    return sums;
}

/** Of the programs of a file. */
export const sumsIn: (file: PlanFile, plan: Plan) => ReadonlyMap<Side, SideSum> = memoize((file, plan) => {
    const sums = new Map<Side, SideSum>();
    for (const program of countedIn(file, plan)) addProgram(sums, program);
    return sums;
}, 'coarse');

function addProgram(sums: Map<Side, SideSum>, { side, money }: CountedProgram): void {
    addSum(sums, side, { programs: 1, money });
}

function addSum(sums: Map<Side, SideSum>, side: Side, { programs, money }: SideSum): void {
    const before = sums.get(side);
    const sum = before?.money && money ? addDecimals(before.money, money) : (before?.money ?? money);
    sums.set(side, { programs: (before?.programs ?? 0) + programs, money: sum });
}

/** Money of several, as far as any states some. */
export function sumOfMoney(sums: Iterable<{ readonly money: Decimal | undefined }>): Decimal | undefined {
    let all: Decimal | undefined;
    for (const { money } of sums) if (money) all = addDecimals(all ?? zero, money);
    return all;
}

/** Promises from one party to another. */
export interface Crossing {
    readonly giver: Side;
    readonly receiver: Side;
    readonly count: number;
    readonly broken: number;
}

export function countCrossings(promises: Iterable<WorkPromise>): Crossing[] {
    const counts = new Crossings();
    for (const promise of promises) if (isBetween(promise)) counts.add(promise.giver, promise.receiver, 1, holds(promise) ? 0 : 1);
    return counts.all;
}

/** Of all promises. */
export function crossingsOf(plan: Plan): readonly Crossing[] {
    return crossings(everything, plan);
}

const everything = Symbol('everything');

/** One fact for its readers: what all files were counted from would be tens of thousands. */
const crossings = invertedIndex<symbol, Crossing, readonly Crossing[]>({
    entries: (file, plan) => crossingsIn(file, plan).map(crossing => [everything, crossing] as const),
    value: all => {
        const counts = new Crossings();
        for (const { giver, receiver, count, broken } of all) counts.add(giver, receiver, count, broken);
        return counts.all;
    },
    same: (a, b) => a.length === b.length && a.every((crossing, k) => isSame(crossing, b[k] as Crossing)),
});

function isSame(a: Crossing, b: Crossing): boolean {
    return a.giver === b.giver && a.receiver === b.receiver && a.count === b.count && a.broken === b.broken;
}

/** Of the promises that a file states. */
export const crossingsIn: (file: PlanFile, plan: Plan) => readonly Crossing[] = memoize(
    (file, plan) => countCrossings(promisesIn(file, plan)),
    'coarse',
);

class Crossings {
    /** In the order in which they were met. */
    readonly all: { giver: Side; receiver: Side; count: number; broken: number }[] = [];
    private readonly places = new Map<Side, Map<Side, number>>();

    add(giver: Side, receiver: Side, count: number, broken: number): void {
        const places = this.places.get(giver) ?? new Map<Side, number>();
        if (places.size === 0) this.places.set(giver, places);
        const known = this.all[places.get(receiver) ?? -1];
        if (!known) places.set(receiver, this.all.push({ giver, receiver, count, broken }) - 1);
        else {
            known.count += count;
            known.broken += broken;
        }
    }
}
