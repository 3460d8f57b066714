// The plans of an editor's folders: kept in step with files and with texts that are open, checked, and what is found in them sent.
// It must not know which requests are answered.
import { countFiles } from '../facts/count-files.ts';
import { leftOutWords } from '../l10n/left-out.ts';
import { type Locale, say } from '../l10n/say.ts';
import { CatalogueFiles } from '../language/catalogue-files.ts';
import type { FileAccess } from '../language/file-access.ts';
import { createLanguage } from '../language/module.ts';
import { Plans } from '../language/plans.ts';
import { readPlanFile } from '../language/read.ts';
import { type ReadText, readAgain } from '../language/read-again.ts';
import { WorkspaceFiles } from '../language/workspace-files.ts';
import type { PlanFile } from '../plan/model.ts';
import { decodeUri } from '../plan/source.ts';
import type { Client } from './client.ts';
import { noFiles } from './client-files.ts';
import { Documents } from './documents.ts';
import { EarlyFindings } from './early-findings.ts';
import type { Host } from './host.ts';
import { Publisher } from './publisher.ts';
import { Refresher } from './refresher.ts';
import { readSettings, type Settings } from './settings.ts';
import { StoredFindings } from './stored-findings.ts';
import type { FileChanges } from './watched-files.ts';
import { Watcher } from './watcher.ts';

export interface WorkspaceListener {
    /** Told of every plan that was checked, or said again in another language. */
    checked(root: string): void;
    /** Told of every text that is open no more. */
    closed(uri: string): void;
}

export class Workspace {
    readonly language = createLanguage();
    readonly plans = new Plans();
    readonly documents: Documents;
    readonly files: WorkspaceFiles;
    readonly lists: CatalogueFiles;
    readonly publisher: Publisher;
    readonly stored: StoredFindings;
    private readonly early: EarlyFindings;
    readonly refresher: Refresher;
    /** Reaches files as the editor allows it, once that is known. */
    readonly access: FileAccess;
    settings: Settings = readSettings([], undefined);
    private readonly host: Host;
    private inner: FileAccess = noFiles;
    private watcher: Watcher | undefined;
    private isTaking = false;

