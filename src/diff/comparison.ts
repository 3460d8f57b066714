// Two versions of a plan compared, and kept while the newer one is edited: an edit compares again the blocks that it replaced, and those that
// refer to a name which now means something else. It must not know how changes are worded.
import { isSameList } from '../plan/derived.ts';
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { Affected } from './affected.ts';
import { certaintyOf } from './certainty.ts';
import type { Change } from './change.ts';
import { Matching } from './match.ts';
import { type Comparing, NodeChanges } from './node-changes.ts';
import type { Node } from './nodes.ts';
import { blocksOf, inBlock, PlanTree } from './plan-tree.ts';

type Options = Pick<Comparing, 'isAsked' | 'mayDiffer'>;

const everything: Options = { isAsked: () => true, mayDiffer: () => true };

/** Both versions once they are matched. */
interface Matched extends Comparing {
    readonly changes: NodeChanges;
    /** Every change may depend on these: settings, and the texts that can be read. */
    readonly frame: readonly unknown[];
}

export class Comparison {
    readonly older: Plan;
    private plan: Plan;
    private readonly options: Options;
    private readonly beginning: Generator<void, Matched>;
    private matched: Matched | undefined;
    /** Of the newer plan, as it was taken in last. */
    private version: object | undefined;
    private timesPaired = 0;
    /** Departments and blocks of either version that are to be compared. */
    private readonly pending = new Set<Node>();
    /** Changes of blocks that have some. */
    private readonly byBlock = new Map<Node, readonly Change[]>();
    private list: readonly Change[] | undefined;

    constructor(older: Plan, newer: Plan, options: Options = everything) {
        this.older = older;
        this.plan = newer;
        this.options = options;
        this.beginning = this.begin();
    }

    get newer(): Plan {
        return this.plan;
    }

    /** Goes on with another plan; declarations that it shares with the one before stay compared. */
    follow(newer: Plan): void {
        this.plan = newer;
    }

    /** Goes on comparing until `isOver`; whether nothing is left. */
    proceed(isOver: () => boolean): boolean {
        while (!this.matched) {
            const { value } = this.beginning.next();
            if (value) this.matched = value;
            if (isOver()) return false;
        }
        const matched = this.current();
        for (const block of this.pending) {
            this.compare(block, matched);
            if (isOver()) break;
        }
        return this.pending.size === 0;
    }

    /** In plan order of the newer version, then those of what was removed. */
    get changes(): readonly Change[] {
        const { before, after } = this.current();
        this.proceed(() => false);
        this.list ??= [after, before].flatMap(({ tree }) => [...blocksOf(tree.roots)].flatMap(block => this.byBlock.get(block) ?? []));
        return this.list;
    }

    olderOf(declaration: Declaration): Declaration | undefined {
        const { after, matching } = this.current();
        const node = after.tree.nodes.get(declaration);
        return node && matching.beforeOf.get(node)?.declaration;
    }

    newerOf(declaration: Declaration): Declaration | undefined {
        const { before, matching } = this.current();
        const node = before.tree.nodes.get(declaration);
        return node && matching.afterOf.get(node)?.declaration;
    }

    /** Declarations that only the older version has, in its order. */
    get gone(): Declaration[] {
        return this.current().matching.gone.map(({ declaration }) => declaration);
    }

    /** Another number after each edit by which a declaration that stayed is another one of the older version, or none. */
    get pairing(): number {
        this.current();
        return this.timesPaired;
    }

    private *begin(): Generator<void, Matched> {
        const { older, plan: newer, options } = this;
        const before = { plan: older, tree: new PlanTree(older) };
        yield;
        // An edit from here on is taken in once both versions are matched.
        this.version = newer.version;
        const after = { plan: newer, tree: new PlanTree(newer) };
        yield;
        const matching = new Matching(before.tree.roots);
        yield* matching.begin(after.tree.roots);
        for (const { tree } of [after, before]) for (const block of blocksOf(tree.roots)) this.pending.add(block);
        return matchedOf({ before, after, matching, certainty: certaintyOf(older, newer), ...options });
    }

    /** With all edits of the newer plan. */
    private current(): Matched {
        while (!this.matched) {
            const { value } = this.beginning.next();
            if (value) this.matched = value;
        }
        if (this.plan.version !== this.version) this.matched = this.update(this.matched);
        return this.matched;
    }

    private update(last: Matched): Matched {
        const { plan: newer, pending } = this;
        const { before, matching } = last;
        const after = { plan: newer, tree: last.after.tree };
        this.version = newer.version;
        this.list = undefined;
        const change = after.tree.update(newer);
        const repaired = matching.update(after.tree.roots, change);
        for (const node of change.gone) {
            this.byBlock.delete(node);
            pending.delete(node);
        }
        const matched = matchedOf({ ...last, after, certainty: certaintyOf(before.plan, newer) });
        const affected = new Affected(matched, change, repaired);
        if (affected.isPairedOtherwise) this.timesPaired++;
        if (isSameList(matched.frame, last.frame)) for (const block of affected.blocks) pending.add(block);
        else for (const { tree } of [after, before]) for (const block of blocksOf(tree.roots)) pending.add(block);
        return matched;
    }

    private compare(block: Node, { before, changes: from }: Matched): void {
        const isOlder = before.tree.nodes.get(block.declaration) === block;
        const changes = [...inBlock(block)].flatMap(node => [...(isOlder ? from.ofGone(node) : from.of(node))]);
        if (changes.length > 0) this.byBlock.set(block, changes);
        else this.byBlock.delete(block);
        this.pending.delete(block);
        this.list = undefined;
    }
}

function matchedOf(comparing: Comparing): Matched {
    const { currency, period } = comparing.after.plan.settings;
    const frame = [currency, period?.from, period?.to, ...comparing.certainty.texts];
    return { ...comparing, changes: new NodeChanges(comparing), frame };
}
