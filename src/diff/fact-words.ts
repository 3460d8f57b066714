// How single values read in a sentence. It must not know which property they are of.
import type { Text } from '../l10n/say.ts';

export function sameText(value: string): Text {
    return { en: value, id: value };
}

export function quotedText(value: string): Text {
    return sameText(`"${value}"`);
}

const words: Readonly<Record<string, Text>> = {
    draft: { en: 'draft', id: 'rancangan' },
    final: { en: 'final', id: 'penetapan' },
    impact: { en: 'an impact', id: 'dampak' },
    outcome: { en: 'an outcome', id: 'hasil' },
    output: { en: 'an output', id: 'keluaran' },
    up: { en: 'up', id: 'naik' },
    down: { en: 'down', id: 'turun' },
    buys: { en: 'bought', id: 'dibeli' },
    builds: { en: 'built', id: 'dibangun' },
    delivers: { en: 'delivered', id: 'dihasilkan' },
    'in-use': { en: 'in use', id: 'dipakai' },
    idle: { en: 'idle', id: 'menganggur' },
    unfinished: { en: 'unfinished', id: 'belum selesai' },
};

/** One of the language's own words. */
export function wordsOf(value: string): Text {
    return Object.hasOwn(words, value) ? (words[value] as Text) : sameText(value);
}
