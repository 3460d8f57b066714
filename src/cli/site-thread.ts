// A thread of `alur site`: puts files into the folder while the next pages are made. It must not know pages.
import { parentPort, workerData } from 'node:worker_threads';
import { FolderRenewal, type Renewed } from '../disk/renew-folder.ts';
import { type Batch, filesOf } from './site-batch.ts';

export interface SiteThreadStart {
    readonly folder: string;
    /** Name of the list in it. */
    readonly list: string;
}

export type SiteJob = Batch | 'finish';

export type SiteAnswer =
    | { readonly kind: 'put' }
    | ({ readonly kind: 'finished' } & Renewed)
    /** An error keeps no more than its message on the way between threads. */
    | { readonly kind: 'fault'; readonly message: string; readonly code?: string; readonly path?: string };

const { folder, list } = workerData as SiteThreadStart;
let renewal: FolderRenewal | undefined;

parentPort?.on('message', (job: SiteJob) => parentPort?.postMessage(answer(job)));

function answer(job: SiteJob): SiteAnswer {
    try {
        renewal ??= new FolderRenewal(folder, list);
        if (job === 'finish') return { kind: 'finished', ...renewal.finish() };
        for (const path of job.kept) renewal.keep(path);
        for (const { path, content } of filesOf(job)) renewal.put(path, content);
        return { kind: 'put' };
    } catch (error) {
        const { message, code, path } = error as NodeJS.ErrnoException;
        return { kind: 'fault', message, ...(code === undefined ? {} : { code }), ...(path === undefined ? {} : { path }) };
    }
}
