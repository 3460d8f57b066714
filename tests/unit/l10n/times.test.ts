// Times in sentences: as people say them, never as the plan writes them.
import { expect, test } from 'vitest';
import { sayTime, sayYears } from '../../../src/l10n/times.ts';

test.each([
    ['2026', '2026', 'tahun 2026'],
    ['2026..2026', '2026', 'tahun 2026'],
    ['2027..2029', '2027–2029', 'tahun 2027–2029'],
    ['2026-04', 'April 2026', 'April 2026'],
    ['2026-05', 'May 2026', 'Mei 2026'],
    ['2026-Q1', 'the first quarter of 2026', 'triwulan I 2026'],
    ['2026-TW4', 'the fourth quarter of 2026', 'triwulan IV 2026'],
    ['2026-S2', 'the second half of 2026', 'semester II 2026'],
    ['2026-03-14', '14 March 2026', '14 Maret 2026'],
    ['2026-03-01', '1 March 2026', '1 Maret 2026'],
    ['2026-04..2026-09', 'April to September 2026', 'April sampai September 2026'],
    ['2026-04 .. 2027-03', 'April 2026 to March 2027', 'April 2026 sampai Maret 2027'],
    ['2027-08..2027-03', 'August 2027 to March 2027', 'Agustus 2027 sampai Maret 2027'],
    ['2026..2027-03', '2026 to March 2027', 'tahun 2026 sampai Maret 2027'],
    ['2026-Q1..2026-Q2', 'the first quarter of 2026 to the second quarter of 2026', 'triwulan I 2026 sampai triwulan II 2026'],
    ['2029..2025', '2029–2025', 'tahun 2029–2025'],
    ['soon', 'soon', 'soon'],
    ['2026-13', '2026-13', '2026-13'],
    ['', '', ''],
])('%s', (written, en, id) => expect(sayTime(written)).toEqual({ en, id }));

test('years with holes', () => expect(sayYears([2025, 2026, 2028])).toEqual({ en: '2025–2026, 2028', id: 'tahun 2025–2026, 2028' }));
test('no year at all', () => expect(sayYears([])).toEqual({ en: '', id: '' }));
