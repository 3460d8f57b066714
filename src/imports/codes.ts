// Codes as text: which level one stands for, and what a damaged one may have been. It must not repair a code.
import type { Nomenclature } from './nomenclature.ts';
import { findOfficialName } from './nomenclature.ts';
import type { Cell } from './workbook.ts';

export type WorkKind = 'program' | 'activity' | 'subactivity';
export type CodeLevel = WorkKind | 'urusan' | 'bidang' | 'department' | 'account';

/** How the codes of one table are built. `base` is the number of parts that a program's code has. */
export interface CodeShape {
    readonly national: boolean;
    readonly base: number;
}

/** Longer texts are no codes. */
const longest = 60;
const national = /^(\d|X)\.(\d\d|XX)\.\d\d(\.\d\.\d\d(\.\d{2,5})?)?$/i;
/** The same with zeros lost: `1.3.10.2.1.9`. */
const unpadded = /^(\d|X)\.(\d{1,2}|XX)\.\d{1,2}\.\d\.\d{1,2}(\.\d{1,5})?$/i;
const departmentCode = /^\d\.\d{1,2}\.\d(\.\d{1,2}){4,6}(\.\d{1,4})?$|^\d\.\d{1,2}(\.\d\.\d{1,2}){2}\.\d{1,2}(\.\d{1,4})?$/;
const accountCode = /^[45]\.\d(\.\d{1,2}){1,3}(\.\d{4,5})?$/;

/** Without spaces and marks at its end; dots where the table has spaces or other marks between the parts. */
export function cleanCode(text: string): string {
    const spaced = text
        .replace(/\s+/g, ' ')
        .replace(/ ?\. ?/g, '.')
        .trim();
    let end = spaced.length;
    while (end > 0 && ' .'.includes(spaced.charAt(end - 1))) end--;
    const code = spaced.slice(0, end);
    return /^[\dXx]+( [\dXx]+)+$/.test(code) ? code.replaceAll(' ', '.') : code.replaceAll(' ', '');
}

/** The national shape (program `1.03.10`, activity `1.03.10.2.01`, subactivity `1.03.10.2.01.0032`) if any code has it, else by dots. */
export function findShape(codes: readonly string[]): CodeShape {
    if (codes.some(code => code.length <= longest && (national.test(code) || unpadded.test(code)))) return { national: true, base: 3 };
    let base = Number.MAX_SAFE_INTEGER;
    for (const code of codes) if (isDotted(code)) base = Math.min(base, code.split('.').length);
    return { national: false, base };
}

/** Undefined when the code fits no level. */
export function levelOf(code: string, shape: CodeShape): CodeLevel | undefined {
    if (!isDotted(code)) return undefined;
    const parts = code.split('.');
    if (!shape.national) {
        const level = parts.length - shape.base;
        return level === 0 ? 'program' : level === 1 ? 'activity' : 'subactivity';
    }
    if (departmentCode.test(code)) return 'department';
    if (/^5\.\d\.\d/.test(code) && accountCode.test(code) && !unpaddedWork(parts)) return 'account';
    return parts.length === 1
        ? 'urusan'
        : parts.length === 2
          ? 'bidang'
          : parts.length === 3
            ? 'program'
            : parts.length === 5
              ? 'activity'
              : parts.length === 6
                ? 'subactivity'
                : undefined;
}

/** `5.1.02.01.01.0024` is a purchase: the fourth part of a work has one digit. */
function unpaddedWork(parts: readonly string[]): boolean {
    return parts.length === 3 || (parts[3] !== undefined && parts[3].length === 1);
}

export function isAccountCode(code: string): boolean {
    return accountCode.test(code) && code.split('.').length >= 4;
}

export function isDotted(code: string): boolean {
    return code.length <= longest && /^[\dX]+(\.[\dX]+)*$/i.test(code);
}

/** The same for every spelling of a code, zeros lost or not: what codes are matched by. */
export function codeKey(code: string): string {
    if (!isDotted(code)) return code;
    return code
        .toUpperCase()
        .split('.')
        .map(part => part.replace(/^0+/, '') || '0')
        .join('.');
}

/** Code of the group of that level which `code` belongs to. */
export function groupCode(code: string, level: 'program' | 'activity', shape: CodeShape): string {
    const parts = shape.base + (level === 'program' ? 0 : shape.national ? 2 : 1);
    return code.split('.').slice(0, parts).join('.');
}

/** Why a code may not be what was meant; undefined when nothing speaks against it. */
export function findDamage(cell: Cell, code: string, shape: CodeShape): 'number' | 'date' | 'zeros' | undefined {
    if (cell.kind === 'date') return 'date';
    if (cell.kind === 'number')
        return !shape.national && (cell.text.includes('.') || /^0[0.]*0$|^0+"/.test(cell.format ?? '')) ? 'number' : undefined;
    const parts = code.split('.').length;
    const isShort =
        shape.national && isDotted(code) && parts >= 3 && !national.test(code) && padded(code).every(candidate => candidate !== code);
    return isShort && (parts === 3 || parts === 5 || parts === 6) ? 'zeros' : undefined;
}

/** Codes that may be meant: those that the list or the table's other codes know, else all; the likeliest first. Never a repair. */
export function listCandidates(cell: Cell, damage: 'number' | 'date' | 'zeros', list: Nomenclature, others: ReadonlySet<string>): string[] {
    const all = [
        ...new Set(damage === 'date' ? readingsOfDate(cell.text) : damage === 'number' ? readingsOfNumber(cell) : padded(cell.text)),
    ];
    const known = all.filter(code => others.has(code) || findOfficialName(code, list) !== undefined);
    return known.length > 0 ? known : all;
}

function readingsOfNumber(cell: Cell): string[] {
    const [whole = '', fraction] = cell.text.split('.');
    const decimals = /\.(0+)/.exec(cell.format ?? '')?.[1]?.length ?? 0;
    if (fraction === undefined) return [cell.text, cell.text.padStart(/^0+/.exec(cell.format ?? '')?.[0].length ?? 0, '0')];
    const shown = decimals > fraction.length ? [`${whole}.${fraction.padEnd(decimals, '0')}`] : [];
    return [...shown, cell.text, ...(fraction.length === 1 ? [`${whole}.${fraction}0`, `${whole}.0${fraction}`] : [])];
}

/** `1.03.01` becomes 1 March 2001 where the day comes first, 3 January 2001 where the month does. */
function readingsOfDate(date: string): string[] {
    const [year = '', month = '', day = ''] = date.split('-');
    const two = year.slice(2);
    return [`${Number(day)}.${month}.${two}`, `${Number(month)}.${day}.${two}`];
}

/** Zeros put back where the national shape has them; the last part of a subactivity has two digits or four. */
function padded(code: string): string[] {
    const parts = code.split('.').map((part, index) => (index === 0 || index === 3 ? part : part.padStart(2, '0')));
    if (parts.length < 6) return [parts.join('.')];
    return [[...parts.slice(0, 5), (parts[5] as string).padStart(4, '0')].join('.'), parts.join('.')];
}
