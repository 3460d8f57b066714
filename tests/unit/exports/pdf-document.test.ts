// The fonts of a PDF: reading one takes longer than painting a page.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/exports/pictures/pdf-document.ts';

const modules = new URL('../../../node_modules/', import.meta.url);
const fonts = {
    regular: '400Regular/Arimo_400Regular.ttf',
    bold: '700Bold/Arimo_700Bold.ttf',
    italic: '400Regular_Italic/Arimo_400Regular_Italic.ttf',
};

describe('a PDF', () => {
    it('reads each font once, however often it is chosen', async () => {
        const resources = {
            script: () => Promise.reject(new Error('no script')),
            font: async (style: keyof typeof fonts) => readFileSync(new URL(`@expo-google-fonts/arimo/${fonts[style]}`, modules)),
            wasm: () => Promise.reject(new Error('no module')),
        };
        const { document } = await openDocument('A plan', 'en', resources, undefined);
        const read = new Set<unknown>();
        for (let k = 0; k < 30; k++)
            for (const font of ['regular', 'bold', 'italic'])
                read.add((document.font(font) as unknown as { readonly _font: unknown })._font);
        // pdfkit counts each time that it reads a file, also where it then finds that it had it
        expect((document as unknown as { readonly _fontCount: number })._fontCount).toBe(3);
        expect(read.size).toBe(3);
    });
});
