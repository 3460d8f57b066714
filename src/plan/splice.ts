// A file that was read again in one block only. The text around the block stays as it is until the plan takes the edit in: then it is
// moved, and the new block is put in. Nobody who looks at the plan before that sees anything moved. It must not know how a block is read.

import type { Declaration, Department, Extension, PlanFile, Scope } from './model.ts';
import { InText } from './placed.ts';
import { reconcile } from './reconcile.ts';
import type { Span } from './source.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A block of a file, and what stands in its place now. */
export interface BlockChange {
    readonly was: Declaration;
    readonly is: Declaration;
    /** Of the new text. */
    readonly lineStarts: readonly number[];
    /** Declarations of the block, in the order of the text. */
    readonly declarations: PlanFile['declarations'];
    readonly references: PlanFile['references'];
    readonly ignores: PlanFile['ignores'];
    readonly problems: PlanFile['problems'];
    /** How far all that follows has moved, in characters. */
    readonly by: number;
    /** The new text as it is read without the file from before. */
    readonly readWhole: () => PlanFile;
}

interface Splice extends BlockChange {
    readonly before: PlanFile;
    /** Offset at which the block ended. */
    readonly end: number;
}

const pending = new WeakMap<PlanFile, Splice>();

/** A file with another block. Its lists are those of the new text; `applySplice` sets right where all else stands, and what it stands in. */
export function spliceFile(before: PlanFile, change: BlockChange): PlanFile {
    const { span } = change.was;
    const [{ start, end }, lines] = [span, change.lineStarts.length - before.lineStarts.length];
    const splice: Splice = { ...change, before, end };
    const isAfter = (one: { readonly span: Span }) => one.span.start >= end;
    const isBefore = (one: { readonly span: Span }) => one.span.start < start;
    const file: PlanFile = {
        ...before,
        ...listsOf(splice, change.declarations, change.references),
        elements: change.was.parent ? before.elements : before.elements.map(one => (one === change.was ? change.is : one)),
        lineStarts: change.lineStarts,
        ignores: [
            ...before.ignores.filter(isBefore),
            ...change.ignores,
            ...before.ignores.filter(isAfter).map(ignore => ({
                ...ignore,
                span: moved(ignore.span, change.by),
                line: ignore.line + lines,
                rules: ignore.rules.map(rule => ({ ...rule, span: moved(rule.span, change.by) })),
            })),
        ],
        problems: [
            ...before.problems.filter(isBefore),
            ...change.problems,
            ...before.problems.filter(isAfter).map(problem => ({ ...problem, span: moved(problem.span, change.by) })),
        ],
    };
    pending.set(file, splice);
    return file;
}

/** Whether the file is still to be moved. */
export function isPending(file: PlanFile): boolean {
    return pending.has(file);
}

/** Makes a file that is still to be moved one that was read whole, unless it is an edit of one of these files. */
export function settleFile(file: PlanFile | undefined, known: readonly PlanFile[] = []): void {
    const splice = file && pending.get(file);
    if (!splice || known.includes(splice.before)) return;
    pending.delete(file);
    Object.assign(file, splice.readWhole());
}

/** Moves what `before` declares into `after`, as `reconcile` does; false where `after` was not read of one block of `before`. */
export function applySplice(before: PlanFile, after: PlanFile): boolean {
    const splice = pending.get(after);
    if (splice?.before !== before) return false;
    pending.delete(after);
    const { was, end, by } = splice;
    const container = was.parent as Department | Extension | undefined;
    const around = container ? ownSpans(container) : [];
    const following = [...before.elements, ...(container ? blocksIn(container) : [])].filter(({ span }) => span.start >= end);
    for (const span of [...around, ...following.flatMap(one => (isContainer(one) ? [one, ...blocksIn(one)] : one)).flatMap(spansOf)])
        move(span, end, by);
    // Where only spaces or comments changed, the block is the same.
    const block = {
        ...after,
        elements: [splice.is] as Declaration[],
        declarations: splice.declarations,
        extensions: [],
        references: splice.references,
    };
    reconcile({ ...block, elements: [was] }, block);
    const now = block.elements[0] ?? splice.is;
    const file = after as Writable<PlanFile>;
    Object.assign(file, listsOf(splice, block.declarations, block.references));
    if (!container) file.elements = before.elements.map(element => (element === was ? now : element));
    else {
        (now as Writable<Declaration>).parent = container;
        for (const property of lists)
            if ((container[property] as readonly Scope[]).includes(was))
                Object.assign(container, { [property]: (container[property] as readonly Scope[]).map(one => (one === was ? now : one)) });
    }
    return true;
}

