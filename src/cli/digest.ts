// Digests of texts, where Node has them.
import process from 'node:process';

/** SHA-256 of the text's UTF-8 bytes, in base64 as addresses write it. */
export function digestText(text: string): string {
    // Most commands need none: loading it takes longer than all that they say about a small plan.
    return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('base64url');
}
