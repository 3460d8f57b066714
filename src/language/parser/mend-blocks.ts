// Braces that somebody forgot, put in where the lines say they were meant, so that one brace costs one problem and everything else is read:
// lines below a heading that has no block, and a block that goes on where only an outer one can. It must not know sentences.
import type { KeywordId } from '../../l10n/keywords.ts';
import { keywords } from '../../l10n/keywords.ts';
import type { Span } from '../../plan/source.ts';
import type { Bodies } from './bodies.ts';
import type { Tokens } from './token-list.ts';

/** Braces put in for one block, and why. */
export interface Mend {
    /**
     * outside: lines below a heading without braces; unopened: only its first brace is missing, as the heading shows or what stands below; unclosed: its last, within the file or at its
     * end; misplaced: a property that no block around it has, which is not read.
     */
    readonly key: 'outside' | 'unopened' | 'unopened-heading' | 'unclosed' | 'unclosed-end' | 'misplaced';
    /** The word that gave it away. */
    readonly at: Span;
    readonly rule: string;
    /** Index of the token that begins the heading of the block. */
    readonly head: number;
    /** Offset for the brace that opens; -1 when it stands there. */
    readonly open: number;
    /** Offset for the brace that closes; -1 when it stands there. Of what is misplaced, where it ends. */
    close: number;
}

export interface Mended {
    readonly tokens: Tokens;
    readonly mends: readonly Mend[];
    /** The rule whose block holds what stands at an offset: the entry rule's outside all, none where nobody can tell. */
    readonly around: (offset: number) => string;
}

interface Block {
    readonly rule: string;
    readonly head: number;
    /** The repair that put in its first brace. */
    readonly mend?: Mend;
    /** The last heading in it that has no block yet. */
    last?: Heading | undefined;
}

interface Heading {
    readonly rule: string;
    readonly head: number;
    /** Its last token. */
    end: number;
}

interface Brace {
    /** The token it stands before. */
    readonly before: number;
    readonly isOpening: boolean;
    readonly offset: number;
}

export function mendBlocks(tokens: Tokens, bodies: Bodies, names: readonly string[]): Mended {
    return new Mender(tokens, bodies, names).mended();
}

class Mender {
    private readonly tokens: Tokens;
    private readonly bodies: Bodies;
    private readonly names: readonly string[];
    private readonly stack: Block[];
    private readonly braces: Brace[] = [];
    private readonly mends: Mend[] = [];
    /** By token: 1 for what is left out. */
    private readonly dropped: Uint8Array;
    /** The statement that is being left out. */
    private misplaced: Mend | undefined;
    /** The block that the last brace closed, with nothing begun since. */
    private closed: Block | undefined;
    private readonly open: number;
    private readonly close: number;
    /** Braces that are missing or too many in all: no more than that is put in or taken for another. */
    private missing = 0;
    private surplus = 0;

    constructor(tokens: Tokens, bodies: Bodies, names: readonly string[]) {
        this.tokens = tokens;
        this.bodies = bodies;
        this.names = names;
        this.open = names.indexOf('{');
        this.close = names.indexOf('}');
        this.stack = [{ rule: bodies.entry, head: -1 }];
        this.dropped = new Uint8Array(tokens.count);
    }

    mended(): Mended {
        const { tokens, mends } = this;
        const { count, kinds, starts } = tokens;
        const rules: string[] = [];
        const balance = kinds.reduce(
            (sum, kind, index) => (index < count ? sum + Number(kind === this.open) - Number(kind === this.close) : sum),
            0,
        );
        this.missing = Math.max(0, balance);
        this.surplus = Math.max(0, -balance);
        for (let index = 0; index < count; index++) {
            if (kinds[index] === this.open) this.openBlock(index);
            else if (kinds[index] === this.close) this.closeBlock(index);
            else this.readWord(index);
            rules.push(this.inner.rule);
        }
        this.end();
        const around = (offset: number): string => rules[lastAt(starts, count, offset)] ?? this.bodies.entry;
        return { tokens: mends.length === 0 ? tokens : this.changed(), mends, around };
    }

