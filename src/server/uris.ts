// One spelling for each URI: editors and disks write the same file in several ways. It must not know what the files are.
import { URI } from 'vscode-uri';
import { withoutEnd } from '../plan/trim.ts';

/** As VS Code writes it, without a slash at its end. */
export function normalizeUri(uri: string): string {
    return withoutEnd(URI.parse(uri).toString(), '/');
}
