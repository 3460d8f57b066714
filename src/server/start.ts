// Starts the language server: documents and files go into the plans, what is found in the plans goes to the editor.
// It must not know the machine it runs on.
import { DocumentState, type ParseResult, URI } from 'langium';
import { addCodeActionHandler, addConfigurationChangeHandler, addDocumentUpdateHandler, type LangiumServices } from 'langium/lsp';
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import type { FileAccess } from '../language/file-access.ts';
import { isUnparsed } from '../language/lsp/guarded-parser.ts';
import { Plans } from '../language/plans.ts';
import { buildPlanFile, readPlanFile } from '../language/read.ts';
import { WorkspaceFiles } from '../language/workspace-files.ts';
import type { PlanFile } from '../plan/plan.ts';
import { type CheckResult, checkPlans } from '../protocol/check.ts';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { answer } from '../protocol/message.ts';
import { clientFiles, noFiles } from './client-files.ts';
import { addFeatures, ownCapabilities } from './features.ts';
import type { Host } from './host.ts';
import { simplifyAnswers } from './older-clients.ts';
import { Publisher } from './publisher.ts';
import { createServices, type ServiceOptions } from './services.ts';
import { readSettings } from './settings.ts';
import type { FileChanges, PlanUpdateHandler } from './update-handler.ts';
import { normalizeUri } from './uris.ts';
import { Watcher } from './watcher.ts';

export function startServer(host: Host): LangiumServices {
    const { connection } = host;
    const plans = new Plans();
    const report = (what: string, error: unknown) =>
        connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const guarded = (what: string, work: Promise<unknown>) => void work.catch(error => report(what, error));
    const publisher = new Publisher({
        plans,
        after: host.after,
        report,
        send: (uri, diagnostics) => guarded('Publishing', connection.sendDiagnostics({ uri, diagnostics })),
    });
    let access: FileAccess = noFiles;
    let initial: InitializeParams | undefined;
    let watcher: Watcher | undefined;
    const options: ServiceOptions = {
        plans,
        locale: () => publisher.locale,
        snippets: () => initial?.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
        text: async uri => services.shared.workspace.TextDocuments.get(uri)?.getText() ?? (await access.read(uri)),
    };
    const services: LangiumServices = createServices(connection, options);
    const { shared } = services;
    const files = new WorkspaceFiles({
        language: services,
        plans,
        access: { list: (folder, deep) => access.list(folder, deep), read: uri => access.read(uri) },
        isOpen: uri => shared.workspace.TextDocuments.get(uri) !== undefined,
        pause: () => new Promise(resolve => host.after(0, resolve)),
    });
    /** Every way in that is not a request passes here: a failure is reported, and the server goes on. */
    const update = (what: string, work: Promise<void>) =>
        guarded(
            what,
            work.finally(() => publisher.schedule()),
        );

    const takeDocuments = documentTaker(services, plans);
    shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Parsed, () => {
        takeDocuments();
        publisher.schedule();
    });
    const handler = shared.lsp.DocumentUpdateHandler as PlanUpdateHandler;
    handler.onOpened(uri => update(`Reading beside ${uri}`, files.opened(uri)));
    handler.onClosed(uri => update(`Closing ${uri}`, files.closed(uri)));
    const takeFileChanges = ({ changed, deleted }: FileChanges) => {
        update('Forgetting files', files.deleted(deleted));
        update('Reading files', files.changed(changed));
    };
    handler.onFilesChanged(takeFileChanges);
    let folders: readonly string[] = [];
    const readFolders = async () => {
        await watcher?.setFolders(folders);
        await files.setFolders(folders);
    };

    connection.onInitialize(async params => {
        initial = params;
        const given = params.initializationOptions as InitializationOptions | undefined;
        access = host.files(given?.servesFiles ? clientFiles(connection) : undefined);
        const result = await shared.lsp.LanguageServer.initialize(params);
        simplifyAnswers(connection, shared, params.capabilities);
        if (host.look && !params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
            watcher = new Watcher({ look: host.look, after: host.after, tell: takeFileChanges, report });
        return { ...result, capabilities: { ...result.capabilities, ...ownCapabilities } };
    });
    connection.onShutdown(() => watcher?.stop());
    connection.onInitialized(params => {
        shared.lsp.LanguageServer.initialized(params);
        const configuration = shared.workspace.ConfigurationProvider;
        const configure = (section: unknown) => {
            const { rules, locale } = readSettings([{ locale: host.locale }, initial?.initializationOptions, section], initial?.locale);
            plans.setRules(rules);
            if (publisher.locale !== locale) {
                publisher.locale = locale;
                publisher.repeat();
            }
            publisher.schedule();
        };
        configuration.onConfigurationSectionUpdate(({ section, configuration }) => section === 'alur' && configure(configuration));
        folders = foldersOf(initial);
        if (initial?.capabilities.workspace?.workspaceFolders)
            connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
                const uris = (list: readonly WorkspaceFolder[]) => list.map(folder => normalizeUri(folder.uri));
                folders = [...folders.filter(folder => !uris(removed).includes(folder)), ...uris(added)];
                update('Reading folders', readFolders());
            });
        guarded('Starting', start());

        async function start(): Promise<void> {
            // Nothing waits for an editor's answer to this.
            const progress = connection.window.createWorkDoneProgress().catch(() => undefined);
            const title = { en: 'Reading the plan', id: 'Membaca rencana' };
            try {
                // Langium answers all settings but the section as a whole.
                const [rules, locale] = await Promise.all(['rules', 'locale'].map(key => configuration.getConfiguration('alur', key)));
                configure({ rules, locale });
                void progress.then(shown => shown?.begin(title[publisher.locale]));
                await readFolders();
            } finally {
                void progress.then(shown => shown?.done());
                publisher.release();
            }
        }
    });

    answer(connection, checkPlans, async () => {
        await files.readAll();
        takeDocuments();
        publisher.checkNow();
        return countFindings(plans);
    });
    addDocumentUpdateHandler(connection, shared);
    addConfigurationChangeHandler(connection, shared);
    addCodeActionHandler(connection, shared);
    addFeatures(connection, shared, options);
    shared.workspace.TextDocuments.listen(connection);
    connection.listen();
    return services;
}

