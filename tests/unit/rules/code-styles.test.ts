import { expect, it } from 'vitest';
import { styleOf } from '../../../src/rules/analysis/code-candidates.ts';

it.each([
    ['1.03.10', 'dotted'],
    ['X.XX.01', 'dotted'],
    ['7271', 'digits'],
    ['72', 'digits'],
    ['ID-ST', 'letters'],
    ['DAK', 'letters'],
    ['1.03.', 'letters'],
    ['1.3a', 'letters'],
] as const)('%s is written in %s', (code, style) => {
    expect(styleOf(code)).toBe(style);
});
