// The yearly plan as SIPD-RI prints it: one row a work, sums on every level, the forecast of the next year beside the budget.
import type { Layout } from './layout.ts';

export const renja: Layout = {
    id: 'renja',
    name: { en: 'Renja or RKPD matrix', id: 'matriks Renja/RKPD' },
    titles: 'rencana kerja perangkat daerah|rencana kerja|renja|rkpd|annual plan|annual work plan|program budget|programme budget',
    heads: {
        estimate: 'prakiraan capaian target renja opd tahun|prakiraan capaian target renja',
        'end-of-period': 'target akhir periode renstra opd',
        actual: 'realisasi capaian renja opd',
        group: 'capaian kinerja dan kerangka pendanaan',
        indicator: 'indikator program kegiatan sub kegiatan',
    },
};
