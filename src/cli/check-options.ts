// The options of `alur check`. It must not know what they lead to.
import type { Limit } from './fail-on.ts';
import type { FindingFormat } from './findings/write.ts';

export interface CheckOptions {
    readonly format: FindingFormat;
    readonly failOn: Limit;
    readonly rule: readonly string[];
    /** Folder in which findings are kept for the next time. */
    readonly cache?: string;
    /** Whether to say since when findings have stood. */
    readonly age?: boolean;
    /** To which days are counted then. */
    readonly date?: string;
    /** Each plan by itself, in one line. */
    readonly each?: boolean;
    /** How many of them at a time. */
    readonly jobs?: string;
    readonly version: string;
}
