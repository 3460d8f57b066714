// The shape of a format of tables. It must not know plans: every format ends as a workbook.
import type { Workbook } from './workbook.ts';

export interface Importer {
    /** Stable, kebab-case: `excel`. */
    readonly id: string;
    /** Lower case, with the dot. */
    readonly extensions: readonly string[];
    /** Never rejects: a file that cannot be read gives no sheets and a problem that says why. */
    read(bytes: Uint8Array): Promise<Workbook>;
}
