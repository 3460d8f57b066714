// Three versions of a plan's text as one: what theirs changed comes into ours, element by element; our order, layout and comments stay. An
// element that both changed stays ours and is a conflict. It must not know git.

import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { applyEdits, type TextEdit } from '../../plan/edit.ts';
import { lineStarts, type Position, positionAt, type Span } from '../../plan/source.ts';
import { addEdit, appendEdit, behindEdit, dedent, dropSpan, removalSpan, styleOf } from '../../plan/statement-edits.ts';
import { convertKeywords } from '../convert-keywords.ts';
import type { Language } from '../module.ts';
import { type Block, type Element, elementsOf, endWithComment, type Item } from './elements.ts';
import { listsIn } from './lists.ts';
import { pairUp, type Versions } from './pair-elements.ts';

/** Something that both sides changed. Texts are as they are written in the plan; empty where a side has nothing. */
interface MergeConflict {
    /** In ours, as it is merged. */
    readonly at: Position;
    /** The declaration it belongs to, as it begins: `subkegiatan PembangunanJalan "Pembangunan Jalan"`. */
    readonly within: string;
    readonly base: string;
    readonly ours: string;
    readonly theirs: string;
}

export interface Merged {
    readonly text: string;
    readonly conflicts: readonly MergeConflict[];
}

export type Side = 'base' | 'ours' | 'theirs';

/** Names the first version that cannot be read, where one cannot. */
export function mergeTexts(language: Language, versions: Readonly<Record<Side, string>>): Merged | { readonly unreadable: Side } {
    const { ours } = versions;
    const locale = keywordLocaleOf(ours);
    const inOurs = (text: string) =>
        keywordLocaleOf(text, locale) === locale
            ? text
            : applyEdits(
                  text,
                  convertKeywords(language, text, locale).map(edit => ({ ...edit, file: '' })),
              );
    const texts = { base: versions.base, ours, theirs: inOurs(versions.theirs) };
    const blocks = {
        base: elementsOf(language, texts.base),
        ours: elementsOf(language, texts.ours),
        theirs: elementsOf(language, texts.theirs),
    };
    for (const side of ['base', 'ours', 'theirs'] as const) if (!blocks[side]) return { unreadable: side };
    const merge = new Merge(texts, listsIn(language.grammar));
    merge.block(blocks as Record<Side, Block>, undefined);
    return merge.finish();
}

class Merge {
    private readonly texts: Readonly<Record<Side, string>>;
    private readonly lists: ReadonlySet<string>;
    private readonly edits: TextEdit[] = [];
    /** Insertions behind one place, in order. */
    private readonly additions = new Map<string, { readonly place: InsertionPoint; readonly texts: string[] }>();
    private readonly conflicts: (Omit<MergeConflict, 'at'> & { readonly offset: number })[] = [];

    constructor(texts: Readonly<Record<Side, string>>, lists: ReadonlySet<string>) {
        this.texts = texts;
        this.lists = lists;
    }

    block({ base, ours, theirs }: { base: Block | undefined; ours: Block; theirs: Block }, around: Element | undefined): void {
        const isList = ({ kind, word }: Element) => kind === 'statement' && this.lists.has(word);
        const single = (block: Block | undefined) => block?.elements.filter(element => !isList(element)) ?? [];
        const pairs = pairUp(single(base), single(ours), single(theirs));
        for (const versions of pairs) this.element(versions, { ours, theirs, around });
        const words = new Set([base, ours, theirs].flatMap(block => block?.elements.filter(isList).map(({ word }) => word) ?? []));
        for (const word of words) {
            const of = (block: Block | undefined) => block?.elements.filter(element => isList(element) && element.word === word) ?? [];
            this.list({ base: of(base), ours: of(ours), theirs: of(theirs) }, { ours, theirs, around });
        }
    }

    private element({ base, ours, theirs }: Versions<Element>, where: Where): void {
        if (ours && theirs) {
            if (ours.plain === theirs.plain || base?.plain === theirs.plain) this.inner({ base, ours, theirs });
            else if (ours.kind === 'declaration') this.declaration({ base, ours, theirs }, where);
            else if (base?.plain === ours.plain) this.replace(ours, this.textOf('theirs', theirs));
            else this.conflict({ base, ours, theirs }, ours.start, where);
        } else if (theirs && !base) this.add(theirs, where);
        else if (theirs && base?.plain !== theirs.plain) this.conflict({ base, ours, theirs }, this.placeOf(where), where);
        else if (ours && base && !theirs) {
            if (base.plain === ours.plain) this.remove(ours);
            else this.conflict({ base, ours, theirs }, ours.start, where);
        }
    }

