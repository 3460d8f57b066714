// The chain from a thing of the plan to the vision, and to all that it needs. Depth first; every thing is followed once, and circles end.
// It must not know how a chain is shown.
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { type Link, linksDown, linksUp } from './links.ts';
import type { Relation, Step } from './step.ts';

/** The links still to be told, with the things above them. */
interface Task {
    readonly link: Link;
    /** The thing that the link goes on from. */
    readonly from: Declaration;
    readonly above: Above;
    readonly depth: number;
}

/** The things on the way down to a step, the nearest first, each with the way it was reached. */
interface Above {
    readonly thing: Declaration;
    readonly relation: Relation;
    readonly above: Above | undefined;
}

/** All steps, in the order in which they are read. The first one is the thing itself. */
export function chainOf(plan: Plan, thing: Declaration): Step[] {
    const above: Above = { thing, relation: 'self', above: undefined };
    const self = stepTo({ link: { relation: 'self', thing }, from: thing, above, depth: 0 }, 'self', plan);
    return [self, ...walk(plan, above, 'vision'), ...walk(plan, above, 'needs')];
}

function walk(plan: Plan, start: Above, way: 'vision' | 'needs'): Step[] {
    const steps: Step[] = [];
    const told = new Set<Declaration>([start.thing]);
    const next = (thing: Declaration, link: Link | undefined) =>
        way === 'vision' ? linksUp(plan, thing, !link) : linksDown(plan, thing, !link, link?.only === true);
    // The last one is told first.
    const open: Task[] = [];
    const push = (from: Declaration, link: Link | undefined, above: Above, depth: number) => {
        for (const one of next(from, link).toReversed()) open.push({ link: one, from, above, depth });
    };
    push(start.thing, undefined, start, 1);
    for (let task = open.pop(); task; task = open.pop()) {
        const { link, above, depth } = task;
        const step = stepTo(task, way, plan);
        const { thing } = step;
        const passed = thing && passedBy(thing, above);
        // A part leads back to its whole without waiting for it.
        if (passed === 'has' && link.relation === 'partOf') continue;
        const isTold = thing !== undefined && told.has(thing) && !passed;
        const isRepeated = isTold && next(thing, link).length > 0;
        steps.push({ ...step, cut: passed ? 'circle' : step.cut, isTold: isRepeated });
        if (!thing || step.cut || passed || isTold || link.isLeaf) continue;
        told.add(thing);
        push(thing, link, { thing, relation: link.relation, above }, depth + 1);
    }
    return steps;
}

/** How the way went on from a thing that it has passed already; undefined where it has not. */
function passedBy(thing: Declaration, above: Above): Relation | undefined {
    let left: Relation = 'self';
    for (let at: Above | undefined = above; at; at = at.above) {
        if (at.thing === thing) return left;
        left = at.relation;
    }
    return undefined;
}

function stepTo({ link, from, depth }: Task, way: Step['way'], plan: Plan): Step {
    const { relation, reference } = link;
    const thing = link.thing ?? (reference && plan.target(reference));
    const place = thing ?? reference ?? from;
    const name = reference ? reference.path.join('.') : (thing?.name ?? from.name);
    const cut = link.cut ?? (thing ? undefined : 'unresolved');
    return { depth, way, relation, thing, name, file: place.file, span: place.span, cut, isTold: false };
}