/** The folders that an editor has open; older ones know only one. */
function foldersOf(params: InitializeParams | undefined): string[] {
    const { workspaceFolders, rootUri, rootPath } = params ?? {};
    const root = rootUri ?? (rootPath ? URI.file(rootPath).toString() : undefined);
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
    return uris.map(normalizeUri);
}

/**
 * Documents that were parsed go into the plans, with the text of the parse: the document may have moved on. All are looked at each time:
 * Langium does not tell of a document whose build was called off between its parse and the telling.
 */
function documentTaker(services: LangiumServices, plans: Plans): () => void {
    const { LangiumDocuments, TextDocuments } = services.shared.workspace;
    const taken = new WeakMap<ParseResult, PlanFile>();
    return () => {
        for (const { uri, state, parseResult, textDocument } of LangiumDocuments.all) {
            const name = uri.toString();
            if (state < DocumentState.Parsed || !TextDocuments.get(name)) continue;
            const root = parseResult.value.$cstNode?.root;
            const file =
                taken.get(parseResult) ??
                (root && !isUnparsed(parseResult)
                    ? buildPlanFile(name, root.fullText, parseResult)
                    : readPlanFile(services, name, textDocument.getText()));
            taken.set(parseResult, file);
            plans.put(file);
        }
    };
}

function countFindings(plans: Plans): CheckResult {
    const count = { error: 0, warning: 0, information: 0 };
    for (const root of plans.roots())
        for (const findings of plans.findings(root).values()) for (const { severity } of findings) count[severity]++;
    return {
        files: plans.uris().length,
        plans: plans.roots().length,
        errors: count.error,
        warnings: count.warning,
        information: count.information,
    };
}
