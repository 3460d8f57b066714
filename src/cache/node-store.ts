// Entries as files in a folder of their own. A file is written aside and then put in place, so that nobody ever reads half of one; what is
// damaged, or was put there by somebody else, is not given back. It must not know what entries say.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Store } from './findings-cache.ts';

/** Entries that are kept at most: those used last. */
const maxEntries = 32;
/** Bytes of all entries. */
const maxBytes = 64 << 20;
/** Milliseconds after which a file that was never put in place belongs to nobody any more. */
const oldest = 3_600_000;
/** Changes when entries are written in another way. */
const format = 'alur findings 1';

/** Keeps entries in a folder, which is made when the first one is written. */
export function nodeStore(folder: string): Store {
    const place = (key: string) => join(folder, `${key}.findings`);
    return {
        digest: text => sha256(text),
        async read(key) {
            try {
                const file = place(key);
                const stats = await stat(file);
                if (!stats.isFile() || stats.size > maxBytes) return undefined;
                const content = unsealed(key, await readFile(file, 'utf8'));
                const now = new Date();
                if (content !== undefined) await utimes(file, now, now).catch(() => {});
                return content;
            } catch {
                return undefined;
            }
        },
        async write(key, content) {
            await mkdir(folder, { recursive: true });
            const aside = join(folder, `${key}.${randomUUID()}.tmp`);
            try {
                await writeFile(aside, sealed(key, content), { flag: 'wx' });
                await rename(aside, place(key));
            } catch (error) {
                await rm(aside, { force: true }).catch(() => {});
                throw error;
            }
            await prune(folder);
        },
    };
}

/** The identity of this version of the program, released or not: the bytes it consists of, and what runs them. */
export async function programDigest(file: string): Promise<string> {
    return `${process.version} ${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`;
}

function sealed(key: string, content: string): string {
    return `${format}\n${sha256(key + content)}\n${content}`;
}

/** Undefined for another format, for what was damaged, and for an entry that stands under another's name. */
function unsealed(key: string, written: string): string | undefined {
    const head = format.length + 1;
    const body = head + 64 + 1;
    const content = written.slice(body);
    return written.startsWith(sealed(key, content).slice(0, body)) ? content : undefined;
}

/** Of UTF-16, so that texts that are not well-formed differ too. */
function sha256(text: string): string {
    return createHash('sha256').update(text, 'utf16le').digest('hex');
}

/** Removes what is too much or left over. Touches nothing that is not named like ours; others may be at it at the same time. */
async function prune(folder: string): Promise<void> {
    const found: { file: string; size: number; age: number; isEntry: boolean }[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
        const ours = /^[\da-f]{64}\.(findings|[\da-f-]{36}\.tmp)$/.exec(name);
        if (!ours) continue;
        const file = join(folder, name);
        const stats = await stat(file).catch(() => undefined);
        if (stats) found.push({ file, size: stats.size, age: Date.now() - stats.mtimeMs, isEntry: ours[1] === 'findings' });
    }
    let entries = 0;
    let bytes = 0;
    for (const { file, size, age, isEntry } of found.sort((a, b) => a.age - b.age)) {
        bytes += size;
        // An entry that cannot be removed is tried again next time.
        if (isEntry ? ++entries > maxEntries || bytes > maxBytes : age > oldest) await rm(file, { force: true }).catch(() => {});
    }
}
