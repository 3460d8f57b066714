// One sheet as a scene: title above, drawing, legend, and the list of what is open below. It must not know what the drawing shows.
import type { SceneNode } from '../../scene/node.ts';
import { assemble, type Part, part, type Scene } from '../../scene/scene.ts';
import type { SheetFrame } from '../frame.ts';
import { paintOpenList } from './open-list.ts';
import { type Block, paintTitle } from './title.ts';

export interface SheetParts {
    /** Everything the drawing says, in a sentence, for those who listen. */
    readonly label: string;
    readonly width: number;
    /** Stands under the title, placed from the sheet's top. */
    readonly head?: Block;
    readonly body: Block;
    readonly legend: Block;
    /** The open points are counted, not listed. */
    readonly withoutList?: boolean;
}

/** The narrowest sheet, so that title and legend have room (px). */
export const narrowest = 900;

/** The ground of what nobody keeps or funds; the style sheet names it. */
export const hatchDefinition: SceneNode = [
    'defs',
    {},
    [
        'pattern',
        { id: 'alur-hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        ['rect', { width: 6, height: 6, class: 'paper' }],
        ['rect', { width: 2, height: 6, class: 'fill-broken' }],
    ],
];

export function paintSheet(frame: SheetFrame, { label, width, head, body, legend, withoutList }: SheetParts): Scene {
    const title = paintTitle(frame, width);
    const open = withoutList ? { parts: [], height: 0 } : paintOpenList(frame, width);
    const bodyTop = title.height + (head?.height ?? 6);
    const legendTop = bodyTop + body.height;
    const openTop = legendTop + legend.height;
    const height = Math.ceil(openTop + open.height + 10);
    const below = (y: number, parts: readonly Part[]): Part => ({ y, node: ['g', {}], parts });
    const pieces = assemble([
        part(hatchDefinition),
        part(['rect', { width, height, class: 'paper' }]),
        ...title.parts,
        ...(head?.parts ?? []),
        { y: bodyTop, node: ['g', { class: 'body' }], parts: body.parts },
        below(legendTop, legend.parts),
        below(openTop, open.parts),
    ]);
    return { width, height, label, lang: frame.locale, pieces };
}
