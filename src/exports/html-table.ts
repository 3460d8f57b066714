// Tables as accessible HTML. It must not know places on a sheet.
import type { DrawingTable } from '../diagram/table.ts';
import type { Content, SceneNode } from '../scene/node.ts';

export function tableOf({ title, columns, rows }: DrawingTable): SceneNode {
    const lines = rows.map(([first = '', ...cells]) => rowOf(['th', { scope: 'row' }, first], cells.map(plain)));
    return wholeTable(
        title,
        columns.map(column => column.head),
        lines,
    );
}

function wholeTable(caption: string, heads: readonly string[], rows: readonly SceneNode[]): SceneNode {
    const head = heads.map((text): SceneNode => ['th', { scope: 'col' }, text]);
    return ['table', {}, ['caption', {}, caption], ['thead', {}, ['tr', {}, ...head]], ['tbody', {}, ...rows]];
}

function rowOf(head: SceneNode, cells: readonly (readonly Content[])[]): SceneNode {
    return ['tr', {}, head, ...cells.map((cell): SceneNode => ['td', {}, ...cell])];
}

function plain(text: string): readonly Content[] {
    return [text];
}
