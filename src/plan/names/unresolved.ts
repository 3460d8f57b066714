// References that lead nowhere, by file; kept current by each edit. It must not know why.
import { untracked } from '../derived.ts';
import type { PlanFile, Reference } from '../model.ts';
import type { Plan } from '../plan.ts';

export class Unresolved {
    /** The list of a file is the fact that answers read. */
    private readonly lists = new Map<string, { file: PlanFile; references: readonly Reference[] }>();

    /** Readers depend on the list, not on each name that was looked up for it. */
    in(file: PlanFile, plan: Plan): readonly Reference[] {
        let list = this.lists.get(file.uri);
        if (list?.file !== file) {
            const references: Reference[] = [];
            untracked(plan, () => {
                for (const reference of file.references) if (!plan.target(reference)) references.push(reference);
            });
            list = { file, references };
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

    /** The file is no more, or was read anew: of all references those of `gone` went and those of `come` came. */
    exchange(
        file: PlanFile,
        after: PlanFile | undefined,
        { gone, come }: { readonly gone: ReadonlySet<Reference>; readonly come: readonly Reference[] },
        plan: Plan,
    ): void {
        const list = this.lists.get(file.uri);
        if (list?.file !== file) return;
        this.lists.delete(file.uri);
        plan.graph?.dispose(list);
        if (!after) return;
        const left = list.references.filter(reference => !gone.has(reference));
        const more = come.filter(reference => reference.file === after.uri && !plan.target(reference));
        const references = more.length === 0 ? left : [...left, ...more].sort((a, b) => a.span.start - b.span.start);
        this.lists.set(file.uri, { file: after, references });
    }
}