    /** Equal words may hold other comments. */
    private inner({ base, ours, theirs }: Versions<Element>): void {
        if (ours?.body && theirs?.body) this.block({ base: base?.body, ours: ours.body, theirs: theirs.body }, ours);
    }

    private declaration({ base, ours, theirs }: { base: Element | undefined; ours: Element; theirs: Element }, where: Where): void {
        const head = (element: Element | undefined) => element?.head.plain;
        if (head(ours) !== head(theirs) && head(base) !== head(theirs)) {
            if (head(base) === head(ours)) this.edits.push({ file: '', span: ours.head, text: this.textOf('theirs', theirs.head) });
            else this.conflict({ base: base?.head, ours: ours.head, theirs: theirs.head }, ours.start, where);
        }
        if (ours.body && theirs.body) this.block({ base: base?.body, ours: ours.body, theirs: theirs.body }, ours);
        else if (theirs.body && !base?.body) {
            const text = `{\n${this.textOf('theirs', theirs.body)}\n}`.replace(/\n\s*\n/g, '\n');
            const at = ours.head.end;
            this.edits.push({ file: '', span: { start: at, end: at }, text: ` ${text}` });
        } else if (ours.body || theirs.body) {
            const inside = (element: Element | undefined) => element?.body?.elements.map(({ plain }) => plain).join('\n') ?? '';
            if (inside(base) === inside(ours) && ours.body)
                this.edits.push({ file: '', span: { start: ours.head.end, end: ours.end }, text: '' });
            else if (inside(base) !== inside(theirs)) this.conflict({ base, ours, theirs }, ours.start, where);
        }
    }

    /** All statements of one word in a block, value by value. */
    private list({ base, ours, theirs }: Readonly<Record<Side, readonly Element[]>>, where: Where): void {
        const itemsOf = (elements: readonly Element[]) => elements.flatMap(element => element.items.map(item => ({ item, element })));
        const [was, own, now] = [itemsOf(base), itemsOf(ours), itemsOf(theirs)];
        const find = (items: typeof own, key: string) => items.find(({ item }) => item.key === key);
        for (const key of new Set([...was, ...own, ...now].map(({ item }) => item.key))) {
            const [b, o, t] = [find(was, key), find(own, key), find(now, key)];
            if (o?.item.plain === t?.item.plain || b?.item.plain === t?.item.plain) continue;
            if (b?.item.plain !== o?.item.plain || isTied(o, t)) {
                const at = o?.item.start ?? ours.at(-1)?.start ?? this.placeOf(where);
                const word = (side: Side, found: typeof o) => found && this.statementText(side, found.element, found.item);
                this.conflictOf({ base: word('base', b), ours: word('ours', o), theirs: word('theirs', t) }, at, where);
            } else if (o && t) this.replace(o.item, this.itemText(t.item));
            else if (o) this.dropItem(o.item, o.element, own.filter(({ element }) => element === o.element).length);
            else if (t) this.addItem(t, ours, theirs, where);
        }
    }

    private addItem(
        { item, element }: { item: Item; element: Element },
        ours: readonly Element[],
        theirs: readonly Element[],
        where: Where,
    ): void {
        const last = ours.at(-1);
        // A list goes on where theirs is one; amounts stand alone, for a fund at the end would hold for all of them.
        const isName = element.items.length > 1 && !/\d/.test(this.texts.theirs.slice(item.start, item.end).slice(0, 1));
        if (last && isName && last.items.length > 0 && !last.items.some(({ fund }) => fund !== undefined)) {
            const at = (last.items.at(-1) as Item).end;
            this.edits.push({ file: '', span: { start: at, end: at }, text: `, ${this.itemText(item)}` });
            return;
        }
        const text = this.statementText('theirs', element, item);
        if (last) this.put({ block: where.ours, after: last }, text);
        else this.put(this.neighbourOf(theirs[0] as Element, where), text);
    }

    private itemText(item: Item): string {
        const text = this.texts.theirs.slice(item.start, item.end);
        return item.fund ? `${text} ${this.fromWord()} ${item.fund}` : text;
    }

    private statementText(side: Side, element: Element, item: Item): string {
        const text = this.texts[side];
        const [first] = element.items as readonly [Item];
        const tail = item.fund ? ` ${this.fromWord()} ${item.fund}` : '';
        return `${text.slice(element.start, first.start)}${text.slice(item.start, item.end)}${tail}`;
    }

    private fromWord(): string {
        return keywordLocaleOf(this.texts.ours) === 'id' ? 'dari' : 'from';
    }

    private dropItem(item: Item, element: Element, count: number): void {
        const span = count === 1 && element.items.length === 1 ? removalSpan(this.texts.ours, element) : dropSpan(this.texts.ours, item);
        this.edits.push({ file: '', span, text: '' });
    }

