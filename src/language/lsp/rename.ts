// A new name for a declaration, in every file that mentions it at once. It must not know when a name misleads: rename-edits.ts does.
import { LSPErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import { mentionAt, type OpenFile, rangeIn } from './place.ts';
import { RenameError, Renaming } from './rename-edits.ts';
import type { EditContext } from './workspace-edits.ts';

const instead: Text = { en: 'Write {name}.', id: 'Tulis {name}.' };

/** The name that may be changed here. */
export function renameableAt({ plan, file }: OpenFile, offset: number): Range | undefined {
    const mention = mentionAt({ plan, file }, offset);
    // Another plan is read, and never changed.
    if (!mention?.target || !plan.hasFile(mention.target.file)) return undefined;
    return rangeIn(plan, mention.file, mention.span);
}

/** Rejects, with the reason, a name that would mislead. */
export async function rename(
    open: OpenFile,
    offset: number,
    newName: string,
    { language, text, locale }: EditContext,
): Promise<WorkspaceEdit | undefined> {
    const target = mentionAt(open, offset)?.target;
    if (!target || !open.plan.hasFile(target.file)) return undefined;
    const name = newName.trim().replace(/^\^/, '').normalize('NFC');
    const renamed = await new Renaming(open.plan, target, language, text).rename(name, newName).catch(error => {
        throw error instanceof RenameError ? said(error, locale()) : error;
    });
    const changes = renamed.map(({ file, before, edits }): [string, TextEdit[]] => {
        const starts = lineStarts(before);
        return [file, edits.map(({ span, text }) => ({ range: rangeOf(starts, span), newText: text }))];
    });
    return changes.length > 0 ? { changes: Object.fromEntries(changes) } : undefined;
}

function said({ reason: { text, values }, instead: name }: RenameError, locale: Locale): ResponseError<void> {
    const why = say(text, locale, values);
    const message = name === undefined ? why : `${why} ${say(instead, locale, { name })}`;
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
