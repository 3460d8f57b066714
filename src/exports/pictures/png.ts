// A drawing as a PNG, drawn from its SVG with the font that texts were measured with. It must not know the drawing.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { paint, place } from '../../diagram/drawing.ts';
import type { Text } from '../../l10n/say.ts';
import type { Exporter, Resources } from '../exporter.ts';
import { writeFile } from '../svg.ts';
import { noteMissingLetters } from './missing-letters.ts';

/** Twice the size for sharp print, less where that would be more pixels than programs open. */
export const sharpness = 2;
const mostPixels = 60_000_000;
const longestSide = 20_000;

const reduced: Text = {
    en: 'The drawing is very large; the PNG shows it at {percent}% of its size. Use SVG, PDF or a filter to read all of it.',
    id: 'Gambar ini sangat besar; PNG menampilkannya pada {percent}% dari ukuran aslinya. Pakai SVG, PDF, atau filter agar seluruhnya terbaca.',
};

export const png: Exporter = {
    format: 'png',
    endings: ['.png'],
    binary: true,
    export: async (drawing, { theme, resources }) => {
        const scene = paint(place(drawing));
        const { width, height } = scene;
        const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
        const content = await drawPng(writeFile(scene, theme), scale, resources);
        const percent = Math.floor(scale * 100);
        const small = percent < 70 ? [{ text: reduced, values: { percent } }] : [];
        return { content, notes: [...small, ...noteMissingLetters(scene, await resources.font('regular'))] };
    },
};

let started: Promise<void> | undefined;

export async function drawPng(svg: string, scale: number, resources: Resources): Promise<Uint8Array> {
    // The module starts once, whoever asks first.
    started ??= resources.wasm().then(bytes => initWasm(bytes.slice().buffer));
    const [fonts] = await Promise.all([
        Promise.all([resources.font('regular'), resources.font('bold'), resources.font('italic')]),
        started,
    ]);
    const resvg = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: scale },
        font: { fontBuffers: fonts, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    });
    const image = resvg.render();
    const bytes = image.asPng();
    image.free();
    resvg.free();
    return bytes;
}
