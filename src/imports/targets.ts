// The target of a measure: `12 Bulan`, `96 %`, a percentage stored as 0.96. It must not guess: what can be read two ways is told.
import type { Decimal } from '../plan/decimal.ts';
import { compareDecimals, multiplyDecimals, normalizeDecimal, plainDecimal, whole, zero } from '../plan/decimal.ts';
import type { NumberStyle } from './amounts.ts';
import { noStyle, plainToDecimal, readDigits } from './amounts.ts';
import type { Cell } from './workbook.ts';

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

/** Things that are counted one by one: `4.250 Orang` are thousands. */
const counted =
    /^(orang|jiwa|unit|dokumen|laporan|paket|batang|buah|bulan|kali|kegiatan|keluarga|kk|desa|kelurahan|kecamatan|sekolah|siswa|peserta|pohon|titik|lokasi|ekor|lembar|rumah|pasien|balita|ibu|kelompok|people|persons?|units?|documents?|reports?|packages?|trees?|pieces?|households?|students?|schools?|times|participants?)\b/i;

/** `measure` is the text of the indicator, `unit` the unit's own column when there is one. */
export function readTarget(cell: Cell, measure: string, unit = '', style: NumberStyle = noStyle): ReadTarget {
    if (cell.kind === 'number') return readStored(plainToDecimal(cell.text), cell.format ?? '', measure, unit);
    if (cell.kind !== 'text' || cell.text.length > 300) return { unreadable: true };
    const match = /^(-?\d[\d.,_]*)\s*(.*)$/s.exec(cell.text.replace(/\s+/g, ' '));
    const [, digits = '', rest = ''] = match ?? [];
    const named = asUnit(rest) || asUnit(unit);
    // More digits are a second target, or a range: which of them counts is not for an import to say. `m2` is a unit.
    if (!match || /\d/.test(rest.replace(/\b\p{L}{1,3}[23]\b/gu, '')) || /^[-–/+]/.test(rest)) return { unreadable: true };
    const read = readDigits(digits.replace(/[.,]$/, '').replaceAll('_', ''), style);
    if ('malformed' in read) return { unreadable: true };
    const settled =
        'value' in read
            ? read.value
            : counted.test(named) || (style.decimal && !digits.includes(style.decimal))
              ? plainToDecimal(read.ambiguous[0])
              : undefined;
    if (!settled) return { ambiguous: (read as { ambiguous: readonly [string, string] }).ambiguous };
    if (named) return { value: settled, text: plainDecimal(settled), unit: named };
    return readStored(settled, '', measure, unit);
}

/** A percentage has one unit, whatever cell says it: figures of two units would be two measures. */
function asUnit(unit: string): string {
    return /^\(?\s*(persen|prosen|percent|per ?cent|pct|persentase|%)\s*\)?$/i.test(unit) ? '%' : unit;
}

function readStored(value: Decimal, format: string, measure: string, unit: string): Target {
    const asIs = (of: Decimal, as: string): Target => ({ value: of, text: plainDecimal(normalizeDecimal(of)), unit: as });
    if (format.includes('%')) return asIs(multiplyDecimals(value, whole(100)), '%');
    if (!(unit === '%' || /persen|prosen|percent|\(%\)/i.test(`${measure} ${unit}`))) return asIs(value, unit);
    const isFraction = compareDecimals(value, zero) > 0 && compareDecimals(value, whole(1)) < 0;
    if (isFraction && unit === '') return { ...asIs(multiplyDecimals(value, whole(100)), '%'), assumed: true };
    if (unit !== '') return asIs(value, asUnit(unit));
    return compareDecimals(value, whole(1)) === 0 ? { ...asIs(value, '%'), candidates: ['1 %', '100 %'] } : asIs(value, '%');
}
