// All files of one plan as one: order, settings, names and what refers to what. An edit makes a new one, which takes over all that the
// edit did not touch; the one before then answers like it. It must not know how files were read.

import { settle } from '../incremental/database.ts';
import { DependencyGraph } from '../incremental/dependencies.ts';
import { type Merged, mergeAdditions, touchesAdditions } from './additions.ts';
import { ofKind } from './by-kind.ts';
import { reconcile } from './carry-over.ts';
import type { CatalogueList } from './catalogue.ts';
import { type Definition, type Derived, untracked } from './derived.ts';
import type { Declaration, DeclarationOf, Kind, PlanDeclaration, PlanFile, Reference, RelatedPlan, Role, Scope } from './model.ts';
import { ReferenceIndex } from './names/reference-index.ts';
import { Names, type OtherPlans } from './names/resolver.ts';
import { Unresolved } from './names/unresolved.ts';
import { comparePlanFiles, inPlanOrder } from './plan-order.ts';
import { noRelatedPlans, type RelatedPlanState, type RelatedPlans, relatedUri } from './related-plans.ts';
import { type Settings, sameSettings, settingsOf } from './settings.ts';

/** What an edit takes over from the plan before it. */
interface PlanData {
    /** Names that additions begin with; an edit of what has one of them merges all additions again. */
    readonly addedTo: ReadonlySet<string>;
    /** Files as they were read, by URI, where additions were merged into them. */
    readonly read: ReadonlyMap<string, PlanFile>;
    /** Notes who read what; only for plans that are edited. */
    readonly graph: DependencyGraph | undefined;
    readonly names: Names;
    files: readonly PlanFile[];
    readonly positions: Map<string, number>;
    root: PlanDeclaration | undefined;
    settings: Settings;
    /** All declarations by kind; the list is the fact. */
    readonly kinds: Map<Kind, { list: readonly Declaration[] | undefined }>;
    links: ReferenceIndex | undefined;
    readonly unresolved: Unresolved;
    readonly derived: Map<Definition, Derived>;
}

export interface PlanOptions {
    readonly catalogues?: ReadonlyMap<string, CatalogueList>;
    readonly tracked?: boolean;
    /** Finds the plans that it refers to. */
    readonly related?: RelatedPlans;
}

/** Facts that are not about one declaration. */
const facts = { files: Symbol('files'), root: Symbol('root'), settings: Symbol('settings') };

export class Plan {
    private readonly state: PlanData;
    /** Official lists that were read, by the URI of their file (`catalogueUri`); there may be some that this plan does not name. */
    readonly catalogues: ReadonlyMap<string, CatalogueList>;
    readonly related: RelatedPlans;

    /** A `tracked` plan records the facts that each query reads, so that an edit runs again only the queries it can have changed. */
    constructor(files: readonly PlanFile[], options: PlanOptions = {}, before?: PlanData) {
        this.catalogues = options.catalogues ?? new Map();
        this.related = options.related ?? noRelatedPlans;
        this.state = before ?? keep(mergeAdditions(inPlanOrder(files)), options.tracked ? new DependencyGraph() : undefined, this.related);
    }

    /** In plan order: by what they declare, never by their names, so that renaming a file changes nothing. */
    get files(): readonly PlanFile[] {
        this.state.graph?.recordRead(facts.files);
        return this.state.files;
    }

    /** The plan's declaration; the first where several were written. */
    get root(): PlanDeclaration | undefined {
        this.state.graph?.recordRead(facts.root);
        return this.state.root;
    }

    get settings(): Settings {
        this.state.graph?.recordRead(facts.settings);
        return this.state.settings;
    }

    get names(): Names {
        return this.state.names;
    }

    /** Who read what, of a plan that is edited. */
    get graph(): DependencyGraph | undefined {
        return this.state.graph;
    }

