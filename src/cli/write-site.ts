// Writes the files of a site as they are made, in a thread of its own: on two processors a large site takes a third less time.
// It must not know pages.
import { Worker } from 'node:worker_threads';
import { type Renewed, siteList } from '../disk/renew-folder.ts';
import type { KeptFile, SiteFile } from '../site/kept-pages.ts';
import { type Batch, Batching } from './site-batch.ts';
import type { SiteAnswer, SiteJob, SiteThreadStart } from './site-thread.ts';

/** Batches that wait to be written: pages are not made faster than the disk takes them. */
const maxWaiting = 8;

/** Throws what the disk answers, with its code. `told`: the number of files so far. */
export async function writeSite(folder: string, files: AsyncIterable<SiteFile | KeptFile>, told: (done: number) => void): Promise<Renewed> {
    const thread = new SiteThread(folder);
    const batches = new Batching(batch => thread.put(batch));
    try {
        let done = 0;
        let isDownload = false;
        for await (const file of files) {
            // pages are in place before what takes longest is written
            if (!isDownload && file.path.includes('/files/')) await batches.flush();
            isDownload = file.path.includes('/files/');
            await batches.add(file);
            told(++done);
            // no pages are made for a folder that cannot be written
            if (done === 1) await batches.flush();
        }
        await batches.flush();
        return await thread.finish();
    } finally {
        await thread.end();
    }
}

class SiteThread {
    private readonly worker: Worker;
    private readonly waiting: { resolve(answer: SiteAnswer): void; reject(error: Error): void }[] = [];
    private readonly open: Promise<SiteAnswer>[] = [];
    private hasBegun = false;

    constructor(folder: string) {
        const workerData: SiteThreadStart = { folder, list: siteList };
        this.worker = new Worker(new URL('./cli-site-thread.js', import.meta.url), { workerData });
        this.worker.on('message', (answer: SiteAnswer) => {
            const next = this.waiting.shift();
            if (answer.kind !== 'fault') next?.resolve(answer);
            else next?.reject(Object.assign(new Error(answer.message), { code: answer.code, path: answer.path }));
        });
        this.worker.on('error', error => this.fail(error));
        this.worker.on('exit', code => this.fail(new Error(`The thread that writes ended with ${code}.`)));
    }

    /** Waits where the disk is behind, and first of all for the folder: no pages are made for one that cannot be written. */
    async put(batch: Batch): Promise<void> {
        this.send(batch);
        if (this.open.length > maxWaiting || !this.hasBegun) await this.open.shift();
        this.hasBegun = true;
    }

    async finish(): Promise<Renewed> {
        this.send('finish');
        const answers = await Promise.all(this.open);
        const last = answers.at(-1);
        if (last?.kind !== 'finished') throw new Error('The site is not finished.');
        const { kind: _, ...renewed } = last;
        return renewed;
    }

    async end(): Promise<void> {
        this.worker.removeAllListeners('exit');
        await this.worker.terminate();
    }

    private send(job: SiteJob): void {
        const { promise, resolve, reject } = Promise.withResolvers<SiteAnswer>();
        // it is awaited later; until then a failure is no surprise
        promise.catch(() => {});
        this.waiting.push({ resolve, reject });
        this.open.push(promise);
        this.worker.postMessage(job, job === 'finish' ? [] : [job.bytes.buffer]);
    }

    private fail(error: Error): void {
        for (const { reject } of this.waiting.splice(0)) reject(error);
    }
}
