// Layout, order and files mean nothing: whatever the plan, written in another way it has no difference.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparePlans } from '../../../src/diff/compare.ts';
import { sayChange } from '../../../src/diff/say-change.ts';
import { writeSource } from '../../../src/exports/source.ts';
import { formatText } from '../../../src/language/format/format.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { generateCity } from '../../bench/city.ts';
import { element } from '../exports/arbitrary-plans.ts';
import { language, planOf, readFile } from '../read-plans.ts';

const said = (before: Plan, after: Plan) => comparePlans(before, after).map(change => sayChange(change).en);
const lex = (text: string) => language.lexer.lex(text);
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe('any plan', () => {
    const elements = fc.array(element, { maxLength: 6 });

    it('is the same in another order of declarations and lines, in other files, in another language', () => {
        fc.assert(
            fc.property(
                elements.chain(list => fc.tuple(fc.constant(list), shuffled(list), fc.nat(list.length))),
                ([list, mixed, cut]) => {
                    const before = planOf(writeSource(list, 'en'));
                    // Which of two declarations of one name is meant depends on their order.
                    fc.pre(isUnambiguous(before));
                    const turned = backwards(mixed) as typeof mixed;
                    const after = planOf({
                        'x.plan': writeSource(turned.slice(0, cut), 'id'),
                        'b.plan': writeSource(turned.slice(cut), 'en'),
                    });
                    expect(said(before, after)).toEqual([]);
                },
            ),
            { numRuns: 200 },
        );
    });

    it('is the same once it is formatted, and when it is compared with itself', () => {
        fc.assert(
            fc.property(elements, list => {
                const text = writeSource(list, 'en');
                const unlike = text.replace(/\n +/g, '\n').replace(/ \{\n/g, '\n\n{ ');
                expect(said(planOf(text), planOf(formatText(unlike, lex)))).toEqual([]);
                expect(said(planOf(text), planOf(text))).toEqual([]);
            }),
            { numRuns: 100 },
        );
    });

    it('told backwards has as many changes, and each has a sentence in both languages', () => {
        fc.assert(
            fc.property(elements, elements, (one, two) => {
                const [a, b] = [planOf(writeSource(one, 'en')), planOf(writeSource(two, 'en'))];
                const there = comparePlans(a, b);
                expect(comparePlans(b, a)).toHaveLength(there.length);
                for (const change of there) {
                    const text = sayChange(change);
                    for (const sentence of [text.en, text.id])
                        expect(sentence).not.toMatch(/^ |\{(what|key|before|after|details|difference)\}|\[object/);
                }
            }),
            { numRuns: 100 },
        );
    });
});

test('a city is the same in other files and another order of its departments', () => {
    const texts = generateCity({ programs: 300, programsPerFile: 50 });
    const before = planOf(Object.fromEntries(texts));
    const files = [...texts.values()].map(text => readFile(text));
    const elements = files.flatMap(file => [...file.elements]).reverse();
    const after = planOf({ 'all.plan': writeSource(elements, 'en') });
    expect(after.all('program')).toHaveLength(300);
    expect(said(before, after)).toEqual([]);
    const [program] = after.all('program');
    const title = program?.title?.value ?? '';
    const changed = makePlan([readFile(writeSource(elements, 'en').replace(title, `${title} lagi`))]);
    expect(said(before, changed)).toEqual([expect.stringContaining('was called')]);
});

function isUnambiguous(plan: Plan): boolean {
    const names = plan.files.flatMap(file => file.declarations.filter(({ kind }) => kind !== 'catalogue').map(one => qualifiedName(one)));
    return new Set(names).size === names.length;
}

/** Every list in a declaration the other way round; not the parts of a name, nor grades, whose order ranks them. */
function backwards(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(backwards).reverse();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, key === 'path' || key === 'scale' ? part : backwards(part)]),
    );
}
