// The tree of a plan that is edited: whatever an edit leaves alone keeps its node, so that results kept by node stay valid. It must not know
// what is kept.
import { isSameList } from '../plan/derived.ts';
import type { Declaration, Extension, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { below, type Node, nodeOf, orphanDepartment, orphansOf } from './nodes.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Nodes that an edit took out and put in, however deep, and departments with other content. */
export interface TreeChange {
    readonly gone: readonly Node[];
    readonly come: readonly Node[];
    readonly touched: ReadonlySet<Node>;
}

/** Departments hold blocks; the tree is kept block by block: an edit replaces a block as a whole. */
export function isContainer({ declaration }: Node): boolean {
    return declaration.kind === 'department';
}

/** The block that a node stands in, or is; of a department itself. */
export function blockOf(node: Node): Node {
    let at = node;
    while (at.parent && !isContainer(at.parent)) at = at.parent;
    return at;
}

/** Departments and blocks, in plan order. */
export function* blocksOf(roots: readonly Node[]): Generator<Node> {
    for (const node of roots) {
        yield node;
        if (isContainer(node)) yield* node.children;
    }
}

/** A block with all that is in it; a department alone. */
export function inBlock(block: Node): Iterable<Node> {
    return isContainer(block) ? [block] : below([block]);
}

export class PlanTree {
    roots: readonly Node[] = [];
    /** All nodes, by their declarations. */
    readonly nodes = new Map<Declaration, Node>();
    /** Departments that are extended but not declared, by their first `extend` block. */
    private readonly orphans = new Map<Extension, Node>();
    /** The list that the children of a department were made of. */
    private readonly scopes = new WeakMap<Node, readonly Scope[]>();

    constructor(plan: Plan) {
        this.update(plan);
    }

    update(plan: Plan): TreeChange {
        const change: Change = { gone: [], come: [], touched: new Set() };
        const roots = plan.files.flatMap(file =>
            file.elements.flatMap(element => {
                if (element.kind === 'extension') return [];
                if (element.kind !== 'department') return this.blockAt(element, undefined, plan);
                const node = this.nodes.get(element) ?? {
                    declaration: element,
                    parts: [],
                    parent: undefined,
                    path: element.name,
                    children: [],
                };
                const parts = [element, ...plan.names.extensionsOf(element)];
                this.fill(node, parts, plan.names.childrenOf(element), plan, change);
                return node;
            }),
        );
        for (const [name, extensions] of orphansOf(plan)) roots.push(this.orphan(name, extensions, plan, change));
        this.exchange(this.roots, roots, change);
        this.roots = roots;
        for (const [first, node] of this.orphans) if (!roots.includes(node)) this.orphans.delete(first);
        for (const { declaration } of change.gone) this.nodes.delete(declaration);
        for (const node of change.come) this.nodes.set(node.declaration, node);
        return change;
    }

    private blockAt(declaration: Declaration, parent: Node | undefined, plan: Plan): Node {
        const known = this.nodes.get(declaration);
        return known && known.parent === parent ? known : nodeOf(declaration, parent, plan);
    }

    private orphan(name: string, extensions: readonly Extension[], plan: Plan, change: Change): Node {
        const first = extensions[0] as Extension;
        const declaration = orphanDepartment(name, first);
        const node = this.orphans.get(first) ?? { declaration, parts: [], parent: undefined, path: name, children: [] };
        this.orphans.set(first, node);
        const scopes = extensions.flatMap(extension => plan.names.childrenOf(extension));
        this.fill(node, extensions, scopes, plan, change);
        return node;
    }

    private fill(node: Writable<Node>, parts: Node['parts'], scopes: readonly Scope[], plan: Plan, change: Change): void {
        const last = this.scopes.get(node);
        if (last && isSameList(last, scopes) && isSameList(node.parts, parts)) return;
        this.scopes.set(node, scopes);
        const children = scopes.flatMap(scope => (scope.kind === 'extension' ? [] : this.blockAt(scope, node, plan)));
        this.exchange(node.children, children, change);
        node.parts = parts;
        node.children = children;
        change.touched.add(node);
    }

    private exchange(before: readonly Node[], after: readonly Node[], change: Change): void {
        const [was, is] = [new Set(before), new Set(after)];
        for (const node of before) {
            if (is.has(node)) continue;
            change.gone.push(...inBlock(node));
            if (isContainer(node)) this.exchange(node.children, [], change);
        }
        for (const node of after) if (!was.has(node)) change.come.push(...inBlock(node));
    }
}

interface Change {
    readonly gone: Node[];
    readonly come: Node[];
    readonly touched: Set<Node>;
}
