// One fault, one finding: where two rules could speak of the same thing, one of them is silent.
import { describe, expect, test } from 'vitest';
import { findingsOf, marked, planOf } from '../plans.ts';

const all = (text: string, rules: readonly string[]) =>
    marked(
        findingsOf(planOf(text)).filter(({ rule }) => rules.includes(rule)),
        text,
    );

describe('the results chain', () => {
    const chain = ['broken-chain', 'skipped-level', 'goal-unserved', 'no-goal', 'goal-cycle'];

    test('a goal without objectives is said at the goal, not at the programs that name it', () => {
        const text = 'goal G goal H objective O { serves H }\ndepartment D { program P { serves G } program Q { serves O } }';
        expect(all(text, chain)).toEqual(['broken-chain@G']);
    });

    test('a program that names only a mission has no goal; the level is not said as well', () => {
        const text =
            'vision V { mission M } goal G { serves V.M } objective O { serves G }\ndepartment D { program P { serves V.M } program Q { serves O } }';
        expect(all(text, chain)).toEqual(['no-goal@P']);
    });

    test('a circle is said once', () => {
        expect(all('goal A { serves B } goal B { serves C } goal C { serves A, B }', ['goal-cycle'])).toHaveLength(1);
    });
});

describe('order', () => {
    const order = ['order-conflict', 'dependency-cycle'];
    const need = (a: string, b: string) =>
        `department A { program P { during ${a} needs B.Q } }\ndepartment B { program Q { during ${b} } }`;

    test.each([
        ['2026', '2026', 0],
        ['2026', '2026-12', 0],
        ['2026-07', '2026-01..2026-06', 0],
        ['2026-06', '2026-01..2026-06', 0],
        ['2026-06-10', '2026-01..2026-06', 1],
        ['2026-Q1', '2026-Q2', 1],
        ['2025..2029', '2026', 1],
    ])('work in %s that needs work of %s', (a, b, count) => {
        expect(all(need(a, b), order)).toHaveLength(count);
    });

    test('parts without a time of their own have no order', () => {
        expect(
            all(
                'department A { program P { during 2026 activity X { after Y during 2026-02 } activity Y activity Z { after X } } }',
                order,
            ),
        ).toEqual([]);
    });

    test('in a circle only the circle is said', () => {
        const text =
            'department A { program P { during 2026 needs B.Q } }\ndepartment B { program Q { during 2027 needs A.P } program R { during 2025 after Q } }';
        expect(all(text, order).sort()).toEqual(['dependency-cycle@A.P', 'dependency-cycle@B.Q', 'order-conflict@Q']);
    });

    test('who digs and says that it comes after what was built knows it', () => {
        const city = 'location City location S within City\ndepartment A { program P { during 2026 location S builds road } }\n';
        expect(all(`${city}department B { program Q { during 2027 location S after A.P digs } }`, order)).toEqual([]);
        expect(all(`${city}department B { program Q { during 2027 location City digs } }`, order)).toEqual([]);
        expect(all(`${city}department B { program Q { during 2027 digs builds pipe { location S } } }`, order)).toEqual([
            'order-conflict@digs',
        ]);
    });
});

describe('indicators', () => {
    test('a budget without target is said of the money, not of the indicator as well', () => {
        const text = 'department D { program P { budget 3 million in 2025 indicator I unit "km" { baseline 1 in 2024 } } }';
        expect(all(text, ['money-without-target', 'indicator-incomplete'])).toEqual(['money-without-target@3 million in 2025']);
    });

    test.each([
        ['2025', 'target 3 in 2025', 0],
        ['2025', 'target 3 in 2026', 0],
        ['2025-10..2025-12', 'target 3 in 2025', 0],
        ['2025-10..2027-03', 'target 3 in 2026', 0],
        ['2025..2027', 'target 3 in 2027', 1],
        ['2025..2027', 'target 3 per year in 2025..2027', 0],
    ])('of a program in %s with %s', (during, target, count) => {
        const text = `plan X { period 2025..2029 }\ndepartment D { program P { during ${during} indicator I unit "km" { baseline 1 in 2024 ${target.replace(' per year', '')} } } }`;
        expect(all(text, ['indicator-incomplete'])).toHaveLength(count);
    });

    test('exact copies do not drift, and copies of a drift lead to the same source', () => {
        const goal = (name: string, title: string) => `goal ${name} { indicator I "${title}" }\n`;
        const text =
            goal('A', 'Length of shaded roads') +
            goal('B', 'Length of shaded roads') +
            goal('C', 'Lenght of shaded roads') +
            goal('D', 'Lenght of shaded roads');
        expect(all(text, ['text-drift', 'indicator-conflict'])).toEqual([
            'text-drift@"Lenght of shaded roads"',
            'text-drift@"Lenght of shaded roads"',
        ]);
    });
});

describe('patterns', () => {
    test('what a rule of its own says is not said by a pattern', () => {
        const text =
            'pattern All { applies-to buys, program requires location, maintainer, handover, user, executor, indicator, serves }\ndepartment D { unit U program P { buys trees } }\ndepartment E { program Q { maintains D.P.trees } }';
        expect(all(text, ['pattern-unmet'])).toEqual(['pattern-unmet@P', 'pattern-unmet@Q']);
    });

    test('two patterns that require the same say it once', () => {
        const text =
            'pattern A { applies-to builds requires upkeep } pattern B { applies-to "hall" requires upkeep }\ndepartment D { program P { builds h { kind "hall" } } }';
        expect(all(text, ['pattern-unmet'])).toEqual(['pattern-unmet@h']);
    });
});

describe('ignore comments', () => {
    const text = 'department D { program P } // ignore: no-goal, no-indicator -- agreed';

    test('are needed as long as they hide something', () => {
        expect(all(text, ['no-goal', 'no-indicator', 'unused-ignore'])).toEqual([]);
    });

    test('a rule that is off says nothing about them', () => {
        expect(findingsOf(planOf(text), 'unused-ignore', { 'no-goal': 'off' })).toEqual([]);
        expect(findingsOf(planOf(text.replace('no-goal', 'bad-period')), 'unused-ignore')).toHaveLength(1);
        expect(findingsOf(planOf(text.replace('no-goal', 'bad-period')), 'unused-ignore', { 'unused-ignore': 'off' })).toEqual([]);
    });
});
