// `alur format`: lays out files in place, or says which would change. It must not know how text is laid out.
import { readFileSync, writeFileSync } from 'node:fs';
import { formatText } from '../language/format/format.ts';
import { createLanguage } from '../language/module.ts';
import { largestFile } from '../language/read.ts';
import { filesOf, shownPath, uriOf } from './read-plans.ts';
import { type ExitCode, printable, reasonOf, type Session } from './session.ts';
import { counted, words } from './words.ts';

export interface FormatOptions {
    readonly check?: boolean;
}

export async function format(paths: readonly string[], { check = false }: FormatOptions, session: Session): Promise<ExitCode> {
    const { Lexer } = createLanguage().parser;
    const files = filesOf(paths.length > 0 ? paths : ['.'], session);
    let changed = 0;
    for (const [done, file] of files.entries()) {
        session.progress(words.formatting, { done, total: files.length });
        const text = readExactly(file, session);
        if (text === undefined) continue;
        const formatted = formatText(text, written => Lexer.tokenize(written));
        if (formatted === text || (!check && !write(file, formatted, session))) continue;
        changed++;
        await session.write(`${printable(shownPath(uriOf(file)))}\n`);
    }
    session.tell(check ? words.wouldFormat : words.formatted, { changed, files: counted(files.length, 'file', 'files', 'berkas') });
    if (session.failed) return 2;
    return check && changed > 0 ? 1 : 0;
}

/** The text of a file that can be written back byte for byte; what is not UTF-8 is complained about. A mark at its start stays in the text. */
function readExactly(file: string, session: Session): string | undefined {
    const path = shownPath(uriOf(file));
    let bytes: Uint8Array;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        session.complain(words.notReadable, { path, reason: reasonOf(error) });
        return undefined;
    }
    try {
        const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
        if (text.length <= largestFile) return text;
        session.complain(words.tooLarge, { path, most: largestFile / 1_000_000 });
    } catch {
        session.complain(words.notUtf8, { path });
    }
    return undefined;
}

function write(file: string, text: string, session: Session): boolean {
    try {
        writeFileSync(file, text);
        return true;
    } catch (error) {
        session.complain(words.notWritable, { path: shownPath(uriOf(file)), reason: reasonOf(error) });
        return false;
    }
}
