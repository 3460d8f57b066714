// Publishes a plan as a site: asks for a folder, shows how far it is, can be cancelled, and opens what was written. It must not know pages.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { onNotification, sendRequest } from '../protocol/message.ts';
import { type SiteResult, siteProgress, writeSite } from '../protocol/site.ts';
import { choosePlan, planInSight } from './choose-plan.ts';

/** `disk`: whether the server writes to one, as it does behind a window in a browser too. */
export function addPublishSite(client: BaseLanguageClient, disk: boolean): vscode.Disposable {
    void vscode.commands.executeCommand('setContext', 'alur.canPublish', disk);
    return vscode.commands.registerCommand('alur.publishSite', (folder?: unknown) => publishSite(client, folder));
}

async function publishSite(client: BaseLanguageClient, given: unknown): Promise<void> {
    const root = await rootOf(client, planInSight());
    if (root === undefined) return;
    const folder = given instanceof vscode.Uri ? given : await chooseFolder();
    if (!folder) return;
    const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing the site…'), cancellable: true };
    const result = await vscode.window.withProgress(options, async (progress, token) => {
        const heard = onNotification(client, siteProgress, ({ done }) => progress.report({ message: vscode.l10n.t('Pages: {0}', done) }));
        try {
            return await sendRequest(client, writeSite, { uri: root, folder: folder.toString() }, token);
        } finally {
            heard.dispose();
        }
    });
    await tellResult(result, folder);
}

async function tellResult(result: SiteResult, folder: vscode.Uri): Promise<void> {
    if (result.kind === 'refused') await vscode.window.showErrorMessage(result.reason);
    if (result.kind === 'cancelled')
        await vscode.window.showInformationMessage(vscode.l10n.t('The site is not complete: publish it again to finish it.'));
    if (result.kind !== 'written') return;
    const { written, unchanged, foreign, leftOut } = result;
    const name = vscode.workspace.asRelativePath(folder);
    if (foreign.length > 0)
        await vscode.window.showWarningMessage(
            vscode.l10n.t(
                'Files in {1} that are not Alur’s, or were changed since, stay as they are ({0}): {2}',
                foreign.length,
                name,
                foreign.slice(0, 3).join(', '),
            ),
        );
    const open = vscode.l10n.t('Open');
    const said = [vscode.l10n.t('The site is in {0} (files written: {1}, unchanged: {2}).', name, written, unchanged), ...leftOut].join(
        ' ',
    );
    if ((await vscode.window.showInformationMessage(said, open)) === open)
        await vscode.env.openExternal(vscode.Uri.joinPath(folder, 'index.html'));
}

/** The folder of the plan that is meant. */
async function rootOf(client: BaseLanguageClient, uri: string | null): Promise<string | undefined> {
    const found = await sendRequest(client, writeSite, { uri, folder: null });
    if (found.kind === 'plan') return found.root;
    if (found.kind !== 'plans') return undefined;
    return choosePlan(found.plans);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
    const [picked] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            title: vscode.l10n.t('A folder for the site'),
            openLabel: vscode.l10n.t('Publish Here'),
        })) ?? [];
    return picked;
}
