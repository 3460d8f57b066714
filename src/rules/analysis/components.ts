// Strongly connected components of a graph: which nodes can reach each other. It must not know what the nodes are.

/**
 * Numbers the component of each node (Tarjan 1972, without recursion so that depth does not matter).
 * `next[i]` lists the nodes that node `i` leads to. Two nodes have the same number exactly when each can reach the other.
 */
export function findComponents(next: readonly (readonly number[])[]): Int32Array {
    const count = next.length;
    const component = new Int32Array(count).fill(-1);
    const order = new Int32Array(count).fill(-1);
    const low = new Int32Array(count);
    const edge = new Int32Array(count);
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
            const edges = next[node] as readonly number[];
            let descended = false;
            while ((edge[node] as number) < edges.length) {
                const target = edges[edge[node] as number] as number;
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
