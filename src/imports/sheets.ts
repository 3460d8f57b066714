// Which sheets are read, and whose each table is. It must not know columns or rows.
import { messages } from './messages.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { Questions } from './questions.ts';
import type { Tree } from './tree.ts';
import type { Sheet, TableProblem } from './workbook.ts';

/** The sheets that are asked for, else all that can be seen; what is left out is named. */
export function chooseSheets(
    sheets: readonly Sheet[],
    options: { readonly sheets?: readonly string[]; readonly includeHidden?: boolean },
    questions: Questions,
): { sheets: readonly Sheet[] } | { problem: TableProblem } {
    const asked = options.sheets ?? [];
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    const chosen: Sheet[] = [];
    for (const wanted of asked) {
        const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[/^\d+$/.test(wanted) ? Number(wanted) - 1 : -1];
        if (!sheet) return { problem: { place: {}, message: messages.noSheet, values: { name: wanted, sheets: names } } };
        chosen.push(sheet);
    }
    if (asked.length > 0) return { sheets: chosen };
    const visible = options.includeHidden ? sheets : sheets.filter(({ hidden }) => hidden === undefined);
    for (const { name, hidden } of sheets)
        if (hidden && !options.includeHidden) questions.note({ place: { sheet: name }, message: messages.hiddenSheet, values: {} });
    return { sheets: visible };
}

/** A draft beside the plan it became: sheets that only their names tell apart must not share a work. */
export function askSheets(tree: Tree, names: ReadonlySet<string>, questions: Questions): void {
    const sheets = new Map<string, string>();
    for (const { title, index } of tree.departments.values()) {
        if (!names.has(title)) continue;
        for (const [key, { code, kind, entries }] of index) {
            if (!code || kind !== 'subactivity') continue;
            const before = sheets.get(key);
            if (before === undefined) sheets.set(key, title);
            else {
                const values = { code, sheets: [before, title].map(name => `"${name}"`).join(', ') };
                const place = { sheet: title, row: entries[0]?.row ?? 1 };
                questions.ask({ place, message: messages.codeInSheets, values, readings: [before, title], settle: messages.settleSheet });
            }
        }
    }
}

/** The department of each table: what the reader says, what its lines say, else the sheet where there are several. */
export function departmentsOfBlocks(plans: readonly PreparedBlock[], said: string | undefined): Map<PreparedBlock, string> {
    const sheets = new Set(plans.map(({ block }) => block.sheet));
    const years = [...sheets].map(sheet => plans.find(({ block }) => block.sheet === sheet)?.calendar.year);
    const areYears = new Set(years).size === years.length && years.every(year => year !== undefined);
    return new Map(
        plans.map(prepared => [
            prepared,
            said !== undefined ? '' : prepared.department || (sheets.size > 1 && !areYears ? prepared.block.sheet.name : ''),
        ]),
    );
}
