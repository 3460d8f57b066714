// Numbers of a table as exact decimals: amounts of money, and digits as Excel stores them. It must not know columns.
import type { Decimal } from '../plan/decimal.ts';
import { compareDecimals, normalizeDecimal, plainDecimal, readNumber, roundDecimal } from '../plan/decimal.ts';
import type { Cell } from './table.ts';

/** What an amount says, or why it says none. Decimals beyond `scale` were rounded: then `rounded` is the amount as it stood. */
export type ReadAmount =
    | { readonly value: Decimal; readonly rounded?: string }
    | { readonly ambiguous: readonly [string, string] }
    | { readonly unreadable: true };

/** An amount of money in whole currency units, with at most `scale` decimals. A currency before or after it is passed over. */
export function readAmount(cell: Cell, scale = 2): ReadAmount {
    if (cell.kind === 'number') return rounded(plainToDecimal(cell.text), cell.text, scale);
    if (cell.kind !== 'text') return { unreadable: true };
    const text = cell.text
        .replace(/\s/g, '')
        .replace(/^(rp\.?|idr|usd|\$)/i, '')
        .replace(/(,-|\.-|,--)$/, '');
    if (/^-+$/.test(text)) return { value: { units: 0n, scale: 0 } };
    const read = readNumber(/^\((.+)\)$/.test(text) ? `-${text.slice(1, -1)}` : text);
    if ('value' in read) return rounded(read.value, cell.text, scale);
    if ('ambiguous' in read) return { ambiguous: [read.ambiguous.thousands.replaceAll('_', ''), read.ambiguous.decimal.replace(',', '.')] };
    return { unreadable: true };
}

function rounded(value: Decimal, text: string, scale: number): ReadAmount {
    const result = normalizeDecimal(roundDecimal(value, scale));
    return compareDecimals(result, value) === 0 ? { value: result } : { value: result, rounded: text };
}

/** A plain number, a point before its decimals. */
export function plainToDecimal(text: string): Decimal {
    const [whole = '0', fraction = ''] = text.split('.');
    return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** A stored number as plain digits, nothing lost: `1.2510390E11` is `125103900000`; digits that are none stay as they are. */
export function plainNumber(digits: string): string {
    const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(digits.trim());
    if (!match || !(match[2] || match[3])) return digits;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    const scale = fraction.length - Number(exponent);
    const units = BigInt(`${whole}${fraction}` || '0');
    const value = scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
    return (sign === '-' && units !== 0n ? '-' : '') + plainDecimal(normalizeDecimal(value));
}
