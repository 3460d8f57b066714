// Duties of a party, as a letter in a cell and as a word in the legend. It must not know who has which.
import type { Text } from './say.ts';

/** By duty, the heaviest first; no letter stands for two. */
export const dutyWords = {
    executes: { letter: { en: 'E', id: 'P' }, word: { en: 'executes', id: 'pelaksana' } },
    takesPart: { letter: { en: 'T', id: 'B' }, word: { en: 'takes part', id: 'pelaksana bersama' } },
    maintains: { letter: { en: 'M', id: 'M' }, word: { en: 'maintains', id: 'pemelihara' } },
    uses: { letter: { en: 'U', id: 'G' }, word: { en: 'uses', id: 'pengguna' } },
    owns: { letter: { en: 'O', id: 'L' }, word: { en: 'owns the land', id: 'pemilik lahan' } },
    coordinates: { letter: { en: 'C', id: 'K' }, word: { en: 'coordinates', id: 'koordinator' } },
} as const satisfies Record<string, { readonly letter: Text; readonly word: Text }>;
