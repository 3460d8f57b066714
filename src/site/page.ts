// Pages of a site: head, the way back, language, content. A page stands in the folder of its language, or in all languages beside those
// folders. It must not know what the content says.
import { type Locale, say } from '../l10n/say.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { writeDocument } from '../scene/write.ts';
import { folderOf, isShared } from './addresses.ts';
import { siteWords } from './words.ts';

export interface SitePage {
    /** From the folder of its language, or beside those: `department/parks.html`. */
    readonly path: string;
    readonly title: string;
    /** The page in the other language; where lists go on, a page may have none of its own. */
    readonly twin?: string;
    /** The name that leads here, `Parks`. */
    readonly id?: string;
    /** A line beside the title: what kind of thing it is. */
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

/** From the folder of the site. */
export function pathFrom({ path }: SitePage, locale: Locale): string {
    return isShared(folderOf(path)) ? path : `${locale}/${path}`;
}

/** A page in one language. All but the first lie in a folder of a folder, so that links are the same on each. */
export function writePage(page: SitePage, { locale, siteTitle, locales }: PageFrame): string {
    const isHome = page.path === 'index.html';
    const isBeside = isShared(folderOf(page.path));
    const root = isHome || isBeside ? '../' : '../../';
    const title = isHome ? siteTitle : `${page.title} · ${siteTitle}`;
    const other = locales.find(one => one !== locale);
    const twin = page.twin ?? page.path;
    const trail = trailOf(page, `${root}${locale}/index.html`, locale);
    const language = other ? [languageLink(other, isBeside ? `${root}${twin}#${other}` : `${root}${other}/${twin}`, locale)] : [];
    return writeDocument(
        [
            'html',
            { lang: locale },
            headOf(title, root),
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
                ['main', { id: 'main' }, ...kindOf(page), ['h1', page.id === undefined ? {} : { id: page.id }, page.title], ...page.body],
            ],
        ],
        implied,
    );
}

/**
 * A page in all languages: the address names the one that is shown, `program/parks.plant-trees.html#id`, and else it is the first. That needs no
 * script; a browser that cannot choose shows one language after the other.
 */
export function writeSharedPage(pages: readonly (readonly [SitePage, PageFrame])[], first: Locale): string {
    const [[page, frame]] = pages as readonly [readonly [SitePage, PageFrame]];
    const navs = pages.map(([{ trail }, { locale, locales }]): SceneNode => {
        const others = locales.filter(one => one !== locale).map(other => languageLink(other, `#${other}`, locale));
        return ['nav', { lang: locale }, ...trailOf({ trail }, `../${locale}/index.html`, locale), ...others];
    });
    const articles = pages.map(([own, { locale }]): SceneNode => ['article', { id: locale, lang: locale }, ...kindOf(own), ...own.body]);
    return writeDocument(
        [
            'html',
            { lang: first, class: 'both' },
            headOf(`${page.title} · ${frame.siteTitle}`, '../'),
            ['body', {}, ['header', {}, ...navs], ['main', {}, ['h1', {}, page.title], ...articles]],
        ],
        implied,
    );
}

function headOf(title: string, root: string): SceneNode {
    return [
        'head',
        {},
        ['meta', { charset: 'utf-8' }],
        ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
        ['meta', { name: 'viewport', content: 'width=device-width' }],
        ['title', {}, title],
        ['link', { rel: 'stylesheet', href: `${root}site.css` }],
        ['script', { src: `${root}site.js`, defer: '' }],
    ];
}

function trailOf({ trail }: Pick<SitePage, 'trail'>, home: string, locale: Locale): Content[] {
    return [['a', { href: home }, say(siteWords.home, locale)], ...trail.flatMap((step): Content[] => [' › ', step])];
}

function languageLink(to: Locale, href: string, from: Locale): SceneNode {
    return ['a', { class: 'lang', lang: to, href }, say(siteWords.otherLanguage, from)];
}

function kindOf({ kind }: SitePage): SceneNode[] {
    return kind === undefined ? [] : [['p', { class: 'kind' }, kind]];
}

/** Many small pages add up: HTML ends these by itself. */
const implied: ReadonlySet<string> = new Set(['html', 'head', 'body', 'li', 'dt', 'dd']);
