// Amounts and targets as tables write them.
import type { Dice } from './dice.ts';
import type { GridCell } from './grid.ts';

/** How a table writes its money: one manner a table, as people do. */
export const moneyStyles = ['number', 'dots', 'dots-cents', 'rp', 'rp-cents', 'rp-dash', 'plain-text'] as const;
export type MoneyStyle = (typeof moneyStyles)[number];

export interface MoneyUnit {
    readonly size: bigint;
    /** How the head says it. */
    readonly said: readonly string[];
}

export const wholeMoney: MoneyUnit = { size: 1n, said: ['(Rp)', '(Rp.)', ''] };
export const thousands: MoneyUnit = { size: 1000n, said: ['(Rp 000)', '(Rp. 000)', '(dalam ribuan rupiah)', '(ribu Rp)', '(Rp. (000))'] };
export const millions: MoneyUnit = { size: 1_000_000n, said: ['(juta rupiah)', '(dalam jutaan rupiah)', '(Rp juta)'] };

export function writeMoney(amount: bigint, style: MoneyStyle, unit: MoneyUnit): GridCell {
    const [whole, fraction] = divide(amount, unit.size);
    if (style === 'number') return { kind: 'number', text: fraction ? `${whole}.${fraction}` : whole, format: '#,##0' };
    if (style === 'plain-text' && !fraction) return { kind: 'text', text: whole };
    const grouped = group(whole);
    const cents = fraction ? `,${fraction.padEnd(2, '0')}` : style.endsWith('cents') ? ',00' : style === 'rp-dash' ? ',-' : '';
    const prefix = style.startsWith('rp') ? (style === 'rp' ? 'Rp ' : style === 'rp-cents' ? 'Rp' : 'Rp. ') : '';
    return { kind: 'text', text: `${prefix}${grouped}${cents}` };
}

function divide(amount: bigint, size: bigint): [whole: string, fraction: string] {
    const digits = String(size).length - 1;
    const fraction =
        digits === 0
            ? ''
            : String(amount % size)
                  .padStart(digits, '0')
                  .replace(/0+$/, '');
    return [String(amount / size), fraction];
}

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** Another amount that the same unit can write: no reader may take it for the old one. */
export function otherAmount(amount: bigint, grain: bigint, dice: Dice): bigint {
    const step = BigInt(dice.int(1, 9)) * grain;
    return dice.chance(50) && amount > step ? amount - step : amount + step * 10n;
}

/** A target with its unit, or alone; decimals with a comma, or as a number. `grouped`: points between thousands, which the money shows too. */
export function writeTarget(value: string, unit: string | undefined, asNumber: boolean, grouped: boolean): GridCell | undefined {
    if (value === '') return undefined;
    const isNumber = /^\d+(\.\d+)?$/.test(value);
    if (unit === undefined && asNumber && isNumber) return { kind: 'number', text: value };
    const [whole = '', fraction] = value.split('.');
    const written = !isNumber ? value : (grouped && whole.length > 3 ? group(whole) : whole) + (fraction ? `,${fraction}` : '');
    return { kind: 'text', text: unit !== undefined && isNumber ? `${written} ${unit}` : written };
}
