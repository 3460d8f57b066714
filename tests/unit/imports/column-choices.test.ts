// Meanings that a reader chose, remembered beside the plan: for which columns they hold the next time.
import { describe, expect, it } from 'vitest';
import { type ColumnChoice, choicesFor, readColumnChoices, writeColumnChoices } from '../../../src/imports/column-choices.ts';
import { doubtsOf, importCsv, textOf } from './tables.ts';

const choice = (more: Partial<ColumnChoice> = {}): ColumnChoice => ({
    column: 'C',
    head: 'Hasil',
    means: 'budget 2026',
    table: 'a.csv',
    ...more,
});
const csv = 'Kode,Uraian,Hasil\n2.11.01,Program Taman,1500000\n2.11.02,Program Pohon,2500000\n';
const moved = 'Kode,Hasil,Uraian\n2.11.01,1500000,Program Taman\n2.11.02,2500000,Program Pohon\n';
const twice = 'Kode,Uraian,Hasil,Hasil\n2.11.01,Program Taman,1500000,1\n2.11.02,Program Pohon,2500000,2\n';

describe('a remembered meaning', () => {
    it('holds for its head, also where the column has moved', async () => {
        for (const text of [csv, moved]) {
            const result = await importCsv(text, { chosen: [choice()] });
            expect(doubtsOf(result)).toEqual([]);
            expect(textOf(result)).toMatch(/1_500_000|1\.5 million|1,5 juta/);
        }
    });

    it('holds for its column where several have the head, and for none where that is not one of them', async () => {
        expect(doubtsOf(await importCsv(twice, { chosen: [choice(), choice({ column: 'D', means: 'ignore' })] }))).toEqual([]);
        expect(doubtsOf(await importCsv(twice, { chosen: [choice({ column: 'K' })] })).length).toBeGreaterThan(0);
    });

    it('comes after a mapping, and says nothing where the table has no such head', async () => {
        const ignored = await importCsv(csv, { chosen: [choice()], mapping: { Hasil: 'ignore' } });
        expect(textOf(ignored)).not.toMatch(/1_500_000|1\.5 million|1,5 juta/);
        expect(doubtsOf(await importCsv(csv, { chosen: [choice(), choice({ head: 'Lain' })] }))).toEqual([]);
    });

    it('is that of the table itself, else of another one without its year', () => {
        const other = choice({ table: 'b.csv', head: 'Nilai', means: 'spent 2024' });
        expect(choicesFor('a.csv', [choice(), other])).toEqual([{ ...other, column: '', means: 'spent' }, choice()]);
        expect(choicesFor('a.csv', [choice({ table: 'b.csv', means: 'ignore' }), choice()])).toEqual([choice()]);
    });
});

describe('the file that remembers', () => {
    it('reads back what it holds, and keeps what other tables said', () => {
        const text = writeColumnChoices([choice({ table: 'b.csv' }), choice({ means: 'ignore' })], 'a.csv', [choice({ table: '' })]);
        expect(readColumnChoices(text)).toEqual([choice({ table: 'b.csv' }), choice()]);
        expect(text.endsWith('}\n')).toBe(true);
    });

    it.each(['', '[]', '{}', '{"columns":1}', 'null', '{"columns":[', '7'])('that is none is none: %s', text => {
        expect(readColumnChoices(text)).toBeUndefined();
    });

    it('leaves out entries that mean nothing', () => {
        const entries = [
            1,
            null,
            {},
            { head: 'x', means: 'gold' },
            { head: 'x', means: 'constructor' },
            { head: 1, means: 'code' },
            choice(),
        ];
        expect(readColumnChoices(JSON.stringify({ columns: entries }))).toEqual([choice()]);
    });
});
