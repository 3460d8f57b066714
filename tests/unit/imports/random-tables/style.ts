// How one table is written, apart from its columns: each choice is drawn once for the whole table.
import type { Dice } from './dice.ts';
import type { MoneyStyle, MoneyUnit } from './money.ts';
import { millions, moneyStyles, thousands, wholeMoney } from './money.ts';

export interface Style {
    /** `split` writes a code over five columns, `beside-title` in one cell with the title. */
    readonly code: 'padded' | 'unpadded' | 'split' | 'beside-title';
    /** Parts of codes in columns of their own are numbers, so that their zeros are lost. */
    readonly codesAsNumbers: boolean;
    readonly money: MoneyStyle;
    readonly unit: MoneyUnit;
    /** Further indicators of a work: rows below it, lines in its cell, or rows beside merged cells. */
    readonly indicators: 'rows' | 'lines' | 'merged';
    /** Units in a column of their own, or behind each target. */
    readonly unitColumn: boolean;
    readonly targetsAsNumbers: boolean;
    /** Points between the thousands of targets: only beside money that has them, else `4.772` says two things. */
    readonly groupTargets: boolean;
    /** Rows above the programs: fields of government and the department. */
    readonly fieldRows: boolean;
    /** Rows of programs and activities, or of the deepest level alone. */
    readonly parentRows: boolean;
    /** Parents state their sums. */
    readonly parentSums: boolean;
    readonly total: string | undefined;
    readonly columnNumbers: 'none' | 'plain' | 'brackets' | 'formulas';
    readonly mergeHead: boolean;
    readonly upperHead: boolean;
    /** Spaces and line breaks that heads pick up on their way. */
    readonly looseHead: boolean;
    readonly blankRows: boolean;
    readonly repeatHead: boolean;
    readonly signature: boolean;
    readonly bold: boolean;
    readonly indent: boolean;
}

export function drawStyle(dice: Dice): Style {
    const unit = dice.pick([wholeMoney, wholeMoney, wholeMoney, thousands, millions]);
    const parentRows = dice.chance(75);
    const money = dice.pick(unit.size === 1n ? moneyStyles : (['number', 'dots-cents'] as const));
    return {
        code: dice.pick(['padded', 'padded', 'unpadded', 'split', 'beside-title']),
        codesAsNumbers: dice.chance(30),
        money,
        unit,
        indicators: dice.pick(['rows', 'rows', 'lines', 'merged']),
        unitColumn: dice.chance(50),
        targetsAsNumbers: dice.chance(50),
        groupTargets: money !== 'number' && money !== 'plain-text' && dice.chance(50),
        fieldRows: dice.chance(50),
        parentRows,
        parentSums: parentRows && dice.chance(80),
        total: dice.chance(50) ? dice.pick(['JUMLAH', 'Jumlah', 'TOTAL', 'Total', 'Jumlah Total', 'TOTAL ANGGARAN']) : undefined,
        columnNumbers: dice.pick(['none', 'none', 'plain', 'brackets', 'formulas']),
        mergeHead: dice.chance(75),
        upperHead: dice.chance(25),
        looseHead: dice.chance(25),
        blankRows: dice.chance(20),
        repeatHead: dice.chance(10),
        signature: dice.chance(40),
        bold: dice.chance(50),
        indent: dice.chance(30),
    };
}

/** A head's text as this table writes it. */
export function spell(dice: Dice, style: Style, head: string): string {
    const loose = style.looseHead
        ? head
              .replace(/\s*\/\s*/g, () => dice.pick(['/', '/ ', ' / ']))
              .replace(/ /g, () => (dice.chance(15) ? dice.pick(['  ', '\n']) : ' '))
        : head;
    return style.upperHead ? loose.toUpperCase() : loose;
}
