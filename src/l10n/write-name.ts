// How a name is written where a name stands. It must not know the line it stands in.
import { keywordBySpelling, keywords } from './keywords.ts';

/** A text that would be read as an amount: `Rp5`, and `Rp` where a number follows. */
const amount = /^Rp(?:[0-9]|$)/;

/**
 * A name as text. One that joins the parts of a line, or begins an amount, gets `^`; at the beginning of a line every keyword does.
 */
export function writeName(name: string, beginsLine = false): string {
    const id = keywordBySpelling.get(name);
    return (id && (beginsLine || keywords[id].role === 'joining')) || amount.test(name) ? `^${name}` : name;
}

/** A path such as `Parks.PlantTrees`. */
export function writePath(path: readonly string[]): string {
    return path.map(name => writeName(name)).join('.');
}
