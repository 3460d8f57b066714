// Whom the findings of a file concern that a flow shows as marks: one department, or the two ends of a promise. It must not count.
import type { Output, PlanFile, Request, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { departmentOfParty, isParty } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { type Drawn, drawnAround, type Owner, promiseOf } from './department-sums.ts';

export interface Broken {
    readonly finding: Finding;
    readonly giver: Owner | 'nobody';
    readonly receiver: Owner | 'nobody';
    /** The one who owes it has planned nothing: a hole in its lane. */
    readonly unplanned: boolean;
}

/** `marks`: findings of the file. */
export function* breaksIn(file: PlanFile, marks: readonly Finding[], plan: Plan, drawn: Drawn): Generator<Broken> {
    if (marks.length === 0) return;
    const here = new Map<string, Finding>();
    for (const mark of marks) {
        const place = `${mark.rule} ${mark.span.start}`;
        if (!here.has(place)) here.set(place, mark);
    }
    const starts = new Set(marks.map(({ span }) => span.start));
    const find = (start: number, ...rules: readonly string[]) => {
        if (!starts.has(start)) return undefined;
        for (const rule of rules) {
            const finding = here.get(`${rule} ${start}`);
            if (finding) return finding;
        }
        return undefined;
    };
    const touching = (finding: Finding | undefined, giver: Broken['giver'], receiver: Broken['receiver'], unplanned = false): Broken[] =>
        finding ? [{ finding, giver, receiver, unplanned }] : [];

    for (const reference of file.references) {
        const { role, span } = reference;
        if (!starts.has(span.start)) continue;
        const promise = promiseOf(reference, plan, drawn);
        if (!promise) continue;
        const finding = role === 'answers' ? find(span.start, 'late-answer') : find(span.start, 'dependency-cycle', 'order-conflict');
        yield* touching(finding, ownerOf(promise.giver, plan), ownerOf(promise.receiver, plan));
    }
    const owed = new Set<Work>();
    for (const one of file.declarations) {
        if (one.kind !== 'output' && one.kind !== 'request') continue;
        const program = drawnAround(one, drawn);
        if (!program) continue;
        const owner = ownerOf(program, plan);
        if (one.kind === 'request') {
            const finding = find(one.nameSpan.start, 'unanswered-request');
            const asked = finding && askedIn(one, plan);
            yield* touching(finding, asked ?? 'nobody', asked ? owner : 'nobody', asked !== undefined);
            continue;
        }
        const place = find(one.nameSpan.start, 'no-location');
        // a card shows one such mark, however many of its things have no place
        yield* touching(place, owed.has(program) ? 'nobody' : owner, 'nobody');
        if (place) owed.add(program);
        if (one.name !== '') yield* touching(find(one.nameSpan.start, 'no-maintainer'), owner, 'nobody');
        for (const { party } of one.maintainers) {
            const keeper = plan.target(party);
            const department = isParty(keeper) ? departmentOfParty(plan, keeper) : undefined;
            yield* touching(find(party.span.start, 'maintainer-unaware'), owner, department ?? 'nobody', department !== undefined);
        }
    }
}

function ownerOf(thing: Work | Output, plan: Plan): Owner {
    return plan.names.departmentOf(thing);
}

/** The department that a request is made to. */
function askedIn({ of }: Request, plan: Plan): Owner {
    const party = of && plan.target(of);
    return isParty(party) ? departmentOfParty(plan, party) : undefined;
}
