// The kinds of tokens that the grammar has: its terminals, its marks such as `{`, and its keywords. A keyword is two kinds:
// `word@start`, which is never a name (it begins a line or a block, or joins a line), and `word@word`, which may also be one.
// It must not know where tokens stand, nor who reads them.
import { AstUtils, GrammarAST, GrammarUtils, RegExpUtils } from 'langium';
import { type KeywordId, keywordBySpelling, keywords } from '../../l10n/keywords.ts';

export interface Terminal {
    readonly kind: number;
    /** Sticky. */
    readonly pattern: RegExp;
    readonly hidden: boolean;
    /** Whether it is always the same text, such as `{`. */
    readonly isMark: boolean;
}

export interface Kinds {
    /** Names, as of Chevrotain's token types. */
    readonly names: readonly string[];
    /** All that is not told from a name by where it stands, in the order in which they are tried: of marks such as `..` and `.` the longer first. */
    readonly terminals: readonly Terminal[];
    readonly word: Terminal;
    /** The kind of a word that begins a line or a block, by its spelling in any language. */
    readonly atStart: ReadonlyMap<string, number>;
    /** Its kind elsewhere. */
    readonly elsewhere: ReadonlyMap<string, number>;
    /** The kinds that fit where the grammar has this word, mark or terminal. */
    readonly fitting: ReadonlyMap<string, readonly number[]>;
}

/** A prefix of a number only, so that `Rp` stays free as a name; tried before words. */
const writtenOtherwise: Readonly<Record<string, RegExp>> = { Rp: /Rp\.?(?=[ \t]*[0-9])/y };

const known = new WeakMap<GrammarAST.Grammar, Kinds>();

export function kindsOf(grammar: GrammarAST.Grammar): Kinds {
    let kinds = known.get(grammar);
    if (!kinds) {
        kinds = findKinds(grammar);
        known.set(grammar, kinds);
    }
    return kinds;
}

function findKinds(grammar: GrammarAST.Grammar): Kinds {
    const names: string[] = [];
    const add = (name: string) => names.push(name) - 1;
    const terminals: Terminal[] = [];
    const fitting = new Map<string, number[]>();
    const nameKinds: number[] = [];
    const atStart = new Map<KeywordId, number>();
    const elsewhere = new Map<KeywordId, number>();
    const words = new Set(
        AstUtils.streamAllContents(grammar)
            .filter(GrammarAST.isKeyword)
            .map(keyword => keyword.value),
    );
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
        if (isKeyword(word) && !Object.hasOwn(writtenOtherwise, word)) {
            const start = add(`${word}@start`);
            const other = add(`${word}@word`);
            atStart.set(word, start);
            elsewhere.set(word, keywords[word].role === 'joining' ? start : other);
            fitting.set(word, [start, other]);
            nameKinds.push(other);
        } else {
            const kind = add(word);
            const pattern = writtenOtherwise[word] ?? new RegExp(RegExpUtils.escapeRegExp(word), 'y');
            terminals.push({ kind, pattern, hidden: false, isMark: !Object.hasOwn(writtenOtherwise, word) });
            fitting.set(word, [kind]);
        }
    }
    // NAME is no kind of its own: it stands for those that may be names.
    for (const rule of grammar.rules.filter(GrammarAST.isTerminalRule).filter(({ name }) => name !== 'NAME')) {
        const { source, flags } = GrammarUtils.terminalRegex(rule);
        const kind = add(rule.name);
        terminals.push({ kind, pattern: new RegExp(source, `${flags}y`), hidden: rule.hidden, isMark: false });
        fitting.set(rule.name, [kind]);
    }
    fitting.set('NAME', nameKinds);
    const word = terminals.find(({ kind }) => names[kind] === 'ID') as Terminal;
    nameKinds.push(word.kind);
    return { names, terminals, word, atStart: bySpelling(atStart), elsewhere: bySpelling(elsewhere), fitting };
}

function bySpelling(kinds: ReadonlyMap<KeywordId, number>): Map<string, number> {
    return new Map(
        [...keywordBySpelling].flatMap(([spelling, id]) => {
            const kind = kinds.get(id);
            return kind === undefined ? [] : [[spelling, kind] as const];
        }),
    );
}

/** Whether a statement begins with this word: it neither joins a line, nor is one of a fixed choice. */
export function beginsStatement(word: string): boolean {
    return isKeyword(word) && ['declaration', 'property'].includes(keywords[word].role);
}

function isKeyword(word: string): word is KeywordId {
    return Object.hasOwn(keywords, word);
}
