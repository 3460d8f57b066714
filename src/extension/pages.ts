// The commands that ask the server for something to read: the rules, what changed since the last commit. It must not know plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageChanged } from '../protocol/language.ts';
import { onNotification, type Request, sendRequest } from '../protocol/message.ts';
import { compareWithLastCommit, type Page, type PageParams, showRules } from '../protocol/pages.ts';
import { HtmlPage } from './html-page.ts';
import type { PageDocuments } from './page-documents.ts';

/** `canRunGit` where the server is a process beside a disk. */
export function offerPages(client: BaseLanguageClient, documents: PageDocuments, canRunGit: boolean): vscode.Disposable {
    const rules = new HtmlPage('alur.rules');
    const changes = new HtmlPage('alur.changes');
    const show = async (request: Request<PageParams, Page>, tab = rules) => {
        const { document } = vscode.window.activeTextEditor ?? {};
        const uri = document?.languageId === 'alur' ? document.uri.toString() : null;
        const write = () => sendRequest(client, request, { uri });
        const page = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, write);
        if (!('html' in page)) await documents.show(page, write);
        // Beside the text that it speaks of.
        else
            tab.show(page, document ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, async () => {
                const again = await write();
                return 'html' in again ? again : undefined;
            });
    };
    const renew = () => void Promise.all([rules.renew(), changes.renew(), documents.renew()]);
    void vscode.commands.executeCommand('setContext', 'alur.canCompare', canRunGit);
    return vscode.Disposable.from(
        onNotification(client, languageChanged, renew),
        vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            if (languageId === 'alur') void Promise.all([rules.renew(), changes.renew()]);
        }),
        vscode.commands.registerCommand('alur.showRules', () => show(showRules)),
        vscode.commands.registerCommand('alur.compareWithLastCommit', async () => {
            // A reader who does not trust a folder does not want its repository read either, however carefully.
            if (canRunGit && vscode.workspace.isTrusted) await show(compareWithLastCommit, changes);
            else
                await vscode.window.showInformationMessage(
                    vscode.l10n.t('Earlier versions can only be read in a trusted workspace, where git can be run.'),
                );
        }),
    );
}
