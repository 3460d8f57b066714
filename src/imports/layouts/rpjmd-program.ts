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
};
