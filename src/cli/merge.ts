// `alur merge`: three versions of a plan file as one, as git asks of a merge driver: the result replaces ours, and 1 says that conflicts are left.
import { readFileSync } from 'node:fs';
import { reasonOf } from '../disk/reason.ts';
import { NotWritten, replaceFiles } from '../disk/replace-files.ts';
import { lineForTerminal, nameForTerminal } from '../l10n/safe-text.ts';
import { mergeTexts, type Side } from '../language/merge/merge-texts.ts';
import { createLanguage } from '../language/module.ts';
import { mergeWords } from './merge-words.ts';
import { decodeExactly, userErrorFor } from './output.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { counted, words } from './words.ts';

/** `shown`: the name of the file as people know it; git hands over temporary ones. */
export async function merge(base: string, ours: string, theirs: string, shown: string | undefined, session: Session): Promise<ExitCode> {
    const path = shown ?? ours;
    const before = bytesOf(ours);
    const versions: Record<Side, string> = {
        base: textOf(base, bytesOf(base)),
        ours: textOf(ours, before),
        theirs: textOf(theirs, bytesOf(theirs)),
    };
    const mark = versions.ours.startsWith('\ufeff') ? '\ufeff' : '';
    for (const side of ['base', 'ours', 'theirs'] as const) versions[side] = versions[side].replace(/^\ufeff/, '');
    const merged = mergeTexts(createLanguage(), versions);
    if ('unreadable' in merged) throw new UserError(mergeWords.mergeUnread, { path, version: session.say(sides[merged.unreadable]) });
    const { text, conflicts } = merged;
    if (text !== versions.ours) replace(ours, path, before, mark + text);
    for (const { at, within, base: was, ours: own, theirs: other } of conflicts) {
        const said = (value: string) => value.replace(/\s+/g, ' ').trim() || session.say(mergeWords.mergeNothing);
        const values = { within: within.replace(/\s+/g, ' ').trim(), base: said(was), ours: said(own), theirs: said(other) };
        const sentence = session.say(within ? mergeWords.mergeConflict : mergeWords.mergeConflictTop, values);
        session.tellPlain(`${nameForTerminal(path)}:${at.line + 1}:${at.character + 1}: ${lineForTerminal(sentence)}`);
    }
    if (conflicts.length > 0)
        session.tell(mergeWords.mergeLeft, { conflicts: counted(conflicts.length, 'conflict', 'conflicts', 'perbedaan') });
    return conflicts.length > 0 ? 1 : 0;
}

const sides = { base: mergeWords.mergeBegan, ours: mergeWords.mergeOwn, theirs: mergeWords.mergeOther } as const;

function replace(file: string, shown: string, before: Uint8Array, content: string): void {
    try {
        replaceFiles([{ file, before, content }]);
    } catch (error) {
        if (error instanceof NotWritten) throw userErrorFor(error, shown);
        throw error;
    }
}

function bytesOf(file: string): Uint8Array {
    try {
        return readFileSync(file);
    } catch (error) {
        const reason = reasonOf(error);
        throw new UserError(reason === 'ENOENT' ? words.missingPath : words.notReadable, { path: file, reason });
    }
}

function textOf(file: string, bytes: Uint8Array): string {
    const text = decodeExactly(bytes);
    if (text === undefined) throw new UserError(words.notUtf8, { path: file });
    return text;
}
