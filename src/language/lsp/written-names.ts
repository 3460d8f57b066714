// How a name is written at a place. It must not know editors.
import { keywordBySpelling, keywords } from '../../l10n/keywords.ts';

/** Letters of any script, digits, `_` and `-`, not beginning with a digit or `-`. */
export const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** A name as text; one that joins the parts of a line gets `^`, and at the beginning of a line every keyword does. */
export function writeName(name: string, beginsLine = false): string {
    const id = keywordBySpelling.get(name);
    return id && (beginsLine || keywords[id].role === 'joining') ? `^${name}` : name;
}
