// A table as text in the notation of the plan, with the row of each line: the base of the next update, kept beside the plan.
// Invariant: the same content gives the same text; the time of the run is not in it.

import { type Node, nodesOf } from '../diff/nodes.ts';
import { writeSource } from '../exports/source.ts';
import type { Origin, TableContent } from '../imports/account.ts';
import { type KeywordId, spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { writeName } from '../l10n/write-name.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Declaration, PlanFile, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { positionAt, type Span } from '../plan/source.ts';
import { messages } from './messages.ts';
import { figureLists } from './owned.ts';

/** The ending of base files. No plan file has it, and every editor opens it. */
export const baseEnding = '.table.txt';

/** Reads the text of a file of a plan. */
export type ReadText = (uri: string, text: string) => PlanFile;

/** Content of a table to be written, with what was said of its parts. */
export interface WritableTable extends Pick<TableContent, 'layout' | 'years' | 'saved' | 'origins'> {
    readonly elements: readonly Scope[];
    /** Parts that an earlier table had and this one lacks. */
    readonly gone: ReadonlySet<object>;
}

export interface ReadTable {
    readonly layout: string;
    readonly years: string;
    readonly saved: string | undefined;
    readonly file: PlanFile;
    readonly plan: Plan;
    readonly nodes: readonly Node[];
    /** The row that a line of the text comes from. */
    originOf(span: Span): Origin | undefined;
    isGone(span: Span): boolean;
}

export function tableOf(content: TableContent): WritableTable {
    return { ...content, elements: [...content.funds, ...content.results, ...content.departments], gone: new Set() };
}

export function writeTable(table: WritableTable, locale: Locale): string {
    const { layout, years, saved, elements } = table;
    const head = [
        `// alur-table ${[layout, years || '-', saved ?? '-'].join(' ')}`,
        `// ${say(messages.baseHead, locale, { source: sourceName(table, locale) })}`,
    ];
    const lines = writeSource(elements, locale).split('\n');
    const sheets = new Set([...table.origins.values()].map(({ sheet }) => sheet));
    const noted = new Map<number, string>();
    const note = (line: number, origin: Origin | undefined, isGone: boolean) => {
        const row = origin && say(messages.baseRow, locale, { row: origin.row });
        const sheet = origin && sheets.size > 1 ? `${origin.sheet.replace(/["\r\n]/g, "'")}, ` : '';
        const text = [row && sheet + row, isGone ? messages.baseGone[locale] : undefined].filter(Boolean).join('; ');
        if (!noted.has(line)) noted.set(line, ` // ${text}`);
    };
    let at = 0;
    // Every statement is a line, and declarations are written in the order of this walk.
    const walk = (written: Scope, around: Origin | undefined): void => {
        const begin = headOf(written, locale);
        while (at < lines.length && !isHead(lines[at] as string, begin)) at++;
        const line = at++;
        const own = table.origins.get(written);
        const isGone = table.gone.has(written);
        if ((own && !isSame(own, around)) || isGone) note(line, own, isGone);
        for (const list of figureLists)
            list.itemsOf(written).forEach((item, index) => {
                const origin = table.origins.get(item);
                if (origin && !isSame(origin, own ?? around)) note(lineOf(list.property, index, line), origin, false);
            });
        for (const part of partsOf(written)) walk(part, own ?? around);
    };
    /** The line of an amount; figures of an indicator share one. */
    const lineOf = (property: KeywordId, index: number, head: number): number => {
        const begin = spell(property, locale);
        let found = head;
        for (let line = head + 1, count = 0; line < lines.length && !/[{}]$/.test(lines[line] as string); line++)
            if (isHead(lines[line] as string, begin)) {
                found = line;
                if (count++ === index) break;
            }
        return found;
    };
    for (const element of elements) walk(element, undefined);
    return [...head, '', ...lines.map((line, index) => line + (noted.get(index) ?? ''))].join('\n');
}

/** How a declaration begins: its keyword and its name. */
function headOf(scope: Scope, locale: Locale): string {
    if (scope.kind === 'extension') return spell('extend', locale);
    const word = scope.kind === 'output' ? scope.verb : scope.kind;
    return `${spell(word as KeywordId, locale)} ${writeName(scope.name)}`;
}

function isHead(line: string, begin: string): boolean {
    const text = line.trimStart();
    return text.startsWith(begin) && (text.length === begin.length || text[begin.length] === ' ');
}

function isSame(a: Origin, b: Origin | undefined): boolean {
    return a.row === b?.row && a.sheet === b.sheet;
}

/** In the order they are written; made declarations have no places to sort by. */
function partsOf(scope: Scope): readonly Declaration[] {
    switch (scope.kind) {
        case 'department':
            return [...scope.results, ...scope.programs, ...scope.proposals];
        case 'goal':
        case 'objective':
            return scope.indicators;
        case 'program':
        case 'activity':
        case 'subactivity':
            return [...scope.indicators, ...scope.outputs, ...scope.activities];
        default:
            return [];
    }
}

/** Undefined for a text that is no base. */
export function readTable(name: string, text: string, read: ReadText): ReadTable | undefined {
    const [, layout = '', years = '', saved = ''] = /^\uFEFF?\/\/ alur-table (\S+) (\S+) (\S+)/.exec(text) ?? [];
    if (!layout) return undefined;
    const file = read(`table:${name}`, text);
    const plan = makePlan([file]);
    const lines = text.split(/\r\n|\r|\n/);
    const commentAt = (span: Span) => {
        const line = lines[positionAt(file.lineStarts, span.start).line] ?? '';
        const at = line.indexOf('// ', line.lastIndexOf('"') + 1);
        return at < 0 ? '' : line.slice(at + 3);
    };
    return {
        layout,
        years: years === '-' ? '' : years,
        saved: saved === '-' ? undefined : saved,
        file,
        plan,
        nodes: nodesOf(plan),
        originOf(span) {
            const comment = commentAt(span);
            const said = [...comment.matchAll(/(?:row|baris) (\d+)(?:;|$)/g)].findLast(
                ({ index }) => index === 0 || comment.slice(0, index).endsWith(', '),
            );
            return said && { sheet: comment.slice(0, Math.max(0, said.index - 2)), row: Number(said[1]) };
        },
        isGone: span => {
            const comment = commentAt(span);
            return comment.endsWith(messages.baseGone.en) || comment.endsWith(messages.baseGone.id);
        },
    };
}

/** How readers know a table: `Renja 2026, 12 March 2026`. */
export function sourceName({ layout, years, saved }: Pick<WritableTable, 'layout' | 'years' | 'saved'>, locale: Locale): string {
    const names: Readonly<Record<string, { en: string; id: string }>> = messages.layouts;
    const name = [(names[layout] ?? names.table)?.[locale], years].filter(Boolean).join(' ');
    return saved ? `${name}, ${sayTime(saved)[locale]}` : name;
}

/** The base that an earlier table of the same kind and years left; of several the one with most in common. */
export function chooseBase<B extends { readonly name: string; readonly table: ReadTable }>(
    table: ReadTable,
    bases: readonly B[],
): B | undefined {
    const codes = new Set(codesIn(table));
    const alike = bases
        .filter(base => base.table.layout === table.layout && base.table.years === table.years)
        .map(base => ({ base, common: codesIn(base.table).filter(code => codes.has(code)).length }))
        .filter(({ common }) => common > 0)
        .sort((a, b) => b.common - a.common || compareTexts(a.base.name, b.base.name));
    return alike[0]?.base;
}

/** Codes, and titles of what has none. */
function codesIn({ file }: ReadTable): string[] {
    return file.declarations.flatMap(said => {
        if (said.kind === 'fund' || said.kind === 'indicator' || said.kind === 'output') return [];
        const code = 'code' in said ? said.code?.value : undefined;
        return code ?? said.title?.value ?? [];
    });
}
