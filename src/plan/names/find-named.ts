// Finds declarations by what a person calls them: a path, a short name, a code or a title. It must not know who asks, nor guess.
import type { Declaration, Kind } from '../model.ts';
import type { Plan } from '../plan.ts';
import { qualifiedName, titleOf } from '../queries.ts';

/** Case and spaces at the ends aside. */
export function fold(text: string): string {
    return text.normalize('NFC').trim().toLocaleLowerCase();
}

/** Everything of these kinds that a reader may mean by its name, its title or its code. */
export function named(plan: Plan, value: string, kinds: readonly Kind[]): Declaration[] {
    const wanted = fold(value);
    return kinds.flatMap(kind =>
        plan.all(kind).filter(one => [one.name, qualifiedName(one), titleOf(one), codeOf(one)].some(text => fold(text) === wanted)),
    );
}

/**
 * The declarations that a text means most exactly, in plan order: one where it is plain, several where it is ambiguous, none where nothing
 * is called so. A whole path goes before the end of a path, as written before in other letters, that before a code, and a code before a title.
 */
export function meantBy(plan: Plan, text: string, kinds: readonly Kind[]): Declaration[] {
    const written = text.normalize('NFC').trim();
    const wanted = fold(text);
    if (wanted === '') return [];
    const all = plan.files.flatMap(file => file.declarations.filter(one => one.name !== '' && kinds.includes(one.kind)));
    const endsWith = (path: string, end: string) => path === end || path.endsWith(`.${end}`);
    const tests: readonly ((one: Declaration) => boolean)[] = [
        one => qualifiedName(one) === written,
        one => written.endsWith(one.name) && endsWith(qualifiedName(one), written),
        one => fold(qualifiedName(one)) === wanted,
        one => endsWith(fold(qualifiedName(one)), wanted),
        one => fold(codeOf(one)) === wanted,
        one => fold(titleOf(one)) === wanted,
    ];
    for (const test of tests) {
        const found = all.filter(test);
        if (found.length > 0) return withoutTwins(found);
    }
    return [];
}

/** Where one name is declared twice for the same kind of thing, the first one is meant, as everywhere in a plan. */
function withoutTwins(found: readonly Declaration[]): Declaration[] {
    const seen = new Set<string>();
    return found.filter(one => {
        const key = `${one.kind} ${qualifiedName(one)}`;
        return !seen.has(key) && seen.add(key);
    });
}

/** Everything whose path or title holds all the words, as far as `most`: what somebody may have had in mind. */
export function holdingWords(plan: Plan, text: string, kinds: readonly Kind[], most: number): Declaration[] {
    const words = fold(text)
        .split(/[\s.]+/)
        .filter(word => word !== '');
    const found: Declaration[] = [];
    if (words.length === 0) return found;
    for (const file of plan.files)
        for (const one of file.declarations) {
            if (found.length === most) return found;
            if (one.name === '' || !kinds.includes(one.kind)) continue;
            const called = fold(`${qualifiedName(one)} ${titleOf(one)}`);
            if (words.every(word => called.includes(word))) found.push(one);
        }
    return found;
}

function codeOf(one: Declaration): string {
    return ('code' in one && one.code?.value) || '';
}
