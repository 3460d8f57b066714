// Other plans that a plan refers to: where they are, what they are to it, and which of their things is which of its own. They are read and
// never changed; names lead one plan deep. It must not know how plans are read.
import { catalogueUri } from './catalogue.ts';
import type { Indicator, PlanDeclaration, PlanFile, RelatedPlan, Result, Work } from './model.ts';
import { fold } from './names/find-named.ts';
import { isWithin } from './period.ts';
import type { Plan, RelatedPlans, UnreadPlan } from './plan.ts';
import { isWork, qualifiedName, titleOf } from './queries.ts';

export const noRelatedPlans: RelatedPlans = () => ({ unread: { key: 'missing', values: {} } });

/** URI of the folder or file that a plan is referred to by, seen from the file that says so. */
export function relatedUri(related: Pick<RelatedPlan, 'file' | 'path'>): string | UnreadPlan {
    const uri = catalogueUri(related);
    if (typeof uri !== 'string') return { key: uri.key === 'absolute' || uri.key === 'url' ? uri.key : 'outside', values: {} };
    const steps = related.path.value.split(/[\\/]/);
    return steps.some(step => /^\.(?!\.?$)/.test(step) || step === 'node_modules') ? { key: 'hidden', values: {} } : uri;
}

/** The plans that a plan refers to, as far as they were read, each once. */
export function relatedPlansOf(plan: Plan): readonly Plan[] {
    const related = plan.root?.relatedPlans;
    // Many rules ask this of every program.
    if (!related || related.length === 0) return none;
    const found = related.flatMap(related => plan.relatedPlan(related) ?? []);
    return [...new Set(found)];
}

const none: readonly never[] = [];

/** Above: its time holds that of the plan. Before: it ends earlier than the plan begins. */
export function isAbove(other: Plan, plan: Plan): boolean {
    const [outer, inner] = [other.settings.period, plan.settings.period];
    return outer !== undefined && inner !== undefined && isWithin(inner, outer) && !isWithin(outer, inner);
}

export function isBefore(other: Plan, plan: Plan): boolean {
    const [one, two] = [other.settings.period, plan.settings.period];
    return one !== undefined && two !== undefined && one.to < two.from;
}

/** Whether the way from a reference to another plan leads back to the plan itself. */
export function leadsBack(related: RelatedPlan, plan: Plan): boolean {
    const start = plan.root;
    const seen = new Set<PlanDeclaration>();
    const open = [plan.relatedPlan(related)];
    for (let at = open.pop(); at; at = open.pop()) {
        const { root } = at;
        if (!root || seen.has(root)) continue;
        if (start && root.file === start.file && root.span.start === start.span.start) return true;
        seen.add(root);
        const other = at;
        for (const next of root.relatedPlans) open.push(other.relatedPlan(next));
    }
    return false;
}

/** The same work in another plan: what it says it continues there, else by code, else by path, else by name or title in the same whole. */
export function workIn(other: Plan, work: Work, plan: Plan): Work | undefined {
    for (const reference of work.continues) {
        const target = plan.target(reference);
        if (isWork(target) && other.hasFile(target.file)) return target;
    }
    const { byCode, byPath } = indexOf(other);
    const code = work.code?.value.trim();
    const coded = code ? (byCode.get(`${work.kind} ${code} ${titleOf(work)}`) ?? []) : [];
    if (coded.length === 1) return coded[0];
    const named = byPath.get(`${work.kind} ${qualifiedName(work)}`);
    const whole = !named && isWork(work.parent) ? workIn(other, work.parent, plan) : undefined;
    if (!whole) return named;
    const parts = whole.activities.filter(({ kind }) => kind === work.kind);
    const title = fold(titleOf(work));
    return parts.find(({ name }) => name !== '' && name === work.name) ?? parts.find(part => fold(titleOf(part)) === title);
}

interface Index {
    /** By kind, code and title. */
    readonly byCode: ReadonlyMap<string, readonly Work[]>;
    /** The first by kind and path. */
    readonly byPath: ReadonlyMap<string, Work>;
}

/** By the files of a plan: an edit exchanges the list. */
const indexes = new WeakMap<readonly PlanFile[], Index>();

function indexOf(plan: Plan): Index {
    const { files } = plan;
    const known = indexes.get(files);
    if (known) return known;
    const all = [...plan.all('program'), ...plan.all('activity'), ...plan.all('subactivity')];
    const byPath = new Map<string, Work>();
    for (const work of all) {
        const key = `${work.kind} ${qualifiedName(work)}`;
        if (work.name !== '' && !byPath.has(key)) byPath.set(key, work);
    }
    const byCode = Map.groupBy(all, work => `${work.kind} ${work.code?.value.trim() ?? ''} ${titleOf(work)}`);
    const index = { byCode, byPath };
    indexes.set(files, index);
    return index;
}

/** The same indicator in another plan: of the same goal, objective or work, by name, else by title. */
export function indicatorIn(other: Plan, indicator: Indicator, plan: Plan): Indicator | undefined {
    const { parent } = indicator;
    const holder = isWork(parent) ? workIn(other, parent, plan) : parent && 'serves' in parent ? resultIn(other, parent) : undefined;
    if (!holder) return undefined;
    const title = fold(titleOf(indicator));
    return holder.indicators.find(({ name }) => name === indicator.name) ?? holder.indicators.find(one => fold(titleOf(one)) === title);
}

function resultIn(other: Plan, result: Pick<Result, 'name'> & { readonly kind: string }): Result | undefined {
    const path = qualifiedName(result as Result);
    const results: readonly Result[] =
        result.kind === 'goal' ? other.all('goal') : result.kind === 'objective' ? other.all('objective') : [];
    return results.find(one => one.name === result.name && qualifiedName(one) === path);
}
