// A toy database for tests of incremental computation: sheets with cells that hold a number, or name another cell.
import type { Database, Definition, Refreshable } from '../../../src/incremental/database.ts';
import { settle } from '../../../src/incremental/database.ts';
import { DependencyGraph } from '../../../src/incremental/dependencies.ts';
import { InputChanges } from '../../../src/incremental/input-changes.ts';

export interface Sheet {
    readonly uri: string;
    readonly cells: Readonly<Record<string, number | string>>;
}

export class Workbook implements Database<Sheet> {
    readonly graph: DependencyGraph | undefined;
    private sheets: readonly Sheet[];
    private readonly things = new Map<Definition, Refreshable<this>>();
    /** The fact that says which sheets there are. */
    private readonly list = Symbol('sheets');

    constructor(sheets: readonly Sheet[], isTracked = true) {
        this.graph = isTracked ? new DependencyGraph() : undefined;
        this.sheets = inOrder(sheets);
    }

    get files(): readonly Sheet[] {
        this.graph?.recordRead(this.list);
        return this.sheets;
    }

    readonly changes = new InputChanges();

    input(uri: string): Sheet | undefined {
        return this.sheets.find(sheet => sheet.uri === uri);
    }

    readonly compareFiles = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

    sheet(uri: string): Sheet | undefined {
        this.graph?.recordRead(uri);
        return this.sheets.find(sheet => sheet.uri === uri);
    }

    derived<D extends Refreshable<this>>(definition: Definition, create: () => D): D {
        const thing = (this.things.get(definition) as D | undefined) ?? create();
        this.things.set(definition, thing);
        return thing;
    }

    /** Replaces or adds a sheet, or removes it where it has no cells. */
    put(sheet: Sheet): void {
        const others = this.sheets.filter(({ uri }) => uri !== sheet.uri);
        const isGone = Object.keys(sheet.cells).length === 0;
        this.sheets = inOrder(isGone ? others : [...others, sheet]);
        this.changes.note([sheet.uri]);
        this.graph?.invalidate(sheet.uri);
        this.graph?.invalidate(this.list);
        settle(this.things.values(), this);
    }

    all(): readonly Sheet[] {
        return this.sheets;
    }
}

function inOrder(sheets: readonly Sheet[]): readonly Sheet[] {
    return [...sheets].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
