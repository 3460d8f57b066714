// Perjanjian Kinerja: objectives with indicators and targets, then the programs with their money.
import type { Layout } from './layout.ts';

export const pk: Layout = {
    id: 'pk',
    name: { en: 'performance agreement', id: 'Perjanjian Kinerja' },
    titles: 'perjanjian kinerja|penetapan kinerja|performance agreement',
    heads: {},
};
