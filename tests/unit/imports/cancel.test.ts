// An import that is called off ends at the next step of its progress: no later row is read, and no text of a plan is made.
import { expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { importCsv } from './tables.ts';

const rows = 5_500;
const table = [
    'Kode,Uraian,Pagu 2026',
    ...Array.from({ length: rows }, (_, at) => {
        const four = (value: number) => String(value).padStart(4, '0');
        return `1.03.10.2.${String(Math.floor(at / 500) + 1).padStart(2, '0')}.${four((at % 500) + 1)},Kerja ${at},${at + 1}`;
    }),
].join('\n');

test('a long import tells how far it is, row by row of a thousand', async () => {
    const told: (readonly [number, number])[] = [];
    const result = await importCsv(table, { onProgress: (read, total) => void told.push([read, total]) });
    expect(result.account.subactivities).toBe(rows);
    expect(told).toEqual([999, 1999, 2999, 3999, 4999].map(read => [read, rows]));
});

test('a long import that is called off reads no further and writes nothing', async () => {
    const cancelled = new Error('called off');
    const told: number[] = [];
    let written = 0;
    const imported = importCsv(table, {
        onProgress: async read => {
            told.push(read);
            if (told.length === 2) throw cancelled;
        },
        write: (elements, locale) => {
            written++;
            return writeSource(elements, locale);
        },
    });
    await expect(imported).rejects.toBe(cancelled);
    expect(told).toEqual([999, 1999]);
    expect(written).toBe(0);
});
