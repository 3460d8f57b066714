// A finding: what a check says about a plan, as plain data. It must not know who checks or who reads.
import type { Text, Values } from '../../l10n/say.ts';
import type { Change } from '../../plan/edit.ts';
import type { Span } from '../../plan/source.ts';

export type Severity = 'error' | 'warning' | 'information';

export interface Finding {
    /** Id of the rule; `syntax`, `number` and `limit` are those of what could not be read. */
    readonly rule: string;
    readonly severity: Severity;
    /** URI of the file. */
    readonly file: string;
    readonly span: Span;
    readonly message: Text;
    readonly values: Values;
    /** The other ends of the fault. */
    readonly related: readonly Related[];
    /** Fixes that a machine can make, best first. */
    readonly fixes: readonly Fix[];
}

export interface Related {
    readonly file: string;
    readonly span: Span;
    readonly message: Text;
    readonly values: Values;
}

export interface Fix {
    readonly title: Text;
    readonly values: Values;
    readonly changes: readonly Change[];
    /**
     * likely: the one sensible thing to do, still to be looked at. certain: so plain that it may be done unasked, with all others like it.
     * Left out where only people can choose.
     */
    readonly certainty?: 'likely' | 'certain';
}
