// Changes of one program and its promises since an older version, in words. It must not know how changes of other things are found.
import type { WorkPromise } from '../../../facts/promise.ts';
import { promisesOfProgram } from '../../../facts/promises.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { compareDecimals, type Decimal, subtractDecimals } from '../../../plan/decimal.ts';
import type { Work } from '../../../plan/model.ts';
import { type Interval, isWork, programOf } from '../../../plan/queries.ts';
import { statedTime } from '../../../rules/analysis/stated-time.ts';
import { moneyOf } from '../../../rules/analysis/work-money.ts';
import type { Before } from '../before.ts';
import { faultWords, nameOfSide, shortMoney, textOfThing } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { sayBegin, sayEnd, sayTime } from '../time-scale.ts';
import { changeWords as words } from './words.ts';

export interface ProgramChange {
    readonly isNew: boolean;
    /** Its time before, where that was another one. */
    readonly was: Interval | undefined;
    readonly notes: readonly string[];
}

/** Undefined where nothing is compared, or nothing changed. */
export function programChange(program: Work, { plan, before, locale }: SheetContext): ProgramChange | undefined {
    if (!before) return undefined;
    const older = before.pairs.olderOf(program);
    if (!isWork(older)) return { isNew: true, was: undefined, notes: [say(words.isNew, locale)] };
    const was = statedTime(older);
    const isMoved = differ(statedTime(program), was);
    const notes = [
        ...(isMoved ? [was ? say(words.wasTime, locale, { time: sayTime(was, locale) }) : say(words.wasNoTime, locale)] : []),
        ...sayMoney(moneyOf(program, plan), moneyOf(older, before.plan), plan.settings.currency, locale),
        ...promiseNotes(program, older, before, plan, locale),
    ];
    if (notes.length === 0) return undefined;
    return { isNew: false, was: isMoved && was ? { from: was.from, to: was.to } : undefined, notes };
}

/** The time of a work in the older version, where that was another one. */
export function timeBefore(work: Work | undefined, before: Before | undefined): Interval | undefined {
    const older = work && before?.pairs.olderOf(work);
    const was = isWork(older) ? statedTime(older) : undefined;
    return work && was && differ(statedTime(work), was) ? { from: was.from, to: was.to } : undefined;
}

function differ(a: Interval | undefined, b: Interval | undefined): boolean {
    return a?.from !== b?.from || a?.to !== b?.to;
}

/** "+Rp 200 m, was Rp 1 bn"; nothing where it is the same. */
export function sayMoney(now: Decimal | undefined, was: Decimal | undefined, currency: string, locale: Locale): string[] {
    if (now && !was) return [say(words.newMoney, locale)];
    if (was && !now) return [say(words.noMoney, locale, { was: shortMoney(was, currency, locale) })];
    const order = now && was ? compareDecimals(now, was) : 0;
    if (!now || !was || order === 0) return [];
    const money = shortMoney(order > 0 ? subtractDecimals(now, was) : subtractDecimals(was, now), currency, locale);
    return [say(order > 0 ? words.more : words.less, locale, { money, was: shortMoney(was, currency, locale) })];
}

function promiseNotes(program: Work, older: Work, before: Before, plan: SheetContext['plan'], locale: Locale): string[] {
    const isOf = (promise: WorkPromise, one: Work) => programOf(promise.giverWork) === one || programOf(promise.receiverWork) === one;
    const notes = promisesOfProgram(program, plan)
        .filter(promise => isOf(promise, program))
        .flatMap(promise => sayPromiseChange(promise, before, locale));
    const gone = before.gone
        .filter(promise => isOf(promise, older))
        .map(promise => say(words.gonePromise, locale, { promise: sayPromise(promise, locale) }));
    return [...notes, ...gone];
}

export function sayPromiseChange(promise: WorkPromise, { promises }: Before, locale: Locale): string[] {
    const change = promises.get(promise);
    if (!change) return [];
    const said = sayPromise(promise, locale);
    if (change.kind === 'new') return [say(words.newPromise, locale, { promise: said })];
    const { was } = change;
    const none = say(words.noDate, locale);
    if (was.readyAt !== promise.readyAt) {
        const day = was.readyAt === undefined ? none : sayEnd(was.readyAt, locale);
        return [say(words.movedPromise, locale, { promise: said, was: day })];
    }
    if (was.neededAt !== promise.neededAt) {
        const day = was.neededAt === undefined ? none : sayBegin(was.neededAt, locale);
        return [say(words.movedNeed, locale, { promise: said, was: day })];
    }
    return [
        say(words.changedState, locale, {
            promise: said,
            was: was.fault ? say(faultWords[was.fault], locale) : say(words.allAgreed, locale),
        }),
    ];
}

export function sayPromise({ thing, giver, receiver }: WorkPromise, locale: Locale): string {
    return `${textOfThing(thing, locale)}, ${nameOfSide(giver, locale)} ► ${nameOfSide(receiver, locale)}`;
}
