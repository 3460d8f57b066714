// `alur import`: reads a table, writes .plan files, and gives an account. A file that was changed by hand is never lost.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeSource } from '../exports/source.ts';
import type { ImportAccount, MoneyByYear } from '../imports/account.ts';
import { decodeTable, decodeText } from '../imports/decode-text.ts';
import { exitCodeOf, type ImportOptions, type ImportResult, importTable, type MoneyUnit, sayDoubt } from '../imports/import-workbook.ts';
import { type Nomenclature, readNomenclature } from '../imports/nomenclature.ts';
import { sharedFileName } from '../imports/shared.ts';
import { sayProblem } from '../imports/workbook.ts';
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { forTerminal, toJson } from '../l10n/safe-text.ts';
import type { Locale, Text } from '../l10n/say.ts';
import { readNumber, whole } from '../plan/decimal.ts';
import type { Declaration } from '../plan/plan.ts';
import { type ExitCode, Refusal, reasonOf, type Session } from './session.ts';
import { words } from './words.ts';
import { type Before, readBefore, writePlans } from './write-plans.ts';

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
}

export async function importTables(table: string, options: ImportCommandOptions, session: Session): Promise<ExitCode> {
    if (options.out === undefined && !options.dryRun) throw new Refusal(words.noOut);
    const bytes = readBytes(table);
    const shared = path.join(options.out ?? '', sharedFileName(session.locale));
    const before = options.out === undefined ? 'absent' : readBefore(shared);
    const result = await importTable(bytes, path.basename(table), await importOptions(options, before, session));
    const target = {
        folder: options.out ?? '',
        shared: { file: shared, before },
        overwrite: options.overwrite ?? false,
        dryRun: options.dryRun ?? false,
        sources: [table, ...options.catalogue],
    };
    for (const skipped of result.account.skipped) session.tellPlain(saySkipped(skipped, session));
    for (const note of result.notes) session.tellPlain(sayProblem(note, session.locale));
    for (const doubt of result.doubts) session.tellPlain(sayDoubt(doubt, session.locale));
    for (const problem of result.unreadable) session.tellPlain(sayProblem(problem, session.locale));
    const written = exitCodeOf(result) === 0 ? writePlans(result.files, target, session) : [];
    if (result.doubts.length > 0) session.tell(words.nothingWritten, { doubts: result.doubts.length });
    if (options.report === 'json') await session.write(`${toJson({ ...result.account, written }, 2)}\n`);
    else if (result.unreadable.length === 0) await session.write(sayAccount(result, session));
    return session.failed ? 2 : exitCodeOf(result);
}

async function importOptions(options: ImportCommandOptions, shared: Before, session: Session): Promise<ImportOptions> {
    const { out, sheet, year, firstYear, unit, includeHidden, acceptMismatch } = options;
    const { department: name, departmentTitle: title, departmentCode: code } = options;
    const sharedText = shared === 'absent' ? undefined : decodeText(shared);
    return {
        write: writeSource,
        locale: session.locale,
        mapping: mappingOf(options.map),
        sheets: sheet,
        nomenclature: officialNames(options.catalogue),
        existing: {
            declarations: out === undefined ? [] : await declaredIn(out, session),
            ...(sharedText === undefined ? {} : { sharedText }),
        },
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

/** Counts and money by year, as lines of name and number. */
function sayAccount({ account, counts }: ImportResult, session: Session): string {
    const count = (value: number) => formatDecimal(whole(value))[session.locale];
    const money = (name: Text, years: MoneyByYear) =>
        Object.entries(years).map(([year, amount]) => [session.say(name, { year }), sayMoney(amount, session.locale)] as const);
    const lines: (readonly [string, string])[] = [
        [session.say(words.rowsTotal), count(counts.rows)],
        [session.say(words.rowsTaken), count(counts.taken)],
        [session.say(words.rowsSkipped), count(counts.skipped)],
        [session.say(words.departments), count(account.departments.length)],
        [session.say(words.programs), count(account.programs)],
        [session.say(words.activities), count(account.activities)],
        [session.say(words.subactivities), count(account.subactivities)],
        ...(account.goals + account.objectives > 0
            ? [
                  [session.say(words.goals), count(account.goals)] as const,
                  [session.say(words.objectives), count(account.objectives)] as const,
              ]
            : []),
        [session.say(words.indicators), count(account.indicators)],
        ...money(words.budgetOf, account.budget),
        ...money(words.forecastOf, account.forecast),
        ...money(words.spentOf, account.actual),
        [session.say(words.withoutOutput), count(counts.withoutOutputIndicator)],
        [session.say(words.withoutIndicator), count(counts.withoutIndicator)],
        [session.say(words.zeroBudget), count(counts.zeroBudget)],
    ];
    const width = Math.max(...lines.map(([name]) => name.length));
    return lines.map(([name, value]) => `${name.padEnd(width)}  ${forTerminal(value)}\n`).join('');
}

function sayMoney(amount: string, locale: Locale): string {
    const read = readNumber(amount, true);
    return 'value' in read ? formatMoney(read.value, 'IDR')[locale] : amount;
}

function saySkipped({ sheet, row, reason }: ImportAccount['skipped'][number], session: Session): string {
    return sayProblem({ place: { ...(sheet ? { sheet } : {}), row }, message: words.skippedRow, values: { reason } }, session.locale);
}

function yearOf(option: string, value: string): number {
    if (!/^(19|20)\d\d$/.test(value)) throw new Refusal(words.badYear, { option, value });
    return Number(value);
}

function mappingOf(given: readonly string[]): Record<string, string> {
    return Object.fromEntries(
        given.map(value => {
            const at = value.lastIndexOf('=');
            if (at < 1 || at === value.length - 1) throw new Refusal(words.badMapping, { value });
            return [value.slice(0, at), value.slice(at + 1)];
        }),
    );
}

function officialNames(files: readonly string[]): Nomenclature {
    return new Map(files.flatMap(file => [...readNomenclature(decodeTable(readBytes(file)))]));
}

/** What the plan of the target folder declares at its top; nothing when there is no such folder yet. */
async function declaredIn(folder: string, session: Session): Promise<Declaration[]> {
    if (!existsSync(folder)) return [];
    // The language is loaded only where there is something to read in it.
    const { readFilesAt } = await import('./read-plans.ts');
    return readFilesAt(folder, session).flatMap(file => file.elements.filter(element => element.kind !== 'extension'));
}

function readBytes(file: string): Uint8Array {
    try {
        const stats = statSync(file);
        // Reading a pipe might never end.
        if (!stats.isFile() && !stats.isDirectory()) throw new Refusal(words.noFile, { path: file });
        return readFileSync(file);
    } catch (error) {
        if (error instanceof Refusal) throw error;
        const reason = reasonOf(error);
        throw new Refusal(reason === 'ENOENT' ? words.missingPath : words.notReadable, { path: file, reason });
    }
}
