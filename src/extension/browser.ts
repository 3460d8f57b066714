// The extension's way in where VS Code runs in a browser: the server is a web worker.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateAnywhere } from './activate.ts';

export { deactivate } from './activate.ts';

export function activate(context: ExtensionContext): Promise<void> {
    return activateAnywhere(context, (_, options) => {
        const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
        return new LanguageClient('alur', 'Alur', async () => new Worker(script), options);
    });
}
