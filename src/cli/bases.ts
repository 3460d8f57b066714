// Files beside a plan that say what its tables said.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../disk/reason.ts';
import { decodeText } from '../imports/decode-text.ts';
import { baseEnding } from '../update/table-text.ts';
import { UserError } from './session.ts';
import { words } from './words.ts';

/** By their bare names. */
export function basesIn(folder: string): { name: string; text: string }[] {
    try {
        return readdirSync(folder)
            .filter(name => name.endsWith(baseEnding))
            .sort()
            .map(name => ({ name, text: decodeText(readFileSync(path.join(folder, name))) }));
    } catch (error) {
        throw new UserError(words.notReadable, { path: folder, reason: reasonOf(error) });
    }
}
