// A tree under construction: nodes in depth-first order, columns found once all nodes are known. It must not know what the nodes mean.
import type { TreeNode } from '../tree/graph.ts';

export type GivenNode = Omit<TreeNode, 'parent' | 'column' | 'id'> & { readonly id: string; readonly level: number };

interface Draft extends GivenNode {
    readonly parent: number | undefined;
    /** How many nodes of its own level stand above it. */
    readonly nesting: number;
}

/** Levels are ranks such as goal before objective; a node below another of its own level gets a column further right. */
export class TreeOf {
    private readonly drafts: Draft[] = [];
    private readonly ids = new Map<string, number>();

    add(parent: number | undefined, given: GivenNode): number {
        const above = parent === undefined ? undefined : this.drafts[parent];
        const nesting = above && above.level === given.level ? above.nesting + 1 : 0;
        const count = (this.ids.get(given.id) ?? 0) + 1;
        this.ids.set(given.id, count);
        this.drafts.push({ ...given, id: count === 1 ? given.id : `${given.id}#${count}`, parent, nesting });
        return this.drafts.length - 1;
    }

    /** Adds to what a node says, for what is only known once its branch is done. */
    complete(index: number, more: Partial<Pick<TreeNode, 'facts' | 'style' | 'open'>>): void {
        this.drafts[index] = { ...(this.drafts[index] as Draft), ...more };
    }

    get(index: number): GivenNode | undefined {
        return this.drafts[index];
    }

    /** The nodes with their columns, and what each column holds. */
    finish(nameOf: (level: number) => string): { readonly columns: string[]; readonly nodes: TreeNode[] } {
        const key = ({ level, nesting }: Draft) => level * 10_000 + Math.min(nesting, 9_999);
        const keys = [...new Set(this.drafts.map(key))].sort((a, b) => a - b);
        const columns = new Map(keys.map((one, index) => [one, index]));
        return {
            columns: keys.map(one => (one % 10_000 === 0 ? nameOf(Math.floor(one / 10_000)) : '')),
            nodes: this.drafts.map(draft => {
                const { level: _, nesting: __, ...node } = draft;
                return { ...node, column: columns.get(key(draft)) as number };
            }),
        };
    }
}
