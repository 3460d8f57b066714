// All references that mean one thing, made to mean another, in every file. It must not judge whether they should.

import { derivedValue } from '../../plan/derived.ts';
import type { Change } from '../../plan/edit.ts';
import type { Declaration, Reference } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Fix } from '../engine/finding.ts';
import { pathTo } from './choices.ts';

/** Makes each of the references lead to `to`, by the shortest path from where it stands. */
export function repoint(references: readonly Reference[], to: Declaration, plan: Plan): Change[] {
    return references.map(reference => ({
        kind: 'replace',
        file: reference.file,
        span: reference.span,
        text: pathTo(to, reference.from, reference.role, plan),
    }));
}

/** The fix that does it, where there are several. */
export function repointAll(references: readonly Reference[], to: Declaration, plan: Plan): Fix[] {
    if (references.length < 2) return [];
    const title = { en: 'Use "{y}" in all {n} places', id: 'Ganti semua {n} penyebutan dengan "{y}"' };
    return [{ title, values: { n: references.length, y: titleOf(to) }, changes: repointOnce(references, to, plan) }];
}

/** The changes for one list are the same for each of its references that asks, until an edit replaces the list of files. */
const repointed = new WeakMap<Plan['version'], WeakMap<readonly Reference[], Map<Declaration, Change[]>>>();

function repointOnce(references: readonly Reference[], to: Declaration, plan: Plan): Change[] {
    const lists = repointed.get(plan.version) ?? new WeakMap<readonly Reference[], Map<Declaration, Change[]>>();
    repointed.set(plan.version, lists);
    const known = lists.get(references) ?? new Map<Declaration, Change[]>();
    lists.set(references, known);
    const changes = known.get(to) ?? repoint(references, to, plan);
    known.set(to, changes);
    return changes;
}

/** References that lead nowhere, by what they say and in which role. */
export function lostLike(reference: Reference, plan: Plan): readonly Reference[] {
    return lostReferences(plan).get(keyOf(reference)) ?? [];
}

const lostReferences: (plan: Plan) => ReadonlyMap<string, readonly Reference[]> = derivedValue(plan =>
    Map.groupBy(
        plan.files.flatMap(file => file.references.filter(reference => !plan.target(reference))),
        keyOf,
    ),
);

function keyOf({ role, path }: Reference): string {
    return `${role} ${path.join('.')}`;
}
