// Promises as upright arrows: a thing for several receivers is one stem with several heads; where there are too many, those of a month, then
// those of a half-year are one with their number. A promise that does not hold always stands alone. It must not know px.
import { type Day, dayOf, monthOf, yearOf } from '../../../plan/period.ts';
import type { FlowPromise } from './rows.ts';

/** Things of one giver in one month, or half-year, that are more than `most` are one stem. */
export interface Gathering {
    readonly span: 'month' | 'half-year';
    readonly most: number;
}

interface Head {
    readonly receiver: number;
    readonly count: number;
}

export interface Stem {
    readonly giver: number;
    readonly heads: readonly Head[];
    readonly day: Day;
    readonly style: 'ready' | 'asked' | 'after';
    /** Handed over or maintained. */
    readonly isThick: boolean;
    readonly isBroken: boolean;
    readonly point: number | undefined;
    /** Ways to say what passes, the best first; empty for a number. */
    readonly ways: readonly string[];
    readonly count: number;
    /** Of one thing: its day in an older version, where that was another one. */
    readonly was: Day | undefined;
    readonly story: string;
}

type Dated = FlowPromise & { readonly day: Day };

/** Of the promises that have a day, in order of time. */
export function stemsOf(promises: readonly FlowPromise[], { span, most }: Gathering): Stem[] {
    const dated = promises.filter((promise): promise is Dated => promise.day !== undefined);
    const single = (own: readonly Dated[]) =>
        [...Map.groupBy(own, ({ thing }) => thing).values()].flatMap(ofThing => [
            ...Map.groupBy(ofThing, one => `${one.giver} ${one.day} ${one.isBroken} ${one.kind === 'after'}`).values(),
        ]);
    const gathered = Map.groupBy(
        dated.filter(({ isBroken }) => !isBroken),
        ({ giver, day }) => giver * 100_000 + yearOf(day) * 12 + (span === 'month' ? monthOf(day) : monthOf(day) < 6 ? 0 : 6),
    );
    const groups = [...gathered.values()].flatMap(own => {
        // of thousands of promises most are gathered: their things are counted first
        if (own.length > most && new Set(own.map(({ thing }) => thing)).size > most) return [own];
        const things = single(own);
        return things.length > most ? [own] : things;
    });
    return [...groups, ...single(dated.filter(({ isBroken }) => isBroken))]
        .map(stemOf)
        .sort((a, b) => a.day - b.day || a.giver - b.giver || (a.heads[0]?.receiver ?? 0) - (b.heads[0]?.receiver ?? 0));
}

function stemOf(promises: readonly Dated[]): Stem {
    const [first] = promises as readonly [Dated];
    const counts = new Map<number, number>();
    for (const { receiver } of promises) counts.set(receiver, (counts.get(receiver) ?? 0) + 1);
    const isOne = promises.every(({ thing }) => thing === first.thing);
    const every = (test: (promise: FlowPromise) => boolean) => promises.every(test);
    const day = isOne ? first.day : middleOf(promises.map(promise => promise.day));
    return {
        giver: first.giver,
        heads: [...counts].map(([receiver, count]) => ({ receiver, count: isOne ? 1 : count })).sort((a, b) => a.receiver - b.receiver),
        day,
        style: every(({ kind }) => kind === 'request') ? 'asked' : every(({ kind }) => kind === 'after') ? 'after' : 'ready',
        isThick: every(({ kind }) => kind === 'handover' || kind === 'maintain'),
        isBroken: first.isBroken,
        point: promises.find(({ point }) => point !== undefined)?.point,
        ways: isOne ? [first.text, first.short] : [],
        count: promises.length,
        was: isOne ? first.was : undefined,
        story: isOne ? first.story : '',
    };
}

/** In a half-year its middle; else the first day. */
function middleOf(days: readonly Day[]): Day {
    const first = Math.min(...days);
    if (days.every(day => monthOf(day) === monthOf(first) && yearOf(day) === yearOf(first))) return first;
    return dayOf(yearOf(first), monthOf(first) < 6 ? 3 : 9);
}
