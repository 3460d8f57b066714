// Requirements of patterns together with all that they follow, collected for all of them in one pass from what is followed to what follows.
// It must not know to what they apply.

import { compareDecimals, whole } from '../../plan/decimal.ts';
import { derivedValue } from '../../plan/derived.ts';
import type { Pattern, Reference, Requirement } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { findComponents } from './components.ts';

/** A requirement with the pattern that states it. */
export interface Required extends Requirement {
    readonly pattern: Pattern;
}

/** By the grammar's word for what is required. */
export type Requirements = ReadonlyMap<string, Required>;

interface Followed {
    /** Its own requirements, then those of what it follows; of each kind the one for the longest time. */
    readonly all: Requirements;
    /** The nearest that it follows with a time of their own, outside its own circle: two of each kind, that differ, are enough. */
    readonly times: ReadonlyMap<string, readonly Required[]>;
    /** Patterns of one circle have the same number. */
    readonly circle: number;
}

/** Requirements of a pattern, once of each kind. */
export function requirementsOf(pattern: Pattern, plan: Plan): Requirements {
    return followedIn(plan).get(pattern)?.all ?? new Map();
}

/** Times for a requirement, from the patterns that it follows. */
export function followedTimes(pattern: Pattern, what: string, plan: Plan): readonly Required[] {
    return followedIn(plan).get(pattern)?.times.get(what) ?? [];
}

/** The links of circles, by circle. */
export const circlesOfPatterns: (plan: Plan) => readonly (readonly Link[])[] = derivedValue(plan => {
    const followed = followedIn(plan);
    const links = plan.all('pattern').flatMap(pattern => linksOf(pattern, plan));
    const inCircle = links.filter(({ from, to }) => followed.get(from)?.circle === followed.get(to)?.circle);
    return [...Map.groupBy(inCircle, ({ from }) => followed.get(from)?.circle).values()];
});

/** One pattern that follows another. */
export interface Link {
    readonly from: Pattern;
    readonly to: Pattern;
    readonly reference: Reference;
}

function linksOf(from: Pattern, plan: Plan): Link[] {
    return from.follows.flatMap(reference => {
        const to = plan.target(reference);
        return to?.kind === 'pattern' ? [{ from, to, reference }] : [];
    });
}

const followedIn: (plan: Plan) => ReadonlyMap<Pattern, Followed> = derivedValue(plan => {
    const patterns = plan.all('pattern');
    const index = new Map(patterns.map((pattern, i) => [pattern, i]));
    const targets = patterns.map(pattern => linksOf(pattern, plan).map(({ to }) => index.get(to) as number));
    const component = findComponents(targets);
    const circles: number[][] = [];
    for (const [i, circle] of component.entries()) {
        circles[circle] ??= [];
        circles[circle].push(i);
    }
    const followed = new Map<Pattern, Followed>();
    // A pattern has a lower number than those that follow it.
    for (const [circle, members] of circles.entries()) {
        const outside = members.flatMap(i => targets[i] as number[]).filter(to => component[to] !== circle);
        const beyond = outside.flatMap(to => followed.get(patterns[to] as Pattern) ?? []);
        const shared = longest([...members.flatMap(i => ownOf(patterns[i] as Pattern)), ...beyond.flatMap(({ all }) => [...all.values()])]);
        const times = twoOfEach(
            outside.flatMap(to => {
                const pattern = patterns[to] as Pattern;
                const own = ownOf(pattern).filter(({ years }) => years);
                const stated = new Set(own.map(({ what }) => what));
                const further = [...(followed.get(pattern)?.times ?? [])].flatMap(([what, list]) => (stated.has(what) ? [] : list));
                return [...own, ...further];
            }),
        );
        for (const i of members) {
            const pattern = patterns[i] as Pattern;
            const all = members.length === 1 ? shared : longest([...ownOf(pattern), ...shared.values()]);
            followed.set(pattern, { all, times, circle });
        }
    }
    return followed;
});

function ownOf(pattern: Pattern): Required[] {
    return pattern.requires.map(requirement => ({ ...requirement, pattern }));
}

/** Of each kind the one for the longest time, in the order in which the kinds come. */
function longest(requirements: Iterable<Required>): Map<string, Required> {
    const found = new Map<string, Required>();
    for (const requirement of requirements) {
        const known = found.get(requirement.what);
        if (!known || isLonger(requirement, known)) found.set(requirement.what, requirement);
    }
    return found;
}

/** Whether a requirement is for a longer time than another; without a time it is for a year. */
export function isLonger(a: Requirement, b: Requirement): boolean {
    return compareDecimals(a.years ?? whole(1), b.years ?? whole(1)) > 0;
}

function twoOfEach(requirements: Iterable<Required>): Map<string, readonly Required[]> {
    const found = new Map<string, Required[]>();
    for (const requirement of requirements) {
        const known = found.get(requirement.what);
        if (!known) found.set(requirement.what, [requirement]);
        else if (known.length === 1 && compareDecimals(known[0]?.years ?? whole(1), requirement.years ?? whole(1)) !== 0)
            known.push(requirement);
    }
    return found;
}
