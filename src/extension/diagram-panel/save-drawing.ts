// The command that writes a drawing as a file: which format, where, and what there is to say of it. It must not know formats.
import * as vscode from 'vscode';
import { listPlans } from '../../protocol/diagram.ts';
import { type ExportFormat, exportDrawing } from '../../protocol/export.ts';
import { ask } from '../../protocol/message.ts';
import { fromBase64 } from '../from-base64.ts';
import { type Saving, saveFile } from '../save-file.ts';

export interface SavedDrawing {
    readonly root: string;
    readonly title: string;
    readonly state: readonly string[];
}

export async function saveDrawing(saving: Saving, { root, title, state }: SavedDrawing): Promise<void> {
    const { formats } = await ask(saving.client, listPlans, {});
    const format = await chooseFormat(formats);
    if (!format) return;
    const name = `${fileNameOf(title, state)}${format.endings[0] ?? ''}`;
    const file = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), name),
        filters: { [nameOf(format.format)]: format.endings.map(ending => ending.slice(1)) },
        title: vscode.l10n.t('Export Drawing'),
    });
    if (!file) return;
    try {
        const made = await make(saving, { root, state, format: format.format });
        if (!made) return;
        const others = formats.flatMap(({ endings }) => endings);
        await saveFile(file, made.content, saving, format.endings, others);
        await tellWritten(file, made.notes);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(vscode.l10n.t('The drawing could not be written: {0}', reason));
    }
}

/** Undefined when it was called off. */
async function make(
    { client }: Saving,
    request: { readonly root: string; readonly state: readonly string[]; readonly format: string },
): Promise<{ readonly content: Uint8Array; readonly notes: readonly string[] } | undefined> {
    const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing the drawing…'), cancellable: true };
    return vscode.window.withProgress(progress, async (_, token) => {
        const answer = await ask(client, exportDrawing, request, token);
        if (answer.kind === 'gone') throw new Error(vscode.l10n.t('the plan no longer exists.'));
        if (answer.kind === 'calledOff' || token.isCancellationRequested) return undefined;
        const content = answer.binary ? fromBase64(answer.content) : new TextEncoder().encode(answer.content);
        return { content, notes: answer.notes };
    });
}

async function tellWritten(file: vscode.Uri, notes: readonly string[]): Promise<void> {
    const open = vscode.l10n.t('Open');
    const written = vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(file));
    const chosen = await vscode.window.showInformationMessage([written, ...notes].join(' '), open);
    if (chosen === open) await vscode.env.openExternal(file);
}

async function chooseFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
    const items = formats.map(format => ({ label: nameOf(format.format), description: format.endings.join(', '), format }));
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which format?') }))?.format;
}

function nameOf(format: string): string {
    const names: Readonly<Record<string, string>> = {
        svg: vscode.l10n.t('SVG picture, for word processors and print'),
        png: vscode.l10n.t('PNG picture'),
        pdf: 'PDF',
        html: vscode.l10n.t('Web page (one file, opens in any browser)'),
        mermaid: 'Mermaid',
        csv: vscode.l10n.t('Table as CSV'),
        xlsx: vscode.l10n.t('Excel workbook'),
    };
    return names[format] ?? format;
}

/** Of the plan's title, without what file systems refuse. */
function fileNameOf(title: string, state: readonly string[]): string {
    const view = state.find(pair => pair.startsWith('view='))?.slice('view='.length) ?? 'flow';
    const plain = title
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60);
    return [plain, view].filter(Boolean).join('-');
}
