// Whole declarations to fill in. `@word` stands for a keyword, `$(…)` for a place to fill in: `@name` and `@title` for what only people know,
// `#serves` and its like for what the plan has to choose from, which the editor lists there. A line whose choice is empty is left out: an
// empty place would be an error at once. It must not know where they are offered.

import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { anyName } from '../../l10n/placeholder-names.ts';
import type { Locale } from '../../l10n/say.ts';

const named = '$(@name) "$(@title)"';
const money = '@budget $(100) @million @in $(#year)';
const indicator =
    '@indicator $(@indicatorName) "$(@title)" @measure "$(%)" {\n\t\t@measures @outcome\n\t\t@direction $(@up)\n\t\t@baseline $(0) @in $(#before)\n\t\t@target $(100) @in $(#year)\n\t}';

/** By the grammar's rule, what comes after its first keyword. */
const templates: Readonly<Record<string, string>> = {
    Plan: `${named} {\n\t@period $(2026..2030)\n\t@currency $(IDR)\n\t@stage @draft\n\t$0\n}`,
    Vision: `${named} {\n\t@mission $(@name) "$(@title)"\n\t$0\n}`,
    Mission: named,
    Goal: `${named} {\n\t@serves $(#serves)\n\t@coordinator $(#coordinator)\n\t${indicator}\n\t$0\n}`,
    Objective: `${named} {\n\t@serves $(#serves)\n\t@coordinator $(#coordinator)\n\t${indicator}\n\t$0\n}`,
    Indicator: `${named} @measure "$(%)" {\n\t@measures $(@outcome)\n\t@direction $(@up)\n\t@baseline $(0) @in $(#before)\n\t@target $(100) @in $(#year)\n}`,
    Location: named,
    Fund: named,
    Partner: named,
    Department: `${named} {\n\t@code "$(1.01)"\n\t$0\n}`,
    Extension: '$(#extends) {\n\t$0\n}',
    Unit: named,
    Program: `${named} {\n\t@serves $(#serves)\n\t@executor $(#executor)\n\t@during $(#year)\n\t@location $(#location)\n\t${money} @from $(#fund)\n\t${indicator}\n\t$0\n}`,
    Activity: `${named} {\n\t@during $(#year)\n\t${money} @from $(#fund)\n\t$0\n}`,
    Request: `${named} @from $(#requests) @by $(#year)$0`,
    Output: `${named} $(1) "$(@unit)" {\n\t@location $(#location)\n\t@maintainer $(#maintainer)\n\t$0\n}`,
    Asset: `${named} {\n\t@location $(#location)\n\t@maintainer $(#maintainer)\n\t$0\n}`,
    Pattern: `${named} {\n\t@applies-to $(@buys)\n\t@requires $(@location)\n}`,
    Catalogue: '"$(file.csv)" @as $(@name)',
};

const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
    name: anyName,
    indicatorName: { en: 'Success', id: 'Keberhasilan' },
    title: { en: 'Title', id: 'Judul' },
    unit: { en: 'unit', id: 'unit' },
};

/** Choices of the plan at a place such as `serves`, `year` or `fund`; the likeliest first. */
export type Choices = (place: string) => readonly string[];

/** The snippet that a keyword begins; undefined where there is nothing to fill in. */
export function snippetFor(rule: string, keyword: KeywordId, locale: Locale, choices: Choices): string | undefined {
    const template = templates[rule];
    if (!template) return undefined;
    let stop = 0;
    const isEmpty = (line: string) => [...line.matchAll(/#([a-z]+)/g)].some(([, place = '']) => choices(place).length === 0);
    const lines = template
        .split('\n')
        // An amount stays where only its fund is unknown, a first line whatever it lacks.
        .map(line => (choices('fund').length === 0 ? line.replace(' @from $(#fund)', '') : line))
        .filter((line, index) => index === 0 || !isEmpty(line))
        .map(line => line.replace(/\$\(([^)$]*)\)/g, (_, content: string) => placeFor(content, ++stop)));
    const rest = lines.join('\n').replace(/@([a-zA-Z-]+)/g, (whole, word: string) => {
        if (word === 'measure') return spell('unit', locale, true);
        if (Object.hasOwn(words, word)) return words[word]?.[locale] ?? whole;
        return Object.hasOwn(keywords, word) ? spell(word as KeywordId, locale) : whole;
    });
    return `${spell(keyword, locale)} ${rest}`;

    function placeFor(content: string, number: number): string {
        if (!content.startsWith('#')) return `\${${number}:${content}}`;
        const [only, ...others] = choices(content.slice(1));
        if (only === undefined) return `$${number}`;
        return others.length === 0 ? `\${${number}:${only}}` : `\${${number}|${[only, ...others].join(',')}|}`;
    }
}
