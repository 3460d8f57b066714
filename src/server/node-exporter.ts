// Makes the files of one export on a thread of its own, and ends. It must not know plans.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readResource } from '../disk/read-resource.ts';
import type { Resources } from '../exports/exporter.ts';
import { sheetExporters } from '../exports/formats.ts';
import { type ExportJob, runJob } from './export-job.ts';

/** Built beside this by scripts/build.mjs. */
const resources: Resources = {
    font: style => readResource(join(import.meta.dirname, 'fonts', `Arimo-${style}.ttf`)),
    wasm: () => readResource(join(import.meta.dirname, 'resvg.wasm')),
};

async function run(job: ExportJob): Promise<void> {
    const exported = runJob(job, sheetExporters, resources);
    if (!exported) throw new Error(`There is no format "${job.format}".`);
    parentPort?.postMessage(await exported);
}

void run(workerData as ExportJob);
