// Rows copied in Excel as programs: offered where they are pasted, and by a command that says what is in doubt. It must not know tables.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../protocol/message.ts';
import { type PasteAnswer, pasteRows } from '../../protocol/table.ts';
import { addFiles } from './proposed-files.ts';

type Programs = Extract<PasteAnswer, { kind: 'programs' }>;

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('text', 'alur', 'programs');

class ProgramsEdit extends vscode.DocumentPasteEdit {
    readonly notes: readonly string[];

    constructor({ text, notes }: Programs, others: vscode.WorkspaceEdit) {
        super(text, vscode.l10n.t('Paste as Programs'), kind);
        this.notes = notes;
        if (others.size > 0) this.additionalEdit = others;
    }
}

export function offerPaste(client: BaseLanguageClient): vscode.Disposable[] {
    const read = (document: vscode.TextDocument, at: vscode.Position, text: string, token?: vscode.CancellationToken) =>
        sendRequest(client, pasteRows, { uri: document.uri.toString(), line: at.line, character: at.character, text }, token);
    const provider: vscode.DocumentPasteEditProvider<ProgramsEdit> = {
        async provideDocumentPasteEdits(document, ranges, data, _, token) {
            const [range] = ranges;
            const text = await data.get('text/plain')?.asString();
            // The server hears of each paste that could be rows; of all others nobody is told.
            if (!range || ranges.length > 1 || !text?.includes('\t')) return undefined;
            const answer = await read(document, range.start, text, token);
            if (answer.kind !== 'programs' || token.isCancellationRequested) return undefined;
            const others = new vscode.WorkspaceEdit();
            const trouble = await addFiles(others, answer.files, vscode.l10n.t('Paste as Programs'));
            return trouble ? undefined : [new ProgramsEdit(answer, others)];
        },
        async resolveDocumentPasteEdit(edit) {
            tellNotes(edit.notes);
            return edit;
        },
    };
    return [
        vscode.languages.registerDocumentPasteEditProvider({ language: 'alur' }, provider, {
            providedPasteEditKinds: [kind],
            pasteMimeTypes: ['text/plain'],
        }),
        vscode.commands.registerCommand('alur.pasteAsPrograms', () => paste(read)),
    ];
}

async function paste(read: (document: vscode.TextDocument, at: vscode.Position, text: string) => Promise<PasteAnswer>): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'alur') return;
    const { document, selection } = editor;
    const answer = await read(document, selection.start, await vscode.env.clipboard.readText());
    if (answer.kind === 'none') {
        await vscode.window.showInformationMessage(
            vscode.l10n.t(
                'The clipboard holds no rows of a table that fit here. Copy rows in Excel, and put the cursor into a department.',
            ),
        );
        return;
    }
    if (answer.kind === 'doubts') {
        const detail = answer.doubts.slice(0, 12).join('\n\n');
        await vscode.window.showWarningMessage(vscode.l10n.t('The rows were not pasted: something is in doubt.'), { modal: true, detail });
        return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, selection, answer.text);
    await addFiles(edit, answer.files, vscode.l10n.t('Paste as Programs'));
    if (await vscode.workspace.applyEdit(edit)) tellNotes(answer.notes);
}

function tellNotes(notes: readonly string[]): void {
    if (notes.length === 0) return;
    void vscode.window.showInformationMessage(vscode.l10n.t('Pasted as programs. {0}', notes.slice(0, 8).join(' ')));
}
