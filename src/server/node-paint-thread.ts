// Starts the painting thread on Node and speaks with it. It must not know what is painted.
import { Worker } from 'node:worker_threads';
import type { DrawingPatch } from '../protocol/diagram.ts';
import type { PaintThread } from './drawing/timed-painter.ts';

export type PaintCall =
    /** `job`: a `PaintJob` as JSON, which costs half as much as copying its many small objects. */
    | { readonly kind: 'paint'; readonly id: number; readonly job: string }
    | { readonly kind: 'more'; readonly id: number; readonly name: string; readonly known: number }
    | { readonly kind: 'forget'; readonly name: string };

export type PaintReply =
    | { readonly id: number; readonly patch: DrawingPatch | undefined }
    | { readonly id: number; readonly error: string };

interface Waiting {
    readonly resolve: (patch: DrawingPatch | undefined) => void;
    readonly reject: (error: Error) => void;
}

/** `script`: the bundle of `node-painter.ts`. */
export function startPaintThread(script: string | URL, first: number): PaintThread {
    const worker = new Worker(script, { workerData: first });
    const waiting = new Map<number, Waiting>();
    const failAll = (error: Error) => {
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
    };
    let calls = 0;
    worker.unref();
    worker.on('message', (reply: PaintReply) => {
        const asked = waiting.get(reply.id);
        waiting.delete(reply.id);
        if ('patch' in reply) asked?.resolve(reply.patch);
        else asked?.reject(new Error(reply.error));
    });
    worker.on('error', failAll);
    worker.on('exit', () => failAll(new Error('The painting thread has ended.')));
    const ask = (call: (id: number) => PaintCall): Promise<DrawingPatch | undefined> =>
        new Promise((resolve, reject) => {
            const id = ++calls;
            waiting.set(id, { resolve, reject });
            worker.postMessage(call(id));
        });
    return {
        paint: job => ask(id => ({ kind: 'paint', id, job: JSON.stringify(job) })) as Promise<DrawingPatch>,
        more: (name, known) => ask(id => ({ kind: 'more', id, name, known })),
        forget: name => worker.postMessage({ kind: 'forget', name } satisfies PaintCall),
        stop: () => {
            waiting.clear();
            void worker.terminate();
        },
    };
}
