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
        if (child && parent && child !== parent && !parents.has(child)) parents.set(child, parent);
    };
    for (const node of nodes) relate(node, node.activity.parent === undefined ? undefined : byIdentifier.get(node.activity.parent));
    for (const node of nodes) for (const child of node.activity.children) relate(byIdentifier.get(child), node);
    cutCircles(nodes, parents);
    const places = new Map<Node, TreePosition>();
    const tooDeep: string[] = [];
    for (const node of nodes) {
        const { level } = placeOf(node, parents, places);
        const parent = parents.get(node);
        if (parent) placeOf(parent, parents, places).host.parts.push(node);
        if (level >= levels) tooDeep.push(node.activity.title);
    }
    return { roots: nodes.filter(node => !parents.has(node)), tooDeep };
}

interface TreePosition {
    /** How many stand above. */
    readonly level: number;
    /** Where those below it stand: itself, or the innermost above that may have parts. */
    readonly host: Node;
}

/** Each circle loses the link that closes it. */
function cutCircles(nodes: readonly Node[], parents: Map<Node, Node>): void {
    const done = new Set<Node>();
    for (const node of nodes) {
        const way = new Set<Node>();
        let last = node;
        for (let at: Node | undefined = node; at && !done.has(at); at = parents.get(at)) {
            if (way.has(at)) {
                parents.delete(last);
                break;
            }
            way.add(at);
            last = at;
        }
        for (const one of way) done.add(one);
    }
}

function placeOf(node: Node, parents: ReadonlyMap<Node, Node>, places: Map<Node, TreePosition>): TreePosition {
    const way: Node[] = [];
    for (let at: Node | undefined = node; at && !places.has(at); at = parents.get(at)) way.push(at);
    for (const one of way.toReversed()) {
        const parent = parents.get(one);
        const above = parent && places.get(parent);
        const level = above ? above.level + 1 : 0;
        places.set(one, { level, host: above && level >= levels - 1 ? above.host : one });
    }
    return places.get(node) as TreePosition;
}
