// Writes a result to the file that was asked for. It must not know what is in it.
import { writeFileSync } from 'node:fs';
import { Refusal, reasonOf, type Session } from './session.ts';
import { words } from './words.ts';

/** Writes a file whole or not at all as far as the system allows; a refusal names it. */
export function writeOut(file: string, content: string | Uint8Array, session: Session): void {
    try {
        writeFileSync(file, content);
    } catch (error) {
        throw new Refusal(words.notWritable, { path: file, reason: reasonOf(error) });
    }
    session.tell(words.written, { path: file });
}
