// The sheets of the atlas as pages of a site: the picture, whose parts lead to pages, and the same in words. It must not know any single
// kind of sheet.

import type { Outline } from '../diagram/outline.ts';
import type { Sheet, SheetScene } from '../diagram/sheets/atlas.ts';
import { linksOf } from '../diagram/sheets/links.ts';
import { drawingClass } from '../diagram/theme.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { type Scene, svgOf } from '../scene/scene.ts';
import { writeNode } from '../scene/write.ts';
import { fileNameOf } from './file-names.ts';
import type { SitePage } from './page.ts';
import { anchor, type Reader } from './reader.ts';
import { siteWords } from './words.ts';

/** Where an address such as `department:PUPR` leads; undefined for what has no page. */
export type Leads = (address: string) => string | undefined;

export function sheetPath(address: string, page = 1): string {
    const [kind = '', ...name] = address.split(':');
    const own = name.length === 0 ? kind : `${kind}.${fileNameOf(name.join(':'))}`;
    return `sheet/${own}${page === 1 ? '' : `--${page}`}.html`;
}

/** Bytes of a picture with its links; a larger one has none. Without links it is no larger than this either, or stands in the PDF alone. */
const maxPicture = 280_000;

/** A page of the site for each page of the sheet. `pdf`: the address of the PDF that holds it too. */
export function sheetPages(sheet: Sheet, reader: Reader, leads: Leads, pdf: string | undefined): SitePage[] {
    return sheet.pages.map((page, k) => {
        const path = (number: number) => sheetPath(sheet.address, number);
        const ways: SceneNode[] = [];
        if (k > 0) ways.push(anchor(reader.href(path(k)), `‹ ${reader.say(siteWords.previous)}`));
        if (k < sheet.pages.length - 1) ways.push(anchor(reader.href(path(k + 2)), `${reader.say(siteWords.next)} ›`));
        const part = reader.say(siteWords.partOf, { page: k + 1, pages: sheet.pages.length });
        const behind = leads(sheet.address);
        const picture = pictureWithin(page, sheet.address, reader, leads, pdf);
        const words = k === 0 ? inWords(sheet, reader, maxPicture + maxAround - picture.size) : [];
        return {
            path: path(k + 1),
            twin: path(1),
            title: sheet.pages.length > 1 ? `${sheet.title}, ${part}` : sheet.title,
            kind: reader.say(siteWords.sheet),
            trail: behind === undefined ? [] : [anchor(behind, sheet.title)],
            body: [
                ['p', {}, sheet.question],
                ...picture.nodes,
                ...(ways.length > 0 ? [['nav', { class: 'ways', 'aria-label': part }, ...ways] satisfies SceneNode] : []),
                ...words,
            ],
        };
    });
}

/** With links where there is room for them; a page that lacks something says so. */
function pictureWithin(
    page: SheetScene,
    address: string,
    reader: Reader,
    leads: Leads,
    pdf: string | undefined,
): { nodes: SceneNode[]; size: number } {
    const whole = pictureOf(page, reader, leads);
    const size = writeNode(whole).length;
    if (size <= maxPicture) return { nodes: [whole], size };
    const inPdf: SceneNode[] = pdf === undefined ? [] : [['p', {}, anchor(pdf, reader.say(siteWords.asPdf))]];
    const bare = pictureOf(page, reader, () => undefined);
    const bareSize = writeNode(bare).length;
    if (bareSize <= maxPicture)
        return { nodes: [['p', { class: 'm' }, reader.say(siteWords.pictureNotLinked)], ...inPdf, bare], size: bareSize };
    const elsewhere = pdf === undefined ? reader.say(siteWords.notOnPage, { address }) : reader.say(siteWords.onlyInPdf);
    return { nodes: [['p', {}, elsewhere], ...inPdf], size: 0 };
}

/** The picture with a link over every part that leads somewhere, reached with Tab. */
function pictureOf({ scene }: SheetScene, reader: Reader, leads: Leads): SceneNode {
    const [tag, attributes, ...content] = svgOf(scene, { className: drawingClass, css: '', interactive: true });
    const drawn = content.filter((part: Content) => typeof part === 'string' || part[0] !== 'style');
    return [
        'div',
        { class: 'sheet', role: 'group', tabindex: 0, 'aria-label': reader.say(siteWords.sheet) },
        [tag, attributes, ...drawn, ...linksOver(scene, leads)],
    ];
}

function linksOver(scene: Scene, leads: Leads): SceneNode[] {
    return linksOf(scene).flatMap(({ address, box: { x, y, width, height } }): SceneNode[] => {
        const href = leads(address);
        if (href === undefined) return [];
        return [['a', { href, 'aria-label': address.slice(address.indexOf(':') + 1) }, ['rect', { x, y, width, height, class: 'hit' }]]];
    });
}

/** Bytes of the words under a small picture, beside the picture. */
const maxAround = 10_000;

/** All that the sheet says, as lists; what finds no room is said to be elsewhere. */
function inWords(sheet: Sheet, reader: Reader, room: number): SceneNode[] {
    const outline = sheet.outline();
    if (outline.length === 0) return [];
    const words = listOf(outline);
    const isShort = lengthOf(outline) <= room && writeNode(words).length <= room;
    return [['details', {}, ['summary', {}, reader.say(siteWords.inWords)], isShort ? words : ['p', {}, reader.say(siteWords.longWords)]]];
}

function listOf(lines: readonly Outline[]): SceneNode {
    return [
        'ul',
        {},
        ...lines.map(({ text, children }): SceneNode => ['li', {}, text, ...(children.length > 0 ? [listOf(children)] : [])]),
    ];
}

function lengthOf(lines: readonly Outline[]): number {
    return lines.reduce((sum, { text, children }) => sum + text.length + 9 + lengthOf(children), 0);
}
