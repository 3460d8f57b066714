// What fixes offer where people must choose, beyond the rules' own examples: what the plan knows, and nothing that upsets something else.
import { describe, expect, test } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findingsOf, planOf } from '../plans.ts';
import { fixed, title } from './apply.ts';

const uri = 'file:///plan/a.plan';
const offered = (text: string, rule: string) => findingsOf(planOf(text), rule).flatMap(({ fixes }) => fixes.map(title));
const mended = (text: string, rule: string, choice: string) => {
    const fixes = findingsOf(planOf(text), rule).flatMap((finding: Finding) => finding.fixes);
    const fix = fixes.find(other => title(other) === choice);
    return fix && fixed({ [uri]: text }, fix)[uri];
};

describe('an indicator', () => {
    const plan = 'plan X { period 2025..2026 }\n';
    test('is measured as one of the same title is, else as most are', () => {
        const agreed = `${plan}goal G { indicator I "Shade" unit "ha" { baseline 1 in 2024 target 2 in 2025..2026 } }\n`;
        const units = (of: string) => offered(agreed + of, 'indicator-incomplete').filter(text => text.startsWith('Set unit'));
        expect(units('goal H { indicator J "shade" { baseline 1 in 2024 target 2 in 2025..2026 } }')).toEqual(['Set unit: "ha"']);
        expect(units('goal H { indicator J { baseline 1 in 2024 target 2 in 2025..2026 } }')).toEqual(['Set unit: "%"', 'Set unit: "ha"']);
    });
    test('whose unit is empty has none', () => {
        const text = `${plan}goal H { indicator J unit " " { baseline 1 in 2024 target 2 in 2025..2026 } }`;
        expect(mended(text, 'indicator-incomplete', 'Set unit: "%"')).toBe(text.replace('" "', '"%"'));
    });
    test('gets the target of the year before, else of the next one, as it is written', () => {
        const text = (targets: string) => `plan X { period 2025..2028 }\ngoal H { indicator J { baseline 1% in 2024 target ${targets} } }`;
        expect(
            mended(text('4,50% in 2026, 6% in 2028'), 'indicator-incomplete', 'Repeat the nearest target: 4,50% in 2025, 4,50% in 2027'),
        ).toBe(text('4,50% in 2025, 4,50% in 2026, 4,50% in 2027, 6% in 2028'));
    });
    test('gets no target where none is stated', () =>
        expect(offered(`${plan}goal H { indicator J unit "ha" { baseline 1 in 2024 } }`, 'indicator-incomplete')).toEqual([]));
    test('is moved away from a goal only where another one stays', () => {
        const text = (more: string) => `goal G { indicator I unit "report" ${more} }\ndepartment D { program P { serves G } }`;
        expect(offered(text(''), 'wrong-level')).toEqual([]);
        expect(offered(text('indicator J unit "ha"'), 'wrong-level')).toEqual(['Move it to program "P"']);
    });
});

describe('a work that begins before what it needs', () => {
    const text = (own: string, other = '', plan = '2025..2029') =>
        `plan X { period ${plan} }\ndepartment A { program P { needs B.Q ${own} } }\ndepartment B { program Q { during 2026-01..2026-06 ${other} } }`;
    test('begins later, or what it needs ends sooner', () =>
        expect(offered(text('during 2026-03..2026-12'), 'order-conflict')).toEqual([
            'Move "P" to July to December 2026',
            'Move "Q" to January to February 2026',
        ]));
    test('moves as a whole where it is over before', () =>
        expect(offered(text('during 2026-03..2026-04'), 'order-conflict')[0]).toBe('Move "P" to July to August 2026'));
    test.each([
        ['its money would lie outside', 'during 2025-11..2026-04 budget 5 in 2025', ''],
        ['its part would', 'during 2026-03..2026-12 activity A { during 2026-04 }', ''],
    ])('stays where it is if %s', (_, own, other) =>
        expect(offered(text(own, other), 'order-conflict').filter(choice => choice.includes('"P"'))).toEqual([]),
    );
    test('stays in the plan', () =>
        expect(
            offered(text('during 2026-03..2026-04', '', '2026-01..2026-06'), 'order-conflict').filter(choice => choice.includes('"P"')),
        ).toEqual([]));
});

test('who digs where something waits for the digging is not told to wait', () => {
    const text = (more: string) =>
        `location City location S within City\ndepartment A { program P { during 2026 location S builds road } ${more} }\ndepartment B { program Q { during 2027 location S digs } }`;
    expect(offered(text(''), 'order-conflict')).toEqual(['Accept the order: it comes after "P"']);
    expect(offered(text('program R { during 2028 after B.Q }'), 'order-conflict')).toEqual([]);
});

test('a work whose department has units and names none is not carried out by somebody else', () => {
    const text = (unit: string) =>
        `location City location L within City\ndepartment A { program P { location L during 2026 delivers t { kind "x" } } }\ndepartment B { ${unit} program Q { location L during 2026 delivers u { kind "x" } } }`;
    expect(offered(text(''), 'duplicate-work')).toEqual(['Carry it out together with A']);
    expect(offered(text('unit U'), 'duplicate-work')).toEqual([]);
});

test('a name of one letter has no near one', () => {
    const [finding] = findingsOf(planOf('goal V\ndepartment D { program P { serves X } }'), 'unresolved');
    expect(finding && say(finding.message, 'en', finding.values)).toBe('There is no "X" in this plan.');
});

test('in a circle of patterns the circle is said, not that their times differ', () => {
    const text = 'pattern A { requires upkeep for 2 years follows B }\npattern B { requires upkeep for 3 years follows A }';
    expect(findingsOf(planOf(text), 'pattern-conflict').map(({ values }) => values['chain'])).toEqual(['A → B → A', 'B → A → B']);
});

describe('what is built on the land of others', () => {
    const text =
        'partner Province\nlocation Lot { owner Province }\ndepartment D { program P { location Lot builds hall builds wall } program Q { executor D location Lot activity A { builds hut } } }';
    test('is made together with the owner in every work, each named once', () => {
        const shared = mended(text, 'land-not-ready', 'Province takes part in the work') ?? '';
        expect(shared.match(/executor D with Province/g)).toHaveLength(2);
        expect(findingsOf(planOf(shared), 'land-not-ready')).toEqual([]);
    });
});
