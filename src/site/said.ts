// Phrases and rows that several pages share: a promise, a program, a thing, the way of an indicator. It must not know which page it is.
import { moneyEntries } from '../facts/money.ts';
import type { Side, WorkPromise } from '../facts/promise.ts';
import type { Track } from '../facts/track.ts';
import { upkeepOf } from '../facts/upkeep.ts';
import { formatDecimal } from '../l10n/format.ts';
import { addDecimals, type Decimal, zero } from '../plan/decimal.ts';
import type { Asset, Indicator, Location, Output, Quantity, Reading, Work } from '../plan/model.ts';
import { extentOf, placesOf, placesOfThing, programOf, titleOf } from '../plan/queries.ts';
import { moneyOf } from '../rules/analysis/work-money.ts';
import type { Content } from '../scene/node.ts';
import { dotted, muted, type Reader, state } from './reader.ts';
import { factWords, faultWords, promiseKinds, siteWords } from './words.ts';

/** When it is ready and needed, and whether that holds. */
export function promiseState(promise: WorkPromise, reader: Reader): Content[] {
    const { readyAt, neededAt, slack, fault, kind } = promise;
    const isCare = kind === 'handover' || kind === 'maintain';
    const times = [
        readyAt === undefined ? '' : reader.say(factWords.readyOn, { when: reader.day(readyAt) }),
        neededAt === undefined || isCare ? '' : reader.say(factWords.neededOn, { when: reader.day(neededAt) }),
        readyAt === undefined && neededAt === undefined ? reader.say(factWords.noDate) : '',
        fault === undefined && slack !== undefined && slack >= 0 && !isCare ? reader.count(factWords.spareOne, factWords.spare, slack) : '',
    ];
    return dotted(muted(times.filter(Boolean).join(', ')), fault ? state(reader.say(faultWords[fault]), true) : '');
}

/** A promise that a party or program waits for: the thing, from whom, when. `from`: whose page it is, which need not be named again. */
export function waiting(promise: WorkPromise, reader: Reader, from?: Side): Content[] {
    const end = endOf(promise.giverWork, promise.giver, reader, from);
    return dotted(reader.linkThing(promise), [`${reader.say(factWords.from).toLowerCase()} `, ...end], promiseState(promise, reader));
}

/** A promise that it gives: the thing, to whom, when. `thing`: the page leads to it elsewhere, or is its own. */
export function giving(promise: WorkPromise, reader: Reader, from?: Side, thing: 'linked' | 'named' | 'known' = 'linked'): Content[] {
    const kind = promise.kind === 'need' ? '' : muted(reader.say(promiseKinds[promise.kind]));
    const end = endOf(promise.receiverWork, promise.receiver, reader, from);
    const named = { linked: () => reader.linkThing(promise), named: () => titleOf(promise.thing), known: () => '' }[thing]();
    return dotted(named, kind, [`${reader.say(factWords.to).toLowerCase()} `, ...end], promiseState(promise, reader));
}

/** A program at the end of a promise leads on to its department, so that is named and no link. */
function endOf(work: Work | undefined, side: Side, reader: Reader, from: Side): Content[] {
    const program = programOf(work);
    if (!program) return [reader.linkSide(side)];
    return side === from ? [reader.link(program)] : [reader.link(program), `, ${reader.side(side)}`];
}

/** A program in a list: when, how much, where, what is open. `at`: whose page it is; of places that one alone is not named again. */
export function workLine(work: Work, reader: Reader, at?: Location): Content[] {
    const money = moneyOf(work, reader.plan);
    const open = reader.facts.pointsOf(work).length;
    const said = [reader.when(extentOf(reader.plan, work)), money ? reader.shortMoney(money) : '', placeNames(work, reader, at)];
    return dotted(
        reader.link(work),
        muted(said.filter(Boolean).join(' · ')),
        open > 0 ? state(reader.say(siteWords.toSettle, { n: reader.number(open) }), true) : '',
    );
}

export function thingLine(thing: Output | Asset, reader: Reader, at?: Location): Content[] {
    return dotted(
        reader.link(thing),
        muted([quantity(thing.quantity, reader), placeNames(thing, reader, at)].filter(Boolean).join(' · ')),
        ...care(thing, reader),
    );
}

