// The plan as Mermaid text, which places cards by itself: always all of them, whichever sheet is asked for. It must not know sheets.
import { exportMermaid } from '../mermaid.ts';
import type { SheetExporter } from './exporter.ts';

export const sheetMermaid: SheetExporter = {
    format: 'mermaid',
    endings: ['.mmd', '.mermaid'],
    binary: false,
    holdsAtlas: false,
    export: async (_, { drawing }) => ({ files: [{ content: exportMermaid(drawing()) }], notes: [] }),
};
