// Looks for changed files again and again, for editors that report none: also where a shared drive tells of no changes made elsewhere.
// It must not know how files are kept.
import type { After } from './after.ts';
import type { FileChanges } from './watched-files.ts';

/** Where to look, as URIs. */
export interface Places {
    /** For plan files at any depth. */
    readonly folders: readonly string[];
    /** For the plan files in them alone. */
    readonly beside: readonly string[];
    /** Of any name; one that is not there may come. */
    readonly files: readonly string[];
}

/** The files at these places, each with what tells one version of it from another. */
export type Look = (places: Places) => Promise<ReadonlyMap<string, string>>;

/** Milliseconds between two looks; after a long look, as many times its length. */
const rest = 2000;
const restPerLook = 20;

export interface WatcherOptions {
    readonly look: Look;
    /** Files read besides the folders, as of now. */
    readonly also: () => Omit<Places, 'folders'>;
    readonly after: After;
    readonly tell: (changes: FileChanges) => void;
    readonly report: (what: string, error: unknown) => void;
}

export class Watcher {
    private readonly options: WatcherOptions;
    private folders: readonly string[] = [];
    private known: ReadonlyMap<string, string> = new Map();
    private cancel: (() => void) | undefined;
    private stopped = false;

    constructor(options: WatcherOptions) {
        this.options = options;
    }

    /** Call this before the folders are read: what is there now is not told. Of other places all is told when they are looked at first. */
    async setFolders(folders: readonly string[]): Promise<void> {
        this.folders = folders;
        await this.look(false);
    }

    stop(): void {
        this.stopped = true;
        this.cancel?.();
    }

    private async look(tells: boolean): Promise<void> {
        const { look, also, after, tell, report } = this.options;
        const { folders } = this;
        const start = Date.now();
        try {
            const now = await look({ folders, ...also() });
            // The folders were changed meanwhile: another look is on its way.
            if (folders !== this.folders) return;
            const before = this.known;
            this.known = now;
            const changed = [...now.keys()].filter(uri => now.get(uri) !== before.get(uri));
            const deleted = [...before.keys()].filter(uri => !now.has(uri));
            if (tells && changed.length + deleted.length > 0) tell({ changed, deleted });
        } catch (error) {
            report('Looking for changed files', error);
        }
        if (this.stopped || folders !== this.folders) return;
        this.cancel?.();
        this.cancel = after(Math.max(rest, restPerLook * (Date.now() - start)), () => void this.look(true));
    }
}
