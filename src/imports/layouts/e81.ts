// E.81 and its sisters: target and money of the year, what was reached and spent in each quarter.
import type { Layout } from './layout.ts';

export const e81: Layout = {
    id: 'e81',
    name: { en: 'evaluation E.81', id: 'evaluasi Formulir E.81' },
    titles: 'evaluasi hasil terhadap|evaluasi terhadap hasil|formulir e 81|form e 55|evaluasi renja',
    heads: {
        group: 'target kinerja dan anggaran|target kinerja dan anggaran renja|target kinerja dan anggaran rkpd',
        'end-of-period':
            'target renstra perangkat daerah pada tahun|target rpjmd pada tahun|akhir periode renstra perangkat daerah|periode rpjmd',
        percent: 'tingkat capaian kinerja dan realisasi anggaran',
        actual: 'realisasi kinerja pada triwulan|realisasi capaian kinerja dan anggaran|realisasi capaian kinerja renstra|realisasi kinerja dan anggaran|realisasi kinerja anggaran|realisasi capaian kinerja rpjmd',
    },
};
