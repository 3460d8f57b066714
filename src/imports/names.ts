// Names of works and indicators from their own title and code alone: a row more in the table renames nothing.
import { nameFromTitle } from '../l10n/choose-names.ts';
import { tidy } from './tidy.ts';

export interface ToName {
    readonly title: string;
    /** Tells apart what has the same title; empty when there is none. */
    readonly code: string;
    readonly fallback: string;
}

/** Unique in their scope. `taken` are names that would hide or be hidden. Items must come in an order of their own, such as that of codes. */
export function nameAll(items: readonly ToName[], ...taken: readonly ReadonlySet<string>[]): string[] {
    const used = new Set<string>();
    /** The number to try next, by what stands before it: those below are used. */
    const numbers = new Map<string, number>();
    return items.map(item => {
        for (const name of candidates(item, numbers)) {
            if (used.has(name) || taken.some(names => names.has(name))) continue;
            used.add(name);
            return name;
        }
        throw new Error('unreachable: candidates never end');
    });
}

function* candidates({ title, code, fallback }: ToName, numbers: Map<string, number>): Generator<string> {
    const parts = code.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    // The keyword says the level already.
    const { name, isWhole } = nameFromTitle(tidy(title).replace(/^(program(me)?|kegiatan|sub[ -]?kegiatan) /i, ''));
    const base = name || fallback;
    const tail = parts.at(-1);
    if ((isWhole && name) || !tail) yield base;
    if (tail && name) yield `${base}-${tail}`;
    if (parts.length > 0) yield `${base}-${parts.join('-')}`;
    const stem = [base, ...parts].join('-');
    for (let number = numbers.get(stem) ?? 2; ; number++) {
        numbers.set(stem, number + 1);
        yield `${stem}-${number}`;
    }
}
