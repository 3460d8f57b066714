// Rencana aksi: actions under objectives and indicators, with a target for each quarter.
import type { Layout } from './layout.ts';

export const actionPlan: Layout = {
    id: 'action-plan',
    name: { en: 'action plan', id: 'rencana aksi' },
    titles: 'rencana aksi|action plan|workplan|work plan',
    heads: {
        action: 'rencana aksi|sub rencana aksi|=aksi|rencana aksi perangkat daerah|rencana aksi rhk',
    },
};
