// The plan that everything reads: files in order, settings, names, and what refers to what. It must not know how it is made, or edited.
import type { Definition, Refreshable } from '../incremental/database.ts';
import type { DependencyGraph } from '../incremental/dependencies.ts';
import type { InputChanges } from '../incremental/input-changes.ts';
import type { CatalogueList } from './catalogue.ts';
import type { Declaration, DeclarationOf, Kind, PlanDeclaration, PlanFile, Reference, RelatedPlan, Role, Scope } from './model.ts';
import type { Names } from './names/resolver.ts';
import type { Settings } from './settings.ts';

/** Why a plan that is referred to was not read. A value, never thrown. */
export interface UnreadPlan {
    readonly key: 'absolute' | 'url' | 'hidden' | 'outside' | 'missing' | 'no-plan' | 'too-large' | 'unreadable';
    readonly values: Readonly<Record<string, string | number>>;
}

export type RelatedPlanState = { readonly plan: Plan } | { readonly unread: UnreadPlan };

/** Looks up the plan at a URI, of a folder or of one of its files; the same one for the same URI as long as nothing changed. */
export type RelatedPlans = (uri: string) => RelatedPlanState;

export interface Plan {
    /** Stands for the plan as it is now: another object after each edit. Not recorded. */
    readonly version: object;
    /** Official lists that were read, by the URI of their file (`catalogueUri`); there may be some that this plan does not name. */
    readonly catalogues: ReadonlyMap<string, CatalogueList>;
    readonly related: RelatedPlans;
    /** In plan order: by what they declare, never by their names, so that renaming a file changes nothing. */
    readonly files: readonly PlanFile[];
    /** The plan's declaration; the first where several were written. */
    readonly root: PlanDeclaration | undefined;
    readonly settings: Settings;
    readonly names: Names;
    /** The reads of all queries, of a plan that is edited. */
    readonly graph: DependencyGraph | undefined;
    /** Everything of a kind, in plan order, named or not yet. */
    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[];
    /** The meaning of a reference; undefined when nothing fits. */
    target(reference: Reference): Declaration | undefined;
    /** References of a file that lead nowhere, in its order. */
    unresolvedIn(file: PlanFile): readonly Reference[];
    /** All references that lead to a declaration, in plan order. */
    referencesTo(declaration: Declaration): readonly Reference[];
    /** The scopes that refer to a declaration in a certain role. */
    sources(declaration: Declaration, role: Role): Scope[];
    /** Whether anything refers to a declaration in one of the roles. */
    isMeant(declaration: Declaration, ...roles: readonly Role[]): boolean;
    /** Whether a file is one of its own. */
    hasFile(uri: string): boolean;
    /** Of this plan, or of one that it refers to. */
    file(uri: string): PlanFile | undefined;
    /** How it stands with a plan that this one refers to. */
    relatedState(related: RelatedPlan): RelatedPlanState;
    relatedPlan(related: RelatedPlan): Plan | undefined;
    /** A file as it was read, before additions were merged: what another plan with a part of it is made of. */
    asRead(file: PlanFile): PlanFile;
    /** The file that a declaration stands in. Not recorded: who has the declaration has read it. */
    fileOf(declaration: Scope): PlanFile;
    /** One of its own files. Not recorded. */
    input(uri: string): PlanFile | undefined;
    /** The files that edits changed. */
    readonly changes: InputChanges;
    /** Below zero where `a` stands earlier in the plan. */
    compare(a: Declaration, b: Declaration): number;
    /** The same for the URIs of files. */
    readonly compareFiles: (a: string, b: string) => number;
    /** A value derived once for a plan and refreshed by each edit; see derived.ts. */
    derived<D extends Refreshable<this>>(definition: Definition, create: () => D): D;
    /** The same plan with nothing derived but what its names mean: for a look at changed figures. It must not outlive an edit. */
    withoutDerived(): Plan;
}
