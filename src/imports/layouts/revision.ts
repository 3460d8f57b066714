// Before, after and difference of money and targets. What stands after the revision counts.
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
};
