// Fonts and modules for the PDF of a site, built beside the command line by scripts/build.mjs.
import { readFileSync } from 'node:fs';
import type { Resources } from '../exports/exporter.ts';

export const siteResources: Resources = {
    font: async style => readFileSync(new URL(`./fonts/Arimo-${style}.ttf`, import.meta.url)),
    wasm: async () => readFileSync(new URL('./resvg.wasm', import.meta.url)),
};
