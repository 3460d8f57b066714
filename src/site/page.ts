// A page of a site: its head, the way back, its language, its content. It must not know what the content says.
import { type Locale, say } from '../l10n/say.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { writeDocument } from '../scene/write.ts';
import { siteWords } from './words.ts';

export interface SitePage {
    /** From the folder of its language, in a folder of its own: `program/parks.plant-trees.html`. */
    readonly path: string;
    readonly title: string;
    /** The page in the other language; where lists go on, a page may have none of its own. */
    readonly twin?: string;
    /** The name that leads here, `Parks.PlantTrees`. */
    readonly id?: string;
    /** A line over the title: what kind of thing it is. */
    readonly kind?: string;
    /** Where it belongs; the plan itself is left out. */
    readonly trail: readonly Content[];
    readonly body: readonly Content[];
}

/** No network, no plug-ins, no frames, no inline code: only the style, the script and the index beside the pages. */
export const policy = "default-src 'none';style-src 'self';script-src 'self';base-uri 'none';form-action 'none'";

export interface PageFrame {
    readonly locale: Locale;
    /** Of the plan, or as asked for. */
    readonly siteTitle: string;
    readonly locales: readonly Locale[];
}

/** All pages but the first lie in a folder of a folder, so that links are the same on each. */
export function writePage(page: SitePage, { locale, siteTitle, locales }: PageFrame): string {
    const isHome = page.path === 'index.html';
    const up = isHome ? '' : '../';
    const title = isHome ? siteTitle : `${page.title} · ${siteTitle}`;
    const other = locales.find(one => one !== locale);
    const trail: Content[] = [
        ['a', { href: `${up}index.html` }, say(siteWords.home, locale)],
        ...page.trail.flatMap((step): Content[] => [' › ', step]),
    ];
    const language: Content[] = other
        ? [['a', { class: 'lang', lang: other, href: `../${up}${other}/${page.twin ?? page.path}` }, say(siteWords.otherLanguage, locale)]]
        : [];
    const html = writeDocument([
        'html',
        { lang: locale },
        [
            'head',
            {},
            ['meta', { charset: 'utf-8' }],
            ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
            ['meta', { name: 'viewport', content: 'width=device-width' }],
            ['title', {}, title],
            ['link', { rel: 'stylesheet', href: `../${up}site.css` }],
            ['script', { src: `../${up}site.js`, defer: '' }],
        ],
        [
            'body',
            {},
            ['a', { class: 'skip', href: '#main' }, say(siteWords.skip, locale)],
            [
                'header',
                {},
                ...(isHome ? [] : [['nav', { 'aria-label': say(siteWords.trail, locale) }, ...trail] satisfies SceneNode]),
                ...language,
            ],
            [
                'main',
                { id: 'main' },
                ...(page.kind === undefined ? [] : [['p', { class: 'kind' }, page.kind] satisfies SceneNode]),
                ['h1', page.id === undefined ? {} : { id: page.id }, page.title],
                ...page.body,
            ],
        ],
    ]);
    return shortened(html, page.path);
}

/**
 * Many small pages add up: links within a folder need no way up, those within the page no name, and HTML ends the items of a list by itself.
 * Nothing that a plan says is touched: in a text or an attribute these signs are escaped.
 */
function shortened(html: string, path: string): string {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const short = html.replaceAll(/<\/(?:li|d[td])>/g, '');
    return folder === '' ? short : short.replaceAll(` href="../${path}#`, ' href="#').replaceAll(` href="../${folder}`, ' href="');
}
