// The extension's way in where VS Code runs on Node: the server is a process of its own.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { NotWritten, replaceFiles } from '../disk/replace-files.ts';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { activate as activateAnywhere, type CreateClient } from './activate.ts';
import { addMcpServer } from './mcp-server.ts';

import type { ReplaceFile } from './save-file.ts';

export { deactivate } from './activate.ts';

export function activate(context: ExtensionContext): Promise<void> {
    const createClient: CreateClient = (_, options) => {
        const module = context.asAbsolutePath('dist/server.mjs');
        const run = { module, transport: TransportKind.ipc };
        const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
        // The workspace's own place; there is none where no folder is open.
        const cache = context.storageUri?.fsPath;
        const initializationOptions = { ...options.initializationOptions, cache } satisfies InitializationOptions;
        return new LanguageClient('alur', 'Alur', { run, debug }, { ...options, initializationOptions });
    };
    context.subscriptions.push(addMcpServer(context));
    return activateAnywhere(context, createClient, { git: true, disk: true, replaceFile });
}

const replaceFile: ReplaceFile = (file, content) => {
    try {
        replaceFiles([{ file, content }]);
        return undefined;
    } catch (error) {
        if (error instanceof NotWritten) return error.fault;
        throw error;
    }
};
