// Makes files of sheets on Node, each on a thread that is ended when nobody waits for it any more. It must not know what formats do.
import { Worker } from 'node:worker_threads';
import type { ExportedSheets } from '../exports/sheets/exporter.ts';
import { exportFormats } from './export-formats.ts';
import type { Exporting } from './host.ts';

/** `script`: the bundle of `node-exporter.ts`. */
export function nodeExporting(script: string): Exporting {
    return {
        formats: exportFormats,
        export: (job, token) =>
            new Promise((resolve, reject) => {
                const worker = new Worker(script, { workerData: job });
                worker.once('message', (exported: ExportedSheets) => resolve(exported));
                worker.once('error', reject);
                // after a message or an error this says nothing new
                worker.once('exit', () => resolve(undefined));
                token.onCancellationRequested(() => void worker.terminate());
            }),
    };
}
