// One sheet as SVG: title above, drawing, legend, and the list of what is open below. It must not know what the drawing shows.
import type { SheetFrame } from '../frame.ts';
import type { Viewport } from '../layout/viewport.ts';
import { styleFlow, type Theme } from '../theme.ts';
import { escapeXml, px } from '../xml.ts';
import { paintOpenList } from './open-list.ts';
import { type Block, paintTitle } from './title.ts';

export interface PaintOptions {
    readonly theme?: Theme;
    /** Colours written out, for programs that know no style variables. */
    readonly fixedColours?: boolean;
    /** For a page or a webview: the drawing is a group whose cards can be reached with Tab, not one image. */
    readonly interactive?: boolean;
    /** Only this part of a flow is painted, from the left of the lanes' names and the top of the ruler; size and frame stay those of the whole. */
    readonly viewport?: Viewport;
}

export interface SheetParts {
    /** Everything the drawing says, in a sentence, for those who listen. */
    readonly label: string;
    readonly width: number;
    /** Stands under the title, placed from the sheet's top. */
    readonly head?: Block;
    /** From its own top. */
    readonly body: Block;
    readonly legend: Block;
    /** The open points are counted, not listed. */
    readonly withoutList?: boolean;
}

/** The narrowest sheet, so that title and legend have room (px). */
export const narrowest = 900;

/** The ground of what nobody keeps or funds; the style sheet names it. */
const hatchDefinition =
    '<pattern id="alur-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="paper"/><rect width="2" height="6" class="fill-broken"/></pattern>';

/** One SVG document. The same parts and options give the same bytes. */
export function paintSheet(
    frame: SheetFrame,
    { label, width, head, body, legend, withoutList }: SheetParts,
    options: PaintOptions,
): string {
    const { theme = 'light', fixedColours = false, interactive = false } = options;
    const title = paintTitle(frame, width);
    const open = withoutList ? { svg: '', height: 0 } : paintOpenList(frame, width);
    const bodyTop = title.height + (head?.height ?? 6);
    const legendTop = bodyTop + body.height;
    const openTop = legendTop + legend.height;
    const height = Math.ceil(openTop + open.height + 10);
    const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
    const name = `role="${interactive ? 'group' : 'img'}" aria-label="${escapeXml(label)}"`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" class="alur-flow" ${size} ${name} lang="${frame.locale}">`,
        `<style>${styleFlow(theme, fixedColours)}</style>`,
        `<defs>${hatchDefinition}</defs>`,
        `<rect width="${width}" height="${height}" class="paper"/>`,
        `${title.svg}${head?.svg ?? ''}\n`,
        `<g class="body" transform="translate(0 ${px(bodyTop)})">`,
        body.svg,
        '</g>',
        `<g transform="translate(0 ${px(legendTop)})">${legend.svg}</g>`,
        `<g transform="translate(0 ${px(openTop)})">${open.svg}</g>`,
        '</svg>\n',
    ].join('\n');
}
