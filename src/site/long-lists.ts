// Lists of any length on pages that stay small: what is too long goes on to pages of its own. It must not know what is listed.
import type { SettlePoint } from '../facts/points.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import type { SitePage } from './page.ts';
import { anchor, list, type Reader, section } from './reader.ts';
import { siteWords } from './words.ts';

export type Item = readonly Content[];

/** Bytes of lists on one page, about: a page is under 300 kB with all around them. One in both languages has it twice. */
const roomOnPage = 120_000;
/** Items of a long list that stand on the page itself. */
const shownFirst = 40;
/** Bytes of an item of a short list, about. */
const usualItem = 250;

export interface Group {
    readonly title: Content;
    readonly items: readonly Item[];
}

/** The sections of one page, and the pages on which its long ones go on. */
export class LongLists {
    readonly more: SitePage[] = [];
    private readonly head: Omit<SitePage, 'body'>;
    private readonly reader: Reader;
    private room: number;

    constructor(head: Omit<SitePage, 'body'>, reader: Reader) {
        this.head = head;
        this.reader = reader;
        this.room = reader.isShared ? roomOnPage / 2 : roomOnPage;
    }

    /** `name`: of the pages that follow, in letters that a file name may hold; `isPlace`: whether links lead to the section by it. */
    section(heading: string, items: readonly Item[], name: string, isPlace = true): SceneNode[] {
        if (items.length === 0) return [];
        const id = isPlace ? name : undefined;
        // a short list stands whole in any case, and most are short
        const size = items.length <= shownFirst ? items.length * usualItem : items.reduce((sum, item) => sum + sizeOf(item), 0);
        if (size <= this.room || items.length <= shownFirst) {
            this.room -= size;
            return section(heading, list(items), id);
        }
        const path = pathOf(this.head.path, name, 1, this.reader);
        this.more.push(
            ...pagesOf(
                { ...this.head, path, twin: this.head.path, title: `${this.head.title}: ${heading}` },
                [{ title: '', items }],
                this.reader,
            ),
        );
        const first = items.slice(0, shownFirst);
        this.room -= first.reduce((sum, item) => sum + sizeOf(item), 0);
        const all = anchor(this.reader.href(path), this.reader.say(siteWords.allOf, { n: this.reader.number(items.length) }));
        return section(heading, [...list(first), ['p', {}, all]], id);
    }

    /** Points to settle, by number. */
    points(points: readonly SettlePoint[]): SceneNode[] {
        const heading = this.reader.say(siteWords.settleHead);
        const isPlace = !this.reader.isShared;
        if (points.length <= shownFirst) return section(heading, this.reader.points(points), isPlace ? 'to-settle' : undefined);
        return this.section(
            heading,
            points.map(point => this.reader.pointLine(point)),
            'to-settle',
            isPlace,
        );
    }
}

/** A list in groups, on as many pages as it needs, each with the way to the next. */
export function pagesOf(head: Omit<SitePage, 'body'>, groups: readonly Group[], reader: Reader): SitePage[] {
    const bodies: SceneNode[][] = [[]];
    let used = 0;
    for (const { title, items } of groups)
        for (let k = 0; k < items.length; ) {
            if (used > roomOnPage) {
                bodies.push([]);
                used = 0;
            }
            const first = k;
            while (k < items.length && used <= roomOnPage) used += sizeOf(items[k++] as Item);
            const heading: SceneNode[] = title === '' ? [] : [['h2', {}, title]];
            bodies.at(-1)?.push(...heading, ...list(items.slice(first, k)));
        }
    if (bodies.length === 1) return [{ ...head, body: bodies[0]?.length ? bodies[0] : [['p', {}, reader.say(siteWords.none)]] }];
    return bodies.map((body, k): SitePage => {
        const at = (page: number) => (page === 1 ? head.path : pathOf(head.path, '', page, reader));
        const ways: SceneNode[] = [];
        if (k > 0) ways.push(['a', { href: reader.href(at(k)), rel: 'prev' }, `‹ ${reader.say(siteWords.previous)}`]);
        if (k < bodies.length - 1) ways.push(['a', { href: reader.href(at(k + 2)), rel: 'next' }, `${reader.say(siteWords.next)} ›`]);
        const part = reader.say(siteWords.partOf, { page: k + 1, pages: bodies.length });
        return {
            ...head,
            path: at(k + 1),
            ...(k > 0 && head.twin === undefined ? { twin: head.path } : {}),
            title: `${head.title}, ${part}`,
            body: [...body, ['nav', { class: 'ways', 'aria-label': part }, ...ways]],
        };
    });
}

/** `department/parks--programs.html`, `program/parks.trees--gives~en.html`; no thing's own page is called so (file-names.ts). */
function pathOf(path: string, name: string, page: number, { isShared, locale }: Reader): string {
    const end = `${name === '' ? '' : `--${name}${isShared ? `~${locale}` : ''}`}${page === 1 ? '' : `--${page}`}.html`;
    return path.replace(/\.html$/, end);
}

/** Bytes of what is written, about. */
function sizeOf(item: Item): number {
    let size = 9;
    for (const part of item) size += sizeOfContent(part);
    return size;
}

function sizeOfContent(content: Content): number {
    if (typeof content === 'string') return content.length * 1.1;
    const [tag, attributes, ...inner] = content;
    let size = 2 * tag.length + 5;
    for (const name in attributes) size += name.length + 4 + String(attributes[name]).length;
    for (const part of inner) size += sizeOfContent(part);
    return size;
}
