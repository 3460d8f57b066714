// Saves an official table of a plan: asks which, for which year, department and quarter, and where. It must not know what it holds.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FormChoices, type FormFile, suggestForms, writeForm } from '../protocol/forms.ts';
import { sendRequest } from '../protocol/message.ts';
import { choosePlan, planInSight } from './choose-plan.ts';
import type { PageDocuments } from './page-documents.ts';
import { fromBase64, type Saving, saveFile } from './save-file.ts';

/** Endings of what is saved elsewhere. */
const otherFormats = ['.svg', '.png', '.pdf', '.html', '.htm', '.md', '.mmd', '.docx', '.json'];

export function addSaveTable(saving: Saving, documents: PageDocuments): vscode.Disposable {
    return vscode.commands.registerCommand('alur.saveTable', () => saveTable(saving, documents));
}

async function saveTable(saving: Saving, documents: PageDocuments): Promise<void> {
    const choices = await choicesFor(saving.client, planInSight());
    const asked = choices && (await askWhat(choices));
    if (!choices || !asked) return;
    const folder = vscode.Uri.parse(choices.root);
    const file = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.joinPath(folder.path === '' ? (vscode.workspace.workspaceFolders?.[0]?.uri ?? folder) : folder, asked.name),
        filters: { Excel: ['xlsx'], CSV: ['csv'] },
    });
    if (!file) return;
    const format = /\.csv$/i.test(file.path) ? 'csv' : 'xlsx';
    const { layout, year, department, quarter } = asked;
    const title = vscode.l10n.t('Writing the table…');
    const made = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        sendRequest(saving.client, writeForm, { root: choices.root, layout, year, department, quarter, format }),
    );
    if ('refusal' in made) {
        await vscode.window.showInformationMessage(made.refusal);
        return;
    }
    try {
        const content = made.binary ? fromBase64(made.content) : new TextEncoder().encode(made.content);
        await saveFile(file, content, saving, [`.${format}`], otherFormats);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(vscode.l10n.t('The table could not be written: {0}', reason));
        return;
    }
    await tellWritten(file, made, documents);
}

async function tellWritten(file: vscode.Uri, { missing }: FormFile, documents: PageDocuments): Promise<void> {
    const written = vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(file));
    const open = vscode.l10n.t('Open');
    const list = vscode.l10n.t('Show What Is Missing');
    const empty =
        missing?.count === 1
            ? vscode.l10n.t('1 cell is empty, because the plan does not say what belongs there.')
            : vscode.l10n.t('{0} cells are empty, because the plan does not say what belongs there.', missing?.count ?? 0);
    const said = missing ? `${written} · ${empty}` : written;
    const chosen = await vscode.window.showInformationMessage(said, open, ...(missing ? [list] : []));
    if (chosen === open) await vscode.env.openExternal(file);
    if (chosen === list && missing) await documents.show(missing);
}

async function choicesFor(client: BaseLanguageClient, uri: string | null): Promise<FormChoices | undefined> {
    const found = await sendRequest(client, suggestForms, { uri });
    if ('root' in found) return found;
    const chosen = await choosePlan(found.plans);
    return chosen === undefined ? undefined : choicesFor(client, chosen);
}

interface TableAnswers {
    readonly layout: string;
    readonly year: number | null;
    readonly department: string | null;
    readonly quarter: number | null;
    /** The usual name of the file. */
    readonly name: string;
}

/** Undefined where a question was left; a question with one answer is not asked. */
async function askWhat({ layouts, years, departments }: FormChoices): Promise<TableAnswers | undefined> {
    const layout = await pick(
        layouts.map(choice => ({ label: choice.name, description: choice.id, value: choice })),
        vscode.l10n.t('Which table?'),
    );
    if (!layout) return undefined;
    const year = layout.isYearly
        ? await pick(
              years.map(value => ({ label: String(value), value })),
              vscode.l10n.t('For which year?'),
          )
        : (years[0] ?? null);
    if (year === undefined && years.length > 0) return undefined;
    const all = { label: vscode.l10n.t('All departments, a sheet each'), value: null as string | null };
    const department = layout.isJoined
        ? null
        : await pick(
              [
                  ...(departments.length === 1 ? [] : [all]),
                  ...departments.map(({ name, title }) => ({ label: title, value: name as string | null })),
              ],
              vscode.l10n.t('For which department?'),
          );
    if (department === undefined && departments.length > 0) return undefined;
    const quarter = layout.hasQuarters
        ? await pick(
              [1, 2, 3, 4].map(value => ({ label: vscode.l10n.t('Until quarter {0}', value), value })),
              vscode.l10n.t('Until which quarter?'),
          )
        : null;
    if (quarter === undefined) return undefined;
    const name = [layout.id, ...(layout.isYearly && year ? [String(year)] : [])].join('-');
    return { layout: layout.id, year: year ?? null, department: department ?? null, quarter, name: `${name}.xlsx` };
}

/** The only one without asking. */
async function pick<T>(
    items: readonly { readonly label: string; readonly description?: string; readonly value: T }[],
    placeHolder: string,
): Promise<T | undefined> {
    if (items.length < 2) return items[0]?.value;
    return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.value;
}
