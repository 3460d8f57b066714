import { expect, it } from 'vitest';
import type { Drawing } from '../../../src/diagram/drawing.ts';
import type { DrawingPatch } from '../../../src/protocol/diagram.ts';
import type { PaintJob } from '../../../src/server/drawing/painter.ts';
import { type PaintThread, TimedPainter } from '../../../src/server/drawing/timed-painter.ts';

/** A clock and threads that do only what a test tells them. */
function stand() {
    const timers = new Map<() => void, number>();
    const threads: { stopped: boolean; finish: (version: number) => void; names: string[] }[] = [];
    const startThread = (): PaintThread => {
        let give: (patch: DrawingPatch) => void = () => {};
        const thread = { stopped: false, names: [] as string[], finish: (version: number) => give({ version } as DrawingPatch) };
        threads.push(thread);
        return {
            paint: ({ name }) => {
                thread.names.push(name);
                return new Promise(resolve => {
                    give = resolve;
                });
            },
            more: () => new Promise(() => {}),
            forget: () => {},
            stop: () => {
                thread.stopped = true;
            },
        };
    };
    const painter = new TimedPainter({
        startThread,
        after: (milliseconds, action) => {
            timers.set(action, milliseconds);
            return () => timers.delete(action);
        },
        limit: 5000,
    });
    const pass = (until: number) => {
        for (const [action, at] of timers) if (at <= until) action();
    };
    return { painter, threads, pass, timers };
}

function token() {
    const listeners: (() => void)[] = [];
    const it = {
        isCancellationRequested: false,
        onCancellationRequested: (listener: () => void) => listeners.push(listener),
        cancel: () => {
            it.isCancellationRequested = true;
            for (const listener of listeners) listener();
        },
    };
    return it;
}

const nothing = { kind: 'flow', graph: { cards: [] } } as unknown as Drawing;
const job = (name: string): PaintJob => ({ name, drawing: nothing, known: 0, continues: true });
const turn = () => new Promise(resolve => setImmediate(resolve));

it('ends a thread that takes too long, and paints the next drawing on another', async () => {
    const { painter, threads, pass, timers } = stand();
    const late = painter.paint(job('a'));
    await turn();
    pass(5000);
    expect(await late).toBe('late');
    expect(threads[0]?.stopped).toBe(true);
    const next = painter.paint(job('b'));
    await turn();
    threads[1]?.finish(7);
    expect(await next).toEqual({ version: 7 });
    expect(timers.size).toBe(0);
});

it('paints one drawing at a time, and none that nobody waits for any more', async () => {
    const { painter, threads } = stand();
    const asked = token();
    const first = painter.paint(job('a'));
    const second = painter.paint(job('b'), asked);
    const third = painter.paint(job('c'));
    await turn();
    expect(threads[0]?.names).toEqual(['a']);
    asked.cancel();
    threads[0]?.finish(1);
    expect(await first).toEqual({ version: 1 });
    expect(await second).toBeUndefined();
    await turn();
    threads[0]?.finish(2);
    expect(await third).toEqual({ version: 2 });
    expect(threads[0]?.names).toEqual(['a', 'c']);
    expect(threads).toHaveLength(1);
});

it('finishes what was just begun although it was called off, and ends what takes long', async () => {
    const { painter, threads, pass } = stand();
    const asked = token();
    const quick = painter.paint(job('a'), asked);
    await turn();
    asked.cancel();
    threads[0]?.finish(1);
    expect(await quick).toEqual({ version: 1 });
    const again = token();
    const slow = painter.paint(job('a'), again);
    await turn();
    pass(300);
    again.cancel();
    expect(await slow).toBeUndefined();
    expect(threads[0]?.stopped).toBe(true);
});

it('begins no drawing that no page could hold', async () => {
    const { painter, threads } = stand();
    const cards = Array.from({ length: 20_001 }, () => ({}));
    const large = { ...job('a'), drawing: { kind: 'flow', graph: { cards } } as unknown as Drawing };
    expect(await painter.paint(large)).toBe('late');
    expect(threads).toEqual([]);
    const here = new TimedPainter({ startThread: undefined, after: () => () => {}, limit: 0 });
    expect(await here.paint({ ...large, drawing: { kind: 'flow', graph: { cards: cards.slice(0, 2_001) } } as unknown as Drawing })).toBe(
        'late',
    );
});

it('gives up the rest of a drawing that takes too long', async () => {
    const { painter, threads, pass } = stand();
    const first = painter.paint(job('a'));
    await turn();
    threads[0]?.finish(1);
    await first;
    const more = painter.more('a', 1);
    await turn();
    pass(5000);
    expect(await more).toBe('late');
    expect(threads[0]?.stopped).toBe(true);
    expect(await painter.more('a', 1)).toBeUndefined();
});
