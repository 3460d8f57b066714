import { expect, it } from 'vitest';
import { dropSpan } from '../../../src/plan/statement-edits.ts';

it.each([
    ['needs A', 'A', ''],
    [' needs A', 'A', ''],
    ['{ needs A }', 'A', '{ }'],
    ['needs A, B', 'A', 'needs B'],
    ['needs A, B', 'B', 'needs A'],
])('`%s` without %s is `%s`', (text, item, left) => {
    const at = text.indexOf(item);
    const { start, end } = dropSpan(text, { start: at, end: at + item.length });
    expect(text.slice(0, start) + text.slice(end)).toBe(left);
});
