// Which name means what. Scopes are braces: from where a name is written outward, a department's own names before the shared ones.
// It must not know rules.

import type { DependencyGraph } from '../../incremental/dependencies.ts';
import { isSameList, TrackedLists } from '../../incremental/tracked-lists.ts';
import { childrenNamed, childrenOf } from '../children.ts';
import type { Declaration, Department, Extension, Kind, PlanFile, Reference, RelatedPlan, Scope, Unit, Work } from '../model.ts';
import { append, byName, type Members, relatedIn, updateList } from '../name-lists.ts';
import { findFor, findPath, type ScopeNames } from './lookup.ts';
import { type Resolution, Resolved, resolvedTo } from './resolved.ts';

/** The fact of which names are declared for the whole plan. */
const sharedNames = Symbol('shared names');

/** The content of a department as a whole: everything, its `extend` blocks, or things of one kind. */
type Part = 'children' | 'extensions' | 'units' | 'programs';

/** Names of one plan. Files come in plan order; where a name is declared twice the first one is meant. */
export class Names implements ScopeNames {
    private readonly shared = new Map<string, readonly Declaration[]>();
    private readonly extensions = new Map<string, readonly Extension[]>();
    private readonly members = new WeakMap<Scope, Members>();
    /** Queries about departments, in which things come and go while they stay: by name, and as a whole. */
    private readonly namedIn: TrackedLists<string, Declaration>;
    private readonly partsOf: TrackedLists<Part, Scope>;
    private readonly meaningsOf = new Map<string, { readonly file: string }>();
    /** Asked for last, and mostly the next one too. */
    private lastMeanings: { readonly file: string } | undefined;
    private readonly resolutions = new Map<Reference, Resolution>();

    private readonly graph: DependencyGraph | undefined;
    private readonly others: OtherPlans | undefined;
    /** Names of plans that are referred to. */
    private readonly related = new Set<RelatedPlan>();
    /** URIs of the plan's own files: a plan may refer to itself. */
    private readonly own = new Set<string>();

    /** With a graph, whoever asks is noted: names of the whole plan are facts, and what departments hold; all else never changes. */
    constructor(files: readonly PlanFile[], graph?: DependencyGraph, others?: OtherPlans) {
        this.graph = graph;
        this.others = others;
        this.namedIn = new TrackedLists(graph);
        this.partsOf = new TrackedLists(graph, true);
        for (const file of files) {
            this.own.add(file.uri);
            for (const [name, declarations] of byName(file.elements)) append(this.shared, name, declarations);
            for (const one of relatedIn(file)) this.related.add(one);
            for (const extension of file.extensions) append(this.extensions, targetOf(extension), [extension]);
        }
    }

    /**
     * Takes a file out, its new version in, and tells whoever looked for one of its names. `compare` orders files; `touched` are the names
     * of what came or went, however deep.
     */
    replace(
        before: PlanFile | undefined,
        after: PlanFile | undefined,
        compare: (a: string, b: string) => number,
        touched: ReadonlySet<string>,
    ): void {
        const file = (after ?? before)?.uri as string;
        if (before) this.own.delete(before.uri);
        if (after) this.own.add(after.uri);
        for (const related of before ? relatedIn(before) : none) this.related.delete(related);
        for (const related of after ? relatedIn(after) : none) this.related.add(related);
        const old = byName(before?.elements ?? []);
        const now = byName(after?.elements ?? []);
        if (old.size !== now.size || [...old.keys()].some(name => !now.has(name))) this.graph?.invalidate(sharedNames);
        for (const name of new Set([...old.keys(), ...now.keys()])) {
            if (isSameList(old.get(name) ?? none, now.get(name) ?? none)) continue;
            updateList(this.shared, name, file, now.get(name) ?? [], compare);
            this.graph?.invalidate(name);
        }
        const extended = Map.groupBy(after?.extensions ?? [], targetOf);
        for (const name of new Set([...(before?.extensions ?? []).map(targetOf), ...extended.keys()]))
            updateList(this.extensions, name, file, extended.get(name) ?? [], compare);
        const [was, is] = [new Set(before?.elements), new Set(after?.elements)];
        const scopes = new Set([...was, ...is]);
        const isOther = (scope: Scope) => !was.has(scope) || !is.has(scope);
        for (const [name, ones] of Map.groupBy([...scopes].filter(isDepartment), departmentMeant))
            this.askAgain(
                name,
                ones.filter(one => is.has(one)),
                ones.some(isOther) ? undefined : touched,
            );
        for (const gone of was) if (!is.has(gone)) for (const asked of [this.namedIn, this.partsOf]) asked.dispose(gone);
    }

