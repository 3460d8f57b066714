// Report and sheets say one set of numbers: money, promises, findings, goals and assets, of the plan and of each department.
import { describe, expect, test } from 'vitest';
import { cityRows } from '../../../src/diagram/sheets/city/rows.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { department as departmentSheet } from '../../../src/diagram/sheets/department/kind.ts';
import { goalsRows } from '../../../src/diagram/sheets/goals/rows.ts';
import { aimTable, resultRows } from '../../../src/facts/goals.ts';
import { firstOfName } from '../../../src/facts/whose.ts';
import { addDecimals, type Decimal, plainDecimal, zero } from '../../../src/plan/decimal.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { titleOf } from '../../../src/plan/queries.ts';
import { reportOn } from '../../../src/report/report.ts';
import type { Cell, Report, Row } from '../../../src/report/table.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { exampleNamed, exampleNames, textsOf } from '../examples.ts';
import { randomPlan } from '../forms/random-plan.ts';
import { Dice } from '../imports/random-tables/dice.ts';
import { planOf } from '../plans.ts';
import { tableOf } from './tables.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);

const rowsIn = (report: Report, id: string): readonly Row[] => tableOf(report, id).groups.flatMap(({ rows }) => rows);
const digits = (cell: Cell | undefined) => (typeof cell === 'object' && 'units' in cell ? plainDecimal(cell) : '0');
const total = (values: Iterable<Decimal | undefined>) =>
    plainDecimal([...values].reduce<Decimal>((sum, value) => addDecimals(sum, value ?? zero), zero));

function expectOneSet(plan: Plan, note: string): void {
    const findings = findAll(plan);
    const context = sheetContext(plan, findings, { locale: 'en' });
    const city = cityRows(context);
    const report = reportOn(plan, findings, 'en');

    // Money
    const money = digits(tableOf(report, 'budgets-by-fund').foot?.cells['total']);
    expect(money, `${note}: money by fund`).toBe(plainDecimal(city.money.all));
    expect(digits(tableOf(report, 'budgets-by-department').foot?.cells['total']), `${note}: money by department`).toBe(money);
    expect(total(city.departments.map(one => one.money)), `${note}: money of the departments`).toBe(money);
    for (const [k, year] of city.years.entries())
        expect(digits(tableOf(report, 'budgets-by-fund').foot?.cells[`y${year}`]), `${note}: money in ${year}`).toBe(
            total(city.money.years[k] ?? []),
        );

    // Promises
    const pairs = tableOf(report, 'promises-by-pair').foot?.cells;
    expect([pairs?.['count'], pairs?.['broken']], `${note}: promises`).toEqual([city.promises, city.broken]);
    expect(rowsIn(report, 'promises')).toHaveLength(city.promises);

    // Findings, with their numbers
    const numbers = rowsIn(report, 'findings').map(({ cells }) => cells['number'] as number);
    expect(
        numbers.sort((a, b) => a - b),
        `${note}: numbers`,
    ).toEqual(context.points.map(({ number }) => number));
    for (const { cells } of rowsIn(report, 'findings'))
        expect(cells['finding'], note).toBe(context.points[(cells['number'] as number) - 1]?.message);

    // Goals
    const sheet = goalsRows(context).lines.filter(line => line.isResult && !line.isAgain);
    const told = rowsIn(report, 'goals').map(({ cells }) => [cells['title'], cells['programs'], digits(cells['money'])]);
    expect(told, `${note}: goals`).toEqual(sheet.map(line => [line.title, line.programs, plainDecimal(line.money ?? zero)]));
    const unserved = resultRows(aimTable(plan).rows).filter(row => row.isUnserved);
    expect(rowsIn(report, 'without-programs'), `${note}: goals without programs`).toHaveLength(unserved.length);

    // Assets
    const kept = new Map(rowsIn(report, 'assets-by-year').map(({ cells }) => [cells['year'], cells]));
    for (const [k, year] of city.years.entries()) {
        const cells = kept.get(String(year));
        const own = [cells?.['kept'] ?? 0, ((cells?.['unpaid'] as number) ?? 0) + ((cells?.['nobody'] as number) ?? 0)];
        expect(own, `${note}: assets in ${year}`).toEqual([city.things[k]?.kept, city.things[k]?.nobody]);
    }
    expect(report.facts.find(([name]) => name === 'Size')?.[1], note).toContain(` ${city.programs} program`);
    expectDepartments(plan, findings, report, note);
}