    private get inner(): Block {
        return this.stack[this.stack.length - 1] as Block;
    }

    private mayHold(rule: string, word: KeywordId): boolean {
        return this.bodies.allowed.get(rule)?.has(word) === true;
    }

    private openBlock(index: number): void {
        this.misplaced = undefined;
        const { last } = this.inner;
        this.inner.last = undefined;
        this.stack.push(last?.end === index - 1 ? { rule: last.rule, head: last.head } : { rule: '', head: -1 });
    }

    private closeBlock(index: number): void {
        this.misplaced = undefined;
        if (this.inner.mend && this.surplus > 0) this.surplus--;
        else {
            while (this.inner.mend) this.closeInner(index);
            if (this.stack.length === 1) return;
        }
        this.closed = this.stack.pop();
        this.inner.last = undefined;
    }

    private readWord(index: number): void {
        const { kinds, starts, ends } = this.tokens;
        const word = this.beginsStatement(index) ? this.bodies.keywordOf[kinds[index] as number] : undefined;
        if (word) this.misplaced = undefined;
        if (this.misplaced) this.drop(index, this.misplaced);
        if (!word || this.inner.rule === '') {
            // A heading goes on until the next statement.
            const { last } = this.inner;
            if (last?.end === index - 1) last.end = index;
            return;
        }
        const isNew = this.isDeclaration(word, index);
        while (this.inner.mend && this.leaves(word, isNew)) this.closeInner(index);
        const at = { start: starts[index] as number, end: ends[index] as number };
        if (!this.mayHold(this.inner.rule, word)) this.mend(word, index, at);
        const rule = this.bodies.ruleOf.get(word);
        this.closed = undefined;
        if (rule && isNew) this.inner.last = this.mayHold(this.inner.rule, word) ? { rule, head: index, end: index } : undefined;
    }

    /** A word that the innermost block cannot hold: it belongs to the heading above, or to a block that should have been left. */
    private mend(word: KeywordId, index: number, at: Span): void {
        const { closed } = this;
        if (closed?.last && this.surplus > 0 && this.mayHold(closed.rule, word)) {
            this.reopen(closed, closed.last);
            return;
        }
        const { last } = this.inner;
        if (last && this.mayHold(last.rule, word)) {
            const open = this.tokens.ends[last.end] as number;
            this.braces.push({ before: last.end + 1, isOpening: true, offset: open });
            const mend: Mend = { key: this.surplus > 0 ? 'unopened' : 'outside', at, rule: last.rule, head: last.head, open, close: -1 };
            this.mends.push(mend);
            this.inner.last = undefined;
            this.stack.push({ rule: last.rule, head: last.head, mend });
            return;
        }
        const outer = this.stack.findLastIndex(block => this.mayHold(block.rule, word));
        if (outer >= 0 && this.missing >= this.stack.length - 1 - outer)
            while (this.stack.length - 1 > outer) this.closeUnclosed('unclosed', index, at);
        else if (keywords[word].role === 'property') {
            this.misplaced = { key: 'misplaced', at, rule: '', head: -1, open: -1, close: at.end };
            this.mends.push(this.misplaced);
            this.drop(index, this.misplaced);
        }
    }

    private drop(index: number, misplaced: Mend): void {
        this.dropped[index] = 1;
        misplaced.close = this.tokens.ends[index] as number;
    }

    /** The brace that closed a block was that of a heading in it, which lacks its first one. */
    private reopen(closed: Block, { rule, head, end }: Heading): void {
        this.surplus--;
        const open = this.tokens.ends[end] as number;
        const at = { start: this.tokens.starts[head] as number, end: this.tokens.ends[head] as number };
        this.braces.push({ before: end + 1, isOpening: true, offset: open });
        this.mends.push({ key: 'unopened-heading', at, rule, head, open, close: -1 });
        this.closed = undefined;
        this.stack.push({ ...closed, last: undefined });
    }

