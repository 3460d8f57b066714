// Money, upkeep, goals, tracks and what changes hands, against small tables of right values.
import { expect, test } from 'vitest';
import { changingHands } from '../../../src/facts/changing-hands.ts';
import { aimTable } from '../../../src/facts/goals.ts';
import { moneyByYear } from '../../../src/facts/programs.ts';
import { trackOf } from '../../../src/facts/track.ts';
import { upkeepByYear, upkeepOf } from '../../../src/facts/upkeep.ts';
import { plainDecimal } from '../../../src/plan/decimal.ts';
import { dayOf, writePeriod } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isAsset, titleOf } from '../../../src/plan/queries.ts';
import { exampleNamed } from '../examples.ts';
import { planOf } from '../plans.ts';

const palu = exampleNamed('palu');

function moneyTold(plan: Plan): string[] {
    return [...moneyByYear(plan)].flatMap(([time, byFund]) =>
        [...byFund].map(([fund, value]) => `${time} ${fund?.name ?? '-'} ${plainDecimal(value)}`),
    );
}

test('money by year and fund: each amount once, nothing spread', () => {
    const plan = planOf(
        'fund F department A { program P { during 2026..2027 budget 10 in 2026 from F, 5 in 2026..2027 activity V { budget 4 in 2026 } } program Q { budget 3 } program R { activity W { during 2027 budget 2 from F } } }',
    );
    expect(moneyTold(plan)).toEqual(['2026 F 10', 'several - 5', 'undated - 3', '2027 F 2']);
});

test('upkeep: turns, gaps, money', () => {
    const text =
        'plan X { period 2025..2029 } department A { program P { during 2025 builds x { maintainer A in 2027..2028 } builds y buys z { maintainer A } } program Q { during 2026..2029 maintains P.z budget 5 in 2026..2027 } asset old }';
    const plan = planOf(text);
    const told = (name: string) => {
        const thing = [...plan.all('output'), ...plan.all('asset')].find(one => one.name === name);
        const upkeep = thing && upkeepOf(thing, plan);
        return [
            upkeep?.turns.map(
                ({ maintainer, from, to, paidUntil }) =>
                    `${maintainer?.name} ${writePeriod({ from, to })} ${paidUntil < from ? 'unpaid' : writePeriod({ from, to: paidUntil })}`,
            ),
            upkeep?.gaps.map(writePeriod),
        ];
    };
    expect(told('x')).toEqual([['A 2027..2028 unpaid'], ['2026', '2029']]);
    expect(told('y')).toEqual([[], ['2026..2029']]);
    expect(told('z')).toEqual([['A 2026..2029 2026..2027'], []]);
    expect(told('old')).toEqual([[], ['2025..2029']]);
    expect(upkeepByYear([...plan.all('output'), ...plan.all('asset')], plan)).toEqual([
        { year: 2025, maintained: 0, unpaid: 0, nobody: 1 },
        { year: 2026, maintained: 1, unpaid: 0, nobody: 3 },
        { year: 2027, maintained: 1, unpaid: 1, nobody: 2 },
        { year: 2028, maintained: 0, unpaid: 2, nobody: 2 },
        { year: 2029, maintained: 0, unpaid: 1, nobody: 3 },
    ]);
});

test('Palu: things are kept, and two by nobody', () => {
    const things = [...palu.all('output'), ...palu.all('asset')].filter(isAsset);
    const last = upkeepByYear(things, palu).at(-1);
    const unkept = things.filter(thing => upkeepOf(thing, palu)?.gaps.some(({ to }) => to === dayOf(2030, 0) - 1)).map(titleOf);
    expect(unkept).toEqual(['Bugenvil dan soka']);
    expect(last?.nobody).toBe(1);
});

test('goals: programs once at each, below and above; what serves none, and what serves two', () => {
    const plan = planOf(
        'vision V { mission M } goal G { serves V.M } goal H objective O { serves G } objective U { serves G } objective T { serves G, H } department A { program P { serves O } program Q { serves O activity W { serves H } } program R }',
    );
    const { rows, without, shared } = aimTable(plan);
    expect(
        rows.map(
            ({ aim, depth, programs, direct, isUnserved, isAgain }) =>
                `${depth} ${aim.name} ${programs.map(({ name }) => name).join('')} ${direct.length} ${isUnserved} ${isAgain}`,
        ),
    ).toEqual([
        '0 V PQ 0 false false',
        '1 M PQ 0 false false',
        '2 G PQ 0 false false',
        '3 O PQ 2 false false',
        '3 U  0 true false',
        '3 T  0 true false',
        '0 H Q 1 false false',
        '1 T  0 true true',
    ]);
    expect(without.map(({ name }) => name)).toEqual(['R']);
    expect(shared.map(({ name }) => name)).toEqual(['Q']);
});

test('goals under one vision: a program under two of them is told', () => {
    const plan = planOf(
        'vision V { mission M } goal G { serves V.M } goal H { serves V.M } objective O { serves G } department A { program P { serves O } program Q { serves O, H } program R { serves G, O } }',
    );
    expect(aimTable(plan).shared.map(({ name }) => name)).toEqual(['Q']);
    const without = planOf('vision V { mission M mission N } department A { program P { serves V.M, V.N } }');
    expect(aimTable(without).shared).toEqual([]);
});

test('goals that only serve each other are shown', () => {
    const { rows } = aimTable(planOf('goal G { serves H } goal H { serves G } department A { program P { serves H } }'));
    expect(rows.map(({ aim, programs }) => `${aim.name} ${programs.length}`)).toEqual(['G 1', 'H 1', 'G 1']);
});

test('the track of an indicator', () => {
    const [indicator] = planOf(
        'goal G { indicator I { baseline 10 in 2024 target 20 in 2026, 30 in 2028 actual 12 in 2025, 15 in 2026 } }',
    ).all('indicator');
    const track = trackOf(indicator ? [indicator] : [], dayOf(2026, 5));
    expect([track?.baseline.reading.text, track?.now?.reading.text, track?.target.reading.text, track?.reached]).toEqual([
        '10',
        '15',
        '30',
        0.25,
    ]);
    expect(track?.passed).toBeCloseTo(0.354, 2);
    expect(trackOf(indicator ? [indicator] : [], dayOf(2025, 5))?.now?.reading.text).toBe('12');
    expect(trackOf([], 0)).toBeUndefined();
});

test('Palu: what changes hands in twelve months', () => {
    const lines = changingHands(palu, dayOf(2026, 5, 15)).map(
        ({ thing, day, giver, receivers, holds }) =>
            `${writePeriod({ from: day, to: day })} ${titleOf(thing)} ${giver?.name} > ${receivers.map(one => one?.name)}${holds ? '' : ' !'}`,
    );
    expect(lines).toContain('2026-06-30 Jalur tanam selebar satu setengah meter PUPR > Pertamanan');
    expect(lines).toContain('2026-12-31 Tanah siap bangun di Petobo Perkim > PUPR !');
    expect(lines).not.toContain('2027-06-30 Rumah baca dan ruang belajar PUPR > Pustaka !');
    expect(lines.map(line => line.slice(0, 10))).toEqual(lines.map(line => line.slice(0, 10)).sort());
    // the day itself counts, the same day a year later does not
    expect(changingHands(palu, dayOf(2026, 5, 30)).map(({ day }) => day)).toContain(dayOf(2026, 5, 30));
    expect(changingHands(palu, dayOf(2025, 5, 30)).map(({ day }) => day)).not.toContain(dayOf(2026, 5, 30));
});
