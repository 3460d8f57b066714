// Deep copies of what stands at the top of a file, for whoever must change it: parents and origins of references lead to the copies.
// It must not know why.
import type { Reference, Scope } from './model.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Copies of declarations, `extend` blocks and references, by what they were made of. */
export type Copies = Map<object, object>;

/** Copies an element with all that is in it, once. With `file`, every place in the copy says that it is in that file. */
export function copyElement(element: Scope, file: string | undefined, copies: Copies): void {
    if (copies.has(element)) return;
    const made: (Writable<Scope> | Writable<Reference>)[] = [];
    copy(element);
    for (const one of made) {
        if ('role' in one) one.from = (copies.get(one.from) as Scope | undefined) ?? one.from;
        else if (one.parent) one.parent = (copies.get(one.parent) as Scope | undefined) ?? one.parent;
    }

    function copy<T>(value: T): T {
        if (typeof value !== 'object' || value === null) return value;
        if (Array.isArray(value)) return (value.length === 0 ? value : value.map(copy)) as T;
        if ('start' in value) return (file === undefined ? value : { ...value, file }) as T;
        const result: Record<string, unknown> = {};
        for (const [key, part] of Object.entries(value)) {
            const isAround = key === 'parent' || (key === 'from' && typeof part === 'object');
            result[key] = isAround ? part : copy(part);
        }
        if ('file' in value) {
            copies.set(value, result);
            made.push(result as unknown as Writable<Scope>);
        }
        return result as T;
    }
}
