// Sheets that only list departments with their sums: they are no plan, but the plan must agree with them. It must not know cells of plans.

import { plainDecimal } from '../plan/decimal.ts';
import { readAmount } from './amounts.ts';
import { textAt } from './block.ts';
import { messages } from './messages.ts';
import { timeOf } from './moments.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { Questions } from './questions.ts';
import { moneyOf } from './tally.ts';
import type { DepartmentNode, Tree } from './tree.ts';
import { emptyTree } from './tree.ts';
import { cellAt, columnLetters } from './workbook.ts';

export function compareSummaries(blocks: readonly PreparedBlock[], tree: Tree, questions: Questions): void {
    const sums = new Map([...tree.departments.values()].map(department => [keyOf(department.title), totalOf(department)]));
    for (const { block, columns, calendar, styles, scaleOf } of blocks) {
        questions.note({ place: { sheet: block.sheet.name }, message: messages.summarySheet, values: {} });
        const [money] = columns.money;
        const department = columns.one.get('department');
        if (!money || !department || columns.money.length > 1) continue;
        for (let row = block.first; row <= block.last; row++) {
            const budget = sums.get(keyOf(textAt(block.sheet, row, department)));
            const read = readAmount(cellAt(block.sheet, row, money.index), styles.get(money.index), scaleOf(money));
            if (!budget || !('value' in read)) continue;
            const time = timeOf(money, calendar)?.text;
            const all = Object.values(budget);
            const sum = (time === undefined ? undefined : budget[time]) ?? (all.length === 1 ? all[0] : undefined);
            const stated = plainDecimal(read.value);
            if (sum === undefined || sum === stated) continue;
            questions.mismatch({
                place: { sheet: block.sheet.name, row: row + 1, column: columnLetters(money.index) },
                message: messages.summaryMismatch,
                values: { title: textAt(block.sheet, row, department), stated, sum },
                readings: [stated, sum],
            });
        }
    }
}

function totalOf(department: DepartmentNode): Readonly<Record<string, string>> {
    const one = emptyTree();
    one.departments.set(department.title, department);
    return moneyOf(one, 'budget');
}

function keyOf(title: string): string {
    return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
