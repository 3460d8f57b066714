// The programs of an RPJMD with the ceiling of each year and the department that answers for them.
import type { Layout } from './layout.ts';

export const rpjmdProgram: Layout = {
    id: 'rpjmd-program',
    name: { en: 'five-year programs of all departments', id: 'program lima tahun semua perangkat daerah' },
    titles: 'program pembangunan daerah yang disertai pagu indikatif|indikasi rencana program|indikasi program prioritas|tabel t c 14|rpjmd|medium term plan',
    heads: {
        baseline: 'kondisi kinerja awal rpjmd tahun 0|kondisi kinerja pada awal rpjmd tahun 0|base line tahun',
        'end-of-period': 'kondisi kinerja pada akhir periode rpjmd|capaian pada akhir tahun perencanaan',
        group: 'target dan pagu indikatif tahun',
        urusan: 'misi tujuan sasaran program pembangunan daerah',
    },
    form: {
        titles: ['Tabel T-C.14', 'Program Pembangunan Daerah yang disertai Pagu Indikatif', '{region}'],
        paper: 'A3',
        covers: 'period',
        joined: true,
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program'],
                total: 'JUMLAH',
                numbers: { style: '(1)' },
                head: [
                    {
                        text: 'Kode',
                        parts: [
                            { text: '', holds: 'code 1', width: 4 },
                            { text: '', holds: 'code 2', width: 5 },
                            { text: '', holds: 'code 3', width: 5 },
                        ],
                    },
                    { text: 'Misi/Tujuan/Sasaran/ Program Pembangunan Daerah', holds: 'title', width: 36 },
                    { text: 'Indikator Kinerja (tujuan/impact/ outcome)', holds: 'indicator', width: 28 },
                    { text: 'Kondisi Kinerja Awal RPJMD (Tahun 0)', holds: { figure: 'baseline', at: 'start' }, width: 13 },
                    {
                        text: 'Capaian Kinerja Program dan Kerangka Pendanaan',
                        parts: [
                            {
                                text: 'Tahun {year}',
                                each: 'year',
                                parts: [
                                    { text: 'target', holds: { figure: 'target', at: 'year' }, width: 11 },
                                    { text: 'Rp', holds: { money: 'limit', at: 'year' }, width: 17 },
                                ],
                            },
                            {
                                text: 'Kondisi Kinerja pada akhir periode RPJMD',
                                parts: [
                                    { text: 'target', holds: { figure: 'target', at: 'end' }, width: 11, optional: true },
                                    { text: 'Rp', holds: { money: 'limit', at: 'end' }, width: 18, optional: true },
                                ],
                            },
                        ],
                    },
                    { text: 'Perangkat Daerah Penanggung Jawab', holds: 'department', width: 22 },
                ],
            },
        ],
        signed: 'head',
    },
};
