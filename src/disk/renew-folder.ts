// Renews a folder of many written files: only what differs is written, each file whole or not at all, and nothing that others wrote is
// touched. A list beside the files holds the digest of each; what is about to be written is noted before it is, so that the files of a run
// that was cut off are known to the next. It must not know what the files say.
import { hash, randomBytes } from 'node:crypto';
import {
    appendFileSync,
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    realpathSync,
    renameSync,
    rmdirSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { replaceFiles } from './replace-files.ts';

export interface Renewed {
    readonly written: number;
    readonly unchanged: number;
    readonly removed: number;
    /** Files of others where one of ours would stand: left as they are. */
    readonly foreign: readonly string[];
    /** Files that were to stay as they were, and are no more. */
    readonly gone: readonly string[];
}

interface Pending {
    readonly path: string;
    readonly content: string | Uint8Array;
    readonly digest: string;
}

/** Name of the list in the folder of a site. */
export const siteList = '.alur-site.json';

/** Files that are noted, then written, together. */
const batch = 200;

export class FolderRenewal {
    private readonly folder: string;
    private readonly list: string;
    private readonly journal: string;
    /** Digests of what was written here, by path. */
    private readonly ours: Map<string, Set<string>>;
    private readonly digests = new Map<string, string>();
    private readonly foreign: string[] = [];
    private readonly gone: string[] = [];
    private readonly folders = new Set<string>();
    /** Names in each folder when it was first looked at, in small letters; undefined where the system does not tell them. */
    private readonly listed = new Map<string, ReadonlySet<string> | undefined>();
    /** Name of the file that is being written, one at a time; the journal holds it. */
    private readonly temporary = `.alur-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    private pending: Pending[] = [];
    private written = 0;
    private unchanged = 0;

    /** `list`: a file name, of the list of what was written. Makes the folder where there is none. */
    constructor(folder: string, list: string) {
        mkdirSync(folder, { recursive: true });
        this.folder = realpathSync(folder);
        this.list = path.join(this.folder, list);
        this.journal = path.join(this.folder, `${list}.tmp`);
        this.ours = readList(this.list, this.journal);
        this.removeRemains();
    }

    /** `name`: from the folder, with `/`. */
    put(name: string, content: string | Uint8Array): void {
        const digest = digestOf(content);
        if (this.digests.has(name)) throw new Error(`${name} is written twice`);
        const old = this.digestOnDisk(name);
        if (old === digest) {
            this.unchanged++;
            this.digests.set(name, digest);
        } else if (old !== undefined && !this.isOurs(name, old)) this.foreign.push(path.join(this.folder, name));
        else {
            this.digests.set(name, digest);
            this.pending.push({ path: name, content, digest });
            if (this.pending.length >= batch) this.flush();
        }
    }

    /** The file stays as the last run wrote it. */
    keep(name: string): void {
        const old = this.digestOnDisk(name);
        if (old === undefined) this.gone.push(name);
        else if (this.isOurs(name, old)) {
            this.unchanged++;
            this.digests.set(name, old);
        } else this.foreign.push(path.join(this.folder, name));
    }

    /** Leaves the rest as it is; the next run knows what this one wrote. */
    stop(): void {
        this.flush();
    }

    /** Removes files of earlier runs that were not put this time, and closes the list. */
    finish(): Renewed {
        this.flush();
        let removed = 0;
        for (const [name] of this.ours) {
            if (this.digests.has(name)) continue;
            const old = this.digestOnDisk(name);
            if (old === undefined || !this.isOurs(name, old)) continue;
            rmSync(path.join(this.folder, name), { force: true });
            removeEmptyFolders(this.folder, path.posix.dirname(name));
            removed++;
        }
        const text = `${JSON.stringify({ 'written-by': 'alur', folders: byFolder(this.digests) })}\n`;
        if (textAt(this.list) !== text) replaceFiles([{ file: this.list, content: text }]);
        rmSync(this.journal, { force: true });
        return { written: this.written, unchanged: this.unchanged, removed, foreign: this.foreign, gone: this.gone };
    }

    /** The file that a killed run was about to write, by the name in its journal. */
    private removeRemains(): void {
        const names = (textAt(this.journal)?.split('\n') ?? []).filter(line => /^\.alur-\d+-[\da-f]{12}\.tmp$/.test(line));
        if (names.length === 0) return;
        const folders = new Set([...this.ours.keys()].map(name => path.posix.dirname(name)));
        for (const folder of folders) for (const name of names) rmSync(path.join(this.folder, folder, name), { force: true });
    }

    private flush(): void {
        if (this.pending.length === 0) return;
        if (this.written === 0) appendFileSync(this.journal, `${this.temporary}\n`);
        appendFileSync(this.journal, this.pending.map(({ path: name, digest }) => `${digest} ${name}\n`).join(''));
        for (const { path: name, content, digest } of this.pending) {
            this.replace(path.join(this.folder, name), content);
            const known = this.ours.get(name);
            if (known) known.add(digest);
            else this.ours.set(name, new Set([digest]));
            this.written++;
        }
        this.pending = [];
    }

    /** Renamed into place, without waiting for the disk: a page that a power cut took is written again by the next run. */
    private replace(file: string, content: string | Uint8Array): void {
        const folder = path.dirname(file);
        if (!this.folders.has(folder)) {
            this.makeFolder(folder);
            this.folders.add(folder);
        }
        const temporary = path.join(folder, this.temporary);
        try {
            writeFileSync(temporary, content, { flag: 'wx' });
            renameSync(temporary, file);
        } catch (error) {
            rmSync(temporary, { force: true });
            throw error;
        }
    }

    /** A link may lead anywhere: nothing is written through one. */
    private makeFolder(folder: string): void {
        if (folder === this.folder) return;
        this.makeFolder(path.dirname(folder));
        const stats = lstatSync(folder, { throwIfNoEntry: false });
        if (!stats) mkdirSync(folder);
        else if (!stats.isDirectory()) throw Object.assign(new Error(`ENOTDIR: ${folder}`), { code: 'ENOTDIR', path: folder });
    }

    private isOurs(name: string, digest: string): boolean {
        return digest === emptyDigest ? this.ours.has(name) : this.ours.get(name)?.has(digest) === true;
    }

    /** Most pages of a new site are new: one look at their folder tells it of all of them. */
    private mayBeThere(name: string): boolean {
        const folder = path.posix.dirname(name);
        if (!this.listed.has(folder)) this.listed.set(folder, namesIn(path.join(this.folder, folder)));
        return this.listed.get(folder)?.has(path.posix.basename(name).toLowerCase()) ?? true;
    }

    /** Undefined where there is nothing; of a link or a folder a digest that is nobody's. */
    private digestOnDisk(name: string): string | undefined {
        if (!this.mayBeThere(name)) return undefined;
        const file = path.join(this.folder, name);
        const stats = lstatSync(file, { throwIfNoEntry: false });
        if (!stats) return undefined;
        return stats.isFile() ? digestOf(readFileSync(file)) : 'no file';
    }
}

function namesIn(folder: string): ReadonlySet<string> | undefined {
    try {
        return new Set(readdirSync(folder).map(name => name.toLowerCase()));
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Set() : undefined;
    }
}

/** Names and digests of each folder: a path is long, and there are thousands. */
function byFolder(kept: ReadonlyMap<string, string>): Record<string, Record<string, string>> {
    const folders: Record<string, Record<string, string>> = {};
    for (const [name, digest] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) {
        folders[path.posix.dirname(name)] ??= {};
        (folders[path.posix.dirname(name)] as Record<string, string>)[path.posix.basename(name)] = digest;
    }
    return folders;
}

/** Of SHA-256 96 bits: enough to tell our file from any other. */
function digestOf(content: string | Uint8Array): string {
    return hash('sha256', content, 'base64url').slice(0, 16);
}

/** Remains of a page after a power cut. */
const emptyDigest = digestOf('');

function readList(list: string, journal: string): Map<string, Set<string>> {
    const ours = new Map<string, Set<string>>();
    const add = (name: string, digest: string) => {
        const known = ours.get(name);
        if (known) known.add(digest);
        else ours.set(name, new Set([digest]));
    };
    for (const [name, digest] of filesIn(textAt(list))) if (isInside(name)) add(name, digest);
    for (const line of textAt(journal)?.split('\n') ?? []) {
        const at = line.indexOf(' ');
        if (at > 0 && isInside(line.slice(at + 1))) add(line.slice(at + 1), line.slice(0, at));
    }
    return ours;
}

/** A list that was changed by hand never leads out of the folder. */
function isInside(name: string): boolean {
    return (
        name !== '' &&
        !path.posix.isAbsolute(name) &&
        !/[\\:]/.test(name) &&
        !name.split('/').some(part => part === '..' || part === '.' || part === '')
    );
}

function filesIn(text: string | undefined): [name: string, digest: string][] {
    try {
        const { folders } = JSON.parse(text ?? '{}') as { folders?: unknown };
        return entriesOf(folders).flatMap(([folder, files]) =>
            entriesOf(files).flatMap(([name, digest]): [string, string][] =>
                typeof digest === 'string' ? [[folder === '.' ? name : `${folder}/${name}`, digest]] : [],
            ),
        );
    } catch {
        // no list of ours: nothing here is known to be
        return [];
    }
}

function entriesOf(value: unknown): [string, unknown][] {
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function textAt(file: string): string | undefined {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return undefined;
    }
}

function removeEmptyFolders(root: string, folder: string): void {
    for (let at = folder; at !== '.' && at !== ''; at = path.posix.dirname(at)) {
        const whole = path.join(root, at);
        if (readdirSync(whole).length > 0) return;
        rmdirSync(whole);
    }
}
