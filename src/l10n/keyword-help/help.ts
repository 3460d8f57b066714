// What a keyword means to a planner: one sentence in each language, and a line of a plan where a line says it sooner.
import { type KeywordId, keywordBySpelling, spell } from '../keywords.ts';
import type { Locale, Text } from '../say.ts';

export interface KeywordHelp {
    readonly meaning: Text;
    readonly example: Text | undefined;
}

/** An example with texts in quotes is given in both languages; of any other the keywords alone differ. */
export function help(en: string, id: string, example?: string, exampleId?: string): KeywordHelp {
    const lines = example && { en: example, id: exampleId ?? respell(example, 'id') };
    return { meaning: { en, id }, example: lines || undefined };
}

export type HelpFor<Id extends KeywordId> = Readonly<Record<Id, KeywordHelp>>;

function respell(example: string, locale: Locale): string {
    return example.replace(/"[^"]*"|[\p{L}_][\p{L}\p{N}_-]*/gu, word => {
        const id = keywordBySpelling.get(word);
        return id ? spell(id, locale) : word;
    });
}
