// Indikator Kinerja Utama: objectives with indicators, how they are measured, and targets by year.
import type { Layout } from './layout.ts';

export const iku: Layout = {
    id: 'iku',
    name: { en: 'key indicators', id: 'Indikator Kinerja Utama' },
    titles: 'indikator kinerja utama|iku',
    heads: {
        remark: 'frekuensi',
        target: 'target capaian per tahun|target capaian',
    },
    form: {
        titles: ['INDIKATOR KINERJA UTAMA (IKU)', 'PERANGKAT DAERAH : {department}', 'TAHUN {first}-{last}'],
        paper: 'F4',
        covers: 'period',
        tables: [
            {
                rows: 'results',
                levels: ['goal', 'objective'],
                merges: true,
                kind: 'IKU',
                head: [
                    { text: 'No', holds: 'number', width: 5 },
                    { text: 'Sasaran', holds: 'objective', width: 26 },
                    { text: 'Indikator Kinerja Utama', holds: 'indicator', width: 26 },
                    { text: 'Definisi Operasional', holds: 'definition', width: 26 },
                    { text: 'Formula / Rumusan Perhitungan', holds: 'formula', width: 26 },
                    { text: 'Satuan', holds: 'unit', width: 9 },
                    { text: 'Kondisi Awal', holds: { figure: 'baseline', at: 'start', bare: true }, width: 10 },
                    {
                        text: 'Target Capaian per Tahun',
                        parts: [{ text: '{year}', each: 'year', holds: { figure: 'target', at: 'year', bare: true }, width: 9 }],
                    },
                    { text: 'Sumber Data', holds: 'source', width: 18 },
                    { text: 'Penanggung Jawab', holds: 'responsible', width: 20 },
                ],
            },
        ],
        signed: 'head',
    },
};
