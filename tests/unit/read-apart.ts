// Reads files for plans that are made anew each time: what did not change since it was last read here is not read again.
import type { PlanFile } from '../../src/plan/model.ts';
import { readFile } from './read-plans.ts';

/** Never put into a plan that is edited: that changes its files. */
const known = new Map<string, { readonly text: string; readonly file: PlanFile }>();

export function readApart(text: string, uri: string): PlanFile {
    const before = known.get(uri);
    if (before?.text === text) return before.file;
    const file = readFile(text, uri);
    known.set(uri, { text, file });
    return file;
}
