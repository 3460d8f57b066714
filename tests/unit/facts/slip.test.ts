// Works that slip when another ends later, against a table of right values and against the rules on the plan as it would be.
import { expect, test } from 'vitest';
import { ruleOf } from '../../../src/facts/promise.ts';
import { slackOf, slipsOf } from '../../../src/facts/slip.ts';
import type { Work } from '../../../src/plan/model.ts';
import { writePeriod } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isWork, titleOf } from '../../../src/plan/queries.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { rearranging } from '../../../src/what-if/suppose.ts';
import { exampleNamed } from '../examples.ts';
import { planOf } from '../plans.ts';

function told(text: string, name: string, months: number): string[] {
    const plan = planOf(text);
    return slipsOf(work(plan, name), months, plan).map(({ promise, readyAt, days, breaks }) =>
        [titleOf(promise.thing), writePeriod({ from: readyAt, to: readyAt }), days, breaks ? 'breaks' : 'holds'].join(' '),
    );
}

function work(plan: Plan, name: string): Work {
    const found = [...plan.all('program'), ...plan.all('activity')].find(one => one.name === name);
    if (!isWork(found)) throw new Error(`no work ${name}`);
    return found;
}

const chain =
    'department A { program P { during 2026-01..2026-03 delivers x } } department B { program Q { during 2026-05..2026-06 needs A.P.x delivers y } } department C { program R { during 2026-07..2026-08 needs B.Q.y } program S { during 2027 needs B.Q.y } }';

test('nobody waits before the time to spare is used up; then all along the longest path', () => {
    expect(told(chain, 'P', 1)).toEqual([]);
    // two months later than March: a month too late for May, which moves June, and with it what begins in July
    expect(told(chain, 'P', 2)).toEqual(['x 2026-05-31 31 holds', 'y 2026-07-31 31 holds']);
    expect(told(chain, 'P', 3)).toEqual(['x 2026-06-30 61 breaks', 'y 2026-08-30 61 breaks']);
    expect(told(chain, 'P', 8)).toEqual(['x 2026-11-30 214 breaks', 'y 2027-01-30 214 breaks', 'y 2027-01-30 30 holds']);
});

test('days to spare of a work are those of the first who waits', () => {
    const plan = planOf(chain);
    expect(slackOf(work(plan, 'P'), plan)).toBe(30);
    expect(slackOf(work(plan, 'Q'), plan)).toBe(0);
    expect(slackOf(work(plan, 'R'), plan)).toBeUndefined();
});

test('a part that ends later moves the whole only when it ends after it', () => {
    const text =
        'department A { program P { during 2026 activity V { during 2026-01..2026-03 delivers x } activity W { during 2026-12 } } } department B { program Q { during 2026-04 needs A.P.V.x } program R { during 2027-01 after A.P } }';
    expect(told(text, 'V', 1)).toEqual(['x 2026-04-30 30 holds']);
    expect(told(text, 'W', 1)).toEqual(['P 2027-01-31 31 holds']);
    expect(told(text, 'P', 1)).toEqual(['x 2026-04-30 30 holds', 'P 2027-01-31 31 holds']);
});

test('works that wait for each other have no order; requests that go round end', () => {
    const circle = 'department A { program P { during 2026-01 after B.Q } } department B { program Q { during 2026-03 after A.P } }';
    expect(told(circle, 'P', 3)).toEqual([]);
    const round =
        'department A { program P { during 2026-01 requests x from B by 2026-03 delivers y } } department B { program Q { during 2026-02 needs A.P.y answers A.P.x } }';
    expect(told(round, 'P', 1)).toEqual(['y 2026-02-28 28 holds']);
    // x keeps P waiting, and that Q itself
    expect(told(round, 'Q', 3)).toEqual(['y 2026-04-02 61 breaks', 'x 2026-05-31 61 breaks']);
});

test('what breaks at once breaks in the plan as it would be, by the rules', () => {
    const palu = exampleNamed('palu');
    const placeOf = ({ rule, file, span }: { rule: string; file: string; span: { start: number } }) => `${rule} ${file} ${span.start}`;
    const now = new Set(findAll(palu).map(placeOf));
    let count = 0;
    for (const program of palu.all('program').slice(0, 40)) {
        const then = rearranging(
            palu,
            [{ kind: 'move', thing: program, by: { months: 6, days: 0 } }],
            undefined,
            would => new Set(findAll(would).map(placeOf)),
        );
        for (const { promise, breaks } of slipsOf(program, 6, palu)) {
            if (!breaks || promise.kind === 'handover' || promise.kind === 'maintain') continue;
            const home = promise.giverWork && titleOf(promise.giverWork);
            const isFirst = home !== undefined && isWithin(promise.giverWork, program);
            if (!isFirst) continue;
            const rule = ruleOf({ ...promise, fault: 'late' }) as string;
            const place = placeOf({ rule, file: promise.file, span: promise.span });
            expect(then.has(place) || now.has(place), `${titleOf(program)}: ${titleOf(promise.thing)}`).toBe(true);
            count++;
        }
    }
    expect(count).toBeGreaterThan(5);
});

function isWithin(inner: Work | undefined, outer: Work): boolean {
    for (let at: Work['parent'] = inner; at; at = at.parent) if (at === outer) return true;
    return false;
}
