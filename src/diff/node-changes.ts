// Changes of one node of either version: renamed, moved, other facts; or that it came or went as a whole. It must not know the order in which
// they are told.
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Certainty } from './certainty.ts';
import type { Change, Shown } from './change.ts';
import { detailsOf } from './details.ts';
import type { Facts, Reading } from './fact.ts';
import { changed, differences } from './fact-changes.ts';
import { factsOf } from './facts.ts';
import type { Matching } from './match.ts';
import { departmentAround, type Node } from './nodes.ts';
import type { PlanTree } from './plan-tree.ts';
import { saysSame } from './says-same.ts';
import { mentionOf, nameOf, subjectOf } from './subject.ts';
import { totalFacts } from './totals.ts';

/** Facts that bind two parties: told also of a thing that came or went as a whole. */
const promises = new Set(['needs', 'maintains', 'answers', 'continues', 'maintainer', 'handover']);

export interface Version {
    readonly plan: Plan;
    readonly tree: PlanTree;
}

export interface Comparing {
    readonly before: Version;
    readonly after: Version;
    readonly matching: Matching;
    readonly certainty: Certainty;
    /** Whether changes are wanted of what stands in a file. */
    readonly isAsked: (uri: string) => boolean;
    /** Whether facts of a declaration may differ at all. */
    readonly mayDiffer: (older: Declaration) => boolean;
}

export class NodeChanges {
    private readonly given: Comparing;
    private readonly readOld: (from: Node) => Reading;
    private readonly readNew: (from: Node) => Reading;
    private readonly isSameCurrency: boolean;

    constructor(given: Comparing) {
        this.given = given;
        const { afterOf } = given.matching;
        this.readOld = readingOf(given.before, node => afterOf.get(node)?.path ?? `gone ${node.path}`);
        this.readNew = readingOf(given.after, node => node.path);
        this.isSameCurrency = given.before.plan.settings.currency === given.after.plan.settings.currency;
    }

    /** Of a node of the newer version. */
    *of(node: Node): Iterable<Change> {
        const { matching, certainty } = this.given;
        const twin = matching.beforeOf.get(node);
        if (!(this.isShown(node) || (twin && this.isShown(twin))) || !certainty.isCertain(node, twin, 'after')) return;
        if (twin) yield* this.between(twin, node);
        else yield* this.ofWhole('added', node);
    }

    /** Of a node of the older version that the newer one does not have. */
    *ofGone(node: Node): Iterable<Change> {
        const { matching, certainty } = this.given;
        if (!matching.afterOf.has(node) && this.isShown(node) && certainty.isCertain(node, undefined, 'before'))
            yield* this.ofWhole('removed', node);
    }

    private isShown({ parts }: Node): boolean {
        return parts.some(({ file }) => this.given.isAsked(file));
    }

    private *between(twin: Node, node: Node): Iterable<Change> {
        const { matching, mayDiffer } = this.given;
        const [name, newName] = [twin.declaration.name, node.declaration.name];
        if (name !== newName) yield { change: 'renamed', of: subjectOf(node), before: shownName(name), after: shownName(newName) };
        if ((twin.parent && matching.afterOf.get(twin.parent)) !== node.parent)
            yield { change: 'moved', of: subjectOf(node), before: placeOf(twin), after: placeOf(node) };
        if (!mayDiffer(twin.declaration) || this.saysSame(twin, node)) return;
        for (const [was, is] of differences(this.oldFacts(twin), this.newFacts(node))) yield changed(subjectOf(node), was, is);
    }

    private oldFacts(node: Node): Facts {
        const { before, certainty } = this.given;
        return new Map([...factsOf(node, this.readOld(node)), ...(certainty.isWhole ? totalFacts(node, before.plan) : [])]);
    }

    private newFacts(node: Node): Facts {
        const { after, certainty } = this.given;
        return new Map([...factsOf(node, this.readNew(node)), ...(certainty.isWhole ? totalFacts(node, after.plan) : [])]);
    }

    /** Also `extend` blocks tell of a department, and its programs make its sums. */
    private saysSame(twin: Node, node: Node): boolean {
        const { before, after, matching } = this.given;
        if (!this.isSameCurrency || node.declaration.kind === 'department') return false;
        return saysSame(twin.declaration, node.declaration, (was, is) => {
            const [old, now] = [nodeMeant(was, before), nodeMeant(is, after)];
            if (old && now) return matching.afterOf.get(old) === now;
            return !old && !now && was.path.join('.') === is.path.join('.');
        });
    }

    /** The outermost that came or went, and the promises of all that is in it. */
    private *ofWhole(change: 'added' | 'removed', node: Node): Iterable<Change> {
        const { before, after, matching } = this.given;
        const isNew = change === 'added';
        const of = subjectOf(node);
        const isWhole = (one: Node) => !(isNew ? matching.beforeOf : matching.afterOf).has(one);
        const isInner = node.parent && isWhole(node.parent);
        if (!isInner) yield { change, of, details: detailsOf(node, (isNew ? after : before).plan, isWhole) };
        for (const fact of factsOf(node, (isNew ? this.readNew : this.readOld)(node)).values())
            if (promises.has(fact.property)) yield isNew ? changed(of, undefined, fact) : changed(of, fact, undefined);
    }
}

function nodeMeant(reference: Parameters<Plan['target']>[0], { plan, tree }: Version): Node | undefined {
    const target = plan.target(reference);
    return target && tree.nodes.get(target);
}

function readingOf(version: Version, idOf: (node: Node) => string): (from: Node) => Reading {
    return from => {
        const own = departmentAround(from);
        return {
            currency: version.plan.settings.currency,
            refer(reference) {
                const node = nodeMeant(reference, version);
                const path = reference.path.join('.');
                if (!node) return { same: path, plain: path, text: { en: path, id: path }, isOpen: true };
                return { same: idOf(node), plain: node.path, text: mentionOf(node, own), isOpen: false };
            },
        };
    };
}

function shownName(name: string): Shown {
    return { plain: name, text: { en: name, id: name } };
}

function placeOf({ parent }: Node): Shown {
    if (!parent) return { plain: '', text: { en: 'what all departments share', id: 'yang dipakai bersama' } };
    return { plain: parent.path, text: nameOf(parent.declaration) };
}
