// Responsibilities: results, programs and lasting things against the parties that have a part in them. Near linear in the plan. It must not
// know how roles are written, nor judge who should have them.

import { addToList } from './lists.ts';
import type { Asset, Department, Output, Party, Reference, Result, Work } from './model.ts';
import type { Plan } from './plan.ts';
import { isAsset, isParty, isWork, leadOf, namedExecutors, placesOfThing, withinOf } from './queries.ts';
import { outputsOf, withParts } from './work-parts.ts';

/** Duties of a party in a row, the heaviest first. `owns`: the land on which a thing stands is its. */
export const duties = ['executes', 'takesPart', 'maintains', 'uses', 'owns', 'coordinates'] as const;
type Duty = (typeof duties)[number];

export interface ResponsibilityRow {
    readonly subject: Result | Work | Output | Asset;
    /** 0, or 1 for what a program makes. */
    readonly depth: 0 | 1;
    /** Duties by party; in no order. */
    readonly duties: ReadonlyMap<Party, ReadonlySet<Duty>>;
    /** Duties that nobody has: names that lead to nothing do not count. */
    readonly missing: 'executes' | 'maintains' | undefined;
}

/** The rows of one department; those outside all departments have none. */
export interface ResponsibilityGroup {
    readonly department: Department | undefined;
    readonly rows: readonly ResponsibilityRow[];
    /** Those with a duty in the rows: the department itself and its units first, then others as the rows name them. */
    readonly parties: readonly Party[];
}

/** Groups in plan order, what is shared first; none is empty. */
export function responsibilitiesOf(plan: Plan): ResponsibilityGroup[] {
    const rows = new Map<Department | undefined, ResponsibilityRow[]>([[undefined, []]]);
    for (const department of plan.all('department')) rows.set(department, []);
    const add = (row: ResponsibilityRow) => {
        if (row.subject.name === '' && !row.subject.title) return;
        const department = plan.names.departmentOf(row.subject);
        addToList(rows, department, row);
    };
    for (const kind of ['goal', 'objective'] as const)
        for (const result of plan.all(kind))
            if (result.coordinator) add({ subject: result, depth: 0, duties: dutiesIn(result, plan), missing: undefined });
    for (const program of plan.all('program')) {
        add(programRow(program, plan));
        for (const output of outputsOf(program)) if (isAsset(output)) add(thingRow(output, plan));
    }
    for (const asset of plan.all('asset')) if (isAsset(asset)) add(thingRow(asset, plan));
    return [...rows].flatMap(([department, own]) =>
        own.length === 0 ? [] : [{ department, rows: own, parties: partiesIn(own, department, plan) }],
    );
}

function dutiesIn(result: Result, plan: Plan): ResponsibilityRow['duties'] {
    const found = new Duties(plan);
    found.add(result.coordinator, 'coordinates');
    return found.byParty;
}

/** A party that leads or helps in a part of a program takes part in it; the coordinator of what it serves coordinates it too. */
function programRow(program: Work, plan: Plan): ResponsibilityRow {
    const found = new Duties(plan);
    const lead = leadOf(plan, program);
    if (lead) found.put(lead, 'executes');
    const parts = withParts(program);
    for (const work of parts) {
        // Names a part inherits are looked at where they stand.
        if (work.executors.length > 0) for (const executor of namedExecutors(work)) found.add(executor, 'takesPart');
        for (const reference of work.serves) {
            const result = plan.target(reference);
            if (result?.kind === 'goal' || result?.kind === 'objective') found.add(result.coordinator, 'coordinates');
        }
    }
    if (lead) found.byParty.get(lead)?.delete('takesPart');
    const led = parts.some(work => leadOf(plan, work));
    return { subject: program, depth: 0, duties: found.byParty, missing: led ? undefined : 'executes' };
}

/** The receiver of a new thing, else its maintainer, is its user unless one is named. */
function thingRow(thing: Output | Asset, plan: Plan): ResponsibilityRow {
    const found = new Duties(plan);
    const maintainers = thing.maintainers.map(({ party }) => party);
    const homes = new Set(maintainers.map(maintainer => departmentAt(maintainer, plan)));
    for (const maintainer of maintainers) found.add(maintainer, 'maintains');
    const keepingWorks = plan.sources(thing, 'maintains').filter(isWork);
    for (const work of keepingWorks) {
        const home = plan.names.departmentOf(work);
        // A keeper that is named says more than which unit of it does the work.
        if (!home || !homes.has(home)) found.put(leadOf(plan, work) ?? home, 'maintains');
    }
    const receivers = thing.handovers.map(({ party }) => party);
    const users = thing.user ? [thing.user] : receivers.length > 0 ? receivers : thing.kind === 'output' ? maintainers : [];
    for (const user of users) found.add(user, 'uses');
    for (const owner of ownersOf(thing, plan)) found.add(owner, 'owns');
    const kept = keepingWorks.length > 0 || [...found.byParty.values()].some(own => own.has('maintains'));
    return {
        subject: thing,
        depth: thing.kind === 'output' ? 1 : 0,
        duties: found.byParty,
        missing: kept ? undefined : 'maintains',
    };
}

/** The owner of each of its places: stated there, or on the nearest place around it. */
function ownersOf(thing: Output | Asset, plan: Plan): Reference[] {
    return placesOfThing(thing).flatMap(({ location }) => {
        const place = plan.target(location);
        return place?.kind === 'location' ? (withinOf(plan, place).find(({ owner }) => owner)?.owner ?? []) : [];
    });
}

function departmentAt(reference: Reference, plan: Plan): Department | undefined {
    const party = plan.target(reference);
    return isParty(party) ? plan.names.departmentOf(party) : undefined;
}

/** Gathers the duties in one row; names that lead to nothing are left out. */
class Duties {
    readonly byParty = new Map<Party, Set<Duty>>();
    private readonly plan: Plan;

    constructor(plan: Plan) {
        this.plan = plan;
    }

    add(reference: Reference | undefined, duty: Duty): void {
        const target = reference && this.plan.target(reference);
        if (isParty(target)) this.put(target, duty);
    }

    put(party: Party | undefined, duty: Duty): void {
        if (!party) return;
        const own = this.byParty.get(party);
        if (own) own.add(duty);
        else this.byParty.set(party, new Set([duty]));
    }
}

function partiesIn(rows: readonly ResponsibilityRow[], department: Department | undefined, plan: Plan): Party[] {
    const named = new Set(rows.flatMap(row => [...row.duties.keys()]));
    const isOwn = (party: Party) => department !== undefined && plan.names.departmentOf(party) === department;
    const own = [...named].filter(isOwn);
    return [
        ...own.filter(party => party === department),
        ...own.filter(party => party !== department),
        ...[...named].filter(p => !isOwn(p)),
    ];
}
