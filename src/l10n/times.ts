// Times in sentences, as people say them: April 2026, the first quarter of 2026, 2027–2029 | April 2026, triwulan I 2026, tahun 2027–2029.
// It must not know what happens at that time.
import { type Day, readMoment, writePeriod, writeYears } from '../plan/period.ts';
import type { Text } from './say.ts';

/** Both days included. */
interface Interval {
    readonly from: Day;
    readonly to: Day;
}

/** The shortest way to say an interval. */
export function sayPeriod(period: Interval): Text {
    return sayTime(writePeriod({ from: period.from, to: period.to }));
}

/** The month of a day. */
export function sayMonth(day: Day): Text {
    const [year = '', month = ''] = writePeriod({ from: day, to: day }).split('-');
    return sayTime(`${year}-${month}`);
}

export function sayYear(year: number): Text {
    return sayYears([year]);
}

/** Calendar years, ascending: 2025–2027, 2029 | tahun 2025–2027, 2029. */
export function sayYears(years: readonly number[]): Text {
    const text = writeYears(years).replaceAll('..', '–');
    return { en: text, id: text === '' ? '' : `tahun ${text}` };
}

/** A time as it is written in a plan, such as `2025-Q1..2026`; text that is no time is left as it is. */
export function sayTime(written: string): Text {
    const [from = '', to, ...rest] = written.split('..').map(part => part.trim());
    const first = readMoment(from) && partsOf(from);
    if (!first || rest.length > 0) return { en: written, id: written };
    if (to === undefined || to === from) return { en: first.en, id: withYear(first.id) };
    const last = readMoment(to) && partsOf(to);
    if (!last) return { en: written, id: written };
    if (isYear(from) && isYear(to)) return { en: `${from}–${to}`, id: `tahun ${from}–${to}` };
    // The year is said once: April to September 2026.
    const year = ` ${from.slice(0, 4)}`;
    const isOneYear = from < to && from.slice(0, 4) === to.slice(0, 4) && from.length === to.length && first.en.endsWith(year);
    const begin = isOneYear && from.length === 7 && !isPart(from) ? { en: first.en.slice(0, -5), id: first.id.slice(0, -5) } : first;
    return { en: `${begin.en} to ${last.en}`, id: `${withYear(begin.id)} sampai ${withYear(last.id)}` };
}

const isYear = (moment: string) => moment.length === 4;
const isPart = (moment: string) => /[A-Z]/.test(moment);

/** In Indonesian a bare number is no year. */
function withYear(text: string): string {
    return isYear(text) ? `tahun ${text}` : text;
}

const months: Readonly<Record<keyof Text, readonly string[]>> = {
    en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
};
const ordinals = ['first', 'second', 'third', 'fourth'];
const roman = ['I', 'II', 'III', 'IV'];

/** One moment that `readMoment` reads. */
function partsOf(moment: string): Text {
    const [year = '', part = '', day] = moment.split('-');
    if (part === '') return { en: year, id: year };
    const number = Number(part.replace(/\D/g, '')) - 1;
    if (part.startsWith('S')) return { en: `the ${ordinals[number]} half of ${year}`, id: `semester ${roman[number]} ${year}` };
    if (isPart(part)) return { en: `the ${ordinals[number]} quarter of ${year}`, id: `triwulan ${roman[number]} ${year}` };
    const date = day === undefined ? '' : `${Number(day)} `;
    return { en: `${date}${months.en[number]} ${year}`, id: `${date}${months.id[number]} ${year}` };
}
