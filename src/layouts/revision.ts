// Before, after and difference of money and targets. Figures after the revision count.
import type { Layout } from './layout.ts';

export const revision: Layout = {
    id: 'revision',
    name: { en: 'revision with before and after', id: 'perubahan dengan sebelum dan sesudah' },
    titles: 'perubahan rencana kerja|rencana kerja perubahan|perubahan rkpd|perubahan apbd|revision|revised plan',
    heads: {
        before: 'anggaran sebelum perubahan',
        after: 'anggaran setelah perubahan|parsial',
        difference: 'bertambah berkurang rp',
    },
    form: {
        titles: ['PERUBAHAN RENCANA KERJA PERANGKAT DAERAH', 'PERANGKAT DAERAH : {department}', 'TAHUN {n}'],
        paper: 'F4',
        covers: 'year',
        against: 'before',
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program', 'activity', 'subactivity'],
                total: 'JUMLAH',
                head: [
                    { text: 'Kode', holds: 'code', width: 18 },
                    { text: 'Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan', holds: 'title', width: 36 },
                    { text: 'Indikator', holds: 'indicator', width: 28 },
                    {
                        text: 'Target {n}',
                        parts: [
                            { text: 'Sebelum Perubahan', holds: { figure: 'before', at: 'n' }, width: 13, optional: true },
                            { text: 'Setelah Perubahan', holds: { figure: 'target', at: 'n' }, width: 13 },
                        ],
                    },
                    {
                        text: 'Pagu Indikatif (Rp)',
                        parts: [
                            { text: 'Sebelum Perubahan', holds: { money: 'before', at: 'n' }, width: 18, optional: true },
                            { text: 'Setelah Perubahan', holds: { money: 'budget', at: 'n' }, width: 18 },
                        ],
                    },
                    {
                        text: 'Bertambah/(Berkurang)',
                        parts: [
                            {
                                text: '(Rp)',
                                holds: {
                                    minus: [
                                        { money: 'budget', at: 'n' },
                                        { money: 'before', at: 'n' },
                                    ],
                                },
                                width: 18,
                                optional: true,
                            },
                            {
                                text: '%',
                                holds: {
                                    change: [
                                        { money: 'before', at: 'n' },
                                        { money: 'budget', at: 'n' },
                                    ],
                                },
                                width: 10,
                                optional: true,
                            },
                        ],
                    },
                    { text: 'Lokasi', holds: 'location', width: 16 },
                    { text: 'Sumber Dana', holds: 'fund', width: 12 },
                    { text: 'Keterangan', holds: 'note', width: 18, optional: true },
                ],
            },
        ],
        signed: 'head',
    },
};
