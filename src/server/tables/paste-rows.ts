// Rows from a clipboard as text for a place in a plan: programs in a department, activities in a program, subactivities in an activity.
// It must not know where the rows come from, nor write.
import { writeSource } from '../../exports/source.ts';
import { importWorkbook } from '../../imports/import-workbook.ts';
import { messages } from '../../imports/messages.ts';
import { readPastedRows } from '../../imports/pasted-rows.ts';
import { sharedFileName } from '../../imports/shared.ts';
import { sayProblem, type TableProblem } from '../../imports/workbook.ts';
import { spell } from '../../l10n/keywords.ts';
import { say } from '../../l10n/say.ts';
import { childrenOf } from '../../plan/children.ts';
import { makePlan } from '../../plan/make.ts';
import type { Declaration, PlanFile, Scope, Work } from '../../plan/model.ts';
import { yearOf } from '../../plan/period.ts';
import type { PasteAnswer, PasteRequest, TableFile } from '../../protocol/table.ts';
import type { TableHost } from '../host.ts';
import { declarationsOf, officialNames, withoutOptions } from './table-view.ts';
import { pasteWords } from './table-words.ts';

const levels = ['program', 'activity', 'subactivity'] as const;

export async function pasteRows({ uri, line, character, text }: PasteRequest, host: TableHost): Promise<PasteAnswer> {
    const { locale, keywords, currency, plan } = host;
    const rows = readPastedRows(text);
    const place = rows && (await placeOf(uri, line, character, host));
    if (!rows || !place) return { kind: 'none' };
    const period = plan?.root?.period;
    const year = period && yearOf(period.from) === yearOf(period.to) ? yearOf(period.from) : undefined;
    const declarations = declarationsOf(plan);
    const shared = sharedFileName(keywords);
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const sharedUri = plan?.files.find(file => file.uri.endsWith(`/${shared}`))?.uri ?? `${folder}/${shared}`;
    const sharedText = await host.read(sharedUri);
    const result = await importWorkbook(rows.workbook, '', {
        write: writeSource,
        locale,
        keywords,
        currency,
        mapping: rows.mapping,
        nomenclature: officialNames(plan),
        department: { name: 'Pasted' },
        // Groups above the place are not pasted, so nothing may be said there.
        asStated: true,
        // Rows bring works, never a plan.
        existing: {
            declarations: declarations.some(({ kind }) => kind === 'plan') ? declarations : [...declarations, makePlan('P')],
            ...(sharedText === undefined ? {} : { sharedText }),
        },
        ...(year === undefined ? {} : { year }),
    });
    // Rows are counted as they were copied, without a head that was made.
    const rowOf = (row: number) => row - (rows.isHeadMade ? 1 : 0);
    const sayPasted = (problem: TableProblem) => {
        const { row } = problem.place;
        const place = { ...problem.place, ...(row === undefined ? {} : { row: rowOf(row) }) };
        return sayProblem({ ...problem, place, message: withoutOptions(problem.message) }, locale);
    };
    const doubts = [
        ...rows.unclear.map(column => say(pasteWords.unclear, locale, { column })),
        ...[...result.unreadable, ...result.doubts].map(problem =>
            problem.message === messages.noYear && rows.isHeadMade ? say(pasteWords.noYear, locale) : sayPasted(problem),
        ),
    ];
    const written = result.files.find(({ name }) => name !== shared);
    const pasted = written && host.readPlan(uri, written.text).elements.find(({ kind }) => kind === 'department');
    if (doubts.length > 0 || !written || !pasted)
        return { kind: 'doubts', doubts: doubts.length > 0 ? doubts : [say(pasteWords.none, locale)] };
    const chosen = worksFor(place, childrenOf(pasted).filter(isWork));
    if ('doubt' in chosen) return { kind: 'doubts', doubts: [say(chosen.doubt, locale, chosen.values)] };
    const works = chosen.works.map(work => writeWork(work, written.text, chosen.shift, place, keywords));
    const above = chosen.above.filter(saysMore).map(({ code }) => say(pasteWords.above, locale, { code: code?.value ?? '' }));
    const left = result.account.skipped.map(({ row, reason }) => say(pasteWords.leftOut, locale, { row: rowOf(row), reason }));
    const newShared = result.files.find(({ name }) => name === shared);
    const files: TableFile[] =
        newShared && newShared.text !== sharedText ? [{ uri: sharedUri, before: sharedText ?? null, text: newShared.text }] : [];
    return { kind: 'programs', text: layOut(works, place), files, notes: [...above, ...left, ...result.notes.map(sayPasted)] };
}

interface InsertionPoint {
    /** The block that the rows go into; undefined outside every block. */
    readonly scope: Scope | undefined;
    /** Before the cursor on its line, and behind it. */
    readonly before: string;
    readonly after: string;
    readonly indent: string;
}

