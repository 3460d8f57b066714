// Starts the language server: documents and files go into the plans, what is found in the plans goes to the editor.
// It must not know the machine it runs on.
import { DocumentState, URI } from 'langium';
import { addConfigurationChangeHandler, addDocumentUpdateHandler, type LangiumServices } from 'langium/lsp';
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { leftOutWords } from '../l10n/left-out.ts';
import { say } from '../l10n/say.ts';
import { CatalogueFiles } from '../language/catalogue-files.ts';
import type { FileAccess } from '../language/file-access.ts';
import type { GuideAddress } from '../language/lsp/diagnostics.ts';
import { Plans } from '../language/plans.ts';
import { readPlanFile } from '../language/read.ts';
import { readAmountText } from '../language/read-amount.ts';
import { WorkspaceFiles } from '../language/workspace-files.ts';
import { declaresPlan } from '../plan/grouping.ts';
import { decodeUri, fileName } from '../plan/source.ts';
import { askTool } from '../protocol/assistants.ts';
import { type CheckResult, checkPlans } from '../protocol/check.ts';
import { isSource } from '../protocol/files.ts';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { languageChanged } from '../protocol/language.ts';
import { answer, tell } from '../protocol/message.ts';
import { writeNewDepartment, writeNewPlan } from '../protocol/new-files.ts';
import { compareWithLastCommit, showRules } from '../protocol/pages.ts';
import { askWhatIf, askWhy, listSupposable } from '../protocol/questions.ts';

