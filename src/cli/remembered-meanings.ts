// Meanings of columns that were chosen before, from the file beside the plan; those that a table uses are named. It must not choose any.
import path from 'node:path';
import { choicesFileName, choicesFor, lettersOfChoices, readColumnChoices } from '../imports/column-choices.ts';
import { decodeText } from '../imports/decode-text.ts';
import type { ImportOptions } from '../imports/import-workbook.ts';
import { type Session, UserError } from './session.ts';
import { words } from './words.ts';
import { readBefore } from './write-plans.ts';

export function rememberedMeanings(
    table: string,
    folder: string | undefined,
    session: Session,
): Pick<ImportOptions, 'chosen' | 'observer'> {
    if (folder === undefined) return {};
    const file = path.join(folder, choicesFileName);
    const before = readBefore(file);
    if (before === 'absent') return {};
    const remembered = readColumnChoices(decodeText(before));
    if (!remembered) throw new UserError(words.badChoices, { path: file });
    const chosen = choicesFor(path.basename(table), remembered);
    return {
        chosen,
        observer: {
            table: ({ block }) => {
                const means = lettersOfChoices(chosen, block);
                const list = block.paths.flatMap(({ letters, texts }) => {
                    const word = means.get(letters.toLowerCase());
                    return word === undefined ? [] : [`${letters} "${texts.join(' | ')}" = ${word}`];
                });
                if (list.length > 0) session.tell(words.chosenBefore, { path: file, list: list.join(', ') });
            },
            row: () => {},
            sum: () => {},
        },
    };
}
