// One spelling for each URI: editors and disks write the same file in several ways. It must not know what the files are.
import { UriUtils } from 'langium';

/** As Langium and VS Code write it, without a slash at its end. */
export function normalizeUri(uri: string): string {
    return UriUtils.normalize(uri).replace(/\/+$/, '');
}
