// References that lead nowhere, by file; kept current by each edit. It must not know why.
import type { PlanFile, Reference } from '../model.ts';
import type { Plan } from '../plan.ts';

export class Unresolved {
    /** The list of a file is the fact that answers read. */
    private readonly lists = new Map<string, { file: PlanFile; references: readonly Reference[] }>();

    in(file: PlanFile, plan: Plan): readonly Reference[] {
        let list = this.lists.get(file.uri);
        if (list?.file !== file) {
            list = { file, references: file.references.filter(reference => !plan.target(reference)) };
            this.lists.set(file.uri, list);
        }
        plan.graph?.recordRead(list);
        return list.references;
    }

    /** A reference came to lead somewhere, or ceased to. */
    mend(reference: Reference, plan: Plan): void {
        const list = this.lists.get(reference.file);
        if (!list) return;
        this.lists.delete(reference.file);
        plan.graph?.dispose(list);
    }

    /** The file is no more, or has been read anew. */
    dispose(file: PlanFile, plan: Plan): void {
        const list = this.lists.get(file.uri);
        if (list?.file !== file) return;
        this.lists.delete(file.uri);
        plan.graph?.dispose(list);
    }
}
