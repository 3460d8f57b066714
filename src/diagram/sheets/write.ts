// A page of a sheet as an element of SVG that states its paper. It must not know what it shows.
import type { SceneNode } from '../../scene/node.ts';
import { type Scene, svgOf } from '../../scene/scene.ts';
import { drawingClass, styleSheet, type Theme } from '../theme.ts';
import type { Paper } from './paper.ts';

export function sheetNode(scene: Scene, { widthMm, heightMm }: Paper, theme: Theme = 'light', fixedColours = true): SceneNode {
    const [tag, attributes, ...content] = svgOf(scene, { className: drawingClass, css: styleSheet(theme, fixedColours) });
    const { width: _, height: __, ...rest } = attributes;
    // its size on paper, then what is in it
    return [tag, { xmlns: rest['xmlns'], width: `${widthMm}mm`, height: `${heightMm}mm`, ...rest }, ...content];
}
