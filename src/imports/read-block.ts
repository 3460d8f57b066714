// The rows of a table, each with its kind, into the tree. It must not know other tables.
import { filledCells } from './ask-columns.ts';
import { type TableColumns, textAt } from './block.ts';
import { TreeBuilder } from './build-tree.ts';
import { type CodeShape, cleanCode, findDamage, findShape, isDotted, levelOf, listCandidates, type WorkKind } from './codes.ts';
import type { Column } from './columns.ts';
import { compareRow, findRowSums } from './compare-sums.ts';
import { type Entry, type RowContext, readEntry } from './entries.ts';
import { normalizeHeader } from './facets.ts';
import { findEnd } from './footer.ts';
import { isNumberRow } from './head.ts';
import { layoutOf } from './layout-of.ts';
import { messages } from './messages.ts';
import { timeOf } from './moments.ts';
import type { BlockOptions, PreparedBlock } from './prepare-block.ts';
import type { Questions } from './questions.ts';
import { type ReadingObserver, roleOf } from './reading.ts';
import { kindOf } from './row-kinds.ts';
import { splitCodeFromTitle } from './split-code.ts';
import { indentOf, type Tree } from './tree.ts';
import { cellAt, columnLetters, isEmptyRow } from './workbook.ts';

export interface BlockReading {
    readonly tree: Tree;
    readonly questions: Questions;
    readonly department: string;
    readonly options: BlockOptions;
    readonly onRows: (rows: number) => Promise<void>;
    readonly observer?: ReadingObserver | undefined;
}

/** Filled rows below the head that were looked at. */
export async function readBlock(prepared: PreparedBlock, reading: BlockReading): Promise<number> {
    const { tree, questions, department, options, onRows, observer } = reading;
    const { block, columns, calendar } = prepared;
    const { sheet } = block;
    const times = new Map(columns.all.map(column => [column, timeOf(column, calendar)]));
    const rowSums = findRowSums(columns.money, column => times.get(column)?.text);
    const rows: number[] = [];
    for (let row = block.first; row <= block.last; row++) if (!isEmptyRow(sheet.rows[row] ?? [])) rows.push(row);
    const coding = findCoding(columns, rows);
    // Official codes are of works, whatever a title line says.
    const isOfProposals = layoutOf([prepared]) === 't-c32' && !(coding.isCoded && coding.shape.national);
    // Codes of proposals are numbers of a register.
    const { shape, isCoded } = isOfProposals ? { shape: findShape([]), isCoded: false } : coding;
    const context: RowContext = { columns, times, questions, styles: prepared.styles, scaleOf: prepared.scaleOf, isOfProposals };
    const headTexts = new Set(columns.all.flatMap(({ path }) => path));
    const accounts = columns.all.some(({ measure }) => measure === 'account-code');
    const owners = findOwners(prepared, rows, shape);
    const builder = new TreeBuilder(tree, {
        shape,
        questions,
        nomenclature: options.nomenclature,
        department,
        isOfProposals,
        isCoded,
        levelByIndent:
            isCoded || isOfProposals || columns.levelTitles.length > 1 ? new Map() : findIndents(columns, rows, context, questions),
    });
    const isCarried = findCarried(prepared);
    const end = findEnd(columns, rows);
    let last = '';
    for (let at = 0; at < rows.length; at++) {
        if (at % 1000 === 999) await onRows(at);
        const row = rows[at] as number;
        const cells = sheet.rows[row] ?? [];
        const reason =
            !options.includeHidden && sheet.hiddenRows?.has(row)
                ? messages.hiddenRow
                : isNumberRow(cells)
                  ? messages.columnNumbers
                  : isHeadAgain(cells, headTexts)
                    ? messages.repeatedHeader
                    : at >= end
                      ? messages.footerRow
                      : undefined;
        if (reason) {
            const text = cells.flatMap(cell => (cell.text ? [cell.text] : [])).join(' · ');
            tree.skipped.push({ sheet: sheet.name, row: row + 1, message: reason, values: { text: text.slice(0, 120) } });
            observer?.row(sheet, row + 1, 'left-out');
            continue;
        }
        const mark = questions.mark();
        const entry = readEntry(row, context);
        const kind = kindOf(isOfProposals ? { ...entry, code: '' } : entry, shape, isCoded, accounts);
        // An oddity in a row that is left out only distracts.
        const lacksResult = columns.money.some(({ index }) => cellAt(sheet, row, index).formula && cellAt(sheet, row, index).text === '');
        if (!lacksResult && (kind.kind === 'skip' || kind.kind === 'marker' || kind.kind === 'purchase')) questions.takeBack(mark);
        else compareRow(entry.sums, entry, rowSums, questions);
        const own = owners?.get(row) ?? (columns.one.get('department') ? entry.department : '');
        if (kind.kind === 'work') {
            if (!isOfProposals) askCode(entry, shape, options, questions);
            if (own) last = own;
            else if (columns.one.get('department') && !owners && !isCarried(row) && entry.sums.length > 0)
                questions.ask({
                    place: { sheet: sheet.name, row: row + 1, column: columnLetters((columns.one.get('department') as Column).index) },
                    message: messages.noDepartment,
                    values: {},
                });
        }
        builder.add(entry, kind, own || last);
        observer?.row(sheet, row + 1, roleOf(kind, builder.last));
    }
    return rows.length;
}

