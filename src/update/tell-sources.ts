// Answers the editor: where the figure or the thing under the cursor came from. It must not know editors.
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import type { Declaration, PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { messages } from './messages.ts';
import { type SourceLine, sourcesOf } from './sources.ts';
import { type ReadTable, type ReadText, readTable } from './table-text.ts';

interface Question {
    readonly plan: Plan;
    readonly bases: readonly { readonly name: string; readonly text: string }[];
    readonly uri: string;
    readonly offset: number;
    readonly locale: Locale;
    readonly read: (uri: string, text: string) => PlanFile;
}

/** A base is read again only when its text changed. */
const known = new Map<string, { readonly text: string; readonly table: ReadTable | undefined }>();
/** More bases than this are not kept. */
const maxKnown = 50;

/** The figure at the offset; on a name all that the thing itself says. */
export function tellSources({ plan, bases, uri, offset, locale, read }: Question): string[] {
    const tables = bases.flatMap(({ name, text }) => tableOf(name, text, read) ?? []);
    if (tables.length === 0) return [];
    const around = innermostAt(plan, uri, offset);
    if (!around) return [];
    const lines = sourcesOf(plan, tables, locale, around);
    const here = lines.filter(({ span }) => span.start <= offset && offset <= span.end);
    const { nameSpan } = around;
    const isName = nameSpan.start <= offset && offset <= nameSpan.end;
    return [...new Set((isName ? lines : here).map(line => sayLine(line, locale)))];
}

function sayLine({ property, source, edited }: SourceLine, locale: Locale): string {
    const since = edited === undefined ? '' : `; ${say(messages.sourceEdited, locale, { value: edited })}`;
    return `${property}: ${source}${since}`;
}

function innermostAt(plan: Plan, uri: string, offset: number): Declaration | undefined {
    const around = plan.file(uri)?.declarations.filter(({ span }) => span.start <= offset && offset <= span.end) ?? [];
    return around.reduce<Declaration | undefined>((inner, one) => (inner && inner.span.start > one.span.start ? inner : one), undefined);
}

function tableOf(name: string, text: string, read: ReadText): ReadTable | undefined {
    const before = known.get(name);
    if (before?.text === text) return before.table;
    const table = readTable(name, text, read);
    if (known.size >= maxKnown) known.clear();
    known.set(name, { text, table });
    return table;
}
