// Suppositions as they are typed: `DAU=10%`, `Parks.Trees=6m`, in either language. Unreadable ones are refused in words.
// It must not know what comes of it.
import { say, type Text, type Values } from '../l10n/say.ts';
import { compareDecimals, readNumber, zero } from '../plan/decimal.ts';
import type { Fund, Money } from '../plan/model.ts';
import { overlaps } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { type Interval, workOf } from '../plan/queries.ts';
import { findThing } from '../why/find-thing.ts';
import { callThing } from '../why/say-step.ts';
import { isMovable, statesTime } from './movable.ts';
import type { Cut, Drop, Move, Shift, Supposition } from './supposition.ts';

/** Reads an amount of money as the plan language does; undefined for what is none. */
export type ReadMoney = (text: string) => Money | undefined;

export interface Typed {
    readonly kind: Supposition['kind'];
    readonly text: string;
}

interface Refused {
    readonly refusal: Text;
}

const words = {
    badCut: {
        en: '"{text}" is no cut: write FUND=10%, FUND=500 million or FUND="10% in 2026".',
        id: '"{text}" bukan pemotongan: tulis DANA=10%, DANA=500 juta, atau DANA="10% pada 2026".',
    },
    badShare: {
        en: '"{text}" is no share: write more than 0% and at most 100%.',
        id: '"{text}" bukan bagian: tulis lebih dari 0% dan paling banyak 100%.',
    },
    badCurrency: {
        en: 'The plan is in {currency}, but "{text}" is in {other}.',
        id: 'Rencana memakai {currency}, tetapi "{text}" dalam {other}.',
    },
    twice: {
        en: '{thing} is cut twice for the same time. Say it once.',
        id: '{thing} dipotong dua kali untuk waktu yang sama. Sebutkan sekali saja.',
    },
    badMove: {
        en: '"{text}" is no move: write NAME=6m for six months later, NAME=1y for a year, NAME=-3m for three months earlier.',
        id: '"{text}" bukan pergeseran: tulis NAMA=6bln untuk enam bulan kemudian, NAMA=1thn untuk setahun, NAMA=-3bln untuk tiga bulan lebih awal.',
    },
    noTime: {
        en: '{thing} states no time, so it cannot be moved.',
        id: '{thing} tidak menyebut waktu, sehingga tidak dapat digeser.',
    },
    moveMaker: {
        en: '{thing} has no time of its own. Move {maker} instead.',
        id: '{thing} tidak memiliki waktu sendiri. Geser {maker} sebagai gantinya.',
    },
    notMovable: {
        en: '{thing} cannot be moved: only departments, programs and their parts, goals, objectives and requests have a time.',
        id: '{thing} tidak dapat digeser: hanya perangkat daerah, program dan rinciannya, tujuan, sasaran, dan permintaan yang memiliki waktu.',
    },
} satisfies Record<string, Text>;

/** All of them, or why one cannot be taken. */
export function readSuppositions(plan: Plan, typed: readonly Typed[], readMoney: ReadMoney): readonly Supposition[] | Refused {
    const read: Supposition[] = [];
    for (const { kind, text } of typed) {
        const one = kind === 'cut' ? readCut(plan, text, readMoney) : kind === 'move' ? readMove(plan, text) : readDrop(plan, text);
        if ('refusal' in one) return one;
        if (one.kind === 'cut' && read.some(other => other.kind === 'cut' && areSameMoney(other, one)))
            return refused(words.twice, { thing: callThing(one.fund) });
        read.push(one);
    }
    return read;
}

function areSameMoney(a: Cut, b: Cut): boolean {
    return a.fund === b.fund && (!a.within || !b.within || overlaps(a.within, b.within));
}

