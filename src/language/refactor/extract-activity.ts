// An activity as a program of its own: it takes its money, indicators and outputs along, says for itself what it had from its program, and
// every reference goes on meaning the same. Codes and times stay as they are. It must not know editors.

import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { keywordBySpelling, spell } from '../../l10n/keywords.ts';
import { kindNames } from '../../l10n/kinds.ts';
import type { Locale, Text, Values } from '../../l10n/say.ts';
import { writePath } from '../../l10n/write-name.ts';
import { amountsOf, moneyWithin, sum } from '../../plan/budget.ts';
import { compareDecimals, type Decimal, subtractDecimals, zero } from '../../plan/decimal.ts';
import { type TextEdit, textEdits } from '../../plan/edit.ts';
import type { Money, Reference, Work } from '../../plan/model.ts';
import { shortestPath } from '../../plan/names/paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, isWork, qualifiedName } from '../../plan/queries.ts';
import { fileName, positionAt } from '../../plan/source.ts';
import { addEdit, behindEdit, dedent, removalSpan } from '../../plan/statement-edits.ts';
import { dropMoney } from '../../rules/fixes/drop-money.ts';
import { writeNumber } from '../../rules/fixes/written.ts';
import type { Language } from '../module.ts';
import { readPlanFile } from '../read.ts';
import { carryReferences, currentText, RefactoringError, type TextOf } from './carry.ts';
import { statementSpan, withBlankLine } from './move-program.ts';

/** Why it cannot be a program of its own; undefined when it can. */
export function refusesActivity(activity: Work, plan: Plan): { readonly text: Text; readonly values: Values } | undefined {
    const home = (activity.parent as Work).parent;
    const [other] = plan.names.membersOf(home).get(activity.name) ?? [];
    if (!other) return undefined;
    const line = positionAt(plan.file(other.file)?.lineStarts ?? [0], other.nameSpan.start).line + 1;
    return {
        text: { en: '{path} already exists: {kind} in {file}, line {line}.', id: '{path} sudah ada: {kind} di {file}, baris {line}.' },
        values: { path: qualifiedName(other), kind: kindNames[other.kind], file: fileName(other.file), line },
    };
}

export function extractActivity(activity: Work, plan: Plan, language: Language, textOf: TextOf): TextEdit[] {
    const refusal = refusesActivity(activity, plan);
    if (refusal) throw new RefactoringError(refusal.text, refusal.values);
    const program = activity.parent as Work;
    const { file } = activity;
    const text = currentText(file, textOf);
    const locale = keywordLocaleOf(text);
    const piece = statementSpan(activity.span, text, language);
    const around = inheritedBy(activity, program, plan, text, locale);
    const statement = asProgram(dedent(text, piece), around.lines, language);
    const whole = statementSpan(program.span, text, language);
    const edits: TextEdit[] = [
        { file, span: withBlankLine(removalSpan(text, piece), text), text: '' },
        { file, ...behindEdit(text, whole, statement) },
        ...leftOver(program, activity, plan, text),
    ];
    const after = (next: Plan) => {
        const moved = next.file(file)?.declarations.filter(item => item.kind === 'program' && item.name === activity.name) ?? [];
        return moved.find(isWork);
    };
    return carryReferences(plan, edits, { before: activity, after, inherited: around.references }, language, textOf);
}

interface Inherited {
    readonly lines: readonly string[];
    readonly references: readonly Reference[];
}

/** Properties that the activity had from its program and must now state itself. */
function inheritedBy(activity: Work, program: Work, plan: Plan, text: string, locale: Locale): Inherited {
    const references: Reference[] = [];
    const name = (reference: Reference) => {
        references.push(reference);
        const target = plan.target(reference);
        return writePath((target && shortestPath(plan, target, program.parent, reference.role)) ?? reference.path);
    };
    const lines: string[] = [];
    if (activity.serves.length === 0 && program.serves.length > 0)
        lines.push(`${spell('serves', locale)} ${program.serves.map(name).join(', ')}`);
    if (activity.executors.length === 0)
        for (const { lead, partners } of program.executors) {
            const others = partners.length > 0 ? [lead, ...partners].map(name) : [name(lead)];
            const [first, ...rest] = others;
            lines.push(`${spell('executor', locale)} ${first}${rest.length > 0 ? ` ${spell('with', locale)} ${rest.join(', ')}` : ''}`);
        }
    if (!activity.period && program.period) lines.push(`${spell('during', locale)} ${program.period.text}`);
    if (activity.places.length === 0 && program.places.length > 0) {
        const places = program.places.map(({ location, span }) => name(location) + text.slice(location.span.end, span.end));
        lines.push(`${spell('location', locale)} ${places.join(', ')}`);
    }
    return { lines, references };
}

