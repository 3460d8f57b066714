// Maintainers of a thing, from when to when and with money until when; and the days without one. It must not judge: the rules do.
import { budgetOf } from '../plan/budget.ts';
import { memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Asset, Department, Output, Partner, PlanFile, Unit, Work } from '../plan/model.ts';
import { type Day, dayOf, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, extentOf, type Interval, isAsset, isParty, isWork, workOf } from '../plan/queries.ts';
import { keepingWorks } from '../rules/analysis/maintainers.ts';
import { statedTime } from '../rules/analysis/stated-time.ts';
import { spannedYears } from './years.ts';

interface Turn extends Interval {
    /** The named maintainer, else the department whose work keeps it; undefined for shared work. */
    readonly maintainer: Department | Unit | Partner | undefined;
    readonly department: Department | undefined;
    /** The works that plan it. */
    readonly works: readonly Work[];
    /** The last day for which those works have money, counted without a gap from the first; before `from` when there is none. A partner's own money counts. */
    readonly paidUntil: Day;
}

export interface Upkeep {
    /** From the day it is there, to the end of the plan. */
    readonly from: Day;
    readonly to: Day;
    /** One after the other; where two overlap the earlier one stays until it ends. */
    readonly turns: readonly Turn[];
    /** When nobody keeps it. */
    readonly gaps: readonly Interval[];
}

/** The days of the plan, its years whole. */
function planDays(plan: Plan): Interval | undefined {
    const years = spannedYears(plan);
    const [first, last] = [years[0], years.at(-1)];
    return first === undefined || last === undefined ? undefined : { from: dayOf(first, 0), to: dayOf(last + 1, 0) - 1 };
}

/** Undefined for what needs no keeper, is there only after the plan, or nobody says when. */
export function upkeepOf(thing: Output | Asset, plan: Plan, days = planDays(plan)): Upkeep | undefined {
    if (!days || !isAsset(thing)) return undefined;
    const work = workOf(thing.parent);
    const finish = work && (statedTime(work)?.to ?? extentOf(plan, work)?.to);
    const from = thing.kind === 'asset' || finish === undefined ? days.from : Math.max(days.from, finish + 1);
    if (thing.kind === 'output' && (finish === undefined || from > days.to)) return undefined;
    const turns = inTurn(turnsOf(thing, from, days.to, plan));
    const gaps: Interval[] = [];
    let next = from;
    for (const turn of turns) {
        if (turn.from > next) gaps.push({ from: next, to: turn.from - 1 });
        next = Math.max(next, turn.to + 1);
    }
    if (next <= days.to) gaps.push({ from: next, to: days.to });
    return { from, to: days.to, turns, gaps };
}

function turnsOf(thing: Output | Asset, from: Day, to: Day, plan: Plan): Turn[] {
    const planned = keepingWorks(thing, plan);
    const named = new Set<Department>();
    const turns: Turn[] = [];
    const add = (
        maintainer: Turn['maintainer'],
        department: Department | undefined,
        time: Interval | undefined,
        works: readonly Work[],
    ) => {
        const own = { from: Math.max(from, time?.from ?? from), to: Math.min(to, time?.to ?? to) };
        if (own.from > own.to) return;
        const isOutside = maintainer?.kind === 'partner';
        turns.push({ ...own, maintainer: maintainer, department, works, paidUntil: isOutside ? own.to : paidUntil(works, own, plan) });
    };
    for (const { party, period } of thing.maintainers) {
        const maintainer = plan.target(party);
        if (!isParty(maintainer)) continue;
        const department = departmentOfParty(plan, maintainer);
        if (department) named.add(department);
        add(maintainer, department, period, department ? planned.filter(work => plan.names.departmentOf(work) === department) : []);
    }
    for (const work of planned) {
        const department = plan.names.departmentOf(work);
        if (!department || !named.has(department)) add(department, department, extentOf(plan, work), [work]);
    }
    return turns;
}

