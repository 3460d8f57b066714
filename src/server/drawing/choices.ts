// Values that the drawings of a plan can be filtered by. It must not know how a reader chooses.
import type { Declaration, PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { planYears, qualifiedName, titleOf } from '../../plan/queries.ts';
import type { Choice, Choices } from '../../protocol/diagram.ts';

/** Nobody looks through a longer list; what is not in it can still be searched for. */
const longest = 1500;

/** By the keys of `diagram/filter.ts`. */
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
        tag: [...new Set(plan.files.flatMap(tagsIn))]
            .sort()
            .slice(0, longest)
            .map(value => ({ value, title: value })),
    };
}

function named(things: readonly Declaration[]): Choice[] {
    return listed(choicesAmong(things));
}

function choicesAmong(things: readonly Declaration[]): Choice[] {
    return things.flatMap(thing => (thing.name === '' ? [] : { value: qualifiedName(thing), title: titleOf(thing) }));
}

/** The first of each name. */
function listed(choices: readonly Choice[]): Choice[] {
    const first = new Map<string, Choice>();
    for (const choice of choices) {
        if (first.size === longest) break;
        if (!first.has(choice.value)) first.set(choice.value, choice);
    }
    return [...first.values()];
}

const tagsIn = rememberByFile(file => [...new Set(file.declarations.flatMap(({ remarks }) => remarks.tags.map(({ value }) => value)))]);

/** A file never changes. */
function rememberByFile<T>(work: (file: PlanFile) => readonly T[]): (file: PlanFile) => readonly T[] {
    const known = new WeakMap<PlanFile, readonly T[]>();
    return file => {
        let value = known.get(file);
        if (!value) {
            value = work(file);
            known.set(file, value);
        }
        return value;
    };
}
