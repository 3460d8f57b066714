// Strongly connected components of a graph: which nodes can reach each other. It must not know what the nodes are.

/**
 * Numbers the component of each node (Tarjan 1972, without recursion so that depth does not matter).
 * `next[i]` lists the nodes that node `i` leads to. Two nodes have the same number exactly when each can reach the other.
 */
export function findComponents(next: readonly (readonly number[])[]): Int32Array {
    const links = new Links();
    for (const [from, targets] of next.entries()) for (const to of targets) links.add(from, to);
    return componentsOf(links.ofNodes(next.length));
}

/** A graph in two lists: node `i` leads to the targets from `starts[i]` to before `starts[i + 1]`. */
interface FlatGraph {
    readonly starts: Int32Array;
    readonly targets: Int32Array;
}

/** Gathers the links of a graph, in any order, without a list for each node. */
export class Links {
    private readonly froms: number[] = [];
    private readonly tos: number[] = [];

    add(from: number, to: number): void {
        this.froms.push(from);
        this.tos.push(to);
    }

    /** Each node leads to its targets in the order in which they were added. */
    ofNodes(count: number): FlatGraph {
        const { froms, tos } = this;
        const starts = new Int32Array(count + 1);
        for (const from of froms) starts[from + 1] = (starts[from + 1] as number) + 1;
        for (let node = 0; node < count; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
        const targets = new Int32Array(tos.length);
        const next = starts.slice();
        for (const [i, from] of froms.entries()) {
            targets[next[from] as number] = tos[i] as number;
            next[from] = (next[from] as number) + 1;
        }
        return { starts, targets };
    }
}

/** As `findComponents`. */
export function componentsOf({ starts, targets }: FlatGraph): Int32Array {
    const count = starts.length - 1;
    const component = new Int32Array(count).fill(-1);
    const order = new Int32Array(count).fill(-1);
    const low = new Int32Array(count);
    const edge = starts.slice(0, count);
    const open: number[] = [];
    let visited = 0;
    let found = 0;
    for (let root = 0; root < count; root++) {
        if (order[root] !== -1) continue;
        const path = [root];
        while (path.length > 0) {
            const node = path[path.length - 1] as number;
            if (order[node] === -1) {
                order[node] = low[node] = visited++;
                open.push(node);
            }
            const end = starts[node + 1] as number;
            let descended = false;
            while ((edge[node] as number) < end) {
                const target = targets[edge[node] as number] as number;
                if (order[target] === -1) {
                    path.push(target);
                    descended = true;
                    break;
                }
                if (component[target] === -1) low[node] = Math.min(low[node] as number, low[target] as number);
                edge[node] = (edge[node] as number) + 1;
            }
            if (descended) continue;
            if (low[node] === order[node]) {
                for (let member = -1; member !== node; ) {
                    member = open.pop() as number;
                    component[member] = found;
                }
                found++;
            }
            path.pop();
        }
    }
    return component;
}
