// Numbers and money as readers write them. Exact: no floating point. It must not know what is counted.
import { type Decimal, grouped, normalizeDecimal, plainDecimal, roundDecimal } from '../plan/decimal.ts';
import type { Text } from './say.ts';

/** A number with grouped thousands: 1,234.5 in English, 1.234,5 in Indonesian. */
export function formatDecimal(value: Decimal): Text {
    const [whole = '', fraction] = plainDecimal(normalizeDecimal(value)).split('.');
    return {
        en: grouped(whole, ',') + (fraction ? `.${fraction}` : ''),
        id: grouped(whole, '.') + (fraction ? `,${fraction}` : ''),
    };
}

/** An amount in whole currency units with its currency: Rp 1,200,000 | Rp1.200.000; USD 12.50 | USD 12,50. */
export function formatMoney(value: Decimal, currency: string): Text {
    const text = formatDecimal(value);
    if (currency === 'IDR') return { en: `Rp ${text.en}`, id: `Rp${text.id}` };
    return { en: `${currency} ${text.en}`, id: `${currency} ${text.id}` };
}

const magnitudes: readonly { readonly digits: number; readonly unit: Text }[] = [
    { digits: 12, unit: { en: ' tn', id: ' T' } },
    { digits: 9, unit: { en: ' bn', id: ' M' } },
    { digits: 6, unit: { en: ' m', id: ' jt' } },
    { digits: 3, unit: { en: ' k', id: ' rb' } },
];

/** An amount for tight places, at most three digits with one decimal: Rp 1.2 bn | Rp1,2 M (miliar), Rp 150 m | Rp150 jt. Rounded. */
export function formatShortMoney(value: Decimal, currency: string): Text {
    const whole = roundDecimal(value, 0).units;
    const size = whole < 0n ? -whole : whole;
    for (const { digits, unit } of magnitudes) {
        const scaled = { units: whole, scale: digits };
        if (size < 10n ** BigInt(digits)) continue;
        const rounded = roundDecimal(scaled, size >= 10n ** BigInt(digits + 1) ? 0 : 1);
        const text = formatMoney(rounded, currency);
        return { en: text.en + unit.en, id: text.id + unit.id };
    }
    return formatMoney(roundDecimal(value, 0), currency);
}