function readCut(plan: Plan, text: string, readMoney: ReadMoney): Cut | Refused {
    const parts = partsOf(text);
    if (!parts) return refused(words.badCut, { text });
    const found = findThing(plan, parts.name, ['fund']);
    if ('refusal' in found) return found;
    const fund = found.thing as Fund;
    const [, number = '', rest = ''] = /^([\d.,]+)\s*(?:%|per\s?cent|persen)(.*)$/i.exec(parts.value) ?? [];
    if (number !== '') {
        const read = readNumber(number, true);
        const within = timeIn(rest, readMoney);
        if (!('value' in read) || within === undefined) return refused(words.badCut, { text });
        if (compareDecimals(read.value, zero) <= 0 || compareDecimals(read.value, { units: 100n, scale: 0 }) > 0)
            return refused(words.badShare, { text: parts.value });
        return { kind: 'cut', fund, share: { percent: read.value }, within: within ?? undefined };
    }
    const money = readMoney(parts.value);
    if (!money?.amount || money.fund || compareDecimals(money.amount, zero) <= 0) return refused(words.badCut, { text });
    const { currency } = plan.settings;
    if (money.currency && money.currency.value !== currency)
        return refused(words.badCurrency, { currency, text: parts.value, other: money.currency.value });
    return { kind: 'cut', fund, share: { amount: money.amount }, within: money.period };
}

/** ` in 2026`, read as behind an amount; null for no time, undefined for what is none. */
function timeIn(text: string, readMoney: ReadMoney): Interval | null | undefined {
    if (text.trim() === '') return null;
    const money = readMoney(`1${text}`);
    return money?.period && !money.fund && money.amount?.units === 1n ? money.period : undefined;
}

function readMove(plan: Plan, text: string): Move | Refused {
    const parts = partsOf(text);
    const by = parts && readShift(parts.value);
    if (!parts || !by) return refused(words.badMove, { text });
    const found = findThing(plan, parts.name);
    if ('refusal' in found) return found;
    const { thing } = found;
    if (!isMovable(thing)) {
        const maker = workOf(thing);
        if (maker) return refused(words.moveMaker, { thing: callThing(thing), maker: callThing(maker) });
        return refused(words.notMovable, { thing: callThing(thing) });
    }
    return statesTime(plan, thing) ? { kind: 'move', thing, by } : refused(words.noTime, { thing: callThing(thing) });
}

function readDrop(plan: Plan, text: string): Drop | Refused {
    const found = findThing(plan, text);
    return 'refusal' in found ? found : { kind: 'drop', thing: found.thing };
}

/** Around the last `=`: a title may hold one. */
function partsOf(text: string): { readonly name: string; readonly value: string } | undefined {
    const at = text.lastIndexOf('=');
    const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    return at > 0 && name !== '' && value !== '' ? { name, value } : undefined;
}

/** Months and days of the words for a length of time, in both languages. */
const units: readonly (readonly [word: RegExp, months: number, days: number])[] = [
    [/^(?:y|yr|yrs|years?|tahun|thn|th)$/, 12, 0],
    [/^(?:semesters?|half-?years?|smt)$/, 6, 0],
    [/^(?:q|quarters?|triwulan|tw)$/, 3, 0],
    [/^(?:m|mo|mon|months?|bulan|bln)$/, 1, 0],
    [/^(?:w|wk|weeks?|minggu|mgg)$/, 0, 7],
    [/^(?:d|days?|hari|hr)$/, 0, 1],
];

/** Longer than any plan. */
const maxMonths = 1200;

/** `6m`, `1 tahun 6 bulan`, `-3 months`; undefined for what is no length of time. */
export function readShift(text: string): Shift | undefined {
    const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
    const sign = /^[+-]/.exec(said)?.[0] ?? '';
    const piece = / ?(\d{1,5}) ?([a-z-]{1,12})/y;
    let months = 0;
    let days = 0;
    for (piece.lastIndex = sign.length; piece.lastIndex < said.length; ) {
        const [, number = '', word = ''] = piece.exec(said) ?? [];
        const unit = units.find(([known]) => known.test(word));
        if (!unit) return undefined;
        months += Number(number) * unit[1];
        days += Number(number) * unit[2];
    }
    if (months + days === 0 || months > maxMonths || days > maxMonths * 31) return undefined;
    return sign === '-' ? { months: -months || 0, days: -days || 0 } : { months, days };
}

function refused(text: Text, values: Values): Refused {
    return { refusal: { en: say(text, 'en', capital(values, 'en')), id: say(text, 'id', capital(values, 'id')) } };
}

/** A thing that begins a sentence. */
function capital(values: Values, locale: 'en' | 'id'): Values {
    const { thing } = values;
    if (typeof thing !== 'object') return values;
    const called = thing[locale];
    return { ...values, thing: called.charAt(0).toUpperCase() + called.slice(1) };
}
