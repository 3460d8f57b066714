// The keywords of a plan in its year: revisions, results as measured, other plans, proposals, reports on the work.
import { help } from './help.ts';

export const year = {
    initial: help(
        'The first draft of the plan: what is missing is a warning.',
        'Rancangan awal rencana: isian yang kurang menjadi peringatan.',
        'stage initial',
    ),
    revision: help(
        'The adopted plan is being changed: what is missing is an error. `was` gives the figures before.',
        'Perubahan atas rencana yang sudah ditetapkan: isian yang kurang menjadi kesalahan. `semula` menyebut angka sebelumnya.',
        'stage revision',
    ),
    'refers-to': help(
        'Another plan, above this one or before it, by the path of its folder or file; names in it begin with the name after `as`.',
        'Rencana lain, di atas atau sebelum rencana ini, menurut alamat folder atau berkasnya; nama di dalamnya diawali nama setelah `sebagai`.',
        'refers-to "../rpjmd" as RPJMD',
    ),
    map: help(
        'A file of areas (GeoJSON) beside the plan. A feature is a place when one of its properties holds the code of the place.',
        'Berkas wilayah (GeoJSON) di samping rencana. Sebuah fitur adalah suatu lokasi bila salah satu atributnya berisi kode lokasi itu.',
        'map "districts.geojson"',
        'peta "kecamatan.geojson"',
    ),
    was: help(
        'What a figure or a time was before the revision; no sum contains it. `was 0` marks a new figure.',
        'Angka atau waktu sebelum perubahan; tidak masuk dalam jumlah mana pun. `semula 0` menandai angka yang baru.',
        'budget 250 million in 2026 was 200 million from APBD',
    ),
    scale: help(
        'The grades of an indicator, the worst first; its figures are then grades in quotes.',
        'Predikat sebuah indikator, dari yang terendah; angkanya lalu ditulis sebagai predikat dalam tanda kutip.',
        'scale "D", "C", "B", "A"',
    ),
    definition: help(
        'What exactly an indicator counts.',
        'Definisi operasional: yang dihitung indikator secara tepat.',
        'definition "Share of paved roads in good condition"',
        'definisi "Persentase jalan beraspal dalam kondisi mantap"',
    ),
    formula: help(
        'How an indicator is calculated, as text.',
        'Rumus perhitungan indikator, sebagai teks.',
        'formula "good roads : all roads x 100"',
        'formula "jalan mantap : seluruh jalan x 100"',
    ),
    responsible: help(
        'Who answers for an indicator: parties by name, posts in quotes.',
        'Penanggung jawab indikator: pihak menurut namanya, jabatan dalam tanda kutip.',
        'responsible Nursery, "Head of division"',
        'penanggung-jawab Pembibitan, "Kepala Bidang"',
    ),
    'adds-up': help(
        'Figures for parts of a year add up to the year. Without it each contains those before, and the last counts.',
        'Angka per bagian tahun dijumlahkan menjadi angka setahun. Tanpa kata ini setiap angka sudah memuat yang sebelumnya, dan yang terakhir dipakai.',
        'adds-up',
    ),
    level: help(
        'The rank of whoever answers for a goal, a work or an indicator.',
        'Jenjang jabatan yang bertanggung jawab atas tujuan, pekerjaan, atau indikator.',
        'level "eselon III"',
    ),
    'cash-plan': help(
        'When the budget is meant to be spent, by month or quarter.',
        'Rencana penarikan anggaran per bulan atau triwulan.',
        'cash-plan 300 million in 2026-Q1',
        'rencana-kas 300 juta pada 2026-TW1',
    ),
    proposal: help(
        'What residents or others ask for. It is open until it has a state or a work answers it; no sum contains it.',
        'Usulan masyarakat atau pihak lain. Masih terbuka sampai statusnya disebut atau sebuah pekerjaan menjawabnya; tidak masuk dalam jumlah mana pun.',
        'proposal Path "Pave the path" 250 "m" from Residents { state accepted }',
        'usulan Jalur "Paving jalan setapak" 250 "m" dari Warga { status diterima }',
    ),
    accepted: help('The proposal is taken up.', 'Usulan ditampung dalam rencana.', 'state accepted'),
    rejected: help('The proposal is not taken up.', 'Usulan tidak ditampung.', 'state rejected'),
    deferred: help('The proposal waits for a later plan.', 'Usulan menunggu rencana berikutnya.', 'state deferred'),
    'answered-by': help('The work that carries a proposal out.', 'Pekerjaan yang melaksanakan sebuah usulan.', 'answered-by PUPR.Drainage'),
    problem: help(
        'What hinders the work; it appears in reports.',
        'Kendala pelaksanaan; tampil di laporan.',
        'problem "The seedlings came late"',
        'kendala "Bibit datang terlambat"',
    ),
    'follow-up': help(
        'What is done about a problem; it appears in reports.',
        'Tindak lanjut atas kendala; tampil di laporan.',
        'follow-up "A second supplier is sought"',
        'tindak-lanjut "Penyedia kedua dicari"',
    ),
};
