// The language server as a web worker. It must not know which editor started it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { mermaid } from '../exports/mermaid.ts';
import { svg } from '../exports/svg.ts';
import { csv } from '../exports/tables/drawing-csv.ts';
import { xlsx } from '../exports/tables/drawing-xlsx.ts';
import { writeSheets } from '../exports/tables/form-file.ts';
import { readNamedFile } from '../imports/area-map.ts';
import { listText } from '../imports/list-text.ts';
import { tellSources } from '../update/tell-sources.ts';
import { answerTool } from './assistants/ask-tool.ts';
import { noFiles } from './client-files.ts';
import { startServer } from './lifecycle.ts';
import { TableSessions } from './tables/table-sessions.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Formats that need nothing beside the drawing: no fonts, no modules. */
const exporters = [svg, mermaid, csv, xlsx];
const nothing = () => Promise.reject(new Error('There are no such files here.'));

startServer({
    connection: createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
    files: (client = noFiles) => client,
    decodeList: listText,
    readNamedFile,
    sources: tellSources,
    after(milliseconds, action) {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
    },
    answerTool,
    writeSheets,
    tables: new TableSessions(),
    exporting: {
        formats: exporters.map(({ format, endings }) => ({ format, endings })),
        export: async ({ drawing, format, today }) =>
            exporters
                .find(exporter => exporter.format === format)
                ?.export(drawing, { theme: 'light', today, resources: { script: nothing, font: nothing, wasm: nothing } }),
    },
});
