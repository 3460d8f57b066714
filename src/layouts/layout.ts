// The shape of a layout's words: which phrases of a head or a title mean what. One file a layout; all.ts lists them.
import type { Text } from '../l10n/say.ts';
import type { Form } from './form.ts';

/** The content of a column. */
export type Measure =
    | 'number'
    | 'code'
    | 'level'
    | 'title'
    | 'indicator'
    | 'unit'
    | 'target'
    | 'money'
    | 'physical'
    | 'fund'
    | 'location'
    | 'start'
    | 'end'
    | 'beneficiaries'
    | 'responsible'
    | 'definition'
    | 'formula'
    | 'source'
    | 'department'
    | 'department-code'
    | 'priority'
    | 'goal'
    | 'objective'
    | 'output'
    | 'remark'
    | 'problem'
    | 'follow-up'
    | 'proposer'
    | 'decision'
    | 'action'
    | 'calculated'
    | 'account-code'
    | 'unit-price';

/** The kind of figure that a column holds; the plan's own when nothing is said. */
export type Nature =
    | 'forecast'
    | 'actual'
    | 'baseline'
    | 'estimate'
    | 'end-of-period'
    | 'before'
    | 'after'
    | 'difference'
    | 'percent'
    | 'cash-plan'
    | 'ceiling';

/** The owner of a title, an indicator or a target. */
export type Subject = 'urusan' | 'program' | 'activity' | 'subactivity' | 'output' | 'outcome';

/** `group`: a heading over columns that says nothing by itself. */
export type Word = Measure | Nature | Subject | 'group';

export interface Layout {
    /** Stable, kebab-case: `t-c33`. */
    readonly id: string;
    readonly name: Text;
    /** Phrases of the lines above the head. */
    readonly titles: string;
    /**
     * Phrases by what they mean, separated by `|`, in lower case without punctuation; `=phrase` must be the whole text.
     * Longer phrases win over the shorter ones inside them, so that `sumber dana` is no `dana`.
     */
    readonly heads: { readonly [W in Word]?: string };
    /** The table as it is written; left out for what is only read. */
    readonly form?: Form;
}
