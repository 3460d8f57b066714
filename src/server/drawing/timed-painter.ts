// Paints on a thread of its own, one drawing at a time, and ends the thread when a drawing takes too long or nobody waits for it any more.
// It must not know what is drawn.

import { kindOf } from '../../diagram/drawing.ts';
import type { DrawingPatch } from '../../protocol/diagram.ts';
import type { CancellationToken } from '../../protocol/message.ts';
import { Painter, type PaintJob } from './painter.ts';

/** Where painting happens beside the server's own thread. */
export interface PaintThread {
    paint(job: PaintJob): Promise<DrawingPatch>;
    /** As `Painter.more`. */
    more(name: string, known: number): Promise<DrawingPatch | undefined>;
    forget(name: string): void;
    stop(): void;
}

export interface TimedPainterOptions {
    /** A new thread whose versions begin at `first`; without, all is painted here, where nothing can be called off. */
    readonly startThread: ((first: number) => PaintThread) | undefined;
    readonly after: (milliseconds: number, action: () => void) => () => void;
    /** Milliseconds that one drawing may take. */
    readonly limit: number;
}

/** A drawing that is nearly done is rather finished than begun again. */
const patience = 300;
/** What is painted without a thread must be small enough never to hold up an editor for long. */
const mostWithoutThread = 2000;
/** Cards and lines that a page can hold without becoming slow. */
const most = 20_000;
/** No thread paints more drawings than this. */
const versionsPerThread = 1_000_000;

export class TimedPainter {
    private readonly options: TimedPainterOptions;
    private readonly here = new Painter();
    private thread: PaintThread | undefined;
    private threads = 0;
    private turn: Promise<unknown> = Promise.resolve();

    constructor(options: TimedPainterOptions) {
        this.options = options;
    }

    /** `late` when it took too long; undefined when it was called off before it was done. */
    paint(job: PaintJob, token?: CancellationToken): Promise<DrawingPatch | 'late' | undefined> {
        return this.inTurn(() => {
            if (token?.isCancellationRequested) return undefined;
            const { startThread } = this.options;
            if (kindOf(job.drawing).size(job.drawing) > (startThread ? most : mostWithoutThread)) return 'late';
            if (!startThread) return this.here.paint(job);
            this.thread ??= startThread(this.threads++ * versionsPerThread);
            return this.timed(this.thread.paint(job), token);
        });
    }

    /** As `Painter.more`; `late` when it took too long. */
    more(name: string, known: number): Promise<DrawingPatch | 'late' | undefined> {
        return this.inTurn(() => {
            if (!this.options.startThread) return this.here.more(name, known);
            return this.thread && this.timed(this.thread.more(name, known), undefined);
        });
    }

    forget(name: string): void {
        this.here.forget(name);
        this.thread?.forget(name);
    }

    stop(): void {
        this.thread?.stop();
        this.thread = undefined;
    }

    /** One after the other. */
    private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
        const mine = this.turn.then(work);
        this.turn = mine.catch(() => {});
        return mine;
    }

    private timed(
        painting: Promise<DrawingPatch | undefined>,
        token: CancellationToken | undefined,
    ): Promise<DrawingPatch | 'late' | undefined> {
        const { after, limit } = this.options;
        return new Promise((resolve, reject) => {
            let done = false;
            let old = false;
            const finish = (): boolean => {
                if (done) return false;
                done = true;
                for (const callOff of calls) callOff();
                return true;
            };
            const give = (answer: 'late' | undefined) => {
                if (!finish()) return;
                this.stop();
                resolve(answer);
            };
            const calls = [
                after(limit, () => give('late')),
                after(patience, () => {
                    old = true;
                    if (token?.isCancellationRequested) give(undefined);
                }),
            ];
            token?.onCancellationRequested(() => {
                if (old) give(undefined);
            });
            painting.then(
                patch => {
                    if (finish()) resolve(patch);
                },
                error => {
                    if (!finish()) return;
                    this.stop();
                    reject(error);
                },
            );
        });
    }
}
