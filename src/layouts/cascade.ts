// Goals, objectives and works side by side, one path of the tree a row.
import type { Layout } from './layout.ts';

export const cascade: Layout = {
    id: 'cascade',
    name: { en: 'cascade of performance', id: 'cascading kinerja' },
    titles: 'cascading|pohon kinerja|results framework|logical framework|logframe',
    heads: {
        objective:
            'sasaran ess ii|sasaran bupati|sasaran kota|sasaran ess iii|sasaran program|sasaran ess iv|sasaran ess iv jf|sasaran kegiatan utama|sasaran pelaksana|sasaran sub kegiatan|sasaran ess iv|intermediate outcome',
        program: 'program rpjmd',
        goal: 'tujuan kota|tujuan pd|overall goal',
    },
    form: {
        titles: ['CASCADING KINERJA PERANGKAT DAERAH', 'PERANGKAT DAERAH : {department}', 'TAHUN {n}'],
        paper: 'A3',
        covers: 'year',
        tables: [
            {
                rows: 'paths',
                levels: ['goal', 'objective', 'program', 'activity', 'subactivity'],
                merges: true,
                head: [
                    {
                        text: 'Tujuan',
                        parts: [
                            { text: 'Tujuan', level: 'goal', holds: 'goal', width: 22 },
                            { text: 'Indikator Tujuan', level: 'goal', holds: 'indicator', width: 20 },
                            { text: 'Target {n}', level: 'goal', holds: { figure: 'target', at: 'n' }, width: 11 },
                            { text: 'Penanggung Jawab', level: 'goal', holds: 'responsible', width: 16 },
                        ],
                    },
                    {
                        text: 'Sasaran',
                        parts: [
                            { text: 'Sasaran', level: 'objective', holds: 'objective', width: 22 },
                            { text: 'Indikator Sasaran', level: 'objective', holds: 'indicator', width: 20 },
                            { text: 'Target {n}', level: 'objective', holds: { figure: 'target', at: 'n' }, width: 11 },
                            { text: 'Penanggung Jawab', level: 'objective', holds: 'responsible', width: 16 },
                        ],
                    },
                    {
                        text: 'Program',
                        parts: [
                            { text: 'Program', level: 'program', holds: 'code and title', width: 22 },
                            { text: 'Indikator Program', level: 'program', holds: 'indicator', width: 20 },
                            { text: 'Target {n}', level: 'program', holds: { figure: 'target', at: 'n' }, width: 11 },
                            { text: 'Penanggung Jawab', level: 'program', holds: 'responsible', width: 16 },
                        ],
                    },
                    {
                        text: 'Kegiatan',
                        parts: [
                            { text: 'Kegiatan', level: 'activity', holds: 'code and title', width: 22 },
                            { text: 'Indikator Kegiatan', level: 'activity', holds: 'indicator', width: 20 },
                            { text: 'Target {n}', level: 'activity', holds: { figure: 'target', at: 'n' }, width: 11 },
                            { text: 'Penanggung Jawab', level: 'activity', holds: 'responsible', width: 16 },
                        ],
                    },
                    {
                        text: 'Sub Kegiatan',
                        parts: [
                            { text: 'Sub Kegiatan', level: 'subactivity', holds: 'code and title', width: 22 },
                            { text: 'Indikator Sub Kegiatan', level: 'subactivity', holds: 'indicator', width: 20 },
                            { text: 'Target {n}', level: 'subactivity', holds: { figure: 'target', at: 'n' }, width: 11 },
                            { text: 'Penanggung Jawab', level: 'subactivity', holds: 'responsible', width: 16 },
                        ],
                    },
                ],
            },
        ],
    },
};
