// The life of the language server: an editor describes itself, its folders are read, requests are answered, it ends. It must not know the
// machine that it runs on, nor what is answered.
import type { WorkspaceFolder } from 'vscode-languageserver';
import { KeptOffers } from '../language/lsp/code-actions.ts';
import { SentTokens } from '../language/lsp/semantic-tokens.ts';
import { fileName } from '../plan/source.ts';
import { languageChanged } from '../protocol/language.ts';
import { tell } from '../protocol/message.ts';
import { Client } from './client.ts';
import { clientFiles } from './client-files.ts';
import { diagramRequests } from './diagram.ts';
import { baseEnding, type Host } from './host.ts';
import { ownRequests } from './own-requests.ts';
import { answerAll, capabilities, editorRequests, type Session } from './requests.ts';
import { Configuration, readSettings } from './settings.ts';
import type { SourcesAt } from './sourced-hover.ts';
import { tableRequests } from './table-requests.ts';
import { normalizeUri } from './uris.ts';
import { askToWatch, fileChanges } from './watched-files.ts';
import { Workspace } from './workspace.ts';

export function startServer(host: Host): void {
    const { connection } = host;
    const client = new Client();
    const workspace: Workspace = new Workspace(host, client, {
        checked: root => diagrams.checked(root),
        closed: uri => session.sent.forget(uri),
    });
    const session = sessionOf(host, client, workspace);
    const whole = Promise.withResolvers<void>();
    let starting: Promise<void> = Promise.resolve();
    /** A start that failed has been told; what is open can be read all the same. */
    const started = () => starting.catch(() => {});
    const locale = () => workspace.publisher.locale;

    const configuration = new Configuration(connection, section => configure(section));
    function configure(section: unknown): void {
        const { plans, publisher, refresher } = workspace;
        const settings = readSettings([{ locale: host.locale }, client.options, section], client.params?.locale);
        workspace.settings = settings;
        plans.setRules(settings.rules);
        if (publisher.locale !== settings.locale) {
            publisher.locale = settings.locale;
            publisher.repeat();
            // Only our own client keeps pages that it could ask for again.
            if (client.options?.servesFiles) tell(connection, languageChanged, {}).catch(() => {});
        }
        publisher.schedule();
        refresher.schedule();
    }

    connection.onInitialize(async params => {
        client.params = params;
        const { servesFiles, cache } = client.options ?? {};
        const reportsFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
        workspace.reach(host.files(servesFiles ? clientFiles(connection, host.decodeList) : undefined), !reportsFiles);
        if (typeof cache === 'string') workspace.kept.open(await host.keeping?.(cache).catch(() => undefined));
        return { capabilities };
    });
    connection.onInitialized(() => {
        const { workspace: can } = client.capabilities;
        if (can?.didChangeWatchedFiles?.dynamicRegistration) workspace.guard('Watching files', askToWatch(connection));
        const asked = configuration.start(client.capabilities);
        let { folders } = client;
        if (can?.workspaceFolders)
            connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
                const uris = (list: readonly WorkspaceFolder[]) => list.map(({ uri }) => normalizeUri(uri));
                folders = [...folders.filter(folder => !uris(removed).includes(folder)), ...uris(added)];
                workspace.update('Reading folders', workspace.setFolders(folders));
            });
        starting = start();
        workspace.guard('Starting', starting);

        async function start(): Promise<void> {
            // Nothing waits for an editor's answer to this.
            const progress = connection.window.createWorkDoneProgress().catch(() => undefined);
            const title = { en: 'Reading the plan', id: 'Membaca rencana' };
            try {
                await asked;
                configure(configuration.section);
                void progress.then(shown => shown?.begin(title[locale()]));
                await workspace.kept.recall(folders).catch(error => workspace.report('Recalling what was found', error));
                await workspace.setFolders(folders);
            } finally {
                void progress.then(shown => shown?.done());
                workspace.publisher.release();
                whole.resolve();
            }
        }
    });
    // The connection knows one handler only.
    connection.onShutdown(() => {
        workspace.stop();
        diagrams.stop();
        return workspace.kept.keep();
    });

    connection.onDidChangeWatchedFiles(params => workspace.takeFileChanges(fileChanges(params)));
    const diagrams = diagramRequests({
        connection,
        host,
        plans: workspace.plans,
        locale,
        checked: () => workspace.publisher.checkedOnce,
        ready: async () => {
            await whole.promise;
            workspace.documents.take();
        },
    });
    const tables = tableRequests({
        connection,
        reader: host.tables,
        after: host.after,
        plans: workspace.plans,
        locale,
        text: workspace.text,
        access: workspace.access,
        readPlan: (uri, text) => workspace.read(uri, text),
        ready: async () => {
            await started();
            workspace.documents.take();
        },
    });
    answerAll([...editorRequests, ...ownRequests(host, client, workspace, started), ...diagrams.requests, ...tables], session, connection);
    workspace.documents.listen(connection);
    connection.listen();
}

/** What features may ask of the server around them. */
function sessionOf(host: Host, client: Client, workspace: Workspace): Session {
    const { plans, language, access, text } = workspace;
    const locale = () => workspace.publisher.locale;
    const sourcesAt: SourcesAt = async ({ root, plan, file }, offset) => {
        // A base that cannot be read names no source; the hover says all else.
        const names = host.sources ? ((await access.beside?.(root, baseEnding).catch(() => [])) ?? []) : [];
        const bases = await Promise.all(
            names.map(async uri => ({ name: fileName(uri), text: (await access.read(uri).catch(() => undefined)) ?? '' })),
        );
        if (!host.sources || bases.length === 0) return [];
        const read = (uri: string, text: string) => workspace.read(uri, text);
        return host.sources({ plan, bases, uri: file.uri, offset, locale: locale(), read });
    };
    const context = {
        plans,
        language,
        text,
        locale,
        snippets: () => client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
        inlayHints: () => workspace.settings.inlayHints,
        codeLens: () => workspace.settings.codeLens,
        commands: () => client.options?.commands ?? [],
        version: (uri: string) => workspace.documents.get(uri)?.version,
        abilities: () => client.abilities,
    };
    return { client, workspace, context, sourcesAt, offers: new KeptOffers(), sent: new SentTokens() };
}
