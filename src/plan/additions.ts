// Merges `extend` blocks into what they extend, before names are looked up: every reader then finds all that is said of a declaration in
// its own properties. Extensions of departments stay apart (names/resolver.ts), for departments are large and split over files.
// Invariant: what is read of a file is never changed; whatever an extension touches is copied first.

import { childrenOf } from './children.ts';
import { type Copies, copyElement, withCopies } from './copy-element.ts';
import { addToList } from './lists.ts';
import type { Additions, Declaration, Extension, PlanFile, Reference, Repeat, Scope } from './model.ts';
import { allowedTargetKinds } from './names/allowed-kinds.ts';
import type { Located, Span } from './source.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The files of a plan with additions merged, and what an edit must not touch without merging again. */
export interface Merged {
    readonly files: readonly PlanFile[];
    /** Files as they were read, by URI, where they differ. */
    readonly read: ReadonlyMap<string, PlanFile>;
    /** Names at the top of files that extensions of something else than a department begin with. */
    readonly names: ReadonlySet<string>;
    /** The files that are merged with each other, by the URI of each of them. */
    readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `files` come in plan order. */
export function mergeAdditions(files: readonly PlanFile[]): Merged {
    const top = topOf(files);
    const extensions = files.flatMap(file => file.extensions).filter(extension => !extension.isMerged && !isOfDepartment(extension, top));
    if (extensions.length === 0) return { files, read: new Map(), names: new Set(), groups: new Map() };
    const names = new Set(extensions.map(({ target }) => target.path[0] ?? ''));
    const added = new Map<Scope, Extension[]>();
    const copies: Copies = new Map();
    // Shorter targets first: what they add can be extended, too. Those of one length come in plan order.
    for (const extension of extensions.toSorted((a, b) => a.target.path.length - b.target.path.length)) {
        const target = find(extension.target, top, added);
        if (!target) continue;
        addToList(added, target, extension);
    }
    for (const [target, more] of added) {
        copyElement(elementOf(target), 'as-read', copies);
        for (const extension of more) if (!copies.has(extension)) copyElement(extension, { file: extension.file }, copies);
    }
    for (const [target, more] of added)
        for (const extension of more) merge(copies.get(target) as Declaration, copies.get(extension) as Extension);
    const homes = new Map([...added].flatMap(([target, more]) => more.map(extension => [extension as Scope, target] as const)));
    for (const { references } of files)
        for (const reference of references) {
            const home = homes.get(reference.from);
            // Names in an addition are looked up from its target.
            if (home && reference.role !== 'extends') (copies.get(reference) as Writable<Reference>).from = copies.get(home) as Declaration;
        }
    const merged = files.map(file => withCopies(file, copies));
    const read = new Map(files.flatMap((file, i) => (merged[i] === file ? [] : [[file.uri, file] as const])));
    return { files: merged, read, names, groups: groupsOf(added) };
}

function groupsOf(added: ReadonlyMap<Scope, readonly Extension[]>): Map<string, ReadonlySet<string>> {
    const groups = new Map<string, Set<string>>();
    for (const [target, more] of added)
        for (const uri of [target.file, ...more.map(({ file }) => file)]) {
            const [own, other] = [groups.get(target.file) ?? new Set([target.file]), groups.get(uri) ?? new Set([uri])];
            for (const one of other) own.add(one);
            for (const one of own) groups.set(one, own);
        }
    return groups;
}

/** Takes what was merged before where nothing of a group of files is new. `changed`: the URIs of files that are. */
export function keepMerged(before: Merged, after: Merged, changed: ReadonlySet<string>): Merged {
    const known = new Map(before.files.map(file => [file.uri, file]));
    const isSameGroup = (uri: string) => {
        const [was, is] = [before.groups.get(uri), after.groups.get(uri)];
        return was !== undefined && is !== undefined && was.size === is.size && [...is].every(one => was.has(one) && !changed.has(one));
    };
    return { ...after, files: after.files.map(file => (isSameGroup(file.uri) ? (known.get(file.uri) ?? file) : file)) };
}

/** Whether an edit of a file, from `before` to `after`, can change what is merged; `isDepartment` knows the departments of the plan. */
export function touchesAdditions(
    names: ReadonlySet<string>,
    before: PlanFile | undefined,
    after: PlanFile | undefined,
    isExtended: (department: string) => boolean,
    isDepartment: (name: string) => boolean,
): boolean {
    const files = [before, after].filter(file => file !== undefined);
    for (const { target } of files.flatMap(file => file.extensions))
        if (target.path.length !== 1 || names.has(target.path[0] as string) || !isDepartment(target.path[0] as string)) return true;
    const departmentsOf = (file: PlanFile | undefined) =>
        (file?.elements ?? []).flatMap(element => (element.kind === 'department' ? element.name : [])).join('\n');
    if (departmentsOf(before) !== departmentsOf(after))
        for (const name of files.flatMap(file => departmentsOf(file).split('\n'))) if (isExtended(name)) return true;
    return (
        names.size > 0 && files.some(({ elements }) => elements.some(element => element.kind !== 'extension' && names.has(element.name)))
    );
}

interface Top {
    readonly byName: ReadonlyMap<string, readonly Declaration[]>;
    /** Extensions of a single name, which may be that of a department. */
    readonly extensions: ReadonlyMap<string, readonly Extension[]>;
}

function topOf(files: readonly PlanFile[]): Top {
    const byName = new Map<string, Declaration[]>();
    const extensions = new Map<string, Extension[]>();
    for (const { elements } of files)
        for (const element of elements)
            if (element.kind === 'extension') {
                const [name = '', ...more] = element.target.path;
                if (more.length === 0) addToList(extensions, name, element);
            } else if (element.kind !== 'plan' && element.name !== '') addToList(byName, element.name, element);
    return { byName, extensions };
}

function departmentNamed(name: string, { byName }: Top): Declaration | undefined {
    return byName.get(name)?.find(declaration => declaration.kind === 'department');
}

function isOfDepartment({ target }: Extension, top: Top): boolean {
    return target.path.length === 1 && departmentNamed(target.path[0] as string, top) !== undefined;
}

/** The first declaration of a path whose kind fits, as names/resolver.ts finds it from outside all blocks. */
function find({ path }: Reference, top: Top, added: ReadonlyMap<Scope, readonly Extension[]>): Declaration | undefined {
    const [first = '', ...rest] = path;
    let candidates = top.byName.get(first) ?? [];
    for (const name of rest)
        candidates = candidates.slice(0, maxAlike).flatMap(candidate => {
            const isDepartment = candidate === departmentNamed(candidate.name, top);
            const more = [...(added.get(candidate) ?? []), ...(isDepartment ? (top.extensions.get(candidate.name) ?? []) : [])];
            return [candidate, ...more].flatMap(scope => childrenOf(scope).filter(child => child.name === name && name !== ''));
        });
    return candidates.find(({ kind }) => allowedTargetKinds.extends.has(kind));
}

/** As in names/resolver.ts. */
const maxAlike = 20;

function elementOf(scope: Scope): Scope {
    let element = scope;
    while (element.parent) element = element.parent;
    return element;
}

/** Names in text of the properties that may be stated once. */
const once: Readonly<Partial<Record<keyof Additions | 'code', string>>> = {
    code: 'code',
    period: 'during',
    coordinator: 'coordinator',
    priority: 'priority',
    direction: 'direction',
    source: 'source',
    scale: 'scale',
    definition: 'definition',
    formula: 'formula',
    type: 'kind',
    addsUp: 'adds-up',
    level: 'level',
    at: 'at',
    digs: 'digs',
    user: 'user',
    consumable: 'consumable',
    owner: 'owner',
    agreement: 'agreement',
    state: 'state',
};

/** Properties that come and go with another one. */
const companions: Readonly<Record<string, string>> = { formerPeriod: 'period', priorityTitle: 'priority' };

/** Puts what an extension says into its target; both are copies. A statement that does not fit stays where it is, for a rule to tell. */
function merge(target: Declaration, extension: Extension): void {
    const into = target as unknown as Record<string, unknown>;
    const given: Readonly<Record<string, unknown>> = { ...extension.adds, code: extension.code, ceilings: extension.ceilings };
    const repeats: Repeat[] = [];
    for (const [key, value] of Object.entries(given)) {
        if (!Object.hasOwn(into, key) || Object.hasOwn(companions, key) || isNothing(value)) continue;
        if (key === 'state' && !isStateOf(target, value as Located<string>)) continue;
        const word = once[key as keyof typeof once];
        const own = into[key];
        if (word && !isNothing(own)) {
            const { span } = extension.statements.find(statement => statement.word === word) ?? extension;
            repeats.push({ property: word, span, first: placeOf(own), isAddition: true });
            continue;
        }
        into[key] = Array.isArray(own) ? [...own, ...(value as readonly unknown[])] : value;
        for (const [other, owner] of Object.entries(companions)) if (owner === key) into[other] = given[other];
        if (Array.isArray(value)) for (const item of value) if (isDeclaration(item)) item.parent = target;
    }
    (extension as Writable<Extension>).isMerged = true;
    const { remarks } = target;
    const more = extension.remarks;
    Object.assign(into, {
        remarks: {
            risks: [...remarks.risks, ...more.risks],
            assumptions: [...remarks.assumptions, ...more.assumptions],
            notes: [...remarks.notes, ...more.notes],
            tags: [...remarks.tags, ...more.tags],
        },
        repeats: [...target.repeats, ...repeats],
    });
}

function isNothing(value: unknown): boolean {
    return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isDeclaration(item: unknown): item is Writable<Declaration> {
    return typeof item === 'object' && item !== null && 'nameSpan' in item;
}

/** Assets and proposals have states of their own. */
export function isStateOf({ kind }: Declaration, { value }: Located<string>): boolean {
    return (kind === 'proposal') === ['accepted', 'rejected', 'deferred'].includes(value);
}

/** Where a property stands that may be said once. */
function placeOf(value: unknown): Span {
    const [one] = Array.isArray(value) ? value : [value];
    return 'span' in (one as object) ? (one as { readonly span: Span }).span : (one as Span);
}
