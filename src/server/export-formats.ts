// What drawings can be written as, told without loading what writes them. A test proves that it is what `exports/formats.ts` offers.
import type { ExportFormat } from '../protocol/export.ts';

export const exportFormats: readonly ExportFormat[] = [
    { format: 'svg', endings: ['.svg'] },
    { format: 'png', endings: ['.png'] },
    { format: 'pdf', endings: ['.pdf'] },
    { format: 'html', endings: ['.html', '.htm'] },
    { format: 'mermaid', endings: ['.mmd', '.mermaid'] },
    { format: 'csv', endings: ['.csv'] },
    { format: 'xlsx', endings: ['.xlsx'] },
];
