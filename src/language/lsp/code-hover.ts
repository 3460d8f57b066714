// Hovers of codes, by the official lists. It must not know how lists are read.
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { levelNames } from '../../l10n/kinds.ts';
import { codeText, plainText } from '../../l10n/markdown.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { findCode, measuresFor, officialCodes, successorsOf } from '../../plan/official-codes.ts';
import { isWork } from '../../plan/queries.ts';
import { type OpenFile, rangeIn } from './place.ts';

const texts = {
    now: { en: 'In the catalogue in force', id: 'Dalam katalog yang berlaku' },
    level: { en: 'Level', id: 'Jenjang' },
    indicator: { en: 'Indicator', id: 'Indikator' },
    unit: { en: 'Unit', id: 'Satuan' },
    statement: { en: 'Performance', id: 'Kinerja' },
    spm: { en: 'Minimum service standard', id: 'SPM' },
    tags: { en: 'Tags', id: 'Tag' },
    former: { en: 'Former code', id: 'Kode sebelumnya' },
    definition: { en: 'Definition', id: 'Definisi operasional' },
    scope: { en: 'For', id: 'Untuk' },
    list: { en: 'Catalogue', id: 'Katalog' },
    old: { en: '{list} (a newer catalogue is in force)', id: '{list} (sudah ada katalog yang lebih baru)' },
} as const satisfies Record<string, Text>;

/** Undefined when the cursor is at no code, or no list of the plan holds it. */
export function codeHover({ plan, file }: OpenFile, offset: number, locale: Locale): Hover | undefined {
    for (const declaration of file.declarations) {
        if (!isWork(declaration) && declaration.kind !== 'location') continue;
        const { code } = declaration;
        if (!code || offset < code.span.start || offset > code.span.end) continue;
        const { current, older } = officialCodes(plan, isWork(declaration) ? 'works' : 'regions');
        const value = code.value.trim();
        const now = findCode(current, value);
        const found = now ?? findCode(older, value);
        const successors = now ? [] : successorsOf(current, value);
        if (!found && successors.length === 0) return undefined;
        const { entry, from } = found ?? {};
        const measures = entry ? measuresFor(entry, plan) : [];
        const facts: (readonly [Text, string | undefined])[] = [
            [texts.now, successors.map(code => `${code} ${findCode(current, code)?.entry.name ?? ''}`.trim()).join('; ')],
            [texts.level, entry?.level && levelNames[entry.level][locale]],
            [texts.statement, entry?.statement],
            ...measures.map(({ indicator, unit }) => [texts.indicator, unit ? `${indicator} (${unit})` : indicator] as const),
            [texts.unit, measures.length > 0 ? undefined : entry?.unit],
            [texts.scope, entry?.scope],
            [texts.spm, entry?.spm],
            [texts.tags, entry?.tags],
            [texts.former, entry?.former?.join(', ')],
            [texts.definition, entry?.definition],
            [texts.list, from && (now ? from.label : say(texts.old, locale, { list: from.label }))],
        ];
        const lines = facts.flatMap(([label, text]) => (text ? [`- ${label[locale]}: ${plainText(text)}`] : []));
        const head = `${entry?.name ? `**${plainText(entry.name)}**  \n` : ''}${codeText(value)}`;
        return {
            contents: { kind: MarkupKind.Markdown, value: `${head}\n\n${lines.join('\n')}` },
            range: rangeIn(plan, file.uri, code.span),
        };
    }
    return undefined;
}
