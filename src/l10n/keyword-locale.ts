// Which language a text's keywords are written in, and texts with the keywords of each. It must not know the grammar.
import { type KeywordId, keywordBySpelling, keywords, spell } from './keywords.ts';
import { type Locale, locales, type Text } from './say.ts';

/** The language that most statements of a text begin in; another one, English unless it is said, where nothing tells. */
export function keywordLocaleOf(text: string, otherwise: Locale = 'en'): Locale {
    const count = { en: 0, id: 0 };
    for (const [, word = ''] of text.matchAll(/(?:^|[\r\n{}])[ \t]*([\p{L}-]+)/gu)) {
        const id = keywordBySpelling.get(word);
        const spoken = id ? locales.filter(locale => (keywords[id].spellings[locale] as readonly string[]).includes(word)) : [];
        if (spoken.length === 1) count[spoken[0] as Locale]++;
    }
    if (count.id === count.en) return otherwise;
    return count.id > count.en ? 'id' : 'en';
}

/** A text with the keywords of each language; `unit` is asked for with `measure` where it is a unit of measurement. */
export function inEach(write: (word: (id: KeywordId, measure?: boolean) => string, locale: Locale) => string): Text {
    const of = (locale: Locale) => write((id, measure) => spell(id, locale, measure), locale);
    return { en: of('en'), id: of('id') };
}