/** Rows whose department is said once above: in a merged cell, or in a column that is mostly empty. */
function findCarried({ block, columns }: PreparedBlock): (row: number) => boolean {
    const column = columns.one.get('department');
    if (!column) return () => false;
    if (filledCells(block, column.index).count * 2 < block.last - block.first + 1) return () => true;
    const rows = new Set<number>();
    for (const { left, top, bottom } of block.sheet.merged)
        if (left === column.index) for (let row = Math.max(top + 1, block.first); row <= Math.min(bottom, block.last); row++) rows.add(row);
    return row => rows.has(row);
}

function isHeadAgain(cells: Parameters<typeof isEmptyRow>[0], head: ReadonlySet<string>): boolean {
    let filled = 0;
    let same = 0;
    for (const { text } of cells) {
        if (!text) continue;
        filled++;
        if (head.has(text) || head.has(text.replace(/\s+/g, ' '))) same++;
        // The first cell of a row tells most of them.
        else if (filled === 1) return false;
    }
    return same >= 3 && same * 5 >= filled * 4;
}

/** How codes are built, and whether rows have them. */
function findCoding(
    { block, codes, title, levelTitles, levelCodes }: TableColumns,
    rows: readonly number[],
): { shape: CodeShape; isCoded: boolean } {
    const found: string[] = [];
    let titled = 0;
    for (const row of rows) {
        const text = codes
            .map(column => cleanCode(textAt(block.sheet, row, column)))
            .filter(Boolean)
            .join('.');
        const own = text || cleanCode(splitCodeFromTitle(textAt(block.sheet, row, title))?.code ?? '');
        const nested = [...levelCodes, ...levelTitles].flatMap(column => {
            const cell = textAt(block.sheet, row, column);
            return cleanCode(splitCodeFromTitle(cell)?.code ?? (levelCodes.includes(column) ? cell : '')) || [];
        });
        if (textAt(block.sheet, row, title)) titled++;
        if (own) found.push(own);
        else found.push(...nested);
    }
    const sound = found.filter(isDotted);
    const shape = findShape(sound);
    const works = sound.filter(code => levelOf(code, shape) !== undefined).length;
    // Programs alone, zeros lost, look like any numbering; fields of government above them tell what they are.
    const hasFields = rows.some(row => /^([\d.]+ )?(urusan pemerintahan|bidang urusan|unsur)\b/i.test(textAt(block.sheet, row, title)));
    if (!shape.national && shape.base === 1 && hasFields) return { shape: { national: true, base: 3 }, isCoded: works > 0 };
    return { shape, isCoded: works > 0 && (shape.national || works * 3 > titled) };
}

/** Levels of rows without codes by how far they are indented, or by weight: the first row is the highest. */
function findIndents(columns: TableColumns, rows: readonly number[], context: RowContext, questions: Questions): Map<number, WorkKind> {
    const indents = new Set<number>();
    let first: number | undefined;
    const mark = questions.mark();
    for (const row of rows.slice(0, 3000)) {
        if (!textAt(columns.block.sheet, row, columns.title)) continue;
        const cell = cellAt(columns.block.sheet, row, (columns.title as Column).index);
        const indent = indentOf({ titleCell: cell });
        if (/^(grand |sub ?)?(jumlah|total)\b/i.test(cell.text)) continue;
        first ??= indent;
        indents.add(indent);
    }
    questions.takeBack(mark);
    void context;
    const sorted = [...indents].sort((a, b) => a - b);
    if (sorted.length < 2 || first !== sorted[0]) return new Map();
    const levels: readonly WorkKind[] = ['program', 'activity', 'subactivity'];
    return new Map(sorted.map((indent, index) => [indent, levels[Math.min(index, 2)] as WorkKind]));
}

const departmentName = /^(dinas|badan|kantor|sekretariat|inspektorat|kecamatan|rsud|rumah sakit|satuan polisi|satpol|bagian)\b/i;

/** Where a table of all departments names the one that answers for each program, that is the department of the row. */
function findOwners(
    { block, columns, department }: PreparedBlock,
    rows: readonly number[],
    shape: CodeShape,
): Map<number, string> | undefined {
    const column = columns.one.get('responsible');
    if (!column || columns.one.get('department') || department) return undefined;
    const head = normalizeHeader(column.path.join(' '));
    if (!/\b(perangkat daerah|skpd|opd|department|agency)\b/.test(head) || /\bunit\b/.test(head)) return undefined;
    const owners = new Map<number, string>();
    for (const row of rows) {
        const text = textAt(block.sheet, row, column);
        if (text && departmentName.test(text)) owners.set(row, text);
        const title = textAt(block.sheet, row, columns.title);
        if (
            /^(sub )?unit organisasi\s*:/i.test(title) ||
            levelOf(cleanCode(textAt(block.sheet, row, columns.codes[0])), shape) === 'department'
        )
            return undefined;
    }
    return owners.size > 0 ? owners : undefined;
}

/** Codes that a spreadsheet may have damaged. */
function askCode(entry: Entry, shape: CodeShape, { nomenclature }: BlockOptions, questions: Questions): void {
    if (!entry.code || entry.codeCell.kind === 'empty') return;
    const damage = findDamage(entry.codeCell, entry.code, shape);
    const place = { sheet: entry.sheet.name, row: entry.row };
    if (damage) {
        const readings = listCandidates(
            { ...entry.codeCell, ...(damage === 'zeros' ? { text: entry.code } : {}) },
            damage,
            nomenclature,
            new Set(),
        );
        const values = { code: entry.code, candidates: readings.join(', ') };
        if (damage === 'zeros') questions.note({ place, message: messages.shortCode, values });
        else questions.ask({ place, message: damage === 'date' ? messages.dateCode : messages.numericCode, values, readings });
    } else if (levelOf(entry.code, shape) === undefined)
        questions.ask({ place, message: messages.unknownLevel, values: { code: entry.code } });
}
