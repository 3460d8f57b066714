// `alur format`: lays out files in place, or says which would change. It must not know how text is laid out.
import { readFileSync } from 'node:fs';
import { reasonOf } from '../disk/reason.ts';
import { NotWritten, replaceFiles } from '../disk/replace-files.ts';
import { nameForTerminal } from '../l10n/safe-text.ts';
import { formatText } from '../language/format/format.ts';
import { createLanguage } from '../language/module.ts';
import { largestFile } from '../language/read.ts';
import { decodeExactly, userErrorFor } from './output.ts';
import { filesOf, shownPath, uriOf } from './read-plans.ts';
import type { ExitCode, Session, UserError } from './session.ts';
import { counted, words } from './words.ts';

export interface FormatOptions {
    readonly check?: boolean;
}

export async function format(paths: readonly string[], { check = false }: FormatOptions, session: Session): Promise<ExitCode> {
    const { lexer } = createLanguage();
    const files = filesOf(paths.length > 0 ? paths : ['.'], session);
    let changed = 0;
    let savedMeanwhile = 0;
    for (const [done, file] of files.entries()) {
        session.progress(words.formatting, { done, total: files.length });
        const read = readExactly(file, session);
        if (!read) continue;
        const { bytes, text } = read;
        const formatted = formatText(text, lexer.lex);
        if (formatted === text) continue;
        const refusal = check ? undefined : write(file, formatted, bytes);
        if (refusal) {
            session.tell(refusal.text, refusal.values);
            if (refusal.code === 1) savedMeanwhile++;
            else session.failed = true;
            continue;
        }
        changed++;
        await session.write(`${nameForTerminal(shownPath(uriOf(file)))}\n`);
    }
    session.tell(check ? words.wouldFormat : words.formatted, { changed, files: counted(files.length, 'file', 'files', 'berkas') });
    if (session.failed) return 2;
    return (check && changed > 0) || savedMeanwhile > 0 ? 1 : 0;
}

/** A file that can be written back byte for byte; what is not UTF-8 is complained about. A mark at its start stays in the text. */
function readExactly(file: string, session: Session): { readonly bytes: Uint8Array; readonly text: string } | undefined {
    const path = shownPath(uriOf(file));
    let bytes: Uint8Array;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        session.complain(words.notReadable, { path, reason: reasonOf(error) });
        return undefined;
    }
    const text = decodeExactly(bytes);
    if (text === undefined) session.complain(words.notUtf8, { path });
    else if (text.length > largestFile) session.complain(words.tooLarge, { path, most: largestFile / 1_000_000 });
    else return { bytes, text };
    return undefined;
}

/** Undefined when it is written, in place of exactly what was read. */
function write(file: string, content: string, before: Uint8Array): UserError | undefined {
    try {
        replaceFiles([{ file, content, before }]);
        return undefined;
    } catch (error) {
        if (!(error instanceof NotWritten)) throw error;
        return userErrorFor(error, shownPath(uriOf(file)));
    }
}