import { writeReport } from '../protocol/report.ts';
import { clientFiles, noFiles } from './client-files.ts';
import { addDiagrams } from './diagram.ts';
import { documentTaker } from './document-taker.ts';
import { abilitiesFrom, addFeatures, ownCapabilities } from './features.ts';
import { baseEnding, type Host } from './host.ts';
import { KeptFindings } from './kept-findings.ts';
import { newDepartment, newPlan } from './new-files.ts';
import { addNextYear } from './next-year.ts';
import { simplifyAnswers } from './older-clients.ts';
import { changesPage, rulesPage } from './pages.ts';
import { Publisher } from './publisher.ts';
import { supposableIn, whatIfPage, whyPage } from './questions.ts';
import { Refresher } from './refresher.ts';
import { reportFor } from './report.ts';
import { createServices, type ServiceOptions } from './services.ts';
import { readSettings, settingNames } from './settings.ts';
import { addTables } from './table-requests.ts';
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
        open: () => shared.workspace.TextDocuments.keys(),
        report: (what, error) => {
            kept.stop();
            report(what, error);
        },
        checked: root => {
            diagrams.checked(root);
            kept.keepSoon();
        },
        guide: () => guide,
        send: (uri, diagnostics) => guarded('Publishing', connection.sendDiagnostics({ uri, diagnostics })),
    });
    const refresher = new Refresher({ connection, after: host.after, report, initial: () => initial });
    let access: FileAccess = noFiles;
    let starting: Promise<void> = Promise.resolve();
    let initial: InitializeParams | undefined;
    let given: InitializationOptions | undefined;
    let settings = readSettings([], undefined);
    let watcher: Watcher | undefined;
    let guide: GuideAddress | undefined;
    const options: ServiceOptions = {
        plans,
        locale: () => publisher.locale,
        snippets: () => initial?.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
        inlayHints: () => settings.inlayHints,
        codeLens: () => settings.codeLens,
        commands: () => given?.commands ?? [],
        text: async uri => services.shared.workspace.TextDocuments.get(uri)?.getText() ?? (await access.read(uri)),
        version: uri => services.shared.workspace.TextDocuments.get(uri)?.version,
        abilities: () => abilitiesFrom(initial?.capabilities),
        sources: async ({ root, plan, file }, offset) => {
            // A base that cannot be read names no source; the hover says all else.
            const names = host.sources ? ((await access.beside?.(root, baseEnding).catch(() => [])) ?? []) : [];
            const texts = await Promise.all(
                names.map(async uri => ({ name: fileName(uri), text: (await access.read(uri).catch(() => undefined)) ?? '' })),
            );
            if (!host.sources || texts.length === 0) return [];
            const read = (uri: string, text: string) => readPlanFile(services, uri, text);
            return host.sources({ plan, bases: texts, uri: file.uri, offset, locale: publisher.locale, read });
        },
    };
    const services: LangiumServices = createServices(connection, options);
    const { shared } = services;
    const current: FileAccess = {
        list: (folder, deep, tell) => access.list(folder, deep, tell),
        read: uri => access.read(uri),
        isLinked: async (uri, folder) => (await access.isLinked?.(uri, folder)) ?? false,
        leadsOut: async (uri, folders) => (await access.leadsOut?.(uri, folders)) ?? false,
    };
    const lists = new CatalogueFiles({
        plans,
        access: current,
        readNamedFile: host.readNamedFile,
        digest: text => kept.digestOfList(text),
    });
    const readPlan = (uri: string, text: string) => kept.note(readPlanFile(services, uri, text), text);
    const files = new WorkspaceFiles({
        readPlan,
        plans,
        access: current,
        lists,
        isOpen: uri => shared.workspace.TextDocuments.get(uri) !== undefined,
        pause: () => new Promise(resolve => host.after(0, resolve)),
        leftOut: ({ path, why, reason = '' }) => {
            const values = { path: decodeUri(path).replace(/^file:\/\//, ''), reason };
            connection.console.warn(say(leftOutWords[why], publisher.locale, values));
        },
    });
    const kept = new KeptFindings({
        plans,
        access: current,
        lists,
        publisher,
        folders: () => files.folderUris,
        rules: () => settings.rules,
        documents: () => new Map(shared.workspace.TextDocuments.all().map(document => [normalizeUri(document.uri), document.getText()])),
        after: host.after,
        report,
    });
    /** Every way in that is not a request passes here: a failure is reported, and the server goes on. */
    const update = (what: string, work: Promise<void>) =>
        guarded(
            what,
            work.finally(() => {
                publisher.schedule();
                refresher.schedule();
            }),
        );

    const takeDocuments = documentTaker(services, plans, readPlan, uri => files.isLeftOut(uri));
    shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Parsed, () => {
        takeDocuments();
        if (lists.isBehind()) update('Reading lists', files.readLists());
        publisher.schedule();
        // An editor asks again by itself about the document that is typed in.
        if (shared.workspace.TextDocuments.keys().length > 1) refresher.schedule();
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
        given = params.initializationOptions as InitializationOptions | undefined;
        access = host.files(given?.servesFiles ? clientFiles(connection, host.decodeList) : undefined);
        if (params.capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport) guide = guideOf(given) ?? host.guide;
        if (typeof given?.cache === 'string') kept.open(await host.keeping?.(given.cache).catch(() => undefined));
        const result = await shared.lsp.LanguageServer.initialize(params);
        simplifyAnswers(connection, shared, params.capabilities);
        if (host.look && !params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
            watcher = new Watcher({
                look: host.look,
                also: () => ({ beside: files.foldersBeside(), files: lists.all().map(({ uri }) => uri) }),
                after: host.after,
                tell: takeFileChanges,
                report,
            });
        return { ...result, capabilities: { ...result.capabilities, ...ownCapabilities } };
    });
    // The connection knows one handler only.
    connection.onShutdown(() => {
        for (const worker of [watcher, publisher, refresher, diagrams]) worker?.stop();
        return kept.keep();
    });
    connection.onInitialized(params => {
        shared.lsp.LanguageServer.initialized(params);
        const configuration = shared.workspace.ConfigurationProvider;
        const configure = (section: unknown) => {
            settings = readSettings([{ locale: host.locale }, given, section], initial?.locale);
            plans.setRules(settings.rules);
            if (publisher.locale !== settings.locale) {
                publisher.locale = settings.locale;
                publisher.repeat();
                // Only our own client keeps pages that it could ask for again.
                if (given?.servesFiles) tell(connection, languageChanged, {}).catch(() => {});
            }
            publisher.schedule();
            refresher.schedule();
        };
        configuration.onConfigurationSectionUpdate(({ section, configuration }) => section === 'alur' && configure(configuration));
        folders = foldersOf(initial);
        if (initial?.capabilities.workspace?.workspaceFolders)
            connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
                const uris = (list: readonly WorkspaceFolder[]) => list.map(folder => normalizeUri(folder.uri));
                folders = [...folders.filter(folder => !uris(removed).includes(folder)), ...uris(added)];
                update('Reading folders', readFolders());
            });
        starting = start();
        guarded('Starting', starting);

        async function start(): Promise<void> {
            // Nothing waits for an editor's answer to this.
            const progress = connection.window.createWorkDoneProgress().catch(() => undefined);
            const title = { en: 'Reading the plan', id: 'Membaca rencana' };
            try {
                // Langium answers all settings but the section as a whole.
                const read = async (key: string) => [key, await configuration.getConfiguration('alur', key)];
                configure(Object.fromEntries(await Promise.all(settingNames.map(read))));
                void progress.then(shown => shown?.begin(title[publisher.locale]));
                await kept.recall(folders).catch(error => report('Recalling what was found', error));
                await readFolders();
            } finally {
                void progress.then(shown => shown?.done());
                publisher.release();
                whole.resolve();
            }
        }
    });

    answer(connection, checkPlans, async () => {
        // Before, nobody knows the folders.
        await starting.catch(() => {});
        await files.readAll();
        takeDocuments();
        await files.readLists();
        publisher.checkNow();
        return countFindings(plans);
    });
    answer(connection, isSource, ({ uri }) => {
        // Not every system tells names apart by case.
        const name = normalizeUri(uri).toLowerCase();
        return [...plans.uris(), ...lists.all().map(list => list.uri)].some(source => source.toLowerCase() === name);
    });
    const whole = Promise.withResolvers<void>();
    const diagrams = addDiagrams({
        connection,
        host,
        plans,
        locale: () => publisher.locale,
        checked: () => publisher.checkedOnce,
        ready: async () => {
            await whole.promise;
            // Langium builds nothing, and would be waited for in vain, where no document is open
            if (shared.workspace.TextDocuments.keys().length > 0) await shared.workspace.DocumentBuilder.waitUntil(DocumentState.Parsed);
        },
    });
    const versions = host.versions?.((uri, text) => readPlanFile(services, uri, text));
    answer(connection, writeReport, params => {
        takeDocuments();
        const pause = () => new Promise<void>(resolve => host.after(0, resolve));
        return reportFor(params, { plans, locale: publisher.locale, rules: settings.rules, versions, pause });
    });
    const plansAt = host.history?.((uri, text) => readPlanFile(services, uri, text));
    /** Once everything is read: half a plan would look changed. */
    const pageOptions = async () => {
        await starting.catch(() => {});
        takeDocuments();
        return { plans, locale: publisher.locale, rules: settings.rules };
    };
    answer(connection, showRules, async params => rulesPage(params, await pageOptions()));
    answer(connection, askWhy, async params => whyPage(params, await pageOptions()));
    answer(connection, listSupposable, async params => supposableIn(params, await pageOptions()));
    answer(connection, askWhatIf, async params => whatIfPage(params, await pageOptions(), services));
    addNextYear(connection, services, async () => ({ ...(await pageOptions()), folders: files.folderUris, text: options.text }));
    answer(connection, compareWithLastCommit, async params => changesPage(params, await pageOptions(), plansAt));
    answer(connection, askTool, async call => {
        if (!host.answerTool) return { refusal: 'Alur answers no tools here.' };
        const guide = async (page: string) =>
            given?.guideFolder === undefined ? undefined : await access.read(`${given.guideFolder}/${page}.md`).catch(() => undefined);
        return host.answerTool(call, {
            ...(await pageOptions()),
            today: host.today?.() ?? Math.floor(Date.now() / 86_400_000),
            plansAt,
            text: async uri => options.text(uri),
            read: (uri, text) => readPlanFile(services, uri, text),
            readMoney: text => readAmountText(services, text),
            guide,
        });
    });
    const newFileOptions = async () => {
        await starting.catch(() => {});
        takeDocuments();
        const isPlan = (uri: string, text: string) => declaresPlan(readPlanFile(services, uri, text));
        return { plans, access: current, locale: publisher.locale, text: options.text, declaresPlan: isPlan };
    };
    answer(connection, writeNewPlan, async params => newPlan(params, await newFileOptions()));
    answer(connection, writeNewDepartment, async params => newDepartment(params, await newFileOptions()));
    addTables({
        connection,
        reader: host.tables,
        after: host.after,
        plans,
        locale: () => publisher.locale,
        text: options.text,
        access: current,
        readPlan: (uri, text) => readPlanFile(services, uri, text),
        ready: async () => {
            // A start that failed has been told; what is open can be read all the same.
            await starting.catch(() => {});
            takeDocuments();
        },
    });
    addDocumentUpdateHandler(connection, shared);
    addConfigurationChangeHandler(connection, shared);
    addFeatures(connection, services, options);
    shared.workspace.TextDocuments.listen(connection);
    connection.listen();
    return services;
}

/** An editor that shows the guide itself knows the reader's language. */
function guideOf(given: InitializationOptions | undefined): GuideAddress | undefined {
    return typeof given?.guide === 'string' ? (page, section) => `${given.guide}/${page}#${section}` : undefined;
}

/** The folders that an editor has open; older ones know only one. */
function foldersOf(params: InitializeParams | undefined): string[] {
    const { workspaceFolders, rootUri, rootPath } = params ?? {};
    const root = rootUri ?? (rootPath ? URI.file(rootPath).toString() : undefined);
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
    return uris.map(normalizeUri);
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
