// A program in another department: its text with its comments goes there, and every reference to it, or out of it, goes on meaning the same.
// It must not know editors.

import { kindNames } from '../../l10n/kinds.ts';
import type { Text, Values } from '../../l10n/say.ts';
import { type TextEdit, textEdits } from '../../plan/edit.ts';
import type { Department, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, qualifiedName } from '../../plan/queries.ts';
import { fileName, positionAt, type Span } from '../../plan/source.ts';
import { dedent, removalSpan } from '../../plan/statement-edits.ts';
import { addTo } from '../../rules/fixes/home.ts';
import { commentsIn, linesOf } from '../declaration-lines.ts';
import type { Language } from '../module.ts';
import { carryReferences, currentText, RefactoringError, type TextOf } from './carry.ts';

/** Why the program cannot go there; undefined when it can. */
export function refusesProgram(program: Work, to: Department, plan: Plan): { readonly text: Text; readonly values: Values } | undefined {
    const [other] = plan.names.membersOf(to).get(program.name) ?? [];
    if (!other) return undefined;
    const line = positionAt(plan.file(other.file)?.lineStarts ?? [0], other.nameSpan.start).line + 1;
    return {
        text: { en: '{path} already exists: {kind} in {file}, line {line}.', id: '{path} sudah ada: {kind} di {file}, baris {line}.' },
        values: { path: qualifiedName(other), kind: kindNames[other.kind], file: fileName(other.file), line },
    };
}

export function moveProgram(program: Work, to: Department, plan: Plan, language: Language, textOf: TextOf): TextEdit[] {
    const refusal = refusesProgram(program, to, plan);
    if (refusal) throw new RefactoringError(refusal.text, refusal.values);
    const text = currentText(program.file, textOf);
    const piece = statementSpan(program.span, text, language);
    const change = addTo(to, ['program'], dedent(text, piece), plan);
    const target = currentText(change.to.file, textOf);
    const edits = [
        { file: program.file, span: withBlankLine(removalSpan(text, piece), text), text: '' },
        ...textEdits(change, { text: target, language: 'en' }),
    ];
    const after = (next: Plan) => {
        const department = next.all('department').find(({ name }) => name === to.name);
        return (department && next.names.membersOf(department).get(program.name))?.find(isWork);
    };
    return carryReferences(plan, edits, { before: program, after, inherited: [] }, language, textOf);
}

/** From its first comment to the comment behind it; itself where others share its lines. */
export function statementSpan(span: Span, text: string, language: Language): Span {
    const lines = linesOf(span, text, commentsIn(text, language.lexer));
    if (!lines) return span;
    const start = lines.start + (/^[ \t]*/.exec(text.slice(lines.start, lines.start + 200))?.[0].length ?? 0);
    return { start, end: lines.end };
}

/** With one of two blank lines that would meet. */
export function withBlankLine({ start, end }: Span, text: string): Span {
    const before = /(?:\r\n|\r|\n)([ \t]*(?:\r\n|\r|\n))$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
    const after = text.slice(end, end + 200);
    const rest = after.trimStart();
    const isLast = rest === '' || rest.startsWith('}') || /[\r\n]/.test(after.slice(0, after.length - rest.length));
    return before && isLast ? { start: start - before.length, end } : { start, end };
}
