// Where the server on Node paints drawings: a thread beside the one that answers an editor. It must not know plans.
import { parentPort, workerData } from 'node:worker_threads';
import { Painter, type PaintJob } from './drawing/painter.ts';
import type { PaintCall, PaintReply } from './node-paint-thread.ts';

const painter = new Painter(Number(workerData));

parentPort?.on('message', (call: PaintCall) => {
    if (call.kind === 'forget') {
        painter.forget(call.name);
        return;
    }
    let reply: PaintReply;
    try {
        const patch = call.kind === 'paint' ? painter.paint(JSON.parse(call.job) as PaintJob) : painter.more(call.name, call.known);
        reply = { id: call.id, patch };
    } catch (error) {
        reply = { id: call.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(reply);
});
