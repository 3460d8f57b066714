// Beyond the rules' own examples: where a rule might speak too much, too little, twice, or not come back.
import { describe, expect, test } from 'vitest';
import { allRules } from '../../../src/rules/all.ts';
import { findingsOf, marked, planOf, readFile, unmark } from '../plans.ts';

/** A rule, what is told of the case, and a plan with marks around what the rule must report: none when it must be silent. */
type Case = readonly [rule: string, told: string, plan: string];

const cases: readonly Case[] = [
    // bad-period
    ['bad-period', 'a plan that ends before it starts', 'plan X { period 2029..<|2025|> }\ndepartment D { program P { during 2030 } }'],
    ['bad-period', 'inside extend', 'department D\nextend D { ceiling 5 in 2026..<|2025|> program P { during 2026-05..<|2026-04|> } }'],
    ['bad-period', 'an asset at the top', 'asset S { maintainer R in 2026..<|2025|> upkeep 5 in 2026..<|2025|> }'],
    ['bad-period', 'a request', 'department D { program P { requests r from D by 2026..<|2025|> } }'],
    ['bad-period', 'readings of an indicator', 'goal G { indicator I { target 3 in 2026..<|2025|> baseline 1 in 2024 } }'],
    ['bad-period', 'progress and forecast', 'department D { program P { progress 5% in 2026..<|2025|> forecast 3 in 2026..<|2025|> } }'],
    [
        'bad-period',
        'a part is judged by the nearest work that says a time',
        'plan X { period 2025..2026 }\ndepartment D { program P { during 2025 activity A { subactivity S { during <|2026|> } } } }',
    ],
    [
        'bad-period',
        'a part in a work that says none, by the plan',
        'plan X { period 2025 }\ndepartment D { program P { activity A { during <|2026|> } } }',
    ],
    ['bad-period', 'half out is out', 'plan X { period 2025 }\ndepartment D { program P { during <|2025-12..2026-01|> } }'],
    [
        'bad-period',
        'the last day is in',
        'plan X { period 2025 }\ndepartment D { program P { during 2025-12-31 } program Q { during 2025-01-01..2025-12-31 } }',
    ],
    [
        'bad-period',
        'a budget for the year of a few months',
        'plan X { period 2025..2026 }\ndepartment D { program P { during 2025-03..2025-04 budget 5 in 2025 } }',
    ],
    [
        'bad-period',
        'several years of money in a plan of several years',
        'plan X { period 2025..2029 }\ndepartment D { program P { during 2025..2029 budget 5 in 2025..2029 } }',
    ],
    [
        'bad-period',
        'each wrong time of one list',
        'plan X { period 2025 }\ndepartment D { ceiling 5 in 2025, 6 in <|2026|>, 7 in <|2027|> }',
    ],
    ['bad-period', 'a time that is none is left to the syntax', 'plan X { period 2025 }\ndepartment D { program P { during 2025-13 } }'],

    // dependency-cycle
    ['dependency-cycle', 'a work that waits for itself', 'department D { program P { after <|P|> } }'],
    ['dependency-cycle', 'through an extension', 'department D { program P { after <|Q|> } }\nextend D { program Q { needs <|D.P|> } }'],
    ['dependency-cycle', 'a part that waits for its whole', 'department D { program P { activity A { after <|P|> } } }'],
    [
        'dependency-cycle',
        'two circles at once',
        'department D { program A { after <|B|> } program B { after <|A|> } program C { after <|E|>, A } program E { after <|C|> } }',
    ],
    [
        'dependency-cycle',
        'what leads into a circle is not of it',
        'department D { program A { after <|B|> } program B { after <|A|> } program C { after A } }',
    ],
    ['dependency-cycle', 'a name that leads nowhere', 'department D { program A { after B } program C { after A } }'],
    [
        'dependency-cycle',
        'parts of two programs that take turns',
        'department D { program A { activity A1 activity A2 { after B.B1 } } program B { activity B1 { after A.A1 } activity B2 { after A.A2 } } }',
    ],
    ['dependency-cycle', 'requests and answers', 'department D { program A { requests r from D needs B } program B { answers A.r } }'],
    [
        'dependency-cycle',
        'a need of what was asked for is none of the work',
        'department D { program A { requests r from D } program B { needs A.r } program C { after B } }',
    ],

    // duplicate-name
    ['duplicate-name', 'in an extension', 'department D { program P }\nextend D { program <|P|> }'],
    ['duplicate-name', 'in two extensions', 'department D\nextend D { unit U }\nextend D { asset <|U|> }'],
    ['duplicate-name', 'of two kinds, in one scope', 'goal X\nfund <|X|>'],
    ['duplicate-name', 'in both spellings of a letter', 'fund Caf\u00e9\nfund <|Cafe\u0301|>'],
    ['duplicate-name', 'the plan is outside all names', 'plan X\ngoal X'],
    ['duplicate-name', 'in two scopes', 'department D { program P { activity A } program Q { activity A } }\nprogram P'],
    ['duplicate-name', 'three times', 'fund F\nfund <|F|>\nfund <|F|>'],
    ['duplicate-name', 'names that are not written yet', 'goal\ngoal\nfund'],
    [
        'duplicate-name',
        'titles told apart by a number',
        'department A "Wilayah I"\ndepartment B "Wilayah II"\ndepartment C "Kecamatan 1"\ndepartment D "Kecamatan 2"',
    ],
    ['duplicate-name', 'what JavaScript has already', 'fund constructor\nfund __proto__\nfund toString'],

    // goal-unserved
    ['goal-unserved', 'inside a department', 'department D { objective <|O|> }'],
    ['goal-unserved', 'served by a part of a program', 'goal G\ndepartment D { program P { activity A { serves G } } }'],
    ['goal-unserved', 'goals that serve each other are served', 'objective A { serves B }\nobjective B { serves A }'],
    ['goal-unserved', 'a name that does not fit serves nothing', 'goal <|G|>\ndepartment D { program P { serves H } }'],
    ['goal-unserved', 'goals above objectives', 'goal G\nobjective <|O|>'],

    // maintainer-unaware
    [
        'maintainer-unaware',
        'the unit of a department, which knows when another unit plans it',
        'department A { program P { builds x { maintainer B.U } } }\ndepartment B { unit U unit V program Q { executor V maintains A.P.x } }',
    ],
    [
        'maintainer-unaware',
        'a plan in an extension',
        'department A { program P { builds x { maintainer B } } }\ndepartment B\nextend B { program Q { maintains A.P.x } }',
    ],
    [
        'maintainer-unaware',
        'each keeper once',
        'department A { program P { builds x { maintainer <|B|> in 2025 maintainer B in 2026 maintainer <|C|> in 2027 } } }\ndepartment B\ndepartment C',
    ],
    ['maintainer-unaware', 'a keeper that is not found', 'department A { program P { builds x { maintainer B } } }'],
    [
        'maintainer-unaware',
        'what is used up or delivered',
        'department A { program P { buys x { maintainer B consumable } delivers y { maintainer B } } }\ndepartment B',
    ],
    [
        'maintainer-unaware',
        'what the keeper does in a shared program',
        'department A { program P { builds x { maintainer B } } }\ndepartment B\nprogram Care { executor A with B maintains A.P.x }',
    ],
    [
        'maintainer-unaware',
        'a shared program of others does not count',
        'department A { program P { builds x { maintainer <|B|> } } }\ndepartment B\nprogram Care { executor A maintains A.P.x }',
    ],
    ['maintainer-unaware', 'a thing of a shared program', 'program P { builds x { maintainer <|B|> } }\ndepartment B'],
    [
        'maintainer-unaware',
        'handed over without a keeper',
        'department A { program P { builds x { handover to B in 2025 } } }\ndepartment B',
    ],

    // money-without-target
    [
        'money-without-target',
        'several activities are one finding',
        'department D { program <|P|> { indicator I activity A { budget 5 in 2025 } activity B { budget 5 in 2025 } } }',
    ],
    [
        'money-without-target',
        'an activity among others that have theirs',
        'department D { program P { indicator I activity A { budget <|5 in 2025|> } activity B { budget 5 in 2025 delivers o 3 "day" } } }',
    ],
    [
        'money-without-target',
        'a target of an activity is enough',
        'department D { program P { indicator I budget 5 in 2025 activity A { indicator J { target 3 in 2025 } } } }',
    ],
    [
        'money-without-target',
        'zero in any spelling',
        'department D { program P { delivers o 3 "day" budget <|0 million in 2025|>, <|0,00 in 2026|> } }',
    ],
    [
        'money-without-target',
        'a budget that cannot be read is not zero',
        'department D { program P { delivers o 3 "day" budget 1.200 in 2025 } }',
    ],
    [
        'money-without-target',
        'only the first amount without a fund',
        'fund F fund G\ndepartment D { program P { delivers o 3 "day" budget 5 in 2025 from F budget <|6 in 2026|> budget 7 in 2027 } }',
    ],
    [
        'money-without-target',
        'a fund that is not found was named',
        'fund F\ndepartment D { program P { delivers o 3 "day" budget 5 in 2025 from G } }',
    ],
    [
        'money-without-target',
        'one fund at the end of a list is for all',
        'fund F\ndepartment D { program P { delivers o 3 "day" budget 5 in 2025, 6 in 2026 from F } }',
    ],
    [
        'money-without-target',
        'forecasts and upkeep are no budget',
        'fund F\ndepartment D { program P { indicator I forecast 5 in 2026 builds o { upkeep 5 per year } } }',
    ],

    // no-executor
    ['no-executor', 'units that an extension adds', 'department D { program <|P|> }\nextend D { unit U }'],
    ['no-executor', 'a program in an extension', 'department D { unit U }\nextend D { program <|P|> }'],
    ['no-executor', 'a unit of another department', 'department D { unit U program P { executor E.V } }\ndepartment E { unit V }'],
    ['no-executor', 'one that is not found was named', 'department D { unit U program P { executor X } }'],
    ['no-executor', 'only the outermost', 'department D { unit U program <|P|> { activity A { subactivity S } } }'],
    [
        'no-executor',
        'parts of parts that all name theirs',
        'department D { unit U program P { activity A { subactivity S { executor U } } } }',
    ],
    ['no-executor', 'a department that nobody has written: its name is reported', 'extend D { program P }'],

    // no-goal
    ['no-goal', 'inside extend', 'department D\nextend D { program <|P|> }'],
    ['no-goal', 'a goal of a department', 'department D { goal G program P { serves G } }'],
    ['no-goal', 'some activities are not all', 'goal G\ndepartment D { program <|P|> { activity A { serves G } activity B } }'],
    ['no-goal', 'what is no goal', 'fund F\ndepartment D { program P { serves F } }'],

    // no-indicator
    ['no-indicator', 'an output without a quantity is none', 'department D { program <|P|> { delivers o } }'],
    ['no-indicator', 'goals inside extend', 'department D\nextend D { objective <|O|> }'],

    // no-location
    ['no-location', 'a place of the work around', 'location L\ndepartment D { program P { location L activity A { buys x 5 "tree" } } }'],
    ['no-location', 'a point is a place', 'department D { program P { at 1.5, 2.5 builds x } program Q { builds y { at 1.5, 2.5 } } }'],
    ['no-location', 'a place that is not found was named', 'department D { program P { builds x { location L } } }'],
    [
        'no-location',
        'places without numbers are not counted',
        'location L location M\ndepartment D { program P { buys x 5 "tree" { location L 3, M } } }',
    ],
    [
        'no-location',
        'more places than things are not missing',
        'location L location M\ndepartment D { program P { buys x 5 "tree" { location L 3, M 3 } } }',
    ],
    [
        'no-location',
        'several statements are one list',
        'location L location M\ndepartment D { program P { buys <|x|> 5 "tree" { location L 3 location M 1 } } }',
    ],
    [
        'no-location',
        'exactly, where floating point would err',
        'location L location M\ndepartment D { program P { builds x 0,3 "km" { location L 0,1, M 0,2 } } }',
    ],
    ['no-location', 'what is used up', 'department D { program P { buys x 5 "ream" { consumable } builds y { consumable } } }'],
    ['no-location', 'existing assets are not asked', 'asset S'],

    // no-maintainer
    [
        'no-maintainer',
        'handed over without a keeper',
        'department D { program P { builds <|x|> { handover to E in 2025 } } }\ndepartment E',
    ],
    [
        'no-maintainer',
        'kept to the end by turns',
        'plan X { period 2025..2027 }\npartner R\ndepartment D { program P { during 2025 builds x { maintainer R in 2026 maintainer R in 2027 } } }',
    ],
    [
        'no-maintainer',
        'kept by turns that end too early',
        'plan X { period 2025..2027 }\npartner R\ndepartment D { program P { during 2025 builds <|x|> { maintainer R in 2026 maintainer R in 2025 } } }',
    ],
    ['no-maintainer', 'a keeper who is not found was named', 'department D { program P { builds x { maintainer R } } }'],
    [
        'no-maintainer',
        'what somebody plans to keep, without being named',
        'department D { program P { builds x } }\ndepartment E { program Q { maintains D.P.x } }',
    ],
    [
        'no-maintainer',
        'what somebody plans to keep for a while',
        'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds <|x|> } program Q { during 2026 maintains P.x } }',
    ],
    ['no-maintainer', 'an existing asset, inside extend', 'department D\nextend D { asset <|S|> }'],

    // stated-twice
    [
        'stated-twice',
        'in every kind of block',
        'plan X { period 2025 <|period 2026|> }\ngoal G { coordinator D <|coordinator D|> indicator I unit "%" { direction up <|direction down|> } }\nlocation L { code "1" <|code "2"|> }\ndepartment D { code "1" <|code "2"|> unit U { code "1" <|code "2"|> } }\nextend D { <|code "3"|> <|code "4"|> asset S { state idle <|state idle|> } }',
    ],
    [
        'stated-twice',
        'marks',
        'goal G { priority <|priority|> }\ndepartment D { program P { digs <|digs|> builds o { consumable <|consumable|> } } }',
    ],
    ['stated-twice', 'each time after the first', 'department D { program P { during 2025 <|during 2026|> <|during 2027|> } }'],
    [
        'stated-twice',
        'what may be said again',
        'department D { program P { budget 1 in 2025 budget 2 in 2026 location L location M note "a" note "b" serves G serves H tag "a" tag "b" executor D executor E } }',
    ],
    ['stated-twice', 'in an extension what the department says already', 'department D { code "1" }\nextend D { <|code "1"|> }'],

    // sum-mismatch
    [
        'sum-mismatch',
        'a total over years against yearly parts',
        'department D { program P { during 2025..2026 budget 10 in 2025..2026 activity A { budget 5 in 2025, 5 in 2026 } } }',
    ],
    [
        'sum-mismatch',
        'a total over years that its yearly parts miss',
        'department D { program P { budget <|10 in 2025..2026|> activity A { budget 5 in 2025, 4 in 2026 } } }',
    ],
    [
        'sum-mismatch',
        'years of the parent against a total of the part cannot be told',
        'department D { program P { budget 5 in 2025, 6 in 2026 activity A { budget 10 in 2025..2026 } } }',
    ],
    [
        'sum-mismatch',
        'per year is the full amount for each year',
        'department D { program P { during 2025..2027 budget 5 per year activity A { budget 5 in 2025, 5 in 2026, 5 in 2027 } } }',
    ],
    [
        'sum-mismatch',
        'per year for some months of a year is the full amount',
        'department D { program P { during 2025-07..2026-06 budget 5 per year activity A { budget 5 in 2025, 5 in 2026 } } }',
    ],
    [
        'sum-mismatch',
        'per year within a time counts for the years of that time',
        'department D { program P { during 2025..2029 budget 8 in 2026..2027 activity A { budget 4 in 2026..2027 per year } } program Q { during 2025..2029 budget <|9 in 2026..2027|> activity A { budget 4 in 2026..2027 per year } } }',
    ],
    [
        'sum-mismatch',
        'an amount without a time is for all years of the work',
        'department D { program P { during 2025..2026 budget 10 activity A { during 2025 budget 10 } } }',
    ],
    [
        'sum-mismatch',
        'a part without money leaves the sum open',
        'department D { program P { budget 5 in 2025 activity A { budget 4 in 2025 } activity B } }',
    ],
    [
        'sum-mismatch',
        'each level for itself',
        'department D { program P { budget <|5 in 2025|> activity A { budget <|4 in 2025|> subactivity S { budget 3 in 2025 } } } }',
    ],
    [
        'sum-mismatch',
        'a parent that says nothing has the sum of its parts',
        'department D { program P { budget <|5 in 2025|> activity A { subactivity S { budget 3 in 2025 } subactivity T { budget 1 in 2025 } } } }',
    ],
    [
        'sum-mismatch',
        'cents',
        'plan X { currency USD }\ndepartment D { program P { budget <|0,30 in 2025|> activity A { budget 0,10 in 2025 } activity B { budget 0,21 in 2025 } } }',
    ],
    [
        'sum-mismatch',
        'cents that agree',
        'plan X { currency USD }\ndepartment D { program P { budget 0,3 in 2025 activity A { budget 0,1 in 2025 } activity B { budget 0,2 in 2025 } } }',
    ],
    [
        'sum-mismatch',
        'funds are compared only where both sides name them',
        'fund F\ndepartment D { program P { budget 5 in 2025 activity A { budget 5 in 2025 from F } } }',
    ],
    [
        'sum-mismatch',
        'a time that runs backwards is left to bad-period',
        'department D { program P { during 2026..2025 budget 5 per year activity A { budget 5 in 2025 } } }',
    ],
    ['sum-mismatch', 'an unreadable amount', 'department D { program P { budget 1.200 in 2025 activity A { budget 5 in 2025 } } }'],
    [
        'sum-mismatch',
        'forecasts stay outside',
        'department D { program P { budget 5 in 2025 forecast 9 in 2025 activity A { budget 5 in 2025 forecast 7 in 2025 } } }',
    ],

    // unresolved
    ['unresolved', 'inside extend, and the extension itself', 'extend <|D|> { program P { serves <|G|> } }'],
    [
        'unresolved',
        'what stands in another department, without its name',
        'department D { program P }\ndepartment E { program Q { after <|P|> } }',
    ],
    ['unresolved', 'a name in quotes or a comment is none', 'department D "serves G" { // serves G\n note "serves G" }'],
    [
        'unresolved',
        'every role',
        'location L within <|a|> { owner <|b|> }\ngoal G { serves <|c|> coordinator <|d|> }\ndepartment D { ceiling 1 from <|e|> program P { executor <|f|> with <|g|> needs <|h|> after <|i|> maintains <|j|> continues <|k|> answers <|l|> requests r from <|m|> follows <|n|> location <|o|> builds x { user <|p|> maintainer <|q|> handover to <|s|> } } }',
    ],
    ['unresolved', 'half a name', 'department D { program P { serves\nafter D.\n} }'],

    // walks-alone
    [
        'walks-alone',
        'joined through an extension',
        'goal G\ndepartment A\nextend A { program P { serves G } }\ndepartment B { program Q { serves G } }',
    ],
    ['walks-alone', 'joined by a keeper', 'department A { program P { builds x { maintainer B.U } } }\ndepartment B { unit U }'],
    ['walks-alone', 'joined by a coordinator', 'department A { goal G { coordinator B } }\ndepartment B'],
    [
        'walks-alone',
        'the same fund and the same pattern join nobody',
        'fund F\npattern R\ndepartment <|A|> { program P { budget 1 from F follows R } }\ndepartment <|B|> { program P { budget 1 from F follows R } }',
    ],
    [
        'walks-alone',
        'joined by working on one shared program',
        'department A { program P }\ndepartment B { program P }\ndepartment <|C|> { program P }\nprogram S { executor A with B }',
    ],
    [
        'walks-alone',
        'goals that serve each other in a circle',
        'goal G { serves H }\ngoal H { serves G }\ndepartment A { program P { serves G } }\ndepartment B { program P { serves H } }',
    ],
    [
        'walks-alone',
        'a name that leads nowhere joins nobody',
        'department <|A|> { program P { serves G } }\ndepartment <|B|> { program P { serves G } }',
    ],
];

const ids = [...new Set(cases.map(([rule]) => rule))];

test('every case is of a rule', () => {
    expect(ids.filter(id => !allRules.some(rule => rule.id === id))).toEqual([]);
});

describe.each(ids)('%s', id => {
    test.each(cases.filter(([rule]) => rule === id).map(([, told, plan]) => [told, plan] as const))('%s', (_, plan) => {
        const { text, marks } = unmark(plan);
        expect(marked(findingsOf(planOf(text), id), text)).toEqual(marks.map(({ start, end }) => `${id}@${text.slice(start, end)}`));
        expect(findingsOf(planOf(text), id).map(({ span }) => span)).toEqual(marks);
    });
});

test('what a half-written name lacks is left to the syntax', () => {
    const file = readFile('department D { program P {\nserves\nmaintains Parks.\n} }');
    expect(file.problems.map(({ rule }) => rule)).toEqual(['syntax', 'syntax']);
});
