// What holds for every table: no row is lost, no rupiah is lost, order does not matter, and the text always parses.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLanguage } from '../../../src/language/module.ts';
import { readPlanFile } from '../../../src/language/read.ts';
import { importCsv } from './tables.ts';

const language = createLanguage();
const two = fc.integer({ min: 1, max: 4 }).map(n => String(n).padStart(2, '0'));
const code = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(two, two, two).map(([a, b, c]) => `1.03.${a}.2.${b}.00${c}`) },
    { weight: 1, arbitrary: fc.tuple(two, two).map(([a, b]) => `1.03.${a}.2.${b}`) },
    { weight: 1, arbitrary: two.map(a => `1.03.${a}`) },
    { weight: 1, arbitrary: fc.constantFrom('', '1', '1.03', 'A-1', '1.3.1.2.1.1', '1.03.01.2', '__proto__') },
);
const word = fc.constantFrom(
    'Pembangunan',
    'Pengadaan',
    'Jalan',
    'Jembatan',
    'dan',
    'JUMLAH',
    'in',
    '"x"',
    '<script>',
    '\\n',
    'constructor',
    '木',
    '7',
    'Semua, ',
);
const title = fc.array(word, { maxLength: 4 }).map(words => words.join(' '));
const amount = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String), fc.constantFrom('', '0', '1.200', 'x', '-', '12,5'));
const row = fc.tuple(
    code,
    title,
    title,
    fc.constantFrom('', '1 Unit', '0.96', '3', '2-3 buah'),
    fc.constantFrom('', '1.2.1', 'DAU', 'a; b'),
    fc.constantFrom('', 'Kota, Semua', 'Kota'),
    fc.constantFrom('', '2024-01-01', '3/4/2024'),
    fc.constant(''),
    amount,
);
const table = fc.array(row, { maxLength: 12 });

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const header =
    'KODE SUB KEGIATAN,PROGRAM DAN KEGIATAN,TOLAK UKUR KELUARAN,TARGET KINERJA KELUARAN,SUMBER DANA,LOKASI,AWAL PELAKSANAAN,AKHIR PELAKSANAAN,JUMLAH PAGU';
const write = (rows: readonly (readonly string[])[]) => [header, ...rows.map(cells => cells.map(quote).join(','))].join('\n');
const isFilled = (cells: readonly string[]) => cells.some(cell => cell.trim());

test('every row is taken or left out with a reason', async () => {
    await fc.assert(
        fc.asyncProperty(table, async rows => {
            const { counts, account } = await importCsv(write(rows), { year: 2024 });
            expect(counts.rows).toBe(rows.filter(isFilled).length);
            expect(counts.taken + counts.skipped).toBe(counts.rows);
            for (const { reason } of account.skipped) expect(reason).toMatch(/\p{L}/u);
        }),
    );
});

test('the budgets in the text are those of the rows, to the unit', async () => {
    const plain = fc.array(
        fc.tuple(
            fc.tuple(two, two, two).map(([a, b, c]) => `1.03.${a}.2.${b}.00${c}`),
            title,
            fc.bigInt({ min: 0n, max: 10n ** 18n }),
        ),
        { maxLength: 12 },
    );
    await fc.assert(
        fc.asyncProperty(plain, async rows => {
            const named = rows.map(([code, title, sum]) => [code, `Kerja ${title}`, '', '', '', '', '', '', String(sum)]);
            const result = await importCsv(write(named), { year: 2024 });
            const sum = rows.reduce((total, [, , value]) => total + value, 0n);
            if (result.doubts.length > 0) return;
            expect(result.account.budget).toEqual(rows.length > 0 ? { 2024: String(sum) } : {});
            const works = result.files
                .flatMap(({ name, text }) => readPlanFile(language, name, text).declarations)
                .flatMap(each => ('budgets' in each ? each.budgets : []));
            expect(
                works.reduce(
                    (total, { amount }) =>
                        total + (amount && amount.scale === 0 ? amount.units : amount ? amount.units / 10n ** BigInt(amount.scale) : 0n),
                    0n,
                ),
            ).toBe(sum);
        }),
    );
});

test('what is written parses, whatever the cells hold', async () => {
    await fc.assert(
        fc.asyncProperty(table, fc.constantFrom('en' as const, 'id' as const), async (rows, locale) => {
            const { files } = await importCsv(write(rows), { year: 2024, locale });
            for (const { name, text } of files) expect(readPlanFile(language, name, text).problems, text).toEqual([]);
        }),
    );
});

test('names are unique in each scope', async () => {
    await fc.assert(
        fc.asyncProperty(table, async rows => {
            const { files } = await importCsv(write(rows), { year: 2024 });
            const declarations = files.flatMap(({ name, text }) => readPlanFile(language, name, text).declarations);
            const scopes = new Map<unknown, string[]>();
            for (const { parent, name, kind } of declarations)
                if (kind !== 'plan') scopes.set(parent, [...(scopes.get(parent) ?? []), name]);
            for (const names of scopes.values()) expect(new Set(names).size).toBe(names.length);
        }),
    );
});

test('importing again gives the same bytes, in any order of the rows', async () => {
    const sound = fc.uniqueArray(
        fc.tuple(
            fc.tuple(two, two, two).map(([a, b, c]) => `1.03.${a}.2.${b}.00${c}`),
            row,
        ),
        {
            selector: ([code]) => code,
            maxLength: 12,
        },
    );
    const shuffled = sound
        .map(rows => rows.map(([code, cells]) => [code, `Kerja ${cells[1]}`, ...cells.slice(2)]))
        .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })));
    await fc.assert(
        fc.asyncProperty(shuffled, async ([rows, other]) => {
            const [first, again, mixed] = [
                await importCsv(write(rows), { year: 2024 }),
                await importCsv(write(rows), { year: 2024 }),
                await importCsv(write(other), { year: 2024 }),
            ];
            expect(again).toEqual(first);
            expect(mixed.files).toEqual(first.files);
            expect(mixed.account.budget).toEqual(first.account.budget);
        }),
    );
});
