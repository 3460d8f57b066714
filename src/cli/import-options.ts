// Options of `alur import` and the account of a table, for an import and for an update of a plan.
import { readFileSync, statSync } from 'node:fs';
import { reasonOf } from '../disk/reason.ts';
import { writeSource } from '../exports/source.ts';
import type { ImportAccount } from '../imports/account.ts';
import { type ImportOptions, type ImportResult, type MoneyUnit, sayDoubt } from '../imports/import-workbook.ts';
import { listText } from '../imports/list-text.ts';
import { type Nomenclature, readNomenclature } from '../imports/nomenclature.ts';
import { isStandard } from '../imports/standards/import-standard.ts';
import { sayProblem } from '../imports/workbook.ts';
import { type Session, UserError } from './session.ts';
import { words } from './words.ts';

export interface ImportCommandOptions {
    readonly out?: string;
    readonly report?: 'json';
    /** Names or numbers of sheets. */
    readonly sheet: readonly string[];
    /** `Header=field`, each. */
    readonly map: readonly string[];
    readonly catalogue: readonly string[];
    readonly year?: string;
    readonly firstYear?: string;
    readonly unit?: MoneyUnit;
    readonly includeHidden?: boolean;
    readonly acceptMismatch?: boolean;
    readonly department?: string;
    readonly departmentTitle?: string;
    readonly departmentCode?: string;
    readonly overwrite?: boolean;
    readonly dryRun?: boolean;
    /** The plan that the table comes into again. */
    readonly update?: string;
    readonly yes?: boolean;
    readonly remove?: boolean;
    readonly keep?: boolean;
}

/** Rows left out, notes, and every open question. */
export function tellResult(result: ImportResult, session: Session): void {
    for (const skipped of result.account.skipped) session.tellPlain(saySkipped(skipped, result.unit, session));
    for (const note of result.notes) session.tellPlain(sayProblem(note, session.locale));
    for (const doubt of result.doubts) session.tellPlain(sayDoubt(doubt, session.locale));
    for (const problem of result.unreadable) session.tellPlain(sayProblem(problem, session.locale));
    if (result.doubts.length > 0) session.tell(words.nothingWritten, { doubts: result.doubts.length });
}

/** Options that only tables need, refused for a file of a standard: they would change nothing without a word. */
export function refuseTableOptions(file: string, options: ImportCommandOptions): void {
    if (!isStandard(file)) return;
    const given = {
        '--sheet': options.sheet.length > 0,
        '--map': options.map.length > 0,
        '--catalogue': options.catalogue.length > 0,
        '--year': options.year,
        '--first-year': options.firstYear,
        '--unit': options.unit,
        '--include-hidden': options.includeHidden,
        '--accept-mismatch': options.acceptMismatch,
        '--department': options.department,
        '--department-title': options.departmentTitle,
        '--department-code': options.departmentCode,
    };
    for (const [option, value] of Object.entries(given)) if (value) throw new UserError(words.onlyForTables, { option, path: file });
}

/** The options of an import, and the declarations that its plan has already. */
export function readingOptions(
    options: ImportCommandOptions,
    existing: NonNullable<ImportOptions['existing']>,
    session: Session,
): ImportOptions {
    const { sheet, year, firstYear, unit, includeHidden, acceptMismatch } = options;
    const { department: name, departmentTitle: title, departmentCode: code } = options;
    return {
        write: writeSource,
        locale: session.locale,
        mapping: mappingOf(options.map),
        sheets: sheet,
        nomenclature: officialNames(options.catalogue),
        existing,
        ...(year === undefined ? {} : { year: yearOf('--year', year) }),
        ...(firstYear === undefined ? {} : { firstYear: yearOf('--first-year', firstYear) }),
        ...(unit === undefined ? {} : { unit }),
        ...(includeHidden ? { includeHidden } : {}),
        ...(acceptMismatch ? { acceptMismatch } : {}),
        department: {
            ...(name === undefined ? {} : { name }),
            ...(title === undefined ? {} : { title }),
            ...(code === undefined ? {} : { code }),
        },
        onProgress: (rows, total) => {
            session.progress(words.importProgress, { rows, total });
        },
    };
}

function saySkipped({ sheet, row, reason }: ImportAccount['skipped'][number], unit: ImportResult['unit'], session: Session): string {
    if (unit === 'elements') return session.say(words.skippedElement, { line: row, reason });
    return sayProblem({ place: { ...(sheet ? { sheet } : {}), row }, message: words.skippedRow, values: { reason } }, session.locale);
}

function yearOf(option: string, value: string): number {
    if (!/^(19|20)\d\d$/.test(value)) throw new UserError(words.badYear, { option, value });
    return Number(value);
}

function mappingOf(given: readonly string[]): Record<string, string> {
    return Object.fromEntries(
        given.map(value => {
            const at = value.lastIndexOf('=');
            if (at < 1 || at === value.length - 1) throw new UserError(words.badMapping, { value });
            return [value.slice(0, at), value.slice(at + 1)];
        }),
    );
}

function officialNames(files: readonly string[]): Nomenclature {
    return new Map(files.flatMap(file => [...readNomenclature(listText(readBytes(file)))]));
}

export function readBytes(file: string): Uint8Array {
    try {
        const stats = statSync(file);
        // Reading a pipe might never end.
        if (!stats.isFile() && !stats.isDirectory()) throw new UserError(words.noFile, { path: file });
        return readFileSync(file);
    } catch (error) {
        if (error instanceof UserError) throw error;
        const reason = reasonOf(error);
        throw new UserError(reason === 'ENOENT' ? words.missingPath : words.notReadable, { path: file, reason });
    }
}
