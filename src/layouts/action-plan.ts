// Rencana aksi: actions under objectives and indicators, with a target for each quarter.
import type { Layout } from './layout.ts';

export const actionPlan: Layout = {
    id: 'action-plan',
    name: { en: 'action plan', id: 'rencana aksi' },
    titles: 'rencana aksi|action plan|workplan|work plan',
    heads: {
        action: 'rencana aksi|sub rencana aksi|=aksi|rencana aksi perangkat daerah|rencana aksi rhk',
    },
    form: {
        titles: ['RENCANA AKSI PERJANJIAN KINERJA TAHUN {n}', 'PERANGKAT DAERAH : {department}'],
        paper: 'F4',
        covers: 'year',
        tables: [
            {
                rows: 'results',
                levels: ['objective'],
                merges: true,
                head: [
                    { text: 'No', holds: 'number', width: 5 },
                    { text: 'Sasaran', holds: 'objective', width: 28 },
                    { text: 'Indikator', holds: 'indicator', width: 28 },
                    { text: 'Satuan', holds: 'unit', width: 10 },
                    { text: 'Rencana Aksi', holds: 'action', width: 34 },
                    { text: 'Target Tahunan', holds: { figure: 'target', at: 'n', bare: true }, width: 10 },
                    {
                        text: 'Target Triwulan',
                        parts: [
                            { text: 'I', holds: { figure: 'target', at: 'TW1', bare: true }, width: 9 },
                            { text: 'II', holds: { figure: 'target', at: 'TW2', bare: true }, width: 9 },
                            { text: 'III', holds: { figure: 'target', at: 'TW3', bare: true }, width: 9 },
                            { text: 'IV', holds: { figure: 'target', at: 'TW4', bare: true }, width: 9 },
                        ],
                    },
                    { text: 'Penanggung Jawab', holds: 'responsible', width: 22 },
                ],
            },
        ],
        signed: 'head',
    },
};
