// The command that writes sheets as files: which format, where, and what there is to say of it. It must not know formats.
import * as vscode from 'vscode';
import { listPlans } from '../../protocol/diagram.ts';
import { type ExportFormat, type ExportRequest, exportDrawing } from '../../protocol/export.ts';
import { sendRequest } from '../../protocol/message.ts';
import { fromBase64, type Saving, saveFile } from '../save-file.ts';

export interface SavedDrawing {
    readonly root: string;
    readonly title: string;
    readonly state: readonly string[];
}

export async function saveDrawing(saving: Saving, { root, title, state }: SavedDrawing): Promise<void> {
    const { formats } = await sendRequest(saving.client, listPlans, {});
    const choice = await chooseFormat(formats);
    if (!choice) return;
    const { format, isAtlas } = choice;
    const name = `${fileNameOf(title, isAtlas ? ['sheet=atlas'] : state)}${format.endings[0] ?? ''}`;
    const file = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), name),
        filters: { [nameOf(format.format)]: format.endings.map(ending => ending.slice(1)) },
        title: vscode.l10n.t('Export Drawing'),
    });
    if (!file) return;
    try {
        const made = await make(saving, { root, state, format: format.format, isAtlas, isTrusted: vscode.workspace.isTrusted });
        if (!made) return;
        const files = made.contents.map((content, k) => ({ file: k === 0 ? file : beside(file, k + 1), content }));
        if (!(await mayReplace(files.slice(1).map(one => one.file)))) return;
        const others = formats.flatMap(({ endings }) => endings);
        for (const { file: one, content } of files) await saveFile(one, content, saving, format.endings, others);
        await tellWritten(
            files.map(one => one.file),
            made.notes,
        );
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(vscode.l10n.t('The drawing could not be written: {0}', reason));
    }
}

/** The file of a further page: `flow-2.svg`. */
function beside(file: vscode.Uri, page: number): vscode.Uri {
    return file.with({ path: file.path.replace(/(\.[^./]*)?$/, ending => `-${page}${ending}`) });
}

/** The dialog has asked about the first file; those beside it are asked about here. */
async function mayReplace(files: readonly vscode.Uri[]): Promise<boolean> {
    const there: string[] = [];
    for (const file of files)
        await vscode.workspace.fs.stat(file).then(
            () => there.push(vscode.workspace.asRelativePath(file)),
            // there is none, so nothing is lost
            () => {},
        );
    if (there.length === 0) return true;
    const replace = vscode.l10n.t('Replace');
    const question = vscode.l10n.t('The sheet has several pages, a file each. These exist already: {0}', there.join(', '));
    return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

/** Undefined when it was cancelled. */
async function make(
    { client }: Saving,
    request: ExportRequest,
): Promise<{ readonly contents: readonly Uint8Array[]; readonly notes: readonly string[] } | undefined> {
    const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing the drawing…'), cancellable: true };
    return vscode.window.withProgress(progress, async (_, token) => {
        const answer = await sendRequest(client, exportDrawing, request, token);
        if (answer.kind === 'gone') throw new Error(vscode.l10n.t('the plan no longer exists.'));
        if (answer.kind === 'calledOff' || token.isCancellationRequested) return undefined;
        const contents = answer.contents.map(content => (answer.binary ? fromBase64(content) : new TextEncoder().encode(content)));
        return { contents, notes: answer.notes };
    });
}

async function tellWritten(files: readonly vscode.Uri[], notes: readonly string[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    const open = vscode.l10n.t('Open');
    const names = files.map(one => vscode.workspace.asRelativePath(one)).join(', ');
    const chosen = await vscode.window.showInformationMessage([vscode.l10n.t('Written: {0}', names), ...notes].join(' '), open);
    if (chosen === open) await vscode.env.openExternal(file);
}

/** Formats whose file holds several sheets are offered twice: for the sheet that is shown, and for all of them. */
async function chooseFormat(
    formats: readonly ExportFormat[],
): Promise<{ readonly format: ExportFormat; readonly isAtlas: boolean } | undefined> {
    const items = formats.flatMap(format => {
        const description = format.endings.join(', ');
        const label = nameOf(format.format);
        const one = { label, description, format, isAtlas: false };
        return format.holdsAtlas ? [one, { ...one, label: vscode.l10n.t('{0}: all sheets', label), isAtlas: true }] : [one];
    });
    return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which format?') });
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

/** Of the plan's title and the sheet, without what file systems refuse. */
function fileNameOf(title: string, state: readonly string[]): string {
    const sheet = state.find(pair => pair.startsWith('sheet='))?.slice('sheet='.length) ?? 'city';
    const plain = (text: string) =>
        text
            .normalize('NFC')
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .replace(/^-|-$/g, '')
            .slice(0, 60);
    return [title, sheet].map(plain).filter(Boolean).join('-');
}
