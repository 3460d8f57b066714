// The department that the lines above a head name, whatever document they are the title of. All of it is made up.
import { expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';

test.each([
    ['RENCANA STRATEGIS DINAS PERHUBUNGAN', 'Dinas Perhubungan'],
    ['RENCANA AKSI BADAN KEUANGAN DAERAH KABUPATEN CONTOH', 'Badan Keuangan Daerah'],
    ['INDIKATOR KINERJA UTAMA DINAS SOSIAL', 'Dinas Sosial'],
    ['RENJA PERUBAHAN KECAMATAN MEKAR', 'Kecamatan Mekar'],
    ['RENJA TAHUN 2026 DINAS KESEHATAN', 'Dinas Kesehatan'],
    ['Perangkat Daerah : Dinas Pertanian', 'Dinas Pertanian'],
    // A person's office is not the table's.
    ['KEPALA DINAS PERHUBUNGAN', 'Department'],
])('%s', async (line, title) => {
    const table = `${line}\n;;\nKode;Uraian;Anggaran 2026\n1.05.02;Program Patroli;5000000\n`;
    const { account } = await importTable(new TextEncoder().encode(table), 'renja.csv', { write: writeSource, locale: 'id' });
    expect(account.departments.map(department => department.title)).toEqual([title]);
});
