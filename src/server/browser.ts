// The language server as a web worker. It must not know which editor started it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { sheetHtml } from '../exports/sheets/html.ts';
import { sheetMermaid } from '../exports/sheets/mermaid.ts';
import { sheetSvg } from '../exports/sheets/svg.ts';
import { writeSheets } from '../exports/tables/form-file.ts';
import { exportReportXlsx } from '../exports/tables/report-xlsx.ts';
import { sheetCsv, sheetXlsx } from '../exports/tables/sheet-tables.ts';
import { readNamedFile } from '../imports/area-map.ts';
import { listText } from '../imports/list-text.ts';
import { tellSources } from '../update/tell-sources.ts';
import { answerTool } from './assistants/ask-tool.ts';
import { noFiles } from './client-files.ts';
import { runJob } from './export-job.ts';
import { startServer } from './lifecycle.ts';
import { wordScript, wordWriter } from './load-word.ts';
import { TableSessions } from './tables/table-sessions.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Formats that need nothing beside the sheets: no fonts, no modules. */
const exporters = [sheetSvg, sheetHtml, sheetMermaid, sheetCsv, sheetXlsx];
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
    writeWorkbook: exportReportXlsx,
    // The worker has no address of its own: the editor says where its files are.
    writeDocument: async (report, folder) => (await wordWriter(() => importScripts(`${folder ?? '.'}/${wordScript}`)))(report),
    tables: new TableSessions(),
    exporting: {
        formats: exporters.map(({ format, endings, holdsAtlas }) => ({ format, endings, holdsAtlas })),
        export: async job => runJob(job, exporters, { font: nothing, wasm: nothing }),
    },
});
