// Table T-C.33 of Permendagri 86/2017: the works of one department in one year.
import type { Layout } from './layout.ts';

export const tC33: Layout = {
    id: 't-c33',
    name: { en: 'T-C.33', id: 'T-C.33' },
    titles: 'tabel t c 33|rumusan rencana program dan kegiatan',
    heads: {
        remark: 'catatan penting',
        money: 'kebutuhan dana pagu indikatif',
        target: 'target capaian kinerja',
    },
    form: {
        titles: [
            'Tabel T-C.33',
            'Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun {n}',
            'dan Prakiraan Maju Tahun {n+1}',
            '{region}',
            'Nama Perangkat Daerah : {department}',
        ],
        paper: 'F4',
        covers: 'year',
        tables: [
            {
                rows: 'works',
                levels: ['urusan', 'bidang', 'program', 'activity', 'subactivity'],
                total: 'JUMLAH',
                numbers: { style: '(1)' },
                head: [
                    { text: 'Kode', holds: 'code', width: 18 },
                    { text: 'Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan', holds: 'title', width: 36 },
                    { text: 'Indikator Kinerja Program/Kegiatan', holds: 'indicator', width: 28 },
                    {
                        text: 'Rencana Tahun {n}',
                        parts: [
                            { text: 'Lokasi', holds: 'location', width: 16 },
                            { text: 'Target Capaian Kinerja', holds: { figure: 'target', at: 'n' }, width: 13 },
                            { text: 'Kebutuhan Dana/Pagu Indikatif', holds: { money: 'budget', at: 'n' }, width: 18 },
                            { text: 'Sumber Dana', holds: 'fund', width: 12 },
                        ],
                    },
                    { text: 'Catatan Penting', holds: 'note', width: 18, optional: true },
                    {
                        text: 'Prakiraan Maju Rencana Tahun {n+1}',
                        parts: [
                            { text: 'Target Capaian Kinerja', holds: { figure: 'target', at: 'n+1' }, width: 13 },
                            { text: 'Kebutuhan Dana/Pagu Indikatif', holds: { money: 'forecast', at: 'n+1' }, width: 18 },
                        ],
                    },
                ],
            },
        ],
        signed: 'head',
    },
};
