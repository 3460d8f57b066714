// The plan's own names as answers: everything that a reference of some role may lead to, by department. It must not know why one is asked.
import { capitalized, kindNames } from '../../l10n/kinds.ts';
import type { Declaration, Role } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName, titleOf } from '../../plan/queries.ts';
import { lowestResults } from '../../rules/fixes/choices.ts';
import { type Option, plain } from '../choice.ts';

/** Everything that fits a role, in plan order, what is named twice once. */
export function candidates(role: Role, plan: Plan): readonly Declaration[] {
    const all =
        role === 'serves' ? lowestResults(plan) : [...allowedTargetKinds[role]].flatMap((kind): readonly Declaration[] => plan.all(kind));
    const seen = new Set<string>();
    return all.filter(one => one.name !== '' && !seen.has(qualifiedName(one)) && seen.add(qualifiedName(one)));
}

export function optionOf(one: Declaration): Option {
    const kind = capitalized(kindNames[one.kind]);
    const name = qualifiedName(one);
    return { value: name, title: plain(titleOf(one)), detail: { en: `${kind.en} ${name}`, id: `${kind.id} ${name}` } };
}

/** The declaration that an answer means. */
export function meant(answer: string | undefined, all: readonly Declaration[]): Declaration | undefined {
    return all.find(one => qualifiedName(one) === answer);
}
