// Tables of proposals: who asks for what, where, how much, and what was decided.
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../src/imports/import-workbook.ts';
import { baseOf, updatePlan } from '../../../src/update/update-plan.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';
import { importCsv } from './tables.ts';

const register = `DAFTAR USULAN MUSRENBANG TAHUN 2026
Perangkat Daerah: Dinas Pekerjaan Umum
No;Kode Usulan;Usulan;Pengusul;Alamat;Volume;Satuan;Nilai Usulan (Rp);Status
1;U-001;Pengaspalan jalan lingkungan;RW 03 Sukamaju;Kel. Sukamaju, RT 2;250;m;75.000.000;Diterima
2;U-002;Pembangunan drainase;Kelompok Tani;Kel. Mekar;120;m;;Tidak diakomodir
3;U-003;Lampu jalan;RW 03 Sukamaju;Kel. Mekar;12;titik;;Ditunda
4;U-004;Pos pantau;;Kel. Mekar;;;;Menunggu verifikasi
Jumlah;;;;;;;75.000.000;
`;

const textsOf = ({ files }: ImportResult) => Object.fromEntries(files.map(({ name, text }) => [name, text]));

describe('a list of proposals', () => {
    it('becomes proposals with proposer, place, quantity and decision; all else stays a note', async () => {
        const result = await importCsv(register);
        expect(result.doubts).toEqual([]);
        expect([result.account.proposals, result.account.programs, result.counts.taken, result.counts.skipped]).toEqual([4, 0, 4, 1]);
        const texts = textsOf(result);
        expect(texts['bersama.plan']).toContain('mitra RW03Sukamaju "RW 03 Sukamaju"');
        expect(Object.values(texts).at(-1)).toBe(
            `opd Taman "Dinas Pertamanan" {
  usulan PengaspalanJalanLingkungan "Pengaspalan jalan lingkungan" 250 "m" dari RW03Sukamaju {
    kode "U-001"
    lokasi KelSukamaju
    status diterima
    catatan "Nilai Usulan (Rp): 75000000"
    catatan "RT 2"
  }
  usulan PembangunanDrainase "Pembangunan drainase" 120 "m" dari KelompokTani {
    kode "U-002"
    lokasi KelMekar
    status ditolak
  }
  usulan LampuJalan "Lampu jalan" 12 "titik" dari RW03Sukamaju {
    kode "U-003"
    lokasi KelMekar
    status ditunda
  }
  usulan PosPantau "Pos pantau" {
    kode "U-004"
    lokasi KelMekar
    catatan "Menunggu verifikasi"
  }
}
`,
        );
        // Accepted and open ones are to settle; nothing else is wrong.
        expect(findingsOf(planOf(texts)).map(({ rule }) => rule)).toEqual(['proposal-open', 'proposal-open']);
    });

    it('is read as the regulation prints it, with an indicator and a volume in one cell', async () => {
        const { files } = await importCsv(`Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun 2026
Perangkat Daerah: Dinas Pekerjaan Umum
No;Program/Kegiatan;Lokasi;Indikator Kinerja;Besaran/Volume;Catatan
1;Pengaspalan jalan lingkungan;Kel. Sukamaju;Panjang jalan diaspal;250 m;Musrenbang kelurahan
`);
        expect(files.at(-1)?.text).toContain(
            'usulan PengaspalanJalanLingkungan "Pengaspalan jalan lingkungan" 250 "m" {\n    lokasi KelSukamaju\n    catatan "Musrenbang kelurahan"\n    catatan "Panjang jalan diaspal"',
        );
    });

    it('goes to the departments that are asked, and leaves nothing of a row out', async () => {
        const { files, account, doubts } = await importCsv(`DAFTAR USULAN POKOK-POKOK PIKIRAN DPRD TAHUN 2027
No;Pengusul;Usulan;Permasalahan;Alamat;OPD Tujuan;Tujuan;Sumber Dana;Volume;Status
1;Fraksi A;Perbaikan jalan;Rusak;Desa A;Dinas Jalan;Kota nyaman;APBD;500 m;Disetujui
2;Fraksi A;Bibit kakao;;Desa C;Dinas Pertanian;;;1.000 batang;Ditolak
`);
        expect(doubts).toEqual([]);
        expect([account.proposals, account.departments.length]).toEqual([2, 2]);
        const text = files.map(file => file.text).join('\n');
        for (const said of [
            '"Dinas Jalan"',
            '"Dinas Pertanian"',
            '"Permasalahan: Rusak"',
            '"Tujuan: Kota nyaman"',
            '"APBD"',
            '1000 "batang"',
        ])
            expect(text).toContain(said);
    });

    it('is not what a table of works with official codes is, whatever its title says', async () => {
        const { account } = await importCsv(`RENJA TAHUN 2026 HASIL MUSRENBANG
Dinas Pekerjaan Umum
Kode;Program/Kegiatan;Indikator;Target 2026;Satuan;Anggaran 2026;Pengusul
1.03.10;Program Penyelenggaraan Jalan;Jalan mantap;61;%;800.000.000;RW 03
`);
        expect([account.programs, account.proposals, account.budget]).toEqual([1, 0, { 2026: '800000000' }]);
    });

    it('comes in again: decided, renamed, new and gone', async () => {
        const first = await importCsv(register);
        const texts = Object.entries(textsOf(first)).map(([name, text]) => ({ uri: `file:///p/${name}`, text }));
        const read = (uri: string, text: string) => readFile(text, uri);
        const declarations = texts.flatMap(({ uri, text }) => read(uri, text).elements.filter(one => one.kind !== 'extension'));
        const later = register
            .replace('Lampu jalan;RW 03 Sukamaju;Kel. Mekar;12', 'Lampu jalan umum;RW 03 Sukamaju;Kel. Mekar;14')
            .replace('Ditunda', 'Diterima')
            .replace(/^2;.*\n/m, '')
            .replace('Jumlah;', '5;U-005;Pos ronda;Karang Taruna;Kel. Mekar;1;unit;;Diterima\nJumlah;');
        const second = await importCsv(later, { existing: { declarations } });
        if (!first.content || !second.content) throw new Error('The table has a doubt.');
        const more = { root: 'file:///p', read, locale: 'id', remove: false } as const;
        const made = updatePlan({
            content: second.content,
            files: texts,
            bases: [baseOf(first.content, 'id')],
            ...more,
        });
        const after = made.files.map(({ text }) => text).join('\n');
        expect(after).toMatch(
            /usulan LampuJalan "Lampu jalan umum" 14 "titik" dari RW03Sukamaju \{\n {4}kode "U-003"\n {4}lokasi KelMekar\n {4}status diterima/,
        );
        expect(after).toContain('usulan PosRonda "Pos ronda" 1 "unit" dari KarangTaruna');
        expect(after).toContain('mitra KarangTaruna "Karang Taruna"');
        expect(after).toContain('usulan PembangunanDrainase');
        expect(made.gone.map(({ sentence }) => sentence).join()).toContain('Pembangunan drainase');
    });
});
