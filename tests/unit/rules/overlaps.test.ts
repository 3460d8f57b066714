// Which of several works a later one meets: the one that lasts, wherever shorter ones stand between.
import { expect, it } from 'vitest';
import { findingsOf, planOf } from '../plans.ts';

const place = 'location City location L within City\ndepartment A department B department C\n';
const work = (department: string, during: string, at: number) =>
    `extend ${department} { program P${at} { code "1.03.10" during ${during} location L } }\n`;
/** `later meets earlier` of every finding. */
const meetings = (...works: readonly (readonly [string, string])[]) =>
    findingsOf(planOf(place + works.map(([department, during], at) => work(department, during, at)).join('')), 'duplicate-work').map(
        ({ values }) => `${values['b']} meets ${values['a']}`,
    );

it.each([
    [
        'a short one between',
        [
            ['A', '2026..2030'],
            ['B', '2026-06'],
            ['C', '2028'],
        ],
        ['B meets A', 'C meets A'],
    ],
    [
        'a longer one between',
        [
            ['A', '2026'],
            ['B', '2026-06..2030'],
            ['C', '2028'],
        ],
        ['B meets A', 'C meets B'],
    ],
    [
        'the longest is its own department’s',
        [
            ['A', '2026..2030'],
            ['B', '2026-06..2029'],
            ['A', '2028'],
        ],
        ['B meets A', 'A meets B'],
    ],
    [
        'none that lasts so long',
        [
            ['A', '2026'],
            ['B', '2027'],
            ['C', '2028'],
        ],
        [],
    ],
    [
        'one that ends as it begins',
        [
            ['A', '2026..2027'],
            ['B', '2027-12'],
        ],
        ['B meets A'],
    ],
] as const)('%s', (_, works, found) => {
    expect(meetings(...works)).toEqual(found);
});
