// Promises as upright arrows: a thing for several receivers is one stem with several heads; where there are too many, those of a month, then
// those of a half-year are one with their number. A promise that does not hold always stands alone. It must not know px.
import { addToList } from '../../../plan/lists.ts';
import { type Day, dayOf, monthOf, yearOf } from '../../../plan/period.ts';
import type { FlowPromise, PassedRow } from './rows.ts';

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

/** Of the promises that have a day, in order of time; things of one giver in one month that are more than `most` are one. */
export function stemsOf(promises: readonly FlowPromise[], most: number): Stem[] {
    const dated = promises.filter(isDated);
    const gathered = Map.groupBy(
        dated.filter(({ isBroken }) => !isBroken),
        ({ giver, day }) => giver * 100_000 + yearOf(day) * 12 + monthOf(day),
    );
    const groups = [...gathered.values()].flatMap(own => {
        const things = byThing(own);
        return things.length > most ? [own] : things;
    });
    return inTime([...groups, ...byThing(dated.filter(({ isBroken }) => isBroken))].map(stemOf));
}

/** One stem a giver and half-year; what does not hold stands alone. */
export function stemsByHalfYear(passed: readonly PassedRow[], broken: readonly FlowPromise[]): Stem[] {
    const gathered = new Map<number, PassedRow[]>();
    for (const row of passed) {
        const { half } = row.counted;
        if (half !== undefined) addToList(gathered, row.giver * 100_000 + half, row);
    }
    const groups = [...gathered.values()].flatMap(own => {
        const promises = ofOneThing(own);
        if (!promises) return stemOfMany(own);
        const things = byThing(promises);
        return things.length > 1 ? stemOf(promises) : things.map(stemOf);
    });
    return inTime([...groups, ...byThing(broken.filter(isDated)).map(stemOf)]);
}

function isDated(promise: FlowPromise): promise is Dated {
    return promise.day !== undefined;
}

/** One after the other, what passes at once to several receivers together. */
function byThing(promises: readonly Dated[]): Dated[][] {
    return [...Map.groupBy(promises, ({ thing }) => thing).values()].flatMap(ofThing => [
        ...Map.groupBy(ofThing, one => `${one.giver} ${one.day} ${one.isBroken} ${one.kind === 'after'}`).values(),
    ]);
}

function inTime(stems: Stem[]): Stem[] {
    return stems.sort((a, b) => a.day - b.day || a.giver - b.giver || (a.heads[0]?.receiver ?? 0) - (b.heads[0]?.receiver ?? 0));
}

/** The promises behind these rows, where all pass the same thing. */
function ofOneThing(rows: readonly PassedRow[]): Dated[] | undefined {
    const thingOf = ({ counted }: PassedRow) => counted.ofOne?.[0]?.promise.thing;
    const [first] = rows;
    const thing = first && thingOf(first);
    if (thing === undefined || rows.some(row => thingOf(row) !== thing)) return undefined;
    return rows
        .flatMap(({ ofOne }) => ofOne)
        .sort((a, b) => a.place - b.place)
        .map(({ promise }) => promise)
        .filter(isDated);
}

function stemOfMany(rows: readonly PassedRow[]): Stem {
    const [{ giver }] = rows as readonly [PassedRow];
    const counts = new Map<number, number>();
    let [all, requests, afters, cares] = [0, 0, 0, 0];
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { receiver, counted } of rows) {
        counts.set(receiver, (counts.get(receiver) ?? 0) + counted.count);
        all += counted.count;
        requests += counted.requests;
        afters += counted.afters;
        cares += counted.cares;
        if (counted.first < from) from = counted.first;
        if (counted.last > to) to = counted.last;
    }
    return {
        giver,
        heads: headsOf(counts),
        day: middleOf(from, to),
        style: requests === all ? 'asked' : afters === all ? 'after' : 'ready',
        isThick: cares === all,
        isBroken: false,
        point: undefined,
        ways: [],
        count: all,
        was: undefined,
        story: '',
    };
}

function headsOf(counts: ReadonlyMap<number, number>): Head[] {
    return [...counts].map(([receiver, count]) => ({ receiver, count })).sort((a, b) => a.receiver - b.receiver);
}

function stemOf(promises: readonly Dated[]): Stem {
    const [first] = promises as readonly [Dated];
    const counts = new Map<number, number>();
    const isOne = promises.every(({ thing }) => thing === first.thing);
    for (const { receiver } of promises) counts.set(receiver, isOne ? 1 : (counts.get(receiver) ?? 0) + 1);
    const every = (test: (promise: FlowPromise) => boolean) => promises.every(test);
    const days = promises.map(({ day }) => day);
    const day = isOne ? first.day : middleOf(Math.min(...days), Math.max(...days));
    return {
        giver: first.giver,
        heads: headsOf(counts),
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

/** Of days of one half-year its middle, of those of one month the first. */
function middleOf(first: Day, last: Day): Day {
    if (monthOf(last) === monthOf(first) && yearOf(last) === yearOf(first)) return first;
    return dayOf(yearOf(first), monthOf(first) < 6 ? 3 : 9);
}
