// One set of numbers over all sheets: each promise on the sheets of both parties, each point counted on one sheet.
import { expect, test } from 'vitest';
import { noFilter } from '../../../src/diagram/filter.ts';
import { drawSheets, type SheetReference } from '../../../src/diagram/sheets/atlas.ts';
import { cityRows } from '../../../src/diagram/sheets/city/rows.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { department } from '../../../src/diagram/sheets/department/kind.ts';
import type { DepartmentRows } from '../../../src/diagram/sheets/department/rows.ts';
import { pair } from '../../../src/diagram/sheets/pair/kind.ts';
import { sharedName } from '../../../src/diagram/sheets/points.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import type { SheetContext } from '../../../src/diagram/sheets/sheet.ts';
import { story } from '../../../src/diagram/sheets/story/kind.ts';
import { isBetween, type Side, type WorkPromise } from '../../../src/facts/promise.ts';
import { promisesOf } from '../../../src/facts/promises.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { exampleNamed } from '../examples.ts';
import { planOf } from '../plans.ts';
import { faultyCity } from './faulty-city.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);

function contextOf(plan: Plan): SheetContext {
    return sheetContext(plan, findAll(plan), { locale: 'en', today: 20_600 });
}

/** Tells a promise from all others of a plan. */
function keyOf({ kind, file, span, receiver, giver }: WorkPromise): string {
    return `${kind} ${giver?.name ?? ''}>${receiver?.name ?? ''} ${file}:${span.start}`;
}

/** The keys of all promises that the sheet of a department shows. */
function shownOn({ programs, loose, standing }: DepartmentRows): Set<string> {
    const lines = programs.flatMap(({ waits, leaves, keepPromises }) => [
        ...keepPromises,
        ...waits.map(({ promise }) => promise),
        ...leaves.flatMap(({ promises }) => promises),
    ]);
    const all = [...lines, ...loose.map(({ promise }) => promise), ...standing.flatMap(({ promises }) => promises)];
    return new Set(all.map(keyOf));
}

function expectPromisesOnBothSheets(context: SheetContext, note: string): void {
    const { plan } = context;
    const rows = new Map(department.subjects(context).map(subject => [subject.name, department.rows(context, subject)]));
    const shown = new Map([...rows].map(([name, own]) => [name, shownOn(own)]));
    const sheetOf = (side: Side) => (side?.kind === 'partner' ? undefined : (side?.name ?? sharedName(plan)));
    for (const promise of promisesOf(plan)) {
        if (!isBetween(promise)) continue;
        for (const side of [promise.giver, promise.receiver]) {
            const name = sheetOf(side);
            if (name === undefined || name === '') continue;
            expect(shown.get(name)?.has(keyOf(promise)), `${note}: ${keyOf(promise)} on ${name}`).toBe(true);
        }
    }
}

function countedOn(context: SheetContext, kinds: readonly string[]): number[] {
    const references: SheetReference[] = sheetKinds
        .filter(({ name }) => kinds.includes(name))
        .flatMap(kind => kind.subjects(context).map(subject => ({ kind, subject })));
    return drawSheets(references, context).flatMap(({ pages }) => pages.flatMap(({ points }) => [...points]));
}

test('Palu: every promise on both sheets, and on one sheet of a pair', () => {
    const context = contextOf(exampleNamed('palu'));
    expectPromisesOnBothSheets(context, 'Palu');
    const rows = pair.subjects(context).map(subject => pair.rows(context, subject));
    const keys = rows.flatMap(({ ways }) => ways.flatMap(({ lines }) => lines.map(({ promise }) => keyOf(promise))));
    expect(keys.sort()).toEqual(promisesOf(context.plan).filter(isBetween).map(keyOf).sort());
    expect(keys).toHaveLength(56);
});

test('Palu: what is to settle is counted on one sheet of departments, goals and city', () => {
    const context = contextOf(exampleNamed('palu'));
    const numbers = countedOn(context, ['department', 'goals']);
    const elsewhere = context.points.filter(({ home }) => home === 'city').map(({ number }) => number);
    expect([...numbers, ...elsewhere].sort((a, b) => a - b)).toEqual(context.points.map(({ number }) => number));
    const here = countedOn(context, ['places']);
    expect(here.length + context.points.filter(({ place }) => !place).length).toBe(context.points.length);
});

test(`cities with random edits: the same (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < 12; round++) {
        const texts = Object.fromEntries(generateCity({ programs: 30, programsPerFile: 10, seed: random(900) }));
        const names = Object.keys(texts);
        for (let edit = 0; edit < 6; edit++) {
            const name = names[random(names.length)] as string;
            texts[name] = mutate(texts[name] as string, texts[names[random(names.length)] as string] as string, random)[0];
        }
        const context = contextOf(planOf(texts));
        expectPromisesOnBothSheets(context, `round ${round}`);
        const numbers = countedOn(context, ['department', 'goals']);
        const elsewhere = context.points.filter(({ home }) => home === 'city').map(({ number }) => number);
        expect(
            [...numbers, ...elsewhere].sort((a, b) => a - b),
            `seed ${seed}, round ${round}`,
        ).toEqual(context.points.map(({ number }) => number));
    }
});

test('under a filter the whole plan is still counted', () => {
    const plan = exampleNamed('palu');
    const context = sheetContext(plan, findAll(plan), { locale: 'en', filter: { ...noFilter, departments: ['Pertamanan'] } });
    const names = department.subjects(context).map(({ name }) => name);
    expect(names).toContain('Pertamanan');
    expect(names.length).toBeLessThan(4);
    expect(context.points).toHaveLength(13);
});

test('a story says that nothing is to settle only where nothing is', () => {
    const context = contextOf(exampleNamed('palu'));
    const faults = story.subjects(context).flatMap(subject => {
        const { state, isBroken, points, title } = story.rows(context, subject);
        return state === 'nothing to settle' && (isBroken || points.length > 0) ? [title] : [];
    });
    expect(faults).toEqual([]);
    const bougainvillea = story.rows(context, { name: 'Pertamanan.BungaMedian', title: '' });
    expect([bougainvillea.state, bougainvillea.points.length]).toEqual(['', 1]);
});

for (const [name, plan] of [
    ['Palu', () => exampleNamed('palu')],
    ['a city with faults', () => planOf(faultyCity())],
] as const)
    test(`${name}: a department has as many points on its own sheet as on the plan on one page`, () => {
        const context = contextOf(plan());
        const heads = new Map(
            department.subjects(context).map(subject => {
                const [, count = '0'] = /▲ (\d+)/.exec(department.head(department.rows(context, subject)).lines?.at(-1) ?? '') ?? [];
                return [subject.name, Number(count)];
            }),
        );
        const rows = cityRows(context).departments.filter(({ isDepartment }) => isDepartment);
        expect(rows.length).toBeGreaterThan(5);
        expect(rows.map(row => [row.name, row.open])).toEqual(rows.map(row => [row.name, heads.get(row.name)]));
    });
