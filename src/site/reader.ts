// One language of a site: words, links and numbers as its pages write them. It must not know which pages there are.
import type { SettlePoint } from '../facts/points.ts';
import type { Side, WorkPromise } from '../facts/promise.ts';
import { formatDecimal, formatMoney, formatShortMoney } from '../l10n/format.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import { type Decimal, whole } from '../plan/decimal.ts';
import type { Declaration } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { type Interval, titleOf } from '../plan/queries.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { type Address, type Addresses, folderOf, isShared, placeOn } from './addresses.ts';
import type { SiteFacts } from './facts.ts';
import { siteWords } from './words.ts';

export class Reader {
    readonly plan: Plan;
    readonly facts: SiteFacts;
    readonly addresses: Addresses;
    readonly locale: Locale;
    /** Of the pages that it writes: `program`; empty for the first page. */
    readonly folder: string;
    /** Whether its pages stand beside the folders of the languages. */
    readonly isShared: boolean;
    /** From its pages to pages in all languages, and to those of its own. */
    private readonly toShared: string;
    private readonly toOwn: string;
    private readonly currency: string;
    /** Few times are said again and again. */
    private readonly times = new Map<number, string>();

    constructor(facts: SiteFacts, addresses: Addresses, locale: Locale, folder: string) {
        this.folder = folder;
        this.isShared = isShared(folder);
        this.toShared = folder === '' || this.isShared ? '../' : '../../';
        this.toOwn = folder === '' ? '' : this.isShared ? `../${locale}/` : '../';
        this.plan = facts.plan;
        this.facts = facts;
        this.addresses = addresses;
        this.locale = locale;
        this.currency = facts.plan.settings.currency;
    }

    /** The same for pages of another folder. */
    within(folder: string): Reader {
        return new Reader(this.facts, this.addresses, this.locale, folder);
    }

    /** A link to a page in this language, from any page of the folder. */
    href(page: string, id?: string): string {
        const folder = folderOf(page);
        const place = id === undefined ? '' : `#${encodeURIComponent(id)}`;
        if (folder !== '' && folder === this.folder) return page.slice(folder.length + 1) + place;
        return (isShared(folder) ? this.toShared : this.toOwn) + page + place;
    }

    hrefTo(address: Address): string {
        const { page, id, isPage } = address;
        if (!isShared(folderOf(page))) return this.href(page, isPage ? undefined : id);
        const place = isPage ? '' : placeOn(address);
        return `${this.href(page)}#${this.locale}${place.slice(0, 1)}${encodeURIComponent(place.slice(1))}`;
    }

    /** Of an element: the place on its page that links to the thing lead to. */
    placeOf(declaration: Declaration): string {
        const address = this.addresses.of(declaration);
        return address && isShared(folderOf(address.page)) ? this.locale + placeOn(address) : this.addresses.idOf(declaration);
    }

    say(text: Text, values?: Values): string {
        return say(text, this.locale, values);
    }

    count(one: Text, many: Text, n: number): string {
        return this.say(n === 1 ? one : many, { n: this.number(n) });
    }

    number(n: number): string {
        return formatDecimal(whole(n))[this.locale];
    }

    money(value: Decimal): string {
        return formatMoney(value, this.currency)[this.locale];
    }

    shortMoney(value: Decimal): string {
        return formatShortMoney(value, this.currency)[this.locale];
    }

    when(interval: Interval | undefined): string {
        if (!interval) return '';
        const key = interval.from * 1_000_000 + interval.to;
        let said = this.times.get(key);
        if (said === undefined) {
            said = sayPeriod(interval)[this.locale];
            this.times.set(key, said);
        }
        return said;
    }

    day(day: Day | undefined): string {
        return day === undefined ? '' : this.when({ from: day, to: day });
    }

    side(side: Side): string {
        return side ? titleOf(side) : this.say(siteWords.shared);
    }

    /** The title of a thing as a link to its page, where it has one. */
    link(declaration: Declaration | undefined, text = declaration ? titleOf(declaration) : ''): Content {
        const address = declaration && this.addresses.of(declaration);
        return address ? anchor(this.hrefTo(address), text) : text;
    }

    linkSide(side: Side): Content {
        return side ? this.link(side) : this.side(side);
    }

    /** The thing that a promise passes; of a request the request, of `after` the work that comes first. */
    linkThing({ thing }: Pick<WorkPromise, 'thing'>): Content {
        return this.link(thing);
    }

    /** A point with its number, led to what it is about. */
    point(point: SettlePoint): SceneNode {
        const subject = this.facts.subjectOf(point);
        const { finding, number } = point;
        const said = say(finding.message, this.locale, finding.values);
        const about: Content[] = subject && this.addresses.of(subject) ? [' ', this.link(subject, `→ ${titleOf(subject)}`)] : [];
        return ['li', { value: number, class: finding.severity }, said, ...about];
    }

    /** The same in a list that is not numbered by itself. */
    pointLine(point: SettlePoint): Content[] {
        const [, , ...content] = this.point(point);
        return [['b', { class: 'r' }, `▲ ${point.number}`], ' ', ...content];
    }

    points(points: readonly SettlePoint[]): SceneNode[] {
        if (points.length === 0) return [];
        return [['ol', { class: 'open' }, ...points.map(point => this.point(point))]];
    }
}

export function anchor(href: string, text: string): SceneNode {
    return ['a', { href }, text];
}

/** Facts and their names, those without a value left out. */
export function factList(facts: readonly (readonly [name: string, value: readonly Content[]])[]): SceneNode[] {
    const said = facts.filter(([, value]) => value.length > 0 && value.some(part => part !== ''));
    if (said.length === 0) return [];
    return [
        [
            'dl',
            {},
            ...said.flatMap(([name, value]): SceneNode[] => [
                ['dt', {}, name],
                ['dd', {}, ...value],
            ]),
        ],
    ];
}

export function list(items: readonly (readonly Content[])[]): SceneNode[] {
    return items.length === 0 ? [] : [['ul', {}, ...items.map((item): SceneNode => ['li', {}, ...item])]];
}

/** Parts with a point between them; empty ones are left out. */
export function dotted(...parts: readonly (Content | readonly Content[])[]): Content[] {
    const said = parts.map(part => (typeof part === 'string' || isNode(part) ? [part as Content] : (part as readonly Content[])));
    return said.filter(part => part.some(one => one !== '')).flatMap((part, k): Content[] => (k === 0 ? [...part] : [' · ', ...part]));
}

function isNode(part: Content | readonly Content[]): boolean {
    return Array.isArray(part) && typeof part[0] === 'string' && typeof part[1] === 'object' && !Array.isArray(part[1]);
}

export function muted(text: string): Content {
    return text === '' ? '' : ['i', {}, text];
}

/** A state, red where it is open. */
export function state(text: string, isOpen: boolean): Content {
    return isOpen ? ['b', { class: 'r' }, `▲ ${text}`] : ['i', {}, text];
}

/** A part of a page under a heading; nothing where there is nothing to say. */
export function section(heading: string, content: readonly Content[], id?: string): SceneNode[] {
    return content.length === 0 ? [] : [['h2', id === undefined ? {} : { id }, heading], ...(content as SceneNode[])];
}
