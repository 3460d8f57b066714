// Which files make up plans: the one definition for command line, server and editor of what is searched, what is left out, and why.
// It must not know disks or editors: whoever searches lists the folders.

/** The names in a folder, unopened. */
export type Entry = { readonly name: string; readonly kind: 'file' | 'folder' | 'other' } | ({ readonly name: string } & Link);

export interface Link {
    readonly kind: 'link';
    readonly to: 'file' | 'folder' | 'other' | 'nothing' | 'itself';
    /** Real path of its end, from the folder that is searched: `a/b.plan`. Undefined outside of it; left out where nobody can say. */
    readonly place?: string | undefined;
}

/** The entries of a folder, or why it cannot be listed. */
export type Listing = readonly Entry[] | { readonly reason: string };

/** Something that might have been part of a plan, and is not. */
export interface LeftOut {
    /** From the folder that is searched; empty for the folder itself. */
    readonly path: string;
    readonly why: 'leads-out' | 'leads-round' | 'leads-nowhere' | 'link' | 'no-file' | 'unreadable';
    /** Why it is unreadable. */
    readonly reason?: string;
}

export interface FoundFiles {
    /** Paths from the folder that is searched, in the order of their letters. */
    readonly files: readonly string[];
    readonly leftOut: readonly LeftOut[];
}

/** Whether a name ends as those of plan files do, in capitals too: systems differ in whether they tell case apart. */
export function hasPlanEnding(name: string): boolean {
    return /\.plan$/i.test(name);
}

/** Whether whatever has this name is no part of a plan: hidden files and folders hold what programs keep for themselves. */
export function isLeftOut(name: string): boolean {
    return name.startsWith('.') || name === 'node_modules';
}

export function isPlanFile(name: string): boolean {
    return hasPlanEnding(name) && !isLeftOut(name);
}

/** Whether none of the names in a path is left out. */
export function isInSight(path: string): boolean {
    return !path.split('/').some(isLeftOut);
}

/** The plan files in a folder, and below it when `deep`. `list` is asked for folders by their paths from there; for itself by ''. */
export async function findFiles(deep: boolean, list: (folder: string) => Promise<Listing>): Promise<FoundFiles> {
    const search = searching(deep);
    let step = search.next([]);
    while (!step.done) step = search.next(await Promise.all(step.value.map(list)));
    return step.value;
}

export function findFilesNow(deep: boolean, list: (folder: string) => Listing): FoundFiles {
    const search = searching(deep);
    let step = search.next([]);
    while (!step.done) step = search.next(step.value.map(list));
    return step.value;
}

/** Level by level: yields folders, takes their listings. */
function* searching(deep: boolean): Generator<readonly string[], FoundFiles, readonly Listing[]> {
    const files: string[] = [];
    const leftOut: LeftOut[] = [];
    for (let level = ['']; level.length > 0; ) {
        const listings = yield level;
        const below: string[] = [];
        for (const [i, folder] of level.entries()) {
            const listing = listings[i] ?? [];
            if ('reason' in listing) {
                leftOut.push({ path: folder, why: 'unreadable', reason: listing.reason });
                continue;
            }
            for (const entry of listing) {
                if (isLeftOut(entry.name)) continue;
                const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
                const why = whyLeftOut(entry, path);
                if (why) leftOut.push({ path, why });
                else if (entry.kind === 'folder' && deep) below.push(path);
                else if (entry.kind === 'file' && isPlanFile(entry.name)) files.push(path);
            }
        }
        level = below;
    }
    return { files: files.sort(), leftOut };
}

/**
 * Links are not followed: what lies in the folder is found at its own place, once, and nothing outside of it is read. Undefined also for a
 * link whose end is found, and for what has nothing to do with plans.
 */
function whyLeftOut(entry: Entry, path: string): LeftOut['why'] | undefined {
    if (entry.kind === 'other') return isPlanFile(entry.name) ? 'no-file' : undefined;
    if (entry.kind !== 'link') return undefined;
    const { to, place } = entry;
    if (to === 'nothing') return 'leads-nowhere';
    if (to === 'itself') return 'leads-round';
    if (to !== 'folder' && !isPlanFile(entry.name)) return undefined;
    if (place === undefined) return 'place' in entry ? 'leads-out' : 'link';
    if (to === 'other') return 'no-file';
    if (place === '' || path.startsWith(`${place}/`)) return 'leads-round';
    return isInSight(place) && (to === 'folder' || isPlanFile(place)) ? undefined : 'link';
}
