// Perjanjian Kinerja: objectives with indicators and targets, then the programs with their money.
import type { Layout } from './layout.ts';

export const pk: Layout = {
    id: 'pk',
    name: { en: 'performance agreement', id: 'Perjanjian Kinerja' },
    titles: 'perjanjian kinerja|penetapan kinerja|performance agreement',
    heads: {},
    form: {
        titles: ['PERJANJIAN KINERJA TAHUN {n}', 'PERANGKAT DAERAH : {department}'],
        paper: 'F4',
        portrait: true,
        covers: 'year',
        tables: [
            {
                rows: 'results',
                levels: ['objective'],
                merges: true,
                numbers: { style: '(1)' },
                head: [
                    { text: 'No', holds: 'number', width: 5 },
                    { text: 'Sasaran Strategis', holds: 'objective', width: 34 },
                    { text: 'Indikator Kinerja', holds: 'indicator', width: 34 },
                    { text: 'Target', holds: { figure: 'target', at: 'n' }, width: 20 },
                ],
            },
            {
                caption: '',
                rows: 'works',
                levels: ['program'],
                total: 'JUMLAH',
                head: [
                    { text: 'No', holds: 'number', width: 5 },
                    { text: 'Program', holds: 'code and title', width: 34 },
                    { text: 'Anggaran {n} (Rp)', holds: { money: 'budget', at: 'n' }, width: 34 },
                    { text: 'Keterangan', holds: 'funds', width: 20 },
                ],
            },
        ],
        signed: 'parties',
    },
};
