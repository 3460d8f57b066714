// Candidates for what a fix may name, likeliest first: departments, units, results, places. Few, so that the list can be read; the editor
// completes the rest. It must not know which rule asks.

import { writePath } from '../../l10n/write-name.ts';
import { derivedValue, memoize } from '../../plan/derived.ts';
import type { Declaration, Department, Location, Party, Result, Role, Scope, Unit } from '../../plan/model.ts';
import { shortestPath } from '../../plan/names/paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { isLeafPlace } from '../analysis/leaf-places.ts';

/** More than this is no choice but a search. */
export const maxChoices = 5;

/** How a declaration is named at a place. */
export function pathTo(target: Declaration, from: Scope | undefined, role: Role, plan: Plan): string {
    return writePath(shortestPath(plan, target, from, role) ?? qualifiedName(target).split('.'));
}

/** Candidates to maintain a thing: its own department, then those that maintain most. */
export function likelyMaintainers(scope: Scope, plan: Plan): readonly Department[] {
    return first(plan.names.departmentOf(scope), maintainers(plan));
}

/** Candidates to carry something out or use it: its own department, then the others. */
export function likelyDepartments(scope: Scope, plan: Plan): readonly Department[] {
    return first(plan.names.departmentOf(scope), plan.all('department').filter(isNamed));
}

/** The units of a department. */
export function unitsOf(department: Department, plan: Plan): readonly Unit[] {
    return plan.names.unitsOf(department).filter(isNamed).slice(0, maxChoices);
}

/** Goals that a program of a department could serve: those its others serve most, then those that nothing serves yet. */
export const likelyResults: (department: Department, plan: Plan) => readonly Result[] = memoize((department, plan) => {
    const served = namedBy(plan).get(department)?.serves ?? new Map<Declaration, number>();
    const { byHome, rank } = rankedResults(plan);
    const open = [...(byHome.get(undefined) ?? []), ...(byHome.get(department) ?? [])];
    const isOpen = (one: Declaration) => [undefined, department].includes(plan.names.departmentOf(one));
    const own = [...served.keys()].filter((one): one is Result => rank.has(one) && isOpen(one));
    const of = (result: Result) => served.get(result) ?? 0;
    return [...new Set([...own, ...open])]
        .sort((a, b) => of(b) - of(a) || (rank.get(a) as number) - (rank.get(b) as number))
        .slice(0, maxChoices);
});

interface RankedResults {
    /** Of each department, and of none, as many of the first as can be chosen. */
    readonly byHome: ReadonlyMap<Department | undefined, readonly Result[]>;
    readonly rank: ReadonlyMap<Declaration, number>;
}

/** Results that fewer serve first; sorted once for all departments, of which each would else sort all results. */
const rankedBy: (key: Plan, plan: Plan) => RankedResults = memoize((_, plan) => {
    const counted = lowestResults(plan).map(result => ({ result, servers: plan.sources(result, 'serves').length }));
    const sorted = counted.sort((a, b) => a.servers - b.servers).map(({ result }) => result);
    const byHome = new Map<Department | undefined, Result[]>();
    for (const result of sorted) {
        const home = plan.names.departmentOf(result);
        const list = byHome.get(home);
        if (!list) byHome.set(home, [result]);
        else if (list.length < maxChoices) list.push(result);
    }
    return { byHome, rank: new Map(sorted.map((result, index) => [result, index])) };
});

function rankedResults(plan: Plan): RankedResults {
    return rankedBy(plan, plan);
}

/** Where a thing could stand: the narrow places that its department works at most; all of them when they are few. */
export function likelyPlaces(subject: Scope, plan: Plan): readonly Location[] {
    const department = plan.names.departmentOf(subject);
    const used = department ? usualPlaces(department, plan) : [];
    const narrow = narrowPlaces(plan);
    const few = narrow.length > 0 ? narrow : plan.all('location');
    const rest = few.length <= maxChoices ? few.filter(isNamed) : [];
    return [...new Set([...used, ...rest])].slice(0, maxChoices);
}

const usualPlaces: (department: Department, plan: Plan) => readonly Location[] = memoize((department, plan) =>
    [...(namedBy(plan).get(department)?.location ?? [])]
        .sort(([, a], [, b]) => b - a)
        .flatMap(([place]) => (isPlace(place, plan) ? [place] : []))
        .slice(0, maxChoices),
);

/** A narrow place; any where none is narrow. */
function isPlace(place: Declaration, plan: Plan): place is Location {
    return place.kind === 'location' && (isLeafPlace(place, plan) || narrowPlaces(plan).length === 0);
}

const narrowPlaces = derivedValue((plan): readonly Location[] => plan.all('location').filter(place => isLeafPlace(place, plan)));

/** Objectives; goals in a plan without them. */
export function lowestResults(plan: Plan): readonly Result[] {
    const objectives = plan.all('objective');
    return (objectives.length > 0 ? objectives : plan.all('goal')).filter(isNamed);
}

function isNamed({ name }: Pick<Party, 'name'>): boolean {
    return name !== '';
}

type UseCounts = Readonly<Record<'serves' | 'location' | 'maintains', ReadonlyMap<Declaration, number>>>;

/** How often each department names what it serves, where it works, what it keeps; in one pass over the plan. */
const namedBy: (plan: Plan) => ReadonlyMap<Department, UseCounts> = derivedValue(plan => {
    const counted = new Map<Department, Record<keyof UseCounts, Map<Declaration, number>>>();
    for (const file of plan.files)
        for (const reference of file.references) {
            const { role } = reference;
            if (role !== 'serves' && role !== 'location' && role !== 'maintains') continue;
            const department = plan.names.departmentOf(reference.from);
            const target = department && plan.target(reference);
            if (!target) continue;
            const own = counted.get(department) ?? { serves: new Map(), location: new Map(), maintains: new Map() };
            counted.set(department, own);
            own[role].set(target, (own[role].get(target) ?? 0) + 1);
        }
    return counted;
});

/** Departments, those that keep most things first. */
const maintainers: (plan: Plan) => readonly Department[] = derivedValue(plan => {
    const of = (department: Department) => namedBy(plan).get(department)?.maintains.size ?? 0;
    return plan
        .all('department')
        .filter(isNamed)
        .toSorted((a, b) => of(b) - of(a));
});

function first(own: Department | undefined, others: readonly Department[]): readonly Department[] {
    return [...new Set([...(own && isNamed(own) ? [own] : []), ...others])].slice(0, maxChoices);
}
