import { describe, expect, it } from 'vitest';
import { choice, flag, integer, list, object, optional, readArguments, withDefault, words } from '../../../src/assistants/schema.ts';

const { json } = object({
    name: words('Name of the thing.', 10),
    limit: withDefault(integer('How many.', { minimum: 1, maximum: 5 }), 3),
    kind: optional(choice('Kind.', ['program', 'fund'])),
    open: optional(flag('Whether open.')),
    tags: optional(list('Tags.', words('A tag.'), { maxItems: 2 })),
});

function faultOf(given: unknown): string {
    const read = readArguments(json, given);
    return 'fault' in read ? read.fault : 'none';
}

describe('arguments', () => {
    it('are taken with their defaults', () => {
        expect(readArguments(json, { name: 'Trees' })).toEqual({ value: { name: 'Trees', limit: 3 } });
        expect(readArguments(json, { name: 'Trees', limit: 5, open: false })).toEqual({ value: { name: 'Trees', limit: 5, open: false } });
    });

    it.each([
        [[], 'The arguments must be one JSON object.'],
        [null, '"name" is missing: Name of the thing.'],
        [{ name: 5 }, '"name" must be a text.'],
        [{ name: '  ' }, '"name" must not be empty.'],
        [{ name: 'x'.repeat(11) }, '"name" may have at most 10 characters.'],
        [{ name: 'a', nmae: 'b' }, 'There is no argument "nmae". Did you mean "name"?'],
        [{ name: 'a', zzzzzz: 'b' }, 'There is no argument "zzzzzz". Known: name, limit, kind, open, tags.'],
        [{ name: 'a', limit: 6 }, '"limit" must be a whole number from 1 to 5.'],
        [{ name: 'a', limit: 1.5 }, '"limit" must be a whole number from 1 to 5.'],
        [{ name: 'a', limit: '3' }, '"limit" must be a whole number from 1 to 5.'],
        [{ name: 'a', kind: 'progam' }, '"kind" must be one of program, fund. Did you mean "program"?'],
        [{ name: 'a', open: 'yes' }, '"open" must be true or false.'],
        [{ name: 'a', tags: 'x' }, '"tags" must be a list.'],
        [{ name: 'a', tags: ['x', 'y', 'z'] }, '"tags" may have at most 2 items.'],
        [{ name: 'a', tags: ['x', 7] }, '"tags[1]" must be a text.'],
    ])('of %j are refused in a sentence', (given, fault) => {
        expect(faultOf(given)).toBe(fault);
    });

    it('that are inherited or named like parts of objects are no arguments', () => {
        expect(faultOf(JSON.parse('{"name":"a","__proto__":{"limit":9}}'))).toContain('There is no argument "__proto__"');
        expect(faultOf({ name: 'a', constructor: 'x' })).toContain('There is no argument "constructor"');
    });
});
