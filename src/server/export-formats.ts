// The formats of sheets, told without loading their writers. A test proves that `exports/formats.ts` offers the same.
import type { ExportFormat } from '../protocol/export.ts';

export const exportFormats: readonly ExportFormat[] = [
    { format: 'svg', endings: ['.svg'], holdsAtlas: false },
    { format: 'png', endings: ['.png'], holdsAtlas: false },
    { format: 'pdf', endings: ['.pdf'], holdsAtlas: true },
    { format: 'html', endings: ['.html', '.htm'], holdsAtlas: true },
    { format: 'mermaid', endings: ['.mmd', '.mermaid'], holdsAtlas: false },
    { format: 'csv', endings: ['.csv'], holdsAtlas: false },
    { format: 'xlsx', endings: ['.xlsx'], holdsAtlas: false },
];
