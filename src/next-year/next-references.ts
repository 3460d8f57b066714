// References of the new plan: each leads to what it led to, to the same thing in the plan before, to the asset that an output became, or
// is left out and told. Through another plan only `serves` and `continues` may lead.
import type { KeywordId } from '../l10n/keywords.ts';
import { makeReference } from '../plan/make.ts';
import type { Declaration, Output, Reference, Role, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName } from '../plan/queries.ts';
import { type Notes, nameOf, spelled } from './account.ts';
import type { Continuing } from './continuing-works.ts';

/** Keywords of the properties whose references may be left out. */
const keywordOf: Readonly<Partial<Record<Role, KeywordId>>> = {
    serves: 'serves',
    needs: 'needs',
    after: 'after',
    maintains: 'maintains',
    answers: 'answers',
    answeredBy: 'answered-by',
    continues: 'continues',
};

export interface ReferencesOptions {
    readonly plan: Plan;
    readonly continuing: Continuing;
    /** Name of the plan before in the new one. */
    readonly alias: string;
    /** Outputs that are assets in the new plan, with their paths there. */
    readonly assets: ReadonlyMap<Output, readonly string[]>;
    /** Names of plans that the new one refers to as well. */
    readonly relatedNames: ReadonlySet<string>;
    readonly notes: Notes;
}

export class References {
    private readonly options: ReferencesOptions;

    constructor(options: ReferencesOptions) {
        this.options = options;
    }

    /** Those of a property that are still said, each once. */
    list(references: readonly Reference[], by: Scope): Reference[] {
        const seen = new Set<string>();
        return references.flatMap(reference => {
            const kept = this.one(reference, by);
            const key = kept?.path.join('\n') ?? '';
            if (!kept || (kept !== reference && seen.has(key))) return [];
            seen.add(key);
            return kept;
        });
    }

    /** Whether it leads through a plan that the new one no longer refers to. */
    private isOfLostPlan({ path }: Reference): boolean {
        const { plan, relatedNames } = this.options;
        const [first = ''] = path;
        return path.length > 1 && !relatedNames.has(first) && (plan.root?.relatedPlans ?? []).some(({ name }) => name === first);
    }

    /** The plan before, as what a work continues. */
    toBefore(declaration: Declaration, role: Role): Reference | undefined {
        const { alias } = this.options;
        for (let at: Scope | undefined = declaration; at; at = at.parent) if (at.kind !== 'extension' && at.name === '') return undefined;
        return makeReference(role, [alias, ...pathOf(declaration)]);
    }

    private one(reference: Reference, by: Scope): Reference | undefined {
        const { plan, continuing, assets, relatedNames, notes } = this.options;
        const target = plan.target(reference);
        // Names that nothing has are left for their own finding.
        if (!target && !this.isOfLostPlan(reference)) return reference;
        const isOther = !target || !plan.hasFile(target.file);
        if (isOther ? relatedNames.has(reference.path[0] ?? '') : !continuing.isGone(target)) return reference;
        const asset = target?.kind === 'output' ? assets.get(target) : undefined;
        if (asset && reference.role !== 'after') return makeReference(reference.role, asset);
        if (reference.role === 'serves' && !isOther) {
            const before = this.toBefore(target, 'serves');
            if (before) return before;
        }
        // The plan before is what it continues now.
        if (reference.role !== 'continues') {
            const keyword = keywordOf[reference.role] ?? 'note';
            const values = { other: target ? nameOf(target) : reference.path.join('.'), keyword: spelled(keyword) };
            notes.leaveOut('name', by, values, reference.span);
        }
        return undefined;
    }
}

/** Path of a declaration from outside all blocks; through an addition, that of its target. */
function pathOf(declaration: Declaration): string[] {
    return qualifiedName(declaration).split('.');
}
