// Properties as lines, and what many declarations have in common. It must not know any one kind of declaration.
import type { KeywordId } from '../l10n/keywords.ts';
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { writeName } from '../l10n/write-name.ts';
import { writeString } from '../plan/edit.ts';
import type { Money, Remarks } from '../plan/model.ts';
import type { Located } from '../plan/source.ts';
import { writeMoney } from './source-amounts.ts';
import type { Part } from './source-lines.ts';

/** The first line of a declaration: keyword, name, title. */
export function writeHead(
    keyword: KeywordId,
    named: { readonly name: string; readonly title: Located<string> | undefined },
    locale: Locale,
): string {
    const title = named.title ? ` ${writeString(named.title.value)}` : '';
    return `${spell(keyword, locale)} ${writeName(named.name)}${title}`;
}

/** A property's line; none when nothing is said. */
export function line(keyword: KeywordId, text: string | undefined, locale: Locale): Part[] {
    return text ? [`${spell(keyword, locale)} ${text}`] : [];
}

/** A property whose value is a string. */
export function quoted(keyword: KeywordId, value: Located<string> | undefined, locale: Locale): Part[] {
    return value ? line(keyword, writeString(value.value), locale) : [];
}

/** A property whose value is one of the language's own words. */
export function chosen(keyword: KeywordId, value: Located<KeywordId> | undefined, locale: Locale): Part[] {
    return value ? line(keyword, spell(value.value, locale), locale) : [];
}

/** A line for each amount: in one list a `from` at the end would hold for the amounts before it. */
export function moneyLines(keyword: KeywordId, amounts: readonly Money[], locale: Locale): Part[] {
    return amounts.flatMap(money => line(keyword, writeMoney(money, locale), locale));
}

export function remarkLines(remarks: Remarks, locale: Locale): Part[] {
    return [
        ...remarks.risks.flatMap(risk => quoted('risk', risk, locale)),
        ...remarks.assumptions.flatMap(assumption => quoted('assumption', assumption, locale)),
        ...remarks.notes.flatMap(note => quoted('note', note, locale)),
        ...line('tag', remarks.tags.map(tag => writeString(tag.value)).join(', '), locale),
    ];
}
