// How a fix writes numbers into a plan. It must not know which statement they stand in.
import { type Decimal, normalizeDecimal, plainDecimal } from '../plan/decimal.ts';

/** A number without doubt about its thousands: `1_200_000.5`. */
export function writeNumber(value: Decimal): string {
    const [whole = '', fraction] = plainDecimal(normalizeDecimal(value)).split('.');
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '_') : whole;
    if (fraction === undefined) return grouped;
    // Three decimals could be read as thousands.
    return `${grouped}.${fraction}${fraction.length === 3 ? '0' : ''}`;
}
