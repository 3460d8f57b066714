// The lines that a proposed text replaces: whatever the texts, the replacement makes one of the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/extension/table/difference.ts';

const apply = (before: string, after: string) => {
    const { start, end, replacement } = differenceOf(before, after);
    return before.slice(0, start) + replacement + before.slice(end);
};

describe('the difference of two texts', () => {
    it('is the lines that differ, whole', () => {
        const before = 'a\nbudget 250\nc\n';
        expect(differenceOf(before, 'a\nbudget 260\nc\n')).toEqual({ start: 2, end: 13, replacement: 'budget 260\n' });
        expect(differenceOf(before, before)).toEqual({ start: 15, end: 15, replacement: '' });
        expect(differenceOf(before, `\n${before}`)).toEqual({ start: 0, end: 0, replacement: '\n' });
    });

    it('makes one of the other, and never stands within a line end', () => {
        const line = fc.constantFrom('', 'a', 'ab', 'budget 1', 'budget 12', '}', '  }');
        const text = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));
        fc.assert(
            fc.property(text, text, (before, after) => {
                const { start, end } = differenceOf(before, after);
                expect(apply(before, after)).toBe(after);
                for (const at of [start, end]) {
                    expect(at === 0 || at === before.length || before[at - 1] === '\n').toBe(true);
                }
            }),
            { numRuns: 500 },
        );
    });
});
