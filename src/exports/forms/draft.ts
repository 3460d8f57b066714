// A line of a form: its subject and its cells. It must not know how either is worked out.
import type { Fact, FigureFact, MoneyFact } from '../../layouts/form.ts';
import type { Measure } from './figures.ts';
import type { Item } from './items.ts';
import type { FormCell } from './sheet.ts';
import type { RowPlace } from './texts.ts';

/** A cell with the parts that it sums, whose lines are known later. */
export interface DraftCell extends FormCell {
    readonly ofParts?: readonly Item[];
}

export interface DraftLine {
    readonly item: Item;
    readonly isFirst: boolean;
    readonly cells: readonly (DraftCell | undefined)[];
}

/** The subject of one line of an item. */
export interface Line {
    readonly item: Item;
    readonly measure: Measure | undefined;
    readonly place: RowPlace;
    readonly fund: string | undefined;
    /** It tells the share of a fund alone. */
    readonly isShare: boolean;
}

export function isMoney(fact: Fact): fact is MoneyFact {
    return typeof fact === 'object' && 'money' in fact;
}

export function isFigure(fact: Fact): fact is FigureFact {
    return typeof fact === 'object' && 'figure' in fact;
}