/** Lists of the file with those of the block put in. */
function listsOf(
    { before, was }: Splice,
    declarations: PlanFile['declarations'],
    references: PlanFile['references'],
): Pick<PlanFile, 'declarations' | 'references'> {
    const known = new Set<Scope>([was]);
    // In the order of the text each comes after what it stands in.
    for (const one of before.declarations) if (one.parent && known.has(one.parent)) known.add(one);
    const replace = <T>(list: readonly T[], isIn: (item: T) => boolean, others: readonly T[], at: (item: T) => number): T[] => {
        const first = list.findIndex(item => at(item) >= was.span.start);
        const kept = list.filter(item => !isIn(item));
        const place = first < 0 ? kept.length : first;
        return [...kept.slice(0, place), ...others, ...kept.slice(place)];
    };
    return {
        declarations: replace(
            before.declarations,
            one => known.has(one),
            declarations,
            one => one.span.start,
        ),
        references: replace(
            before.references,
            one => known.has(one.from),
            references,
            one => one.span.start,
        ),
    };
}

const lists = ['units', 'results', 'programs', 'assets', 'proposals'] as const;

function blocksIn(container: Department | Extension): Declaration[] {
    return lists.flatMap((property): readonly Declaration[] => container[property]);
}

/** Whether blocks come and go in it while it stays. */
export function isContainer(scope: Scope): scope is Department | Extension {
    return scope.kind === 'department' || scope.kind === 'extension';
}

// ── Spans ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function moved({ start, end }: Span, by: number): Span {
    return { start: start + by, end: end + by };
}

function move(span: Writable<Span> | InText, from: number, by: number): void {
    if (span instanceof InText) {
        span.move(from, by);
        return;
    }
    if (span.start >= from) span.start += by;
    if (span.end >= from) span.end += by;
}

/** All places that a block names, as spans or with what has them as numbers; of a department or an `extend` block without what its blocks name. Found once. */
function spansOf(scope: Scope): readonly (Span | InText)[] {
    if (isContainer(scope)) return ownSpans(scope);
    let spans = known.get(scope);
    if (!spans) {
        spans = findSpans(scope, none);
        known.set(scope, spans);
    }
    return spans;
}

const known = new WeakMap<Scope, readonly (Span | InText)[]>();

function ownSpans(container: Department | Extension): readonly (Span | InText)[] {
    return findSpans(container, new Set<string>(lists));
}

const none: ReadonlySet<string> = new Set();

function findSpans(scope: Scope, leftOut: ReadonlySet<string>): readonly (Span | InText)[] {
    const spans = new Set<Span | InText>();
    visit(scope, leftOut);
    return [...spans];

    function visit(value: unknown, except: ReadonlySet<string>): void {
        if (typeof value !== 'object' || value === null) return;
        if (Array.isArray(value)) for (const item of value) visit(item, none);
        else if ('start' in value && !(value instanceof InText)) spans.add(value as Span);
        else {
            if (value instanceof InText) spans.add(value);
            for (const key in value) {
                const part = (value as Record<string, unknown>)[key];
                const isAround = key === 'parent' || (key === 'from' && typeof part === 'object');
                if (!isAround && !except.has(key)) visit(part, none);
            }
        }
    }
}
