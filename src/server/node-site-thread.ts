// Writes one site on a thread of its own, and ends: the server goes on answering, and the plan stays as it was when the site was begun.
// It must not know who asked for it.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readResource } from '../disk/read-resource.ts';
import { FolderRenewal, type Renewed, siteList } from '../disk/renew-folder.ts';
import type { Resources } from '../exports/exporter.ts';
import { type Locale, say } from '../l10n/say.ts';
import { type PlanData, planOfData } from '../plan/plan-data.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { Note } from '../site/extent.ts';
import { siteFiles } from '../site/site.ts';

export interface SiteThreadJob {
    readonly plan: PlanData;
    readonly findings: readonly Finding[];
    readonly locale: Locale;
    /** Days since 1970-01-01. */
    readonly today: number;
    /** Path of a folder. */
    readonly folder: string;
    /** Its first number is 1 once the site is called off. */
    readonly calledOff: Int32Array<SharedArrayBuffer>;
}

export type SiteThreadAnswer =
    | { readonly kind: 'progress'; readonly done: number }
    | ({ readonly kind: 'written'; readonly leftOut: readonly string[] } & Renewed)
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'fault'; readonly reason: string };

/** Files between two reports of how far it is. */
const between = 20;

/** Built beside this by scripts/build.mjs. */
const resources: Resources = {
    font: style => readResource(join(import.meta.dirname, 'fonts', `Arimo-${style}.ttf`)),
    wasm: () => readResource(join(import.meta.dirname, 'resvg.wasm')),
};

class CalledOff extends Error {}

async function run({ plan, findings, locale, today, folder, calledOff }: SiteThreadJob): Promise<SiteThreadAnswer> {
    const renewal = new FolderRenewal(folder, siteList);
    const step = () => {
        if (Atomics.load(calledOff, 0) === 1) throw new CalledOff();
    };
    const leftOut: string[] = [];
    const note = ({ text, values }: Note) => leftOut.push(say(text, locale, values));
    try {
        let done = 0;
        for await (const { path, content } of siteFiles(planOfData(plan), findings, { first: locale, today, resources, note, step })) {
            renewal.put(path, content);
            step();
            if (++done % between === 0) answer({ kind: 'progress', done });
        }
        return { kind: 'written', ...renewal.finish(), leftOut };
    } catch (error) {
        if (!(error instanceof CalledOff)) throw error;
        renewal.stop();
        return { kind: 'cancelled' };
    }
}

function answer(said: SiteThreadAnswer): void {
    parentPort?.postMessage(said);
}

run(workerData as SiteThreadJob).then(answer, (error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    answer({ kind: 'fault', reason: error.code });
});
