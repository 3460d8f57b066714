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
};
