// A comparison that is kept while the newer version is edited tells what one from nothing tells, whatever was edited; and an edit of one
// program compares little more than that program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beforeOf, compareSome } from '../../../src/diagram/sheets/before.ts';
import type { WorkPromise } from '../../../src/facts/promise.ts';
import { Plans } from '../../../src/language/plans.ts';
import { readAgain } from '../../../src/language/read-again.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Declaration, PlanFile } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { generateCity } from '../../bench/city.ts';
import { randomOf } from '../edits.ts';
import { StepCounter, type Steps } from '../growth/steps.ts';
import { cataloguesOf, language, readFile } from '../plans.ts';
import { editOnce, firstSeed, folder } from '../rules/edit-often.ts';

const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 150 : 60));

const example = (name: string) => {
    const at = join(import.meta.dirname, '../../../examples', name);
    return new Map(
        readdirSync(at)
            .filter(file => file.endsWith('.plan'))
            .map(file => [file, readFileSync(join(at, file), 'utf8')] as const),
    );
};

/** Names that are declared twice, `extend` blocks of a department that is not there, things that move. */
const odd: ReadonlyMap<string, string> = new Map([
    ['city.plan', 'plan City { period 2026..2027 }\nfund F\ngoal G {\n  indicator I unit "km" { target 3 in 2026 }\n}\n'],
    [
        'a.plan',
        'department A "Parks" {\n  program P "Trees" {\n    serves G\n    budget 2 million in 2026 from F\n    builds road 3 "km" { maintainer B }\n  }\n  program Q {\n    needs B.P.road\n    after P\n  }\n}\n',
    ],
    [
        'b.plan',
        'department B "Works" {\n  program P {\n    builds road 3 "km" { maintainer A }\n    activity Survey { during 2026-03 requests help 2 "day" from A by 2026-03 }\n  }\n}\ndepartment A "Parks" {\n  program P "Trees" {\n    during 2026\n  }\n}\n',
    ],
    ['c.plan', 'extend C {\n  program R {\n    answers B.P.Survey.help\n    needs A.P.road\n  }\n  program P { maintains B.P.road }\n}\n'],
    ['d.plan', 'extend A {\n  program R {\n    after P\n    budget 1 million in 2027\n  }\n}\nextend A.Q { note "late" }\n'],
]);

/** `least`: the part of the edits after which the comparison was kept; where additions are merged anew the plan is another one. */
for (const { name, texts, share, least } of [
    { name: 'palu', texts: example('palu'), share: 0.15, least: 0.2 },
    { name: 'a year', texts: example('year'), share: 0.4, least: 0 },
    { name: 'names declared twice and departments in parts', texts: odd, share: 2, least: 0.2 },
    { name: 'a city', texts: generateCity({ programs: 60, programsPerFile: 12 }), share: 0.3, least: 0.2 },
])
    test(`edits of ${name}: the comparison that is kept is one from nothing`, () => {
        const sessions = 6;
        let kept = 0;
        for (let session = 0; session < sessions; session++)
            kept += editAndCompare(new Map(texts), firstSeed + session, Math.ceil((edits * share) / sessions));
        expect(kept).toBeGreaterThanOrEqual(edits * share * least);
    });

const counter = new StepCounter();
beforeAll(() => counter.begin());
afterAll(() => counter.end());

