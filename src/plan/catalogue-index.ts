// Ways to look into one official list: by name, by what a damaged code may have been, by what a code begins with. Each is made when it is
// first asked for, once for each list. It must not know plans.

import type { CatalogueEntry, CatalogueList } from './catalogue.ts';
import { sharedCode } from './catalogue.ts';
import { addToList } from './lists.ts';
import { withoutEnd } from './trim.ts';

export class CatalogueIndex {
    private readonly list: CatalogueList;
    private names: Map<string, CatalogueEntry[]> | undefined;
    private loose: Map<string, string[]> | undefined;
    private former: Map<string, string[]> | undefined;
    private parents: Set<string> | undefined;
    private depths: Set<number> | undefined;
    private fields: Set<string> | undefined;
    private some: string[] | undefined;

    constructor(list: CatalogueList) {
        this.list = list;
    }

    /** The entry of a code. A support program exists in every field that the list names, in any where it names none. */
    find(code: string): CatalogueEntry | undefined {
        const { entries } = this.list;
        const own = entries.get(code);
        if (own) return own;
        const shared = sharedCode(code);
        if (shared === code) return undefined;
        this.fields ??= fieldsIn(entries.keys());
        return this.fields.size === 0 || this.fields.has(code.slice(0, 4)) ? entries.get(shared) : undefined;
    }

    /** Its first codes, as examples of what they look like. */
    get samples(): readonly string[] {
        this.some ??= [...this.list.entries.keys()].slice(0, 50);
        return this.some;
    }

    /** Entries of an official name. */
    named(name: string): readonly CatalogueEntry[] {
        this.names ??= grouped(this.list.entries.values(), entry => [entry.name, ...(entry.alsoNamed ?? [])].map(foldName));
        const folded = foldName(name);
        return folded === '' ? [] : (this.names.get(folded) ?? []);
    }

    /** Codes that took the place of one, as the list says it; of a support program in the field of the one asked for. */
    successors(code: string): readonly string[] {
        this.former ??= formerCodes(this.list.entries.values());
        const own = this.former.get(code) ?? this.former.get(sharedCode(code)) ?? [];
        return [...new Set(own.map(next => next.replace(/^X\.XX(?=\.)/, /^\d\.\d\d(?=\.)/.exec(code)?.[0] ?? 'X.XX')))].filter(
            next => next !== code,
        );
    }

    /** Whether some code has as many parts as this one. */
    hasDepth(code: string): boolean {
        this.depths ??= new Set([...this.list.entries.keys()].map(key => key.split('.').length));
        return this.depths.has(code.split('.').length);
    }

    /** Whether codes stand directly below a code. */
    hasChildren(code: string): boolean {
        this.parents ??= new Set([...this.list.entries.keys()].map(parentCode));
        return this.parents.has(code);
    }

    /**
     * Codes that the list holds and that this one may have been: separators, letters for digits, zeros lost or added, dots left out.
     * `1.3` may have been `1.03` or `1.30`.
     */
    repairs(code: string): string[] {
        const { entries } = this.list;
        this.loose ??= grouped(entries.keys(), looseKey);
        const parts = partsOf(code);
        const written = parts.join('.');
        const found = (this.loose.get(looseKey(written)) ?? []).filter(candidate => mayHaveBeen(parts, candidate.split('.')));
        const packed = parts.length === 1 ? (this.loose.get(packedKey(written)) ?? []) : [];
        return [...new Set([...(entries.has(written) ? [written] : []), ...found, ...packed, ...this.sharedRepairs(parts)])].filter(
            candidate => candidate !== code,
        );
    }

    /** A support program stands in the list once for all fields: its own part is repaired with the list, its field by its digits. */
    private sharedRepairs(parts: readonly string[]): string[] {
        const [government = '', field = '', ...rest] = parts;
        if (!/^0?\d$/.test(government) || !/^\d\d?$/.test(field) || !/^0?1$/.test(rest[0] ?? '')) return [];
        const wanted = ['X', 'XX', ...rest];
        return (this.loose?.get(looseKey(wanted.join('.'))) ?? [])
            .filter(candidate => mayHaveBeen(wanted, candidate.split('.')))
            .map(candidate => candidate.replace('X.XX', `${government.slice(-1)}.${field.padStart(2, '0')}`))
            .filter(candidate => this.find(candidate));
    }
}

const indexes = new WeakMap<CatalogueList, CatalogueIndex>();

export function indexOf(list: CatalogueList): CatalogueIndex {
    let index = indexes.get(list);
    if (!index) {
        index = new CatalogueIndex(list);
        indexes.set(list, index);
    }
    return index;
}

function formerCodes(entries: Iterable<CatalogueEntry>): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { code, former = [] } of entries)
        for (const before of former) {
            addToList(found, before, code);
        }
    return found;
}

/** The fields of all codes, when the list names fields at all: one of support programs alone says nothing on them. */
function fieldsIn(codes: Iterable<string>): Set<string> {
    const all = [...codes];
    return new Set(
        all.some(code => /^\d\.\d\d$/.test(code)) ? all.filter(code => /^\d\.\d\d(\.|$)/.test(code)).map(code => code.slice(0, 4)) : [],
    );
}

/** Names are compared by their letters and digits: lists taken from printed pages split words and lose punctuation. */
export function foldName(name: string): string {
    return name
        .normalize('NFC')
        .toLowerCase()
        .replace(/^(program|kegiatan|sub ?kegiatan)\s+(?=\S)/, '')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** `72.71` for `72.71.01`; empty for `72`. */
export function parentCode(code: string): string {
    return code.slice(0, Math.max(0, code.lastIndexOf('.')));
}

function partsOf(code: string): string[] {
    return code
        .toUpperCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .map(part => (/\d/.test(part) ? part.replaceAll('O', '0').replace(/[IL]/g, '1') : part));
}

/** The same for all codes that differ in zeros at the ends of their parts. */
function looseKey(code: string): string {
    return code
        .split('.')
        .map(part => withoutEnd(part.replace(/^0+/, ''), '0'))
        .join('.');
}

function packedKey(digits: string): string {
    return `=${digits}`;
}

/** Zeros before a part may have been lost or added; zeros after it only lost, as from a number. */
function mayHaveBeen(written: readonly string[], official: readonly string[]): boolean {
    const plain = (part: string) => part.replace(/^0+(?=.)/, '');
    return written.every((part, i) => {
        const other = official[i] ?? '';
        return plain(part) === plain(other) || (part.length < other.length && part.padEnd(other.length, '0') === other);
    });
}

function grouped<T>(items: Iterable<T>, keysOf: (item: T) => string | readonly string[]): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    const add = (key: string, item: T) => {
        addToList(groups, key, item);
    };
    for (const item of items) {
        const keys = keysOf(item);
        for (const key of typeof keys === 'string' ? [keys] : new Set(keys)) add(key, item);
        // Codes are found without their dots too.
        if (typeof item === 'string') add(packedKey(item.replaceAll('.', '')), item);
    }
    return groups;
}
