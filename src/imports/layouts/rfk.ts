// Reports on money spent and physical progress.
import type { Layout } from './layout.ts';

export const rfk: Layout = {
    id: 'rfk',
    name: { en: 'physical and financial report', id: 'laporan realisasi fisik dan keuangan' },
    titles: 'realisasi fisik dan keuangan|laporan realisasi|fisik dan keuangan|physical and financial',
    heads: {
        actual: 'realisasi keuangan',
        physical: 'realisasi fisik|kinerja fisik',
        'cash-plan': 'rak simda|anggaran kas bulan|anggaran kas total|total anggaran kas',
        money: 'rka sipd|dpa simda|jumlah dana dpa|pagu dana',
    },
};