/** Undefined within a text or a comment, and where no work may stand. */
async function placeOf(uri: string, line: number, character: number, host: TableHost): Promise<InsertionPoint | undefined> {
    const text = await host.read(uri);
    if (text === undefined) return undefined;
    const file = host.readPlan(uri, text);
    const start = file.lineStarts[line];
    if (start === undefined) return undefined;
    const end = text.indexOf('\n', start);
    const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    const before = whole.slice(0, character);
    if (before.includes('//') || before.split('"').length % 2 === 0) return undefined;
    const offset = start + character;
    const open = text.lastIndexOf('/*', offset - 1);
    if (open >= 0 && text.indexOf('*/', open) + 2 > offset) return undefined;
    const scope = scopeAt(file, offset);
    if (scope && !['department', 'extension', 'program', 'activity'].includes(scope.kind)) return undefined;
    const own = scope ? lineIndent(text, scope.span.start) : '';
    return { scope, before, after: whole.slice(character), indent: scope ? `${own}  ` : '' };
}

function scopeAt(file: PlanFile, offset: number): Scope | undefined {
    const within = (scope: Scope) => scope.body && scope.body.start < offset && offset < scope.body.end;
    let found: Scope | undefined = file.elements.find(within);
    for (let next: Scope | undefined = found; next; next = childrenOf(next).find(within)) found = next;
    return found;
}

function lineIndent(text: string, offset: number): string {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function isWork(declaration: Declaration): declaration is Work {
    return levels.some(level => level === declaration.kind);
}

type Chosen =
    /** `above`: groups of the rows that are in the plan already, and not pasted. */
    | { readonly works: readonly Work[]; readonly shift: number; readonly above: readonly Work[] }
    | { readonly doubt: (typeof pasteWords)[keyof typeof pasteWords]; readonly values: Record<string, string> };

/** The pasted works that belong at a place: those under the same code, else all of them, moved down to the place's level. */
function worksFor({ scope }: InsertionPoint, programs: readonly Work[]): Chosen {
    if (!scope || !isWorkScope(scope)) {
        const own = scope ? childrenOf(scope).filter(isWork) : [];
        const known = programs.find(({ code }) => code && own.some(other => other.code?.value === code.value));
        if (known) return { doubt: pasteWords.known, values: { code: known.code?.value ?? '' } };
        return { works: programs, shift: 0, above: [] };
    }
    const depth = levels.indexOf(scope.kind);
    const atLevel = depth === 0 ? programs : programs.flatMap(program => childrenOf(program).filter(isWork));
    const code = scope.code?.value;
    const name = scope.title?.value ?? scope.name;
    const same = code === undefined ? undefined : atLevel.find(work => work.code?.value === code);
    const path = same && [...(depth === 0 ? [] : programs.filter(program => childrenOf(program).includes(same))), same];
    const stranger = path ? [...programs, ...atLevel].find(work => !path.includes(work)) : programs.find(work => work.code);
    if (stranger) return { doubt: pasteWords.elsewhere, values: { code: stranger.code?.value ?? stranger.name, name } };
    if (same) return { works: childrenOf(same).filter(isWork), shift: 0, above: path ?? [] };
    const deepest = (works: readonly Work[]): number => Math.max(0, ...works.map(work => 1 + deepest(childrenOf(work).filter(isWork))));
    if (deepest(programs) + depth + 1 > levels.length) return { doubt: pasteWords.tooDeep, values: { name } };
    return { works: programs, shift: depth + 1, above: [] };
}

/** Whether the rows say anything of a group beside its code and title. */
function saysMore(work: Work): boolean {
    const { ceilings, budgets, forecasts, indicators, places, problems, followUps, remarks, beneficiaries } = work;
    return [ceilings, budgets, forecasts, problems, followUps, indicators, places, remarks.notes, beneficiaries].some(
        list => list.length > 0,
    );
}

function isWorkScope(scope: Scope): scope is Work {
    return levels.some(level => level === scope.kind);
}

/** The text of a work, on its new level and under a name that is free there. */
function writeWork(work: Work, text: string, shift: number, { scope }: InsertionPoint, keywords: TableHost['keywords']): string {
    const changes: { start: number; end: number; text: string }[] = [];
    const move = (one: Work) => {
        const word = spell(one.kind, keywords);
        const to = levels[levels.indexOf(one.kind) + shift] ?? one.kind;
        if (shift > 0) changes.push({ start: one.span.start, end: one.span.start + word.length, text: spell(to, keywords) });
        for (const part of childrenOf(one).filter(isWork)) move(part);
    };
    move(work);
    const taken = new Set(scope ? childrenOf(scope).map(({ name }) => name) : []);
    let name = work.name;
    for (let number = 2; taken.has(name); number++) name = `${work.name}-${number}`;
    if (name !== work.name) changes.push({ ...work.nameSpan, text: name });
    let result = text.slice(work.span.start, work.span.end);
    for (const { start, end, text: put } of changes.sort((a, b) => b.start - a.start))
        result = result.slice(0, start - work.span.start) + put + result.slice(end - work.span.start);
    return dedent(result, lineIndent(text, work.span.start));
}

function dedent(text: string, indent: string): string {
    return text
        .split('\n')
        .map(line => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n');
}

function layOut(works: readonly string[], { before, after, indent }: InsertionPoint): string {
    const lines = works.join('\n\n').split('\n');
    const isFirst = before.trim() === '';
    // The text before the cursor indents the first line already.
    const lead = isFirst ? (indent.startsWith(before) ? indent.slice(before.length) : '') : `\n${indent}`;
    const text = lines.map((line, at) => (at === 0 || line === '' ? line : indent + line)).join('\n');
    return `${lead}${text}${after.trim() === '' ? '' : `\n${indent}`}`;
}