    constructor(host: Host, client: Client, { checked, closed }: WorkspaceListener) {
        const { connection, after } = host;
        const { plans } = this;
        this.host = host;
        const access: FileAccess = {
            list: (folder, deep, tell) => this.inner.list(folder, deep, tell),
            beside: async (folder, ending) => (await this.inner.beside?.(folder, ending)) ?? [],
            read: uri => this.inner.read(uri),
            isLinked: async (uri, folder) => (await this.inner.isLinked?.(uri, folder)) ?? false,
            leadsOut: async (uri, folders) => (await this.inner.leadsOut?.(uri, folders)) ?? false,
        };
        this.access = access;
        this.publisher = new Publisher({
            plans,
            after,
            open: () => this.documents.uris(),
            report: (what, error) => {
                this.stored.stop();
                this.report(what, error);
            },
            checked: root => {
                checked(root);
                this.stored.saveSoon();
            },
            // an editor without our windows has no sheets
            prepare: isOver => client.options === undefined || plans.roots().every(root => this.count(root, isOver)),
            guide: () => client.guide(host.guide),
            send: (uri, diagnostics) => this.guard('Publishing', connection.sendDiagnostics({ uri, diagnostics })),
        });
        this.lists = new CatalogueFiles({
            plans,
            access,
            readNamedFile: host.readNamedFile,
            digest: text => this.stored.digestOfList(text),
        });
        const readPlan = (uri: string, text: string, before?: ReadText) =>
            this.stored.note(before ? readAgain(this.language, before, text) : this.read(uri, text), text);
        this.files = new WorkspaceFiles({
            readPlan,
            plans,
            access,
            lists: this.lists,
            isOpen: uri => this.documents.get(uri) !== undefined,
            pause: this.pause,
            leftOut: ({ path, why, reason = '' }) => {
                const values = { path: decodeUri(path).replace(/^file:\/\//, ''), reason };
                connection.console.warn(say(leftOutWords[why], this.locale(), values));
            },
        });
        this.stored = new StoredFindings({
            plans,
            access,
            lists: this.lists,
            publisher: this.publisher,
            folders: () => this.files.folderUris,
            rules: () => this.settings.rules,
            documents: () => new Map(this.documents.all().map(({ uri, text }) => [uri, text])),
            after,
            report: this.report,
        });
        this.documents = new Documents({
            language: this.language,
            plans,
            readPlan,
            isLeftOut: uri => this.files.isLeftOut(uri),
            opened: uri => this.update(`Reading beside ${uri}`, this.files.opened(uri)),
            changed: () => this.takeSoon(),
            closed: uri => {
                closed(uri);
                this.update(`Closing ${uri}`, this.files.closed(uri));
            },
        });
        this.early = new EarlyFindings({
            publisher: this.publisher,
            open: () => this.documents.uris().flatMap(uri => plans.file(uri) ?? []),
            willBelong: (uri, folders) => this.files.willBelong(uri, folders),
            rules: () => this.settings.rules,
        });
        this.refresher = new Refresher({ connection, after, report: this.report, initial: () => client.params });
    }

    /** Goes on with what sheets of a plan show first; whether nothing is left. */
    private count(root: string, isOver: () => boolean): boolean {
        const plan = this.plans.plan(root);
        return !plan || countFiles(plan, isOver);
    }

    /** Reads a text, which need not be part of a plan. */
    readonly read = (uri: string, text: string): PlanFile => readPlanFile(this.language, uri, text);

    /** The reader's language. */
    readonly locale = (): Locale => this.publisher.locale;

    /** A file's text: as it is in the editor, else as it was saved. */
    readonly text = async (uri: string): Promise<string | undefined> => this.documents.get(uri)?.text ?? (await this.access.read(uri));

    /** Lets others have their turn. */
    readonly pause = (): Promise<void> => new Promise(resolve => this.host.after(0, resolve));

    readonly report = (what: string, error: unknown): void =>
        this.host.connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

    /** Work that nobody waits for: a failure is reported, and the server goes on. */
    guard(what: string, work: Promise<unknown>): void {
        void work.catch(error => this.report(what, error));
    }

    /** The editor has said how files are reached; `looks`: that it will not report changed ones. */
    reach(access: FileAccess, looks: boolean): void {
        this.inner = access;
        if (!looks || !this.host.look) return;
        this.watcher = new Watcher({
            look: this.host.look,
            also: () => ({ beside: this.files.foldersBeside(), files: this.lists.all().map(({ uri }) => uri) }),
            after: this.host.after,
            tell: changes => this.takeFileChanges(changes),
            report: this.report,
        });
    }

    /** Shows what is found in open texts by themselves. Nothing else is read before `setFolders` has these folders. */
    async showEarly(folders: readonly string[]): Promise<void> {
        this.documents.take();
        this.early.folders = folders;
        await this.early.show();
    }

    async setFolders(folders: readonly string[]): Promise<void> {
        await this.watcher?.setFolders(folders);
        await this.files.setFolders(folders);
    }

    /** Every way in that is not a request passes here. */
    update(what: string, work: Promise<void>): void {
        this.guard(
            what,
            work.finally(() => {
                this.publisher.schedule();
                this.refresher.schedule();
            }),
        );
    }

    takeFileChanges({ changed, deleted }: FileChanges): void {
        this.update('Forgetting files', this.files.deleted(deleted));
        this.update('Reading files', this.files.changed(changed));
    }

    /** Once for all that is typed until others have had their turn; whoever asks meanwhile takes the texts at once. */
    private takeSoon(): void {
        if (this.isTaking) return;
        this.isTaking = true;
        this.host.after(0, () => {
            this.isTaking = false;
            try {
                this.documents.take();
            } catch (error) {
                this.report('Reading an open text', error);
            }
            this.guard('Showing early findings', this.early.show());
            if (this.lists.isBehind()) this.update('Reading lists', this.files.readLists());
            this.publisher.schedule();
            // An editor asks again by itself about the text that is typed in.
            if (this.documents.uris().length > 1) this.refresher.schedule();
        });
    }

    /** Nobody listens any more. */
    stop(): void {
        for (const worker of [this.watcher, this.publisher, this.refresher]) worker?.stop();
    }
}
