// Asks for the day and those present, once, and saves the minutes where the reader chose: never over a plan. It must not know what they say.
import * as vscode from 'vscode';
import { type Agenda, type MinutesFormat, writeMinutes } from '../../protocol/meeting.ts';
import { sendRequest } from '../../protocol/message.ts';
import { fromBase64, type Saving, saveFile } from '../save-file.ts';
import type { Meeting } from './meeting.ts';

/** Endings of what is saved elsewhere. */
const otherFormats = ['.svg', '.png', '.pdf', '.html', '.htm', '.mmd', '.csv', '.xlsx', '.json', '.md', '.docx'];

const names: Readonly<Record<MinutesFormat, string>> = { docx: 'Word', md: 'Markdown' };

/** Whether they were written. */
export async function saveMinutes({ root, formats }: Agenda, meeting: Meeting, saving: Saving): Promise<boolean> {
    const { client } = saving;
    const { entries } = meeting.state;
    if (!(await askHead(meeting, saving))) return false;
    const { date, present } = meeting.state;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `${vscode.l10n.t('minutes')}-${date}.${formats[0] ?? 'md'}`;
    const file = await vscode.window.showSaveDialog({
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
        filters: Object.fromEntries(formats.map(format => [names[format], [format]])),
    });
    if (!file) return false;
    const format = /\.docx$/i.test(file.path) ? 'docx' : 'md';
    const made = await sendRequest(client, writeMinutes, { root, date, present, entries, format });
    if ('refusal' in made) {
        await vscode.window.showWarningMessage(made.refusal);
        return false;
    }
    try {
        const content = 'text' in made ? new TextEncoder().encode(made.text) : fromBase64(made.base64);
        await saveFile(file, content, saving, [`.${format}`], otherFormats);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(vscode.l10n.t('The minutes could not be written: {0}', reason));
        return false;
    }
    void tellWritten(file);
    return true;
}

/** The message stays until somebody reads it; the meeting goes on. */
async function tellWritten(file: vscode.Uri): Promise<void> {
    const open = vscode.l10n.t('Open');
    const unsaved = vscode.workspace.textDocuments.some(({ isDirty, languageId }) => isDirty && languageId === 'alur');
    const save = vscode.l10n.t('Save the Plan');
    const said = vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(file));
    const chosen = await vscode.window.showInformationMessage(said, open, ...(unsaved ? [save] : []));
    if (chosen === open) await vscode.env.openExternal(file);
    if (chosen === save) for (const document of vscode.workspace.textDocuments) if (document.languageId === 'alur') await document.save();
}

/** Asked once a meeting; whether both are known. */
async function askHead(meeting: Meeting, { client }: Saving): Promise<boolean> {
    const { state, root } = meeting;
    if (state.date !== '') return true;
    const date = await vscode.window.showInputBox({
        title: vscode.l10n.t('Write Minutes…'),
        prompt: vscode.l10n.t('Day of the meeting, such as 2026-03-14'),
        ignoreFocusOut: true,
        validateInput: async typed => {
            const read = await sendRequest(client, writeMinutes, { root, date: typed.trim(), present: '', entries: [], format: null });
            return 'refusal' in read ? read.refusal : undefined;
        },
    });
    if (date === undefined) return false;
    const present = await vscode.window.showInputBox({
        title: vscode.l10n.t('Write Minutes…'),
        prompt: vscode.l10n.t('Who is present? May be left empty.'),
        ignoreFocusOut: true,
    });
    if (present === undefined) return false;
    await meeting.setHead(date.trim(), present.trim());
    return true;
}
