// The ground of what nobody keeps or funds, shared by all pages of a document. It must not know what stands on it.
import type { SceneNode } from '../../scene/node.ts';

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
