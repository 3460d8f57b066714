// Reports on money spent and physical progress.
import type { Layout } from './layout.ts';

export const rfk: Layout = {
    id: 'rfk',
    name: { en: 'physical and financial report', id: 'laporan realisasi fisik dan keuangan' },
    titles: 'realisasi fisik dan keuangan|laporan realisasi|fisik dan keuangan|physical and financial',
    heads: {
        actual: 'realisasi keuangan',
        physical: 'realisasi fisik|kinerja fisik',
        'cash-plan': 'rak simda|anggaran kas bulan|anggaran kas total|total anggaran kas',
        money: 'rka sipd|dpa simda|jumlah dana dpa|pagu dana',
    },
    form: {
        titles: [
            'LAPORAN REALISASI FISIK DAN KEUANGAN',
            'PERANGKAT DAERAH : {department}',
            'TAHUN ANGGARAN {n}',
            'POSISI S.D. TRIWULAN {quarter}',
        ],
        paper: 'F4',
        covers: 'year',
        quarters: true,
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program', 'activity', 'subactivity'],
                total: 'JUMLAH',
                head: [
                    { text: 'Kode', holds: 'code', width: 18 },
                    { text: 'Urusan/ Bidang Urusan Pemerintahan Daerah Dan Program/ Kegiatan', holds: 'title', width: 36 },
                    { text: 'Pagu DPA (Rp)', holds: { money: 'budget', at: 'n' }, width: 18 },
                    {
                        text: 'Keuangan',
                        parts: [
                            { text: 'Realisasi (Rp)', holds: { money: 'spent', at: 'so far' }, width: 18 },
                            {
                                text: 'Realisasi (%)',
                                holds: {
                                    percent: [
                                        { money: 'spent', at: 'so far' },
                                        { money: 'budget', at: 'n' },
                                    ],
                                },
                                width: 10,
                            },
                            {
                                text: 'Sisa (Rp)',
                                holds: {
                                    minus: [
                                        { money: 'budget', at: 'n' },
                                        { money: 'spent', at: 'so far' },
                                    ],
                                },
                                width: 18,
                            },
                        ],
                    },
                    {
                        text: 'Fisik',
                        parts: [
                            { text: 'Target (%)', holds: { physical: 'target' }, width: 9, optional: true },
                            { text: 'Realisasi (%)', holds: { physical: 'actual' }, width: 10 },
                        ],
                    },
                    {
                        text: 'RAK (%)',
                        holds: {
                            percent: [
                                { money: 'cash-plan', at: 'so far' },
                                { money: 'budget', at: 'n' },
                            ],
                        },
                        width: 9,
                    },
                    {
                        text: 'Deviasi (%)',
                        holds: {
                            lag: [
                                { money: 'spent', at: 'so far' },
                                { money: 'cash-plan', at: 'so far' },
                            ],
                        },
                        width: 10,
                        optional: true,
                    },
                    { text: 'Sumber Dana', holds: 'fund', width: 12 },
                    { text: 'Keterangan / Permasalahan', holds: 'problem', width: 28, optional: true },
                ],
            },
        ],
        signed: 'head',
    },
};
