// Questions about a plan that its rules, drawings and reports share: who, where, when, what follows from what stands around a thing.
// It must not know who asks.

import type {
    Asset,
    Declaration,
    Department,
    Location,
    Output,
    Party,
    PlanFile,
    Problem,
    Reference,
    Result,
    Scope,
    Work,
} from './model.ts';
import { type Day, dayOf, type Period, yearsOf } from './period.ts';
import type { Plan } from './plan.ts';

/** From the first to the last day, both included. */
export interface Interval {
    readonly from: Day;
    readonly to: Day;
}

export function isWork(scope: Scope | undefined): scope is Work {
    return scope?.kind === 'program' || scope?.kind === 'activity' || scope?.kind === 'subactivity';
}

export function isParty(declaration: Declaration | undefined): declaration is Party {
    return declaration?.kind === 'department' || declaration?.kind === 'unit' || declaration?.kind === 'partner';
}

/** The parts of a file that cannot be read. A number that reads two ways leaves the rest as it is. */
export function brokenPlaces({ problems }: PlanFile): readonly Problem[] {
    return problems.filter(({ rule }) => rule !== 'number');
}

/** All works, in plan order, each before its parts. */
export function works(plan: Plan): Work[] {
    const lists = [plan.all('program'), plan.all('activity'), plan.all('subactivity')];
    return lists.every(list => list.length === 0) ? [] : plan.files.flatMap(file => file.declarations.filter(isWork));
}

/** Whether it needs a place and a keeper: what is bought or built and not used up, and what already stands. */
export function isAsset(thing: Output | Asset): boolean {
    return !thing.consumable && (thing.kind === 'asset' || thing.verb !== 'delivers');
}

/** The work around a thing; itself when it is one. */
export function workOf(scope: Scope | undefined): Work | undefined {
    let at = scope;
    while (at && !isWork(at)) at = at.parent;
    return at;
}

/** Works around a work, the innermost first. */
export function outerWorks(work: Work): Work[] {
    const list: Work[] = [];
    for (let at = work.parent; isWork(at); at = at.parent) list.push(at);
    return list;
}

/** The outermost work around a thing: its program. */
export function programOf(scope: Scope | undefined): Work | undefined {
    let program = workOf(scope);
    while (program && isWork(program.parent)) program = program.parent;
    return program;
}

/** The department that a party is, or is a part of. */
export function departmentOfParty(plan: Plan, party: Party): Department | undefined {
    return party.kind === 'partner' ? undefined : plan.names.departmentOf(party);
}

/** The nearest statement around a work, itself first, for what activities inherit. */
function inherited<T>(work: Work, said: (work: Work) => T | undefined): T | undefined {
    for (let at: Scope | undefined = work; isWork(at); at = at.parent) {
        const value = said(at);
        if (value !== undefined) return value;
    }
    return undefined;
}

/** Executors, as named on the work or around it; the leads first. Empty when nobody is named. */
export function namedExecutors(work: Work): readonly Reference[] {
    const executors = inherited(work, at => (at.executors.length > 0 ? at.executors : undefined)) ?? [];
    const [first] = executors;
    if (first && executors.length === 1 && first.partners.length === 0) return [first.lead];
    return [...executors.map(executor => executor.lead), ...executors.flatMap(executor => executor.partners)];
}

/** Whether the work's department has units of its own, in its declaration or an extension. */
export function declaresUnits(plan: Plan, department: Department): boolean {
    return plan.names.unitsOf(department).length > 0;
}

/** The lead of a work: the named executor, else its department where that declares no units. */
export function leadOf(plan: Plan, work: Work): Party | undefined {
    const [lead] = namedExecutors(work);
    if (lead) {
        const party = plan.target(lead);
        return isParty(party) ? party : undefined;
    }
    const department = plan.names.departmentOf(work);
    return department && !declaresUnits(plan, department) ? department : undefined;
}

/** Where a work is done: named on it or around it. */
export function placesOf(work: Work): Work['places'] {
    for (let at: Scope | undefined = work; isWork(at); at = at.parent) if (at.places.length > 0) return at.places;
    return work.places;
}

