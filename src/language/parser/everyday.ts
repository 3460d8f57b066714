// Everyday writing in tokens of the grammar: `250 jt`, `di 2026`, `pada Januari 2026`, a title where a name is wanted. Words are read so only
// where nothing else fits; both parsers then see the same tokens. It must not know what the words are worth: build/ reads them.
import { type KeywordId, keywordBySpelling } from '../../l10n/keywords.ts';
import { shortScales } from '../../l10n/short-scales.ts';
import type { Span } from '../../plan/source.ts';
import { spokenTimeEnd } from '../../plan/spoken-time.ts';
import { isClosedText } from '../build/quotes.ts';
import type { Kinds } from './kinds.ts';
import type { Tokens } from './token-list.ts';

/** Traits of a kind of token that matter here. */
type Role =
    | 'time-lead'
    | 'name-lead'
    | 'list'
    | 'mixed-list'
    | 'location'
    | 'for'
    | 'within'
    | 'per'
    | 'year'
    | 'amount'
    | 'text'
    | 'word'
    | Mark
    | 'other';
type Mark = ',' | '.' | '{' | '}';

const rolesByWord: Readonly<Partial<Record<KeywordId, Role>>> = {
    ...roles('time-lead', ['in', 'by', 'during', 'period', 'was']),
    ...roles('name-lead', ['coordinator', 'owner', 'user', 'maintainer', 'to', 'from', 'executor', 'extend']),
    ...roles('list', ['serves', 'follows', 'with', 'needs', 'after', 'maintains', 'continues', 'answers', 'answered-by']),
    responsible: 'mixed-list',
    ...roles('amount', ['thousand', 'million', 'billion', 'trillion']),
    location: 'location',
    for: 'for',
    within: 'within',
    per: 'per',
    year: 'year',
};
const rolesByTerminal: Readonly<Record<string, Role>> = {
    ...{ '..': 'time-lead', NUM: 'amount', '%': 'amount', STRING: 'text', ID: 'word' },
    ...{ ',': ',', '.': '.', '{': '{', '}': '}' },
};

/** Stands before a time without a word such as `in`: `250 juta tahun 2026`. */
const yearWord = /^(?:tahun|thn|ta|year|fy)$/i;

/** Begins what may stand between two years: `-`, `s.d.`, `sampai`, `hingga`, `until`, `through`, `to`; hardly any keyword begins so. */
const goesOn = /^(?:[-–—\d]|s[./\s\u00a0ad]|hi|un|t[ho])/i;

/** One token in the place of one or several. */
interface Change {
    readonly first: number;
    readonly count: number;
    readonly kind: number;
    /** Where a brace stands that the token had swallowed, and its end without it. */
    readonly brace?: { readonly at: number; readonly end: number };
    /** Whether the word that joins it is not written: `250 juta Januari 2026`. */
    readonly joined?: boolean;
}

export class Everyday {
    private readonly kinds: Kinds;
    private readonly roles: readonly Role[];
    private readonly inKind: number;
    private readonly dateKind: number;
    private readonly numberKind: number;
    private readonly openKind: number;
    private readonly deepest: number;

    /** `deepest`: how many blocks may be open. */
    constructor(kinds: Kinds, deepest: number) {
        this.kinds = kinds;
        this.deepest = deepest;
        this.openKind = kinds.names.indexOf('{');
        this.roles = kinds.names.map(roleOf);
        this.inKind = kinds.names.indexOf('in@start');
        this.dateKind = kinds.names.indexOf('DATE');
        this.numberKind = kinds.names.indexOf('NUM');
    }

