// Makes a plan of its files, and keeps it current while they are edited: an edit exchanges files and refreshes what it can have changed.
// It must not know how files are read.
import { type Definition, settle } from '../incremental/database.ts';
import { DependencyGraph } from '../incremental/dependencies.ts';
import { InputChanges } from '../incremental/input-changes.ts';
import { keepMerged, type Merged, mergeAdditions, touchesAdditions } from './additions.ts';
import { ofKind } from './by-kind.ts';
import type { CatalogueList } from './catalogue.ts';
import type { Derived } from './derived.ts';
import type { Declaration, DeclarationOf, Kind, PlanDeclaration, PlanFile, Reference, RelatedPlan, Role, Scope } from './model.ts';
import { ReferenceIndex } from './names/reference-index.ts';
import { relink } from './names/relink.ts';
import { Names, type OtherPlans } from './names/resolver.ts';
import { Unresolved } from './names/unresolved.ts';
import type { Plan, RelatedPlanState, RelatedPlans } from './plan.ts';
import { exchangeInOrder, inPlanOrder } from './plan-order.ts';
import { reconcile } from './reconcile.ts';
import { noRelatedPlans, relatedUri } from './related-plans.ts';
import { type Settings, sameSettings, settingsOf } from './settings.ts';
import { applySplice, settleFile } from './splice.ts';

export interface PlanOptions {
    readonly catalogues?: ReadonlyMap<string, CatalogueList>;
    /** Finds the plans that it refers to. */
    readonly related?: RelatedPlans;
}

/** By URI: the file that replaces it or is added; undefined where it is gone. */
type FileChanges = ReadonlyMap<string, PlanFile | undefined>;

/** A plan whose files change: each query records the facts that it reads, so that an edit runs again only those that it can have changed. */
export interface EditablePlan extends Plan {
    /**
     * The URIs of the files that were exchanged: with those that change, others that additions are merged with. Undefined, and nothing done,
     * where a new plan is as quick: the order of its files changes, or additions of most of it are merged again.
     */
    update(changes: FileChanges): ReadonlySet<string> | undefined;
    /**
     * Exchanges files for changed copies that stand where those stand and share all that stays, until the returned function is called: then
     * it is the version from before. `rearrange` exchanges what departments and `extend` blocks hold, `restore` puts it back.
     */
    suppose(copies: ReadonlyMap<string, PlanFile>, rearrange: () => void, restore: () => void): () => void;
}

export function makePlan(files: readonly PlanFile[], options: PlanOptions = {}): Plan {
    return new PlanDatabase(files, options, undefined);
}

export function makeEditablePlan(files: readonly PlanFile[], options: PlanOptions = {}): EditablePlan {
    return new PlanDatabase(files, options, new DependencyGraph());
}

/** All declarations of a kind; the object is the fact. */
interface KindFact {
    list: readonly Declaration[] | undefined;
}

/** Facts that are not about one declaration. */
const facts = { files: Symbol('files'), root: Symbol('root'), settings: Symbol('settings') };

class PlanDatabase implements EditablePlan {
    version: object = {};
    readonly catalogues: ReadonlyMap<string, CatalogueList>;
    readonly related: RelatedPlans;
    readonly graph: DependencyGraph | undefined;
    readonly names: Names;
    readonly changes = new InputChanges();
    /** An edit of what additions are merged of merges them again. */
    private merged: Merged;
    private current: readonly PlanFile[];
    private readonly positions: Map<string, number>;
    private declared: PlanDeclaration | undefined;
    private set: Settings;
    private readonly kinds = new Map<Kind, KindFact>();
    private index: ReferenceIndex | undefined;
    private readonly unresolved = new Unresolved();
    private readonly refreshables = new Map<Definition, Derived>();

    constructor(files: readonly PlanFile[], { catalogues, related }: PlanOptions, graph: DependencyGraph | undefined) {
        for (const file of files) settleFile(file);
        const merged = mergeAdditions(inPlanOrder(files));
        this.catalogues = catalogues ?? new Map();
        this.related = related ?? noRelatedPlans;
        this.graph = graph;
        this.names = new Names(merged.files, graph, othersOf(this.related));
        this.merged = merged;
        this.current = merged.files;
        this.positions = new Map(merged.files.map((file, i) => [file.uri, i]));
        this.declared = rootIn(merged.files);
        this.set = settingsOf(this.declared);
    }

    get files(): readonly PlanFile[] {
        this.graph?.recordRead(facts.files);
        return this.current;
    }

    get root(): PlanDeclaration | undefined {
        this.graph?.recordRead(facts.root);
        return this.declared;
    }

