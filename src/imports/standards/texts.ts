// Numbers, dates and texts of other standards as values of a plan. It must not know any standard.
import type { Decimal } from '../../plan/decimal.ts';
import { plainDecimal, readNumber } from '../../plan/decimal.ts';
import { makeInterval } from '../../plan/make.ts';
import { type Day, type Period, readMoment } from '../../plan/period.ts';

/** `2026-03-31`, also with a time or an offset behind it. */
export function readDay(text: string | undefined): Day | undefined {
    const [, date = ''] = /^(\d{4}-\d\d-\d\d)(?:$|T|Z|[+-])/.exec(text?.trim() ?? '') ?? [];
    return date === '' ? undefined : readMoment(date)?.from;
}

/** Both days; undefined where one lacks or they are the wrong way round. */
export function readPeriod(from: string | undefined, to: string | undefined): Period | undefined {
    const [first, last] = [readDay(from), readDay(to)];
    return first !== undefined && last !== undefined && first <= last ? makeInterval(first, last) : undefined;
}

export interface ReadFigure {
    readonly value: Decimal;
    readonly percent: boolean;
}

/** A number as standards write it, `1200.5`, and as people do where it reads one way: `1,200.50`, `45%`, `+3`, `.5`. */
export function readFigure(text: string): ReadFigure | undefined {
    const plain = text
        .replace(/\s/g, '')
        .replace(/^\+/, '')
        .replace(/^(-?)\./, '$10.')
        .replace(/\.$/, '');
    const percent = plain.endsWith('%');
    const number = percent ? plain.slice(0, -1) : plain;
    const value = /^-?\d+\.\d+$/.test(number) ? decimalOf(number) : readNumber(number);
    return 'value' in value ? { value: value.value, percent } : undefined;
}

/** The point is the decimal mark in every standard: never thousands. */
function decimalOf(number: string): ReturnType<typeof readNumber> {
    return readNumber(number, true);
}

/** A number as the plan writes it. */
export function figureText({ value }: ReadFigure): string {
    return plainDecimal(value);
}

/** A coordinate: its point or comma is the decimal mark. */
export function decimalText(text: string): Decimal | undefined {
    const read = readNumber(text, true);
    return 'value' in read ? read.value : undefined;
}

export function capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
