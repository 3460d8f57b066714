// Makes one file of one drawing on a thread of its own, and ends. It must not know plans.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readResource } from '../disk/read-resource.ts';
import type { Resources } from '../exports/exporter.ts';
import { exporters } from '../exports/formats.ts';
import type { ExportJob } from './host.ts';

/** Built beside this by scripts/build.mjs. */
const resources: Resources = {
    script: async () => JSON.parse(await readFile(join(import.meta.dirname, 'viewer.json'), 'utf8')),
    font: style => readResource(join(import.meta.dirname, 'fonts', `Arimo-${style}.ttf`)),
    wasm: () => readResource(join(import.meta.dirname, 'resvg.wasm')),
};

async function run({ drawing, format, today }: ExportJob): Promise<void> {
    const exporter = exporters.find(one => one.format === format);
    if (!exporter) throw new Error(`There is no format "${format}".`);
    parentPort?.postMessage(await exporter.export(drawing, { theme: 'light', resources, today }));
}

void run(workerData as ExportJob);
