// Activities under each other, by what they say of their parents and children. It must not know what they become.
import type { Activity } from './iati-activity.ts';

export interface Node {
    readonly activity: Activity;
    readonly parts: Node[];
}

export interface Forest {
    /** In the order of the file. */
    readonly roots: readonly Node[];
    /** Titles of those deeper than the plan's third level, which stand on it. */
    readonly tooDeep: readonly string[];
}

/** Program, activity, subactivity. */
const levels = 3;

export function buildForest(activities: readonly Activity[]): Forest {
    const nodes = activities.map((activity): Node => ({ activity, parts: [] }));
    const byIdentifier = new Map<string, Node>();
    for (const node of nodes)
        if (node.activity.identifier && !byIdentifier.has(node.activity.identifier)) byIdentifier.set(node.activity.identifier, node);
    const parents = new Map<Node, Node>();
    const relate = (child: Node | undefined, parent: Node | undefined) => {
        if (child && parent && child !== parent && !parents.has(child) && !isAbove(child, parent, parents)) parents.set(child, parent);
    };
    for (const node of nodes) relate(node, node.activity.parent === undefined ? undefined : byIdentifier.get(node.activity.parent));
    for (const node of nodes) for (const child of node.activity.children) relate(byIdentifier.get(child), node);
    const tooDeep: string[] = [];
    for (const node of nodes) {
        const above = pathAbove(node, parents);
        if (above.length >= levels) tooDeep.push(node.activity.title);
        // The innermost that may have parts: the second level.
        const parent = above.length < levels ? above.at(-1) : above[levels - 2];
        parent?.parts.push(node);
    }
    return { roots: nodes.filter(node => !parents.has(node)), tooDeep };
}

/** Whether following parents from `from` leads to `node`: a circle is cut where it would close. */
function isAbove(node: Node, from: Node, parents: ReadonlyMap<Node, Node>): boolean {
    for (let at: Node | undefined = from; at; at = parents.get(at)) if (at === node) return true;
    return false;
}

/** Those above, outermost first. */
function pathAbove(node: Node, parents: ReadonlyMap<Node, Node>): Node[] {
    const above: Node[] = [];
    for (let at = parents.get(node); at; at = parents.get(at)) above.unshift(at);
    return above;
}
