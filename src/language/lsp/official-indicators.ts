// Writes the official indicators of a code below it, where its work has none. It must not know how codes are chosen.
import { InsertTextMode, type Range, type TextEdit } from 'vscode-languageserver';
import { nameFromTitle } from '../../l10n/choose-names.ts';
import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { spell } from '../../l10n/keywords.ts';
import type { Locale } from '../../l10n/say.ts';
import { writeName } from '../../l10n/write-name.ts';
import type { CatalogueEntry, Measure } from '../../plan/catalogue.ts';
import { writeString } from '../../plan/edit.ts';
import type { Location, Work } from '../../plan/model.ts';
import { measuresFor } from '../../plan/official-codes.ts';
import { isWork } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import type { OpenFile } from './place.ts';

/** The lines that a code brings into the text. */
export interface Beside {
    /** Written with the code itself, which ends its line; empty where it stands apart. */
    readonly behind: string;
    readonly edits?: readonly TextEdit[];
}

const nothing: Beside = { behind: '' };

/** The edits that come with a code of the lists; `range` is the range that the code replaces, `isClosed` whether a quote follows that. */
export function indicatorWriter(
    open: OpenFile,
    scope: Work | Location,
    range: Range,
    isClosed: boolean,
): (entry: CatalogueEntry) => Beside {
    if (!isWork(scope) || scope.indicators.length > 0) return () => nothing;
    const { text, file, plan } = open;
    const start = (file.lineStarts[range.end.line] as number) + range.end.character + (isClosed ? 1 : 0);
    const rest = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
    const lineStart = file.lineStarts[range.start.line] as number;
    const before = text.slice(lineStart, lineStart + range.start.character);
    // A block on one line stays on it.
    const isAlone = /^\s*(\/\/|$)/.test(rest) && /^[ \t]*\S+\s*"?$/.test(before);
    // An unclosed text may have swallowed what follows it.
    if (!isClosed && rest.trim() !== '' && !/^\s*(\}|\/\/)/.test(rest)) return () => nothing;
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const gap = isAlone ? end + (/^[ \t]*/.exec(before)?.[0] ?? '') : ' ';
    const at = isAlone ? start + rest.length : start;
    const language = keywordLocaleOf(text, 'en');
    const taken = new Set([...scope.outputs, ...scope.activities].map(({ name }) => name));
    return entry => {
        const lines = indicatorLines(measuresFor(entry, plan), taken, language);
        if (lines.length === 0) return nothing;
        const written = lines.map(line => gap + line).join('');
        // Two edits must not touch.
        if (!isClosed && at === start) return { behind: written };
        const spot = rangeOf(file.lineStarts, { start: at, end: at });
        return { behind: '', edits: [{ range: spot, newText: written }] };
    };
}

/** Lines that are written are indented already. */
export const asWritten = { insertTextMode: InsertTextMode.asIs } as const;

function indicatorLines(measures: readonly Measure[], taken: ReadonlySet<string>, language: Locale): string[] {
    const used = new Set(taken);
    return measures.map(({ indicator, unit }) => {
        const base = nameFromTitle(indicator).name || spell('indicator', language);
        let name = base;
        for (let number = 2; used.has(name); number++) name = `${base}-${number}`;
        used.add(name);
        const measure = unit ? ` ${spell('unit', language, true)} ${writeString(unit)}` : '';
        return `${spell('indicator', language)} ${writeName(name)} ${writeString(indicator)}${measure}`;
    });
}
