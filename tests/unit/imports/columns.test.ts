import { expect, it } from 'vitest';
import { columnIndex, columnLetters } from '../../../src/imports/workbook.ts';

it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
])('column %i is %s, and back', (index, letters) => {
    expect([columnLetters(index), columnIndex(letters)]).toEqual([letters, index]);
});
