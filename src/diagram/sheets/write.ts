// A page of a sheet as an element of SVG that states its paper. It must not know what it shows.
import type { SceneNode } from '../../scene/node.ts';
import { type Scene, svgOf } from '../../scene/scene.ts';
import { drawingClass, styleSheet, type Theme } from '../theme.ts';
import type { Paper } from './paper.ts';

/** `isFirst` of a page of several: only that one brings the style sheet and the grounds that all share. */
export function sheetNode(
    scene: Scene,
    { widthMm, heightMm }: Paper,
    theme: Theme = 'light',
    fixedColours = true,
    isFirst = true,
): SceneNode {
    const pieces = isFirst ? scene.pieces : scene.pieces.filter(({ node }) => node[0] !== 'defs');
    const isPage = !fixedColours;
    const css = isFirst ? styleSheet(theme, fixedColours) : '';
    const [tag, attributes, ...content] = svgOf({ ...scene, pieces }, { className: drawingClass, css, interactive: isPage });
    const { width: _, height: __, ...rest } = attributes;
    const own = isFirst ? content : content.filter(one => typeof one === 'string' || one[0] !== 'style');
    // its size on paper, then what is in it
    return [tag, { xmlns: rest['xmlns'], width: `${widthMm}mm`, height: `${heightMm}mm`, ...rest }, ...own];
}
