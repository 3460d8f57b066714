// What a format of tables has to offer. It must not know plans: every format ends as tables.
import type { Table, TableProblem } from './table.ts';

export interface Importer {
    /** Stable, kebab-case: `excel`. */
    readonly id: string;
    /** Lower case, with the dot. */
    readonly extensions: readonly string[];
    /** Never rejects: a file that cannot be read gives no tables and a problem that says why. */
    read(bytes: Uint8Array): Promise<ReadTables>;
}

export interface ReadTables {
    /** One for each sheet, in their order; empty sheets too. */
    readonly tables: readonly Table[];
    readonly problems: readonly TableProblem[];
}
