// Which plan a file belongs to: the file with `plan` marks the root, and everything at or below its folder belongs to it, except what a
// nested plan takes. Folders are compared by segment, never by string prefix. It must not know where files come from.
import { isLeftOut } from './find-files.ts';
import type { PlanFile } from './model.ts';

/** Whether a file declares a plan, and so makes its folder a root. */
export function declaresPlan(file: PlanFile): boolean {
    return file.elements.some(element => element.kind === 'plan');
}

/** The folder of a URI, without the slash at its end: `file:///city/a.plan` is in `file:///city`. */
export function folderOf(uri: string): string {
    return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/**
 * The root folder of a file: the nearest folder around it that is in `roots`, else the nearest in `workspace`, else its own.
 * A folder that is left out, such as a hidden one, is no part of a plan around it. All are URIs of folders without a slash at the end.
 */
export function rootOf(uri: string, roots: ReadonlySet<string>, workspace: ReadonlySet<string> = new Set()): string {
    const own = folderOf(uri);
    for (const folders of [roots, workspace]) for (const folder of foldersAround(own)) if (folders.has(folder)) return folder;
    return own;
}

/** The folders in which the root of a plan is looked for, each inside the next; itself first. Of URIs, or of paths with forward slashes. */
export function foldersAround(folder: string): string[] {
    const found: string[] = [];
    for (let at = folder; at.includes('/'); at = folderOf(at)) {
        found.push(at);
        if (isLeftOut(at.slice(at.lastIndexOf('/') + 1))) break;
    }
    return found;
}

/** Files by the root folder of their plan, in the order in which the folders first occur. Plans never see each other. */
export function groupByPlan(files: readonly PlanFile[], workspace: ReadonlySet<string> = new Set()): Map<string, PlanFile[]> {
    const roots = new Set(files.filter(declaresPlan).map(file => folderOf(file.uri)));
    return Map.groupBy(files, file => rootOf(file.uri, roots, workspace));
}
