// A cascade: one path of the tree a line, from the goal down, each level in columns of its own. It must not know files.
import type { Amounts } from './amounts.ts';
import type { FormContext } from './context.ts';
import type { DraftCell, DraftLine } from './draft.ts';
import type { FactColumn } from './head.ts';
import type { Item } from './items.ts';
import { linesOf } from './lines.ts';
import type { ResultGroup, ResultTree } from './results.ts';

interface Node {
    readonly item: Item;
    readonly parts: readonly Node[];
}

export function pathLines(tree: ResultTree, columns: readonly FactColumn[], amounts: Amounts, context: FormContext): DraftLine[] {
    const work = (item: Item): Node => ({ item, parts: item.parts.map(work) });
    const group = ({ item, works, groups }: ResultGroup): Node => ({ item, parts: [...works.map(work), ...groups.map(group)] });
    const linesIn = (node: Node): DraftLine[] => {
        const own = columns.map(column => column.level === node.item.kind);
        const lines = linesOf(node.item, {
            columns: columns.filter((_, index) => own[index]),
            context,
            amounts,
            number: undefined,
            actions: [],
        }).map(({ cells, ...line }): DraftLine => {
            const rest = [...cells];
            return { ...line, cells: own.map(isOwn => (isOwn ? rest.shift() : undefined)) };
        });
        return beside(lines, node.parts.flatMap(linesIn));
    };
    return [...tree.loose.map(work), ...tree.groups.map(group)].flatMap(linesIn);
}

/** The lines of a node with those of its parts on their right. */
function beside(own: readonly DraftLine[], parts: readonly DraftLine[]): DraftLine[] {
    const count = Math.max(own.length, parts.length);
    const isMerged = own.length === 1 && count > 1;
    return Array.from({ length: count }, (_, index): DraftLine => {
        const [left, right] = [own[index], parts[index]];
        if (!left || !right) return (left ?? right) as DraftLine;
        const merged = (cell: DraftCell) => (isMerged ? { ...cell, rowSpan: count } : cell);
        return { ...left, cells: left.cells.map((cell, column): DraftCell | undefined => (cell ? merged(cell) : right.cells[column])) };
    });
}
