// Blocks one below the other, on as many pages as they need. It must not know what they show.

import type { Part } from '../../scene/scene.ts';
import type { Area, Block, SheetPage } from './sheet.ts';

/** `repeated` stands at the top of every page. A block higher than a page has one to itself. */
export function flowPages(blocks: readonly Block[], area: Area, repeated?: (page: number) => Block): SheetPage[] {
    const pages: SheetPage[] = [];
    let parts: Part[] = [];
    let points: number[] = [];
    let y = 0;
    let isEmpty = true;
    const begin = () => {
        const head = repeated?.(pages.length);
        parts = head ? [at(0, head.parts)] : [];
        points = [];
        y = head?.height ?? 0;
        isEmpty = true;
    };
    begin();
    for (let k = 0; k < blocks.length; k++) {
        const run = runFrom(blocks, k);
        const room = pages.length === 0 ? area.height : area.nextHeight;
        if (!isEmpty && y + run > room) {
            pages.push({ parts, points, height: y });
            begin();
        }
        const block = blocks[k] as Block;
        parts.push(at(y, block.parts));
        points.push(...(block.points ?? []));
        y += block.height;
        isEmpty = false;
    }
    pages.push({ parts, points, height: y });
    return pages;
}

/** Height of a block with those that it must not be parted from. */
function runFrom(blocks: readonly Block[], first: number): number {
    let height = 0;
    for (let k = first; k < blocks.length; k++) {
        height += (blocks[k] as Block).height;
        if (!blocks[k]?.staysWithNext) break;
    }
    return height;
}

/** Parts at a height. */
export function at(y: number, parts: readonly Part[], x = 0): Part {
    return { x, y, node: ['g', {}], parts };
}