function placeNames(of: Work | Output | Asset, { plan }: Reader, at: Location | undefined): string {
    const places = of.kind === 'output' || of.kind === 'asset' ? placesOfThing(of) : placesOf(of);
    if (at && places.every(({ location }) => plan.target(location) === at)) return '';
    const names = [...new Set(places.map(({ location }) => titleAt(location, plan)))];
    return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}

function titleAt(reference: Work['serves'][number], plan: Reader['plan']): string {
    const target = plan.target(reference);
    return target ? titleOf(target) : reference.path.join('.');
}

export function quantity(of: Quantity | undefined, { locale }: Reader): string {
    return of?.amount ? `${formatDecimal(of.amount)[locale]} ${of.unit.value}`.trim() : '';
}

/** Maintainers of a thing, how long, with money until when, and the time without one. Empty for what needs no keeper or nobody says when. */
export function care(thing: Output | Asset, reader: Reader): Content[][] {
    const upkeep = upkeepOf(thing, reader.plan);
    if (!upkeep) return [];
    const turns = upkeep.turns.map(turn => {
        const who = turn.maintainer ? reader.link(turn.maintainer) : reader.say(siteWords.shared);
        const paid =
            turn.paidUntil >= turn.to
                ? ''
                : turn.paidUntil < turn.from
                  ? reader.say(factWords.unpaidAll)
                  : reader.say(factWords.unpaid, { when: reader.day(turn.paidUntil) });
        return dotted([who, `: ${reader.when(turn)}`], paid === '' ? '' : state(paid, true));
    });
    const gaps = upkeep.gaps.map(gap => [state(reader.say(factWords.nobodyFrom, { when: reader.when(gap) }), true)]);
    return [...turns, ...gaps];
}

/** Budget by year and fund, as sentences. */
export function moneyLines(program: Work, reader: Reader): Content[][] {
    const { plan } = reader;
    const sums = new Map<string, Decimal>();
    for (const { time, money, value } of moneyEntries(program, plan)) {
        const when = time === 'several' ? reader.say(factWords.several) : time === 'undated' ? reader.say(factWords.undated) : String(time);
        const fund = money.fund ? titleAt(money.fund, plan) : reader.say(factWords.noFund);
        const key = `${when}\n${fund}`;
        sums.set(key, addDecimals(sums.get(key) ?? zero, value));
    }
    return [...sums].map(([key, value]) => {
        const [when = '', fund = ''] = key.split('\n');
        return [`${when}: ${reader.money(value)} (${fund})`];
    });
}

/** The title of an indicator with what it was, is and shall be. */
export function indicatorLine(indicator: Indicator, reader: Reader): Content[] {
    const said = (text: (typeof factWords)['baseline' | 'now' | 'target'], readings: readonly Reading[]) =>
        readings.map(reading => reader.say(text, { value: figureText(reading, indicator), when: reader.when(reading.period) }));
    const parts = [
        ...said(factWords.baseline, indicator.baselines),
        ...said(factWords.now, indicator.actuals),
        ...said(factWords.target, indicator.targets),
    ];
    return dotted(titleOf(indicator), muted(parts.join(' · ')));
}

function figureText({ text, percent }: Reading, { unit }: Indicator): string {
    return `${text}${percent ? ' %' : ''}${unit && !percent ? ` ${unit.value}` : ''}`;
}

/** How far an indicator has come, in the time that has passed. */
export function trackLine({ indicator, baseline, target, now, reached, passed }: Track, reader: Reader): Content[] {
    const percent = (share: number) => reader.number(Math.round(share * 100));
    const said =
        reached === undefined
            ? ''
            : passed === undefined
              ? reader.say(factWords.reachedOnly, { n: percent(reached) })
              : reader.say(factWords.reached, { n: percent(reached), passed: percent(passed) });
    const figure = (text: (typeof factWords)['baseline' | 'now' | 'target'], reading: Reading) =>
        reader.say(text, { value: figureText(reading, indicator), when: reader.when(reading.period) });
    return dotted(
        titleOf(indicator),
        muted(figure(factWords.baseline, baseline.reading)),
        muted(now ? figure(factWords.now, now.reading) : reader.say(factWords.notMeasured)),
        muted(figure(factWords.target, target.reading)),
        said,
    );
}
