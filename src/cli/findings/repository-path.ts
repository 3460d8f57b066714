// Paths as code hosts want them: from the top of the repository, wherever in it the command runs. It must not know what is found there.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { shownPath } from '../read-plans.ts';

/** Path of a file from the top of its repository; as it is shown elsewhere when it is in none. */
export function repositoryPath(uri: string): string {
    const file = fileURLToPath(uri);
    const top = topOf(path.dirname(file));
    return top === undefined ? shownPath(uri) : path.relative(top, file).split(path.sep).join('/');
}

/**
 * In a job on GitHub or GitLab the workspace, or the repository that was checked out below it: a repository within that one is a submodule, of which
 * the host shows nothing. Else the nearest repository.
 */
function topOf(folder: string): string | undefined {
    const around = foldersAround(folder);
    const workspace = realPath(process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR']);
    const last = workspace === undefined ? -1 : around.indexOf(workspace);
    const tops = (last < 0 ? around : around.slice(0, last + 1)).filter(at => existsSync(path.join(at, '.git')));
    return last < 0 ? tops[0] : (tops.at(-1) ?? workspace);
}

/** Itself first. */
function foldersAround(folder: string): string[] {
    const found = [folder];
    for (let at = folder; path.dirname(at) !== at; at = path.dirname(at)) found.push(path.dirname(at));
    return found;
}

function realPath(folder: string | undefined): string | undefined {
    try {
        return folder ? realpathSync(folder) : undefined;
    } catch {
        return undefined;
    }
}
