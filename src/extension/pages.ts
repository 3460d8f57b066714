// The commands that ask the server for something to read: the rules, and what changed since the last commit. It must not know plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, type Request } from '../protocol/message.ts';
import { compareWithLastCommit, type Page, type PageParams, showRules } from '../protocol/pages.ts';
import type { PageDocuments } from './page-documents.ts';

/** `canRunGit` where the server is a process beside a disk. */
export function offerPages(client: BaseLanguageClient, documents: PageDocuments, canRunGit: boolean): vscode.Disposable {
    const show = async (request: Request<PageParams, Page>) => {
        const { document } = vscode.window.activeTextEditor ?? {};
        const uri = document?.languageId === 'alur' ? document.uri.toString() : null;
        const page = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, () => ask(client, request, { uri }));
        await documents.show(page);
    };
    void vscode.commands.executeCommand('setContext', 'alur.canCompare', canRunGit);
    return vscode.Disposable.from(
        vscode.commands.registerCommand('alur.showRules', () => show(showRules)),
        vscode.commands.registerCommand('alur.compareWithLastCommit', async () => {
            // Whoever does not trust a folder does not want its repository read either, however carefully.
            if (canRunGit && vscode.workspace.isTrusted) await show(compareWithLastCommit);
            else
                await vscode.window.showInformationMessage(
                    vscode.l10n.t('Earlier versions can only be read in a trusted workspace, where git can be run.'),
                );
        }),
    );
}
