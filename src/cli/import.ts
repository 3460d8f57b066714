// `alur import`: reads a table, writes .plan files, and gives an account of every row. A file that was changed by hand is never lost.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeSource } from '../exports/source.ts';
import { decodeTable, decodeText } from '../imports/decode-text.ts';
import { importTable, sharedFileName } from '../imports/import-table.ts';
import { type Nomenclature, readNomenclature } from '../imports/nomenclature.ts';
import { type ImportResult, sayRejected } from '../imports/report.ts';
import { sayProblem } from '../imports/table.ts';
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { whole } from '../plan/decimal.ts';
import type { Declaration } from '../plan/plan.ts';
import { writeOut } from './draw.ts';
import { readFilesAt } from './read-plans.ts';
import { type ExitCode, printable, Refusal, reasonOf, type Session } from './session.ts';
import { words } from './words.ts';

export interface ImportCommandOptions {
    readonly out: string;
    readonly sheet?: string;
    /** `Header=field`, each. */
    readonly map: readonly string[];
    readonly catalogue: readonly string[];
    readonly year?: string;
    readonly department?: string;
    readonly departmentTitle?: string;
    readonly departmentCode?: string;
    readonly overwrite?: boolean;
    readonly dryRun?: boolean;
}

export async function importTables(table: string, options: ImportCommandOptions, session: Session): Promise<ExitCode> {
    const bytes = readBytes(table);
    const { out, sheet, year, department: name, departmentTitle: title, departmentCode: code } = options;
    if (year !== undefined && !/^\d{4}$/.test(year)) throw new Refusal(words.badYear, { value: year });
    const shared = path.join(out, sharedFileName(session.locale));
    const result = await importTable(bytes, path.basename(table), {
        write: writeSource,
        locale: session.locale,
        mapping: mappingOf(options.map),
        nomenclature: officialNames(options.catalogue),
        existing: { declarations: declaredIn(out, session), ...(existsSync(shared) ? { sharedText: decodeText(readBytes(shared)) } : {}) },
        ...(sheet === undefined ? {} : { sheet }),
        ...(year === undefined ? {} : { year: Number(year) }),
        department: {
            ...(name === undefined ? {} : { name }),
            ...(title === undefined ? {} : { title }),
            ...(code === undefined ? {} : { code }),
        },
    });
    for (const problem of result.problems) session.tellPlain(sayProblem(problem, session.locale));
    for (const row of result.rows.rejected) session.tellPlain(sayRejected(row, result.sheet, session.locale));
    for (const flag of result.flagged) session.tellPlain(sayProblem(flag, session.locale));
    for (const { column, header } of result.unknownColumns) session.tell(words.unknownColumn, { column, header });
    if (result.files.length === 0) return 2;
    await session.write(account(result, session));
    for (const file of result.files) writePlan(path.join(out, file.name), file.text, options, session);
    return session.failed ? 2 : 0;
}

function writePlan(file: string, text: string, { overwrite, dryRun }: ImportCommandOptions, session: Session): void {
    const before = existsSync(file) ? decodeText(readBytes(file)) : undefined;
    const isShared = path.basename(file) === sharedFileName(session.locale);
    if (before === text) session.tell(words.unchanged, { path: file });
    else if (dryRun) session.tell(before === undefined ? words.wouldWrite : words.wouldChange, { path: file });
    // To the shared file the import only adds; any other file that differs may hold somebody's work.
    else if (before !== undefined && !overwrite && !isShared) session.complain(words.keptFile, { path: file });
    else {
        try {
            mkdirSync(path.dirname(file), { recursive: true });
        } catch (error) {
            throw new Refusal(words.notWritable, { path: path.dirname(file), reason: reasonOf(error) });
        }
        writeOut(file, text, session);
    }
}

/** Rows, groups, total and what is missing, as lines of name and number. */
function account({ rows, summary }: ImportResult, session: Session): string {
    const count = (value: number) => formatDecimal(whole(value));
    const lines = [
        [words.rowsTotal, count(rows.total)],
        [words.rowsTaken, count(rows.taken)],
        [words.rowsRejected, count(rows.rejected.length)],
        [words.programs, count(summary.programs)],
        [words.activities, count(summary.activities)],
        [words.subactivities, count(summary.subactivities)],
        [words.total, formatMoney(summary.total, 'IDR')],
        [words.withoutOutput, count(summary.withoutOutputIndicator)],
        [words.withoutIndicator, count(summary.withoutIndicator)],
        [words.zeroBudget, count(summary.zeroBudget)],
    ] as const;
    const names = lines.map(([name]) => session.say(name));
    const width = Math.max(...names.map(name => name.length));
    return lines.map(([, value], i) => `${(names[i] ?? '').padEnd(width)}  ${printable(value[session.locale])}\n`).join('');
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
function declaredIn(folder: string, session: Session): Declaration[] {
    if (!existsSync(folder)) return [];
    return readFilesAt(folder, session).flatMap(file => file.elements.filter(element => element.kind !== 'extension'));
}

function readBytes(file: string): Uint8Array {
    try {
        return readFileSync(file);
    } catch (error) {
        const reason = reasonOf(error);
        throw new Refusal(reason === 'ENOENT' ? words.missingPath : words.notReadable, { path: file, reason });
    }
}
