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
    form: {
        titles: ['Tabel T-C.27', 'Rencana Program, Kegiatan, dan Pendanaan', 'Perangkat Daerah : {department}', '{region}'],
        paper: 'A3',
        covers: 'period',
        tables: [
            {
                rows: 'results and works',
                levels: ['goal', 'objective', 'program', 'activity', 'subactivity'],
                numbers: { style: '(1)' },
                head: [
                    { text: 'Tujuan', holds: 'goal', width: 20 },
                    { text: 'Sasaran', holds: 'objective', width: 20 },
                    { text: 'Kode', holds: 'code', width: 17 },
                    { text: 'Program dan Kegiatan', holds: 'title', width: 32 },
                    {
                        text: 'Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)',
                        holds: 'indicator',
                        width: 26,
                    },
                    { text: 'Data Capaian pada Tahun Awal Perencanaan', holds: { figure: 'baseline', at: 'start' }, width: 13 },
                    {
                        text: 'Target Kinerja Program dan Kerangka Pendanaan',
                        parts: [
                            {
                                text: 'Tahun {year}',
                                each: 'year',
                                parts: [
                                    { text: 'Target', holds: { figure: 'target', at: 'year' }, width: 11 },
                                    { text: 'Rp', holds: { money: 'budget', at: 'year' }, width: 17 },
                                ],
                            },
                            {
                                text: 'Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah',
                                parts: [
                                    { text: 'Target', holds: { figure: 'target', at: 'end' }, width: 11, optional: true },
                                    { text: 'Rp', holds: { money: 'budget', at: 'end' }, width: 18, optional: true },
                                ],
                            },
                        ],
                    },
                    { text: 'Unit Kerja Perangkat Daerah Penanggung-jawab', holds: 'responsible', width: 18 },
                    { text: 'Lokasi', holds: 'location', width: 16 },
                ],
            },
        ],
        signed: 'head',
    },
};
