// The life of the language server: an editor describes itself, its folders are read, requests are answered, it ends. It must not know the
// machine that it runs on, nor what is answered.
import type { InitializeParams, InitializeResult, WorkspaceFolder } from 'vscode-languageserver';
import { PendingActions } from '../language/lsp/code-actions.ts';
import { SentTokens } from '../language/lsp/semantic-tokens.ts';
import { fileName } from '../plan/source.ts';
import { languageChanged } from '../protocol/language.ts';
import { sendNotification } from '../protocol/message.ts';
import { showPointsCommand } from '../protocol/side-bar.ts';
import { Client } from './client.ts';
import { clientFiles } from './client-files.ts';
import { type Diagrams, diagramRequests } from './diagram.ts';
import { OlderVersions } from './drawing/older-versions.ts';
import { baseEnding, type Host } from './host.ts';
import { ownRequests } from './own-requests.ts';
import { answerAll, capabilities, editorRequests, type Session } from './requests.ts';
import { Configuration, readSettings } from './settings.ts';
import { type SideBar, sideBarRequests } from './side-bar/requests.ts';
import type { SourcesAt } from './sourced-hover.ts';
import { tableRequests } from './table-requests.ts';
import { normalizeUri } from './uris.ts';
import { askToWatch, fileChanges } from './watched-files.ts';
import { Workspace } from './workspace.ts';

export function startServer(host: Host): void {
    new Server(host).listen();
}

class Server {
    private readonly host: Host;
    private readonly client = new Client();
    private readonly workspace: Workspace;
    private readonly session: Session;
    private readonly diagrams: Diagrams;
    private readonly sideBar: SideBar;
    private readonly configuration: Configuration;
    private readonly whole = Promise.withResolvers<void>();
    private starting: Promise<void> = Promise.resolve();

    constructor(host: Host) {
        this.host = host;
        const workspace = new Workspace(host, this.client, {
            checked: root => {
                this.diagrams.checked(root);
                this.sideBar.checked();
            },
            closed: uri => this.session.sent.forget(uri),
        });
        this.workspace = workspace;
        this.session = sessionOf(host, this.client, workspace);
        this.configuration = new Configuration(host.connection, section => this.configure(section));
        const asked = {
            connection: host.connection,
            plans: workspace.plans,
            locale: workspace.locale,
            checked: () => workspace.publisher.checkedOnce,
            ready: async () => {
                await this.whole.promise;
                workspace.documents.take();
            },
        };
        this.diagrams = diagramRequests({ ...asked, host, older: olderVersionsOf(host, workspace) });
        this.sideBar = sideBarRequests({
            ...asked,
            after: host.after,
            isShown: () => this.client.options?.commands?.includes(showPointsCommand) === true,
        });
    }

    listen(): void {
        const { host, client, workspace } = this;
        const { connection } = host;
        connection.onInitialize(params => this.initialize(params));
        connection.onInitialized(() => this.initialized());
        // The connection knows one handler only.
        connection.onShutdown(() => this.stop());
        connection.onDidChangeWatchedFiles(params => workspace.takeFileChanges(fileChanges(params)));
        const tables = tableRequests({
            connection,
            reader: host.tables,
            after: host.after,
            plans: workspace.plans,
            locale: workspace.locale,
            text: workspace.text,
            access: workspace.access,
            readPlan: workspace.read,
            ready: async () => {
                await this.started();
                workspace.documents.take();
            },
        });
        const own = ownRequests(host, client, workspace, () => this.started());
        answerAll([...editorRequests, ...own, ...this.diagrams.requests, ...this.sideBar.requests, ...tables], this.session, connection);
        workspace.documents.listen(connection);
        connection.listen();
    }

