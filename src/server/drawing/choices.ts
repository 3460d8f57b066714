// What a plan's drawings can be filtered by. It must not know how a reader chooses.
import { selectAll } from '../../diagram/select.ts';
import { lastingThings } from '../../diagram/views/asset.ts';
import type { Declaration } from '../../plan/plan.ts';
import { planYears, qualifiedName, titleOf } from '../../plan/queries.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import type { Choice, Choices } from '../../protocol/diagram.ts';

/** Nobody looks through a longer list; what is not in it can still be searched for. */
const longest = 1500;

/** By the keys of `diagram/filter.ts`; `asset` by that of `diagram/state.ts`. */
export function choicesOf(plan: Plan): Choices {
    const departments = named(plan.all('department'));
    return {
        department: departments,
        mine: departments,
        goal: named([...plan.all('vision'), ...plan.all('goal'), ...plan.all('objective')]),
        location: named(plan.all('location')),
        year: planYears(plan)
            .slice(0, 60)
            .map(year => ({ value: String(year), title: String(year) })),
        fund: named(plan.all('fund')),
        tag: tagsOf(plan),
        asset: named(lastingThings(selectAll(plan))),
    };
}

function named(things: readonly Declaration[]): Choice[] {
    const seen = new Set<string>();
    const choices: Choice[] = [];
    for (const thing of things) {
        const value = qualifiedName(thing);
        if (thing.name === '' || seen.has(value)) continue;
        if (choices.length === longest) break;
        seen.add(value);
        choices.push({ value, title: titleOf(thing) });
    }
    return choices;
}

function tagsOf(plan: Plan): Choice[] {
    const tags = new Set(plan.files.flatMap(file => file.declarations.flatMap(({ remarks }) => remarks.tags.map(({ value }) => value))));
    return [...tags]
        .sort()
        .slice(0, longest)
        .map(value => ({ value, title: value }));
}
