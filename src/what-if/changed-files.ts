// The files of a plan after moves and drops: copies of the declarations that change, everything else shared with the plan as it is.
// Departments and `extend` blocks keep their identity: only their lists of content are exchanged, and put back afterwards.
// It must not judge the consequences.

import { childrenOf } from '../plan/children.ts';
import { type Copies, copyElement } from '../plan/copy-element.ts';
import { addToList } from '../plan/lists.ts';
import type { PlanFile, Reference, Scope, Work } from '../plan/model.ts';
import type { Period } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { keepPlace } from '../plan/plan-order.ts';
import { periodOf } from '../plan/queries.ts';
import { shiftPeriod } from '../plan/shift.ts';
import type { Span } from '../plan/source.ts';
import type { Drop, Move } from './supposition.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface ChangedFiles {
    /** By URI; the files that are not in it stay. */
    readonly files: ReadonlyMap<string, PlanFile>;
    /** Exchanges the lists of departments and `extend` blocks. */
    apply(): void;
    restore(): void;
}

/** A dropped thing is gone, whatever else was supposed of it. */
export function changedFiles(plan: Plan, moves: readonly Move[], drops: readonly Drop[]): ChangedFiles {
    const changes = new Changes(plan);
    for (const one of moves) move(plan, one, changes);
    for (const { thing } of drops) changes.drop(thing);
    return changes.finish();
}

/** Money, targets and dates that others were promised stay where they are: what no longer fits is what somebody wants to know. */
function move(plan: Plan, { thing, by }: Move, changes: Changes): void {
    const shifted = <P extends Period>(period: P) => shiftPeriod(period, by.months, by.days);
    switch (thing.kind) {
        case 'department':
            for (const program of plan.names.programsOf(thing)) move(plan, { kind: 'move', thing: program, by }, changes);
            return;
        case 'request':
            if (thing.by) changes.copyOf(thing).by = shifted(thing.by);
            return;
        case 'goal':
        case 'objective':
            if (thing.period) changes.copyOf(thing).period = shifted(thing.period);
            return;
        default: {
            const own = periodOf(thing);
            if (own) changes.copyOf(thing).period = shifted(own);
            for (const part of thing.activities) movePart(part);
        }
    }

    function movePart(part: Work): void {
        if (part.period) changes.copyOf(part).period = shifted(part.period);
        for (const inner of part.activities) movePart(inner);
    }
}

class Changes {
    private readonly plan: Plan;
    /** Copies of declarations and references, by what they were made of. */
    private readonly copies: Copies = new Map();
    /** The dropped things, with all in them. */
    private readonly gone = new Set<Scope>();
    /** Where the texts of dropped things stand, by URI. */
    private readonly cut = new Map<string, Span[]>();

    constructor(plan: Plan) {
        this.plan = plan;
    }

    /** The copy of a declaration, to be changed. */
    copyOf<S extends Scope>(scope: S): Mutable<S> {
        if (!this.copies.has(scope)) copyElement(unitOf(scope), 'as-read', this.copies);
        return this.copies.get(scope) as Mutable<S>;
    }

    /** Its content goes with it, also what `extend` blocks add. */
    drop(scope: Scope): void {
        if (this.gone.has(scope)) return;
        const unit = unitOf(scope);
        if (unit !== scope && !this.copies.has(unit)) copyElement(unit, 'as-read', this.copies);
        addToList(this.cut, scope.file, scope.span);
        this.gone.add(scope);
        for (const child of childrenOf(scope)) this.drop(child);
        if (scope.kind === 'extension') return;
        if (scope.kind === 'department') for (const extension of this.plan.names.extensionsOf(scope)) this.drop(extension);
        for (const extension of this.plan.sources(scope, 'extends')) this.drop(extension);
    }

