// Writes the small parts of a line: strings, numbers, money, periods, references. It must not know which line they stand in.
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { writePath } from '../l10n/write-name.ts';
import type { Decimal } from '../plan/decimal.ts';
import { compareDecimals, grouped, normalizeDecimal, plainDecimal, readNumber } from '../plan/decimal.ts';
import { writeString } from '../plan/edit.ts';
import type { FormerAmount, FormerFigure, Keeping, Money, Place, Point, Quantity, Reading, Reference } from '../plan/model.ts';
import type { Period } from '../plan/period.ts';
import { readMoment, writePeriod } from '../plan/period.ts';

export function writeReference(reference: Reference): string {
    return writePath(reference.path);
}

export function writeReferences(references: readonly Reference[]): string {
    return references.map(writeReference).join(', ');
}

/** As written while that still means the same days, else the shortest way. */
export function writeMoments(period: Period): string {
    const [first = '', second] = period.text.split('..').map(part => part.trim());
    const from = readMoment(first);
    const to = second === undefined ? from : readMoment(second);
    const same = from && to && from.from === period.from && to.to === period.to;
    return same ? (second === undefined ? first : `${first}..${second}`) : writePeriod(period);
}

/** A time with the one before a revision: `2026 was 2026-S1`. */
export function writeDuring(
    { period, formerPeriod }: { readonly period: Period | undefined; readonly formerPeriod: Period | undefined },
    locale: Locale,
): string | undefined {
    const was = formerPeriod ? ` ${spell('was', locale)} ${writeMoments(formerPeriod)}` : '';
    return period && writeMoments(period) + was;
}

/** Without loss: `60_248_725_808`, `14.5`; never in a way that can be read as both thousands and decimals. */
export function writeNumber(value: Decimal): string {
    const plain = plainDecimal(normalizeDecimal(value));
    const [whole = '', fraction] = plain.split('.');
    const digits = whole.replace('-', '').length > 4 ? grouped(whole, '_') : whole;
    if (fraction === undefined) return digits;
    const text = `${digits}.${fraction}`;
    return 'value' in readNumber(text) ? text : `${text}0`;
}

/** A number that kept its text: `2.10` stays that, unless the text does not say the value. */
function writeAsTyped(text: string, value: Decimal | undefined): string {
    if (value === undefined) return text;
    const read = readNumber(text);
    return 'value' in read && compareDecimals(read.value, value) === 0 ? text : writeNumber(value);
}

export function writeQuantity(quantity: Quantity, locale: Locale): string {
    return `${writeAsTyped(quantity.text, quantity.amount)} ${writeString(quantity.unit.value)}${writeFormer(quantity.was, '', locale)}`;
}

export function writePlace(place: Place): string {
    return writeReference(place.location) + (place.amount ? ` ${writeNumber(place.amount)}` : '');
}

/** Coordinates are told apart by the space after the comma. */
export function writePoint(point: Point): string {
    return [point.latitude, point.longitude].flatMap(value => (value ? [plainDecimal(value)] : [])).join(', ');
}

export function writeReading(reading: Reading, locale: Locale): string {
    const sign = reading.percent ? '%' : '';
    const value = reading.grade ? writeString(reading.grade.value) : writeAsTyped(reading.text, reading.value) + sign;
    return value + writeIn(reading.period, locale) + writeFormer(reading.was, sign, locale);
}

/** ` was 13`. */
function writeFormer(was: FormerFigure | undefined, sign: string, locale: Locale): string {
    if (!was) return '';
    return ` ${spell('was', locale)} ${was.isGrade ? writeString(was.text) : writeAsTyped(was.text, was.value) + sign}`;
}

/** `Cleaning in 2025-10`. */
export function writeKeeping(keeping: Keeping, locale: Locale): string {
    return writeReference(keeping.party) + writeIn(keeping.period, locale);
}

/** `1.2 billion in 2025 from APBD`. */
export function writeMoney(money: Money, locale: Locale): string {
    const currency = money.currency ? `${money.currency.value} ` : '';
    const amount = money.amount ? writeAmount(money.amount, locale) : '';
    const perYear = money.perYear ? ` ${spell('per', locale)} ${spell('year', locale)}` : '';
    const fund = money.fund ? ` ${spell('from', locale)} ${writeReference(money.fund)}` : '';
    return currency + amount + writeIn(money.period, locale) + perYear + fund + writeFormerAmount(money.was, locale);
}

function writeFormerAmount(was: FormerAmount | undefined, locale: Locale): string {
    if (!was?.amount) return '';
    const currency = was.currency ? `${was.currency.value} ` : '';
    return ` ${spell('was', locale)} ${currency}${writeAmount(was.amount, locale)}`;
}

function writeIn(period: Period | undefined, locale: Locale): string {
    return period ? ` ${spell('in', locale)} ${writeMoments(period)}` : '';
}

const magnitudes = [
    ['trillion', 12],
    ['billion', 9],
    ['million', 6],
] as const;

/** With a magnitude where that is exact and no longer (measured in English, so that every language writes the same number): `100 million`. */
function writeAmount(amount: Decimal, locale: Locale): string {
    const plain = writeNumber(amount);
    const end = zerosAtEnd(amount);
    for (const [word, zeros] of magnitudes) {
        if (zeros - end > 2) continue;
        const scaled = normalizeDecimal({ units: amount.units, scale: amount.scale + zeros });
        const size = scaled.units < 0n ? -scaled.units : scaled.units;
        const isNear = size >= 10n ** BigInt(scaled.scale) && size < 1000n * 10n ** BigInt(scaled.scale);
        if (isNear && `${plainDecimal(scaled)} ${word}`.length <= plain.length) return `${plainDecimal(scaled)} ${spell(word, locale)}`;
    }
    return plain;
}

/** How many zeros a whole amount ends with; below zero how many decimals it has. */
function zerosAtEnd(amount: Decimal): number {
    const { units, scale } = normalizeDecimal(amount);
    if (scale > 0) return -scale;
    const digits = units.toString();
    let end = digits.length;
    while (end > 1 && digits[end - 1] === '0') end--;
    return digits.length - end;
}
