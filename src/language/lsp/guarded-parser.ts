// Parses open documents. What cannot be parsed is left unparsed, so that one document never stops the build of the others; reading it
// again (read.ts) says why. It must not know documents.
import { type AstNode, DefaultAsyncParser, type ParseResult } from 'langium';
import { largestFile } from '../read.ts';

const unparsed = new WeakSet<ParseResult>();

export class GuardedParser extends DefaultAsyncParser {
    override parse<T extends AstNode>(text: string): Promise<ParseResult<T>> {
        try {
            if (text.length <= largestFile) return Promise.resolve(this.syncParser.parse<T>(text));
        } catch {
            // Told by whoever asks `isUnparsed`.
        }
        const nothing = this.syncParser.parse<T>('');
        unparsed.add(nothing);
        return Promise.resolve(nothing);
    }
}

/** Whether this result stands for a text that could not be parsed. */
export function isUnparsed(result: ParseResult): boolean {
    return unparsed.has(result);
}
