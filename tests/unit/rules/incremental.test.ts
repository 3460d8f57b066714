// After any edit the findings of every file are those of a plan that is read anew, also as they come out of a cache. Edits and severities
// are random.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { randomOf } from '../edits.ts';
import { cataloguesOf, readFile } from '../plans.ts';
import { readApart } from '../read-apart.ts';
import { editOften, editOnce, firstSeed, folder, showWithoutFixes } from './edit-often.ts';

/** Of all plans together. */
const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 2_000 : 200));

/** Departments of which reports in two other files tell more, also of what another report adds. */
const additions: ReadonlyMap<string, string> = new Map([
    ...['A', 'B', 'C', 'D'].map(
        (name, i) =>
            [
                `${name}.plan`,
                `department ${name} {\n  program P {\n    serves G\n    during 2026\n    budget ${i + 2} million in 2026 from F\n    activity Survey { during 2026-03 }\n    builds road 3 "km" { maintainer ${name} }\n  }\n  program Q {\n    needs P.road\n    after P\n  }\n}\n`,
            ] as const,
    ),
    ['city.plan', 'plan City { period 2026..2027 }\nfund F\ngoal G {\n  indicator I unit "km" { target 3 in 2026 }\n}\n'],
    [
        'half.plan',
        'extend A.P {\n  actual 1 million in 2026-S1 from F\n  requests help 2 "day" from B by 2026-03\n  activity More { after Survey }\n}\nextend A.P.More { note "late" }\nextend G.I { actual 1 in 2026-S1 }\n',
    ],
    [
        'whole.plan',
        'extend B.P {\n  answers A.P.help\n  actual 3 million in 2026 from F\n}\nextend C {\n  program R { needs A.P.More }\n}\nextend C.R { activity Part }\n',
    ],
]);

/** With their share of the edits: the larger a plan, the longer it takes to read all of it anew. */
for (const [name, texts, share] of [
    ['palu', example('palu'), 0.1],
    ['flower', example('flower/before'), 0.5],
    ['a year', example('year'), 0.5],
    ['additions across files', additions, 0.5],
    ['a city', generateCity({ programs: 60, programsPerFile: 12 }), 0.4],
] as const)
    for (const cached of [false, true])
        test(`edits of ${name}: findings are as if all had been read anew${cached ? ', and as they were kept' : ''}`, async () => {
            const sessions = 10;
            for (let session = 0; session < sessions; session++)
                await editOften(new Map(texts), firstSeed + session, Math.ceil((edits * share) / 2 / sessions), cached);
        });

test('edits between the pieces of a check: findings are as if all had been read anew', () => {
    const texts = new Map(example('palu'));
    const random = randomOf(firstSeed);
    let early = 0;
    for (let session = 0; session < Math.ceil(edits / 100); session++) {
        const plans = new Plans();
        const lists = new Map<string, string>();
        for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
        const log: string[] = [];
        for (let i = 0; i < 4; i++) {
            let left = random(200);
            plans.check(folder, () => left-- <= 0, [`${folder}/${[...texts.keys()][random(texts.size)]}`]);
            early += plans.foundSoFar(folder).size;
            log.push(editOnce(texts, random, plans, lists));
        }
        const files = Array.from(texts, ([name, text]) => readApart(text, `${folder}/${name}`));
        const anew = findAll(makePlan(files, { catalogues: cataloguesOf(Object.fromEntries(lists)) }));
        const now = [...plans.findings(folder).values()].flat();
        expect(now.map(showWithoutFixes).sort(), `seed ${firstSeed}, session ${session}: ${log}`).toEqual(
            anew.map(showWithoutFixes).sort(),
        );
    }
    expect(early).toBeGreaterThan(0);
});

test('a department without a name yet holds what its last text says', () => {
    const plans = new Plans();
    const uri = `${folder}/a.plan`;
    plans.setFolders([folder]);
    for (const text of [
        'opd { program P { lokasi A } }',
        'opd { program P { lokasi B } }',
        'opd { program Q program P }',
        'opd { program P }',
    ]) {
        plans.put(readFile(text, uri));
        const now = [...plans.findings(folder).values()].flat().map(showWithoutFixes).sort();
        expect(now, text).toEqual(
            findAll(makePlan([readApart(text, uri)]))
                .map(showWithoutFixes)
                .sort(),
        );
    }
});

test('of two files that say the same the one whose new name comes first is the first', () => {
    const city = 'plan City { period 2026 }\nlocation City location L within City';
    const roads = 'department Roads { program P { code "1.03.10" during 2026 location L } }';
    const texts = new Map([
        ['city.plan', city],
        ['roads.plan', roads],
        ['xroads.plan', roads],
    ]);
    const plans = new Plans();
    plans.setFolders([folder]);
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    expect([...plans.findings(folder).values()].flat().map(({ rule }) => rule)).toContain('duplicate-work');
    plans.remove(`${folder}/xroads.plan`);
    plans.put(readFile(roads, `${folder}/port/xroads.plan`));
    texts.delete('xroads.plan');
    texts.set('port/xroads.plan', roads);
    const files = Array.from(texts, ([name, text]) => readApart(text, `${folder}/${name}`));
    const now = [...plans.findings(folder).values()].flat();
    expect(now.map(showWithoutFixes).sort()).toEqual(findAll(makePlan(files)).map(showWithoutFixes).sort());
});

test('however often a file is edited, no more is kept of it than of its last version', () => {
    const texts = generateCity({ programs: 60, programsPerFile: 12 });
    const plans = new Plans();
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    const sizes: number[] = [];
    for (let i = 0; i < 30; i++) {
        for (const [name, text] of texts) {
            // Moved, with a text that was never there, a name that leads nowhere, and whole again.
            const typed = text.replace(/"([^"]*)"/, `"$1 ${'x'.repeat(i + 1)}"`).replace(/serves \w+/, `serves Nothing${i % 3}`);
            plans.put(readFile(`// ${'x'.repeat(i)}\n${typed}`, `${folder}/${name}`));
            plans.findings(folder);
            plans.put(readFile(text, `${folder}/${name}`));
            plans.findings(folder);
        }
        sizes.push(plans.plan(folder)?.graph?.size ?? 0);
    }
    expect(sizes.at(-1)).toBeGreaterThan(0);
    // Names that were looked for are remembered; facts about declarations that are gone are not.
    expect((sizes.at(-1) as number) - (sizes[4] as number)).toBeLessThan(texts.size * 5);
});

function example(name: string): Map<string, string> {
    const path = join(import.meta.dirname, '../../../examples', name);
    const files = readdirSync(path).filter(file => file.endsWith('.plan'));
    return new Map(files.map(file => [file, readFileSync(join(path, file), 'utf8')]));
}
