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
};
