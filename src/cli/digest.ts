// Digests of texts, where Node has them.
import { createHash } from 'node:crypto';

/** SHA-256 of the text's UTF-8 bytes, in base64 as addresses write it. */
export function digestText(text: string): string {
    return createHash('sha256').update(text).digest('base64url');
}