function paidUntil(works: readonly Work[], { from, to }: Interval, plan: Plan): Day {
    const [first, last] = [yearOf(from), yearOf(to)];
    const years = new Set<number>();
    for (const work of works)
        for (let at: Work['parent'] = work; isWork(at); at = at.parent) {
            const amounts = within(at, plan);
            for (const { fromYear, toYear } of amounts)
                for (let year = Math.max(first, fromYear); year <= Math.min(last, toYear, fromYear + 100); year++) years.add(year);
            if (amounts.length > 0) break;
        }
    let year = first;
    while (years.has(year)) year++;
    return year === first ? from - 1 : Math.min(to, dayOf(year, 0) - 1);
}

/** Money that a work states, else its parts. */
function within(work: Work, plan: Plan): { readonly fromYear: number; readonly toYear: number }[] {
    const own = budgetOf(plan, work).filter(({ value }) => value.units > 0n);
    return own.length > 0 ? own : work.activities.flatMap(part => within(part, plan));
}

function inTurn(turns: readonly Turn[]): readonly Turn[] {
    if (turns.length < 2) return turns;
    const inOrder: Turn[] = [];
    for (const turn of [...turns].sort((a, b) => a.from - b.from || b.to - a.to)) {
        const from = Math.max(turn.from, (inOrder.at(-1)?.to ?? Number.NEGATIVE_INFINITY) + 1);
        if (from <= turn.to) inOrder.push({ ...turn, from });
    }
    return inOrder;
}

/** Things at the end of each year: maintained, maintained without money for it, and maintained by nobody. */
export interface UpkeepOfYear {
    readonly year: number;
    readonly maintained: number;
    readonly unpaid: number;
    readonly nobody: number;
}

export function upkeepByYear(things: Iterable<Output | Asset>, plan: Plan): UpkeepOfYear[] {
    const counts = spannedYears(plan).map(year => ({ year, maintained: 0, unpaid: 0, nobody: 0 }));
    const ends = counts.map(({ year }) => dayOf(year + 1, 0) - 1);
    const days = planDays(plan);
    for (const thing of things) {
        const upkeep = upkeepOf(thing, plan, days);
        if (!upkeep) continue;
        for (const [k, count] of counts.entries()) {
            const end = ends[k] as Day;
            if (end < upkeep.from) continue;
            const turn = upkeep.turns.find(({ from, to }) => from <= end && end <= to);
            if (!turn) count.nobody++;
            else if (turn.paidUntil < end) count.unpaid++;
            else count.maintained++;
        }
    }
    return counts;
}

/** Of all things that have a name. Counted file by file, so that an edit counts one. */
export function allKeptByYear(plan: Plan): UpkeepOfYear[] {
    const all = spannedYears(plan).map(year => ({ year, maintained: 0, unpaid: 0, nobody: 0 }));
    for (const file of plan.files)
        for (const [k, { maintained, unpaid, nobody }] of upkeepIn(file, plan).entries()) {
            const sum = all[k] as (typeof all)[number];
            sum.maintained += maintained;
            sum.unpaid += unpaid;
            sum.nobody += nobody;
        }
    return all;
}

/** Of the things of a file. */
export const upkeepIn: (file: PlanFile, plan: Plan) => readonly UpkeepOfYear[] = memoize((file, plan) => {
    const { programs, assets } = topOf(file);
    return upkeepByYear(namedThings(programs, assets), plan);
}, 'coarse');

/** Things that works make and those that stand already, as far as they have a name. */
export function namedThings(programs: readonly Work[], assets: readonly Asset[]): (Output | Asset)[] {
    return [...programs.flatMap(madeIn), ...assets].filter(({ name }) => name !== '');
}

function madeIn({ outputs, activities }: Work): readonly Output[] {
    return activities.length === 0 ? outputs : [...outputs, ...activities.flatMap(madeIn)];
}
