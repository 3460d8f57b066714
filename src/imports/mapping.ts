// The reader's choices for columns: headers or letters to meanings. It must not know rows.
import type { Text } from '../l10n/say.ts';
import { normalizeHeader } from './facets.ts';
import { fieldOf, fields } from './fields.ts';
import { messages } from './messages.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { Questions } from './questions.ts';
import type { TableProblem } from './workbook.ts';

export function readMapping(mapping: Readonly<Record<string, string>>): { words: Map<string, string> } | { problem: TableProblem } {
    const words = new Map<string, string>();
    for (const [header, word] of Object.entries(mapping)) {
        if (!fieldOf(word))
            return {
                problem: {
                    place: {},
                    message: messages.mappedFieldUnknown,
                    values: { header, field: word, fields: Object.keys(fields).join(', ') },
                },
            };
        words.set(/^[A-Z]{1,3}$/.test(header) ? header.toLowerCase() : normalizeHeader(header), word);
    }
    return { words };
}

/** A mapping that no column has would be forgotten in silence. */
export function askMapping(words: ReadonlyMap<string, string>, blocks: readonly PreparedBlock[], questions: Questions): void {
    const headers = new Set(
        blocks.flatMap(({ block }) =>
            block.paths.flatMap(({ letters, texts }) => [
                letters.toLowerCase(),
                normalizeHeader(texts.join(' ')),
                normalizeHeader(texts.at(-1) ?? ''),
            ]),
        ),
    );
    for (const header of words.keys()) {
        if (headers.has(header)) continue;
        const known = [
            ...new Set(
                blocks.flatMap(({ block }) => block.paths.flatMap(({ texts }) => (texts.length > 0 ? [`"${texts.join(' ')}"`] : []))),
            ),
        ];
        questions.ask({
            place: {},
            message: messages.mappedHeaderMissing,
            values: { header, headers: known.slice(0, 40).join(', ') },
            settle: none,
        });
    }
}

const none: Text = { en: '', id: '' };
