// Numbers and days as other standards write them: plain digits, and dates of ISO 8601. It must not know any standard.
import { type Decimal, normalizeDecimal, plainDecimal } from '../../plan/decimal.ts';
import type { Day } from '../../plan/period.ts';

/** Exact: `2650000000`, `14.5`. */
export function numberOf(value: Decimal): string {
    return plainDecimal(normalizeDecimal(value));
}

/** `2026-03-31`. */
export function dateOf(day: Day): string {
    return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
