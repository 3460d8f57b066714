// Which name means what. Scopes are braces: from where a name is written outward, a department's own names before the shared ones.
// It must not know rules; what fits where is the table at its end.
import type { Declaration, Department, Extension, Kind, PlanFile, Reference, Role, Scope } from './plan.ts';
import type { Answer, Ledger, Reads } from './reads.ts';

/** What a reference leads to. */
export interface Resolution {
    /** What it means; undefined when nothing of that name and a fitting kind exists. */
    readonly target: Declaration | undefined;
    /** Something of that name that does not fit, when nothing fits. */
    readonly misfit: Declaration | undefined;
    /** How many parts of the path lead somewhere, from the best place to start. */
    readonly known: number;
}

type Members = ReadonlyMap<string, readonly Declaration[]>;

/** What a reference was found to mean. */
export class Resolved implements Answer, Resolution {
    readonly reference: Reference;
    readonly target: Declaration | undefined;
    readonly misfit: Declaration | undefined;
    readonly known: number;
    reads: Reads;

    constructor(reference: Reference, target: Declaration | undefined, misfit: Declaration | undefined, known: number, reads: Reads) {
        this.reference = reference;
        this.target = target;
        this.misfit = misfit;
        this.known = known;
        this.reads = reads;
    }
}

/** The fact of which names are declared for the whole plan. */
const sharedNames = Symbol('shared names');

/** Names of one plan. Files come in plan order; where a name is declared twice the first one is meant. */
export class Names {
    private readonly shared = new Map<string, readonly Declaration[]>();
    private readonly extensions = new Map<string, readonly Extension[]>();
    private members = new WeakMap<Scope, Members>();
    private readonly resolutions = new WeakMap<Reference, Resolution>();

    private readonly ledger: Ledger | undefined;

    /** With a ledger, whoever asks is noted under the first name that is looked up: a fact is all that stands at and below that name. */
    constructor(files: readonly PlanFile[], ledger?: Ledger) {
        this.ledger = ledger;
        for (const file of files) {
            for (const [name, declarations] of byName(file.elements)) append(this.shared, name, declarations);
            for (const extension of file.extensions) append(this.extensions, extension.target.path.join('.'), [extension]);
        }
    }

    /** Takes a file out, its new version in, and tells whoever looked for one of its names. `compare` orders files. */
    replace(before: PlanFile | undefined, after: PlanFile | undefined, compare: (a: string, b: string) => number): void {
        const old = byName(before?.elements ?? []);
        const now = byName(after?.elements ?? []);
        const touched = new Set([...old.keys(), ...now.keys()]);
        const file = (after ?? before)?.uri as string;
        if (old.size !== now.size || [...old.keys()].some(name => !now.has(name))) this.ledger?.changed(sharedNames);
        for (const name of touched) mend(this.shared, name, file, now.get(name) ?? [], compare);
        const added = Map.groupBy(after?.extensions ?? [], extension => extension.target.path.join('.'));
        for (const name of [...(before?.extensions ?? []).map(({ target }) => target.path.join('.')), ...added.keys()]) {
            mend(this.extensions, name, file, added.get(name) ?? [], compare);
            touched.add(name);
        }
        for (const name of touched) {
            for (const declaration of this.shared.get(name) ?? []) this.members.delete(declaration);
            for (const extension of this.extensions.get(name) ?? []) this.members.delete(extension);
            this.ledger?.changed(name);
        }
    }

    /** What a reference means. */
    resolve(reference: Reference): Resolution {
        let resolution = this.resolutions.get(reference);
        if (!resolution) {
            resolution = this.look(reference);
            this.resolutions.set(reference, resolution);
        }
        if (this.ledger && resolution instanceof Resolved) this.ledger.readAll(resolution.reads);
        return resolution;
    }

    /** Looks a reference up anew that was resolved before names changed. */
    resolveAgain(reference: Reference): Resolution {
        this.release(reference);
        return this.resolve(reference);
    }

    /** What was resolved before names changed that it may depend on. */
    takeStale(): Resolved[] {
        return this.ledger?.takeStale(Resolved) ?? [];
    }

    /** Forgets what a reference meant. */
    release(reference: Reference): void {
        const resolution = this.resolutions.get(reference);
        if (resolution instanceof Resolved) this.ledger?.release(resolution);
        this.resolutions.delete(reference);
    }

    private look(reference: Reference): Resolution {
        const find = () => this.find(reference.path, reference.from, fits[reference.role]);
        if (!this.ledger) return find();
        const { value, reads } = this.ledger.watched(find);
        const resolved = new Resolved(reference, value.target, value.misfit, value.known, reads);
        this.ledger.keep(resolved);
        return resolved;
    }

    /** What a path means from a scope, among the kinds that fit. */
    find(path: readonly string[], from: Scope | undefined, kinds: ReadonlySet<Kind>): Resolution {
        let misfit: Declaration | undefined;
        let known = 0;
        for (let scope = from; ; scope = scope.parent) {
            if (!scope) this.ledger?.read(path[0] as string);
            const [found, depth] = this.follow(path, scope, kinds);
            if (found && kinds.has(found.kind)) return { target: found, misfit: undefined, known: path.length };
            misfit ??= found;
            known = Math.max(known, depth);
            if (!scope) return { target: undefined, misfit, known };
        }
    }

    /** Everything declared directly in a scope, by name (for one name, see `named`); of a department also what extensions add. The plan itself: undefined. */
    membersOf(scope: Scope | undefined): Members {
        if (!scope) this.ledger?.read(sharedNames);
        return this.inside(scope);
    }

