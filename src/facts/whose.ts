// The party that a place in a file concerns. It must not know what is said there.
import { derivedValue } from '../plan/derived.ts';
import type { Declaration, Department, PlanFile, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, isParty, isWork, namedExecutors } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';

/** The departments that a place belongs to: of shared work, those of its executors; of a shared goal, that of its coordinator. */
export function departmentsAt(file: string, span: Span, plan: Plan): readonly Department[] {
    const element = lastBefore(plan.file(file)?.elements ?? [], span);
    return element && span.start <= element.span.end ? departmentsOf(element, plan) : [];
}

/** The department that something belongs to; of several that have one name the first, whose sheet is that of all of them. */
export function homeOf(scope: Scope, plan: Plan): Department | undefined {
    return firstOfName(plan.names.departmentOf(scope), plan);
}

/** The same for many things, such as all of a file, while nothing is edited. */
export class Homes {
    private readonly plan: Plan;
    private readonly known = new Map<Scope, Department | undefined>();

    constructor(plan: Plan) {
        this.plan = plan;
    }

    of(scope: Scope): Department | undefined {
        let block: Scope | undefined = scope;
        while (block && block.kind !== 'department' && block.kind !== 'extension') block = block.parent;
        if (!block) return undefined;
        const known = this.known.get(block);
        if (known !== undefined || this.known.has(block)) return known;
        const home = homeOf(block, this.plan);
        this.known.set(block, home);
        return home;
    }
}

export function firstOfName(department: Department | undefined, plan: Plan): Department | undefined {
    return department && department.name !== '' ? (firstByName(plan).get(department.name) ?? department) : department;
}

const firstByName: (plan: Plan) => ReadonlyMap<string, Department> = derivedValue(
    plan =>
        new Map(
            plan
                .all('department')
                .toReversed()
                .map(department => [department.name, department]),
        ),
);

/** The innermost declaration around a place. */
export function declarationAt(file: PlanFile | undefined, span: Span): Declaration | undefined {
    let at: Scope | undefined = lastBefore(file?.declarations ?? [], span);
    while (at && (at.kind === 'extension' || span.start > at.span.end)) at = at.parent;
    return at;
}

function departmentsOf(element: Scope, plan: Plan): readonly Department[] {
    const own = plan.names.departmentOf(element);
    if (own) return [own];
    const named = isWork(element) ? namedExecutors(element) : 'coordinator' in element && element.coordinator ? [element.coordinator] : [];
    const concerned = named.flatMap(reference => {
        const party = plan.target(reference);
        return isParty(party) ? (departmentOfParty(plan, party) ?? []) : [];
    });
    return [...new Set(concerned)];
}

/** The last that does not begin after a place. They are in the order of the text. */
function lastBefore<T extends { readonly span: Span }>(sorted: readonly T[], { start }: Span): T | undefined {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as T).span.start <= start) low = middle + 1;
        else high = middle;
    }
    return sorted[low - 1];
}
