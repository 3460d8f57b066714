// Keeps what was found in a workspace for the next time it is opened, and shows it then until everything is read and checked, when nothing
// has changed meanwhile. It must not know where findings are kept.
import { type Checked, digestOfList, FindingsCache, type Store } from '../cache/findings-cache.ts';
import type { CatalogueFiles } from '../language/catalogue-files.ts';
import type { FileAccess } from '../language/file-access.ts';
import type { Plans } from '../language/plans.ts';
import type { CatalogueList } from '../plan/catalogue.ts';
import { folderOf } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/model.ts';
import { lineStarts } from '../plan/source.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { storable } from '../rules/engine/stored-finding.ts';
import type { After } from './after.ts';
import type { Publisher } from './publisher.ts';

/** Milliseconds without a check after which its findings are kept. */
const rest = 5_000;

/** Where findings are kept, and who checks, to the byte. */
export interface FindingsStorage {
    readonly store: Store;
    readonly program: string;
}

export interface StoredFindingsOptions {
    readonly plans: Plans;
    readonly access: FileAccess;
    readonly lists: CatalogueFiles;
    readonly publisher: Publisher;
    /** Of the workspace, as the plans know it. */
    readonly folders: () => readonly string[];
    readonly rules: () => RuleSettings;
    /** Texts of the open documents, by URI. */
    readonly documents: () => ReadonlyMap<string, string>;
    readonly after: After;
    readonly report: (what: string, error: unknown) => void;
}

export class StoredFindings {
    private readonly options: StoredFindingsOptions;
    private storage: (FindingsStorage & { readonly cache: FindingsCache }) | undefined;
    private readonly digests = new WeakMap<PlanFile, string>();
    private lastKey: string | undefined;
    private cancel: (() => void) | undefined;

    constructor(options: StoredFindingsOptions) {
        this.options = options;
    }

    /** Before any file is read. Without this, and without a place, nothing is kept. */
    open(storage: FindingsStorage | undefined): void {
        this.storage = storage && { ...storage, cache: new FindingsCache(storage.store) };
    }

    /** From now on nothing is kept: what is found may be wrong. */
    stop(): void {
        this.storage = undefined;
    }

    /** The text that a file was read from. */
    note(file: PlanFile, text: string): PlanFile {
        if (this.storage) this.digests.set(file, this.storage.store.digest(text));
        return file;
    }

    /** Of the text of an official list, or of what stands for one that cannot be used. */
    digestOfList(text: string | CatalogueList): string {
        return this.storage ? digestOfList(this.storage.store, text) : '';
    }

    /** Shows what was found in the files of these folders, and in what is typed in open ones, when they were checked before. */
    async load(folders: readonly string[]): Promise<void> {
        const { access, lists, documents, publisher, rules } = this.options;
        // Elsewhere reading twice may take longer than checking.
        if (!this.storage || !folders.every(folder => folder.startsWith('file:'))) return;
        const { store, cache } = this.storage;
        const open = documents();
        const texts = new Map<string, string>();
        for (const folder of folders)
            for (const uri of await access.list(folder, true)) {
                const text = open.get(uri) ?? (await access.read(uri));
                if (text === undefined) return;
                texts.set(uri, text);
            }
        const files = new Map([...texts].map(([uri, text]) => [uri, store.digest(text)]));
        const found = await cache.load(this.checked(files, folders, rules()), async ({ uri, root }) =>
            this.digestOfList(await lists.textOf(uri, [root, ...folders])),
        );
        // Findings of before are not shown to a reader who typed meanwhile, nor in a document whose plan is not known.
        const now = documents();
        const isSame = [...open.keys()].every(uri => now.has(uri)) && [...now].every(([uri, text]) => texts.get(uri) === text);
        if (!found || !isSame) return;
        const byFile = Map.groupBy(found, finding => finding.file);
        publisher.showStored(byFile, uri => lineStarts(texts.get(uri) ?? ''));
    }

    /** Something was checked: keep it once nothing more happens. */
    saveSoon(): void {
        if (!this.storage) return;
        this.cancel?.();
        this.cancel = this.options.after(rest, () => {
            this.cancel = undefined;
            void this.save();
        });
    }

    /** Keeps what is found now, when all of it is known and all files are the workspace's own. */
    async save(): Promise<void> {
        this.cancel?.();
        this.cancel = undefined;
        const { plans, lists, report } = this.options;
        const [folders, rules] = [this.options.folders(), this.options.rules()];
        if (!this.storage || plans.changed().length > 0) return;
        const { cache } = this.storage;
        const files = new Map<string, string>();
        for (const uri of plans.uris()) {
            const file = plans.file(uri);
            const digest = file && this.digests.get(file);
            if (digest === undefined || !isIn(uri, folders)) return;
            files.set(uri, digest);
        }
        const checked = this.checked(files, folders, rules);
        const key = cache.keyOf(checked);
        if (key === this.lastKey) return;
        this.lastKey = key;
        const found = plans.roots().flatMap(root => [...plans.findings(root).values()].flat());
        const kept = found.map(finding => storable(finding, false));
        try {
            await cache.save(checked, lists.all(), kept);
        } catch (error) {
            // Told once: where nothing can be written now, nothing can be written later.
            this.stop();
            report('Keeping what was found', error);
        }
    }

    private checked(files: Checked['files'], folders: readonly string[], rules: RuleSettings): Checked {
        return { program: this.storage?.program ?? '', files, folders, rules };
    }
}

function isIn(uri: string, folders: readonly string[]): boolean {
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) if (folders.includes(folder)) return true;
    return false;
}
