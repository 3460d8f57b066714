// All sheets of plans of every shape: nothing cut, nothing on top of another, all of it said in words and tables too.
import { describe, expect, test } from 'vitest';
import { drawSheets, type Sheet, type SheetReference } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import type { SheetContext } from '../../../src/diagram/sheets/sheet.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import { type Locale, locales } from '../../../src/l10n/say.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { writeNode } from '../../../src/scene/write.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { exampleNamed, textsOf } from '../examples.ts';
import { planOf } from '../plans.ts';
import { extremePlans } from './extreme-plans.ts';
import { faultsOf } from './paper-faults.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const today = dayOf(2026, 5, 15);

function contextOf(plan: Plan, locale: Locale = 'en'): SheetContext {
    return sheetContext(plan, findAll(plan), { locale, today });
}

/** Every sheet of every kind; of kinds with very many the first ones. */
function referencesOf(context: SheetContext, most = 12): SheetReference[] {
    return sheetKinds.flatMap(kind =>
        kind
            .subjects(context)
            .slice(0, most)
            .map(subject => ({ kind, subject })),
    );
}

function expectSound(sheets: readonly Sheet[]): void {
    expect(sheets.flatMap(faultsOf).slice(0, 5)).toEqual([]);
}

for (const locale of locales)
    test(`Palu in ${locale}: every sheet is sound and said in words and tables`, () => {
        const context = contextOf(exampleNamed('palu'), locale);
        const sheets = drawSheets(referencesOf(context, 200), context);
        expectSound(sheets);
        for (const { address, tables, outline } of sheets) {
            expect(outline().length, address).toBeGreaterThan(0);
            for (const { columns, rows } of tables()) for (const row of rows) expect(row.length, address).toBe(columns.length);
        }
    });

test('the other paper: A4 and A3', () => {
    const context = contextOf(exampleNamed('palu'));
    for (const paper of ['a4', 'a3'] as const) expectSound(drawSheets(referencesOf(context, 4), context, { paper }));
});

describe('plans at the edge', () => {
    for (const [name, text] of Object.entries(extremePlans))
        test(name, () => {
            for (const locale of locales) {
                const context = contextOf(planOf(text), locale);
                const sheets = drawSheets(referencesOf(context, 3), context);
                expectSound(sheets);
                for (const { outline, tables } of sheets) {
                    outline();
                    tables();
                }
            }
        });
});

test(`half-written plans: sheets of what can be read (seed ${seed})`, () => {
    const random = randomOf(seed);
    const files = Object.entries(textsOf('palu'));
    for (let round = 0; round < 15; round++) {
        const texts = Object.fromEntries(generateCity({ programs: 20, programsPerFile: 7, seed: random(500) }));
        const names = Object.keys(texts);
        for (let edit = 0; edit < 6; edit++) {
            const name = names[random(names.length)] as string;
            texts[name] = mutate(texts[name] as string, files[random(files.length)]?.[1] as string, random)[0];
        }
        const context = contextOf(planOf(texts), locales[round % 2] as Locale);
        expectSound(drawSheets(referencesOf(context, 5), context));
    }
});

test('the same plan and day give the same bytes', () => {
    const bytes = () => {
        const context = contextOf(exampleNamed('palu'));
        const sheets = drawSheets(referencesOf(context, 3), context);
        return sheets.flatMap(({ pages, paper }) => pages.map(({ scene }) => writeNode(sheetNode(scene, paper))));
    };
    expect(bytes()).toEqual(bytes());
});
