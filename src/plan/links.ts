// Which references lead to a declaration, by what they say about it, in plan order; kept current by each edit.
// It must not know how names are looked up.
import type { Declaration, Reference, Role } from './plan.ts';
import type { Ledger } from './reads.ts';

/** References of one role to one declaration, by file: an edit replaces those of its own. The object itself is the fact that answers read. */
interface Link {
    readonly byFile: Map<string, Reference[]>;
    /** All of them in plan order, once they were asked for. */
    all: readonly Reference[] | undefined;
}

const none: readonly Reference[] = [];

export class Links {
    private readonly to = new Map<Declaration, Map<Role, Link>>();
    private readonly ledger: Ledger | undefined;
    private readonly compareFiles: (a: string, b: string) => number;

    constructor(ledger: Ledger | undefined, compareFiles: (a: string, b: string) => number) {
        this.ledger = ledger;
        this.compareFiles = compareFiles;
    }

    add(reference: Reference, target: Declaration): void {
        const link = this.link(target, reference.role);
        const own = link.byFile.get(reference.file);
        if (own) own.push(reference);
        else link.byFile.set(reference.file, [reference]);
        link.all = undefined;
    }

    get(target: Declaration, role: Role): readonly Reference[] {
        const link = this.read(target, role);
        if (!link || link.byFile.size === 0) return none;
        link.all ??= [...link.byFile]
            .sort(([a], [b]) => this.compareFiles(a, b))
            .flatMap(([, references]) => references.sort((a, b) => a.span.start - b.span.start));
        return link.all;
    }

    has(target: Declaration, role: Role): boolean {
        return (this.read(target, role)?.byFile.size ?? 0) > 0;
    }

    /** Of all roles. */
    all(target: Declaration): readonly Reference[] {
        const roles = [...(this.to.get(target)?.keys() ?? [])];
        const references = roles.flatMap(role => this.get(target, role));
        return roles.length < 2
            ? references
            : references.sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : this.compareFiles(a.file, b.file)));
    }

    /** Replaces references by others; whoever read the lists that differ is told. */
    replace(gone: Iterable<readonly [Reference, Declaration]>, come: Iterable<readonly [Reference, Declaration]>): void {
        const changed = new Set<Link>();
        const going = new Map<Reference[], { readonly link: Link; readonly references: Set<Reference> }>();
        for (const [reference, target] of gone) {
            const link = this.to.get(target)?.get(reference.role);
            const own = link?.byFile.get(reference.file);
            if (!link || !own) continue;
            const leaving = going.get(own);
            if (leaving) leaving.references.add(reference);
            else going.set(own, { link, references: new Set([reference]) });
        }
        for (const [own, { link, references }] of going) {
            const file = (own[0] as Reference).file;
            const left = own.filter(reference => !references.has(reference));
            if (left.length > 0) link.byFile.set(file, left);
            else link.byFile.delete(file);
            link.all = undefined;
            changed.add(link);
        }
        for (const [reference, target] of come) {
            this.add(reference, target);
            changed.add(this.link(target, reference.role));
        }
        for (const link of changed) this.ledger?.changed(link);
    }

    /** Forgets all about a declaration that is no more. */
    forget(target: Declaration): void {
        for (const link of this.to.get(target)?.values() ?? []) {
            this.ledger?.changed(link);
            this.ledger?.forget(link);
        }
        this.to.delete(target);
    }

    /** Who is watched reads that there is none as well. */
    private read(target: Declaration, role: Role): Link | undefined {
        if (!this.ledger) return this.to.get(target)?.get(role);
        const link = this.link(target, role);
        this.ledger.read(link);
        return link;
    }

    private link(target: Declaration, role: Role): Link {
        let roles = this.to.get(target);
        if (!roles) {
            roles = new Map();
            this.to.set(target, roles);
        }
        let link = roles.get(role);
        if (!link) {
            link = { byFile: new Map(), all: undefined };
            roles.set(role, link);
        }
        return link;
    }
}
