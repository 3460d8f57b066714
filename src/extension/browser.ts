// The extension's way in where VS Code runs in a browser: the server is a web worker.
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateAnywhere } from './activate.ts';

export { deactivate } from './activate.ts';

export function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
    let worker: Worker | undefined;
    context.subscriptions.push({ dispose: () => worker?.terminate() });
    // Not the worker itself: VS Code's workers are no instances of `Worker`, so that the client would not know what it was given.
    const connect = async () => {
        worker?.terminate();
        worker = new Worker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return activateAnywhere(context, (_, options) => new LanguageClient('alur', 'Alur', connect, options));
}
