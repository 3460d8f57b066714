// Plans as they were at a revision: the files of each, found as they are found on a disk. It must not know how a file is read.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { declaresPlan, groupByPlan } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/plan.ts';
import { Plan } from '../plan/whole-plan.ts';
import { filesAt } from './files-at.ts';

export interface OldPlan {
    /** Folder of the plan. */
    readonly root: string;
    readonly plan: Plan;
}

export interface PlansAtOptions {
    readonly revision: string;
    readonly folder: string;
    readonly read: (uri: string, bytes: Uint8Array) => PlanFile;
}

/** The plans at or below a folder, and the one around it where there is one; each whole. None where there were none yet. */
export async function plansAt({ revision, folder, read }: PlansAtOptions): Promise<OldPlan[]> {
    const there = await filesAt(folder, revision);
    const files = new Map<string, PlanFile>();
    const take = async (isWanted: (file: string) => boolean) => {
        const wanted = there.paths.filter(file => !files.has(file) && isWanted(file));
        const contents = wanted.length > 0 ? await there.read(wanted) : [];
        for (const [i, bytes] of contents.entries()) {
            const file = wanted[i] as string;
            files.set(file, read(uriOf(file), bytes));
        }
    };
    const around = foldersAround(folder);
    await take(file => around.includes(path.dirname(file)));
    const root = around.find(at => [...files].some(([file, read]) => path.dirname(file) === at && declaresPlan(read)));
    await take(file => isIn(root ?? folder, file));
    const inPlan = [...files].filter(([file]) => isIn(root ?? folder, file)).map(([, file]) => file);
    const groups = groupByPlan(inPlan, new Set([uriOf(root ?? folder)]));
    return [...groups].map(([at, members]) => ({ root: fileURLToPath(`${at}/`).replace(/[\\/]$/, ''), plan: new Plan(members) }));
}

export function isIn(folder: string, file: string): boolean {
    const relative = path.relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Itself first. */
function foldersAround(folder: string): string[] {
    const up = path.dirname(folder);
    return up === folder ? [folder] : [folder, ...foldersAround(up)];
}

function uriOf(file: string): string {
    return pathToFileURL(file).href;
}