    /** The same tokens where nothing is written in an everyday way. */
    read(text: string, tokens: Tokens): Tokens {
        const changes: Change[] = [];
        let before: Role = 'other';
        let depth = 0;
        /** Whether the list that is being read is one of names. */
        let names = false;
        for (let index = 0; index < tokens.count; ) {
            let role = this.roleAt(tokens, index, before);
            const change = this.changeAt(text, tokens, index, role, before, names && before === ',', depth);
            if (change) {
                changes.push(change);
                role = this.roles[change.kind] as Role;
            }
            if (change?.brace) role = '{';
            if (role === '{') depth++;
            else if (role === '}' && depth > 0) depth--;
            if (role === 'list' || (role === 'location' && depth > 0)) names = true;
            else if (role !== 'word' && role !== ',' && role !== '.' && role !== 'amount') names = false;
            before = role;
            index += change?.count ?? 1;
        }
        return changes.length === 0 ? tokens : changed(tokens, changes, this.openKind, this.inKind);
    }

    /** A word that leads a list elsewhere is a name behind the lead of one, and behind a comma. */
    private roleAt({ kinds }: Tokens, index: number, before: Role): Role {
        const kind = kinds[index] as number;
        const role = this.roles[kind] as Role;
        const isLead = role === 'list' || role === 'location';
        const isName = isLead && (before === ',' || before === 'list' || before === 'mixed-list');
        return isName && this.kinds.names[kind]?.endsWith('@word') ? 'word' : role;
    }

    /** `listed`: whether a name goes on with a list here. */
    private changeAt(
        text: string,
        tokens: Tokens,
        index: number,
        role: Role,
        before: Role,
        listed: boolean,
        depth: number,
    ): Change | undefined {
        if (role === 'text') {
            const led = isNameLead(before, depth) && isBeside(text, tokens, index);
            if (led || listed) return { first: index, count: 1, kind: this.kinds.word.kind };
            return depth < this.deepest ? this.openText(text, tokens, index) : undefined;
        }
        if (before === 'time-lead') return this.timeAt(text, tokens, index);
        const isIn =
            role === 'within' ||
            (role === 'for' && before === 'amount') ||
            (role === 'year' && before !== 'per') ||
            (role === 'word' && before === 'amount' && yearWord.test(wordAt(text, tokens, index)));
        if (isIn) return this.isTime(text, tokens, index + 1) ? { first: index, count: 1, kind: this.inKind } : undefined;
        if (role !== 'word' || before !== 'amount') return undefined;
        const month = isBeside(text, tokens, index) ? this.timeAt(text, tokens, index) : undefined;
        if (month) return { ...month, joined: true };
        if (tokens.kinds[index - 1] !== this.numberKind) return undefined;
        const scale = isBeside(text, tokens, index) ? this.scaleOf(wordAt(text, tokens, index)) : -1;
        return scale < 0 ? undefined : { first: index, count: 1, kind: scale };
    }

    /** A text that nobody closed took the brace at the end of its line with it: `program P "Plant trees {`. */
    private openText(text: string, { kinds, starts, ends }: Tokens, index: number): Change | undefined {
        const start = starts[index] as number;
        let at = (ends[index] as number) - 1;
        while (at > start && isBlank(text[at])) at--;
        if (text[at] !== '{' || isClosedText(text.slice(start, ends[index]))) return undefined;
        let end = at;
        while (end > start + 1 && isBlank(text[end - 1])) end--;
        return { first: index, count: 1, kind: kinds[index] as number, brace: { at, end } };
    }

    /** `jt`, `Juta`: the kind of a magnitude, whatever the case of its letters. */
    private scaleOf(word: string): number {
        const small = word.toLowerCase();
        const id = shortScales[word] ?? shortScales[small] ?? keywordBySpelling.get(small);
        return id !== undefined && rolesByWord[id] === 'amount' ? this.kinds.names.indexOf(`${id}@start`) : -1;
    }

    /** All tokens of a time as one; undefined for a single one, which is read as it is. */
    private timeAt(text: string, { kinds, starts, ends, count }: Tokens, index: number): Change | undefined {
        const isPlain = kinds[index] === this.dateKind || kinds[index] === this.numberKind;
        if (isPlain && !mayGoOn(text, starts[index] as number, ends[index] as number)) return undefined;
        const end = spokenTimeEnd(text, starts[index] as number);
        let last = index;
        while (last + 1 < count && (ends[last] as number) < end) last++;
        if (ends[last] !== end || (last === index && isPlain)) return undefined;
        return { first: index, count: last - index + 1, kind: this.dateKind };
    }

