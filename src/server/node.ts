// The language server as a process of its own: `--stdio`, `--node-ipc` or `--socket=PORT`. It must not know which editor started it.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readCatalogue } from '../imports/catalogue.ts';
import { noFiles } from './client-files.ts';
import { nodeExporting } from './node-exporting.ts';
import { nodeFiles } from './node-files.ts';
import { startPaintThread } from './node-paint-thread.ts';
import { startServer } from './start.ts';

startServer({
    connection: createConnection(ProposedFeatures.all),
    files(client = noFiles) {
        const of = (uri: string) => (uri.startsWith('file:') ? nodeFiles : client);
        return {
            list: (folder, deep) => of(folder).list(folder, deep),
            read: uri => of(uri).read(uri),
            leadsOut: async (uri, folders) => (await of(uri).leadsOut?.(uri, folders)) ?? false,
        };
    },
    readCatalogue,
    after(milliseconds, action) {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
    },
    // built beside the server by scripts/build.mjs
    exporting: nodeExporting(join(__dirname, 'server.exporter.mjs')),
    startPainter: first => startPaintThread(join(__dirname, 'server.painter.cjs'), first),
});