    private closeUnclosed(key: 'unclosed' | 'unclosed-end', index: number, at: Span): void {
        const { mend, rule, head } = this.inner;
        const close = this.closeInner(index);
        if (mend) return;
        this.missing--;
        this.mends.push({ key, at, rule, head, open: -1, close });
    }

    private closeInner(index: number): number {
        const { mend } = this.stack.pop() as Block;
        const offset = index === 0 ? 0 : (this.tokens.ends[index - 1] as number);
        this.braces.push({ before: index, isOpening: false, offset });
        if (mend) mend.close = offset;
        this.inner.last = undefined;
        return offset;
    }

    private end(): void {
        const { count, starts, ends } = this.tokens;
        const at = { start: starts[count - 1] ?? 0, end: ends[count - 1] ?? 0 };
        while (this.stack.length > 1) this.closeUnclosed('unclosed-end', count, at);
    }

    /** Whether a block without braces ends before this word: it cannot hold it, or the block around it begins something new. */
    private leaves(word: KeywordId, isNew: boolean): boolean {
        const { rule, last } = this.inner;
        if (last && this.mayHold(last.rule, word) && !this.mayHold(rule, word)) return false;
        const outer = this.stack[this.stack.length - 2];
        return !this.mayHold(rule, word) || (isNew && outer !== undefined && this.mayHold(outer.rule, word));
    }

    /** Whether a statement begins: with its line or block, or behind a title, what a place lies in or who asks. */
    private beginsStatement(index: number): boolean {
        const { kinds } = this.tokens;
        const name = this.names[kinds[index] as number] as string;
        const word = this.bodies.keywordOf[kinds[index] as number];
        if (!word) return false;
        const joining = this.names[kinds[index - 2] ?? -1];
        const { last } = this.inner;
        const isAsker = joining?.startsWith('from') === true && last?.rule === 'Proposal' && last.end === index - 1;
        const afterText = this.isText(index - 1) || joining === 'within@start' || isAsker;
        if (keywords[word].role === 'joining') return word === 'unit' && name.endsWith('@start') && !afterText && !this.isText(index + 1);
        return ['declaration', 'property'].includes(keywords[word].role) && (name.endsWith('@start') || afterText);
    }

    /** In a work `location` says where, unless it has a title or a block of its own. */
    private isDeclaration(word: KeywordId, index: number): boolean {
        if (!this.bodies.ruleOf.has(word)) return false;
        if (word !== 'location') return true;
        const next = this.names[this.tokens.kinds[index + 2] ?? -1];
        return this.isText(index + 2) || next === '{' || next === 'within@start';
    }

    private isText(index: number): boolean {
        return index >= 0 && index < this.tokens.count && this.names[this.tokens.kinds[index] as number] === 'STRING';
    }

    /** The tokens with braces that take no room, without what is left out. */
    private changed(): Tokens {
        const { tokens, dropped, open, close } = this;
        const order = this.braces.toSorted((a, b) => a.before - b.before);
        const left = dropped.reduce((sum, one) => sum + one, 0);
        const count = tokens.count + order.length - left;
        const kinds = new Uint16Array(count);
        const starts = new Int32Array(count);
        const ends = new Int32Array(count);
        let to = 0;
        let next = 0;
        const add = (kind: number, start: number, end: number) => {
            kinds[to] = kind;
            starts[to] = start;
            ends[to++] = end;
        };
        for (let from = 0; from <= tokens.count; from++) {
            for (let brace = order[next]; brace?.before === from; brace = order[++next])
                add(brace.isOpening ? open : close, brace.offset, brace.offset);
            if (from < tokens.count && dropped[from] === 0)
                add(tokens.kinds[from] as number, tokens.starts[from] as number, tokens.ends[from] as number);
        }
        return { ...tokens, count, kinds, starts, ends };
    }
}

/** The last token that begins at an offset or before. */
function lastAt(starts: Int32Array, count: number, offset: number): number {
    let low = -1;
    let high = count - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
    }
    return low;
}