/** When a work is done: stated on it or around it. */
export function periodOf(work: Work): Period | undefined {
    for (let at: Scope | undefined = work; isWork(at); at = at.parent) if (at.period) return at.period;
    return undefined;
}

/** The purposes of a work: stated on it or around it. */
export function servesOf(work: Work): readonly Reference[] {
    return inherited(work, at => (at.serves.length > 0 ? at.serves : undefined)) ?? [];
}

/** Where a thing stands: named on it, else where its work is done. */
export function placesOfThing(thing: Output | Asset): Work['places'] {
    if (thing.places.length > 0) return thing.places;
    const work = workOf(thing.parent);
    return work ? placesOf(work) : [];
}

/** When a work is done, widened by what its parts state where it states nothing; the plan's period when nobody says. */
export function extentOf(plan: Plan, work: Work): Interval | undefined {
    const own = periodOf(work);
    if (own) return own;
    const parts = work.activities.flatMap(activity => {
        const part = activity.period ?? (activity.activities.length > 0 ? extentOf(plan, activity) : undefined);
        return part ? [part] : [];
    });
    if (parts.length > 0) return { from: Math.min(...parts.map(part => part.from)), to: Math.max(...parts.map(part => part.to)) };
    return plan.settings.period;
}

/** The last day of the work that makes an output: from then on it exists. */
export function finishOf(plan: Plan, output: Output): Day | undefined {
    const work = workOf(output.parent);
    return work && extentOf(plan, work)?.to;
}

/** The calendar years of the plan; without a period, those its works and budgets touch. */
export function planYears(plan: Plan): number[] {
    if (plan.settings.period) return yearsOf(plan.settings.period);
    const touched = new Set<number>();
    for (const work of works(plan)) {
        if (work.period) for (const year of yearsOf(work.period)) touched.add(year);
        for (const money of work.budgets) if (money.period) for (const year of yearsOf(money.period)) touched.add(year);
    }
    return [...touched].sort((a, b) => a - b);
}

/** First and last day of a calendar year. */
export function yearInterval(year: number): Interval {
    return { from: dayOf(year, 0), to: dayOf(year + 1, 0) - 1 };
}

/** A name that means the declaration from everywhere: `Parks.PlantTrees`. */
export function qualifiedName(declaration: Declaration): string {
    const names: string[] = [];
    for (let at: Scope | undefined = declaration; at; at = at.parent) {
        if (at.kind === 'extension') names.unshift(at.target.path.join('.'));
        else names.unshift(at.name);
    }
    return names.filter(name => name !== '').join('.');
}

/** The name for a reader: the title, else the name in the plan. */
export function titleOf(declaration: Declaration): string {
    return declaration.title?.value || declaration.name;
}

/** A cascade has a few levels; what serves more than this is followed no further. */
export const maxServed = 100;

/** The goals and objectives that a result or work serves, directly and upward, each once; circles end. */
export function servedBy(plan: Plan, start: Result | Work): Set<Declaration> {
    const reached = new Set<Declaration>();
    const visit = (references: readonly Reference[]) => {
        for (const reference of references) {
            const target = plan.target(reference);
            if (!target || reached.has(target)) continue;
            if (reached.size >= maxServed) return;
            reached.add(target);
            if (target.kind === 'goal' || target.kind === 'objective') visit(target.serves);
            if (target.kind === 'mission' && target.parent?.kind === 'vision') reached.add(target.parent);
        }
    };
    visit(isWork(start) ? servesOf(start) : start.serves);
    return reached;
}

/** Places lie within few others; what says more is cut off. */
const deepestPlace = 50;

/** A place with all that it lies within, itself first; circles end. */
export function withinOf(plan: Plan, location: Location): Location[] {
    const chain = new Set<Location>();
    for (let at: Location | undefined = location; at && !chain.has(at) && chain.size < deepestPlace; ) {
        chain.add(at);
        const outer: Declaration | undefined = at.within && plan.target(at.within);
        at = outer?.kind === 'location' ? outer : undefined;
    }
    return [...chain];
}
