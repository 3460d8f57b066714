// Tables of a plan in its year: money spent and figures before a revision become properties; what says no time of its own stays a note.
import { describe, expect, it } from 'vitest';
import { importCsv } from './tables.ts';

const source = async (table: string) => (await importCsv(table)).files.map(({ text }) => text).join('\n');

describe('a revision', () => {
    const imported = source(`PERUBAHAN RENJA TAHUN 2026
Dinas Pekerjaan Umum
Kode;Program/Kegiatan;Indikator;Satuan;Target Sebelum Perubahan 2026;Target Setelah Perubahan 2026;Anggaran Sebelum Perubahan 2026 (Rp);Anggaran Setelah Perubahan 2026 (Rp);Realisasi Anggaran Semester I 2026 (Rp);Sumber Dana
1.03.10;Program Penyelenggaraan Jalan;Panjang jalan mantap;km;10;12;2.300.000.000;2.650.000.000;920.000.000;APBD
1.03.11;Program Drainase;Panjang drainase;km;5;5;1.000.000.000;1.000.000.000;400.000.000;APBD
`);
    it('keeps what budgets and targets were', async () => {
        const text = await imported;
        expect(text).toMatch(/anggaran 2.65 miliar pada 2026 dari Apbd semula 2.3 miliar/);
        expect(text).toMatch(/target 12 pada 2026 semula 10/);
    });
    it('says nothing of what it left as it was', async () => {
        const text = await imported;
        expect(text).toMatch(/anggaran 1 miliar pada 2026 dari Apbd\n/);
        expect(text).toMatch(/target 5 pada 2026 \}/);
        expect(text).not.toMatch(/catatan/);
    });
    it('keeps money spent, with its time and fund', async () => {
        const text = await imported;
        expect(text).toMatch(/realisasi 920 juta pada 2026-S1 dari Apbd/);
    });
});

describe('a report with what hinders and what follows', () => {
    const table = `RENCANA KERJA TAHUN 2026
Dinas Kebersihan
Kode;Program/Kegiatan;Indikator;Target 2026;Satuan;Pagu Indikatif 2026 (Rp);Anggaran 2026 (Rp);Kendala;Tindak Lanjut
2.11.01;Program Penunjang;Nilai SAKIP;75;nilai;2.000.000.000;1.900.000.000;Pegawai kurang;Pelatihan
2.11.02;Program Sampah;Sampah terangkut;80;%;500.000.000;500.000.000;-;
`;
    it('keeps them as properties, and a ceiling beside a budget as one', async () => {
        const { account } = await importCsv(table);
        expect([account.ceiling, account.budget]).toEqual([{ 2026: '2500000000' }, { 2026: '2400000000' }]);
        const text = await source(table);
        expect(text).toMatch(/kendala "Pegawai kurang"\n {4}tindak-lanjut "Pelatihan"/);
        expect(text).toMatch(/pagu 2 miliar pada 2026\n {4}anggaran 1\.9 miliar pada 2026/);
        expect(text).not.toMatch(/catatan|kendala "-"/);
    });
    it('takes a ceiling that stands alone as the budget that it is', async () => {
        const { account } = await importCsv(table.replace('Anggaran 2026 (Rp)', 'Realisasi Anggaran 2026 (Rp)'));
        expect([account.ceiling, account.budget, account.actual]).toEqual([{}, { 2026: '2500000000' }, { 2026: '2400000000' }]);
    });
});
