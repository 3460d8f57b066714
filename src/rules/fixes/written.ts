// How a fix writes numbers into a plan. It must not know which statement they stand in.
import { type Decimal, grouped, normalizeDecimal, plainDecimal } from '../../plan/decimal.ts';

/** A number without doubt about its thousands: `1_200_000.5`. */
export function writeNumber(value: Decimal): string {
    const [whole = '', fraction] = plainDecimal(normalizeDecimal(value)).split('.');
    const digits = whole.length > 4 ? grouped(whole, '_') : whole;
    if (fraction === undefined) return digits;
    // Three decimals could be read as thousands.
    return `${digits}.${fraction}${fraction.length === 3 ? '0' : ''}`;
}
