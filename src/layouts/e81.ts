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
    form: {
        titles: [
            'Formulir E.81',
            'Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota',
            'Renja Perangkat Daerah : {department}',
            '{region}',
            'Periode Pelaksanaan: {n}',
        ],
        paper: 'A3',
        covers: 'year',
        quarters: true,
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program', 'activity', 'subactivity'],
                total: 'JUMLAH',
                grade: true,
                numbers: { style: '(1)', below: 2 },
                head: [
                    { text: 'No', holds: 'number', width: 4 },
                    { text: 'Sasaran', holds: 'objective', width: 18 },
                    { text: 'Program/ Kegiatan', holds: 'code and title', width: 32 },
                    { text: 'Indikator Kinerja Program (outcome)/ Kegiatan (output)', holds: 'indicator', width: 24 },
                    {
                        text: 'Target Renstra Perangkat Daerah pada Tahun {last}',
                        rows: 2,
                        parts: [
                            { text: 'K', holds: { figure: 'target', at: 'end' }, width: 10 },
                            { text: 'Rp.', holds: { money: 'limit', at: 'end' }, width: 16 },
                        ],
                    },
                    {
                        text: 'Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Perangkat Daerah Tahun Lalu (n-2)',
                        rows: 2,
                        parts: [
                            { text: 'K', holds: { figure: 'actual', at: 'until n-1' }, width: 10 },
                            { text: 'Rp.', holds: { money: 'spent', at: 'until n-1' }, width: 16 },
                        ],
                    },
                    {
                        text: 'Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun berjalan (Tahun n-1) yang dievaluasi',
                        rows: 2,
                        parts: [
                            { text: 'K', holds: { figure: 'target', at: 'n' }, width: 10 },
                            { text: 'Rp.', holds: { money: 'budget', at: 'n' }, width: 16 },
                        ],
                    },
                    {
                        text: 'Realisasi Kinerja Pada Triwulan',
                        parts: [
                            {
                                text: 'I',
                                parts: [
                                    { text: 'K', holds: { figure: 'actual', at: 'TW1' }, width: 10 },
                                    { text: 'Rp.', holds: { money: 'spent', at: 'TW1' }, width: 16 },
                                ],
                            },
                            {
                                text: 'II',
                                parts: [
                                    { text: 'K', holds: { figure: 'actual', at: 'TW2' }, width: 10 },
                                    { text: 'Rp.', holds: { money: 'spent', at: 'TW2' }, width: 16 },
                                ],
                            },
                            {
                                text: 'III',
                                parts: [
                                    { text: 'K', holds: { figure: 'actual', at: 'TW3' }, width: 10 },
                                    { text: 'Rp.', holds: { money: 'spent', at: 'TW3' }, width: 16 },
                                ],
                            },
                            {
                                text: 'IV',
                                parts: [
                                    { text: 'K', holds: { figure: 'actual', at: 'TW4' }, width: 10 },
                                    { text: 'Rp.', holds: { money: 'spent', at: 'TW4' }, width: 16 },
                                ],
                            },
                        ],
                    },
                    {
                        text: 'Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang dievaluasi',
                        rows: 2,
                        parts: [
                            { text: 'K', holds: { figure: 'actual', at: 'so far' }, width: 10 },
                            { text: 'Rp.', holds: { money: 'spent', at: 'so far' }, width: 16 },
                        ],
                    },
                    {
                        text: 'Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d tahun {n}',
                        rows: 2,
                        parts: [
                            { text: 'K', holds: { figure: 'actual', at: 'until so far' }, width: 10, optional: true },
                            { text: 'Rp.', holds: { money: 'spent', at: 'until so far' }, width: 16, optional: true },
                        ],
                    },
                    {
                        text: 'Tingkat Capaian Kinerja Dan Realisasi Anggaran Renstra Perangkat Daerah s/d tahun {n} (%)',
                        rows: 2,
                        parts: [
                            {
                                text: 'K',
                                holds: {
                                    percent: [
                                        { figure: 'actual', at: 'until so far' },
                                        { figure: 'target', at: 'end' },
                                    ],
                                },
                                width: 10,
                                optional: true,
                            },
                            {
                                text: 'Rp.',
                                holds: {
                                    percent: [
                                        { money: 'spent', at: 'until so far' },
                                        { money: 'limit', at: 'end' },
                                    ],
                                },
                                width: 16,
                                optional: true,
                            },
                        ],
                    },
                    { text: 'Perangkat Daerah Penanggung Jawab', holds: 'responsible', width: 18 },
                ],
            },
        ],
        factors: true,
        signed: 'head',
    },
};
