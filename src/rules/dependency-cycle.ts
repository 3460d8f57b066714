// Works that wait for each other, through `needs` or `after`: they never start. It must not look at dates: order-conflict does.
import type { Declaration, Reference, Work } from '../plan/plan.ts';
import { isWork, qualifiedName, titleOf, workOf, works } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { findComponents } from './components.ts';
import { planRule } from './rule.ts';

export default planRule({
    id: 'dependency-cycle',
    severity: 'error',
    messages: { circle: { en: 'These works wait for each other: {chain}.', id: 'Kegiatan saling menunggu: {chain}.' } },
    why: {
        en: 'Each waits for the other to finish, so none of them ever starts, and each department believes the other is late.',
        id: 'Masing-masing menunggu yang lain selesai, sehingga tidak ada yang dimulai, dan setiap pihak mengira pihak lain yang terlambat.',
    },
    silent: {
        en: 'Requests and their answers, and mutual needs between parts of two programs that can be done in turn.',
        id: 'Permintaan dan jawabannya, dan kebutuhan timbal balik antarbagian dua program yang dapat dikerjakan bergantian.',
    },
    *check(plan) {
        for (const circle of circlesOf(plan))
            for (const wait of circle) {
                const chain = chainOf(wait, circle);
                yield {
                    file: wait.reference.file,
                    at: wait.reference.span,
                    values: {
                        chain: chain
                            .map(link => titleOf(link.work))
                            .concat(titleOf(wait.work))
                            .join(' → '),
                    },
                    related: chain.slice(1).map(link => ({
                        file: link.reference.file,
                        span: link.reference.span,
                        message: { en: '"{x}" waits for "{y}"', id: '"{x}" menunggu "{y}"' },
                        values: { x: titleOf(link.work), y: qualifiedName(link.target) },
                    })),
                };
            }
    },
    examples: [
        {
            bad: 'department A { program P { needs <|B.Q|> } }\ndepartment B { program Q { after <|A.P|> } }',
            good: 'department A { program P { needs B.Q } }\ndepartment B { program Q }',
        },
        {
            bad: 'department A { program P { activity X { needs <|B.Q.Y.o|> delivers o } } }\ndepartment B { program Q { activity Y { needs <|A.P.X.o|> delivers o } } }',
            good: 'department A { program P { activity X1 { needs B.Q.Y } activity X2 } }\ndepartment B { program Q { activity Y { needs A.P.X2 } } }',
        },
        {
            bad: 'department A { program P { needs <|P.X|> activity X } }',
            good: 'department A { program P { activity W activity X { needs W } } }',
        },
    ],
});

const circular = new WeakMap<Plan, ReadonlySet<Reference>>();
const circles = new WeakMap<Plan, readonly (readonly Wait[])[]>();

/** The links that are reported here: what lies in a circle has no order to compare. */
export function circularWaits(plan: Plan): ReadonlySet<Reference> {
    let found = circular.get(plan);
    if (!found) {
        found = new Set(circlesOf(plan).flatMap(circle => circle.map(wait => wait.reference)));
        circular.set(plan, found);
    }
    return found;
}

/** The waits that can never be kept, by circle. */
function circlesOf(plan: Plan): readonly (readonly Wait[])[] {
    const known = circles.get(plan);
    if (known) return known;
    const waits = waitsOf(plan);
    if (waits.length === 0) return [];
    const graph = moments(plan, waits);
    const component = findComponents(graph.next);
    const inCircle = waits.filter(wait => component[graph.start(wait.work)] === component[graph.finish(wait.target)]);
    const found = [...Map.groupBy(inCircle, wait => component[graph.start(wait.work)]).values()];
    circles.set(plan, found);
    return found;
}

/** One work that waits for another to be finished. */
interface Wait {
    readonly work: Work;
    readonly target: Work;
    readonly reference: Reference;
}

function waitsOf(plan: Plan): Wait[] {
    const waits: Wait[] = [];
    for (const file of plan.files)
        for (const reference of file.references) {
            if ((reference.role !== 'needs' && reference.role !== 'after') || !isWork(reference.from)) continue;
            const target: Declaration | undefined = plan.target(reference);
            // What is requested is made by whoever answers; it is not waited for.
            const work = target && target.kind !== 'request' ? workOf(target) : undefined;
            if (work) waits.push({ work: reference.from, target: work, reference });
        }
    return waits;
}

/**
 * Each work has two moments, its start (2i) and its finish (2i+1). A finish waits for its start and for the finish of its parts, a part's
 * start for the start of the whole, and a start for the finish of what the work needs. A circle of moments can never be kept.
 */
function moments(plan: Plan, waits: readonly Wait[]) {
    const index = new Map(works(plan).map((work, i) => [work, i]));
    const at = (work: Work) => index.get(work) ?? 0;
    const start = (work: Work) => at(work) * 2;
    const finish = (work: Work) => at(work) * 2 + 1;
    const next: number[][] = Array.from({ length: index.size * 2 }, () => []);
    for (const work of index.keys()) {
        next[finish(work)]?.push(start(work));
        if (!isWork(work.parent)) continue;
        next[start(work)]?.push(start(work.parent));
        next[finish(work.parent)]?.push(finish(work));
    }
    for (const wait of waits) next[start(wait.work)]?.push(finish(wait.target));
    return { start, finish, next };
}

/** The shortest way round: from a wait through others of its circle back to its own work. */
function chainOf(first: Wait, circle: readonly Wait[]): Wait[] {
    const leadsOn = (wait: Wait) => circle.filter(other => related(other.work, wait.target));
    const before = new Map<Wait, Wait | undefined>([[first, undefined]]);
    for (const wait of before.keys()) {
        if (related(first.work, wait.target)) {
            const chain: Wait[] = [];
            for (let at: Wait | undefined = wait; at; at = before.get(at)) chain.unshift(at);
            return chain;
        }
        for (const other of leadsOn(wait)) if (!before.has(other)) before.set(other, wait);
    }
    return [first];
}

/** Whether one of two works is, or is a part of, the other. */
function related(a: Work, b: Work): boolean {
    for (let at: Work['parent'] = a; isWork(at); at = at.parent) if (at === b) return true;
    for (let at: Work['parent'] = b; isWork(at); at = at.parent) if (at === a) return true;
    return false;
}
