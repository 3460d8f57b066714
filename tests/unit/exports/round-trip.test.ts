// What is written is what is read: for plans that no person would write, and for every example.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { locales } from '../../../src/l10n/say.ts';
import { normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import { offsetNames } from '../../../src/plan/placed.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { exampleNames, textsOf } from '../examples.ts';
import { readFile } from '../plans.ts';
import { element } from './arbitrary-plans.ts';

/** Where something stands, and what says the same in another way. */
const others = ['span', 'amountSpan', 'nameSpan', 'toSpan', 'body', 'parent', 'file', 'repeats', 'statements', 'isMerged'];
const places = new Set([...others, ...offsetNames]);
/** Said or not: nothing but a place. */
const marks = new Set(['digs', 'priority', 'consumable', 'addsUp']);

/** What a plan says, without where it says it: a value is told by its digits, a time by its days. */
function meaning(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(meaning);
    if (typeof value !== 'object' || value === null) return value;
    if ('units' in value && 'scale' in value) return plainDecimal(normalizeDecimal(value as never));
    if ('toSpan' in value && 'to' in value && 'from' in value) return `${value.from}..${value.to}`;
    if ('role' in value && 'path' in value) return `${value.role} ${JSON.stringify(value.path)}`;
    return Object.fromEntries(
        Object.entries(value)
            .filter(([key, part]) => !places.has(key) && part !== undefined)
            .map(([key, part]) => [key, marks.has(key) ? true : key === 'text' ? undefined : meaning(part)]),
    );
}

describe.each(locales)('in %s', locale => {
    test('every plan that can be made is read back as it was', () => {
        fc.assert(
            fc.property(fc.array(element, { maxLength: 3 }), elements => {
                const text = writeSource(elements, locale);
                const file = readFile(text);
                expect(
                    file.problems.map(problem => `${problem.key} at ${text.slice(problem.span.start - 20, problem.span.end + 20)}`),
                ).toEqual([]);
                expect(file.declarations.flatMap(declaration => declaration.repeats)).toEqual([]);
                expect(meaning(file.elements)).toEqual(meaning(elements));
                expect(writeSource(file.elements, locale), 'writing what was read changes nothing').toBe(text);
            }),
            { numRuns: 150 },
        );
    });

    test.each(exampleNames)('%s says the same after writing', name => {
        for (const [fileName, text] of Object.entries(textsOf(name))) {
            const first = readFile(text);
            const written = writeSource(first.elements, locale);
            const second = readFile(written);
            expect(second.problems, fileName).toEqual([]);
            expect(meaning(second.elements), fileName).toEqual(meaning(first.elements));
            expect(kept(second), fileName).toEqual(kept(first));
            expect(writeSource(second.elements, locale)).toBe(written);
        }
    });
});

/** Quantities keep their text: `2.10` is not `2.1`. */
function kept(file: PlanFile): string[] {
    return file.declarations
        .flatMap(one => ('quantity' in one && one.quantity ? [`${qualifiedName(one)} ${one.quantity.text}`] : []))
        .sort();
}
