// An editor for tests: speaks to a server in this process over streams, its files in memory.
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import {
    CancellationTokenSource,
    type ClientCapabilities,
    createProtocolConnection,
    type Diagnostic,
    type InitializeParams,
    type PublishDiagnosticsParams,
    type RegistrationParams,
    type TextDocumentContentChangeEvent,
    type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { exportReportDocx } from '../../../src/exports/documents/report-docx.ts';
import { writeSheets } from '../../../src/exports/tables/form-file.ts';
import { exportReportXlsx } from '../../../src/exports/tables/report-xlsx.ts';
import { readNamedFile } from '../../../src/imports/area-map.ts';
import { listText } from '../../../src/imports/list-text.ts';
import type { FileAccess } from '../../../src/language/file-access.ts';
import { isInSight, isPlanFile } from '../../../src/plan/find-files.ts';
import { answerTool } from '../../../src/server/assistants/ask-tool.ts';
import type { Exporting, Host } from '../../../src/server/host.ts';
import { startServer } from '../../../src/server/lifecycle.ts';
import type { FindingsStorage } from '../../../src/server/stored-findings.ts';
import { TableSessions } from '../../../src/server/tables/table-sessions.ts';
import { tellSources } from '../../../src/update/tell-sources.ts';

export interface ClientOptions {
    readonly files?: Readonly<Record<string, string>>;
    readonly folders?: readonly string[];
    readonly locale?: string;
    readonly settings?: unknown;
    /** What the editor says it can do, when not what VS Code can. */
    readonly capabilities?: ClientCapabilities;
    /** What it can do besides. */
    readonly more?: ClientCapabilities;
    /** More for `initialize`, or in place of what is said there. */
    readonly initialize?: Partial<InitializeParams>;
    readonly exporting?: Exporting;
    /** Where the server keeps findings for the next time. */
    readonly keeping?: FindingsStorage;
    /** Paths of files that are links, for which no search stops. */
    readonly links?: readonly string[];
    /** Left out as in a browser, where Word documents are not written. */
    readonly writesDocuments?: boolean;
    /** Earlier versions, as git would give them; left out as in a browser. */
    readonly git?: Pick<Host, 'history' | 'commitAt' | 'newestVersions'>;
    /** Documents that are open from the start, by path. */
    readonly opened?: Readonly<Record<string, string>>;
}

/** What VS Code says of itself, as far as the server looks at it. */
const capable: ClientCapabilities = {
    workspace: {
        workspaceFolders: true,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
    },
    textDocument: {
        definition: { linkSupport: true },
        implementation: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
};

export type Client = Awaited<ReturnType<typeof startClient>>;

/** URIs are written without `file://`: `/city/a.plan`. */
const full = (path: string) => `file://${path}`;

export async function startClient(options: ClientOptions = {}) {
    const { more = {}, exporting, keeping, git = {}, opened = {}, links = [], writesDocuments = false } = options;
    const { files = {}, folders = ['/city'], locale = 'en', settings = {}, capabilities: can = capable, initialize = {} } = options;
    const disk = new Map(Object.entries(files).map(([path, text]) => [full(path), text]));
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const shown = new Map<string, Diagnostic[]>();
    const published: string[] = [];
    const sent: { readonly path: string; readonly codes: readonly string[] }[] = [];
    const messages: string[] = [];
    const logged: string[] = [];
    const refreshed: string[] = [];
    let current = settings;
    client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        published.push(uri.slice('file://'.length));
        sent.push({ path: uri.slice('file://'.length), codes: diagnostics.map(({ code }) => String(code)) });
        messages.push(...diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value)));
        if (diagnostics.length > 0) shown.set(uri.slice('file://'.length), diagnostics);
        else shown.delete(uri.slice('file://'.length));
    });
    client.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
    const told: string[] = [];
    for (const method of ['alur/languageChanged', 'alur/plansChecked']) client.onNotification(method, () => void told.push(method));
    const planChecked: string[] = [];
    client.onNotification('alur/planChecked', ({ root }: { root: string }) => void planChecked.push(root));
    const registered: string[] = [];
    client.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
        registered.push(...registrations.map(({ method }) => method));
        return null;
    });
    for (const what of ['inlayHint', 'codeLens', 'semanticTokens'])
        client.onRequest(`workspace/${what}/refresh`, () => {
            refreshed.push(what);
            return null;
        });
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
        if (current instanceof Error) throw current;
        return items.map(() => current);
    });
    const inFolder = (uri: string, folder: string, deep: boolean) =>
        uri.startsWith(`${folder}/`) && (deep || !uri.slice(folder.length + 1).includes('/')) && isInSight(uri.slice(folder.length + 1));
    const isLink = (uri: string) => links.some(link => uri === full(link));
    const access: FileAccess = {
        list: async (folder, deep) =>
            [...disk.keys()].filter(uri => inFolder(uri, folder, deep) && isPlanFile(uri.slice(uri.lastIndexOf('/') + 1)) && !isLink(uri)),
        isLinked: async uri => isLink(uri),
        beside: async (folder, ending) =>
            [...disk.keys()].filter(uri => uri.endsWith(ending) && uri.slice(0, uri.lastIndexOf('/')) === folder),
        read: async uri => {
            const text = disk.get(uri);
            if (text === 'locked') throw new Error('permission denied');
            return text;
        },
    };
    let timers = 0;
    let idle: (() => void)[] = [];
    const ended = () => {
        timers--;
        if (timers > 0) return;
        for (const resolve of idle) resolve();
        idle = [];
    };
    /** As when a process ends, nothing that waits comes to pass. */
    const waiting = new Set<NodeJS.Timeout>();
    startServer({
        connection: server,
        files: () => access,
        answerTool,
        tables: new TableSessions(),
        writeSheets,
        writeWorkbook: exportReportXlsx,
        ...(writesDocuments ? { writeDocument: exportReportDocx } : {}),
        decodeList: listText,
        readNamedFile,
        sources: tellSources,
        ...(exporting ? { exporting } : {}),
        ...git,
        ...(keeping ? { findingsStorage: () => Promise.resolve(keeping) } : {}),
        after(milliseconds, action) {
            timers++;
            const timer = setTimeout(() => {
                waiting.delete(timer);
                action();
                ended();
            }, milliseconds / 20);
            waiting.add(timer);
            return () => {
                if (!waiting.delete(timer)) return;
                clearTimeout(timer);
                ended();
            };
        },
    });
    client.listen();
    const folderOf = (path: string): WorkspaceFolder => ({ uri: full(path), name: path });
    const { capabilities } = (await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        locale,
        workspaceFolders: folders.map(folderOf),
        ...(keeping ? { initializationOptions: { cache: 'kept' } } : {}),
        capabilities: { ...can, ...more, workspace: { ...can.workspace, ...more.workspace } },
        ...initialize,
    })) as { capabilities: Record<string, unknown> };
    await client.sendNotification('initialized', {});
    const versions = new Map<string, number>();
    const open = (path: string, text: string) => {
        versions.set(path, 1);
        return client.sendNotification('textDocument/didOpen', {
            textDocument: { uri: full(path), languageId: 'alur', version: 1, text },
        });
    };
    for (const [path, text] of Object.entries(opened)) await open(path, text);
    const watch = (changes: { path: string; type: 1 | 2 | 3 }[]) =>
        client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: changes.map(({ path, type }) => ({ uri: full(path), type })),
        });

    const it = {
        capabilities,
        disk,
        shown,
        /** Files in the order in which diagnostics came for them. */
        published,
        /** The same with the rules of what was shown. */
        sent,
        /** All that was said, in order, also what is no longer shown. */
        messages,
        logged,
        /** What the server asked to be asked again. */
        refreshed,
        /** Methods that the server asked to be told of later. */
        registered,
        told,
        /** Roots of plans that a window is told to draw anew. */
        planChecked,
        /** `rule@line` of what is shown for a file. */
        rules: (path: string) => (shown.get(path) ?? []).map(({ code }) => String(code)),
        open: (path: string, text = disk.get(full(path)) ?? '') => open(path, text),
        /** Types: the document's whole text is now this, or only these parts changed. */
        edit: (path: string, text: string, contentChanges: TextDocumentContentChangeEvent[] = [{ text }]) => {
            const version = (versions.get(path) ?? 0) + 1;
            versions.set(path, version);
            return client.sendNotification('textDocument/didChange', {
                textDocument: { uri: full(path), version },
                contentChanges,
            });
        },
        close: (path: string) => client.sendNotification('textDocument/didClose', { textDocument: { uri: full(path) } }),
        write: (path: string, text: string) => {
            const type = disk.has(full(path)) ? 2 : 1;
            disk.set(full(path), text);
            return watch([{ path, type }]);
        },
        /** A file, or a folder with all that is in it; of a folder only itself is reported. */
        remove: (path: string) => {
            for (const uri of disk.keys()) if (uri === full(path) || uri.startsWith(`${full(path)}/`)) disk.delete(uri);
            return watch([{ path, type: 3 }]);
        },
        watch,
        folders: (added: string[], removed: string[]) =>
            client.sendNotification('workspace/didChangeWorkspaceFolders', {
                event: { added: added.map(folderOf), removed: removed.map(folderOf) },
            }),
        configure: async (next: unknown) => {
            current = next;
            await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
        },
        /** Sends settings unasked. */
        push: (settings: unknown) => client.sendNotification('workspace/didChangeConfiguration', { settings }),
        request: <R>(method: string, params: unknown): Promise<R> => client.sendRequest(method, params) as Promise<R>,
        /** Asks, and calls it off in the same breath. */
        cancel: (method: string, params: unknown): Promise<unknown> => {
            const source = new CancellationTokenSource();
            const answer = client.sendRequest(method, params, source.token);
            source.cancel();
            return answer;
        },
        /** Until the server has nothing left to do. */
        settled: async () => {
            // Each answer has passed all queues of both sides: what was sent before is done, unless it waits for a timer.
            for (let quiet = 0; quiet < 6; ) {
                if (timers > 0) await new Promise<void>(resolve => idle.push(resolve));
                const before = timers;
                await client.sendRequest('alur/nothing').catch(() => {});
                quiet = before + timers === 0 ? quiet + 1 : 0;
            }
        },
        stop: () => {
            for (const timer of waiting) clearTimeout(timer);
            client.dispose();
            server.dispose();
        },
    };
    await it.settled();
    return it;
}
