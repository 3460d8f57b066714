// The reading of a table as events of an import: columns, the kind of each row, every sum with what its parts come to.
// For readers who want to see it; the import itself needs none of it. It must not know how it is shown.
import type { Decimal } from '../plan/decimal.ts';
import type { Column } from './columns.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { RowKind } from './row-kinds.ts';
import type { ResultNode, WorkNode } from './tree.ts';
import type { Sheet } from './workbook.ts';

/** The kind of a row in the plan, or the reason for leaving it out. */
export type RowRole =
    | 'program'
    | 'activity'
    | 'subactivity'
    | 'goal'
    | 'objective'
    | 'continued'
    | 'sum'
    | 'heading'
    | 'department'
    | 'purchase'
    | 'left-out';

/** A sum that the table states, beside the sum of its parts. */
export interface ComparedSum {
    readonly sheet: string;
    /** From 1. */
    readonly row: number;
    readonly column: Column;
    readonly label: string;
    readonly stated: Decimal;
    readonly sum: Decimal;
    readonly agrees: boolean;
}

export interface ReadingObserver {
    table(prepared: PreparedBlock): void;
    /** `row` from 1. */
    row(sheet: Sheet, row: number, role: RowRole): void;
    sum(compared: ComparedSum): void;
}

/** `node` is what the row speaks of once it stands in the tree. */
export function roleOf(kind: RowKind, node: WorkNode | ResultNode | undefined): RowRole {
    switch (kind.kind) {
        case 'work':
        case 'result':
            return node?.kind ?? 'left-out';
        case 'total':
            return 'sum';
        case 'skip':
        case 'marker':
            return 'left-out';
        default:
            return kind.kind;
    }
}
