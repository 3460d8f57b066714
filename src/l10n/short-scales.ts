// Magnitudes as they are shortened. They are words of the language only behind a number: elsewhere they are free as names.
// It must not know amounts.
import type { KeywordId } from './keywords.ts';
import type { Locale } from './say.ts';

/** Which keyword a short form stands for. `M` is miliar in Indonesian and million in English. */
export const shortScales: Readonly<Record<string, KeywordId>> = {
    rb: 'thousand',
    jt: 'million',
    M: 'billion',
    T: 'trillion',
    k: 'thousand',
    mn: 'million',
    bn: 'billion',
    tn: 'trillion',
};

/** Whether a short form means another magnitude in the other language, so that only a text in Indonesian says which. */
export function isTwofold(word: string, locale: Locale): boolean {
    return word === 'M' && locale !== 'id';
}
