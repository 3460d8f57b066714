// Numbers and money as readers write them. Exact: no floating point. It must not know what is counted.
import { type Decimal, normalizeDecimal, plainDecimal } from '../plan/decimal.ts';
import type { Text } from './say.ts';

/** A number with grouped thousands: 1,234.5 in English, 1.234,5 in Indonesian. */
export function formatDecimal(value: Decimal): Text {
    const [whole = '', fraction] = plainDecimal(normalizeDecimal(value)).split('.');
    const group = (mark: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
    return { en: group(',') + (fraction ? `.${fraction}` : ''), id: group('.') + (fraction ? `,${fraction}` : '') };
}

/** An amount in whole currency units with its currency: Rp 1,200,000 | Rp1.200.000; USD 12.50 | USD 12,50. */
export function formatMoney(value: Decimal, currency: string): Text {
    const text = formatDecimal(value);
    if (currency === 'IDR') return { en: `Rp ${text.en}`, id: `Rp${text.id}` };
    return { en: `${currency} ${text.en}`, id: `${currency} ${text.id}` };
}
