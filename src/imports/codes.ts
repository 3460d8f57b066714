// Codes as text: which level one stands for, and what a damaged one may have been. It must not repair a code.

import type { Nomenclature } from './nomenclature.ts';
import { findOfficialName } from './nomenclature.ts';
import type { Cell } from './table.ts';

export type Level = 'program' | 'activity' | 'subactivity';

/** How the codes of one table are built. `base` is the number of parts that a program's code has. */
export interface CodeShape {
    readonly national: boolean;
    readonly base: number;
}

const national = /^(\d|X)\.(\d\d|XX)\.\d\d(\.\d\.\d\d(\.\d{2,4})?)?$/;

/** The national shape (program `1.03.10`, activity `1.03.10.2.01`, subactivity `1.03.10.2.01.0032`) if any code has it, else by dots. */
export function findShape(codes: readonly string[]): CodeShape {
    if (codes.some(code => national.test(code))) return { national: true, base: 3 };
    const lengths = codes.filter(isDotted).map(code => code.split('.').length);
    return { national: false, base: Math.min(...lengths, Number.MAX_SAFE_INTEGER) };
}

/** `heading` stands above programs, for a whole field of government; undefined when the code fits no level. */
export function levelOf(code: string, shape: CodeShape): Level | 'heading' | undefined {
    if (!isDotted(code)) return undefined;
    const parts = code.split('.').length;
    if (!shape.national) return parts === shape.base ? 'program' : parts === shape.base + 1 ? 'activity' : 'subactivity';
    if (/^(\d|X)(\.(\d\d|XX))?$/.test(code)) return 'heading';
    return parts === 3 ? 'program' : parts === 5 ? 'activity' : parts === 6 ? 'subactivity' : undefined;
}

/** Code of the group of that level which `code` belongs to. */
export function groupCode(code: string, level: 'program' | 'activity', shape: CodeShape): string {
    const parts = shape.base + (level === 'program' ? 0 : shape.national ? 2 : 1);
    return code.split('.').slice(0, parts).join('.');
}

function isDotted(code: string): boolean {
    return /^[\dX]+(\.[\dX]+)*$/.test(code);
}

/** Why a code may not be what was meant; undefined when nothing speaks against it. */
export function findDamage(cell: Cell, shape: CodeShape): 'number' | 'date' | 'zeros' | undefined {
    if (cell.kind === 'date') return 'date';
    if (cell.kind === 'number') return cell.text.includes('.') || /^0[0.]*0$|^0+"/.test(cell.format ?? '') ? 'number' : undefined;
    const parts = cell.text.split('.').length;
    const isNational = shape.national && isDotted(cell.text) && parts >= 3 && !national.test(cell.text);
    return isNational && (parts === 3 || parts === 5 || parts === 6) ? 'zeros' : undefined;
}

/** What the code may have been: those that the list or the table's other codes know, else all; the likeliest first. Never a repair. */
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
