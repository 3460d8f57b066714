// Plans as they were at a revision: the files of each, found as they are found on a disk. It must not know how a file is read.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInSight, isLeftOut, isPlanFile } from '../plan/find-files.ts';
import { declaresPlan, groupByPlan } from '../plan/grouping.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { existing, type FilesAt, filesAt } from './files-at.ts';

interface OldPlan {
    /** Folder of the plan. */
    readonly root: string;
    readonly plan: Plan;
}

export interface PlansAtOptions {
    readonly revision: string;
    readonly folder: string;
    readonly read: (uri: string, bytes: Uint8Array) => PlanFile;
    /** Whether the plan may begin above the folder, as for whoever is in a part of one. */
    readonly looksUp?: boolean;
}

export interface PlansAt {
    readonly plans: readonly OldPlan[];
    /** Folder of the repository. */
    readonly top: string;
    /** Folders of the submodules that were read. Other repositories inside this one are no part of a revision. */
    readonly submodules: ReadonlySet<string>;
}

/** The plans at or below a folder, and the one around it where there is one; each whole. None where there were none yet. */
export async function plansAt({ revision, folder, read, looksUp = true }: PlansAtOptions): Promise<PlansAt> {
    const given = path.resolve(folder);
    const real = realPath(given);
    // The caller's own way to the folder may lead through links.
    const uriOf = (file: string) => uriAt(isIn(real, file) ? path.join(given, path.relative(real, file)) : file);
    const there = await filesAt(real, revision);
    const files = new Map<string, PlanFile>();
    const take = async ({ paths, read: readBytes }: FilesAt, isWanted: (file: string) => boolean) => {
        const wanted = paths.filter(file => !files.has(file) && isWanted(file));
        if (wanted.length > 0) await readBytes(wanted, (file, bytes) => files.set(file, read(uriOf(file), bytes)));
    };
    const around = looksUp ? foldersAround(real, there.top) : [real];
    await take(there, file => around.includes(path.dirname(file)) && isPlanFile(path.basename(file)));
    const root = around.find(at => [...files].some(([file, read]) => path.dirname(file) === at && declaresPlan(read))) ?? real;
    const submodules = new Set<string>();
    for (const repositories = [there]; repositories.length > 0; ) {
        const one = repositories.pop() as FilesAt;
        await take(one, file => isFound(root, file));
        for (const [at, commit] of one.submodules) {
            // One that is not checked out has no files on the disk either.
            if (!isFound(root, at) || !existsSync(path.join(at, '.git')) || realPath(at) !== at) continue;
            submodules.add(at);
            repositories.push(await filesAt(at, commit));
        }
    }
    const inPlan = [...files].filter(([file]) => isFound(root, file)).map(([, file]) => file);
    const groups = groupByPlan(inPlan, new Set([uriOf(root).replace(/\/$/, '')]));
    const plans = [...groups].map(([at, members]) => ({ root: fileURLToPath(`${at}/`).replace(/[\\/]$/, ''), plan: makePlan(members) }));
    return { plans, top: there.top, submodules };
}

export function isIn(folder: string, file: string): boolean {
    const relative = path.relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** As a search of the disk finds it. */
function isFound(folder: string, file: string): boolean {
    return isIn(folder, file) && isInSight(path.relative(folder, file).split(path.sep).join('/'));
}

/** Of a folder that may be gone. */
function realPath(folder: string): string {
    const there = existing(folder);
    let gone = '';
    for (let at = folder; !existsSync(at) && path.dirname(at) !== at; at = path.dirname(at)) gone = path.join(path.basename(at), gone);
    return path.join(there, gone);
}

/** Itself first, as far as a plan around it may begin. */
function foldersAround(folder: string, top: string): string[] {
    const up = path.dirname(folder);
    return folder === top || up === folder || isLeftOut(path.basename(folder)) ? [folder] : [folder, ...foldersAround(up, top)];
}

function uriAt(file: string): string {
    return pathToFileURL(file).href;
}
