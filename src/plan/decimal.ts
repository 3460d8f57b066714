// Exact decimal numbers: no floating point touches money or targets. It must not know what is counted.

/** `units` divided by ten to the `scale`; 14.5 is { units: 145n, scale: 1 }. `scale` is never negative. */
export interface Decimal {
    readonly units: bigint;
    readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** Longer is no number of anything, and exact arithmetic on it would take for ever. */
const maxDigits = 100;

/** How a written number was read. `ambiguous`: a lone group of three digits, which is thousands to some readers and decimals to others. */
export type ReadNumber =
    | { readonly value: Decimal }
    | { readonly ambiguous: { readonly thousands: string; readonly decimal: string } }
    | { readonly malformed: true };

/**
 * Reads one written number: `1_200_000`, `1.200.000,00`, `1,200,000.00`, `92,81`, `0.375`, `-0.8635`.
 * `decimalOnly` holds where thousands make no sense (coordinates): one separator is then always the decimal one.
 */
export function readNumber(text: string, decimalOnly = false): ReadNumber {
    if (text.length > maxDigits) return { malformed: true };
    // Most numbers are digits and nothing else.
    if (/^[0-9]+$/.test(text)) return { value: { units: BigInt(text), scale: 0 } };
    const match = /^(-?)([0-9][0-9_]*(?:[.,][0-9][0-9_]*)*)$/.exec(text);
    if (!match) return { malformed: true };
    const sign = match[1] === '-' ? -1n : 1n;
    const digits = (match[2] as string).replaceAll('_', '');
    const marks = digits.replace(/[0-9]/g, '');
    const parts = digits.split(/[.,]/);
    const whole = (value: string): ReadNumber => ({ value: { units: sign * BigInt(value), scale: 0 } });
    const fraction = (before: string, after: string): ReadNumber => ({
        value: { units: sign * BigInt(before + after), scale: after.length },
    });
    if (marks.length === 0) return whole(digits);
    const head = parts[0] as string;
    const tail = parts[parts.length - 1] as string;
    const grouped = (groups: readonly string[]): boolean =>
        (groups[0] as string).length <= 3 && groups.slice(1).every(group => group.length === 3);
    if (marks.length === 1) {
        if (tail.length !== 3 || decimalOnly || /^0/.test(head) || head.length > 3 || match[2]?.includes('_')) return fraction(head, tail);
        return { ambiguous: { thousands: `${match[1]}${parts.join('')}`, decimal: `${match[1]}${decimalOf(head, tail, marks)}` } };
    }
    if (decimalOnly) return { malformed: true };
    const same = marks.split('').every(mark => mark === marks[0]);
    if (same) return grouped(parts) ? whole(parts.join('')) : { malformed: true };
    const group = marks[0];
    const last = marks[marks.length - 1];
    if (
        last === group ||
        marks
            .slice(0, -1)
            .split('')
            .some(mark => mark !== group)
    )
        return { malformed: true };
    const groups = parts.slice(0, -1);
    return grouped(groups) ? fraction(groups.join(''), tail) : { malformed: true };
}

/** With the other mark, so that nobody takes it for thousands; a fraction of three digits gets one more. */
function decimalOf(head: string, tail: string, mark: string): string {
    let fraction = tail;
    while (fraction.endsWith('0')) fraction = fraction.slice(0, -1);
    if (fraction === '') return head;
    return `${head}${mark === '.' ? ',' : '.'}${fraction}${fraction.length === 3 ? '0' : ''}`;
}

/** The end of a sum that says there are no cents: `250.000,-`. */
const noCents = /,[-–=]{1,2}$/;

export function withoutEnd(text: string): string {
    return text.replace(noCents, '');
}

/** The same for an amount that may end in `,-`: the mark before a group of three is then no decimal one. */
export function readAmount(text: string): ReadNumber {
    if (!noCents.test(text)) return readNumber(text);
    const read = [',00', '.00'].map(end => readNumber(text.replace(noCents, end))).find(other => 'value' in other);
    return read && 'value' in read ? { value: normalizeDecimal(read.value) } : { malformed: true };
}

/** A decimal from a whole number. */
export function whole(value: bigint | number): Decimal {
    return { units: BigInt(value), scale: 0 };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
    const scale = Math.max(a.scale, b.scale);
    return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
    return addDecimals(a, { units: -b.units, scale: b.scale });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
    return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
    const scale = Math.max(a.scale, b.scale);
    const left = unitsAt(a, scale);
    const right = unitsAt(b, scale);
    return left < right ? -1 : left > right ? 1 : 0;
}

/** The same value with the fewest decimals. */
export function normalizeDecimal(value: Decimal): Decimal {
    let { units, scale } = value;
    while (scale > 0 && units % 10n === 0n) {
        units /= 10n;
        scale--;
    }
    return { units, scale };
}

/** Rounds half away from zero to at most `scale` decimals. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
    if (value.scale <= scale) return value;
    const divisor = 10n ** BigInt(value.scale - scale);
    const half = divisor / 2n;
    const units = value.units >= 0n ? (value.units + half) / divisor : -((-value.units + half) / divisor);
    return { units, scale };
}

/** For drawing and sorting only: the nearest floating-point number. */
export function toNumber(value: Decimal): number {
    return Number(value.units) / 10 ** value.scale;
}

/** Plain digits with a point and no groups: `-14.50`. */
export function plainDecimal(value: Decimal): string {
    const sign = value.units < 0n ? '-' : '';
    const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
    return value.scale === 0 ? sign + digits : `${sign}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}

/** Whole digits, with or without a minus, with a mark between thousands. */
export function grouped(whole: string, mark: string): string {
    const groups: string[] = [];
    const start = whole.startsWith('-') ? 1 : 0;
    let end = whole.length;
    for (; end - start > 3; end -= 3) groups.push(whole.slice(end - 3, end));
    groups.push(whole.slice(0, end));
    return groups.reverse().join(mark);
}

/** The units of `value` when counted in ten to the minus `scale`, which must not be less than its own scale. */
function unitsAt(value: Decimal, scale: number): bigint {
    return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}
