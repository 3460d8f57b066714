// Whole declarations to fill in, in the reader's language. `@word` stands for a keyword; `@name` and `@title` for what is filled in.
// It must not know where they are offered.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${1:…}` is filled in by the editor
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import type { Locale } from '../../l10n/say.ts';

const named = '${1:@name} "${2:@title}"';

/** By the grammar's rule, what comes after its first keyword. */
const templates: Readonly<Record<string, string>> = {
    Plan: `${named} {\n\t@period \${3:2025..2029}\n\t@currency \${4:IDR}\n\t@stage @draft\n\t$0\n}`,
    Vision: `${named} {\n\t@mission \${3:@name} "\${4:@title}"\n\t$0\n}`,
    Mission: named,
    Goal: `${named} {\n\t@serves $3\n\t@coordinator $4\n\t$0\n}`,
    Objective: `${named} {\n\t@serves $3\n\t@coordinator $4\n\t$0\n}`,
    Indicator: `${named} @measure "\${3:%}" {\n\t@measures \${4:@outcome}\n\t@direction \${5:@up}\n\t@baseline \${6:0} @in \${7:2024}\n\t@target \${8:100} @in \${9:2025}\n}`,
    Location: named,
    Fund: named,
    Partner: named,
    Department: `${named} {\n\t@code "$3"\n\t$0\n}`,
    Extension: '${1:@name} {\n\t$0\n}',
    Unit: named,
    Program: `${named} {\n\t@code "$3"\n\t@serves $4\n\t@executor $5\n\t@during \${6:2025}\n\t@budget \${7:100} @million @in \${8:2025} @from $9\n\t$0\n}`,
    Activity: `${named} {\n\t@during \${3:2025}\n\t@budget \${4:100} @million @in \${5:2025} @from $6\n\t$0\n}`,
    Request: `${named} @from $3 @by \${4:2025}$0`,
    Output: `${named} \${3:1} "\${4:unit}" {\n\t@location $5\n\t@maintainer $6\n\t$0\n}`,
    Asset: `${named} {\n\t@location $3\n\t@maintainer $4\n\t$0\n}`,
    Pattern: `${named} {\n\t@applies-to \${3:@buys}\n\t@requires \${4:@location}\n}`,
    Catalogue: '"${1:file.csv}" @as ${2:@name}',
};

const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
    name: { en: 'Name', id: 'Nama' },
    title: { en: 'Title', id: 'Judul' },
};

/** The snippet that a keyword begins; undefined where there is nothing to fill in. */
export function snippetFor(rule: string, keyword: KeywordId, locale: Locale): string | undefined {
    const template = templates[rule];
    if (!template) return undefined;
    const rest = template.replace(/@([a-z-]+)/g, (whole, word: string) => {
        if (word === 'measure') return spell('unit', locale, true);
        if (Object.hasOwn(words, word)) return words[word]?.[locale] ?? whole;
        return Object.hasOwn(keywords, word) ? spell(word as KeywordId, locale) : whole;
    });
    return `${spell(keyword, locale)} ${rest}`;
}