test('an edit of one program compares that program and its department, and a piece of a comparison ends when it is to', async () => {
    const texts = new Map(generateCity({ programs: 400, programsPerFile: 50 }));
    const read = () => Array.from(texts, ([name, text]) => readFile(text, `${folder}/${name}`));
    const older = makePlan(read());
    const plans = new Plans();
    plans.setFolders([folder]);
    for (const file of read()) plans.put(file);
    const newer = plans.plan(folder) as Plan;
    let pieces = 1;
    const first = await counter.of(() => {
        while (!compareSome(older, newer, () => true)) pieces++;
    });
    expect(pieces).toBeGreaterThan(400);
    const [name = '', text = ''] = [...texts].find(([, one]) => /budget Rp \d/.test(one)) ?? [];
    const later = text.replace(/budget Rp \d/, 'budget Rp 9');
    plans.put(readAgain(language, { text, file: newer.file(`${folder}/${name}`) as PlanFile }, later));
    expect(plans.plan(folder)).toBe(newer);
    const again = await counter.of(() => compareSome(older, newer, () => false));
    const stepsIn = (steps: Steps, part: string) => [...steps].reduce((sum, [at, count]) => (at.includes(part) ? sum + count : sum), 0);
    expect(beforeOf({ name: '', plan: older, findings: [] }, newer).changes.length).toBeGreaterThan(0);
    expect(stepsIn(again, 'src/diff/facts.ts factsOf ')).toBeLessThan(150);
    expect(stepsIn(again, 'src/diff/') * 20).toBeLessThan(stepsIn(first, 'src/diff/'));
});

/** Begins with some edits, so that much differs; returns how often a comparison was kept. */
function editAndCompare(texts: Map<string, string>, seed: number, count: number): number {
    const random = randomOf(seed);
    const files = Array.from(texts, ([name, text]) => readFile(text, `${folder}/${name}`));
    const older = makePlan(files);
    const plans = new Plans();
    plans.setFolders([folder]);
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    const lists = new Map<string, string>();
    const log = Array.from({ length: random(8) }, () => editOnce(texts, random, plans, lists));
    let last: Plan | undefined;
    let kept = 0;
    for (let i = 0; i < count; i++) {
        log.push(editOnce(texts, random, plans, lists));
        let plan = plans.plan(folder);
        if (!plan) return kept;
        if (random(3) === 0) {
            // Typed between the pieces of a comparison.
            compareSome(older, plan, () => random(4) === 0);
            log.push(editOnce(texts, random, plans, lists));
            plan = plans.plan(folder);
            if (!plan) return kept;
        }
        if (plan === last) kept++;
        last = plan;
        const fresh = makePlan(
            plan.files.map(file => readFile(texts.get(file.uri.slice(folder.length + 1)) as string, file.uri)),
            { catalogues: cataloguesOf(Object.fromEntries(lists)) },
        );
        // From nothing: an older plan of its own.
        const anew = told(makePlan(files), fresh);
        expect(told(older, plan), `seed ${seed}, edit ${i}: ${log.slice(-3)}`).toEqual(anew);
        if (random(4) > 0) continue;
        // As while a text cannot be read: another plan of mostly the same files.
        const other = makePlan(plan.files.map(file => (random(3) === 0 ? (fresh.file(file.uri) as PlanFile) : file)));
        const follows = told(older, other);
        expect(follows, `seed ${seed}, edit ${i}, another plan: ${log.slice(-3)}`).toEqual(told(makePlan(files), other));
    }
    return kept;
}

function told(older: Plan, newer: Plan) {
    const { changes, pairs, promises, gone } = beforeOf({ name: '', plan: older, findings: [] }, newer);
    return {
        changes: changes.map(change => JSON.stringify(change)),
        pairs: newer.files.flatMap(({ declarations }) => declarations.map(one => `${placeOf(one)}: ${placeOf(pairs.olderOf(one))}`)),
        gone: pairs.gone.map(placeOf),
        promises: Array.from(promises, ([promise, change]) => [sayPromise(promise), 'was' in change ? sayPromise(change.was) : 'new']),
        gonePromises: gone.map(sayPromise),
    };
}

function placeOf(declaration: Declaration | undefined): string {
    return declaration ? `${declaration.file} ${declaration.nameSpan.start}` : 'none';
}

function sayPromise({ kind, thing, giver, receiver, readyAt, neededAt, fault }: WorkPromise): string {
    return [kind, placeOf(thing), giver?.name, receiver?.name, readyAt, neededAt, fault].join(' ');
}
