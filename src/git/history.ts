// The versions of a folder's plan files, the newest first, each told as what differs from the version after it. Three runs of git for many
// versions, however long the history is. It must not know what is in the files.
import path from 'node:path';
import { hasPlanEnding, isInSight } from '../plan/find-files.ts';
import { filesAt } from './files-at.ts';
import { readBlobs, splitEntries } from './git-output.ts';
import { isIn } from './plans-at.ts';
import { GitTrouble, runGit, streamGit } from './run-git.ts';

/** A commit that changed something in the folder. */
export interface Version {
    readonly id: string;
    /** As the committer's clock had it: `2026-03-14`. */
    readonly date: string;
    readonly subject: string;
}

export interface History {
    /** The date of the last commit of the repository, whatever it changed. */
    readonly lastDate: string;
    /** Whether there are older versions than those that are read. */
    readonly isCut: boolean;
}

/** The bytes of the files, by absolute path, that differ from the newer version; undefined for what is not there. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** Versions beyond this number are not read. */
const maxVersions = 2000;
/** Versions that are read at a time: whoever has seen enough stops between them. */
const atOnce = 50;

/**
 * Hands over version after version, the newest whole, until `take` returns false. Follows first parents: a version is what this line of work had,
 * not what somebody tried beside it. Throws a GitTrouble.
 */
export async function walkHistory(
    folder: string,
    take: (version: Version, changes: Changes) => boolean | Promise<boolean>,
): Promise<History> {
    const [last] = await versionsIn(folder, ['--max-count=1', 'HEAD']);
    const versions = await versionsIn(folder, [`--max-count=${maxVersions + 1}`, 'HEAD', '--', '.']);
    const history = { lastDate: last?.date ?? '', isCut: versions.length > maxVersions };
    const [newest] = versions;
    if (!newest) return history;
    const { top, paths, read } = await filesAt(folder, newest.id);
    const isWanted = (file: string) => isIn(folder, file) && isInSight(path.relative(folder, file).split(path.sep).join('/'));
    const first = new Map<string, Uint8Array | undefined>();
    const wanted = paths.filter(isWanted);
    if (wanted.length > 0) await read(wanted, (file, bytes) => first.set(file, bytes));
    if (!(await take(newest, first))) return history;
    const readable = versions.slice(0, maxVersions);
    for (let at = 1; at < readable.length; at += atOnce) {
        const some = readable.slice(at - 1, at + atOnce);
        const changes = await changesBetween(folder, top, some, isWanted);
        for (const [i, version] of some.slice(1).entries()) if (!(await take(version, changes[i] ?? new Map()))) return history;
    }
    return history;
}

/** The newest commits that changed something in the folder, the last one first. */
export function newestVersions(folder: string, most: number): Promise<Version[]> {
    return versionsIn(folder, [`--max-count=${most}`, 'HEAD', '--', '.']);
}

async function versionsIn(folder: string, args: readonly string[]): Promise<Version[]> {
    const format = ['--first-parent', '--encoding=UTF-8', '--format=%cI%x09%s'];
    let text: string;
    try {
        text = (await runGit(folder, ['rev-list', ...format, ...args])).toString();
    } catch (error) {
        // Nothing was committed yet.
        if (error instanceof GitTrouble && /ambiguous argument|bad revision|unknown revision/.test(error.message))
            throw new GitTrouble('no-revision');
        throw error;
    }
    const lines = text.split('\n');
    const versions: Version[] = [];
    for (let i = 0; i + 1 < lines.length; i += 2) {
        const said = lines[i + 1] ?? '';
        const tab = said.indexOf('\t');
        versions.push({ id: (lines[i] ?? '').replace('commit ', ''), date: said.slice(0, 10), subject: said.slice(tab + 1) });
    }
    return versions;
}

/** For each version but the first what it had in the place of what the one before it in the list has. */
async function changesBetween(
    folder: string,
    top: string,
    versions: readonly Version[],
    isWanted: (file: string) => boolean,
): Promise<Map<string, Uint8Array | undefined>[]> {
    const blobs = versions.slice(1).map(() => new Map<string, string | undefined>());
    const place = new Map(versions.slice(0, -1).map(({ id }, i) => [id, i]));
    let now = -1;
    let old: string | undefined;
    let isFile = false;
    const entries = splitEntries(entry => {
        const text = entry.trimStart();
        if (isFile) {
            isFile = false;
            const file = path.join(top, entry);
            if (hasPlanEnding(entry) && isWanted(file)) blobs[now]?.set(file, old);
            return;
        }
        const [, mode = '', id = ''] = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ \w\d*$/.exec(text) ?? [];
        if (mode === '') now = place.get(text) ?? -1;
        else {
            isFile = true;
            // Links and submodules are no plan files.
            old = mode.startsWith('100') ? id : undefined;
        }
    });
    // The second of a line stands for the parent of the first.
    const pairs = versions.slice(1).map(({ id }, i) => `${versions[i]?.id} ${id}\n`);
    await streamGit(folder, ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames', '--', '.'], entries, pairs.join(''));
    const ids = [...new Set(blobs.flatMap(changed => [...changed.values()].filter(id => id !== undefined)))];
    const bytes = new Map<string, Uint8Array>();
    let next = 0;
    if (ids.length > 0) {
        const blob = readBlobs(content => bytes.set(ids[next++] as string, content));
        await streamGit(folder, ['cat-file', '--batch'], blob, ids.map(id => `${id}\n`).join(''));
    }
    return blobs.map(changed => new Map([...changed].map(([file, id]) => [file, id === undefined ? undefined : bytes.get(id)])));
}
