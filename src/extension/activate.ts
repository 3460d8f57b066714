// What the extension does in any VS Code: starts the server, offers the commands. It must not know whether it runs on Node or in a browser.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { checkPlan } from './check-plan.ts';
import { serveFiles } from './serve-files.ts';

export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
    const started = createClient(context, clientOptions());
    client = started;
    context.subscriptions.push(
        vscode.commands.registerCommand('alur.restartServer', async () => {
            if (started.needsStop()) await started.stop();
            await started.start();
        }),
        vscode.commands.registerCommand('alur.checkPlan', () => checkPlan(started)),
    );
    serveFiles(started);
    await started.start();
}

export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}

/** Plans of the kinds of place that the workspace has; not the older versions that a comparison shows, which would count twice. */
function clientOptions(): LanguageClientOptions {
    const schemes = new Set(['file', 'untitled', ...(vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme)]);
    return {
        documentSelector: [...schemes].map(scheme => ({ scheme, language: 'alur' })),
        initializationOptions: { servesFiles: true } satisfies InitializationOptions,
    };
}
