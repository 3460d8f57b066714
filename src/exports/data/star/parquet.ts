// Flat tables of one plan or many as Parquet files. It must not know what the tables hold.
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { visible } from '../../../l10n/safe-text.ts';
import { compareDecimals, type Decimal, roundDecimal } from '../../../plan/decimal.ts';
import { type Loss, lossesOf, type PlanSource } from '../exporter.ts';
import { Facts } from '../facts.ts';
import { findings } from './findings.ts';
import { budgets } from './money.ts';
import { departments, places, plans, results } from './plans.ts';
import { promises } from './promises.ts';
import { actuals, targets } from './readings.ts';
import type { Cell, ColumnType, Table, TableContext } from './table.ts';
import { assets, works } from './works.ts';

export const starTables: readonly Table[] = [
    plans,
    departments,
    results,
    works,
    budgets,
    targets,
    actuals,
    promises,
    assets,
    places,
    findings,
];

/** Digits before and after the point of every exact number: what fits the decimal types of all usual warehouses. */
const digits = { whole: 29, decimals: 6 };
const max = 10n ** BigInt(digits.whole + digits.decimals);

export interface ParquetFile {
    /** `works.parquet`. */
    readonly name: string;
    readonly content: Uint8Array;
}

/** Writes plans one after another into the same tables: no more than one of them has to be held. */
export class StarWriter {
    private readonly files = starTables.map(table => new TableWriter(table));
    private readonly lost: Lost;

    constructor(lost: Lost) {
        this.lost = lost;
    }

    /** `key` names the plan in the column `plan`. */
    add(key: string, source: PlanSource): void {
        const context: TableContext = { key, source, plan: source.plan, facts: new Facts(source) };
        for (const file of this.files) file.add(context, this.lost);
        for (const { declarations } of source.plan.files)
            for (const { kind, remarks } of declarations) {
                const { risks, assumptions, notes } = remarks;
                this.lost.remarks += risks.length + assumptions.length + notes.length;
                if (kind === 'pattern') this.lost.patterns++;
                if (kind === 'proposal') this.lost.proposals++;
            }
    }

    finish(): ParquetFile[] {
        return this.files.map(file => file.finish());
    }
}

/** Counts what the tables cannot hold. */
export interface Lost {
    rounded: number;
    tooLarge: number;
    signs: number;
    remarks: number;
    patterns: number;
    proposals: number;
}

export function noLosses(): Lost {
    return { rounded: 0, tooLarge: 0, signs: 0, remarks: 0, patterns: 0, proposals: 0 };
}

export function lossesIn({ rounded, tooLarge, signs, remarks, patterns, proposals }: Lost): Loss[] {
    return lossesOf([
        [remarks, { en: 'risks, assumptions and notes: {n}', id: 'risiko, asumsi, dan catatan: {n}' }],
        [proposals, { en: 'proposals: {n}', id: 'usulan: {n}' }],
        [patterns, { en: 'patterns: {n}', id: 'pola: {n}' }],
        [rounded, { en: 'numbers rounded to six decimals: {n}', id: 'angka yang dibulatkan menjadi enam desimal: {n}' }],
        [tooLarge, { en: 'numbers of more than 29 digits: {n}', id: 'angka lebih dari 29 digit: {n}' }],
        [
            signs,
            { en: 'texts with control characters, replaced by a sign: {n}', id: 'teks dengan karakter kendali, yang diganti tanda: {n}' },
        ],
    ]);
}

class TableWriter {
    private readonly table: Table;
    private readonly bytes = new ByteWriter();
    private readonly parquet: ParquetWriter;
    private readonly columns: readonly (readonly [name: string, type: ColumnType])[];

    constructor(table: Table) {
        this.table = table;
        this.columns = [['plan', 'text'], ...Object.entries(table.columns)];
        const schema = [{ name: 'root', num_children: this.columns.length }, ...this.columns.map(([name, type]) => elementOf(name, type))];
        this.parquet = new ParquetWriter({ writer: this.bytes, schema, createdBy: 'alur' });
    }

    /** One row group for each plan, so that a reader of one plan skips the others. */
    add(context: TableContext, lost: Lost): void {
        const cells: unknown[][] = this.columns.map(() => []);
        for (const row of this.table.rows(context))
            for (const [k, [name, type]] of this.columns.entries())
                (cells[k] as unknown[]).push(name === 'plan' ? context.key : written(row[name], type, lost));
        const columnData = this.columns.map(([name], k): ColumnSource => ({ name, data: cells[k] as unknown[] }));
        // It gives a promise only where bytes go elsewhere than into memory.
        if ((cells[0] as unknown[]).length > 0) void this.parquet.write({ columnData, rowGroupSize: 100_000 });
    }

    finish(): ParquetFile {
        void this.parquet.finish();
        return { name: `${this.table.name}.parquet`, content: new Uint8Array(this.bytes.getBuffer()) };
    }
}

function elementOf(name: string, type: ColumnType) {
    const repetition_type = name === 'plan' ? 'REQUIRED' : 'OPTIONAL';
    switch (type) {
        case 'text':
            return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
        case 'integer':
            return { name, repetition_type, type: 'INT32' } as const;
        case 'date':
            return { name, repetition_type, type: 'INT32', converted_type: 'DATE' } as const;
        case 'degrees':
            return { name, repetition_type, type: 'DOUBLE' } as const;
        case 'boolean':
            return { name, repetition_type, type: 'BOOLEAN' } as const;
        case 'decimal': {
            const size = { type_length: 16, precision: digits.whole + digits.decimals, scale: digits.decimals };
            return { name, repetition_type, type: 'FIXED_LEN_BYTE_ARRAY', converted_type: 'DECIMAL', ...size } as const;
        }
    }
}

function written(cell: Cell, type: ColumnType, lost: Lost): unknown {
    if (cell === undefined || cell === null) return null;
    if (type === 'decimal') return unscaled(cell as Decimal, lost);
    if (typeof cell !== 'string') return cell;
    // Line breaks stay: a text of a table is data, and its reader shows it.
    const shown = visible(cell);
    if (shown.includes('\ufffd') && shown !== cell) lost.signs++;
    return shown;
}

/** The digits of an exact number with six decimals; none where there are too many. */
function unscaled(value: Decimal, lost: Lost): bigint | null {
    const rounded = roundDecimal(value, digits.decimals);
    if (compareDecimals(rounded, value) !== 0) lost.rounded++;
    const units = rounded.units * 10n ** BigInt(digits.decimals - rounded.scale);
    if (units < max && units > -max) return units;
    lost.tooLarge++;
    return null;
}
