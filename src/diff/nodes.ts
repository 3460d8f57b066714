// A plan as one tree, whatever files it is in: what `extend` adds stands in its department. It must not know what changed.
import type { Declaration, Department, Extension, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';

export interface Node {
    readonly declaration: Declaration;
    /** Where its properties are said: itself, and what extends it. */
    readonly parts: readonly (Declaration | Extension)[];
    readonly parent: Node | undefined;
    readonly path: string;
    readonly children: readonly Node[];
}

/** Nodes outside all others, in plan order. */
export function nodesOf(plan: Plan): Node[] {
    const roots = plan.files.flatMap(file =>
        file.elements.flatMap(element => (element.kind === 'extension' ? [] : nodeOf(element, undefined, plan))),
    );
    return [...roots, ...[...orphansOf(plan)].map(([name, extensions]) => orphanNode(name, extensions, plan))];
}

/** `extend` blocks of departments that are not declared, by the name of the department. */
export function orphansOf(plan: Plan): ReadonlyMap<string, readonly Extension[]> {
    const extensions = plan.files.flatMap(file => file.elements.filter(element => element.kind === 'extension'));
    const orphans = extensions.filter(extension => !plan.names.departmentOf(extension));
    return Map.groupBy(orphans, ({ target }) => target.path.join('.'));
}

/** A node and all below it, each before its parts. */
export function* below(nodes: readonly Node[]): Generator<Node> {
    for (const node of nodes) {
        yield node;
        yield* below(node.children);
    }
}

/** The department a node stands in, or is. */
export function departmentAround(node: Node): Node | undefined {
    let at: Node | undefined = node;
    while (at && at.declaration.kind !== 'department') at = at.parent;
    return at;
}

/** A node of its own with all that is in it. */
export function nodeOf(declaration: Declaration, parent: Node | undefined, plan: Plan): Node {
    const extensions = declaration.kind === 'department' ? plan.names.extensionsOf(declaration) : [];
    const path = parent ? `${parent.path}.${declaration.name}` : declaration.name;
    return withChildren({ declaration, parts: [declaration, ...extensions], parent, path }, plan.names.childrenOf(declaration), plan);
}

/** A department that is extended but not declared, as while its file is missing. */
function orphanNode(name: string, extensions: readonly Extension[], plan: Plan): Node {
    const declaration = orphanDepartment(name, extensions[0] as Extension);
    const children = extensions.flatMap(extension => plan.names.childrenOf(extension));
    return withChildren({ declaration, parts: extensions, parent: undefined, path: name }, children, plan);
}

export function orphanDepartment(name: string, first: Extension): Department {
    return { ...first, kind: 'department', name, nameSpan: first.target.span, title: undefined };
}

function withChildren(bare: Omit<Node, 'children'>, scopes: readonly Scope[], plan: Plan): Node {
    const children: Node[] = [];
    const node: Node = { ...bare, children };
    for (const scope of scopes) if (scope.kind !== 'extension') children.push(nodeOf(scope, node, plan));
    return node;
}