    /** Everything of a kind, in plan order, named or not yet. */
    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        const fact = kindOf(this.state, kind);
        this.state.graph?.recordRead(fact);
        fact.list ??= this.state.files.flatMap(file => ofKind(file, kind));
        return fact.list as readonly DeclarationOf<K>[];
    }

    /** What a reference means; undefined when nothing fits. */
    target(reference: Reference): Declaration | undefined {
        return this.state.names.resolve(reference).target;
    }

    /** References of a file that lead nowhere, in its order. */
    unresolvedIn(file: PlanFile): readonly Reference[] {
        return this.state.unresolved.in(file, this);
    }

    /** All references that lead to a declaration, in plan order. */
    referencesTo(declaration: Declaration): readonly Reference[] {
        return this.links().all(declaration);
    }

    /** Who refers to a declaration in a certain role. */
    sources(declaration: Declaration, role: Role): Scope[] {
        return this.links()
            .get(declaration, role)
            .map(reference => reference.from);
    }

    /** Whether anything refers to a declaration in one of the roles. */
    isMeant(declaration: Declaration, ...roles: readonly Role[]): boolean {
        return roles.some(role => this.links().has(declaration, role));
    }

    /** Whether a file is one of its own. */
    hasFile(uri: string): boolean {
        return this.state.positions.has(uri);
    }

    /** Of this plan, or of one that it refers to. */
    file(uri: string): PlanFile | undefined {
        // Noted also where there is none: one may come.
        const { files } = this;
        const position = this.state.positions.get(uri);
        return position === undefined ? this.state.names.otherWith(uri)?.file(uri) : files[position];
    }

    /** How it stands with a plan that this one refers to. */
    relatedState(related: RelatedPlan): RelatedPlanState {
        const uri = relatedUri(related);
        return typeof uri === 'string' ? this.related(uri) : { unread: uri };
    }

    relatedPlan(related: RelatedPlan): Plan | undefined {
        const state = this.relatedState(related);
        return 'plan' in state ? state.plan : undefined;
    }

    /** A file as it was read, before additions were merged: what another plan with a part of it is made of. */
    asRead(file: PlanFile): PlanFile {
        return this.state.read.get(file.uri) ?? file;
    }

    /** The file that a declaration stands in. Not noted: who has the declaration has read it. */
    fileOf(declaration: Scope): PlanFile {
        const position = this.state.positions.get(declaration.file);
        return (position === undefined ? this.file(declaration.file) : this.state.files[position]) as PlanFile;
    }

    /** Below zero where `a` stands earlier in the plan. */
    compare(a: Declaration, b: Declaration): number {
        return a.file === b.file ? a.span.start - b.span.start : this.compareFiles(a.file, b.file);
    }

    /** The same for the URIs of files. */
    readonly compareFiles = (a: string, b: string): number => (this.state.positions.get(a) ?? 0) - (this.state.positions.get(b) ?? 0);

    /** What is worked out once for a plan and mended by each edit; see derived.ts. */
    derived<D extends Derived>(definition: Definition, make: () => D): D {
        let derived = this.state.derived.get(definition);
        if (!derived) {
            derived = make();
            this.state.derived.set(definition, derived);
        }
        return derived as D;
    }

    /**
     * The plan with some files replaced, added or (undefined) gone, by URI. Only for a tracked plan: it takes over what this one knows, and
     * this one then answers like it. Undefined, and nothing done, where a new plan is as quick: when the order of its files changes.
     */
    edited(changes: ReadonlyMap<string, PlanFile | undefined>): Plan | undefined {
        const { state } = this;
        const { graph, names, positions, derived, unresolved } = state;
        const files = graph && exchange(state.files, changes);
        if (!graph || !files) return undefined;
        const before = state.files.filter(file => changes.has(file.uri));
        if (this.isAddedTo(before, changes)) return undefined;
        const links = this.links();
        const after = [...changes.values()].filter(file => file !== undefined);
        for (const file of before) {
            const now = changes.get(file.uri);
            if (now) reconcile(file, now);
        }
        const scopes = compare(before.flatMap(declaredIn), after.flatMap(declaredIn));
        const references = compare(before.flatMap(referencesIn), after.flatMap(referencesIn));
        const old = new Map(references.gone.map(reference => [reference, this.target(reference)]));
        for (const reference of old.keys()) names.release(reference);
        const touched = new Set([...scopes.gone, ...scopes.come].flatMap(scope => (scope.kind === 'extension' ? [] : scope.name)));
        state.files = files;
        positions.clear();
        for (const [i, file] of files.entries()) positions.set(file.uri, i);
        for (const [uri, file] of changes)
            names.replace(
                before.find(other => other.uri === uri),
                file,
                this.compareFiles,
                touched,
            );
        for (const kind of new Set([...scopes.gone, ...scopes.come].map(scope => scope.kind))) {
            const fact = kind === 'extension' ? undefined : kindOf(state, kind);
            if (!fact?.list) continue;
            fact.list = undefined;
            graph.invalidate(fact);
        }
        graph.invalidate(facts.files);
        const root = rootIn(files);
        const settings = settingsOf(root);
        if (root !== state.root) graph.invalidate(facts.root);
        if (!sameSettings(settings, state.settings)) {
            graph.invalidate(facts.settings);
            state.settings = settings;
        }
        state.root = root;
        const plan = new Plan(files, { catalogues: this.catalogues, related: this.related }, state);
        relink(plan, links, old, references.come, unresolved);
        for (const scope of scopes.gone) {
            if (scope.kind !== 'extension') links.dispose(scope);
            for (const one of derived.values()) one.dispose?.(scope, plan);
        }
        for (const file of before) unresolved.dispose(file, plan);
        settle(derived.values(), plan);
        return plan;
    }

    /** Whether what additions are merged of may change. */
    private isAddedTo(before: readonly PlanFile[], changes: ReadonlyMap<string, PlanFile | undefined>): boolean {
        const { addedTo, names } = this.state;
        return [...changes].some(([uri, after]) =>
            touchesAdditions(
                addedTo,
                before.find(file => file.uri === uri),
                after,
                name => names.isExtended(name),
                name => names.isDepartment(name) || (after?.elements ?? []).some(one => one.kind === 'department' && one.name === name),
            ),
        );
    }

    private links(): ReferenceIndex {
        const { state } = this;
        if (state.links) return state.links;
        const links = new ReferenceIndex(state.graph, this.compareFiles);
        state.links = links;
        untracked(this, () => {
            for (const file of state.files)
                links.addFile(
                    file.references.flatMap(reference => {
                        const target = this.target(reference);
                        return target ? [[reference, target] as const] : [];
                    }),
                );
        });
        return links;
    }
}

