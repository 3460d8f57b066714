// The plan as Mermaid text, which places cards by itself: always all of them, whichever sheet is asked for. It must not know sheets.
import { writeMermaid } from '../mermaid.ts';
import type { SheetExporter } from './exporter.ts';

export const sheetMermaid: SheetExporter = {
    format: 'mermaid',
    endings: ['.mmd', '.mermaid'],
    binary: false,
    holdsAtlas: false,
    export: async (_, { cards }) => ({ files: [{ content: writeMermaid(cards()) }], notes: [] }),
};
