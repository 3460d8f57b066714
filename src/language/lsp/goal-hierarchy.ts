// The cascade of purposes as a tree, in the editor's type hierarchy: upward what something serves, from program to vision; downward what
// serves it. One step at a time, so that circles do no harm. It must not judge whether the cascade is sound.
import type { TypeHierarchyItem } from 'vscode-languageserver';
import { kindNames } from '../../l10n/kinds.ts';
import type { Declaration, Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, servesOf, titleOf, workOf } from '../../plan/queries.ts';
import { declarationOf, hierarchyItem } from './hierarchy-items.ts';
import { type EditorContext, mentionAt, type OpenFile } from './place.ts';

export function goalItemAt(open: OpenFile, offset: number, context: EditorContext): TypeHierarchyItem[] | undefined {
    const target = mentionAt(open, offset)?.target;
    return target && hasPurpose(target) ? [itemOf(open.plan, target, context)] : undefined;
}

export function supertypes(item: TypeHierarchyItem, context: EditorContext): TypeHierarchyItem[] | undefined {
    return step(item, servedFrom, context);
}

export function subtypes(item: TypeHierarchyItem, context: EditorContext): TypeHierarchyItem[] | undefined {
    return step(item, serving, context);
}

function step(
    item: TypeHierarchyItem,
    find: (plan: Plan, from: Declaration) => Declaration[],
    context: EditorContext,
): TypeHierarchyItem[] | undefined {
    const found = declarationOf(item, context.plans);
    if (!found) return undefined;
    const { plan, declaration } = found;
    return [...new Set(find(plan, declaration))].filter(other => other !== declaration).map(other => itemOf(plan, other, context));
}

function itemOf(plan: Plan, declaration: Declaration, { locale }: EditorContext): TypeHierarchyItem {
    const department = plan.names.departmentOf(declaration);
    return hierarchyItem(plan, declaration, [kindNames[declaration.kind][locale()], department ? titleOf(department) : '']);
}

function hasPurpose(declaration: Declaration): boolean {
    return isAim(declaration) || isWork(declaration) || declaration.kind === 'output' || declaration.kind === 'indicator';
}

function isAim({ kind }: Scope): boolean {
    return kind === 'vision' || kind === 'mission' || kind === 'goal' || kind === 'objective';
}

/** One step up. An activity serves what its program serves, an output what its work serves, an indicator measures what it stands in. */
function servedFrom(plan: Plan, from: Declaration): Declaration[] {
    const targets = (references: readonly Parameters<Plan['target']>[0][]) => references.flatMap(reference => plan.target(reference) ?? []);
    if (from.kind === 'mission') return from.parent?.kind === 'vision' ? [from.parent] : [];
    if (from.kind === 'goal' || from.kind === 'objective') return targets(from.serves);
    if (from.kind === 'indicator') return from.parent && from.parent.kind !== 'extension' ? [from.parent] : [];
    const work = workOf(from);
    return work ? targets(servesOf(work)) : [];
}

/** One step down. */
function serving(plan: Plan, from: Declaration): Declaration[] {
    if (!isAim(from)) return [];
    const sources = plan.sources(from, 'serves').flatMap(source => (source.kind === 'extension' ? [] : [source]));
    return from.kind === 'vision' ? [...from.missions, ...sources] : sources;
}