    /** Notes that the content of a department has changed: of these names, or, where departments or extensions came or went, of any. */
    private askAgain(name: string, ones: readonly Scope[], touched: ReadonlySet<string> | undefined): void {
        // A department that has no name yet is nowhere to be looked up, and holds things all the same.
        const scopes = new Set<Scope>([...(this.shared.get(name) ?? []), ...(this.extensions.get(name) ?? []), ...ones]);
        for (const scope of scopes) this.members.delete(scope);
        for (const scope of scopes) {
            this.namedIn.recompute(scope, member => this.inside(scope).get(member) ?? none, touched);
            this.partsOf.recompute(scope, part => this.partOf(scope, part));
        }
    }

    /** The target of a reference; for one of another plan, that plan's answer. */
    resolve(reference: Reference): Resolution {
        const other = this.related.size > 0 ? this.otherWith(reference.file) : undefined;
        if (other) return other.names.resolve(reference);
        let resolution = this.resolutions.get(reference);
        if (!resolution) {
            resolution = this.look(reference);
            this.resolutions.set(reference, resolution);
        }
        if (this.graph?.granularity === 'coarse') this.graph.recordRead(this.meanings(reference.file));
        else if (this.graph && resolution instanceof Resolved) this.graph.recordAll(resolution.dependencies);
        return resolution;
    }

    /** Stands for what all references of a file mean. */
    private meanings(file: string): object {
        if (this.lastMeanings?.file === file) return this.lastMeanings;
        let fact = this.meaningsOf.get(file);
        if (!fact) {
            fact = { file };
            this.meaningsOf.set(file, fact);
        }
        this.lastMeanings = fact;
        return fact;
    }

    /** Looks a reference up anew that was resolved before names changed. */
    resolveAgain(reference: Reference): Resolution {
        const was = this.resolutions.get(reference);
        this.release(reference);
        const is = this.resolve(reference);
        if (is.target !== was?.target || is.misfit !== was?.misfit || is.known !== was?.known)
            this.graph?.invalidate(this.meanings(reference.file));
        return is;
    }

    /** Results from before the names changed that they may depend on. */
    drainInvalidated(): Resolved[] {
        return this.graph?.drainInvalidated(Resolved) ?? [];
    }

    /** Forgets what a reference meant. */
    release(reference: Reference): void {
        const resolution = this.resolutions.get(reference);
        if (resolution instanceof Resolved) this.graph?.release(resolution);
        this.resolutions.delete(reference);
    }

    private look(reference: Reference): Resolution {
        const find = () => findFor(this, reference);
        if (!this.graph) return find();
        const { value, dependencies } = this.graph.track(find);
        const resolved = resolvedTo(reference, value, dependencies);
        this.graph.register(resolved);
        return resolved;
    }

    /** The plan referred to that a file belongs to; undefined for the plan's own files. */
    otherWith(file: string): OtherPlan | undefined {
        if (this.own.has(file)) return undefined;
        for (const related of this.related) {
            const other = this.others?.(related);
            if (other?.hasFile(file)) return other;
        }
        return undefined;
    }

    isElsewhere(file: string): boolean {
        return this.related.size > 0 && this.otherWith(file) !== undefined;
    }

    /** The target of a path from a scope, among the kinds that fit. */
    find(path: readonly string[], from: Scope | undefined, kinds: ReadonlySet<Kind>): Resolution {
        return findPath(this, path, from, kinds);
    }

    /** Everything declared directly in a scope, by name (for one name, see `named`); of a department also what extensions add. The plan itself: undefined. */
    membersOf(scope: Scope | undefined): Members {
        if (!scope) this.graph?.recordRead(sharedNames);
        else if (isDepartment(scope)) this.part(this.departmentOf(scope) ?? scope, 'children');
        return this.inside(scope);
    }

    /** Everything of a name that is declared directly in a scope, in plan order. */
    named(name: string, scope: Scope | undefined): readonly Declaration[] {
        if (scope && this.related.size > 0) {
            if (scope.kind === 'related-plan') return this.inside(scope).get(name) ?? none;
            const other = this.otherWith(scope.file);
            if (other) return other.names.named(name, scope);
        }
        if (scope && !isDepartment(scope)) return childrenNamed(name, scope) ?? this.inside(scope).get(name) ?? none;
        const found = this.inside(scope).get(name) ?? none;
        if (!scope) this.graph?.recordRead(name);
        else this.namedIn.record(scope, name, found);
        return found;
    }

