// How sheets call parties, things and promises. It must not know where a word stands.
import type { Fault, Side, WorkPromise } from '../../facts/promise.ts';
import { writeDecimal, writeShortMoney } from '../../l10n/format.ts';
import { promiseFaults, promiseKinds, promiseStates } from '../../l10n/promises.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { Decimal } from '../../plan/decimal.ts';
import type { Asset, Declaration, Output, Reference } from '../../plan/model.ts';
import { fold } from '../../plan/names/find-named.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { thingText } from '../flow/flow-context.ts';
import { words as drawingWords } from '../words.ts';
import { saySpare } from './time-scale.ts';

export const faultWords: Readonly<Record<Fault, Text>> = promiseFaults;
export const promiseKindWords: Readonly<Record<WorkPromise['kind'], Text>> = promiseKinds;

const own = {
    noDate: { en: 'no date stated', id: 'waktu belum disebut' },
    inTime: { en: 'within the time of the work', id: 'dalam masa pekerjaannya' },
    perYear: { en: '{x} a year', id: '{x} per tahun' },
} as const satisfies Record<string, Text>;

/** A department by its short name, a partner by its title. */
export function nameOfSide(side: Side, locale: Locale): string {
    if (!side) return say(drawingWords.shared, locale);
    return side.kind === 'department' ? side.name || titleOf(side) : titleOf(side);
}

export function titleOfSide(side: Side, locale: Locale): string {
    return side ? titleOf(side) : say(drawingWords.shared, locale);
}

/** For a line of a head: the title, unless that would fill the page. */
export function headTitle(side: Side, locale: Locale): string {
    const title = titleOfSide(side, locale);
    return title.length <= longestInHead ? title : nameOfSide(side, locale);
}

const longestInHead = 160;

/** The thing that passes, with its quantity; of `after` the work that comes first. */
export function textOfThing(thing: Declaration, locale: Locale): string {
    if (thing.kind === 'output' || thing.kind === 'asset') return thingText(thing, locale);
    if (thing.kind !== 'request' || !thing.quantity?.amount) return titleOf(thing);
    const { amount, unit } = thing.quantity;
    const title = titleOf(thing);
    const number = writeDecimal(amount, locale);
    // "24 hari: Hari truk" says one word twice.
    const isSaid = fold(title).startsWith(`${fold(unit.value)} `);
    return isSaid ? `${number} ${unit.value}${title.slice(unit.value.length)}` : `${number} ${unit.value}: ${title}`;
}

/** Why a promise does not hold, else the time to spare. */
export function saySlack({ kind, fault, readyAt, neededAt, slack }: WorkPromise, locale: Locale): string {
    if (fault && fault !== 'late') return say(faultWords[fault], locale);
    // Maintenance that goes on already is late for nothing.
    if (neededAt === undefined && readyAt !== undefined && (kind === 'maintain' || kind === 'handover')) return '';
    if (readyAt === undefined || neededAt === undefined) return say(own.noDate, locale);
    return slack === undefined ? say(own.inTime, locale) : saySpare(readyAt, slack, locale);
}

export function sayState(promise: WorkPromise, locale: Locale): string {
    if (promise.fault) return say(faultWords[promise.fault], locale);
    return say(promise.kind === 'request' && !promise.giverWork ? promiseStates.asked : promiseStates.holds, locale);
}

/** The title of what a reference leads to; as written where it leads nowhere. */
export function titleAt(reference: Reference, plan: Plan): string {
    const target = plan.target(reference);
    return target ? titleOf(target) : reference.path.join('.');
}

/** A place once, and how many more there are. */
export function firstOf(names: readonly string[]): string {
    const all = [...new Set(names)];
    return all.length <= 2 ? all.join(', ') : `${all[0]} +${all.length - 1}`;
}

/** "Rp 180 m a year", as stated; empty where nobody has said what its upkeep needs. */
export function sayUpkeep({ upkeep }: Output | Asset, plan: Plan, locale: Locale): string {
    const [first] = upkeep.filter(({ amount }) => amount);
    if (!first?.amount) return '';
    const money = shortMoney(first.amount, plan.settings.currency, locale);
    return first.perYear ? say(own.perYear, locale, { x: money }) : money;
}

/** On one line: the number never stands apart from its unit. */
export function shortMoney(value: Decimal, currency: string, locale: Locale): string {
    return writeShortMoney(value, currency, locale).replaceAll(' ', '\u00a0');
}
