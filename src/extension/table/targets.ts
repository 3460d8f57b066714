// Where a table can go: into one of the plans of the window, or a folder that has none yet. It must not know tables.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listPlans } from '../../protocol/diagram.ts';
import { sendRequest } from '../../protocol/message.ts';
import type { TargetView } from '../../protocol/table-page.ts';

/** The plan around the table, else the only one there is, else the table's own folder. */
export async function listTargets(client: BaseLanguageClient, table: vscode.Uri, wanted: string | undefined): Promise<TargetView> {
    const { plans } = await sendRequest(client, listPlans, {});
    const own = table.with({ path: table.path.slice(0, table.path.lastIndexOf('/')), query: '', fragment: '' });
    const known = plans.map(({ root, title }) => ({ folder: root, title: title || relative(root), isPlan: true }));
    const around = known
        .filter(({ folder }) => own.toString() === folder || own.toString().startsWith(`${folder}/`))
        .sort((a, b) => b.folder.length - a.folder.length)[0];
    const beside = { folder: own.toString(), title: relative(own.toString()), isPlan: false };
    const others = [beside, ...(wanted === undefined ? [] : [{ folder: wanted, title: relative(wanted), isPlan: false }])];
    const folders = [...known];
    for (const other of others) if (!folders.some(({ folder }) => folder === other.folder)) folders.push(other);
    const first = folders.find(({ folder }) => folder === wanted) ?? around ?? (known.length === 1 ? known[0] : undefined) ?? beside;
    return { folder: first.folder, folders };
}

export async function chooseFolder(): Promise<vscode.Uri | undefined> {
    const [picked] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            title: vscode.l10n.t('A folder for the plan'),
            openLabel: vscode.l10n.t('Import Here'),
        })) ?? [];
    return picked;
}

/** From the folder that is open; of that folder itself its name. */
function relative(uri: string): string {
    const file = vscode.Uri.parse(uri);
    const root = vscode.workspace.workspaceFolders?.find(folder => folder.uri.toString() === file.toString());
    return root?.name ?? vscode.workspace.asRelativePath(file);
}
