// Deep copies of what stands at the top of a file, for whoever must change it: parents and origins of references lead to the copies.
// It must not know why.
import type { PlanFile, Reference, Scope } from './model.ts';
import { InText, offsetNames } from './placed.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Copies of declarations, `extend` blocks and references, by what they were made of. */
export type Copies = Map<object, object>;

/** Copies stand as they were read, or are plain data, in which each place may say the file that it is in. */
export type CopyForm = 'as-read' | { readonly file?: string };

/** Copies an element, or a reference that stands in none, with all that is in it, once. */
export function copyElement(element: Scope | Reference, form: CopyForm, copies: Copies): void {
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
        const result = value instanceof InText ? copyInText(value) : 'start' in value ? copySpan(value) : copyParts(value, {});
        if ('file' in value && 'span' in value) {
            copies.set(value, result);
            made.push(result as Writable<Scope>);
        }
        return result as T;
    }

    function copySpan(span: object): object {
        return form === 'as-read' ? span : { ...span, ...form };
    }

    function copyInText(value: InText): object {
        if (form === 'as-read') return copyParts(value, Object.create(Object.getPrototypeOf(value)));
        const spans = Object.entries(value.places()).map(([name, span]) => [name, copySpan(span)]);
        return copyParts(value, Object.fromEntries(spans), offsetNames);
    }

    function copyParts(value: object, result: Record<string, unknown>, leftOut?: ReadonlySet<string>): object {
        for (const [key, part] of Object.entries(value)) {
            const isAround = key === 'parent' || (key === 'from' && typeof part === 'object');
            if (!leftOut?.has(key)) result[key] = isAround ? part : copy(part);
        }
        return result;
    }
}

/** A file with all that is in it. */
export function copyFile(file: PlanFile, form: CopyForm): PlanFile {
    const copies: Copies = new Map();
    for (const element of file.elements) copyElement(element, form, copies);
    // The reference of a half-written line stands in no property.
    for (const reference of file.references) copyElement(reference, form, copies);
    return withCopies(file, copies);
}

/** A file with copies in the place of what they were made of; the file itself where there are none. */
export function withCopies(file: PlanFile, copies: Copies): PlanFile {
    if (!file.elements.some(element => copies.has(element))) return file;
    const copied = <T extends object>(thing: T): T => (copies.get(thing) as T | undefined) ?? thing;
    return {
        ...file,
        elements: file.elements.map(copied),
        declarations: file.declarations.map(copied),
        extensions: file.extensions.map(copied),
        references: file.references.map(copied),
    };
}