    private isTime(text: string, tokens: Tokens, index: number): boolean {
        return index < tokens.count && isBeside(text, tokens, index) && spokenTimeEnd(text, tokens.starts[index] as number) > 0;
    }
}

function roles(role: Role, words: readonly KeywordId[]): Partial<Record<KeywordId, Role>> {
    return Object.fromEntries(words.map(word => [word, role]));
}

function roleOf(kind: string): Role {
    const [word = '', place] = kind.split('@');
    const known = place === undefined ? rolesByTerminal[kind] : rolesByWord[word as KeywordId];
    return known ?? (place === 'word' ? 'word' : 'other');
}

/** Outside all blocks a name of its own comes after `location`. */
function isNameLead(role: Role, depth: number): boolean {
    return role === 'name-lead' || role === 'list' || role === 'within' || (role === 'location' && depth > 0);
}

function wordAt(text: string, { starts, ends }: Tokens, index: number): string {
    return text.slice(starts[index], ends[index]);
}

/** Whether a token stands on the line of the one before it. */
function isBeside(text: string, { starts, ends }: Tokens, index: number): boolean {
    return !/[\r\n]/.test(text.slice(ends[index - 1], starts[index]));
}

/** Whether more of a time may follow a number: `2026-2028`, `2026 s.d. 2028`, `14 Maret 2026`. */
function mayGoOn(text: string, start: number, end: number): boolean {
    let at = end;
    while (isBlank(text[at])) at++;
    return end - start < 3 ? /\p{L}/u.test(text[at] ?? '') : goesOn.test(text.slice(at, at + 2));
}

function isBlank(character: string | undefined): boolean {
    return character === ' ' || character === '\t' || character === '\u00a0';
}

/** How many tokens it makes. */
function sizeOf({ brace, joined }: Change): number {
    return brace || joined ? 2 : 1;
}

function changed(tokens: Tokens, changes: readonly Change[], openKind: number, inKind: number): Tokens {
    const count = changes.reduce((sum, change) => sum - change.count + sizeOf(change), tokens.count);
    const kinds = new Uint16Array(count);
    const starts = new Int32Array(count);
    const ends = new Int32Array(count);
    let { tooDeep } = tokens;
    let next = 0;
    for (let from = 0, to = 0; to < count; to++) {
        const change = changes[next]?.first === from ? (changes[next++] as Change) : undefined;
        const size = change?.count ?? 1;
        if (change?.joined) {
            kinds[to] = inKind;
            starts[to] = tokens.starts[from] as number;
            ends[to++] = tokens.starts[from] as number;
        }
        kinds[to] = change?.kind ?? (tokens.kinds[from] as number);
        starts[to] = tokens.starts[from] as number;
        ends[to] = change?.brace?.end ?? (tokens.ends[from + size - 1] as number);
        if (change?.brace) {
            to++;
            kinds[to] = openKind;
            starts[to] = change.brace.at;
            ends[to] = change.brace.at + 1;
        }
        if (change && from < tokens.tooDeep) tooDeep += sizeOf(change) - size;
        from += size;
    }
    return { ...tokens, count, kinds, starts, ends, unreadable: unreadableOutside(tokens, changes), tooDeep };
}

/** A dash between two years begins no token by itself. */
function unreadableOutside({ unreadable, starts, ends }: Tokens, changes: readonly Change[]): readonly Span[] {
    let next = 0;
    return unreadable.filter(span => {
        const endOf = ({ first, count }: Change) => ends[first + count - 1] as number;
        while (next < changes.length && endOf(changes[next] as Change) <= span.start) next++;
        const change = changes[next];
        return !change || span.start < (starts[change.first] as number);
    });
}
