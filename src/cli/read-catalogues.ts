// Reads the official lists and maps that plans name, from inside their folders only. A fault of one is a value that the check reports.
// It must not know what is done with the lists.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reasonOf } from '../disk/reason.ts';
import { largestFile, readNamedFile } from '../imports/area-map.ts';
import { decodeFile } from '../imports/list-text.ts';
import { type CatalogueList, filesNamedIn, refusalOf, unusableList } from '../plan/catalogue.ts';
import type { PlanFile } from '../plan/model.ts';

/** The text of a list's file, or what stands for a list that cannot be used. */
export type ListText = string | CatalogueList;

/** By URI, all that the files of one plan name; `root` is the URI of its folder. `note` is told what each was made of. */
export function readCatalogues(
    files: readonly PlanFile[],
    root: string,
    note?: (uri: string, text: ListText) => void,
): Map<string, CatalogueList> {
    const lists = new Map<string, CatalogueList>();
    for (const uri of files.flatMap(filesNamedIn)) {
        if (lists.has(uri)) continue;
        const text = listText(uri, root);
        note?.(uri, text);
        lists.set(uri, typeof text === 'string' ? readNamedFile(text, uri) : text);
    }
    return lists;
}

/** Of a list that a plan names. It may lie in the plan's folder, or in the current one when that holds the plan. */
export function listText(uri: string, root: string): ListText {
    const here = pathToFileURL(process.cwd()).href;
    const folders = root.startsWith(`${here}/`) ? [root, here] : [root];
    const refusal = refusalOf(uri, folders);
    if (refusal) return unusableList(refusal.key);
    try {
        const file = fileURLToPath(uri);
        const real = realpathSync(file);
        // A link may lead out where the path does not.
        if (!folders.some(folder => isInside(real, realpathSync(fileURLToPath(folder))))) return unusableList('outside');
        const stats = statSync(real);
        if (!stats.isFile()) return unusableList('missing');
        if (stats.size > largestFile(uri) * 4) return unusableList('too-large', { most: largestFile(uri) / 1_000_000 });
        return decodeFile(uri, readFileSync(real));
    } catch (error) {
        const reason = reasonOf(error);
        return ['ENOENT', 'ENOTDIR'].includes(reason) ? unusableList('missing') : unusableList('unreadable', { reason });
    }
}

function isInside(file: string, folder: string): boolean {
    const relative = path.relative(folder, file);
    return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
