// Text to tokens, as numbers in flat arrays: the one lexer. The grammar's own patterns say what is a token; what they say of single
// characters is tabulated, so that most of a text passes without trying them. everyday.ts then has its say.
import { type GrammarAST, RegExpUtils } from 'langium';
import type { Span } from '../../plan/source.ts';
import { Everyday } from './everyday.ts';
import { type Kinds, kindsOf, type Terminal } from './kinds.ts';
import { type Comment, deepestBlock, type Tokens } from './token-list.ts';

const known = new WeakMap<GrammarAST.Grammar, Scanner>();

export function scannerOf(grammar: GrammarAST.Grammar): Scanner {
    let scanner = known.get(grammar);
    if (!scanner) {
        scanner = new Scanner(kindsOf(grammar));
        known.set(grammar, scanner);
    }
    return scanner;
}

const lineFeed = 10;
const carriageReturn = 13;

export class Scanner {
    readonly kinds: Kinds;
    /** By ASCII code: characters that are white space; that are words, and go on with one; that are marks, as their kind plus one. */
    private readonly blank = new Uint8Array(128);
    private readonly word = new Uint8Array(128);
    private readonly wordPart = new Uint8Array(128);
    private readonly mark = new Uint16Array(128);
    /** By ASCII code: characters with which a spelling of a keyword begins. */
    private readonly keyword = new Uint8Array(128);
    private readonly longestKeyword: number;
    private readonly hidden: Uint8Array;
    private readonly everyday: Everyday;
    private readonly open: number;
    private readonly close: number;
    private readonly dot: number;
    private readonly white: number;
    private readonly blockComment: number;
    /** Where the token ends that `match` found last. */
    private end = 0;
    /** Whether a block comment was found that nothing closes: no later one is closed either, and looking again would take quadratic time. */
    private isUnclosed = false;
    /** By ASCII code: the terminals that can begin so; all of them at 128, for every other character. */
    private readonly candidates: (readonly Terminal[])[];

    constructor(kinds: Kinds) {
        this.kinds = kinds;
        this.everyday = new Everyday(kinds, deepestBlock);
        const { terminals } = kinds;
        const beginnings = terminals.map(terminal => ({ terminal, pattern: beginningOf(terminal) }));
        const beginningWith = (character: string) =>
            beginnings.flatMap(({ terminal, pattern }) => (pattern.exec(character)?.[0] === character ? terminal : []));
        this.candidates = Array.from({ length: 129 }, (_, code) => (code < 128 ? beginningWith(String.fromCharCode(code)) : terminals));
        for (let code = 0; code < 128; code++) {
            const character = String.fromCharCode(code);
            const [only, ...more] = this.candidates[code] as readonly Terminal[];
            if (isWhole(kinds.word, `a${character}`)) this.wordPart[code] = 1;
            if (!only || more.length > 0 || !isWhole(only, character)) continue;
            if (only.hidden) this.blank[code] = 1;
            else if (only === kinds.word) this.word[code] = 1;
            else if (only.isMark) this.mark[code] = only.kind + 1;
        }
        this.hidden = Uint8Array.from(kinds.names, (_, kind) =>
            terminals.some(terminal => terminal.kind === kind && terminal.hidden) ? 1 : 0,
        );
        this.open = kinds.names.indexOf('{');
        this.close = kinds.names.indexOf('}');
        this.dot = kinds.names.indexOf('.');
        this.white = kinds.names.indexOf('WS');
        this.blockComment = kinds.names.indexOf('ML_COMMENT');
        for (const spelling of kinds.atStart.keys()) this.keyword[spelling.charCodeAt(0)] = 1;
        this.longestKeyword = Math.max(...[...kinds.atStart.keys()].map(spelling => spelling.length));
    }

    /** Tokens of the text, everyday writing included. */
    scan(text: string): Tokens {
        return this.everyday.read(text, this.literally(text));
    }

