// Tables that stand beside the plan on its sheets and are none: their rows are accounted for. It must not know plans.
import { messages } from './messages.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { Questions } from './questions.ts';
import type { Tree } from './tree.ts';
import type { Cell, Sheet } from './workbook.ts';
import { isEmptyRow } from './workbook.ts';

/** Amounts or codes in a table that nobody understands may belong to the plan, so they are asked about. */
export function skipOthers(blocks: readonly PreparedBlock[], taken: ReadonlySet<Sheet>, tree: Tree, questions: Questions): void {
    for (const { block, kind } of blocks) {
        const { sheet } = block;
        if (!taken.has(sheet) || kind === 'plan' || kind === 'summary') continue;
        let hasFigures = false;
        for (let row = block.top; row <= block.last; row++) {
            const cells = sheet.rows[row] ?? [];
            if (isEmptyRow(cells)) continue;
            hasFigures ||= row >= block.first && cells.some(isFigure);
            tree.skipped.push({ sheet: sheet.name, row: row + 1, message: messages.otherTable, values: {} });
        }
        if (!hasFigures || kind !== 'none') continue;
        const place = { sheet: sheet.name, row: block.top + 1 };
        questions.ask({ place, message: messages.otherTable, values: {}, settle: messages.settleOther });
    }
}

/** An amount or a national code; numbers of officials and of telephones are neither. */
function isFigure({ kind, text }: Cell): boolean {
    if (kind === 'number') return text.length < 16 && Math.abs(Number(text)) >= 10_000;
    return /^rp\.?\s*\d|^\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$|^\d\.\d{2}\.\d{2}(\.|$)/i.test(text);
}
