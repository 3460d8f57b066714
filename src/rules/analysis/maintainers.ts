// Maintainers of a thing and their time, shared by the rules about upkeep, so that one of them reports a promise. It must not judge.
import { ofKind } from '../../plan/by-kind.ts';
import { invertedIndex, memoize } from '../../plan/derived.ts';
import type { Asset, Department, Output, Reference, Work } from '../../plan/model.ts';
import { type Day, type Period, yearOf, yearsOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { departmentOfParty, extentOf, finishOf, type Interval, isAsset, isParty, isWork, namedExecutors } from '../../plan/queries.ts';

/** The works that plan to keep it, each once. */
export const keepingWorks: (thing: Output | Asset, plan: Plan) => readonly Work[] = memoize((thing, plan) => {
    const works = plan.sources(thing, 'maintains').filter(isWork);
    return works.length < 2 ? works : [...new Set(works)];
});

/** The department behind a party that is named. */
export function departmentNamed(party: Reference | undefined, plan: Plan): Department | undefined {
    const target = party && plan.target(party);
    return isParty(target) ? departmentOfParty(plan, target) : undefined;
}

/** The last day somebody keeps it, by being named or by planning to. Where several plan to, each of them asks. */
export function lastKept(thing: Output | Asset, plan: Plan): Day | 'always' | 'never' {
    return keepingWorks(thing, plan).length > 1 ? lastKeptBySeveral(thing, plan) : findLastKept(thing, plan);
}

const lastKeptBySeveral: typeof findLastKept = memoize(findLastKept);

function findLastKept(thing: Output | Asset, plan: Plan): Day | 'always' | 'never' {
    let last: number | undefined;
    for (const keeping of thing.maintainers) {
        if (!keeping.period) return 'always';
        last = Math.max(last ?? keeping.period.to, keeping.period.to);
    }
    for (const work of keepingWorks(thing, plan)) {
        const extent = extentOf(plan, work);
        if (!extent) return 'always';
        last = Math.max(last ?? extent.to, extent.to);
    }
    return last ?? 'never';
}

/** Calendar years between two keepers in which nobody keeps it. */
export function unmaintainedYears(thing: Output | Asset, plan: Plan): readonly number[] {
    const times: Interval[] = [];
    for (const { period } of thing.maintainers) {
        if (!period) return [];
        times.push(period);
    }
    for (const work of keepingWorks(thing, plan)) {
        const extent = extentOf(plan, work);
        if (!extent) return [];
        times.push(extent);
    }
    if (times.length < 2) return [];
    const kept = new Set(times.flatMap(yearsOf));
    const unkept: number[] = [];
    const last = Math.max(...kept);
    for (let year = Math.min(...kept); year < last; year++) if (!kept.has(year)) unkept.push(year);
    return unkept;
}

/** Whether somebody keeps it until the plan ends; no-maintainer speaks where nobody does. */
export function isKeptToTheEnd(thing: Output | Asset, plan: Plan): boolean {
    const last = lastKept(thing, plan);
    const end = plan.settings.period;
    return last === 'always' || (last !== 'never' && (!end || yearOf(last) >= yearOf(end.to)));
}

interface UnawareMaintainer {
    readonly party: Reference;
    readonly department: Department;
    readonly period: Period | undefined;
}

/** Where another department is named as keeper and none of its works says so; each department once. */
export function unawareMaintainers(thing: Output | Asset, plan: Plan): readonly UnawareMaintainer[] {
    return thing.maintainers.length === 0 ? none : unawareOf(thing, plan);
}

const none: readonly never[] = [];

/** Asked by several rules for each thing. */
const unawareOf: (thing: Output | Asset, plan: Plan) => readonly UnawareMaintainer[] = memoize((thing, plan) => {
    const told = new Set<Department | undefined>([plan.names.departmentOf(thing)]);
    const others: UnawareMaintainer[] = [];
    for (const { party, period } of thing.maintainers) {
        const department = departmentNamed(party, plan);
        if (!department || told.has(department)) continue;
        told.add(department);
        others.push({ party, department, period });
    }
    if (others.length === 0) return none;
    // A department also knows of what it has a part in, such as a program that several carry out together.
    const aware = new Set<Department | undefined>();
    for (const work of keepingWorks(thing, plan)) {
        aware.add(plan.names.departmentOf(work));
        for (const executor of namedExecutors(work)) aware.add(departmentNamed(executor, plan));
    }
    return others.filter(({ department }) => !aware.has(department));
});

/** Whether its upkeep can be followed up: an asset with a keeper to the end, and every keeper knows. */
export function isPromiseKnown(thing: Output | Asset, plan: Plan): boolean {
    return isAsset(thing) && isKeptToTheEnd(thing, plan) && unawareMaintainers(thing, plan).length === 0;
}

/** The first day it needs a keeper: after it is finished; what already stands, from the first day of the plan. */
export function firstDayOfCare(thing: Output | Asset, plan: Plan): Day | undefined {
    if (thing.kind === 'asset') return plan.settings.period?.from;
    const finish = finishOf(plan, thing);
    return finish === undefined ? undefined : finish + 1;
}

const plannedIn = invertedIndex<Department, number, ReadonlySet<number>>({
    *entries(file, plan) {
        // A file says the same few years over and over.
        const years = new Map<Department, Set<number>>();
        for (const kind of ['program', 'activity', 'subactivity'] as const)
            for (const work of ofKind(file, kind)) {
                const department = plan.names.departmentOf(work);
                if (!department) continue;
                const known = years.get(department) ?? new Set();
                years.set(department, known);
                addYears(work.period, known);
                for (const { period } of work.budgets) addYears(period, known);
            }
        for (const [department, known] of years) for (const year of known) yield [department, year];
    },
    value: years => new Set(years),
    same: (a, b) => a.size === b.size && [...a].every(year => b.has(year)),
});

function addYears(period: Period | undefined, years: Set<number>): void {
    if (!period) return;
    const last = yearOf(period.to);
    for (let year = yearOf(period.from); year <= last; year++) years.add(year);
}

/** Years for which a department states any work or money. */
export function plannedYears(department: Department | undefined, plan: Plan): ReadonlySet<number> {
    return department ? plannedIn(department, plan) : new Set();
}
