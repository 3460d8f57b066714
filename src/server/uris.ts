// One spelling for each URI: editors and disks write the same file in several ways. It must not know what the files are.
import { UriUtils } from 'langium';
import { withoutEnd } from '../plan/trim.ts';

/** As Langium and VS Code write it, without a slash at its end. */
export function normalizeUri(uri: string): string {
    return withoutEnd(UriUtils.normalize(uri), '/');
}
