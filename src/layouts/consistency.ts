// Consistency of the five-year plan, the yearly plan and the budget: works side by side, with their targets and money.
import type { Layout } from './layout.ts';

export const consistency: Layout = {
    id: 'consistency',
    name: { en: 'consistency of plans', id: 'konsistensi antardokumen' },
    titles: 'konsistensi program|gambaran konsistensi|konsistensi rpjmd',
    heads: {},
    form: {
        titles: ['KONSISTENSI PROGRAM ANTARA RPJMD/RENSTRA, RKPD/RENJA, DAN APBD', 'PERANGKAT DAERAH : {department}', 'TAHUN {n}'],
        paper: 'A3',
        covers: 'year',
        against: 'above',
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program', 'activity', 'subactivity'],
                total: 'TOTAL',
                numbers: { style: '(1)' },
                head: [
                    { text: 'No', holds: 'number', width: 5 },
                    { text: 'Kode', holds: 'code', width: 18 },
                    {
                        text: 'RPJMD/Renstra',
                        parts: [
                            { text: 'Urusan/Program/Kegiatan', holds: 'title there', width: 34, optional: true },
                            { text: 'Indikator', holds: 'indicator there', width: 26, optional: true },
                            { text: 'Target dan Satuan', holds: { figure: 'other', at: 'n' }, width: 13, optional: true },
                            { text: 'Pagu (Rp)', holds: { money: 'other', at: 'n' }, width: 18, optional: true },
                        ],
                    },
                    {
                        text: 'RKPD/Renja',
                        parts: [
                            { text: 'Urusan/Program/Kegiatan', holds: 'title', width: 34 },
                            { text: 'Indikator', holds: 'indicator', width: 26 },
                            { text: 'Target dan Satuan', holds: { figure: 'target', at: 'n' }, width: 13 },
                            { text: 'Pagu (Rp)', holds: { money: 'limit', at: 'n' }, width: 18 },
                        ],
                    },
                    { text: 'APBD (Rp)', holds: { money: 'budget', at: 'n' }, width: 18 },
                    {
                        text: 'Selisih (Rp)',
                        holds: {
                            minus: [
                                { money: 'budget', at: 'n' },
                                { money: 'other', at: 'n' },
                            ],
                        },
                        width: 18,
                        optional: true,
                    },
                    { text: 'Keterangan', holds: 'note', width: 18, optional: true },
                    { text: 'Perangkat Daerah Penanggung Jawab', holds: 'responsible', width: 20 },
                ],
            },
        ],
        signed: 'head',
    },
};
