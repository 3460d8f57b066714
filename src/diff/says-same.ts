// Whether two declarations say the same, compared as data: cheaper than facts, and enough where nothing differs. "No" may be wrong, as of
// lists in another order: facts decide then. It must not know what a property means.
import type { Declaration, Reference } from '../plan/model.ts';
import { InText, offsetNames } from '../plan/placed.ts';

/** Places, the declarations around and within, and notes on how it was typed: no facts of the declaration itself. */
const leftOut: ReadonlySet<string> = new Set([
    ...['file', 'parent', 'span', 'nameSpan', 'body', 'repeats', 'name'],
    ...['units', 'results', 'programs', 'assets', 'proposals', 'missions', 'indicators', 'outputs', 'activities', 'requests'],
]);

type MeansSame = (was: Reference, is: Reference) => boolean;

export function saysSame(was: Declaration, is: Declaration, meansSame: MeansSame): boolean {
    // A plan holds its lists and the plans that it refers to as declarations.
    if (was.kind !== is.kind || was.kind === 'plan') return false;
    for (const key in was) {
        const property = key as keyof Declaration;
        if (!leftOut.has(key) && !isSame(was[property], is[property], meansSame)) return false;
    }
    return true;
}

function isSame(was: unknown, is: unknown, meansSame: MeansSame): boolean {
    if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return was === is;
    if (Array.isArray(was)) return Array.isArray(is) && was.length === is.length && was.every((one, i) => isSame(one, is[i], meansSame));
    if ('role' in was) return 'role' in is && meansSame(was as Reference, is as Reference);
    const isPlaced = was instanceof InText;
    // A span: whether there is one.
    if (!isPlaced && 'start' in was) return 'start' in is;
    for (const key in was) {
        if (key === 'span' || (isPlaced && offsetNames.has(key))) continue;
        if (!isSame(was[key as keyof object], is[key as keyof object], meansSame)) return false;
    }
    return true;
}