/** The activity's text with a program's keyword, its parts one level up, and some lines first in its block. */
function asProgram(piece: string, lines: readonly string[], language: Language): string {
    // Read alone: the offsets of its keywords are wanted, not what its names mean.
    const wrapped = `program X {\n${piece}\n}`;
    const shift = wrapped.indexOf(piece);
    const outer = readPlanFile(language, 'piece', wrapped).elements[0];
    const work = isWork(outer) ? outer.activities[0] : undefined;
    if (!work) throw new RefactoringError({ en: 'The text cannot be read yet.', id: 'Teksnya belum terbaca.' });
    const raise = (part: Work): TextEdit => {
        const start = part.span.start - shift;
        const word = /^[\p{L}-]+/u.exec(piece.slice(start))?.[0] ?? '';
        const locale: Locale = word === 'kegiatan' || word === 'subkegiatan' ? 'id' : 'en';
        const raised = keywordBySpelling.get(word) === 'subactivity' && part !== work ? spell('activity', locale) : word;
        const put = part === work ? spell('program', locale) : raised;
        return { file: '', span: { start, end: start + word.length }, text: put };
    };
    const edits = [raise(work), ...work.activities.map(raise)];
    if (lines.length > 0) {
        const body = work.body && { start: work.body.start - shift, end: work.body.end - shift };
        const block = { span: { start: work.span.start - shift, end: work.span.end - shift }, body };
        edits.push({ file: '', ...(body ? firstInBody(piece, body.start + 1, lines) : addEdit(piece, block, lines.join('\n'))) });
    }
    return edits
        .toSorted((a, b) => b.span.start - a.span.start)
        .reduce((put, { span, text }) => put.slice(0, span.start) + text + put.slice(span.end), piece);
}

function firstInBody(piece: string, start: number, lines: readonly string[]): { span: { start: number; end: number }; text: string } {
    const indent = /^[^\S\n]*\n(?:[^\S\n]*\n)*([ \t]*)/.exec(piece.slice(start))?.[1];
    const text = indent === undefined ? ` ${lines.join('  ')} ` : lines.map(line => `\n${indent}${line}`).join('');
    return { span: { start, end: start }, text };
}

/** The program's money without the activity's, where both say it for the same years and fund; what nothing is left of goes. */
function leftOver(program: Work, activity: Work, plan: Plan, text: string): TextEdit[] {
    const { file, budgets } = program;
    const edits: TextEdit[] = [];
    const gone: [Money, ...Money[]][] = [];
    budgets.forEach((money, i) => {
        const left = without(money, program, activity, plan);
        const run = gone.at(-1);
        const last = run?.at(-1);
        if (left && left.units > 0n) edits.push({ file, span: money.amountSpan, text: writeNumber(left) });
        else if (left && run && last === budgets[i - 1] && isOneList(last as Money, money, text)) run.push(money);
        else if (left) gone.push([money]);
    });
    const language = keywordLocaleOf(text);
    return [...edits, ...gone.flatMap(run => textEdits(dropMoney(run, budgets, file), { text, language }))];
}

function isOneList(a: Money, b: Money, text: string): boolean {
    return /^\s*,\s*$/.test(text.slice(a.span.end, b.span.start));
}

/** Undefined where it cannot be told, or the activity has none of it. */
function without(money: Money, program: Work, activity: Work, plan: Plan): Decimal | undefined {
    const amounts = amountsOf([money], extentOf(plan, program));
    const shares = amounts.map(({ fromYear, toYear, fund }) => {
        const own = moneyWithin(plan, activity, fromYear, toYear);
        return own && (fund === '' ? sum(own.values()) : (own.get(fund) ?? zero));
    });
    const [share] = shares;
    if (!share || share.units === 0n || !money.amount || shares.some(other => !other || compareDecimals(other, share) !== 0))
        return undefined;
    const left = subtractDecimals(money.amount, share);
    return left.units < 0n ? undefined : left;
}
