// Blocks one below the other, on as many pages as they need. It must not know what they show.

import type { Part } from '../../scene/scene.ts';
import type { Area, Block, SheetPage } from './sheet.ts';

/** `repeated` stands at the top of every page. A block higher than a page has one to itself. */
export function flowPages(blocks: readonly Block[], area: Area, repeated?: (page: number) => Block): SheetPage[] {
    const pages: SheetPage[] = [];
    let placed: { readonly y: number; readonly block: Pick<Block, 'parts'> }[] = [];
    let points: number[] = [];
    let y = 0;
    let isEmpty = true;
    const begin = () => {
        const head = repeated?.(pages.length);
        placed = head ? [{ y: 0, block: head }] : [];
        points = [];
        y = head?.height ?? 0;
        isEmpty = true;
    };
    const end = () => {
        const own = placed;
        pages.push(new Later(y, () => own.map(one => at(one.y, one.block.parts)), points));
    };
    begin();
    for (let k = 0; k < blocks.length; k++) {
        const run = runFrom(blocks, k);
        const room = pages.length === 0 ? area.height : area.nextHeight;
        if (!isEmpty && y + run > room) {
            end();
            begin();
        }
        const block = blocks[k] as Block;
        placed.push({ y, block });
        points.push(...(block.points ?? []));
        y += block.height;
        isEmpty = false;
    }
    end();
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

/** A stretch of a sheet whose parts are made when somebody looks at them: at most pages of a long sheet nobody does. Not to be spread. */
export class Later implements Block, SheetPage {
    readonly height: number;
    readonly points: readonly number[];
    readonly staysWithNext: boolean;
    private readonly make: () => readonly Part[];
    private made: readonly Part[] | undefined;

    constructor(height: number, make: () => readonly Part[], points: readonly number[] = [], staysWithNext = false) {
        this.height = height;
        this.make = make;
        this.points = points;
        this.staysWithNext = staysWithNext;
    }

    get parts(): readonly Part[] {
        this.made ??= this.make();
        return this.made;
    }
}

/** Parts at a height. */
export function at(y: number, parts: readonly Part[], x = 0): Part {
    return { x, y, node: ['g', {}], parts };
}
