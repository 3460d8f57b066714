// Atomic replacement of files on Node: temporary file, fsync, rename. A reader, a killed process or a full disk meets the old file or the
// new one, never a mix. It must not know plans, nor the words in which a fault is told.
import { createHash, randomBytes } from 'node:crypto';
import {
    accessSync,
    closeSync,
    constants,
    fchmodSync,
    fchownSync,
    fsyncSync,
    lstatSync,
    openSync,
    readdirSync,
    readFileSync,
    readlinkSync,
    realpathSync,
    renameSync,
    rmSync,
    type Stats,
    statSync,
    writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';

export interface Replacement {
    readonly file: string;
    readonly content: string | Uint8Array;
    /** The content of the file when the new one was made: its bytes, or that there was none. Left out where that does not matter. */
    readonly before?: Uint8Array | 'absent';
}

/** Why a file was not written. */
export type WriteFault =
    | { readonly kind: 'link'; readonly target: string }
    | { readonly kind: 'read-only' }
    /** Somebody else saved it after `before` was read. */
    | { readonly kind: 'changed' }
    /** Two replacements of one call are one file for a system that does not tell case apart. */
    | { readonly kind: 'same-name'; readonly other: string }
    | { readonly kind: 'full-disk' }
    | { readonly kind: 'system'; readonly error: unknown };

export class NotWritten extends Error {
    readonly file: string;
    readonly fault: WriteFault;
    /** Files of the same call that were in place already. */
    readonly written: readonly string[];

    constructor(file: string, fault: WriteFault, written: readonly string[] = []) {
        super(`${file}: ${fault.kind}`);
        this.file = file;
        this.fault = fault;
        this.written = written;
    }
}

/**
 * Writes all contents beside their files, then puts them in place: a disk that is full changes no file at all. Keeps the mode and, where
 * the system allows, the owner of a file. A link is refused: the file that it leads to may lie anywhere. Devices and pipes are written to
 * directly. Throws NotWritten.
 */
export function replaceFiles(replacements: readonly Replacement[]): void {
    for (const folder of new Set(replacements.map(({ file }) => path.dirname(file)))) removeLeftovers(folder);
    const staged: { readonly replacement: Replacement; readonly temporary: string | undefined }[] = [];
    const written: string[] = [];
    try {
        refuseTwins(replacements);
        for (const replacement of replacements) staged.push({ replacement, temporary: stage(replacement) });
        for (const { file, before } of replacements) refuseChanged(file, before);
        for (const { replacement, temporary } of staged) {
            const { file, content, before } = replacement;
            if (written.length > 0) refuseChanged(file, before, written);
            attempt(file, () => (temporary === undefined ? writeFileSync(file, content) : renameSync(temporary, file)), written);
            written.push(file);
        }
    } finally {
        for (const { temporary } of staged.slice(written.length)) if (temporary !== undefined) rmSync(temporary, { force: true });
    }
    for (const folder of new Set(replacements.map(({ file }) => path.dirname(file)))) syncFolder(folder);
}

/** The temporary file with the new content; undefined for a device or a pipe. */
function stage({ file, content }: Replacement): string | undefined {
    const old = attempt(file, () => lstatSync(file, { throwIfNoEntry: false }));
    if (old?.isSymbolicLink()) {
        if (leadsToStream(file)) return undefined;
        throw new NotWritten(file, { kind: 'link', target: targetOf(file) });
    }
    if (isStream(old)) return undefined;
    if (old?.isDirectory()) throw new NotWritten(file, { kind: 'system', error: Object.assign(new Error('EISDIR'), { code: 'EISDIR' }) });
    if (old && isReadOnly(file, old)) throw new NotWritten(file, { kind: 'read-only' });
    const temporary = path.join(path.dirname(file), temporaryName());
    try {
        attempt(file, () => {
            const handle = openSync(temporary, 'wx', old ? 0o600 : 0o666);
            try {
                writeFileSync(handle, content);
                if (old) keepOwnerAndMode(handle, old);
                fsyncSync(handle);
            } finally {
                closeSync(handle);
            }
        });
    } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
    }
    return temporary;
}

