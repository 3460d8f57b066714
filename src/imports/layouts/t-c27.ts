// Table T-C.27: the five-year plan of a department, from goals down to works, a target and a sum for each year.
import type { Layout } from './layout.ts';

export const tC27: Layout = {
    id: 't-c27',
    name: { en: 'T-C.27 (Renstra)', id: 'T-C.27 (Renstra)' },
    titles: 'tabel t c 27|rencana program kegiatan dan pendanaan|rencana strategis|renstra|strategic plan',
    heads: {
        baseline: 'data capaian pada tahun awal perencanaan|data capaian awal perencanaan',
        'end-of-period': 'kondisi kinerja pada akhir periode renstra|kondisi kinerja pada akhir periode renstra perangkat daerah',
        indicator: 'indikator kinerja tujuan sasaran program outcome dan kegiatan output',
        title: 'proram dan kegiatan',
    },
};
