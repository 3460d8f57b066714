// What a measure aims for: `12 Bulan`, `96 %`, a percentage stored as 0.96. It must not guess: what can be read two ways is told.
import type { Decimal } from '../plan/decimal.ts';
import { compareDecimals, multiplyDecimals, normalizeDecimal, plainDecimal, readNumber, whole, zero } from '../plan/decimal.ts';
import { plainToDecimal } from './amounts.ts';
import type { Cell } from './table.ts';

export interface Target {
    readonly value: Decimal;
    /** As it is to be written. */
    readonly text: string;
    readonly unit: string;
    /** A fraction that nothing but the measure's words call a percentage. */
    readonly assumed?: true;
    /** 1 may be 1 % or 100 %. */
    readonly candidates?: readonly [string, string];
}

export type ReadTarget = Target | { readonly ambiguous: readonly [string, string] } | { readonly unreadable: true };

/** `measure` is the text of the indicator, `unit` the unit's own column when there is one. */
export function readTarget(cell: Cell, measure: string, unit = ''): ReadTarget {
    if (cell.kind === 'number') return readStored(plainToDecimal(cell.text), cell.format ?? '', measure, unit);
    if (cell.kind !== 'text') return { unreadable: true };
    const match = /^(-?\d[\d.,_]*)\s*(.*)$/s.exec(cell.text.replace(/\s+/g, ' '));
    const [, digits = '', rest = ''] = match ?? [];
    const named = rest.replace(/^(persen|percent|pct)$/i, '%') || unit;
    // More digits are a second target, or a range: which of them counts is not for an import to say.
    if (!match || /\d/.test(rest)) return { unreadable: true };
    const read = readNumber(digits.replace(/[.,]$/, ''));
    if ('ambiguous' in read) return { ambiguous: [read.ambiguous.thousands.replaceAll('_', ''), read.ambiguous.decimal] };
    if (!('value' in read)) return { unreadable: true };
    if (named) return { value: read.value, text: digits, unit: named };
    return readStored(read.value, '', measure, unit);
}

function readStored(value: Decimal, format: string, measure: string, unit: string): Target {
    const asIs = (of: Decimal, as: string): Target => ({ value: of, text: plainDecimal(normalizeDecimal(of)), unit: as });
    if (format.includes('%')) return asIs(multiplyDecimals(value, whole(100)), '%');
    if (!(unit === '%' || /persen|prosen|percent|\(%\)/i.test(`${measure} ${unit}`))) return asIs(value, unit);
    const isFraction = compareDecimals(value, zero) > 0 && compareDecimals(value, whole(1)) < 0;
    if (isFraction) return { ...asIs(multiplyDecimals(value, whole(100)), '%'), assumed: true };
    return compareDecimals(value, whole(1)) === 0 ? { ...asIs(value, '%'), candidates: ['1 %', '100 %'] } : asIs(value, '%');
}