    /** Shared names without those of other plans. */
    ownNames(): Members {
        if (this.related.size === 0) return this.shared;
        return new Map([...this.shared].map(([name, ones]) => [name, ones.filter(({ kind }) => kind !== 'related-plan')]));
    }

    private inside(scope: Scope | undefined): Members {
        if (!scope) return this.shared;
        // Of another plan its shared names, and nothing that it refers to itself.
        if (scope.kind === 'related-plan') return this.others?.(scope)?.names.ownNames() ?? noMembers;
        let members = this.members.get(scope);
        if (!members) {
            const home = scope.kind === 'extension' ? (this.homeOf(scope) ?? scope) : scope;
            members = home === scope ? byName(isDepartment(scope) ? this.partOf(scope, 'children') : childrenOf(scope)) : this.inside(home);
            this.members.set(scope, members);
        }
        return members;
    }

    /** Everything declared directly inside, in the order of the text; what extensions add to a department comes after. */
    childrenOf(scope: Scope): readonly Scope[] {
        return isDepartment(scope) ? this.part(scope, 'children') : childrenOf(scope);
    }

    /** Extensions of a department, in plan order. Only the first department of a name is extended. `childrenOf` has their content. */
    extensionsOf(department: Department): readonly Extension[] {
        return this.part(department, 'extensions') as readonly Extension[];
    }

    /** The units of a department, also those that extensions add. */
    unitsOf(department: Department): readonly Unit[] {
        return this.part(department, 'units') as readonly Unit[];
    }

    /** The programs of a department, also those that extensions add. */
    programsOf(department: Department): readonly Work[] {
        return this.part(department, 'programs') as readonly Work[];
    }

    private part(department: Scope, part: Part): readonly Scope[] {
        return this.partsOf.known(department, part) ?? this.partsOf.record(department, part, this.partOf(department, part));
    }

    private partOf(department: Scope, part: Part): readonly Scope[] {
        const isExtended = department.kind === 'department' && this.firstDepartment(department.name) === department;
        const extensions = isExtended ? (this.extensions.get(department.name) ?? []) : [];
        if (part === 'extensions') return extensions;
        const bodies = [department, ...extensions] as readonly (Department | Extension)[];
        return bodies.flatMap((body): readonly Scope[] => (part === 'children' ? childrenOf(body) : body[part]));
    }

    /** The department a thing belongs to: the one it stands in, or is. */
    departmentOf(scope: Scope): Department | undefined {
        for (let at: Scope | undefined = scope; at; at = at.parent) {
            if (at.kind === 'department') return at;
            if (at.kind === 'extension') {
                const other = this.related.size > 0 ? this.otherWith(at.file) : undefined;
                if (other) return other.names.departmentOf(at);
                const target = this.departmentNamed(targetOf(at)) ?? this.resolve(at.target).target;
                return target && this.departmentOf(target);
            }
        }
        return undefined;
    }

    /** Whether an `extend` block names it alone. */
    isExtended(name: string): boolean {
        return this.extensions.has(name);
    }

    isDepartment(name: string): boolean {
        return this.firstDepartment(name) !== undefined;
    }

    private departmentNamed(name: string): Department | undefined {
        this.graph?.recordRead(name);
        return this.firstDepartment(name);
    }

    private firstDepartment(name: string): Department | undefined {
        return this.shared.get(name)?.find(declaration => declaration.kind === 'department');
    }

    /** The department that an extension adds to. */
    private homeOf(extension: Extension): Department | undefined {
        return this.firstDepartment(targetOf(extension));
    }
}

const none: readonly never[] = [];
const noMembers: Members = new Map();

/** Another plan, as far as names are concerned. */
export interface OtherPlan {
    readonly names: Names;
    hasFile(uri: string): boolean;
    file(uri: string): PlanFile | undefined;
}

/** The plan that a name stands for, where it could be read. */
export type OtherPlans = (related: RelatedPlan) => OtherPlan | undefined;

function isDepartment(scope: Scope): scope is Department | Extension {
    return scope.kind === 'department' || scope.kind === 'extension';
}

/** The name of the department that an extension names. */
function targetOf({ target }: Extension): string {
    return target.path.join('.');
}

/** The name of the department that is declared or extended. */
function departmentMeant(scope: Department | Extension): string {
    return scope.kind === 'department' ? scope.name : targetOf(scope);
}