function isStream(stats: Stats | undefined): boolean {
    return stats !== undefined && (stats.isCharacterDevice() || stats.isFIFO() || stats.isSocket());
}

/** `/dev/stdout` is a link. */
function leadsToStream(link: string): boolean {
    try {
        return isStream(statSync(link));
    } catch {
        return false;
    }
}

/** An administrator may write everywhere, but a file that nobody may write was protected on purpose. */
function isReadOnly(file: string, { mode }: Stats): boolean {
    if ((mode & 0o222) === 0) return true;
    try {
        accessSync(file, constants.W_OK);
        return false;
    } catch {
        return true;
    }
}

function keepOwnerAndMode(handle: number, { uid, gid, mode }: Stats): void {
    try {
        fchownSync(handle, uid, gid);
    } catch {
        // Only an administrator can give a file away; it stays with whoever wrote it.
    }
    fchmodSync(handle, mode & 0o7777);
}

function targetOf(link: string): string {
    try {
        return realpathSync(link);
    } catch {
        return readlinkSync(link);
    }
}

function refuseTwins(replacements: readonly Replacement[]): void {
    const seen = new Map<string, string>();
    for (const { file } of replacements) {
        const key = path.resolve(file).normalize('NFC').toLowerCase();
        const other = seen.get(key);
        if (other !== undefined) throw new NotWritten(file, { kind: 'same-name', other });
        seen.set(key, file);
    }
}

function refuseChanged(file: string, before: Replacement['before'], written: readonly string[] = []): void {
    if (before === undefined) return;
    const now = attempt(file, () => (lstatSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : 'absent'), written);
    const isSame = now === 'absent' || before === 'absent' ? now === before : Buffer.compare(now, before) === 0;
    if (!isSame) throw new NotWritten(file, { kind: 'changed' }, written);
}

function attempt<T>(file: string, act: () => T, written: readonly string[] = []): T {
    try {
        return act();
    } catch (error) {
        throw new NotWritten(file, faultOf(error), written);
    }
}

function faultOf(error: unknown): WriteFault {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // EDQUOT: the user's share of it; EFBIG: the size that a process may write.
    return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? { kind: 'full-disk' } : { kind: 'system', error };
}

/** So that the new name outlives a power cut too. Not every system opens folders. */
function syncFolder(folder: string): void {
    try {
        const handle = openSync(folder, 'r');
        try {
            fsyncSync(handle);
        } finally {
            closeSync(handle);
        }
    } catch {
        // The file itself is safe.
    }
}

/** Names a machine; processes of another one may write into a shared folder too. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** Milliseconds after which a temporary file of another machine belongs to nobody any more. */
const leftoverAge = 86_400_000;

/** Hidden, and never a plan by its ending. */
function temporaryName(): string {
    return `.alur-${host}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Removes what killed processes left in a folder. */
function removeLeftovers(folder: string): void {
    let names: string[];
    try {
        names = readdirSync(folder);
    } catch {
        return;
    }
    for (const name of names) {
        const [, machine, id] = /^\.alur-([\da-f]{8})-(\d+)-[\da-f]{12}\.tmp$/.exec(name) ?? [];
        if (machine === undefined || (machine === host && isRunning(Number(id)))) continue;
        const file = path.join(folder, name);
        const stats = lstatSync(file, { throwIfNoEntry: false });
        if (!stats?.isFile() || (machine !== host && Date.now() - stats.mtimeMs < leftoverAge)) continue;
        try {
            rmSync(file, { force: true });
        } catch {
            // Left to whoever may remove it.
        }
    }
}

function isRunning(id: number): boolean {
    if (id === process.pid) return true;
    try {
        process.kill(id, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code !== 'ESRCH';
    }
}
