// Promises of small plans with the right dates and days, and of Palu as a whole.
import { expect, test } from 'vitest';
import { isBetween, type WorkPromise } from '../../../src/facts/promise.ts';
import { promisesOf, promisesOfProgram, promisesOfSide } from '../../../src/facts/promises.ts';
import { writePeriod } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { programOf, titleOf } from '../../../src/plan/queries.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { exampleNamed } from '../examples.ts';
import { planOf } from '../plans.ts';

const day = (at: number | undefined) => (at === undefined ? '-' : writePeriod({ from: at, to: at }));

/** A line a promise: kind, who gives whom what, ready, needed, days to spare, fault. */
function told(plan: Plan): string[] {
    return promisesOf(plan).map(tell);
}

function tell({ kind, giver, receiver, thing, readyAt, neededAt, slack, fault }: WorkPromise): string {
    const ends = `${giver?.name ?? 'shared'}>${receiver?.name ?? 'shared'}`;
    return [kind, ends, titleOf(thing), day(readyAt), day(neededAt), slack ?? '?', fault ?? 'holds'].join(' ');
}

for (const [what, text, expected] of [
    [
        'what one work needs of another, with days to spare',
        'department A { program P { during 2026-09 needs B.Q.x } } department B { program Q { during 2025..2026-06 delivers x } }',
        ['need B>A x 2026-06-30 2026-09-01 62 holds'],
    ],
    [
        'an activity that is meant: its own time, on both ends',
        'department A { program P { during 2026 activity W { during 2026-09 needs B.Q.V.x } } } department B { program Q { during 2025..2026 activity V { during 2026-07 delivers x } } }',
        ['need B>A x 2026-07-31 2026-09-01 31 holds'],
    ],
    [
        'no day to spare, and too late by a day',
        'department A { program P { during 2026-09 after B.Q } program R { during 2026-08-31 after B.Q } } department B { program Q { during 2026-08 } }',
        ['after B>A Q 2026-08-31 2026-09-01 0 holds', 'after B>A Q 2026-08-31 2026-08-31 ? holds'],
    ],
    [
        'what comes within the year in which the work begins: nobody knows the days',
        'department A { program P { during 2026 after B.Q } } department B { program Q { during 2026-06 } }',
        ['after B>A Q 2026-06-30 2026-01-01 ? holds'],
    ],
    [
        'too late: as many days as it comes after the last day on which the work may begin',
        'department A { program P { during 2026 after B.Q } } department B { program Q { during 2027-01 } }',
        ['after B>A Q 2027-01-31 2026-01-01 -31 late'],
    ],
    [
        'works that wait for each other have dates and no days',
        'department A { program P { during 2026 after B.Q } } department B { program Q { during 2027 needs A.P.x } } extend A.P { delivers x }',
        ['after B>A Q 2027-12-31 2026-01-01 ? circle', 'need A>B x 2026-12-31 2027-01-01 ? circle'],
    ],
    [
        'nobody says when',
        'department A { program P { needs B.Q.x } } department B { program Q { delivers x } }',
        ['need B>A x - - ? holds'],
    ],
    [
        'a request that is answered in time, late, and not at all',
        'department A { program P { requests x from B by 2026-08 requests y from B by 2026-03 requests z from B by 2026-05 } } department B { program Q { during 2026-07 answers A.P.x, A.P.y } }',
        [
            'request B>A z - 2026-06-01 ? unanswered',
            'request B>A x 2026-07-31 2026-09-01 31 holds',
            'request B>A y 2026-07-31 2026-04-01 -122 late',
        ],
    ],
    [
        'a hand-over to whoever maintains the thing is one promise',
        'plan X { period 2025..2029 } department A { program P { during 2026 builds x { handover to B maintainer B in 2027..2029 } } } department B { program Q { during 2025..2029 maintains A.P.x } }',
        ['handover A>B x 2026-12-31 2027-01-01 0 holds'],
    ],
    [
        'a maintainer that does not know of it',
        'plan X { period 2025..2029 } department A { program P { during 2026 builds x { maintainer B } } } department B { program Q { during 2025..2029 } }',
        ['maintain A>B x 2026-12-31 - ? unaware'],
    ],
    [
        'partners',
        'partner R department A { program P { during 2026 requests x from R by 2026-05 delivers y { handover to R } } }',
        ['request R>A x - 2026-06-01 ? holds', 'handover A>R y 2026-12-31 - ? holds'],
    ],
    [
        'said by two parts it is one promise, with the least time to spare',
        'department A { program P { activity V { during 2027-01 needs B.Q.x } activity W { during 2026-08 needs B.Q.x } } } department B { program Q { during 2026-06 delivers x } }',
        ['need B>A x 2026-06-30 2026-08-01 31 holds'],
    ],
    [
        'what one program needs of itself is no promise',
        'department A { program P { activity V { delivers x } activity W { needs P.V.x after V } } }',
        [],
    ],
    [
        'what already stands in another department',
        'plan X { period 2025..2029 } department A { asset x } department B { program Q { during 2026 maintains A.x } }',
        ['maintain A>B x - - ? holds'],
    ],
    [
        'a shared program',
        'department A { program P { during 2026 after S } } program S { during 2025 }',
        ['after shared>A S 2025-12-31 2026-01-01 0 holds'],
    ],
] as const)
    test(`${what}`, () => expect(told(planOf(text))).toEqual(expected));

const palu = exampleNamed('palu');

test('Palu: 56 promises between departments, three of which do not hold', () => {
    const between = promisesOf(palu).filter(isBetween);
    expect(between).toHaveLength(56);
    expect(between.filter(({ fault }) => fault).map(tell)).toEqual([
        'need Perkim>PUPR Tanah siap bangun di Petobo 2026-12-31 2027-01-01 ? circle',
        'handover PUPR>Pustaka Rumah baca dan ruang belajar 2027-06-30 2027-07-01 0 unaware',
        'after PUPR>Perkim Jalan akses Petobo 2027-12-31 2026-01-01 ? circle',
    ]);
});

test('a promise stands with both of its parties and both of its programs', () => {
    for (const promise of promisesOf(palu)) {
        for (const side of [promise.giver, promise.receiver]) expect(promisesOfSide(side, palu)).toContain(promise);
        for (const work of [promise.giverWork, promise.receiverWork]) {
            const program = programOf(work);
            if (program) expect(promisesOfProgram(program, palu)).toContain(promise);
        }
    }
});

test('every fault has a finding of its rule at its place', () => {
    const findings = findAll(palu);
    for (const { fault, file, span } of promisesOf(palu))
        if (fault) expect(findings.some(finding => finding.file === file && finding.span.start === span.start)).toBe(true);
});
