// A keyword explained: beside the cursor, and in the list of what fits there. It must not know where a keyword may stand.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type KeywordHelp, keywordHelp } from '../../l10n/keyword-help.ts';
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { type Locale, locales } from '../../l10n/say.ts';
import { completionContextAt, type Expected } from './completion-context.ts';
import { type OpenFile, rangeIn } from './place.ts';

/** A keyword that the grammar allows at a place. */
interface Placed {
    readonly id: KeywordId;
    /** Before a unit of measurement, where `unit` has a word and a meaning of its own. */
    readonly measure: boolean;
}

/** Its meaning in the reader's language, with an example in the language that the plan is written in. */
export function keywordMarkdown({ id, measure }: Placed, reader: Locale, writer: Locale): string {
    const { meaning, example }: KeywordHelp = keywordHelp(id, measure);
    return [meaning[reader], ...(example ? [`\`\`\`alur\n${example[writer]}\n\`\`\``] : [])].join('\n\n');
}

/** The expected keyword; undefined for names, texts and numbers. */
function placed({ what, path }: Expected): Placed | undefined {
    if (!Object.hasOwn(keywords, what)) return undefined;
    return { id: what as KeywordId, measure: what === 'unit' && path.at(-1)?.rule === 'Indicator' };
}

/** Undefined where the cursor is at no keyword. */
export function keywordHover(open: OpenFile, offset: number, reader: Locale): Hover | undefined {
    const lexed = open.lex();
    const token = lexed.tokens.find(({ startOffset, image }) => startOffset <= offset && offset <= startOffset + image.length);
    if (!token) return undefined;
    const [id = '', role] = token.tokenType.name.split('@');
    if (!Object.hasOwn(keywords, id)) return undefined;
    const found = completionContextAt(open.text, lexed, token.startOffset + 1)
        ?.expected.map(placed)
        .find(keyword => keyword?.id === id);
    // In a text that cannot be followed up to here, only a word that is never a name is surely a keyword.
    if (!found && role === 'word') return undefined;
    const keyword = found ?? { id: id as KeywordId, measure: false };
    const writer = languageOf(keyword.id, token.image, reader);
    const words = new Set([token.image, ...locales.map(locale => spell(keyword.id, locale, keyword.measure))]);
    const names = [...words].map(word => `**${word}**`).join(' · ');
    return {
        contents: { kind: MarkupKind.Markdown, value: `${names}\n\n${keywordMarkdown(keyword, reader, writer)}` },
        range: rangeIn(open.plan, open.file.uri, { start: token.startOffset, end: token.startOffset + token.image.length }),
    };
}

/** The language that a word is written in; the reader's where it is the same in both. */
function languageOf(id: KeywordId, word: string, reader: Locale): Locale {
    const spellings = (locale: Locale): readonly string[] => keywords[id].spellings[locale];
    return spellings(reader).includes(word) ? reader : (locales.find(locale => spellings(locale).includes(word)) ?? reader);
}
