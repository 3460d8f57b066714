// Which references lead to a declaration, by what they say about it, in plan order; kept current by each edit.
// It must not know how names are looked up.

import type { DependencyGraph } from '../../incremental/dependencies.ts';
import { ListsByFile } from '../../incremental/lists-by-file.ts';
import { addTo } from '../lists.ts';
import type { Declaration, Reference, Role } from '../model.ts';

/** References of one role to one declaration. The list itself is the fact that answers read. */
class Link extends ListsByFile<Reference> {
    readonly role: Role;

    constructor(role: Role) {
        super();
        this.role = role;
    }
}

const none: readonly never[] = [];

export class ReferenceIndex {
    private readonly to = new Map<Declaration, Link[]>();
    private readonly graph: DependencyGraph | undefined;
    private readonly compareFiles: (a: string, b: string) => number;

    constructor(graph: DependencyGraph | undefined, compareFiles: (a: string, b: string) => number) {
        this.graph = graph;
        this.compareFiles = compareFiles;
    }

    /** Adds the references of a file, in its order, with what they lead to. */
    addFile(references: Iterable<readonly [Reference, Declaration]>): void {
        this.replace([], references);
    }

    get(target: Declaration, role: Role): readonly Reference[] {
        return this.read(target, role)?.list(this.compareFiles) ?? none;
    }

    has(target: Declaration, role: Role): boolean {
        return this.read(target, role)?.isEmpty === false;
    }

    /** Of all roles. */
    all(target: Declaration): readonly Reference[] {
        const roles = [...(this.to.get(target) ?? [])];
        const references = roles.flatMap(({ role }) => this.get(target, role));
        return roles.length < 2
            ? references
            : references.sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : this.compareFiles(a.file, b.file)));
    }

    /** Replaces references by others; whoever read the lists that differ is told. */
    replace(gone: Iterable<readonly [Reference, Declaration]>, come: Iterable<readonly [Reference, Declaration]>): void {
        const changes = new Map<Link, Map<string, { readonly gone: Set<Reference>; readonly come: Reference[] }>>();
        const changeOf = (link: Link, file: string) => {
            const files = changes.get(link) ?? new Map<string, { readonly gone: Set<Reference>; readonly come: Reference[] }>();
            changes.set(link, files);
            const change = files.get(file) ?? { gone: new Set(), come: [] };
            files.set(file, change);
            return change;
        };
        for (const [reference, target] of gone) {
            const link = this.find(target, reference.role);
            if (link) changeOf(link, reference.file).gone.add(reference);
        }
        for (const [reference, target] of come) changeOf(this.link(target, reference.role), reference.file).come.push(reference);
        for (const [link, files] of changes) {
            for (const [file, change] of files) {
                const left = (link.get(file) ?? none).filter(reference => !change.gone.has(reference));
                const references = [...left, ...change.come].sort((a, b) => a.span.start - b.span.start);
                link.put(file, references, this.compareFiles);
            }
            this.graph?.invalidate(link);
        }
    }

    /** Forgets all about a declaration that is no more. */
    dispose(target: Declaration): void {
        for (const link of this.to.get(target) ?? []) this.graph?.dispose(link);
        this.to.delete(target);
    }

    /** Who is watched reads that there is none as well. */
    private read(target: Declaration, role: Role): Link | undefined {
        if (!this.graph) return this.find(target, role);
        const link = this.link(target, role);
        this.graph.recordRead(link);
        return link;
    }

    private link(target: Declaration, role: Role): Link {
        const known = this.find(target, role);
        if (known) return known;
        const link = new Link(role);
        addTo(this.to, target, link);
        return link;
    }

    private find(target: Declaration, role: Role): Link | undefined {
        for (const link of this.to.get(target) ?? none) if (link.role === role) return link;
        return undefined;
    }
}
