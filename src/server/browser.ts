// The language server as a web worker. It must not know which editor started it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { readCatalogue } from '../imports/catalogue.ts';
import { noFiles } from './client-files.ts';
import { startServer } from './start.ts';

declare const self: DedicatedWorkerGlobalScope;

startServer({
    connection: createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
    files: (client = noFiles) => client,
    readCatalogue,
    after(milliseconds, action) {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
    },
});
