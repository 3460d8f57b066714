// Whether every reference still leads to what it led to once a declaration has another name. Only references that say one of its two names
// can be led elsewhere, so they alone are looked up again, among the names as they would be. Where more than names may change, the
// plan is made anew and all of it is compared. It must not know how a name is written.
import { makePlan } from '../../plan/make-plan.ts';
import type { Declaration, PlanFile, Reference, Scope } from '../../plan/model.ts';
import { findFor, type ScopeNames } from '../../plan/names/lookup.ts';
import type { Plan } from '../../plan/plan.ts';
import { exchangeInOrder } from '../../plan/plan-order.ts';

/** A plan with one declaration under another name. */
export interface RenamedPlan {
    readonly plan: Plan;
    readonly target: Declaration;
    readonly name: string;
    /** Paths of the references that name the declaration. */
    readonly paths: ReadonlyMap<Reference, readonly string[]>;
    /** The files that change, read with the new name; by URI. Invariant: as many declarations and references as before. */
    readonly files: ReadonlyMap<string, PlanFile>;
}

/** The first reference that would lead elsewhere. One that led nowhere may lead somewhere. */
export function ledAstray(renamed: RenamedPlan): Reference | undefined {
    return isPlain(renamed) ? ledAstrayByNames(renamed) : ledAstrayAnew(renamed);
}

// ── By names alone ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether nothing but names changes: no order of files, no additions, no other part of a text. */
export function isPlain({ plan, target, name, paths, files }: RenamedPlan): boolean {
    // These stand outside all scopes, or for another plan.
    if (target.kind === 'plan' || target.kind === 'catalogue' || target.kind === 'related-plan') return false;
    // Additions are merged by name.
    if (plan.files.some(file => plan.asRead(file) !== file)) return false;
    if (plan.files.some(file => plan.unresolvedIn(file).some(({ role, path }) => role === 'extends' && path.includes(name)))) return false;
    // Where one name is declared twice, the order of files decides.
    if (!exchangeInOrder(plan.files, files)) return false;
    let renamed = 0;
    for (const [uri, read] of files) {
        const file = plan.file(uri) as PlanFile;
        for (const [i, { path }] of read.references.entries()) {
            const reference = file.references[i] as Reference;
            if (path === reference.path || isSamePath(path, reference.path)) continue;
            const told = paths.get(reference);
            if (!told || !isSamePath(path, told)) return false;
            renamed++;
        }
        const isNamed = (one: Declaration, i: number) => one.name === (file.declarations[i] === target ? name : file.declarations[i]?.name);
        if (!read.declarations.every(isNamed)) return false;
    }
    // Invariant: a path that names it differs from what it was.
    return renamed === paths.size;
}

function isSamePath(a: readonly string[], b: readonly string[]): boolean {
    return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** The same as `ledAstrayAnew`, where only names change. */
export function ledAstrayByNames({ plan, target, name, paths }: RenamedPlan): Reference | undefined {
    const names = new RenamedNames(plan.names, target, name);
    const concerned = new Set(saying(plan, name));
    for (const reference of paths.keys()) concerned.add(reference);
    if (hasTwin(plan, target)) for (const reference of saying(plan, target.name)) concerned.add(reference);
    return [...concerned].sort(inOrderOf(plan)).find(reference => {
        const before = plan.target(reference);
        const { role, path, from } = reference;
        return before !== undefined && findFor(names, { role, path: paths.get(reference) ?? path, from }).target !== before;
    });
}

/** Names with one declaration under another name. Invariant: nothing else in its scope has that name. */
class RenamedNames implements ScopeNames {
    private readonly names: Plan['names'];
    private readonly target: Declaration;
    private readonly name: string;

    constructor(names: Plan['names'], target: Declaration, name: string) {
        this.names = names;
        this.target = target;
        this.name = name;
    }

    named(name: string, scope: Scope | undefined): readonly Declaration[] {
        const { names, target } = this;
        const found = names.named(name, scope);
        if (name === target.name) return found.filter(one => one !== target);
        return name === this.name && names.named(target.name, scope).includes(target) ? [...found, target] : found;
    }

    isElsewhere(file: string): boolean {
        return this.names.isElsewhere(file);
    }
}

/** Whether a path to the declaration leads to others as well: the number of those that are followed has a limit. */
function hasTwin(plan: Plan, target: Declaration): boolean {
    for (let at: Scope | undefined = target; at; at = at.parent)
        if (at.kind !== 'extension' && plan.names.named(at.name, at.parent).length > 1) return true;
    return false;
}

/** References with a name in their path, in plan order. */
function saying(plan: Plan, name: string): Reference[] {
    return plan.files.flatMap(file => (namesSaidIn(file).has(name) ? file.references.filter(({ path }) => path.includes(name)) : []));
}

const saidIn = new WeakMap<PlanFile, ReadonlySet<string>>();

/** All parts of the paths in a file; kept as long as it does not change. */
function namesSaidIn(file: PlanFile): ReadonlySet<string> {
    let said = saidIn.get(file);
    if (!said) {
        said = new Set(file.references.flatMap(({ path }) => path));
        saidIn.set(file, said);
    }
    return said;
}

function inOrderOf(plan: Plan): (a: Reference, b: Reference) => number {
    return (a, b) => (a.file === b.file ? a.span.start - b.span.start : plan.compareFiles(a.file, b.file));
}

// ── By a plan that is made anew ──────────────────────────────────────────────────────────────────────────────────────

/** Makes the plan with the new name and compares what all its references mean. */
export function ledAstrayAnew({ plan, files }: RenamedPlan): Reference | undefined {
    const next = makePlan(
        plan.files.map(file => files.get(file.uri) ?? plan.asRead(file)),
        { related: plan.related },
    );
    for (const file of plan.files) {
        const read = next.file(file.uri) as PlanFile;
        const astray = file.references.find((reference, i) => {
            const before = plan.target(reference);
            return before && !isSame(plan, before, next, next.target(read.references[i] as Reference));
        });
        if (astray) return astray;
    }
    return undefined;
}

/** Whether two readings of a plan mean the same declaration: the one at the same place of the same file. */
function isSame(plan: Plan, before: Declaration, next: Plan, after: Declaration | undefined): boolean {
    if (!after || after.file !== before.file) return false;
    const at = plan.file(before.file)?.declarations.indexOf(before);
    return next.file(after.file)?.declarations.indexOf(after) === at;
}