    finish(): ChangedFiles {
        const uris = new Set<string>();
        for (const one of this.copies.keys()) uris.add((one as Scope | Reference).file);
        for (const { file } of this.gone) uris.add(file);
        const before = [...uris].flatMap(uri => this.plan.file(uri) ?? []);
        const patches = [...this.patchesIn(before), ...this.patchesOfCopies()];
        const put = (which: 'was' | 'is') => {
            for (const { holder, property, [which]: list } of patches) holder[property] = list;
        };
        return {
            files: new Map(before.map(file => [file.uri, this.fileAfter(file)])),
            apply: () => put('is'),
            restore: () => put('was'),
        };
    }

    private fileAfter(file: PlanFile): PlanFile {
        const cut = this.cut.get(file.uri) ?? [];
        const isLeft = ({ span }: { readonly span: Span }) => !cut.some(({ start, end }) => start <= span.start && span.end <= end);
        const after: PlanFile = {
            ...file,
            elements: this.listAfter(file.elements),
            declarations: this.listAfter(file.declarations),
            extensions: this.listAfter(file.extensions),
            references: file.references.flatMap(one => (this.gone.has(one.from) ? [] : this.current(one))),
            problems: file.problems.filter(isLeft),
            ignores: file.ignores.filter(isLeft),
        };
        keepPlace(after, file);
        return after;
    }

    private listAfter<S extends Scope>(list: readonly S[]): S[] {
        return list.flatMap(one => (this.gone.has(one) ? [] : this.current(one)));
    }

    private current<T extends object>(one: T): T {
        return (this.copies.get(one) as T | undefined) ?? one;
    }

    /** Lists of departments and `extend` blocks that hold something copied or dropped. */
    private patchesIn(files: readonly PlanFile[]): Patch[] {
        const holders = new Set<Scope>();
        for (const one of [...this.gone, ...(this.copies.keys() as Iterable<Scope>)])
            if ('parent' in one && one.parent) holders.add(one.parent);
        for (const { extensions } of files) for (const one of extensions) holders.add(one);
        const isKept = (scope: Scope) => (scope.kind === 'department' || scope.kind === 'extension') && !this.gone.has(scope);
        return [...holders]
            .filter(isKept)
            .flatMap(holder => [
                ...this.patchesOf(holder, holder, one => this.current(one)),
                ...(holder.kind === 'extension' ? this.patchesOf(holder.adds, holder.adds, one => this.current(one)) : []),
            ]);
    }

    /** Lists of copies that hold the copy of something dropped. */
    private patchesOfCopies(): Patch[] {
        const holders = new Set(
            [...this.gone].flatMap(({ parent }) => (parent && !this.gone.has(parent) ? (this.copies.get(parent) ?? []) : [])),
        );
        const gone = new Set([...this.gone].map(one => this.copies.get(one)));
        return [...holders].flatMap(holder => this.patchesOf(holder, holder, one => one, gone));
    }

    private patchesOf(
        from: object,
        holder: object,
        current: (one: object) => object,
        gone: ReadonlySet<object | undefined> = this.gone,
    ): Patch[] {
        return Object.entries(from).flatMap(([property, was]): Patch[] => {
            if (!Array.isArray(was) || was.length === 0) return [];
            const is = was.flatMap(one => (gone.has(one) ? [] : typeof one === 'object' ? current(one) : one));
            const isSame = is.length === was.length && is.every((one, i) => one === was[i]);
            return isSame ? [] : [{ holder: holder as Record<string, unknown>, property, was, is }];
        });
    }
}

interface Patch {
    readonly holder: Record<string, unknown>;
    readonly property: string;
    readonly was: readonly unknown[];
    readonly is: readonly unknown[];
}

/** The largest declaration around a thing that is not a department or an `extend` block: copied as a whole. */
function unitOf(scope: Scope): Scope {
    let unit = scope;
    for (let { parent } = unit; parent && parent.kind !== 'department' && parent.kind !== 'extension'; { parent } = unit) unit = parent;
    return unit;
}