    private async initialize(params: InitializeParams): Promise<InitializeResult> {
        const { host, client, workspace } = this;
        client.params = params;
        const { servesFiles, cache } = client.options ?? {};
        workspace.reach(host.files(servesFiles ? clientFiles(host.connection, host.decodeList) : undefined), !client.reportsFiles);
        // Without a place for them nothing is kept, and all is checked.
        if (typeof cache === 'string') workspace.stored.open(await host.findingsStorage?.(cache).catch(() => undefined));
        return { capabilities };
    }

    private initialized(): void {
        const { client, workspace } = this;
        const { connection } = this.host;
        if (client.reportsFiles) workspace.guard('Watching files', askToWatch(connection));
        let { folders } = client;
        if (client.capabilities.workspace?.workspaceFolders)
            connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
                const uris = (list: readonly WorkspaceFolder[]) => list.map(({ uri }) => normalizeUri(uri));
                folders = [...folders.filter(folder => !uris(removed).includes(folder)), ...uris(added)];
                workspace.update('Reading folders', workspace.setFolders(folders));
            });
        this.starting = this.start(() => folders);
        workspace.guard('Starting', this.starting);
    }

    private async start(folders: () => readonly string[]): Promise<void> {
        const { configuration, workspace } = this;
        // Nothing waits for an editor's answer to this.
        const progress = this.host.connection.window.createWorkDoneProgress().catch(() => undefined);
        const title = { en: 'Reading the plan', id: 'Membaca rencana' };
        const early = Promise.withResolvers<void>();
        workspace.files.readAfter(early.promise);
        try {
            await configuration.start(this.client.capabilities);
            this.configure(configuration.section);
            await workspace.showEarly(folders()).catch(error => workspace.report('Showing early findings', error));
            early.resolve();
            void progress.then(shown => shown?.begin(title[workspace.locale()]));
            await workspace.stored.load(folders()).catch(error => workspace.report('Recalling what was found', error));
            await workspace.setFolders(folders());
        } finally {
            early.resolve();
            void progress.then(shown => shown?.done());
            workspace.publisher.release();
            this.whole.resolve();
        }
    }

    /** A start that failed has been told; what is open can be read all the same. */
    private started(): Promise<void> {
        return this.starting.catch(() => {});
    }

    private configure(section: unknown): void {
        const { client, workspace } = this;
        const { plans, publisher, refresher } = workspace;
        const settings = readSettings([{ locale: this.host.locale }, client.options, section], client.params?.locale);
        workspace.settings = settings;
        plans.setRules(settings.rules);
        if (publisher.locale !== settings.locale) {
            publisher.locale = settings.locale;
            publisher.repeat();
            // Only our own client keeps pages that it could ask for again.
            if (client.options?.servesFiles) sendNotification(this.host.connection, languageChanged, {});
        }
        publisher.schedule();
        refresher.schedule();
    }

    private stop(): Promise<void> {
        this.workspace.stop();
        this.sideBar.stop();
        return this.workspace.stored.save();
    }
}

function olderVersionsOf(host: Host, workspace: Workspace): OlderVersions {
    const { plans, locale, access, read, pause } = workspace;
    const plansAt = host.history?.(read);
    return new OlderVersions({
        plans,
        locale,
        rules: () => workspace.settings.rules,
        access,
        read,
        plansAt,
        commitAt: host.commitAt,
        newestVersions: host.newestVersions,
        pause,
    });
}

/** The context of features: questions to the server around them. */
function sessionOf(host: Host, client: Client, workspace: Workspace): Session {
    const { plans, language, access, text, locale, read } = workspace;
    const sourcesAt: SourcesAt = async ({ root, plan, file }, offset) => {
        // A base that cannot be read names no source; the hover says all else.
        const names = host.sources ? ((await access.beside?.(root, baseEnding).catch(() => [])) ?? []) : [];
        const bases = await Promise.all(
            names.map(async uri => ({ name: fileName(uri), text: (await access.read(uri).catch(() => undefined)) ?? '' })),
        );
        if (!host.sources || bases.length === 0) return [];
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
    return { client, workspace, context, sourcesAt, offers: new PendingActions(), sent: new SentTokens() };
}
