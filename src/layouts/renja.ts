// The yearly plan as SIPD-RI prints it: one row a work, sums on every level, the forecast of the next year beside the budget.
import type { Layout } from './layout.ts';

export const renja: Layout = {
    id: 'renja',
    name: { en: 'Renja or RKPD matrix', id: 'matriks Renja/RKPD' },
    titles: 'rencana kerja perangkat daerah|rencana kerja|renja|rkpd|annual plan|annual work plan|program budget|programme budget',
    heads: {
        estimate: 'prakiraan capaian target renja opd tahun|prakiraan capaian target renja',
        'end-of-period': 'target akhir periode renstra opd',
        actual: 'realisasi capaian renja opd',
        group: 'capaian kinerja dan kerangka pendanaan',
        indicator: 'indikator program kegiatan sub kegiatan',
    },
    form: {
        titles: ['RENCANA KERJA (RENJA) ORGANISASI PERANGKAT DAERAH', 'PERANGKAT DAERAH : {department}', 'TAHUN {n}'],
        paper: 'A3',
        covers: 'year',
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program', 'activity', 'subactivity'],
                total: 'JUMLAH',
                numbers: { style: '1' },
                head: [
                    { text: 'No', holds: 'number', width: 5 },
                    { text: 'Kode', holds: 'code', width: 18 },
                    { text: 'Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan', holds: 'title', width: 36 },
                    { text: 'Indikator Program/ Kegiatan/ Sub Kegiatan', holds: 'indicator', width: 28 },
                    { text: 'Target Akhir Periode Renstra Opd', holds: { figure: 'target', at: 'end' }, width: 12 },
                    { text: 'Realisasi Capaian Renja Opd Tahun {n-2}', holds: { figure: 'actual', at: 'n-2' }, width: 12 },
                    { text: 'Prakiraan Capaian Target Renja Opd Tahun {n-1}', holds: { figure: 'baseline', at: 'n-1' }, width: 12 },
                    {
                        text: 'Capaian Kinerja Dan Kerangka Pendanaan',
                        parts: [
                            { text: 'Target {n}', holds: { figure: 'target', at: 'n' }, width: 12 },
                            { text: 'Pagu Indikatif (Rp)', holds: { money: 'budget', at: 'n' }, width: 18 },
                            { text: 'Lokasi', holds: 'location', width: 18 },
                            { text: 'Sumber Dana', holds: 'fund', width: 14 },
                            {
                                text: 'Prioritas',
                                parts: [
                                    { text: 'Nasional', holds: 'national priority', width: 14, optional: true },
                                    { text: 'Daerah', holds: 'regional priority', width: 14, optional: true },
                                ],
                            },
                        ],
                    },
                    { text: 'Kelompok Sasaran', holds: 'beneficiaries', width: 18 },
                    {
                        text: 'Prakiraan Maju Rencana Tahun {n+1}',
                        parts: [
                            { text: 'Target', holds: { figure: 'target', at: 'n+1' }, width: 12 },
                            { text: 'Pagu Indikatif (Rp)', holds: { money: 'forecast', at: 'n+1' }, width: 18 },
                        ],
                    },
                    { text: 'Perangkat Daerah Penanggung Jawab', holds: 'responsible', width: 20 },
                ],
            },
        ],
        signed: 'head',
    },
};
