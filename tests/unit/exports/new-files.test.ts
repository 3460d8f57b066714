// What a planner begins with is right from its first line: it can be read, nothing in it is an error, and what is open asks for itself.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { startDepartment } from '../../../src/exports/new-department.ts';
import { readYears, startPlan } from '../../../src/exports/new-plan.ts';
import { locales } from '../../../src/l10n/say.ts';
import type { Period } from '../../../src/plan/period.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';

const years = (text: string) => readYears(text) as Period;

test('a plan, in both languages', () => {
    expect(startPlan('Palu', years('2026..2030'), 'en').text).toMatchInlineSnapshot(`
      "plan Palu "Program plan of Palu 2026-2030" {
        period 2026..2030
        currency IDR
        stage draft
      }

      goal FirstGoal "What will be better in Palu by 2030?"
      location Palu "Palu"
      fund Budget "Budget of Palu"
      "
    `);
    expect(startPlan('Kota Palu', years('2026'), 'id').text).toMatchInlineSnapshot(`
      "rencana KotaPalu "Rencana program Kota Palu 2026" {
        periode 2026
        mata-uang IDR
        tahap rancangan
      }

      tujuan TujuanPertama "Apa yang akan lebih baik di Kota Palu pada 2026?"
      lokasi KotaPalu "Kota Palu"
      dana APBD "APBD Kota Palu"
      "
    `);
});

test('a department, in both languages, with a code or none', () => {
    expect(startDepartment('Parks Department', '', new Set(), 'en').text).toMatchInlineSnapshot(`
      "department ParksDepartment "Parks Department" {
        program FirstProgram "What will this department do?"
      }
      "
    `);
    expect(startDepartment('Dinas Pertamanan dan Pemakaman', '2.11.0.00', new Set(), 'id').text).toMatchInlineSnapshot(`
      "opd DinasPertamananPemakaman "Dinas Pertamanan dan Pemakaman" {
        kode "2.11.0.00"
        program ProgramPertama "Apa yang akan dikerjakan perangkat daerah ini?"
      }
      "
    `);
    expect(startDepartment('Parks', '', new Set(['Parks']), 'en').name).toBe('Parks-2');
});

test('the question is what is written over first', () => {
    const { text, question } = startPlan('What "is" \\ it?', years('2026'), 'en');
    expect(text.slice(question.start, question.end)).toBe('What will be better in What \\"is\\" \\\\ it? by 2026?');
    const department = startDepartment('What will this department do?', '', new Set(), 'en');
    expect(department.text.slice(0, department.question.start)).toMatch(/program FirstProgram "$/);
});

describe.each(locales)('whatever is answered (%s)', locale => {
    it('can be read, and leaves only questions open', () => {
        const answer = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('location', 'dari', 'in', '2026', '–', 'in x'));
        fc.assert(
            fc.property(answer, answer, answer, fc.constantFrom('2026', '2026..2030'), (city, department, code, period) => {
                const plan = startPlan(city, years(period), locale);
                const first = planOf({ 'plan.plan': plan.text });
                const taken = new Set(first.names.membersOf(undefined).keys());
                const part = startDepartment(department, code, taken, locale);
                expect([plan, part].flatMap(({ text }) => readFile(text).problems)).toEqual([]);
                const found = findingsOf(planOf({ 'plan.plan': plan.text, 'part.plan': part.text }));
                expect(found.map(({ rule }) => rule).sort()).toEqual(['goal-unserved', 'no-goal', 'no-indicator', 'no-indicator']);
                expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
            }),
            { numRuns: 60 },
        );
    });
});

test.each([
    ['2026', '2026'],
    [' 2026..2030 ', '2026..2030'],
    ['2026-2030', '2026..2030'],
    ['2026 – 2030', '2026..2030'],
    ['2026 to 2030', '2026..2030'],
    ['2026 s.d. 2030', '2026..2030'],
    ['2026 s/d 2030', '2026..2030'],
    ['2026 sampai 2030', '2026..2030'],
    ['2026-07..2027-q2', '2026-07..2027-06'],
    ['2026-07', '2026-07'],
])('years written %j are %s', (text, expected) => {
    const period = readYears(text);
    expect(period && startPlan('X', period, 'en').text).toContain(`period ${expected}\n`);
});

test.each(['', '26', '2030..2026', '2026..', 'next year', '2026-13', '2026..2030..2034', '2026..99999'])('%j are no years', text => {
    expect(readYears(text)).toBeUndefined();
});
