// Which texts are probably one sentence written in two ways: alike but for white space, case, punctuation, or a slip in one or two long words.
// Grows with the number of texts, not with its square. It must not know what carries the texts.

import { add, iterate, remove, type SmallSet, sizeOf } from '../../incremental/small-set.ts';
import { isSameList } from '../../incremental/tracked-lists.ts';
import { editDistance } from '../../l10n/nearest.ts';
import { inOneSpelling } from '../../l10n/spellings.ts';
import { type Definition, type Derived, invertedIndex, PerFile, untracked } from '../../plan/derived.ts';
import type { Declaration, PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';

/** Shorter texts are too short to be told apart by two edits, and so are shorter words: "SD" and "SMP" are two on purpose. */
const shortestText = 12;
const shortestWord = 5;
/** A stretch that more different texts share says little: texts are not compared because of it. */
const maxSharing = 24;

/** Asks for the first declaration whose text is nearly, but not exactly, the same and stands earlier in the plan. */
export function nearTexts<D extends Declaration>(
    declarationsIn: (file: PlanFile) => Iterable<D>,
    textOf: (declaration: D) => string,
): (declaration: D, plan: Plan) => D | undefined {
    const wordsOfText = new WeakMap<D, string>();
    const words = (declaration: D): string => {
        let known = wordsOfText.get(declaration);
        if (known === undefined) {
            known = wordsOf(textOf(declaration));
            wordsOfText.set(declaration, known);
        }
        return known;
    };
    /** By words: the texts with just these words, each with the first that says it, in plan order. */
    const texts = invertedIndex<string, D, readonly D[]>({
        *entries(file) {
            for (const declaration of declarationsIn(file)) yield [words(declaration), declaration];
        },
        value(declarations) {
            if (declarations.length < 2) return declarations;
            const firsts = new Map<string, D>();
            for (const declaration of declarations) if (!firsts.has(textOf(declaration))) firsts.set(textOf(declaration), declaration);
            return [...firsts.values()];
        },
        same: isSameList,
    });
    const definition: Definition = {};
    const wordsIn = (file: PlanFile) => new Set(Array.from(declarationsIn(file), words));
    return (declaration, plan) => {
        const own = words(declaration);
        if (own === '') return undefined;
        const [first] = texts(own, plan);
        // The same text as the first one drifts from what the first one drifts from.
        if (!first || textOf(first) !== textOf(declaration)) return first;
        let source: D | undefined;
        for (const near of plan.derived(definition, () => new NearWords(wordsIn, plan)).get(own, plan)) {
            const [other] = texts(near, plan);
            if (other && plan.compare(other, first) < 0 && (!source || plan.compare(other, source) < 0)) source = other;
        }
        return source;
    };
}

/** Whether two texts differ in white space alone. */
export function differsBySpace(a: string, b: string): boolean {
    return a.normalize('NFC').replace(/\s+/g, '') === b.normalize('NFC').replace(/\s+/g, '');
}

/** Without case, punctuation and repeated spaces. */
function wordsOf(text: string): string {
    const lower = text.normalize('NFC').toLowerCase();
    // As nearly every title is, and asking costs less than replacing nothing.
    return inOneSpelling(
        /^[a-z0-9 ]+$/.test(lower) && !lower.includes('  ') ? lower.trim() : lower.replace(/[^\p{L}\p{M}\p{N}%<>=+]+/gu, ' ').trim(),
    );
}

/** A stretch of words and the texts that have it. */
interface Mark {
    readonly mark: string;
    texts: SmallSet<CountedText>;
}

/** Texts with as many words and the same numbers: others differ on purpose. Mostly there is one, which then needs no marks of its parts. */
interface Group {
    readonly key: string;
    texts: SmallSet<CountedText>;
}

/** A text; the object is the fact that answers read. */
interface CountedText {
    readonly words: string;
    /** How many files have it. */
    count: number;
    group: Group | undefined;
    marks: readonly Mark[];
    /** Whether `marks` has those of its parts. */
    hasParts: boolean;
    /** What differs from it by slips only, once that was asked. */
    near: readonly string[] | undefined;
}

/** Which words differ from which by slips only, kept current by each edit. */
class NearWords implements Derived {
    private readonly perFile: PerFile<ReadonlySet<string>>;
    private readonly texts = new Map<string, CountedText>();
    private readonly byMark = new Map<string, Mark>();
    private readonly groups = new Map<string, Group>();

    constructor(wordsIn: (file: PlanFile) => ReadonlySet<string>, plan: Plan) {
        this.perFile = new PerFile(wordsIn);
        untracked(plan, () => this.refresh(plan));
    }

    get(words: string, plan: Plan): readonly string[] {
        const text = this.texts.get(words);
        if (!text) return [];
        text.near ??= nearTo(text);
        plan.graph?.recordRead(text);
        return text.near;
    }

    refresh(plan: Plan): void {
        const touched = new Set<CountedText>();
        for (const { before, after } of this.perFile.refresh(plan)) {
            for (const words of before ?? []) if (!after?.has(words)) this.count(words, -1, touched);
            for (const words of after ?? []) if (!before?.has(words)) this.count(words, 1, touched);
        }
        for (const text of touched) {
            if (text.count === 0) {
                this.texts.delete(text.words);
                plan.graph?.dispose(text);
                continue;
            }
            if (!text.near) continue;
            const near = nearTo(text);
            if (isSameList(near, text.near)) continue;
            text.near = near;
            plan.graph?.invalidate(text);
        }
    }

    private count(words: string, by: 1 | -1, touched: Set<CountedText>): void {
        let text = this.texts.get(words);
        if (!text) {
            text = { words, count: 0, group: undefined, marks: none, hasParts: false, near: undefined };
            this.texts.set(words, text);
        }
        text.count += by;
        if (text.count > 1 || (text.count === 1 && by === -1)) return;
        if (text.near || text.count === 0) touched.add(text);
        if (words.length < shortestText) return;
        if (by === 1) this.enter(text, touched);
        else this.leave(text, touched);
    }

    private enter(text: CountedText, touched: Set<CountedText>): void {
        this.mark(text, [text.words.replaceAll(' ', '')], touched);
        const group = this.groupOf(groupKey(text.words));
        text.group = group;
        group.texts = add(group.texts, text);
        if (group.texts === text) return;
        for (const one of iterate(group.texts)) {
            if (one.hasParts) continue;
            one.hasParts = true;
            this.mark(one, partsOf(one.words, group.key), touched);
        }
    }

    private leave(text: CountedText, touched: Set<CountedText>): void {
        const { group } = text;
        for (const mark of text.marks) {
            this.touch(mark, touched);
            mark.texts = remove(mark.texts, text);
            if (!mark.texts) this.byMark.delete(mark.mark);
        }
        text.marks = none;
        text.hasParts = false;
        if (!group) return;
        group.texts = remove(group.texts, text);
        if (!group.texts) this.groups.delete(group.key);
    }

    private mark(text: CountedText, names: readonly string[], touched: Set<CountedText>): void {
        const marks = names.map(name => this.markOf(name));
        for (const mark of marks) {
            this.touch(mark, touched);
            mark.texts = add(mark.texts, text);
        }
        text.marks = [...text.marks, ...marks];
    }

    /** Also texts that one more or less makes too many, or no more. */
    private touch(mark: Mark, touched: Set<CountedText>): void {
        if (sizeOf(mark.texts) <= maxSharing + 1) for (const other of iterate(mark.texts)) if (other.near) touched.add(other);
    }

    private groupOf(key: string): Group {
        let known = this.groups.get(key);
        if (!known) {
            known = { key, texts: undefined };
            this.groups.set(key, known);
        }
        return known;
    }

    private markOf(mark: string): Mark {
        let known = this.byMark.get(mark);
        if (!known) {
            known = { mark, texts: undefined };
            this.byMark.set(mark, known);
        }
        return known;
    }
}

function nearTo({ words, marks }: CountedText): readonly string[] {
    const near = new Set<string>();
    for (const mark of marks) {
        const sharing = sizeOf(mark.texts);
        if (sharing < 2 || sharing > maxSharing) continue;
        for (const { words: other } of iterate(mark.texts))
            if (other !== words && !near.has(other) && editDistance(words, other, 2) <= 2 && onlySlips(words, other)) near.add(other);
    }
    return near.size === 0 ? none : [...near].sort();
}

const none: readonly never[] = [];

/*
 * Two texts that differ by slips in at most two words have a mark in common: a third of their words, or all letters. A single word is cut
 * into its ends. Texts with different numbers are different on purpose, so they never meet.
 */

/** The numbers of a text and how many words it has. */
function groupKey(words: string): string {
    const list = words.split(' ');
    return `${list.filter(isNumber).join(' ')}|${list.length}`;
}

/** The marks of the parts of a text in its group. */
function partsOf(words: string, group: string): readonly string[] {
    const list = words.split(' ');
    const third = (index: number) =>
        list.slice(Math.floor((list.length * index) / 3), Math.floor((list.length * (index + 1)) / 3)).join(' ');
    const parts = list.length === 1 ? [words.slice(0, shortestWord), words.slice(-shortestWord)] : [0, 1, 2].map(third);
    return parts.flatMap((part, index) => (part === '' ? [] : `${group} ${index} ${part}`));
}

/** Also a roman numeral or a single letter. */
function isNumber(word: string): boolean {
    return /\d|^([ivxlc]+|\p{L})$/u.test(word);
}

/** A slip in each of the words that differ: a short word that differs, or one that is there and not here, may be meant. */
function onlySlips(a: string, b: string): boolean {
    const left = a.split(' ');
    const right = b.split(' ');
    if (left.length !== right.length) return a.replaceAll(' ', '') === b.replaceAll(' ', '');
    return left.every((word, i) => word === right[i] || isSlip(word, right[i] as string));
}

/** One letter more, less, other or exchanged: "pertanian" and "pertanahan" are two words. */
function isSlip(a: string, b: string): boolean {
    return Math.min(a.length, b.length) >= shortestWord && !/[%<>=+]/.test(a + b) && editDistance(a, b, 1) <= 1;
}
