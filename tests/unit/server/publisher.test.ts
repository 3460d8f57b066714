// A long check is made in pieces: others get their turn between, and what is looked at comes first.
import { expect, it } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { Publisher } from '../../../src/server/publisher.ts';
import { readFile } from '../plans.ts';

const uri = (name: string) => `file:///city/${name}.plan`;

/** A publisher whose clock moves so fast that every piece holds one declaration; `turn` lets it go on. */
function start(texts: Readonly<Record<string, string>>, open: readonly string[], prepare?: (isOver: () => boolean) => boolean) {
    const plans = new Plans();
    for (const [name, text] of Object.entries(texts)) plans.put(readFile(text, uri(name)));
    const sent: string[] = [];
    const reported: string[] = [];
    const waiting = new Set<() => void>();
    let clock = 0;
    const publisher = new Publisher({
        plans,
        after: (_, action) => {
            waiting.add(action);
            return () => waiting.delete(action);
        },
        open: () => open.map(uri),
        ...(prepare ? { prepare } : {}),
        now: () => {
            clock += 30;
            return clock;
        },
        send: (file, diagnostics) => sent.push(...diagnostics.map(({ code }) => `${file.slice('file:///city/'.length)} ${code}`)),
        report: (_, error) => {
            reported.push(String(error));
        },
    });
    const turn = () => {
        const [action] = waiting;
        if (!action) return false;
        waiting.delete(action);
        action();
        return true;
    };
    return { plans, sent, reported, turn, publisher };
}

const lonely = 'department A { program P { executor Nobody } program Q { executor Nobody } }';

it('shows what is looked at first, and the rest turns later', () => {
    const { plans, sent, reported, turn, publisher } = start(
        { a: lonely, b: lonely.replace('A', 'B'), c: '// ignore: dependency-cycle -- why not\nprogram C1 { after C1 }' },
        ['b', 'c'],
    );
    publisher.release();
    while (sent.length === 0) expect(turn()).toBe(true);
    expect(new Set(sent.map(line => line.split(' ')[0]))).toEqual(new Set(['b.plan']));
    expect([...plans.foundSoFar('file:///city').keys()]).toEqual([uri('b')]);
    let turns = 0;
    while (turn()) turns++;
    expect(turns).toBeGreaterThan(2);
    expect(new Set(sent.map(line => line.split(' ')[0]))).toEqual(new Set(['a.plan', 'b.plan', 'c.plan']));
    // A comment is not called useless before all is checked, nor afterwards when it is not.
    expect(sent).not.toContain('c.plan unused-ignore');
    expect(reported).toEqual([]);
});

it('is called off by an edit, and then finds what is there now', () => {
    const { plans, sent, turn, publisher } = start({ a: lonely, b: lonely.replace('A', 'B') }, []);
    publisher.release();
    turn();
    plans.put(readFile('department A { program P { executor A } }', uri('a')));
    publisher.schedule();
    while (turn());
    expect(sent.filter(line => line === 'a.plan unresolved')).toEqual([]);
    expect(sent.filter(line => line === 'b.plan unresolved')).toHaveLength(2);
});

it('shows what is found although a rule fails, and says that it did', () => {
    const { plans, sent, reported, turn, publisher } = start({ a: lonely }, []);
    const check = plans.check.bind(plans);
    plans.check = (...args) => {
        if (check(...args)) throw new Error('a fault of a rule');
        return false;
    };
    publisher.release();
    while (turn());
    expect(reported).toEqual(['Error: a fault of a rule']);
    expect(sent).toContain('a.plan unresolved');
});

it('says when all has been checked once, so that a drawing waits for the pieces and does not make the check whole at once', async () => {
    const { turn, publisher } = start({ a: lonely, b: lonely.replace('A', 'B') }, []);
    let isChecked = false;
    void publisher.checkedOnce.then(() => {
        isChecked = true;
    });
    publisher.release();
    let early = 0;
    while (turn()) {
        // what was settled in the last turn is told after it
        await Promise.resolve();
        if (!isChecked) early++;
    }
    await Promise.resolve();
    expect(early).toBeGreaterThan(2);
    expect(isChecked).toBe(true);
});

it('keeps nobody waiting for a check that will not come', async () => {
    const { publisher } = start({ a: lonely }, []);
    publisher.release();
    publisher.stop();
    await publisher.checkedOnce;
});

it('prepares what may be asked soon in pieces while nothing is to be checked, and again after an edit', async () => {
    let left = 3;
    const { plans, sent, turn, publisher } = start({ a: lonely, b: lonely.replace('A', 'B') }, [], isOver => {
        expect(plans.changed()).toEqual([]);
        expect(sent.length).toBeGreaterThan(0);
        left--;
        while (!isOver());
        return left <= 0;
    });
    publisher.release();
    while (left > 2) expect(turn()).toBe(true);
    await publisher.checkedOnce;
    plans.put(readFile('department A { program P { executor Nowhere } }', uri('a')));
    publisher.schedule();
    while (turn());
    expect(left).toBe(0);
    expect(sent.filter(line => line === 'a.plan unresolved').length).toBeGreaterThan(1);
});

it('reports what cannot be prepared, and checks on', () => {
    const { sent, reported, turn, publisher } = start({ a: lonely }, [], () => {
        throw new Error('a fault of a count');
    });
    publisher.release();
    while (turn());
    expect(reported).toEqual(['Error: a fault of a count']);
    expect(sent).toContain('a.plan unresolved');
});
