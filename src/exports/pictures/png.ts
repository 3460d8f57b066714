// SVG as PNG, drawn with the font that texts were measured with. It must not know what is drawn.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Resources } from '../exporter.ts';

/** Twice the size for sharp print. */
export const sharpness = 2;

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
