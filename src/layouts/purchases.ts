// Lines of purchases (account codes 5.x). They are no plan: the table of works is asked for instead.
import type { Layout } from './layout.ts';

export const purchases: Layout = {
    id: 'purchases',
    name: { en: 'purchase lines', id: 'rincian belanja' },
    titles: 'rincian belanja|rincian anggaran belanja|rka rincian|dpa rincian',
    heads: {},
};
