// Indikator Kinerja Utama: objectives with indicators, how they are measured, and targets by year.
import type { Layout } from './layout.ts';

export const iku: Layout = {
    id: 'iku',
    name: { en: 'key indicators', id: 'Indikator Kinerja Utama' },
    titles: 'indikator kinerja utama|iku',
    heads: {
        remark: 'definisi operasional formulasi|formula rumusan perhitungan|rumus perhitungan|sumber data|frekuensi',
        target: 'target capaian per tahun|target capaian',
    },
};