function keep({ files, read, names: addedTo }: Merged, graph: DependencyGraph | undefined, related: RelatedPlans): PlanData {
    const root = rootIn(files);
    return {
        addedTo,
        read,
        graph: graph,
        names: new Names(files, graph, othersOf(related)),
        files,
        positions: new Map(files.map((file, i) => [file.uri, i])),
        root,
        settings: settingsOf(root),
        kinds: new Map(),
        links: undefined,
        unresolved: new Unresolved(),
        derived: new Map(),
    };
}

/** The plan that a name of one stands for. */
function othersOf(related: RelatedPlans): OtherPlans {
    return named => {
        const uri = relatedUri(named);
        const state = typeof uri === 'string' ? related(uri) : undefined;
        return state && 'plan' in state ? state.plan : undefined;
    };
}

function rootIn(files: readonly PlanFile[]): PlanDeclaration | undefined {
    for (const file of files) for (const root of ofKind(file, 'plan')) return root;
    return undefined;
}

function kindOf({ kinds }: PlanData, kind: Kind): { list: readonly Declaration[] | undefined } {
    let fact = kinds.get(kind);
    if (!fact) {
        fact = { list: undefined };
        kinds.set(kind, fact);
    }
    return fact;
}

function declaredIn(file: PlanFile): readonly Scope[] {
    return [...file.declarations, ...file.extensions];
}

function referencesIn(file: PlanFile): readonly Reference[] {
    return file.references;
}

/** What of two lists is only in the one, and only in the other. */
function compare<T>(before: readonly T[], after: readonly T[]): { readonly gone: readonly T[]; readonly come: readonly T[] } {
    const [was, is] = [new Set(before), new Set(after)];
    return { gone: before.filter(item => !is.has(item)), come: after.filter(item => !was.has(item)) };
}

/** The files after a change, in plan order; undefined when one that stays would have to change places. */
function exchange(files: readonly PlanFile[], changes: ReadonlyMap<string, PlanFile | undefined>): PlanFile[] | undefined {
    const known = new Set(files.map(file => file.uri));
    const next = files.flatMap(file => (changes.has(file.uri) ? (changes.get(file.uri) ?? []) : file));
    for (const [i, file] of next.entries()) if (i > 0 && comparePlanFiles(next[i - 1] as PlanFile, file) > 0) return undefined;
    for (const [uri, file] of changes) {
        if (!file || known.has(uri)) continue;
        const at = next.findIndex(other => comparePlanFiles(file, other) < 0);
        next.splice(at < 0 ? next.length : at, 0, file);
    }
    return next;
}

/** Points every reference whose meaning an edit may have changed to what it means now. */
function relink(
    plan: Plan,
    links: ReferenceIndex,
    old: ReadonlyMap<Reference, Declaration | undefined>,
    added: readonly Reference[],
    unresolved: Unresolved,
): void {
    const gone: [Reference, Declaration][] = [];
    const come: [Reference, Declaration][] = [];
    for (const [reference, target] of old) if (target) gone.push([reference, target]);
    for (const { reference, target: before } of plan.names.takeStale()) {
        const { target } = plan.names.resolveAgain(reference);
        if (target === before) continue;
        if (before) gone.push([reference, before]);
        if (target) come.push([reference, target]);
        if (!before !== !target) unresolved.mend(reference, plan);
    }
    for (const reference of added) {
        const target = plan.target(reference);
        if (target) come.push([reference, target]);
    }
    links.replace(gone, come);
}
