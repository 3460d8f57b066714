// Days as tables write them: Excel's dates and serial numbers, ISO, day/month/year, months in words. It must not read the clock.
import type { Day } from '../plan/period.ts';
import { dayOf, readMoment } from '../plan/period.ts';
import type { Cell } from './workbook.ts';

/** `serial`: read from a bare Excel number. `other`: it could also be this day, with the month first. `to` is the end of a month or year. */
export interface ReadDay {
    readonly from: Day;
    readonly to: Day;
    readonly serial?: true;
    readonly other?: Day;
}

export function readDay(cell: Cell): ReadDay | undefined {
    if (cell.kind === 'number') return readSerial(cell.text);
    if (cell.kind !== 'date' && cell.kind !== 'text') return undefined;
    const text = cell.text
        .slice(0, 60)
        .replace(/\s+/g, ' ')
        .replace(/[ T]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/, '');
    const moment = readMoment(text);
    if (moment) return moment;
    const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
    if (numeric) return readNumeric(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
    const worded = /^(?:(\d{1,2})[ -])?([a-z]+)[ -](\d{4})$/i.exec(text);
    const month = worded ? months.findIndex(names => names.includes((worded[2] as string).toLowerCase())) : -1;
    if (!worded || month < 0) return undefined;
    return readMoment([worded[3], two(month + 1), ...(worded[1] ? [two(Number(worded[1]))] : [])].join('-'));
}

/** Day before month, as Indonesia writes it, unless only the other order gives a date. */
function readNumeric(first: number, second: number, year: number): ReadDay | undefined {
    const usual = readMoment(`${year}-${two(second)}-${two(first)}`);
    const other = readMoment(`${year}-${two(first)}-${two(second)}`);
    if (!usual) return other;
    return other && first !== second ? { ...usual, other: other.from } : usual;
}

/** A year, or days since 1899-12-30, as Excel counts them from March 1900 on; only years that plans are made for. */
function readSerial(text: string): ReadDay | undefined {
    if (/^(19|20)\d\d$/.test(text)) return readMoment(text);
    const serial = Number(text);
    if (!Number.isInteger(serial) || serial < 20_000 || serial > 80_000) return undefined;
    const day = dayOf(1899, 11, 30) + serial;
    return { from: day, to: day, serial: true };
}

/** The day of a number as Excel stores dates: from 1899-12-30, or from 1904 in old workbooks of the Mac. */
export function readSerialDay(text: string, date1904 = false): Day | undefined {
    const serial = Math.floor(Number(text));
    if (!Number.isFinite(serial) || serial < 1 || serial > 200_000) return undefined;
    return (date1904 ? dayOf(1904, 0, 1) : dayOf(1899, 11, 30)) + serial;
}

const two = (value: number) => String(value).padStart(2, '0');

const months = [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'feb', 'pebruari'],
    ['maret', 'march', 'mar'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'aug', 'agu', 'agt'],
    ['september', 'sep', 'sept'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov', 'nopember', 'nop'],
    ['desember', 'december', 'des', 'dec'],
];
