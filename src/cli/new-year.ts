// `alur new-year`: begins the plan of a later year in a folder of its own, whole or not at all. Nothing that exists is written over.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderListerNow } from '../disk/list-folders.ts';
import { reasonOf } from '../disk/reason.ts';
import type { Replacement } from '../disk/replace-files.ts';
import { forTerminal, nameForTerminal } from '../l10n/safe-text.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import { startYear } from '../language/start-year.ts';
import type { NamedFile } from '../next-year/next-plan.ts';
import { type NextYear, readYear } from '../next-year/next-year.ts';
import { writeAccountAsJson, writeAccountAsMarkdown, writeAccountAsText } from '../next-year/write-account.ts';
import { findFilesNow, isLeftOut } from '../plan/find-files.ts';
import { declaresPlan } from '../plan/grouping.ts';
import { titleOf } from '../plan/queries.ts';
import { newYearWords as words } from './new-year-words.ts';
import { sourcesOf, writeFiles } from './output.ts';
import { onlyPlan, readPlans, shownPath, textOf, uriOf } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { words as commonWords } from './words.ts';

export const newYearFormats = ['text', 'json', 'md'] as const;

export interface NewYearOptions {
    readonly out?: string;
    readonly dryRun?: boolean;
    readonly format: (typeof newYearFormats)[number];
}

export async function newYear(given: string, typed: string, options: NewYearOptions, session: Session): Promise<ExitCode> {
    const year = readYear(typed);
    if (year === undefined) throw new UserError(words.badYear, { value: typed });
    if (options.out === undefined && !options.dryRun) throw new UserError(words.noOut);
    const { plan, root } = onlyPlan(given, readPlans([given], session));
    const old = path.resolve(root);
    const folder = options.out === undefined ? `${old}-${year}` : realPlace(path.resolve(options.out));
    expectNew(folder, realpathSync(old), options.out ?? folder);
    const texts = new Map(plan.files.map(({ uri }) => [uri, textOf(fileURLToPath(uri)) ?? '']));
    const language = createLanguage();
    const next = startYear(plan, {
        year,
        oldRoot: uriOf(old),
        newRoot: uriOf(folder),
        textOf: uri => texts.get(uri) ?? '',
        language,
    });
    if ('refusal' in next) throw new UserError(next.refusal, next.values);
    const replacements = [
        ...next.files.map(({ path: name, text }): Replacement => ({ file: path.join(folder, name), content: text, before: 'absent' })),
        ...next.copies.flatMap(copy => copied(copy, folder, session)),
    ];
    for (const { file } of replacements) if (existsSync(file)) throw new UserError(words.exists, { path: file });
    if (options.dryRun) for (const { file } of replacements) session.tell(words.wouldWrite, { path: shownPath(uriOf(file)) });
    else write(replacements, folder, sourcesOf(plan), session);
    const shown = { plan, title: plan.root ? titleOf(plan.root) : '', locale: session.locale, pathOf: shownPath };
    await session.write(writeAccount(next, options.format, shown));
    return session.failed ? 2 : 0;
}

function writeAccount(next: NextYear, format: NewYearOptions['format'], shown: Parameters<typeof writeAccountAsText>[1]): string {
    if (format === 'json') return writeAccountAsJson(next, shown);
    if (format === 'md') return writeAccountAsMarkdown(next, shown);
    return writeAccountAsText(next, shown, forTerminal, nameForTerminal);
}

/** Refuses a folder that is, holds or belongs to a plan: the new plan must neither change one nor take its files for its own. */
function expectNew(folder: string, old: string, shown: string): void {
    if (old === folder || old.startsWith(folder + path.sep)) throw new UserError(words.holdsPlan, { path: shown });
    if (path.resolve(folder).split(path.sep).some(isLeftOut)) throw new UserError(words.hidden, { path: shown });
    if (existsSync(folder)) {
        if (!statSync(folder).isDirectory()) throw new UserError(words.exists, { path: shown });
        const [other] = findFilesNow(true, folderListerNow(folder)).files;
        if (other !== undefined) throw new UserError(words.hasPlan, { path: shown, other });
    }
    const language = createLanguage();
    for (let at = path.dirname(folder); ; at = path.dirname(at)) {
        const files = existsSync(at) ? findFilesNow(false, folderListerNow(at)).files.map(file => path.join(at, file)) : [];
        const other = files.find(file => declaresPlan(readPlanFile(language, uriOf(file), textOf(file) ?? '')));
        if (other !== undefined) throw new UserError(words.inPlan, { path: shown, other: shownPath(uriOf(other)) });
        if (path.dirname(at) === at) return;
    }
}

/** The real place of a folder that may not be there yet. */
function realPlace(folder: string): string {
    if (existsSync(folder) || path.dirname(folder) === folder) return realpathSync(folder);
    return path.join(realPlace(path.dirname(folder)), path.basename(folder));
}

function copied({ uri, path: name }: NamedFile, folder: string, session: Session): Replacement[] {
    const file = fileURLToPath(uri);
    try {
        return [{ file: path.join(folder, name), content: readFileSync(file), before: 'absent' }];
    } catch (error) {
        // The old plan has the same finding.
        session.tell(words.noCopy, { path: shownPath(uri), reason: reasonOf(error) });
        return [];
    }
}

/** All files or none; of folders that were made for them nothing is left behind either. */
function write(files: readonly Replacement[], folder: string, sources: readonly string[], session: Session): void {
    const made: string[] = [];
    try {
        for (const at of new Set([folder, ...files.map(({ file }) => path.dirname(file))])) made.push(...makeFolder(at));
        writeFiles(files, sources, session);
    } catch (error) {
        for (const at of made.reverse()) removeEmpty(at);
        if (error instanceof UserError) throw error;
        throw new UserError(commonWords.notWritable, { path: folder, reason: reasonOf(error) });
    }
}

/** The folders that had to be made, outermost first. */
function makeFolder(folder: string): string[] {
    if (existsSync(folder)) return [];
    const above = makeFolder(path.dirname(folder));
    mkdirSync(folder);
    return [...above, folder];
}

function removeEmpty(folder: string): void {
    try {
        rmdirSync(folder);
    } catch {
        // Somebody else has put something there.
    }
}
