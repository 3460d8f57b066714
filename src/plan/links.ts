// Which references lead to a declaration, by what they say about it, in plan order; kept current by each edit.
// It must not know how names are looked up.
import type { Declaration, Reference, Role } from './plan.ts';
import type { Ledger } from './reads.ts';

/** References of one role to one declaration. The object itself is the fact that answers read. */
export interface Link {
    readonly references: readonly Reference[];
}

export class Links {
    private readonly to = new Map<Declaration, Map<Role, { references: Reference[] }>>();

    private readonly ledger: Ledger | undefined;
    private readonly position: (uri: string) => number;

    /** `position` orders files. */
    constructor(ledger: Ledger | undefined, position: (uri: string) => number) {
        this.ledger = ledger;
        this.position = position;
    }

    /** To be called in plan order: nothing is sorted. */
    append(reference: Reference, target: Declaration): void {
        this.link(target, reference.role).references.push(reference);
    }

    get(target: Declaration, role: Role): readonly Reference[] {
        const { ledger } = this;
        if (!ledger) return this.to.get(target)?.get(role)?.references ?? [];
        const link = this.link(target, role);
        ledger.read(link);
        return link.references;
    }

    /** Of all roles. */
    all(target: Declaration): readonly Reference[] {
        const roles = this.to.get(target);
        if (!roles) return [];
        if (roles.size === 1) for (const { references } of roles.values()) return references;
        return [...roles.values()].flatMap(({ references }) => references).sort((a, b) => this.compare(a, b));
    }

    /** Replaces references by others; whoever read the lists that differ is told. */
    replace(gone: Iterable<readonly [Reference, Declaration]>, come: Iterable<readonly [Reference, Declaration]>): void {
        const changes = new Map<{ references: Reference[] }, { gone: Set<Reference>; come: Reference[] }>();
        const changeOf = (link: { references: Reference[] }) => {
            let change = changes.get(link);
            if (!change) {
                change = { gone: new Set(), come: [] };
                changes.set(link, change);
            }
            return change;
        };
        for (const [reference, target] of gone) {
            const link = this.to.get(target)?.get(reference.role);
            if (link) changeOf(link).gone.add(reference);
        }
        for (const [reference, target] of come) changeOf(this.link(target, reference.role)).come.push(reference);
        for (const [link, change] of changes) {
            const left = change.gone.size > 0 ? link.references.filter(reference => !change.gone.has(reference)) : link.references;
            link.references = change.come.length > 0 ? [...left, ...change.come].sort((a, b) => this.compare(a, b)) : left;
            this.ledger?.changed(link);
        }
    }

    /** Forgets all about a declaration that is no more. */
    forget(target: Declaration): void {
        for (const link of this.to.get(target)?.values() ?? []) {
            this.ledger?.changed(link);
            this.ledger?.forget(link);
        }
        this.to.delete(target);
    }

    private link(target: Declaration, role: Role): { references: Reference[] } {
        let roles = this.to.get(target);
        if (!roles) {
            roles = new Map();
            this.to.set(target, roles);
        }
        let link = roles.get(role);
        if (!link) {
            link = { references: [] };
            roles.set(role, link);
        }
        return link;
    }

    private compare(a: Reference, b: Reference): number {
        return a.file === b.file ? a.span.start - b.span.start : this.position(a.file) - this.position(b.file);
    }
}
