// The help of a keyword: one sentence in each language, and a line of a plan where a line says it sooner.
import { type KeywordId, keywordBySpelling, spell } from '../keywords.ts';
import type { Text } from '../say.ts';

export interface KeywordHelp {
    readonly meaning: Text;
    readonly example: Text | undefined;
}

/** An example with texts in quotes is given in both languages; of any other keywords and names differ. */
export function help(en: string, id: string, example?: string, exampleId?: string): KeywordHelp {
    const lines = example && { en: example, id: exampleId ?? inIndonesian(example) };
    return { meaning: { en, id }, example: lines || undefined };
}

/** Names of the examples, so that an Indonesian one is Indonesian throughout. */
const names: Readonly<Record<string, string>> = {
    Building: 'Gedung',
    Cleaning: 'Kebersihan',
    Drainage: 'Drainase',
    Flowers: 'Bunga',
    GreenCity: 'KotaHijau',
    Nursery: 'Pembibitan',
    OldMarket: 'PasarLama',
    Parks: 'Taman',
    Transport: 'Perhubungan',
    Trees: 'Pohon',
    roses: 'mawar',
    trucks: 'truk',
};

export type HelpFor<Id extends KeywordId> = Readonly<Record<Id, KeywordHelp>>;

function inIndonesian(example: string): string {
    return example.replace(/"[^"]*"|[\p{L}_][\p{L}\p{N}_-]*/gu, word => {
        const id = keywordBySpelling.get(word);
        return id ? spell(id, 'id') : (names[word] ?? word);
    });
}
