// `alur import TABLE --update PLAN`: a table comes in again. Shows the changes in sentences, and writes them once the reader agrees.
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeChangesAsText } from '../diff/write-changes.ts';
import type { Replacement } from '../disk/replace-files.ts';
import { decodeText } from '../imports/decode-text.ts';
import { exitCodeOf, importTable } from '../imports/import-workbook.ts';
import { isStandard } from '../imports/standards/import-standard.ts';
import { lineForTerminal, nameForTerminal } from '../l10n/safe-text.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import type { Position } from '../plan/source.ts';
import { type UpdatePlan, updatePlan } from '../update/update-plan.ts';
import { basesIn } from './bases.ts';
import { type ImportCommandOptions, readBytes, readingOptions, tellResult } from './import-options.ts';
import { decodeExactly, writeFiles } from './output.ts';
import { findPlans, onlyPlan, readFound, shownPath } from './read-plans.ts';
import { rememberedMeanings } from './remembered-meanings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { updateWords } from './update-words.ts';
import { counted, words } from './words.ts';
import { type Before, readBefore } from './write-plans.ts';

export async function updateFromTable(table: string, options: ImportCommandOptions, session: Session): Promise<ExitCode> {
    const given = options.update ?? '.';
    for (const [option, value] of [
        ['--out', options.out],
        ['--overwrite', options.overwrite],
        ['--report', options.report],
    ] as const)
        if (value) throw new UserError(updateWords.updateNotOut, { option });
    if (isStandard(table)) throw new UserError(words.updateNeedsTable, { path: table });
    const bytes = readBytes(table);
    const texts = new Map<string, string>();
    const notes = { text: (uri: string, text: string) => void texts.set(uri, text), list: () => {} };
    const { root, plan } = onlyPlan(given, readFound(findPlans([given], session), session, notes));
    const before = new Map<string, Before>();
    const files = plan.files.map(file => {
        const { uri } = file;
        const content = readBefore(fileURLToPath(uri));
        before.set(uri, content);
        const text = content === 'absent' ? '' : decodeText(content);
        // Somebody may have saved it since it was read.
        return { uri, text, ...(text === texts.get(uri) ? { file } : {}) };
    });
    const declarations = plan.files.flatMap(file => file.elements.flatMap(element => (element.kind === 'extension' ? [] : [element])));
    // Texts of a new plan are not wanted.
    const reading = { ...readingOptions(options, { declarations }, session), ...rememberedMeanings(table, root, session), write: () => '' };
    const imported = await importTable(bytes, path.basename(table), reading);
    tellResult(imported, session);
    if (!imported.content) return exitCodeOf(imported);
    const language = createLanguage();
    const update = updatePlan({
        content: imported.content,
        files,
        bases: basesIn(root),
        root: pathToFileURL(root).href.replace(/\/$/, ''),
        read: (uri, text) => readPlanFile(language, uri, text),
        locale: session.locale,
        remove: options.remove === true,
        keep: options.keep === true,
    });
    if (update.problem !== undefined) {
        session.tellPlain(update.problem);
        return 1;
    }
    await tellUpdate(update, session);
    const writes = update.files.length + update.bases.length > 0;
    if (writes && !options.dryRun && (options.yes || (await agrees(update, session)))) write(update, root, before, [table], session);
    else if (update.files.length > 0) session.tell(updateWords.updatePreview);
    if (update.conflicts.length > 0)
        session.tell(updateWords.updateConflicts, { conflicts: counted(update.conflicts.length, 'conflict', 'conflicts', 'perbedaan') });
    return update.conflicts.length > 0 ? 1 : 0;
}

async function tellUpdate(update: UpdatePlan, session: Session): Promise<void> {
    const { changes, conflicts, gone, notes, files } = update;
    for (const note of notes) session.tellPlain(note);
    if (changes.length > 0) await session.write(writeChangesAsText([{ plan: '', changes }], session.locale, lineForTerminal));
    const at = (uri: string, { line, character }: Position) => `${nameForTerminal(shownPath(uri))}:${line + 1}:${character + 1}`;
    for (const one of gone) session.tellPlain(`${at(one.uri, one.at)}: ${one.sentence}`);
    for (const one of conflicts) session.tellPlain(`${at(one.uri, one.at)}: ${one.sentence}`);
    if (files.length === 0 && conflicts.length === 0) session.tell(updateWords.updateSame);
}

/** Asked only where somebody can answer, and only for what changes the plan. */
async function agrees(update: UpdatePlan, session: Session): Promise<boolean> {
    if (update.files.length === 0 || !process.stdin.isTTY || !process.stderr.isTTY) return false;
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
        return /^y/i.test((await lines.question(session.say(updateWords.updateAsk))).trim());
    } finally {
        lines.close();
    }
}

function write(update: UpdatePlan, root: string, before: ReadonlyMap<string, Before>, sources: readonly string[], session: Session): void {
    const replacements = [
        ...update.files.map(({ uri, text }): Replacement => {
            const file = fileURLToPath(uri);
            const old = before.get(uri) ?? readBefore(file);
            return { file, before: old, content: contentOf(file, old, text) };
        }),
        ...update.bases.map(({ name, text }): Replacement => {
            const file = path.join(root, name);
            return { file, before: readBefore(file), content: text };
        }),
    ];
    writeFiles(replacements, sources, session);
}

/** With the mark at the start of the old text. A file that is not UTF-8 would lose letters. */
function contentOf(file: string, before: Before, text: string): string {
    if (before === 'absent') return text;
    const old = decodeExactly(before);
    if (old === undefined) throw new UserError(words.notUtf8, { path: file });
    return (old.startsWith('\ufeff') ? '\ufeff' : '') + text;
}