/** Of each department: its report, its sheet, and its row in the report of the plan. */
function expectDepartments(plan: Plan, findings: ReturnType<typeof findAll>, whole: Report, note: string): void {
    const context = sheetContext(plan, findings, { locale: 'en' });
    const city = cityRows(context);
    for (const subject of departmentSheet.subjects(context)) {
        const department = plan.all('department').find(({ name }) => name === subject.name);
        if (!department || firstOfName(department, plan) !== department) continue;
        const at = `${note}, ${subject.name}`;
        const sheet = departmentSheet.rows(context, subject);
        const report = reportOn(plan, findings, 'en', { department });
        const row = city.departments.find(one => one.name === subject.name && one.isDepartment);
        const money = plainDecimal(sheet.money ?? zero);
        expect(digits(tableOf(report, 'budgets-by-program').foot?.cells['total']), `${at}: money`).toBe(money);
        expect(digits(tableOf(report, 'budgets-by-fund').foot?.cells['total']), `${at}: money by fund`).toBe(money);
        const isAlone = plan.all('department').filter(one => titleOf(one) === titleOf(department)).length === 1;
        const titled = rowsIn(whole, 'budgets-by-department').filter(({ cells }) => isAlone && cells['name'] === titleOf(department));
        if (titled.length === 1) expect(digits(titled[0]?.cells['total']), `${at}: money in the report of the plan`).toBe(money);
        const sum = (counts: readonly { readonly count: number; readonly broken: number }[]) =>
            counts.reduce(([all, open], { count, broken }) => [all + count, open + broken] as [number, number], [0, 0] as [number, number]);
        const listed = (id: string) => {
            const rows = rowsIn(report, id);
            return [rows.length, rows.filter(({ severity }) => severity).length];
        };
        expect(listed('waits-for'), `${at}: waits for`).toEqual(sum(sheet.waitsFor));
        expect(listed('gives'), `${at}: gives`).toEqual(sum(sheet.givesTo));
        const numbers = rowsIn(report, 'findings').map(({ cells }) => cells['number']);
        expect(numbers, `${at}: findings`).toEqual(
            context.points.filter(point => point.department === department).map(({ number }) => number),
        );
        expect(numbers.length, `${at}: findings on the sheet of the plan`).toBe(row?.open);
        const size = report.facts.find(([name]) => name === 'Size')?.[1];
        expect(size, at).toMatch(new RegExp(`^${sheet.programs.length} programs?,`));
    }
}

describe('report and sheets', () => {
    test.each(exampleNames)('examples/%s', name => expectOneSet(exampleNamed(name), name));

    test('amounts of a program and its parts for different years, for several, and for none', () => {
        const texts = [
            'plan X { period 2025..2027 } department A { program P { budget 100 in 2025 activity Q { budget 40 in 2025, 50 in 2026 } } }',
            'department A { program P { activity Q { budget 4 in 2026 } activity R { budget 7 } } program S { budget 9 } }',
            'fund F "Same" fund G "Same" department A "Twin" { program P { budget 1 in 2025 from F, 2 in 2025 from G, 3 in 2025 from H } } department B "Twin" { program Q { budget 5 in 2025..2026 } }',
            'program S { executor A budget 3 in 2025 } department A { program P { budget 1 in 2025 } } department A { program Q { budget 2 in 2025 } }',
        ];
        for (const text of texts) expectOneSet(planOf(text), text);
        const [first, second, third] = texts.map(text => {
            const plan = planOf(text);
            return reportOn(plan, findAll(plan), 'en');
        });
        expect(Object.fromEntries(first?.facts ?? [])['Budgets']).toBe('Rp 150');
        expect(Object.fromEntries(second?.facts ?? [])['Budgets']).toBe('Rp 20');
        // Two of one title stay two.
        expect(rowsIn(third as Report, 'budgets-by-fund').map(({ cells }) => [cells['name'], digits(cells['total'])])).toEqual([
            ['Same', '1'],
            ['Same', '2'],
            ['H', '3'],
            ['No fund named', '5'],
        ]);
        expect(rowsIn(third as Report, 'budgets-by-department')).toHaveLength(2);
    });

    test(`cities and examples with random edits (seed ${seed})`, () => {
        const random = randomOf(seed);
        for (let round = 0; round < 40; round++) {
            const texts: Record<string, string> =
                round % 2 === 0
                    ? Object.fromEntries(generateCity({ programs: 12 + random(20), programsPerFile: 8, seed: random(900) }))
                    : { ...textsOf(exampleNames[random(exampleNames.length)] as string) };
            const names = Object.keys(texts);
            for (let edit = 0; edit < 6; edit++) {
                const name = names[random(names.length)] as string;
                texts[name] = mutate(texts[name] as string, texts[names[random(names.length)] as string] as string, random)[0];
            }
            expectOneSet(planOf(texts), `seed ${seed}, round ${round}`);
        }
    });

    test(`random plans of departments with quarters (seed ${seed})`, () => {
        for (let round = 0; round < 25; round++) {
            const { text } = randomPlan(new Dice(seed * 1000 + round));
            expectOneSet(planOf(text), `seed ${seed}, round ${round}`);
        }
    });
});
