// Codes of tables: how they are cleaned, which level they stand for, how damaged ones are told and what they may have been.
import { describe, expect, test } from 'vitest';
import {
    cleanCode,
    codeKey,
    findDamage,
    findShape,
    groupCode,
    isAccountCode,
    levelOf,
    listCandidates,
} from '../../../../src/imports/codes.ts';
import { splitCodeFromTitle } from '../../../../src/imports/split-code.ts';
import type { Cell } from '../../../../src/imports/workbook.ts';

const national = { national: true, base: 3 };
const text = (of: string): Cell => ({ kind: 'text', text: of });

test.each([
    ['1.03.10', '1.03.10'],
    [' 1 . 03 .10. ', '1.03.10'],
    ['1 03 10', '1.03.10'],
    ['1.03.10\n2.01', '1.03.102.01'],
    ['1.03.10 .', '1.03.10'],
    ['X XX 01', 'X.XX.01'],
    ['...', ''],
])('%o is cleaned to %o', (code, clean) => expect(cleanCode(code)).toBe(clean));

test('the shape is national where any code is, else the fewest parts are programs', () => {
    expect(findShape(['7', '1.03.10'])).toEqual(national);
    expect(findShape(['1.3.10.2.1.9'])).toEqual(national);
    expect(findShape(['X.XX.01'])).toEqual(national);
    expect(findShape(['1.1.1.1', '1.1', '1.1.1'])).toEqual({ national: false, base: 2 });
    expect(findShape(['A-1'])).toEqual({ national: false, base: Number.MAX_SAFE_INTEGER });
});

describe('the level', () => {
    test.each([
        ['1', 'urusan'],
        ['1.03', 'bidang'],
        ['1.03.10', 'program'],
        ['1.03.10.2.01', 'activity'],
        ['1.03.10.2.01.0032', 'subactivity'],
        ['1.3.10.2.1.9', 'subactivity'],
        ['X.XX.01.2.01', 'activity'],
        ['1.01.2.22.0.00.02.0000', 'department'],
        ['5.1.02.01.01.0024', 'account'],
        ['5.1.02', 'program'],
        ['5.01.02.2.01', 'activity'],
        ['1.03.10.2', undefined],
        ['1.03.A', undefined],
        ['', undefined],
    ])('of %o is %s', (code, level) => expect(levelOf(code, national)).toBe(level));
    test('of other codes follows from their parts', () => {
        const shape = { national: false, base: 2 };
        expect(['1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1'].map(code => levelOf(code, shape))).toEqual([
            'program',
            'activity',
            'subactivity',
            'subactivity',
        ]);
    });
});

test('an account is a purchase from four parts on', () => {
    expect(isAccountCode('5.1.02.01')).toBe(true);
    expect(isAccountCode('5.1.02.01.01.0024')).toBe(true);
    expect(isAccountCode('4.1.01.05')).toBe(true);
    expect(isAccountCode('5.1.02')).toBe(false);
    expect(isAccountCode('1.03.10.2.01')).toBe(false);
});

test('spellings of one code have one key', () => {
    expect(codeKey('1.03.10.2.01.0009')).toBe(codeKey('1.3.10.2.1.9'));
    expect(codeKey('x.xx.01')).toBe('X.XX.1');
    expect(codeKey('1.00')).toBe('1.0');
    expect(codeKey('A 01')).toBe('A 01');
});

test('the code of a group is the start of the code', () => {
    expect(groupCode('1.03.10.2.01.0032', 'program', national)).toBe('1.03.10');
    expect(groupCode('1.03.10.2.01.0032', 'activity', national)).toBe('1.03.10.2.01');
    expect(groupCode('1.1.1.1', 'activity', { national: false, base: 2 })).toBe('1.1.1');
});

describe('damage', () => {
    test.each<[Cell, string, boolean, string | undefined]>([
        [{ kind: 'date', text: '2001-03-01' }, '', true, 'date'],
        [{ kind: 'number', text: '1.1' }, '1.1', false, 'number'],
        [{ kind: 'number', text: '1', format: '00' }, '1', false, 'number'],
        [{ kind: 'number', text: '1', format: '0.00' }, '1', false, 'number'],
        [{ kind: 'number', text: '1' }, '1', false, undefined],
        [{ kind: 'number', text: '1.03' }, '1.03', true, undefined],
        [text('1.3.10'), '1.3.10', true, 'zeros'],
        [text('1.03.10'), '1.03.10', true, undefined],
        [text('1.3'), '1.3', true, undefined],
        [text('1.3.10'), '1.3.10', false, undefined],
    ])('of %o, national %s: %s', (cell, code, isNational, damage) =>
        expect(findDamage(cell, code, isNational ? national : { national: false, base: 2 })).toBe(damage),
    );
    test('lists what the code may have been, what the table knows before all else', () => {
        const none = new Map();
        expect(listCandidates({ kind: 'number', text: '1.1' }, 'number', none, new Set())).toEqual(['1.1', '1.10', '1.01']);
        expect(listCandidates({ kind: 'number', text: '1.1', format: '0.00' }, 'number', none, new Set())).toEqual(['1.10', '1.1', '1.01']);
        expect(listCandidates({ kind: 'number', text: '1.1' }, 'number', none, new Set(['1.10']))).toEqual(['1.10']);
        expect(listCandidates({ kind: 'number', text: '7', format: '000' }, 'number', none, new Set())).toEqual(['7', '007']);
        expect(listCandidates({ kind: 'date', text: '2001-03-01' }, 'date', none, new Set())).toEqual(['1.03.01', '3.01.01']);
        expect(listCandidates(text('1.3.10'), 'zeros', none, new Set())).toEqual(['1.03.10']);
        expect(listCandidates(text('1.3.10.2.1.9'), 'zeros', none, new Set())).toEqual(['1.03.10.2.01.0009', '1.03.10.2.01.09']);
    });
});

test.each([
    ['1.03.10 PROGRAM JALAN', '1.03.10', 'PROGRAM JALAN'],
    ['1.01.2.22.0.00.02.0000 – Dinas Kesehatan', '1.01.2.22.0.00.02.0000', 'Dinas Kesehatan'],
    ['X.XX.01 Program penunjang', 'X.XX.01', 'Program penunjang'],
    ['1.03.10:\nProgram', '1.03.10', 'Program'],
    ['1. Rumah', '1', 'Rumah'],
])('%o is a code and a title', (cell, code, title) => expect(splitCodeFromTitle(cell)).toEqual({ code, title }));

test.each(['Program', '1.03.10', '12 34', '100 %', '2026-01 x', ''])('%o is not', cell => expect(splitCodeFromTitle(cell)).toBeUndefined());
