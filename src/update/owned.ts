// The properties that a table owns in a plan: titles, codes, units, quantities, money and figures, each as values that compare. A new list of amounts or
// figures is a line here; nothing else in this folder names one.
import type { KeywordId } from '../l10n/keywords.ts';
import { normalizeDecimal, plainDecimal } from '../plan/decimal.ts';
import type { Money, Reading, Reference, Scope } from '../plan/model.ts';
import { type Period, yearOf, yearsOf } from '../plan/period.ts';
import { yearInterval } from '../plan/queries.ts';
import type { Located } from '../plan/source.ts';

export type Item = Money | Reading;

export interface FigureList {
    readonly property: KeywordId;
    /** Of the plan's data. */
    readonly field: string;
    /** A table of what was reached adds to these alone. */
    readonly isReached: boolean;
    itemsOf(scope: Scope): readonly Item[];
}

const none: readonly never[] = [];
const list = (property: KeywordId, field: string, isReached = false): FigureList => ({
    property,
    field,
    isReached,
    itemsOf: scope => (field in scope ? (scope as unknown as Record<string, readonly Item[]>)[field] : undefined) ?? none,
});

export const figureLists: readonly FigureList[] = [
    list('ceiling', 'ceilings'),
    list('budget', 'budgets'),
    list('forecast', 'forecasts'),
    list('baseline', 'baselines'),
    list('target', 'targets'),
    list('actual', 'actuals', true),
    list('actual', 'spent', true),
    list('cash-plan', 'cashPlan', true),
    list('progress', 'progress', true),
];

/** Texts said once. */
export const textSlots = ['title', 'code', 'unit', 'type', 'source', 'definition', 'formula'] as const;
export type TextSlot = (typeof textSlots)[number];

/** The keyword that a text stands behind; a title has none. */
export function keywordOfSlot(slot: Exclude<TextSlot, 'title'>): KeywordId {
    return slot === 'type' ? 'kind' : slot;
}

export function textOf(scope: Scope, slot: TextSlot): Located<string> | undefined {
    return slot in scope ? (scope as unknown as Record<TextSlot, Located<string> | undefined>)[slot] : undefined;
}

/** Case, spaces and the form of letters aside. */
export function plainText(text: string | undefined): string {
    return (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Number by number: `1.03.02` and `1.3.2` are one code. */
export function codeKey(code: string | undefined): string {
    return (code ?? '')
        .trim()
        .toLowerCase()
        .split(/[.\s]+/)
        .map(part => part.replace(/^0+/, '') || (part && '0'))
        .join('.');
}

export interface Figure {
    readonly item: Item;
    readonly list: FigureList;
    readonly period: Period | undefined;
    /** First and last day; the same for both sides of a comparison. */
    readonly time: string;
    /** The key of an amount among those of one time. */
    readonly fund: string;
    readonly value: string;
    /** One of several years that one statement tells of: it cannot be changed alone. */
    readonly isSpread: boolean;
    /** Its fund is said once for several amounts: neither can go without the others. */
    readonly isTied: boolean;
}

/** The context of figures in a plan. */
export interface Around {
    /** The time of what states none. */
    readonly time: { readonly from: number; readonly to: number } | undefined;
    readonly currency: string;
    /** The same for the same fund in every text. */
    fundOf(reference: Reference): string;
}

export function figuresOf(scope: Scope, list: FigureList, around: Around): Figure[] {
    const items = list.itemsOf(scope);
    return items.flatMap((item): Figure[] => {
        const amount = 'value' in item ? item.value : item.amount;
        if (!amount) return [];
        const fund = 'fund' in item && item.fund ? around.fundOf(item.fund) : '';
        const currency = 'currency' in item && item.currency && item.currency.value !== around.currency ? ` ${item.currency.value}` : '';
        const value = plainDecimal(normalizeDecimal(amount)) + currency;
        const isTied =
            'fund' in item && item.fund !== undefined && items.some(other => other !== item && 'fund' in other && other.fund === item.fund);
        const span = item.period ?? around.time;
        const of = (time: { readonly from: number; readonly to: number } | undefined, isSpread: boolean): Figure => ({
            item,
            list,
            period: item.period,
            time: time ? `${time.from}..${time.to}` : '',
            fund,
            value,
            isSpread,
            isTied,
        });
        if ('perYear' in item && item.perYear && span && yearOf(span.from) !== yearOf(span.to))
            return yearsOf(span).map(year => of(yearInterval(year), true));
        return [of(span, false)];
    });
}
