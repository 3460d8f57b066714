// Which references lead to a declaration, by what they say about it, in plan order; kept current by each edit. Roles are indexed in groups, each
// once somebody asks for a role of it: rules ask for a quarter of all references. It must not know how names are looked up.

import { type Database, untracked } from '../../incremental/database.ts';
import type { DependencyGraph } from '../../incremental/dependencies.ts';
import { ListsByFile } from '../../incremental/lists-by-file.ts';
import { addToList } from '../lists.ts';
import type { Declaration, PlanFile, Reference, Role } from '../model.ts';

/** References of one role to one declaration. The list itself is the fact that answers read. */
class Link extends ListsByFile<Reference> {
    readonly role: Role;

    constructor(role: Role) {
        super();
        this.role = role;
    }
}

const none: readonly never[] = [];

/** Roles by which rules ask in every plan, those by which they ask where things stand idle or ground is dug up, and all others. */
type Group = 'asked' | 'waits' | 'others';
const groups: Readonly<Partial<Record<Role, Group>>> = {
    serves: 'asked',
    maintains: 'asked',
    within: 'asked',
    answers: 'asked',
    needs: 'waits',
    after: 'waits',
    continues: 'waits',
};

function groupOf(role: Role): Group {
    return groups[role] ?? 'others';
}

export class ReferenceIndex {
    private readonly to = new Map<Declaration, readonly Link[]>();
    private readonly indexed: Record<Group, boolean> = { asked: false, waits: false, others: false };
    private readonly graph: DependencyGraph | undefined;
    private readonly compareFiles: (a: string, b: string) => number;
    private readonly database: Pick<Database<PlanFile>, 'graph' | 'files'>;
    private readonly targetOf: (reference: Reference) => Declaration | undefined;

    constructor(
        database: Pick<Database<PlanFile>, 'compareFiles' | 'files' | 'graph'>,
        targetOf: (reference: Reference) => Declaration | undefined,
    ) {
        this.graph = database.graph;
        this.compareFiles = database.compareFiles;
        this.database = database;
        this.targetOf = targetOf;
    }

    /** Indexes the references of a group once. */
    private index(group: Group): void {
        if (this.indexed[group]) return;
        this.indexed[group] = true;
        untracked(this.database, () => {
            for (const file of this.database.files) this.addFile(file, group);
        });
    }

    private addFile({ uri, references }: PlanFile, group: Group): void {
        const lists = new Map<Link, Reference[]>();
        for (const reference of references) {
            if (groupOf(reference.role) !== group) continue;
            const target = this.targetOf(reference);
            if (!target) continue;
            addToList(lists, this.link(target, reference.role), reference);
        }
        for (const [link, list] of lists) link.put(uri, list, this.compareFiles);
    }

    get(target: Declaration, role: Role): readonly Reference[] {
        return this.read(target, role)?.list(this.compareFiles) ?? none;
    }

    has(target: Declaration, role: Role): boolean {
        return this.read(target, role)?.isEmpty === false;
    }

    /** Of all roles. */
    all(target: Declaration): readonly Reference[] {
        for (const group of ['asked', 'waits', 'others'] as const) this.index(group);
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
            if (!this.indexed[groupOf(reference.role)]) continue;
            const link = this.find(target, reference.role);
            if (link) changeOf(link, reference.file).gone.add(reference);
        }
        for (const [reference, target] of come)
            if (this.indexed[groupOf(reference.role)]) changeOf(this.link(target, reference.role), reference.file).come.push(reference);
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

    /** A tracked reader reads that there is none as well. */
    private read(target: Declaration, role: Role): Link | undefined {
        this.index(groupOf(role));
        if (!this.graph) return this.find(target, role);
        const link = this.link(target, role);
        this.graph.recordRead(link);
        return link;
    }

    private link(target: Declaration, role: Role): Link {
        const known = this.find(target, role);
        if (known) return known;
        const link = new Link(role);
        // Concatenated arrays have no room to grow, which pushed ones have.
        this.to.set(target, this.to.get(target)?.concat(link) ?? [link]);
        return link;
    }

    private find(target: Declaration, role: Role): Link | undefined {
        for (const link of this.to.get(target) ?? none) if (link.role === role) return link;
        return undefined;
    }
}
