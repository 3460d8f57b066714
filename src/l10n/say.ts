// Text in the languages of its readers. It must not know what the text is about.

/** The languages Alur speaks: English and Indonesian. */
export type Locale = 'en' | 'id';
export const locales: readonly Locale[] = ['en', 'id'];

/** One sentence in every language; `{name}` stands for a value, `{name:promise|promises}` for the word that goes with one or with more. */
export type Text = Readonly<Record<Locale, string>>;

/** Values of a text. A nested text is said in the same language. Plain data, so that it can travel. */
export type Values = Readonly<Record<string, string | number | Text>>;

/** Letters of a value that a sentence shows: a name of a million letters is said once, where it stands. */
const longestValue = 2000;

/** Says `text` in `locale`; a place without a value stays visible as `{name}`. A place is filled once: braces inside values are left alone. */
export function say(text: Text, locale: Locale, values?: Values): string {
    const template = text[locale];
    if (values === undefined) return template;
    let said = '';
    for (const part of partsOf(template)) said += typeof part === 'string' ? part : filled(part, locale, values);
    return said;
}

/** A place of a sentence for a value, or for the word that goes with a number. */
interface Slot {
    readonly written: string;
    readonly name: string;
    readonly one: string | undefined;
    readonly many: string | undefined;
}

type TemplatePart = string | Slot;

function filled({ written, name, one, many }: Slot, locale: Locale, values: Values): string {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return written;
    if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many;
    const said = typeof value === 'object' ? value[locale] : String(value);
    return said.length > longestValue ? `${said.slice(0, longestValue)}…` : said;
}

/** Sentences are few and said thousands of times. */
const parsed = new Map<string, readonly TemplatePart[]>();
/** More than the sentences of the program; what a plan itself says is not kept for ever. */
const maxParsed = 4000;

function partsOf(template: string): readonly TemplatePart[] {
    let parts = parsed.get(template);
    if (!parts) {
        parts = parse(template);
        if (parsed.size >= maxParsed) parsed.clear();
        parsed.set(template, parts);
    }
    return parts;
}

function parse(template: string): TemplatePart[] {
    const parts: TemplatePart[] = [];
    let end = 0;
    for (const match of template.matchAll(/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g)) {
        if (match.index > end) parts.push(template.slice(end, match.index));
        const [written, name = '', one, many] = match;
        parts.push({ written, name, one, many });
        end = match.index + written.length;
    }
    if (end < template.length) parts.push(template.slice(end));
    return parts;
}

/** A sentence with its values, in every language. */
export function fill(text: Text, values: Values): Text {
    return { en: say(text, 'en', values), id: say(text, 'id', values) };
}

/** The language that the reader has set, if there is such a one; the setting is `language` in VS Code, `locale` in other editors. */
export function chosenLocale({ language, locale }: { readonly language?: unknown; readonly locale?: unknown }): Locale | undefined {
    return locales.find(known => known === language) ?? locales.find(known => known === locale);
}

/** The supported locale nearest to a language tag such as `id-ID`, `in` (its old code), `en_US.UTF-8`; English for all others. */
export function localeOf(tag: string | undefined): Locale {
    return /^(id|in)([-_.@]|$)/i.test(tag ?? '') ? 'id' : 'en';
}
