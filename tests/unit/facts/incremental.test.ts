// After random edits the facts of a plan that is edited are those of one that is read anew.
import { expect, test, vi } from 'vitest';
import { countFiles } from '../../../src/facts/count-files.ts';
import { aimTable, groupsIn } from '../../../src/facts/goals.ts';
import { passingIn } from '../../../src/facts/half-years.ts';
import { countedIn, moneyByYear, moneyIn } from '../../../src/facts/programs.ts';
import type { Side, WorkPromise } from '../../../src/facts/promise.ts';
import { promisesIn, promisesOf, promisesOfProgram, promisesOfSide } from '../../../src/facts/promises.ts';
import { crossingsIn, crossingsOf, sumsIn, sumsOfSides } from '../../../src/facts/sides.ts';
import { slipsOf } from '../../../src/facts/slip.ts';
import { allKeptByYear, upkeepByYear, upkeepIn } from '../../../src/facts/upkeep.ts';
import { countAt, placesIn, visitsOf } from '../../../src/facts/visits.ts';
import { workingIn, workingOf } from '../../../src/facts/working.ts';
import type { DependencyGraph } from '../../../src/incremental/dependencies.ts';
import { plainDecimal } from '../../../src/plan/decimal.ts';
import { makeEditablePlan, makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { textsOf } from '../examples.ts';
import { readFile } from '../plans.ts';
import { readApart } from '../read-apart.ts';

const firstSeed = Number(process.env['ALUR_SEED'] ?? 1);

function tell({ kind, thing, giver, receiver, giverWork, receiverWork, file, span, ...rest }: WorkPromise): string {
    const name = (one: Parameters<typeof qualifiedName>[0] | undefined) => (one ? qualifiedName(one) : '-');
    return JSON.stringify([kind, name(thing), name(giver), name(receiver), name(giverWork), name(receiverWork), file, span.start, rest]);
}

function factsOf(plan: Plan) {
    return {
        promises: promisesOf(plan).map(tell),
        sides: plan.all('department').map(one => promisesOfSide(one, plan).map(tell)),
        programs: plan.all('program').map(one => promisesOfProgram(one, plan).map(tell)),
        slips: plan
            .all('program')
            .slice(0, 5)
            .map(one => slipsOf(one, 3, plan).map(({ promise, days }) => `${tell(promise)} ${days}`)),
        money: [...moneyByYear(plan)].map(([time, byFund]) => [
            time,
            [...byFund].map(([fund, value]) => [fund?.name, plainDecimal(value)]),
        ]),
        kept: upkeepByYear([...plan.all('output'), ...plan.all('asset')], plan),
        allKept: allKeptByYear(plan),
        aims: aimTable(plan).rows.map(({ aim, depth, programs, count, money }) => [
            aim.name,
            depth,
            programs.length,
            count,
            money && plainDecimal(money),
        ]),
        counted: [...sumsOfSides(plan)].map(([side, { programs, money }]) => [side?.name, programs, money && plainDecimal(money)]),
        visits: [...visitsOf(plan)].map(([place, visits]) => [
            place.name,
            visits.map(({ program, time, side, money }) => [program.name, time, side?.name, money && plainDecimal(money)]),
        ]),
        places: plan.all('location').map(place => {
            const { programs, money, sides, undated, years } = countAt(place, plan);
            const names = (some: readonly Side[]) => some.map(side => side?.name);
            const byYear = [...(years ?? [])].map(([year, own]) => [year, [...own].map(([side, count]) => [side?.name, count])]);
            return [place.name, programs, money && plainDecimal(money), names(sides), names(undated), byYear];
        }),
        placeless: plan.files.flatMap(file => placesIn(file, plan).placeless.map(({ name }) => name)),
        passing: plan.files.map(file => {
            const { halfYears, broken } = passingIn(file, plan);
            const counts = halfYears.map(({ giver, receiver, half, count, first, last, atBegin, requests, afters, cares, ofOne }) => [
                [giver?.name, receiver?.name, half, count, first, last, atBegin, requests, afters, cares],
                ofOne?.map(({ promise, place }) => [tell(promise), place]),
            ]);
            return [counts, broken.map(tell)];
        }),
        working: [...workingOf(plan)].map(([side, changes]) => [side?.name, [...changes]]),
        crossings: crossingsOf(plan).map(({ giver, receiver, count, broken }) => [giver?.name, receiver?.name, count, broken]),
    };
}

for (const [name, texts] of [
    ['Palu', new Map(Object.entries(textsOf('palu')))],
    ['a city', generateCity({ programs: 30, programsPerFile: 10 })],
] as const)
    test(`edits of ${name}: the same facts as read anew (seed ${firstSeed})`, () => {
        const random = randomOf(firstSeed);
        let mended = 0;
        for (let session = 0; session < 4; session++) {
            const now = new Map(texts);
            const uri = (file: string) => `file:///plan/${file}`;
            const made = () => makeEditablePlan([...now].map(([file, text]) => readFile(text, uri(file))));
            let plan = made();
            factsOf(plan);
            for (let edit = 0; edit < 12; edit++) {
                const names = [...now.keys()];
                const file = names[random(names.length)] as string;
                const [text, what] = mutate(now.get(file) as string, now.get(names[random(names.length)] as string) as string, random);
                now.set(file, text);
                const changed: PlanFile = readFile(text, uri(file));
                if (plan.update(new Map([[uri(file), changed]]))) mended++;
                else plan = made();
                const anew = makePlan([...now].map(([other, own]) => readApart(own, uri(other))));
                expect(factsOf(plan), `seed ${firstSeed}, session ${session}, edit ${edit}: ${what}`).toEqual(factsOf(anew));
            }
        }
        expect(mended).toBeGreaterThan(5);
    });

test('what sheets count is worked out file by file, and once', () => {
    const texts = generateCity({ programs: 60, programsPerFile: 10 });
    const plan = makeEditablePlan([...texts].map(([file, text]) => readFile(text, `file:///plan/${file}`)));
    let turns = 0;
    while (!countFiles(plan, () => true)) turns++;
    expect(turns).toBe(texts.size - 1);
    const counted = () =>
        plan.files.map(file =>
            [crossingsIn, sumsIn, groupsIn, moneyIn, upkeepIn, placesIn, passingIn, workingIn].map(count => count(file, plan)),
        );
    const before = counted();
    const runs = vi.spyOn(plan.graph as DependencyGraph, 'track');
    expect(
        counted()
            .flat()
            .every((one, k) => one === before.flat()[k]),
    ).toBe(true);
    expect(runs).not.toHaveBeenCalled();
});

test('an edit counts the files again that it concerns, and no others', () => {
    const texts = generateCity({ programs: 400, programsPerFile: 20 });
    const uri = (file: string) => `file:///plan/${file}`;
    const plan = makeEditablePlan([...texts].map(([file, text]) => readFile(text, uri(file))));
    const read = () => new Map(plan.files.map(file => [file.uri, [countedIn(file, plan), promisesIn(file, plan)]]));
    const before = read();
    const [file, text] = [...texts][5] as [string, string];
    plan.update(new Map([[uri(file), readFile(text.replace(/ {4}program (\w+) "/, '$&Again '), uri(file))]]));
    const now = read();
    const counted = [...now].filter(([name, [own]]) => own !== before.get(name)?.[0]).map(([name]) => name);
    const promised = [...now].filter(([name, [, own]]) => own !== before.get(name)?.[1]).map(([name]) => name);
    for (const names of [counted, promised]) {
        expect(names).toContain(uri(file));
        expect(names.length).toBeLessThan(texts.size / 3);
    }
});
