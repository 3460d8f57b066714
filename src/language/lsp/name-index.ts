// Names as they are searched: by how their words begin, kept for each file as long as it does not change. A keystroke makes a new plan, but
// only one new file. It must not know who searches, nor what fits where.
import { addToList } from '../../plan/lists.ts';
import type { Declaration, Department, Extension, Kind, PlanFile, Scope } from '../../plan/model.ts';
import { foldText } from './fuzzy.ts';

/** A declaration with its texts folded: without case and accents. */
export interface IndexedName {
    readonly declaration: Declaration;
    readonly name: string;
    readonly title: string;
    readonly code: string;
}

/** Declarations of a file for one department, in order of the text; those outside departments have an index of their own. */
export class ScopeIndex {
    readonly scope: Department | Extension | undefined;
    private readonly byKind = new Map<Kind, IndexedName[]>();
    private readonly byBeginning = new Map<Kind, Map<string, IndexedName[]>>();

    constructor(scope: Department | Extension | undefined) {
        this.scope = scope;
    }

    add(known: IndexedName): void {
        addToList(this.byKind, known.declaration.kind, known);
    }

    /** All of some kinds. */
    *all(kinds: ReadonlySet<Kind>): Generator<IndexedName> {
        for (const kind of kinds) yield* this.byKind.get(kind) ?? [];
    }

    /** Those of some kinds with a word in name, title or code that begins so. Folded text, not empty. */
    *beginning(kinds: ReadonlySet<Kind>, typed: string): Generator<IndexedName> {
        for (const kind of kinds)
            for (const known of this.beginnings(kind).get(typed.slice(0, 2)) ?? [])
                if (known.name.includes(typed) || known.title.includes(typed) || known.code.includes(typed)) yield known;
    }

    /** By the first letter and the first two letters of every word. Made when first asked for. */
    private beginnings(kind: Kind): ReadonlyMap<string, readonly IndexedName[]> {
        let beginnings = this.byBeginning.get(kind);
        if (!beginnings) {
            beginnings = new Map();
            this.byBeginning.set(kind, beginnings);
            for (const known of this.byKind.get(kind) ?? [])
                for (const word of wordsOf(known))
                    for (const key of word.length > 1 ? [word.slice(0, 1), word.slice(0, 2)] : [word]) {
                        if (beginnings.get(key)?.at(-1) !== known) addToList(beginnings, key, known);
                    }
        }
        return beginnings;
    }
}

const indexes = new WeakMap<PlanFile, readonly ScopeIndex[]>();

/** The blocks of a file: what stands outside departments first. */
export function blocksOf(file: PlanFile): readonly ScopeIndex[] {
    let blocks = indexes.get(file);
    if (!blocks) {
        const shared = new ScopeIndex(undefined);
        const byScope = new Map<Scope, ScopeIndex>();
        for (const declaration of file.declarations) {
            const outermost = outermostOf(declaration);
            // Departments are shared themselves.
            if (outermost === declaration || (outermost.kind !== 'department' && outermost.kind !== 'extension')) {
                shared.add(knownOf(declaration));
                continue;
            }
            const block = byScope.get(outermost) ?? new ScopeIndex(outermost);
            byScope.set(outermost, block);
            block.add(knownOf(declaration));
        }
        blocks = [shared, ...byScope.values()];
        indexes.set(file, blocks);
    }
    return blocks;
}

const folded = new WeakMap<Declaration, IndexedName>();

export function knownOf(declaration: Declaration): IndexedName {
    let known = folded.get(declaration);
    if (!known) {
        const code = 'code' in declaration ? (declaration.code?.value ?? '') : '';
        known = { declaration, name: foldText(declaration.name), title: foldText(declaration.title?.value ?? ''), code: foldText(code) };
        folded.set(declaration, known);
    }
    return known;
}

function outermostOf(declaration: Declaration): Scope {
    let at: Scope = declaration;
    while (at.parent) at = at.parent;
    return at;
}

/** The words of its texts, folded; in a name also those that begin with a capital. */
function* wordsOf({ declaration, name, title, code }: IndexedName): Generator<string> {
    yield name;
    for (const [word] of declaration.name.matchAll(/(?<=\p{Ll}|\P{L})[\p{Lu}\p{N}]\p{L}?|(?<=[_-])\p{L}{1,2}/gu)) yield foldText(word);
    for (const [word] of title.matchAll(/[\p{L}\p{N}]+/gu)) yield word;
    if (code !== '') yield code;
}