    /** Everything of a name that is declared directly in a scope, in plan order. */
    named(name: string, scope: Scope | undefined): readonly Declaration[] {
        if (!scope) this.ledger?.read(name);
        return this.inside(scope).get(name) ?? [];
    }

    private inside(scope: Scope | undefined): Members {
        if (!scope) return this.shared;
        if (scope.kind === 'department') this.ledger?.read(scope.name);
        if (scope.kind === 'extension') this.ledger?.read(scope.target.path.join('.'));
        let members = this.members.get(scope);
        if (!members) {
            const home = scope.kind === 'extension' ? (this.departmentOf(scope) ?? scope) : scope;
            members = home === scope ? byName(this.childrenOf(scope)) : this.inside(home);
            this.members.set(scope, members);
        }
        return members;
    }

    /** Everything declared directly inside, in the order of the text; what extensions add to a department comes after. */
    childrenOf(scope: Scope): Scope[] {
        const own = childrenOf(scope);
        if (scope.kind === 'department') this.ledger?.read(scope.name);
        if (scope.kind !== 'department' || this.departmentNamed(scope.name) !== scope) return own;
        return [...own, ...this.extensionsOf(scope).flatMap(childrenOf)];
    }

    /** Extensions of a department, in plan order. Only the first department of a name is extended. */
    extensionsOf(department: Department): readonly Extension[] {
        this.ledger?.read(department.name);
        return this.departmentNamed(department.name) === department ? (this.extensions.get(department.name) ?? []) : [];
    }

    /** The department a thing belongs to: the one it stands in, or is. */
    departmentOf(scope: Scope): Department | undefined {
        for (let at: Scope | undefined = scope; at; at = at.parent) {
            if (at.kind === 'department') return at;
            if (at.kind === 'extension') return this.departmentNamed(at.target.path.join('.'));
        }
        return undefined;
    }

    private departmentNamed(name: string): Department | undefined {
        this.ledger?.read(name);
        return this.shared.get(name)?.find(declaration => declaration.kind === 'department');
    }

    /** Follows a path inside one scope; the second value is how many parts led somewhere. */
    private follow(path: readonly string[], scope: Scope | undefined, kinds: ReadonlySet<Kind>): [Declaration | undefined, number] {
        let candidates = this.inside(scope).get(path[0] as string) ?? [];
        let depth = candidates.length > 0 ? 1 : 0;
        for (let i = 1; i < path.length && candidates.length > 0; i++) {
            candidates = candidates.flatMap(candidate => this.inside(candidate).get(path[i] as string) ?? []);
            if (candidates.length > 0) depth = i + 1;
        }
        return [candidates.find(candidate => kinds.has(candidate.kind)) ?? candidates[0], depth];
    }
}

/** Everything declared directly inside, in the order of the text. A plan's catalogues stand outside all names. */
export function childrenOf(scope: Scope): Scope[] {
    switch (scope.kind) {
        case 'vision':
            return [...scope.missions];
        case 'goal':
        case 'objective':
            return [...scope.indicators];
        case 'department':
        case 'extension':
            return inOrder([...scope.units, ...scope.results, ...scope.programs, ...scope.assets]);
        case 'program':
        case 'activity':
        case 'subactivity':
            return inOrder([...scope.requests, ...scope.indicators, ...scope.outputs, ...scope.activities]);
        default:
            return [];
    }
}

function inOrder(scopes: Scope[]): Scope[] {
    return scopes.sort((a, b) => a.span.start - b.span.start);
}

function byName(scopes: readonly Scope[]): Members {
    const members = new Map<string, Declaration[]>();
    for (const scope of scopes) {
        if (scope.kind === 'extension' || scope.kind === 'plan' || scope.name === '') continue;
        const others = members.get(scope.name);
        if (others) others.push(scope);
        else members.set(scope.name, [scope]);
    }
    return members;
}

function append<T>(lists: Map<string, readonly T[]>, name: string, more: readonly T[]): void {
    const known = lists.get(name);
    if (known) (known as T[]).push(...more);
    else lists.set(name, [...more]);
}

/** Puts what a file now says in the place of what it said. */
function mend<T extends { readonly file: string }>(
    lists: Map<string, readonly T[]>,
    name: string,
    file: string,
    now: readonly T[],
    compare: (a: string, b: string) => number,
): void {
    const others = (lists.get(name) ?? []).filter(item => item.file !== file);
    if (others.length + now.length === 0) lists.delete(name);
    else lists.set(name, now.length === 0 ? others : [...others, ...now].sort((a, b) => compare(a.file, b.file)));
}

const parties: readonly Kind[] = ['department', 'unit', 'partner'];
const works: readonly Kind[] = ['program', 'activity', 'subactivity'];
const results: readonly Kind[] = ['goal', 'objective', 'mission', 'vision'];

/** Which kinds a reference may lead to. */
export const fits: Readonly<Record<Role, ReadonlySet<Kind>>> = {
    serves: new Set(results),
    coordinator: new Set(parties),
    within: new Set<Kind>(['location']),
    owner: new Set(parties),
    location: new Set<Kind>(['location']),
    user: new Set(parties),
    maintainer: new Set(parties),
    handover: new Set(parties),
    executor: new Set(parties),
    partner: new Set(parties),
    fund: new Set<Kind>(['fund']),
    needs: new Set<Kind>(['output', 'asset', 'request', ...works]),
    after: new Set<Kind>(['output', ...works]),
    maintains: new Set<Kind>(['output', 'asset']),
    continues: new Set<Kind>(['output', 'asset', ...works]),
    answers: new Set<Kind>(['request']),
    requests: new Set(parties),
    follows: new Set<Kind>(['pattern']),
    extends: new Set<Kind>(['department']),
};
