// A new name for a declaration, in every file that mentions it at once. It must not know when a name misleads: rename-edits.ts does.
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { say, type Text } from '../../l10n/say.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import { type EditorOptions, mentionAt, offsetAt, openFile, rangeIn } from './place.ts';
import { RenameRefusal, Renaming } from './rename-edits.ts';

export interface RenameOptions extends EditorOptions {
    /** The current text of a file, open or not. */
    readonly text: (uri: string) => Promise<string | undefined>;
}

const instead: Text = { en: 'Write {name}.', id: 'Tulis {name}.' };

export class PlanRename implements RenameProvider {
    private readonly options: RenameOptions;
    private readonly language: LangiumCoreServices;

    constructor(options: RenameOptions, language: LangiumCoreServices) {
        this.options = options;
        this.language = language;
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        const open = openFile(document, this.options);
        const mention = open && mentionAt(open, offsetAt(open, position));
        // Another plan is read, and never changed.
        if (!open || !mention?.target || !open.plan.hasFile(mention.target.file)) return undefined;
        return rangeIn(open.plan, mention.file, mention.span);
    }

    async rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit | undefined> {
        const open = openFile(document, this.options);
        const target = open && mentionAt(open, offsetAt(open, position))?.target;
        if (!open || !target || !open.plan.hasFile(target.file)) return undefined;
        const name = newName.trim().replace(/^\^/, '').normalize('NFC');
        const renamed = await new Renaming(open.plan, target, this.language, this.options.text).rename(name, newName).catch(error => {
            throw error instanceof RenameRefusal ? this.said(error) : error;
        });
        const changes = renamed.map(({ file, before, edits }): [string, TextEdit[]] => {
            const starts = lineStarts(before);
            return [file, edits.map(({ span, text }) => ({ range: rangeOf(starts, span), newText: text }))];
        });
        return changes.length > 0 ? { changes: Object.fromEntries(changes) } : undefined;
    }

    private said({ reason: { text, values }, instead: name }: RenameRefusal): ResponseError<void> {
        const locale = this.options.locale();
        const why = say(text, locale, values);
        const message = name === undefined ? why : `${why} ${say(instead, locale, { name })}`;
        return new ResponseError(LSPErrorCodes.RequestFailed, message);
    }
}
