// A thread of `alur site`: puts files into the folder while the next pages are made, and makes those of one language of a large site itself.
// It must not know pages.
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { FolderRenewal, type Renewed } from '../disk/renew-folder.ts';
import { type PlanData, planOfData } from '../plan/plan-data.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { type SiteOptions, siteFiles } from '../site/site.ts';
import { type Batch, filesOf } from './site-batch.ts';
import { siteResources } from './site-resources.ts';

export interface SiteThreadStart {
    readonly folder: string;
    /** Name of the list in it. */
    readonly list: string;
}

/** The part of a site that this thread makes. */
export interface SiteShare {
    readonly plan: PlanData;
    readonly findings: readonly Finding[];
    readonly options: Pick<SiteOptions, 'first' | 'languages' | 'title' | 'today'>;
}

export type SiteJob = Batch | SiteShare | 'finish';

export type SiteAnswer =
    | { readonly kind: 'put' }
    | ({ readonly kind: 'finished' } & Renewed)
    /** An error keeps no more than its message on the way between threads. */
    | { readonly kind: 'fault'; readonly message: string; readonly code?: string; readonly path?: string };

/** Files between two looks at the messages of the other thread. */
const between = 20;

const { folder, list } = workerData as SiteThreadStart;
let renewal: FolderRenewal | undefined;
let share: Promise<void> = Promise.resolve();

parentPort?.on('message', async (job: SiteJob) => parentPort?.postMessage(await answer(job).catch(faultOf)));

async function answer(job: SiteJob): Promise<SiteAnswer> {
    renewal ??= new FolderRenewal(folder, list);
    if (job === 'finish') {
        await share;
        return { kind: 'finished', ...renewal.finish() };
    }
    if ('plan' in job) {
        share = make(job, renewal);
        // awaited at the end; until then a failure is no surprise
        share.catch(() => {});
        return { kind: 'put' };
    }
    for (const path of job.kept) renewal.keep(path);
    for (const { path, content } of filesOf(job)) renewal.put(path, content);
    return { kind: 'put' };
}

async function make({ plan, findings, options }: SiteShare, into: FolderRenewal): Promise<void> {
    let done = 0;
    for await (const { path, content } of siteFiles(planOfData(plan), findings, { ...options, resources: siteResources })) {
        into.put(path, content);
        if (++done % between === 0) await setImmediate();
    }
}

function faultOf(error: NodeJS.ErrnoException): SiteAnswer {
    const { message, code, path } = error;
    return { kind: 'fault', message, ...(code === undefined ? {} : { code }), ...(path === undefined ? {} : { path }) };
}
