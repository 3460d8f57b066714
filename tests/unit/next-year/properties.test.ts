// Of any plan the plan of a later year can be read, leads nowhere that the old one did not, has no errors of its own, and states exactly the
// money that was forecast; and the year after that begins from it in the same way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { formatText } from '../../../src/language/format/format.ts';
import { makePeriod, makePlan } from '../../../src/plan/make.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isWork, qualifiedName, works } from '../../../src/plan/queries.ts';
import { randomOf } from '../edits.ts';
import { exampleNames, textsOf } from '../examples.ts';
import { element } from '../exports/arbitrary-plans.ts';
import { findingsOf, language, readFile } from '../plans.ts';
import { randomYear } from './random-year.ts';
import { Folders, type Texts } from './year-of.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const runs = process.env['CI'] ? 200 : 60;

/** Errors by rule. */
function errorsIn(plan: Plan): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { rule, severity } of findingsOf(plan)) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
}

function expectSound(next: { readonly plan: Plan; readonly texts: Texts }, old: Plan, about: string): void {
    const before = errorsIn(old);
    for (const [name, text] of Object.entries(next.texts)) {
        expect(readFile(text).problems, `${about}: ${name}\n${text}`).toEqual([]);
        expect(formatText(text, language.lexer.lex), `${about}: ${name}`).toBe(text);
    }
    for (const [rule, count] of errorsIn(next.plan))
        expect(count, `${about}: ${rule}\n${Object.values(next.texts).join('\n')}`).toBeLessThanOrEqual(before.get(rule) ?? 0);
    for (const work of works(next.plan)) {
        const continued = work.continues.flatMap(one => next.plan.target(one) ?? []).filter(isWork);
        expect(continued.map(qualifiedName), about).toContain(qualifiedName(work));
        expect([work.spent, work.progress, work.problems], about).toEqual([[], [], []]);
    }
    for (const { actuals } of next.plan.all('indicator')) expect(actuals, about).toEqual([]);
}

/** All budgets that are stated, each work by itself. */
function budgetsOf(plan: Plan): bigint {
    return works(plan)
        .flatMap(({ budgets }) => budgets)
        .reduce((sum, { amount }) => sum + (amount ? amount.units / 10n ** BigInt(amount.scale) : 0n), 0n);
}

describe('the plan of a later year', () => {
    it('is sound for any plan, and its money is what was forecast; so is the year after', () => {
        for (let run = 0; run < runs; run++) {
            const random = randomOf(seed * 1000 + run);
            const { texts, last, forecasts } = randomYear(random);
            const about = `seed ${seed}, run ${run}`;
            const folders = new Folders();
            const old = folders.add('old', texts);
            const year = last + 1 + random(2);
            const next = folders.next('old', year);
            expectSound(next, old, about);
            expect(budgetsOf(next.plan), about).toBe(forecasts.get(year) ?? 0n);
            const second = folders.next(String(year), year + 1);
            expectSound(second, next.plan, `${about}, second year`);
            expect(budgetsOf(second.plan), `${about}, second year`).toBe(forecasts.get(year + 1) ?? 0n);
        }
    });

    it('is sound within the years of a plan', () => {
        for (let run = 0; run < runs / 2; run++) {
            const random = randomOf(seed * 2000 + run);
            const { texts, first, last } = randomYear(random);
            if (first === last) continue;
            const folders = new Folders();
            const old = folders.add('old', texts);
            expectSound(folders.next('old', first + random(last - first + 1)), old, `seed ${seed}, run ${run}`);
        }
    });

    it.each(exampleNames.filter(name => name !== 'palu-2027'))('is sound for the example %s, twice', name => {
        const folders = new Folders();
        const old = folders.add('old', textsOf(name));
        if (!old.root?.period) return;
        const year = 2031;
        const next = folders.next('old', year);
        expectSound(next, old, name);
        expectSound(folders.next(String(year), year + 1), next.plan, name);
    });

    it('can be read whatever a plan says', () => {
        fc.assert(
            fc.property(fc.array(element, { minLength: 1, maxLength: 3 }), elements => {
                const plans = elements.filter(({ kind }) => kind !== 'plan');
                const text = writeSource([makePlan('P', { period: makePeriod('2025') }), ...plans], 'en');
                const folders = new Folders();
                const old = folders.add('old', { 'a.plan': text });
                const started = folders.start('old', 2026);
                // What cannot be read is refused.
                if ('refusal' in started) return expect(old.files.some(({ problems }) => problems.length > 0)).toBe(true);
                for (const { text: written } of started.files)
                    expect(readFile(written).problems.filter(({ rule }) => rule === 'syntax')).toEqual([]);
            }),
            { seed, numRuns: runs * 3 },
        );
    });
});
