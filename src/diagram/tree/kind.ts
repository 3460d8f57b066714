// The tree as a kind of drawing, in words and as a table too.
import type { Kind, Outline } from '../kind.ts';
import { columnsOf, type DrawingTable, heads } from '../table.ts';
import { pageWords } from '../words.ts';
import type { TreeGraph } from './graph.ts';
import { paintTree } from './paint.ts';
import { placeTree } from './place.ts';

export const tree: Kind<'tree'> = {
    place:
        ({ graph }) =>
        () => ({ kind: 'tree', placed: placeTree(graph) }),
    paint: ({ placed }) => paintTree(placed),
    outline: ({ graph }) => outlineTree(graph),
    tables: ({ graph }) => [treeTable(graph)],
    *sources({ graph }) {
        for (const { id, from } of graph.nodes) if (from) yield [`card:${id}`, from];
    },
    size: ({ graph }) => graph.nodes.length,
};

function outlineTree({ nodes }: TreeGraph): Outline[] {
    const children = new Map<number | undefined, number[]>();
    for (const [k, { parent }] of nodes.entries()) {
        const own = children.get(parent);
        if (own) own.push(k);
        else children.set(parent, [k]);
    }
    const line = (at: number): Outline => {
        const node = nodes[at] as TreeGraph['nodes'][number];
        const text = [`${node.kind}: ${node.title}`, ...node.facts.map(fact => [fact.text, fact.right].filter(Boolean).join(' '))];
        return { text: text.filter(Boolean).join(', '), key: `card:${node.id}`, children: (children.get(at) ?? []).map(line) };
    };
    return (children.get(undefined) ?? []).map(line);
}

/** One row a node: what stands above it fills the columns before it. */
function treeTable({ nodes, columns, locale, subtitle, title, open }: TreeGraph): DrawingTable {
    const paths: string[][] = [];
    const rows = nodes.map(node => {
        const path = [...(node.parent === undefined ? [] : (paths[node.parent] ?? []))];
        path[node.column] = node.title;
        paths.push(path);
        const { gauge } = node;
        return [
            ...columns.map((_, k) => path[k] ?? ''),
            node.kind,
            node.facts.map(({ text, right }) => (right && node.amount === undefined ? `${text} ${right}` : text)).join('; '),
            node.amount ?? '',
            gauge?.title ?? '',
            gauge?.from ?? '',
            gauge?.now ?? '',
            gauge?.to ?? '',
            node.open.flatMap(point => open[point]?.message ?? []).join('; '),
        ];
    });
    const { level, notes, indicator, baseline, now, target, point } = heads;
    return {
        name: subtitle,
        title,
        columns: [
            ...columns.map((head, k) => ({
                head: head || `${columns.slice(0, k).findLast(Boolean) ?? ''} ${k + 1}`,
                kind: 'text' as const,
            })),
            ...columnsOf(locale, [level, notes, pageWords.money, indicator, baseline, now, target, point], [pageWords.money]),
        ],
        rows,
    };
}
