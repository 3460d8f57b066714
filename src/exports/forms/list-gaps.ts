// Facts that a plan lacks for a form, by kind, with the places and the line to add; as data for a terminal, as Markdown for an editor.
import { kindNames } from '../../l10n/kinds.ts';
import { codeText, plainText } from '../../l10n/markdown.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { positionAt } from '../../plan/source.ts';
import type { Gap } from './gaps.ts';

export interface GapGroup {
    readonly what: string;
    readonly count: number;
    /** The line to add, in the keywords of the plan. */
    readonly line: string | undefined;
    readonly places: readonly { readonly uri: string; readonly line: number; readonly kind: string; readonly title: string }[];
}

/** `keywords` is the language of the plan's keywords. */
export function groupGaps(gaps: readonly Gap[], plan: Plan, locale: Locale, keywords: Locale): GapGroup[] {
    const groups = Map.groupBy(gaps, ({ what, values, line }) => `${say(what, locale, values)} ${line?.[keywords]}`);
    return [...groups.values()].map(ofKind => {
        const [{ what, values, line }] = ofKind as [Gap];
        const places = ofKind.flatMap(({ subject }) => {
            if (!subject) return [];
            const position = positionAt(plan.fileOf(subject).lineStarts, subject.nameSpan.start);
            return [{ uri: subject.file, line: position.line + 1, kind: kindNames[subject.kind][locale], title: titleOf(subject) }];
        });
        return { what: say(what, locale, values), count: ofKind.length, line: line?.[keywords], places };
    });
}

/** Places of one kind in a list for reading. */
const maxPlaces = 100;

export function gapsAsMarkdown(groups: readonly GapGroup[], locale: Locale, pathOf: (uri: string) => string): string {
    const sections = groups.map(({ what, count, line, places }) => {
        const shown = places
            .slice(0, maxPlaces)
            .map(place => `- ${plainText(`${pathOf(place.uri)}:${place.line}`)}: ${place.kind} “${plainText(place.title)}”`);
        const more = places.length - shown.length;
        const rest = more > 0 ? [`- ${say({ en: '… and {count} more', id: '… dan {count} lagi' }, locale, { count: more })}`] : [];
        return [`### ${plainText(what)} (${count})`, ...(line === undefined ? [] : [codeText(line)]), [...shown, ...rest].join('\n')].join(
            '\n\n',
        );
    });
    return `${sections.join('\n\n').trim()}\n`;
}
