// JSON as text, in which numbers stay exact and no character steers a terminal. It must not know any standard.
import { toJson } from '../../l10n/safe-text.ts';
import type { Decimal } from '../../plan/decimal.ts';
import { numberOf } from './amounts.ts';

/** Undefined values are left out. */
export type Json = string | boolean | Decimal | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Indented by two spaces, with a line feed at its end. */
export function writeJson(value: Json): string {
    return `${textOf(value, '\n')}\n`;
}

function textOf(value: Json, line: string): string {
    if (value === null || value === undefined) return 'null';
    if (typeof value !== 'object') return toJson(value);
    if (isDecimal(value)) return numberOf(value);
    const inner = `${line}  `;
    if (isList(value)) return value.length === 0 ? '[]' : `[${value.map(one => inner + textOf(one, inner)).join(',')}${line}]`;
    const members = Object.entries(value).flatMap(([key, one]) =>
        one === undefined ? [] : `${inner}${toJson(key)}: ${textOf(one, inner)}`,
    );
    return members.length === 0 ? '{}' : `{${members.join(',')}${line}}`;
}

function isDecimal(value: object): value is Decimal {
    return 'units' in value && 'scale' in value && typeof value.units === 'bigint';
}

function isList(value: object): value is readonly Json[] {
    return Array.isArray(value);
}

/** A list, absent when it is empty: most schemas ask for at least one item where a list is given. */
export function listed<T extends Json>(items: readonly T[]): readonly T[] | undefined {
    return items.length > 0 ? items : undefined;
}

/** A text, absent when it is empty. */
export function told(text: string | undefined): string | undefined {
    return text ? text : undefined;
}

/** Without repeats, which schemas forbid in most lists. */
export function distinct<T extends Json>(items: readonly T[]): readonly T[] {
    return [...new Map(items.map(item => [writeJson(item), item])).values()];
}