    /** Tokens of the text, by the grammar alone. */
    literally(text: string): Tokens {
        const { blank, kinds } = this;
        const { length } = text;
        const tokens = new TokenList();
        const comments: Comment[] = [];
        this.isUnclosed = false;
        const unreadable: Span[] = [];
        /** Whether a line or a block begins here, so that a keyword cannot be a name. */
        let begins = true;
        /** Whether a path goes on here, so that a word is a name. */
        let dotted = false;
        let depth = 0;
        let tooDeep = -1;
        let at = 0;
        while (at < length) {
            const code = text.charCodeAt(at);
            if (blank[code] === 1) {
                if (code === lineFeed || code === carriageReturn) begins = true;
                at++;
                continue;
            }
            const start = at;
            let kind = this.match(text, at);
            if (kind < 0) {
                do at++;
                while (at < length && this.match(text, at) < 0);
                unreadable.push({ start, end: at });
                continue;
            }
            at = this.end;
            if (this.hidden[kind] === 1) {
                if (kind !== this.white) comments.push({ start, end: at, kind });
                if (hasLineEnd(text, start, at)) begins = true;
                continue;
            }
            if (kind === kinds.word.kind) kind = this.tellKeyword(text, start, at, begins, dotted);
            else if (kind === this.open) {
                if (++depth > deepestBlock && tooDeep < 0) tooDeep = tokens.count;
            } else if (kind === this.close && depth > 0) depth--;
            tokens.add(kind, start, at);
            begins = kind === this.open || kind === this.close;
            dotted = kind === this.dot;
        }
        return { ...tokens.all(), comments, unreadable, tooDeep };
    }

    /** The kind of the token at an offset, which ends at `this.end`; -1 when there is none. */
    private match(text: string, start: number): number {
        const code = text.charCodeAt(start);
        const mark = this.mark[code];
        if (mark) {
            this.end = start + 1;
            return mark - 1;
        }
        if (this.word[code] === 1) {
            const { wordPart } = this;
            let end = start + 1;
            while (wordPart[text.charCodeAt(end)] === 1) end++;
            if (end === text.length || text.charCodeAt(end) < 128) {
                this.end = end;
                return this.kinds.word.kind;
            }
        }
        for (const { kind, pattern } of this.candidates[Math.min(code, 128)] as readonly Terminal[]) {
            if (kind === this.blockComment && this.isUnclosed) continue;
            pattern.lastIndex = start;
            if (pattern.test(text)) {
                this.end = pattern.lastIndex;
                return kind;
            }
            if (kind === this.blockComment && text.startsWith('/*', start)) this.isUnclosed = true;
        }
        return -1;
    }

    /** A word that spells a keyword is one, unless it may be a name: only a parser can tell then. */
    private tellKeyword(text: string, start: number, end: number, begins: boolean, dotted: boolean): number {
        const word = this.kinds.word.kind;
        if (this.keyword[text.charCodeAt(start)] !== 1 || end - start > this.longestKeyword) return word;
        const spelling = text.slice(start, end);
        if (begins) return this.kinds.atStart.get(spelling) ?? word;
        return dotted ? word : (this.kinds.elsewhere.get(spelling) ?? word);
    }
}

/** Tokens in arrays that grow. */
class TokenList {
    count = 0;
    private kinds = new Uint16Array(1024);
    private starts = new Int32Array(1024);
    private ends = new Int32Array(1024);

    add(kind: number, start: number, end: number): void {
        if (this.count === this.kinds.length) this.grow();
        this.kinds[this.count] = kind;
        this.starts[this.count] = start;
        this.ends[this.count++] = end;
    }

    all(): Pick<Tokens, 'count' | 'ends' | 'kinds' | 'starts'> {
        return { count: this.count, kinds: this.kinds, starts: this.starts, ends: this.ends };
    }

    private grow(): void {
        const { kinds, starts, ends } = this;
        this.kinds = new Uint16Array(this.count * 2);
        this.starts = new Int32Array(this.count * 2);
        this.ends = new Int32Array(this.count * 2);
        this.kinds.set(kinds);
        this.starts.set(starts);
        this.ends.set(ends);
    }
}

/** Fits a character with which a terminal may begin. */
function beginningOf({ pattern: { source, flags } }: Terminal): RegExp {
    return RegExpUtils.partialRegExp(new RegExp(`^(?:${source})`, flags.replace('y', '')));
}

/** Whether the terminal can be just this text. */
function isWhole({ pattern }: Terminal, text: string): boolean {
    pattern.lastIndex = 0;
    return pattern.test(text) && pattern.lastIndex === text.length;
}

function hasLineEnd(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === lineFeed || code === carriageReturn) return true;
    }
    return false;
}