    private replace({ start, end }: Span, text: string): void {
        this.edits.push({ file: '', span: { start, end }, text });
    }

    private remove(element: Element): void {
        this.edits.push({ file: '', span: removalSpan(this.texts.ours, element), text: '' });
    }

    private textOf(side: Side, span: Span): string {
        return dedent(this.texts[side], span);
    }

    /** Behind the nearest element above that both have. A comment above a new element comes by itself. */
    private add(theirs: Element, where: Where): void {
        const text = this.textOf('theirs', theirs);
        const place = this.neighbourOf(theirs, where);
        if (theirs.kind === 'comment' && theirs.isTrailing && place.after) {
            const at = place.after.end;
            this.edits.push({ file: '', span: { start: at, end: at }, text: ` ${text}` });
        } else this.put(place, text);
    }

    private neighbourOf(theirs: Element, { ours, theirs: block, around }: Where): InsertionPoint {
        const at = block.elements.findIndex(({ start }) => start === theirs.start);
        const gone = (element: Element) =>
            this.edits.some(({ span, text }) => text === '' && span.start <= element.start && element.end <= span.end);
        const twinOf = (element: Element) => ours.elements.find(other => other.key === element.key && !gone(other));
        for (let above = at - 1; above >= 0; above--) {
            const twin = twinOf(block.elements[above] as Element);
            if (twin) return { block: ours, after: twin, around };
        }
        for (let below = at + 1; below < block.elements.length; below++) {
            const twin = twinOf(block.elements[below] as Element);
            if (twin) return { block: ours, before: twin, around };
        }
        return { block: ours, around };
    }

    private put(place: InsertionPoint, text: string): void {
        const key = `${place.block.start} ${place.after?.end ?? ''} ${place.before?.start ?? ''}`;
        const known = this.additions.get(key) ?? { place, texts: [] };
        this.additions.set(key, known);
        known.texts.push(text);
    }

    private placeOf({ around }: Where): number {
        return around?.start ?? 0;
    }

    private conflict({ base, ours, theirs }: Versions<Span>, offset: number, where: Where): void {
        const of = (side: Side, span: Span | undefined) => span && this.textOf(side, span);
        this.conflictOf({ base: of('base', base), ours: of('ours', ours), theirs: of('theirs', theirs) }, offset, where);
    }

    private conflictOf({ base = '', ours = '', theirs = '' }: Versions<string>, offset: number, { around }: Where): void {
        const within = around ? this.texts.ours.slice(around.head.start, around.head.end) : '';
        this.conflicts.push({ within, base, ours, theirs, offset });
    }

    finish(): Merged {
        const { ours } = this.texts;
        for (const { place, texts } of this.additions.values()) {
            const text = texts.reduce((whole, next) => `${whole}${/\n/.test(whole + next) ? '\n\n' : '\n'}${next}`);
            this.edits.push({ file: '', ...this.additionAt(place, text) });
        }
        const sorted = this.edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        const shift = (offset: number) =>
            sorted
                .filter(({ span }) => span.end <= offset)
                .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), offset);
        const newline = styleOf(ours).newline;
        const text = applyEdits(
            ours,
            sorted.map(edit => ({ ...edit, text: edit.text.replace(/\r\n|\r|\n/g, newline) })),
        );
        const lines = lineStarts(text);
        return {
            text,
            conflicts: this.conflicts.map(({ offset, ...conflict }) => ({ ...conflict, at: positionAt(lines, shift(offset)) })),
        };
    }

    private additionAt({ block, after, before, around }: InsertionPoint, text: string): { span: Span; text: string } {
        const { ours } = this.texts;
        if (after) return behindEdit(ours, { start: after.start, end: endWithComment(ours, after, block.elements) }, text);
        const to = around ? { span: around, body: around.body && { start: around.body.start - 1, end: around.end } } : undefined;
        if (to) return addEdit(ours, to, text, before ? { before } : {});
        if (!before) return appendEdit(ours, text);
        return { span: { start: before.start, end: before.start }, text: `${text}\n${/\n/.test(text) ? '\n' : ''}` };
    }
}

/** A fund at the end of a list is said for other amounts too: it cannot go alone. */
function isTied(ours: { readonly item: Item; readonly element: Element } | undefined, theirs: unknown): boolean {
    if (!ours || theirs) return false;
    const { items } = ours.element;
    return items.at(-1) === ours.item && items.some(({ fund }) => fund !== undefined);
}

interface Where {
    readonly ours: Block;
    readonly theirs: Block;
    /** The declaration of ours whose block it is. */
    readonly around: Element | undefined;
}

interface InsertionPoint {
    readonly block: Block;
    readonly after?: Element;
    readonly before?: Element;
    readonly around?: Element | undefined;
}
