// Findings numbered once, each counted for one department, one goal, one place.
import { expect, test } from 'vitest';
import { SettlePoints } from '../../../src/facts/points.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { exampleNamed } from '../examples.ts';
import { planOf } from '../plans.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);

test('Palu: gravest first, then by department', () => {
    const palu = exampleNamed('palu');
    const points = new SettlePoints(palu, findAll(palu));
    expect(
        points.all.map(({ number, finding, department, mirrors }) =>
            `${number} ${finding.rule} ${department?.name ?? '-'} ${mirrors ?? ''}`.trim(),
        ),
    ).toEqual([
        '1 dependency-cycle PUPR',
        '2 dependency-cycle Perkim 1',
        '3 unresolved Perhubungan',
        '4 bad-period Pariwisata',
        '5 maintainer-unaware PUPR',
        '6 no-maintainer Pertamanan',
        '7 goal-unserved Bappeda',
        '8 money-without-target Pendidikan',
        '9 no-location Pertamanan',
        '10 no-executor Pertamanan',
        '11 no-goal Sosial',
        '12 no-indicator Pariwisata',
        '13 sum-mismatch Perdagangan',
    ]);
    const tabebuya = points.all.find(({ finding }) => finding.rule === 'no-location');
    expect([tabebuya?.result?.name, tabebuya?.place?.name]).toEqual(['JalanTeduh', 'Lasoani']);
    expect(points.all.find(({ finding }) => finding.rule === 'goal-unserved')?.result?.name).toBeDefined();
});

test(`whatever was written: numbers from 1, once each, sums over departments, goals and places (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < 12; round++) {
        const texts = Object.fromEntries(generateCity({ programs: 24, programsPerFile: 8, seed: random(1000) }));
        const names = Object.keys(texts);
        for (let edit = 0; edit < 5; edit++) {
            const name = names[random(names.length)] as string;
            texts[name] = mutate(texts[name] as string, texts[names[random(names.length)] as string] as string, random)[0];
        }
        const plan = planOf(texts);
        const findings = findAll(plan);
        const { all } = new SettlePoints(plan, findings);
        expect(
            all.map(({ number }) => number),
            `round ${round}`,
        ).toEqual(findings.map((_, k) => k + 1));
        expect(new Set(all.map(({ finding }) => finding)).size).toBe(findings.length);
        for (const of of ['department', 'result', 'place'] as const) {
            const groups = Map.groupBy(all, point => point[of]);
            expect([...groups.values()].reduce((sum, own) => sum + own.length, 0)).toBe(findings.length);
        }
        expect(new SettlePoints(plan, [...findings].reverse()).all.map(({ finding }) => finding.message.en)).toEqual(
            all.map(({ finding }) => finding.message.en),
        );
    }
});
