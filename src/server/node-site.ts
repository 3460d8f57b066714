// Has a site written on a thread of its own. It must not know pages.
import { Worker } from 'node:worker_threads';
import { URI } from 'vscode-uri';
import { planData } from '../plan/plan-data.ts';
import type { SiteThreadAnswer, SiteThreadJob } from './node-site-thread.ts';
import type { WriteSite } from './site.ts';

/** `script`: the bundle of `node-site-thread.ts`. */
export function nodeSite(script: string): WriteSite {
    return ({ plan, findings, locale, today, folder, progress }, token) =>
        new Promise((resolve, reject) => {
            const calledOff = new Int32Array(new SharedArrayBuffer(4));
            const workerData: SiteThreadJob = {
                plan: planData(plan),
                // fixes are made when somebody asks for them
                findings: findings.map(finding => ({ ...finding, fixes: [] })),
                locale,
                today,
                folder: URI.parse(folder).fsPath,
                calledOff,
            };
            const worker = new Worker(script, { workerData });
            worker.on('message', (answer: SiteThreadAnswer) => {
                if (answer.kind === 'progress') progress(answer.done);
                else resolve(answer);
            });
            worker.once('error', reject);
            // after an answer or an error this says nothing new
            worker.once('exit', code => reject(new Error(`The thread that writes the site ended with ${code}.`)));
            token.onCancellationRequested(() => Atomics.store(calledOff, 0, 1));
        });
}
