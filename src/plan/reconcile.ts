// Reconciles a file that was read again with its earlier version. Unchanged declarations keep their identity (only their spans are
// updated), so values cached by declaration stay valid, and an edit costs what it changed. It must not know what is cached.
import { childrenOf } from './children.ts';
import type { Declaration, Department, Extension, PlanFile, Reference, Scope } from './model.ts';
import { InText, offsetNames } from './placed.ts';
import type { Span } from './source.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Container = Department | Extension;

/** Content of a department that is reconciled piece by piece; all else that it says of itself is its head. */
const contents: ReadonlySet<string> = new Set<keyof Container>(['units', 'results', 'programs', 'assets', 'proposals']);

/**
 * Puts what `before` declares into `after`, wherever `after`, the same file read anew, says the same in the same order: at the start and
 * at the end of the file and of each department. `before` must not be used afterwards: its declarations are those of `after` now.
 * Elements that are `isApart` are left alone; `more` are files that share declarations with `after`.
 */
export function reconcile(
    before: PlanFile,
    after: PlanFile,
    isApart: (element: Scope) => boolean = () => false,
    more: readonly PlanFile[] = [],
): void {
    const match = new Match(isApart);
    match.lists(before.elements, after.elements);
    if (match.matches.size === 0) return;
    match.move();
    const former = <T extends object>(thing: T): T => (match.matches.get(thing) as T | undefined) ?? thing;
    for (const one of [after, ...more]) {
        const file = one as Writable<PlanFile>;
        file.elements = one.elements.map(former);
        file.declarations = one.declarations.map(former);
        file.extensions = one.extensions.map(former);
        file.references = one.references.map(former);
        // The reference of a half-written line stands in no property, so it was not paired above: its declaration may be one from before.
        for (const reference of file.references) (reference as Writable<Reference>).from = former(reference.from);
    }
}

/** Pairs of what was and what is. Nothing is changed before all of them are known. */
class Match {
    /** Earlier objects by new ones: declarations, `extend` blocks and references. */
    readonly matches = new Map<object, object>();
    private readonly isApart: (element: Scope) => boolean;
    private readonly pairs: (readonly [was: object, is: object])[] = [];
    private readonly spans: (readonly [was: Span, is: Span])[] = [];
    private readonly containers: (readonly [was: Container, is: Container])[] = [];

    constructor(isApart: (element: Scope) => boolean) {
        this.isApart = isApart;
    }

    /** Pairs what is the same at the start of two lists, and at their end. */
    lists(was: readonly Scope[], is: readonly Scope[]): void {
        const shorter = Math.min(was.length, is.length);
        let same = 0;
        while (same < shorter && this.scopes(was[same] as Scope, is[same] as Scope)) same++;
        for (let end = 1; end <= shorter - same && this.scopes(was.at(-end) as Scope, is.at(-end) as Scope); end++);
    }

    /** Sets right where everything stands, and what stands in departments. */
    move(): void {
        for (const [was, is] of this.spans) {
            if (was instanceof InText) was.placeAs(is as InText);
            (was as Writable<Span>).start = is.start;
            (was as Writable<Span>).end = is.end;
        }
        for (const [was, is] of this.containers)
            for (const property of contents as ReadonlySet<'programs'>) {
                const list = is[property].map(
                    child => (this.matches.get(child) as (typeof is)[typeof property][number] | undefined) ?? child,
                );
                for (const child of list) (child as Writable<Declaration>).parent = was;
                (was as Writable<Container>)[property] = list;
            }
    }

    /** A department with other programs is the same department when its head is the same. */
    private scopes(was: Scope, is: Scope): boolean {
        const [firstPair, firstSpan] = [this.pairs.length, this.spans.length];
        if (was.kind !== is.kind || this.isApart(was) || this.isApart(is) || !this.same(was, is) || !isSameOrder(this.spans, firstSpan)) {
            this.pairs.length = firstPair;
            this.spans.length = firstSpan;
            return false;
        }
        for (const [old, its] of this.pairs.splice(firstPair)) this.matches.set(its, old);
        if (isContainer(was) && isContainer(is)) {
            this.containers.push([was, is]);
            this.lists(childrenOf(was), childrenOf(is));
        }
        return true;
    }

    private same(was: unknown, is: unknown): boolean {
        if (was === is) return true;
        if (typeof was !== 'object' || typeof is !== 'object' || !was || !is) return false;
        if (Array.isArray(was)) return Array.isArray(is) && was.length === is.length && was.every((item, i) => this.same(item, is[i]));
        if (isPlaced(was)) {
            if (!isPlaced(is) || Object.getPrototypeOf(was) !== Object.getPrototypeOf(is)) return false;
            this.spans.push([was, is]);
            if (!(was instanceof InText)) return true;
        }
        const [old, its] = [was as Record<string, unknown>, is as Record<string, unknown>];
        const isInText = was instanceof InText;
        const leavesOut = isContainer(was) ? contents : none;
        for (const key in old) {
            const value = old[key];
            const around = key === 'parent' || (key === 'from' && typeof value === 'object');
            if (!around && !leavesOut.has(key) && !(isInText && offsetNames.has(key)) && !this.same(value, its[key])) return false;
        }
        if ('file' in was) this.pairs.push([was, is]);
        return true;
    }
}

const none: ReadonlySet<string> = new Set();

function isContainer(thing: object): thing is Container {
    return 'kind' in thing && (thing.kind === 'department' || thing.kind === 'extension');
}

/** A span, or what has its places as numbers. */
function isPlaced(thing: object): thing is Span {
    return 'start' in thing;
}

/** Whether all from the index on stand in the same order as before: what is worked out may depend on that. */
function isSameOrder(spans: readonly (readonly [was: Span, is: Span])[], from: number): boolean {
    const [first] = spans.slice(from, from + 1);
    if (!first) return true;
    const shift = first[1].start - first[0].start;
    let moved = false;
    for (let i = from; i < spans.length && !moved; i++) {
        const [was, is] = spans[i] as (typeof spans)[number];
        moved = is.start - was.start !== shift || is.end - was.end !== shift;
    }
    if (!moved) return true;
    const order = spans.slice(from).sort(([a], [b]) => a.start - b.start || a.end - b.end);
    return order.every(([was, is], i) => {
        const [wasLast, isLast] = order[i - 1] ?? [];
        if (!wasLast || !isLast) return true;
        if (was.start === wasLast.start && was.end === wasLast.end) return is.start === isLast.start && is.end === isLast.end;
        return was.start === wasLast.start ? is.start === isLast.start : is.start > isLast.start;
    });
}
