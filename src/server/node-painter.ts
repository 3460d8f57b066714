// Where the server on Node paints drawings: a thread beside the one that answers an editor. It must not know plans.
import { parentPort, workerData } from 'node:worker_threads';
import { Painter } from './drawing/painter.ts';
import type { PaintCall, PaintReply } from './node-paint-thread.ts';

const painter = new Painter(Number(workerData));

parentPort?.on('message', (call: PaintCall) => {
    if (call.kind === 'forget') {
        painter.forget(call.name);
        return;
    }
    let reply: PaintReply;
    try {
        reply = { id: call.id, patch: painter.paint(call.job) };
    } catch (error) {
        reply = { id: call.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(reply);
});
