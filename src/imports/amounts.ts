// Numbers of a table as exact decimals: money, targets, digits as Excel stores them. It must not know columns.
import type { Decimal } from '../plan/decimal.ts';
import { compareDecimals, multiplyDecimals, normalizeDecimal, plainDecimal, roundDecimal, whole } from '../plan/decimal.ts';
import type { Cell } from './workbook.ts';

/** How the texts of a table group and divide digits; undefined when nothing says it. */
export interface NumberStyle {
    readonly group: '.' | ',' | undefined;
    readonly decimal: '.' | ',' | undefined;
}

export const noStyle: NumberStyle = { group: undefined, decimal: undefined };

/** The amount in a text, or why there is none. Decimals beyond the currency were rounded: then `rounded` is the amount as it stood. */
export type ReadAmount =
    | { readonly value: Decimal; readonly rounded?: string }
    | { readonly empty: true }
    | { readonly ambiguous: readonly [string, string] }
    | { readonly unreadable: true };

/** No number of a plan has more digits: longer ones are not read on. */
const longestNumber = 60;

/** The marks of a column, by its numbers: `1.250.000` groups with points, `1.111,11` divides with a comma. */
export function findStyle(texts: Iterable<string>): NumberStyle {
    const groups = new Set<string>();
    const decimals = new Set<string>();
    for (const text of texts) {
        if (text.length > longestNumber) continue;
        const match = /(\d[\d., ]*\d)/.exec(text);
        if (!match) continue;
        const digits = (match[1] as string).replaceAll(' ', '');
        if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(digits) || /^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) groups.add('.');
        if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(digits) || /^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) groups.add(',');
        if (/^[\d.]*\d,(\d{1,2}|\d{4,})$/.test(digits)) decimals.add(',');
        if (/^[\d,]*\d\.(\d{1,2}|\d{4,})$/.test(digits)) decimals.add('.');
    }
    const only = (marks: ReadonlySet<string>) => (marks.size === 1 ? ([...marks][0] as '.' | ',') : undefined);
    const [group, decimal] = [only(groups), only(decimals)];
    if (group !== undefined && group === decimal) return noStyle;
    return { group: group ?? other(decimal), decimal: decimal ?? other(group) };
}

function other(mark: '.' | ',' | undefined): '.' | ',' | undefined {
    return mark === undefined ? undefined : mark === '.' ? ',' : '.';
}

/** The digits of a number with its marks understood. */
export type ReadDigits = { readonly value: Decimal } | { readonly ambiguous: readonly [string, string] } | { readonly malformed: true };

export function readDigits(text: string, style: NumberStyle): ReadDigits {
    if (text.length > longestNumber) return { malformed: true };
    const [, sign = '', digits = ''] = /^([-−]?)(\d[\d.,]*)$/.exec(text) ?? [];
    if (!digits) return { malformed: true };
    const make = (before: string, after = ''): ReadDigits => ({
        value: { units: (sign ? -1n : 1n) * BigInt(before + after), scale: after.length },
    });
    const marks = digits.replace(/\d/g, '');
    const parts = digits.split(/[.,]/);
    if (parts.some(part => part === '')) return { malformed: true };
    const [head = '', tail = ''] = [parts[0], parts.at(-1)];
    const isGrouped = (groups: readonly string[]) =>
        (groups[0] as string).length <= 3 && groups.slice(1).every(group => group.length === 3);
    if (marks === '') return make(digits);
    if (marks.length === 1) {
        if (tail.length !== 3 || head.length > 3 || /^0/.test(head)) return make(head, tail);
        if (style.group === marks) return make(head + tail);
        const readings: [string, string] = [`${sign}${head}${tail}`, `${sign}${head}.${tail}`];
        return { ambiguous: readings };
    }
    const last = marks.at(-1) as string;
    if ([...marks].every(mark => mark === last)) return isGrouped(parts) ? make(parts.join('')) : { malformed: true };
    const before = marks.slice(0, -1);
    if ([...before].some(mark => mark !== before[0]) || before[0] === last) return { malformed: true };
    return isGrouped(parts.slice(0, -1)) ? make(parts.slice(0, -1).join(''), tail) : { malformed: true };
}

/** Powers of ten by word. A map, because a cell may hold any word, `constructor` too. */
const magnitudes: ReadonlyMap<string, number> = new Map([
    ...'rb ribu k thousand'.split(' ').map(word => [word, 3] as const),
    ...'jt juta million mn'.split(' ').map(word => [word, 6] as const),
    ...'m miliar milyar mld billion bn'.split(' ').map(word => [word, 9] as const),
    ...'t triliun trilyun trillion'.split(' ').map(word => [word, 12] as const),
]);

