// Places kept as numbers, against plain objects with spans.
import { describe, expect, it } from 'vitest';
import { copyFile } from '../../../src/plan/copy-element.ts';
import { spansOfPath } from '../../../src/plan/names/paths.ts';
import { InText, offsetNames } from '../../../src/plan/placed.ts';
import { copyWith, type Span } from '../../../src/plan/source.ts';
import { exampleNames, textsOf } from '../examples.ts';
import { readFile } from '../plans.ts';

/** Everything that stands in a text, with the way to it. */
function* inText(value: unknown, path: string, seen = new Set<unknown>()): Generator<readonly [path: string, thing: InText]> {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof InText) yield [path, value];
    for (const [key, part] of Object.entries(value)) if (key !== 'parent') yield* inText(part, `${path}.${key}`, seen);
}

const accessorsOf = (thing: object): string[] => {
    const names = new Set<string>();
    for (let at = Object.getPrototypeOf(thing); at && at !== Object.prototype; at = Object.getPrototypeOf(at))
        for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (get) names.add(name);
    return [...names];
};

const at = (value: unknown, path: string): unknown =>
    path
        .split('.')
        .slice(1)
        .reduce((one, key) => (one as Record<string, unknown>)[key], value);

describe.each(exampleNames)('%s', name => {
    const files = Object.entries(textsOf(name)).map(([file, text]) => ({ text, file: readFile(text, file) }));

    it('has the same places as a copy in plain objects, which holds no numbers', () => {
        for (const { file } of files) {
            const copy = copyFile(file, {});
            expect([...inText(copy.elements, '')]).toEqual([]);
            const things = [...inText(file.elements, '')];
            expect(things.length).toBeGreaterThan(0);
            const wanted = things.map(([path, thing]) => [
                path,
                ...accessorsOf(thing).map(accessor => thing[accessor as 'span']),
                ...Object.keys(thing).filter(own => !offsetNames.has(own)),
            ]);
            const found = things.map(([path, thing]) => {
                const plain = at(copy.elements, path) as Record<string, unknown>;
                const accessors = accessorsOf(thing);
                return [path, ...accessors.map(name => plain[name]), ...Object.keys(plain).filter(own => !accessors.includes(own))];
            });
            expect(found).toEqual(wanted);
            expect(structuredClone(copy)).toEqual(copy);
        }
    });

    it('moves every place, and takes every place over', () => {
        for (const { file } of files)
            for (const [path, thing] of inText(file.elements, '')) {
                const spans = () => accessorsOf(thing).map(accessor => thing[accessor as 'span']);
                const before = spans();
                const moved = copyWith(thing, {});
                moved.move(0, 7);
                const by7 = before.map(({ start, end }: Span) => ({ start: start + 7, end: end + 7 }));
                expect(
                    accessorsOf(moved).map(accessor => moved[accessor as 'span']),
                    path,
                ).toEqual(by7);
                expect(spans(), path).toEqual(before);
                const taken = copyWith(thing, {});
                taken.placeAs(moved);
                expect(
                    accessorsOf(taken).map(accessor => taken[accessor as 'span']),
                    path,
                ).toEqual(by7);
            }
    });
});

it('finds each name of a path, however it is written', () => {
    const text = 'department D "D" { program P "P" { needs D.P.Q, ^D . ^P.Q, D.\n  P, Lone } }';
    const { references } = readFile(text);
    const said = references.map(reference => spansOfPath(reference).map(({ start, end }) => text.slice(start, end)));
    expect(said).toEqual([['D', 'P', 'Q'], ['^D', '^P', 'Q'], ['D', 'P'], ['Lone']]);
});
