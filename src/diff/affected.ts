// The blocks of two versions whose changes an edit of the newer version can have changed: those that it replaced or paired otherwise, and
// those that refer to a name which now means something else. May name too many, never too few. It must not know changes.
import type { Declaration, Scope } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Matching, Repaired } from './match.ts';
import type { Version } from './node-changes.ts';
import { departmentAround, type Node } from './nodes.ts';
import { blockOf, inBlock, isContainer, type TreeChange } from './plan-tree.ts';

export class Affected {
    readonly blocks = new Set<Node>();
    /** A declaration that stayed is paired with another one, or with none. */
    readonly isPairedOtherwise: boolean;
    private readonly after: Version;
    private readonly matching: Matching;

    constructor(
        { before, after, matching }: { before: Version; after: Version; matching: Matching },
        change: TreeChange,
        repaired: readonly Repaired[],
    ) {
        this.after = after;
        this.matching = matching;
        const successors = successorsOf(change);
        // To the rest of both plans a node that another one follows is the same.
        const others = repaired.filter(({ was, is }) => !was || !is || successors.get(was) !== is);
        this.isPairedOtherwise = others.length > 0;
        for (const node of [...change.come, ...change.touched]) this.blocks.add(blockOf(node));
        for (const pairs of others) this.addPairs(pairs);
        const followers = new Set(successors.values());
        const names = (nodes: readonly (Node | undefined)[]) => new Set(nodes.flatMap(node => node?.declaration.name ?? []));
        const newNames = names([
            ...change.gone.filter(node => !successors.has(node)),
            ...change.come.filter(node => !followers.has(node)),
            ...others.flatMap(({ was, is }) => [was, is]),
        ]);
        const oldNames = names(others.map(({ older }) => older));
        if (newNames.size + oldNames.size === 0) return;
        for (const node of [...after.tree.roots, ...before.tree.roots]) if (isContainer(node)) this.blocks.add(node);
        for (const block of blocksNaming(newNames, after)) this.blocks.add(block);
        for (const block of blocksNaming(oldNames, before)) this.addOlder(block);
    }

    /** Declarations that stand in them, or stood, may have been moved; details of one that came or went count its parts. */
    private addPairs({ older, was, is }: Repaired): void {
        for (const node of [older, ...older.children]) this.addOlder(blockOf(node));
        for (const newer of [was, is])
            if (newer && this.after.tree.nodes.get(newer.declaration) === newer)
                for (const node of [newer, ...newer.children]) this.blocks.add(blockOf(node));
    }

    /** A block of the older version, and all that its parts are now. */
    private addOlder(block: Node): void {
        this.blocks.add(block);
        for (const node of inBlock(block)) {
            const newer = this.matching.afterOf.get(node);
            if (newer) this.blocks.add(blockOf(newer));
        }
    }
}

/** Nodes that took the place of nodes that are gone, with their place, kind, title and department: named alike from everywhere. */
function successorsOf({ gone, come }: TreeChange): ReadonlyMap<Node, Node> {
    const calledAlike = Map.groupBy(come, nameOf);
    const successors = new Map<Node, Node>();
    for (const [name, nodes] of Map.groupBy(gone, nameOf)) {
        const [[node, ...others], [follower, ...more]] = [nodes, calledAlike.get(name) ?? []];
        // Of several that are called alike the first is meant.
        if (node && follower && others.length + more.length === 0) successors.set(node, follower);
    }
    return successors;
}

function nameOf(node: Node): string {
    const { declaration, path } = node;
    const department = departmentAround(node);
    return JSON.stringify([declaration.kind, path, titleOf(declaration), department && titleOf(department.declaration)]);
}

/** Blocks with a reference in whose path one of the names is. */
function* blocksNaming(names: ReadonlySet<string>, { plan, tree }: Version): Iterable<Node> {
    if (names.size === 0) return;
    for (const { references } of plan.files)
        for (const { path, from } of references) {
            const node = path.some(name => names.has(name)) ? nodeAround(from, tree) : undefined;
            if (node) yield blockOf(node);
        }
}

function nodeAround(scope: Scope, { nodes }: Version['tree']): Node | undefined {
    let at: Scope | undefined = scope;
    while (at && !nodes.has(at as Declaration)) at = at.parent;
    return at && nodes.get(at as Declaration);
}