/**
 * An amount of money in whole currency units. `scale` is the power of ten that the column is written in. No currency has three decimals,
 * so `1.250` groups thousands unless the column says otherwise or is written in thousands.
 */
export function readAmount(cell: Cell, style: NumberStyle = noStyle, scale = 0): ReadAmount {
    if (cell.kind === 'empty') return { empty: true };
    if (cell.kind === 'number') return finish(plainToDecimal(cell.text), cell.text, scale);
    if (cell.kind !== 'text' || cell.text.length > longestNumber) return { unreadable: true };
    // Most amounts are digits and nothing else.
    if (/^\d+$/.test(cell.text)) return finish(plainToDecimal(cell.text), cell.text, scale);
    let text = cell.text
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .replace(/^(rp\.?|idr|usd|us\$|\$|€)\s*/i, '')
        .replace(/ ?(rp\.?|idr|usd|rupiah)$/i, '')
        .replace(/(,-+|\.-+)$/, '')
        .replace(/['’](?=\d{3})/g, '')
        .trim();
    if (/^[-–—−]*$/.test(text) || /^\[?null\]?$|^n\/?a$|^\.{3,}$|^…$/i.test(text)) return { empty: true };
    const isNegative = /^\(.+\)$/.test(text);
    if (isNegative)
        text = text
            .slice(1, -1)
            .replace(/^(rp\.?)\s*/i, '')
            .replace(/(,-+|\.-+)$/, '')
            .trim();
    const exponent = /^-?\d+(?:[.,]\d+)?e([+-]?\d{1,3})$/i.exec(text.replace(/\s/g, ''));
    if (exponent) return finish(plainToDecimal(plainNumber(text.replace(/\s/g, '').replace(',', '.'))), cell.text, scale);
    const [, digits = '', word = ''] = /^([-−]? ?\d[\d., ]*)([a-z]+)?\.?$/i.exec(text) ?? [];
    if (!digits) return { unreadable: true };
    const power = word ? magnitudes.get(word.toLowerCase()) : 0;
    if (power === undefined) return { unreadable: true };
    const compact = /^[-−]?\s*\d{1,3}( \d{3})+([.,]\d+)?$|^[-−]?\s*[\d.,]+$/.test(digits.trim()) ? digits.replaceAll(' ', '') : '';
    if (!compact) return { unreadable: true };
    const read = readDigits(compact, style);
    if ('malformed' in read) return { unreadable: true };
    const sign = isNegative ? -1n : 1n;
    const settled =
        'value' in read ? read.value : groupsThousands(compact, style, scale + power) ? plainToDecimal(read.ambiguous[0]) : undefined;
    if (settled) return finish({ units: settled.units * sign, scale: settled.scale }, cell.text, scale + power);
    const { ambiguous } = read as { readonly ambiguous: readonly [string, string] };
    const readings = ambiguous.map(reading => plainDecimal(raise(plainToDecimal(reading), scale + power)));
    return { ambiguous: [readings[0] as string, readings[1] as string] };
}

/** A lone group of three digits in rupiah: a point groups where commas divide; where nothing says it, either mark groups. */
function groupsThousands(digits: string, style: NumberStyle, power: number): boolean {
    const mark = /[.,]/.exec(digits)?.[0];
    return power === 0 && (style.decimal === undefined ? style.group === undefined : style.decimal !== mark);
}

function finish(value: Decimal, text: string, scale: number): ReadAmount {
    const raised = raise(value, scale);
    const result = normalizeDecimal(roundDecimal(raised, 2));
    return compareDecimals(result, raised) === 0 ? { value: result } : { value: result, rounded: text };
}

/** `value` times ten to the `power`. */
export function raise(value: Decimal, power: number): Decimal {
    return power === 0 ? value : normalizeDecimal(multiplyDecimals(value, whole(10n ** BigInt(power))));
}

/** A plain number, a point before its decimals. */
export function plainToDecimal(text: string): Decimal {
    const [whole = '0', fraction = ''] = text.split('.');
    return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** A stored number as plain digits, nothing lost: `1.2510390E11` is `125103900000`; digits that are none stay as they are. */
export function plainNumber(digits: string): string {
    if (/^(0|[1-9]\d{0,30})$/.test(digits)) return digits;
    const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,4}))?$/i.exec(digits.trim().slice(0, 400));
    if (!match || !(match[2] || match[3])) return digits;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    const scale = fraction.length - Number(exponent);
    const units = BigInt(`${whole}${fraction}` || '0');
    const value = scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
    return (sign === '-' && units !== 0n ? '-' : '') + plainDecimal(normalizeDecimal(value));
}
