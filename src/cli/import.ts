// `alur import`: reads a table, writes .plan files, and gives an account. A file that was changed by hand is never lost.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MoneyByYear } from '../imports/account.ts';
import { decodeText } from '../imports/decode-text.ts';
import { exitCodeOf, type ImportOptions, type ImportResult, importTable } from '../imports/import-workbook.ts';
import { sharedFileName } from '../imports/shared.ts';
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { forTerminal, toJson } from '../l10n/safe-text.ts';
import type { Locale, Text } from '../l10n/say.ts';
import { readNumber, whole } from '../plan/decimal.ts';
import type { Declaration } from '../plan/model.ts';
import { type ImportCommandOptions, readBytes, readingOptions, refuseTableOptions, tellResult } from './import-options.ts';
import { rememberedMeanings } from './remembered-meanings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { updateWords } from './update-words.ts';
import { words } from './words.ts';
import { type Before, readBefore, type WritePlansOptions, writePlans } from './write-plans.ts';

export async function importTables(table: string, options: ImportCommandOptions, session: Session): Promise<ExitCode> {
    if (options.yes || options.remove || options.keep) throw new UserError(updateWords.needsUpdate);
    if (options.out === undefined && !options.dryRun) throw new UserError(words.noOut);
    refuseTableOptions(table, options);
    const bytes = readBytes(table);
    const shared = path.join(options.out ?? '', sharedFileName(session.locale));
    const before = options.out === undefined ? 'absent' : readBefore(shared);
    const result = await importTable(bytes, path.basename(table), await importOptions(table, options, before, session));
    const base = options.out === undefined ? undefined : await baseFor(result, session);
    const target = {
        folder: options.out ?? '',
        shared: { file: shared, before },
        overwrite: options.overwrite ?? false,
        dryRun: options.dryRun ?? false,
        sources: [table, ...options.catalogue],
        base,
    };
    tellResult(result, session);
    const written = exitCodeOf(result) === 0 ? writePlans(result.files, target, session) : [];
    if (options.report === 'json') await session.write(`${toJson({ ...result.account, written }, 2)}\n`);
    else if (result.unreadable.length === 0) await session.write(sayAccount(result, session));
    return session.failed ? 2 : exitCodeOf(result);
}

/** The file that remembers what the table said, for the next update. */
async function baseFor({ files, content }: ImportResult, session: Session): Promise<WritePlansOptions['base']> {
    if (!content || files.length === 0) return undefined;
    const { baseOf } = await import('../update/update-plan.ts');
    return baseOf(content, session.locale);
}

async function importOptions(table: string, options: ImportCommandOptions, shared: Before, session: Session): Promise<ImportOptions> {
    const { out } = options;
    const sharedText = shared === 'absent' ? undefined : decodeText(shared);
    const declarations = out === undefined ? [] : await declaredIn(out, session);
    const existing = { declarations, ...(sharedText === undefined ? {} : { sharedText }) };
    return { ...readingOptions(options, existing, session), ...rememberedMeanings(table, out, session) };
}

/** Counts and money by year, as lines of name and number. */
function sayAccount({ account, counts, unit }: ImportResult, session: Session): string {
    const count = (value: number) => formatDecimal(whole(value))[session.locale];
    const money = (name: Text, years: MoneyByYear) =>
        Object.entries(years).map(
            ([year, amount]) =>
                [session.say(name, { year }), sayMoney(amount, year.split(' ')[1] ?? account.currency ?? 'IDR', session.locale)] as const,
        );
    const lines: (readonly [string, string])[] = [
        [session.say(unit === 'elements' ? words.elementsTotal : words.rowsTotal), count(counts.rows)],
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
        ...(account.proposals > 0 ? [[session.say(words.proposals), count(account.proposals)] as const] : []),
        ...money(words.ceilingOf, account.ceiling),
        ...money(words.budgetOf, account.budget),
        ...money(words.forecastOf, account.forecast),
        ...money(words.spentOf, account.actual),
        ...(unit === 'elements'
            ? []
            : [
                  [session.say(words.withoutOutput), count(counts.withoutOutputIndicator)] as const,
                  [session.say(words.withoutIndicator), count(counts.withoutIndicator)] as const,
                  [session.say(words.zeroBudget), count(counts.zeroBudget)] as const,
              ]),
    ];
    const width = Math.max(...lines.map(([name]) => name.length));
    return lines.map(([name, value]) => `${name.padEnd(width)}  ${forTerminal(value)}\n`).join('');
}

function sayMoney(amount: string, currency: string, locale: Locale): string {
    const read = readNumber(amount, true);
    return 'value' in read ? formatMoney(read.value, currency)[locale] : amount;
}

/** Declarations at the top of the plan in the target folder; nothing when there is no such folder yet. */
async function declaredIn(folder: string, session: Session): Promise<Declaration[]> {
    if (!existsSync(folder)) return [];
    // The language is loaded only where there is something to read in it.
    const { readFilesAt } = await import('./read-plans.ts');
    return readFilesAt(folder, session).flatMap(file => file.elements.filter(element => element.kind !== 'extension'));
}
