// A program in few words: who, where. It must not know px.
import type { Work } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import { namedExecutors, placesOf } from '../../../plan/queries.ts';
import { outputsOf, withParts } from '../../../plan/work-parts.ts';
import { firstOf, titleAt } from '../said.ts';

export function executorText(program: Work, plan: Plan): string {
    const [lead, ...others] = namedExecutors(program);
    return lead ? titleAt(lead, plan) + (others.length > 0 ? ` +${others.length}` : '') : '';
}

export function placeText(program: Work, plan: Plan): string {
    const own = placesOf(program);
    const places =
        own.length > 0 ? own : [...withParts(program).flatMap(part => part.places), ...outputsOf(program).flatMap(output => output.places)];
    return firstOf(places.map(({ location }) => titleAt(location, plan)));
}
