// The script of a page that is written as one file, and the digest by which the page's policy lets it in and no other.
import { createHash } from 'node:crypto';

export function pageScript(bundle: string): { readonly text: string; readonly digest: string } {
    // as HTML reads it, a script ends at the first "</script", even within a string
    const text = bundle.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
    return { text, digest: createHash('sha256').update(text, 'utf8').digest('base64') };
}