    get settings(): Settings {
        this.graph?.recordRead(facts.settings);
        return this.set;
    }

    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        const fact = this.factOf(kind);
        this.graph?.recordRead(fact);
        fact.list ??= this.current.flatMap(file => ofKind(file, kind));
        return fact.list as readonly DeclarationOf<K>[];
    }

    target(reference: Reference): Declaration | undefined {
        return this.names.resolve(reference).target;
    }

    unresolvedIn(file: PlanFile): readonly Reference[] {
        return this.unresolved.in(file, this);
    }

    referencesTo(declaration: Declaration): readonly Reference[] {
        return this.links().all(declaration);
    }

    sources(declaration: Declaration, role: Role): Scope[] {
        return this.links()
            .get(declaration, role)
            .map(reference => reference.from);
    }

    isMeant(declaration: Declaration, ...roles: readonly Role[]): boolean {
        return roles.some(role => this.links().has(declaration, role));
    }

    hasFile(uri: string): boolean {
        return this.positions.has(uri);
    }

    input(uri: string): PlanFile | undefined {
        const position = this.positions.get(uri);
        return position === undefined ? undefined : this.current[position];
    }

    file(uri: string): PlanFile | undefined {
        // Noted also where there is none: one may come.
        const { files } = this;
        const position = this.positions.get(uri);
        return position === undefined ? this.names.otherWith(uri)?.file(uri) : files[position];
    }

    relatedState(related: RelatedPlan): RelatedPlanState {
        const uri = relatedUri(related);
        return typeof uri === 'string' ? this.related(uri) : { unread: uri };
    }

    relatedPlan(related: RelatedPlan): Plan | undefined {
        const state = this.relatedState(related);
        return 'plan' in state ? state.plan : undefined;
    }

    asRead(file: PlanFile): PlanFile {
        return this.merged.read.get(file.uri) ?? file;
    }

    fileOf(declaration: Scope): PlanFile {
        return (this.input(declaration.file) ?? this.file(declaration.file)) as PlanFile;
    }

    compare(a: Declaration, b: Declaration): number {
        return a.file === b.file ? a.span.start - b.span.start : this.compareFiles(a.file, b.file);
    }

    readonly compareFiles = (a: string, b: string): number => (this.positions.get(a) ?? 0) - (this.positions.get(b) ?? 0);

    derived<D extends Derived>(definition: Definition, make: () => D): D {
        let derived = this.refreshables.get(definition);
        if (!derived) {
            derived = make();
            this.refreshables.set(definition, derived);
        }
        return derived as D;
    }

    update(changes: FileChanges): ReadonlySet<string> | undefined {
        const { graph } = this;
        const files = graph && exchangeInOrder(this.current, changes);
        if (!graph || !files) return undefined;
        const before = this.current.filter(file => changes.has(file.uri));
        const mergesAnew = this.mergesAnew(before, changes);
        for (const file of changes.values()) settleFile(file, mergesAnew ? [] : before);
        if (mergesAnew) return this.mergeAgain(graph, changes);
        this.exchange(graph, files, changes, () => {
            for (const file of before) {
                const now = changes.get(file.uri);
                if (now && !applySplice(file, now)) reconcile(file, now);
            }
        });
        return new Set(changes.keys());
    }

    /** Elements that take part in a merge are taken as new: nothing of them is carried over. */
    private mergeAgain(graph: DependencyGraph, changes: FileChanges): ReadonlySet<string> | undefined {
        const before = this.merged;
        const files = exchangeInOrder(
            this.current.map(file => this.asRead(file)),
            changes,
        );
        if (!files) return undefined;
        const after = keepMerged({ ...before, files: this.current }, mergeAdditions(files), new Set(changes.keys()));
        const known = new Set(this.current);
        const come = after.files.filter(file => !known.has(file));
        const size = (list: readonly PlanFile[]) => list.reduce((sum, { declarations }) => sum + declarations.length, 0);
        if (size(come) * 2 > size(after.files)) return undefined;
        const old = this.current;
        this.merged = after;
        const all = new Map([...changes, ...come.map(file => [file.uri, file] as const)]);
        this.exchange(graph, after.files, all, () => {
            for (const file of old) {
                const now = changes.has(file.uri) ? all.get(file.uri) : undefined;
                if (now) reconcileMerged(file, before, now, after);
            }
        });
        return new Set(all.keys());
    }

    suppose(copies: ReadonlyMap<string, PlanFile>, rearrange: () => void, restore: () => void): () => void {
        const { graph, version, current } = this;
        if (!graph) throw new Error('Only a plan that is edited can suppose.');
        const originals = new Map(current.flatMap(file => (copies.has(file.uri) ? [[file.uri, file] as const] : [])));
        const files = current.map(file => copies.get(file.uri) ?? file);
        this.exchange(graph, files, copies, rearrange);
        return () => {
            this.exchange(graph, current, originals, restore);
            this.version = version;
        };
    }

    withoutDerived(): Plan {
        const copy: PlanDatabase = Object.create(PlanDatabase.prototype);
        return Object.assign(copy, this, { version: {}, graph: undefined, refreshables: new Map() });
    }

    /** `rearrange` moves what files before and after share; what is known of the files before is asked for first. */
    private exchange(graph: DependencyGraph, files: readonly PlanFile[], changes: FileChanges, rearrange: () => void): void {
        const { names } = this;
        const links = this.links();
        const before = this.current.filter(file => changes.has(file.uri));
        const after = [...changes.values()].filter(file => file !== undefined);
        rearrange();
        const scopes = compare(before.flatMap(declaredIn), after.flatMap(declaredIn));
        const references = compare(before.flatMap(referencesIn), after.flatMap(referencesIn));
        const old = new Map(references.gone.map(reference => [reference, this.target(reference)]));
        for (const reference of old.keys()) names.release(reference);
        this.exchangeFiles(files, changes, graph);
        const touched = new Set([...scopes.gone, ...scopes.come].flatMap(scope => (scope.kind === 'extension' ? [] : scope.name)));
        for (const [uri, file] of changes) {
            const replaced = before.find(other => other.uri === uri);
            names.replace(replaced, file, this.compareFiles, touched);
        }
        this.invalidateKinds([...scopes.gone, ...scopes.come], graph);
        relink(this, links, old, references.come, this.unresolved);
        for (const scope of scopes.gone) {
            if (scope.kind !== 'extension') links.dispose(scope);
            for (const one of this.refreshables.values()) one.dispose?.(scope, this);
        }
        const exchanged = { gone: new Set(references.gone), come: references.come };
        for (const file of before) this.unresolved.exchange(file, changes.get(file.uri), exchanged, this);
        settle(this.refreshables.values(), this);
    }

    private exchangeFiles(files: readonly PlanFile[], changes: FileChanges, graph: DependencyGraph): void {
        this.version = {};
        this.changes.note(changes.keys());
        if (files.length !== this.current.length || [...changes.keys()].some(uri => !this.positions.has(uri) || !changes.get(uri))) {
            this.positions.clear();
            for (const [i, file] of files.entries()) this.positions.set(file.uri, i);
        }
        this.current = files;
        graph.invalidate(facts.files);
        const root = rootIn(files);
        if (root !== this.declared) graph.invalidate(facts.root);
        this.declared = root;
        const settings = settingsOf(root);
        if (sameSettings(settings, this.set)) return;
        graph.invalidate(facts.settings);
        this.set = settings;
    }

    private invalidateKinds(scopes: readonly Scope[], graph: DependencyGraph): void {
        for (const kind of new Set(scopes.map(scope => scope.kind))) {
            const fact = kind === 'extension' ? undefined : this.kinds.get(kind);
            if (!fact?.list) continue;
            fact.list = undefined;
            graph.invalidate(fact);
        }
    }

    private factOf(kind: Kind): KindFact {
        let fact = this.kinds.get(kind);
        if (!fact) {
            fact = { list: undefined };
            this.kinds.set(kind, fact);
        }
        return fact;
    }

    /** Whether what additions are merged of may change. */
    private mergesAnew(before: readonly PlanFile[], changes: FileChanges): boolean {
        const { names } = this;
        return [...changes].some(([uri, after]) =>
            touchesAdditions(
                this.merged.names,
                before.find(file => file.uri === uri),
                after,
                name => names.isExtended(name),
                name => names.isDepartment(name) || (after?.elements ?? []).some(one => one.kind === 'department' && one.name === name),
            ),
        );
    }

    private links(): ReferenceIndex {
        this.index ??= new ReferenceIndex(this, reference => this.target(reference));
        return this.index;
    }
}

/** Carries over what stands in an edited file and takes no part in a merge, before or after. */
function reconcileMerged(file: PlanFile, before: Merged, now: PlanFile, after: Merged): void {
    const read = after.read.get(now.uri);
    const plain = [file, now].map(one => new Set<Scope>((one === file ? before : after).read.get(one.uri)?.elements ?? one.elements));
    reconcile(file, now, element => !plain.some(elements => elements.has(element)), read ? [read] : []);
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

function declaredIn(file: PlanFile): readonly Scope[] {
    return [...file.declarations, ...file.extensions];
}

function referencesIn(file: PlanFile): readonly Reference[] {
    return file.references;
}

/** Items that are only in the one of two lists, and only in the other. */
function compare<T>(before: readonly T[], after: readonly T[]): { readonly gone: readonly T[]; readonly come: readonly T[] } {
    const [was, is] = [new Set(before), new Set(after)];
    return { gone: before.filter(item => !is.has(item)), come: after.filter(item => !was.has(item)) };
}
