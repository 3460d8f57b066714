// Options of the library. Part of the types of the package, which are joined from this file and those of the plan as data.
import type { At, Severity } from '../exports/data/plan-data.ts';

export interface ReadOptions {
    /** Language of findings and messages; English when left out. */
    readonly locale?: 'en' | 'id';
    /** Called with a sentence for each file or folder that had to be left out; `console.warn` when left out. */
    readonly warn?: (sentence: string) => void;
}

export interface CheckOptions {
    readonly locale?: 'en' | 'id';
    /** As `--rule`: `{ 'no-goal': 'error', 'walks-alone': 'off', 'upkeep-low.percent': 2 }`. */
    readonly rules?: Readonly<Record<string, Severity | 'off' | number>>;
}

/** A finding of one's own rule. */
export interface NewFinding {
    /** A short name in lower case, such as `photo-missing`. */
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly at: Pick<At, 'file' | 'line' | 'column'> & Partial<At>;
    readonly related?: readonly { readonly message: string; readonly at: Pick<At, 'file' | 'line' | 'column'> & Partial<At> }[];
}

export interface WriteOptions {
    readonly format: 'text' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';
    readonly locale?: 'en' | 'id';
    /** JUnit: the lowest severity that is a failure; `error` when left out. */
    readonly failOn?: Severity | 'never';
}
