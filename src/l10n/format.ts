// Numbers and money as readers write them. Exact: no floating point. It must not know what is counted.
import { type Decimal, grouped, normalizeDecimal, plainDecimal, roundDecimal } from '../plan/decimal.ts';
import type { Locale, Text } from './say.ts';

/** A number with grouped thousands: 1,234.5 in English, 1.234,5 in Indonesian. */
export function formatDecimal(value: Decimal): Text {
    return { en: writeDecimal(value, 'en'), id: writeDecimal(value, 'id') };
}

export function writeDecimal(value: Decimal, locale: Locale): string {
    const written = plainDecimal(normalizeDecimal(value));
    const at = written.indexOf('.');
    const [group, point] = locale === 'id' ? ['.', ','] : [',', '.'];
    return at < 0 ? grouped(written, group) : grouped(written.slice(0, at), group) + point + written.slice(at + 1);
}

/** How many of something: "5,420" in English, "5.420" in Indonesian. */
export function formatCount(count: number): Text {
    return formatDecimal({ units: BigInt(count), scale: 0 });
}

/** An amount in whole currency units with its currency: Rp 1,200,000 | Rp1.200.000; USD 12.50 | USD 12,50. */
export function formatMoney(value: Decimal, currency: string): Text {
    return { en: writeMoney(value, currency, 'en'), id: writeMoney(value, currency, 'id') };
}

function writeMoney(value: Decimal, currency: string, locale: Locale): string {
    const text = writeDecimal(value, locale);
    if (currency === 'IDR') return locale === 'id' ? `Rp${text}` : `Rp ${text}`;
    return `${currency} ${text}`;
}

const magnitudes: readonly { readonly digits: number; readonly least: bigint; readonly unit: Text }[] = [
    { digits: 12, least: 10n ** 12n, unit: { en: ' tn', id: ' T' } },
    { digits: 9, least: 10n ** 9n, unit: { en: ' bn', id: ' M' } },
    { digits: 6, least: 10n ** 6n, unit: { en: ' m', id: ' jt' } },
    { digits: 3, least: 10n ** 3n, unit: { en: ' k', id: ' rb' } },
];

/** An amount for tight places, at most three digits with one decimal: Rp 1.2 bn | Rp1,2 M (miliar), Rp 150 m | Rp150 jt. Rounded. */
export function formatShortMoney(value: Decimal, currency: string): Text {
    return { en: writeShortMoney(value, currency, 'en'), id: writeShortMoney(value, currency, 'id') };
}

export function writeShortMoney(value: Decimal, currency: string, locale: Locale): string {
    const whole = roundDecimal(value, 0).units;
    const size = whole < 0n ? -whole : whole;
    for (const { digits, least, unit } of magnitudes) {
        if (size < least) continue;
        const rounded = roundDecimal({ units: whole, scale: digits }, size >= 10n * least ? 0 : 1);
        return writeMoney(rounded, currency, locale) + unit[locale];
    }
    return writeMoney(roundDecimal(value, 0), currency, locale);
}
