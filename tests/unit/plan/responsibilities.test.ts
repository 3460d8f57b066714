// Who does what, from the smallest plans that say it.
import { expect, it } from 'vitest';
import { titleOf } from '../../../src/plan/queries.ts';
import { responsibilitiesOf } from '../../../src/plan/responsibilities.ts';
import { planOf } from '../read-plans.ts';

/** `Department / row: Party duties, …` of every row. */
function rows(text: string): string[] {
    return responsibilitiesOf(planOf(text)).flatMap(({ department, rows }) =>
        rows.map(({ subject, duties, missing }) => {
            const said = [...duties].map(([party, own]) => `${titleOf(party)} ${[...own].join('+')}`);
            return `${department?.name ?? '-'}/${subject.name}: ${[...said, ...(missing ? [`nobody ${missing}`] : [])].join(', ')}`;
        }),
    );
}

it.each([
    ['a department without units executes its own work', 'department D { program P }', ['D/P: D executes']],
    ['of several units none is guessed', 'department D { unit U program P }', ['D/P: nobody executes']],
    [
        'helpers, and leads of parts, take part',
        'partner R\ndepartment D { unit U unit V program P { executor U with R activity A { executor V } activity B { executor U } activity C } }',
        ['D/P: U executes, R takesPart, V takesPart'],
    ],
    [
        'who coordinates what is served, coordinates',
        'goal G { coordinator D }\ngoal H\ndepartment D\ndepartment E { program P { activity A { serves G } } }',
        ['-/G: D coordinates', 'E/P: E executes, D coordinates'],
    ],
    [
        'the keeper of a new thing uses it, the receiver before the keeper, and the user before both',
        'partner K\npartner H\npartner U\ndepartment D { program P { buys a { maintainer K } buys b { maintainer K handover to H } buys c { maintainer K handover to H user U } } }',
        ['D/P: D executes', 'D/a: K maintains+uses', 'D/b: K maintains, H uses', 'D/c: K maintains, U uses'],
    ],
    [
        'a work that maintains makes its lead a keeper, unless its department is named as one',
        'department D { asset A asset B { maintainer E } }\ndepartment E { unit U program K { executor U maintains D.A, D.B } }',
        ['D/A: U maintains', 'D/B: E maintains', 'E/K: U executes'],
    ],
    [
        'the owner of the land around a thing owns',
        'partner O\nlocation L { owner O }\nlocation M within L\ndepartment D { program P { location M builds hall } }',
        ['D/P: D executes', 'D/hall: O owns, nobody maintains'],
    ],
    [
        'what is delivered or used up has no row',
        'department D { program P { delivers course buys stakes { consumable } } }',
        ['D/P: D executes'],
    ],
    [
        'names that lead nowhere do nothing',
        'department D { program P { executor X with Y } asset A { maintainer Z } }',
        ['D/P: nobody executes', 'D/A: nobody maintains'],
    ],
    ['what is not named yet has no row', 'department D { program }', []],
])('%s', (_, text, expected) => expect(rows(text)).toEqual(expected));

it('parties of a group: the department and its units first', () => {
    const [shared, own] = responsibilitiesOf(
        planOf('partner R\nprogram S { executor R }\ndepartment D { unit U program P { executor R with U } program Q { executor D } }'),
    );
    expect(shared?.department).toBeUndefined();
    expect(shared?.parties.map(({ name }) => name)).toEqual(['R']);
    expect(own?.parties.map(({ name }) => name)).toEqual(['D', 'U', 'R']);
});
