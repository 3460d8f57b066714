// The choice to leave a point as it is: a comment with the reason above each of its lines, which silences the rule there.
import type { Change } from '../../plan/edit.ts';
import type { Plan } from '../../plan/plan.ts';
import { positionAt } from '../../plan/source.ts';
import { isIgnorable } from '../../rules/engine/file-findings.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { Choice } from '../choice.ts';
import type { MeetingPoint } from '../points.ts';

export type TextOf = (file: string) => string | undefined;

export function keepChoices({ finding, mirrors }: MeetingPoint, plan: Plan, textOf: TextOf): Choice[] {
    if (!isIgnorable(finding.rule)) return [];
    return [
        {
            title: { en: 'Keep it as it is, with a reason…', id: 'Pertahankan, dengan alasan…' },
            values: {},
            blanks: [{ ask: { en: 'Reason for keeping it as it is', id: 'Alasan dipertahankan' }, values: {} }],
            changes: ([answer = '']) => {
                const reason = answer.replace(/\s+/g, ' ').trim();
                if (reason === '') return undefined;
                const comments = [finding, ...mirrors].map(one => commentAbove(one, reason, plan, textOf));
                const unique = new Map(comments.map(comment => [JSON.stringify(comment), comment]));
                return [...unique.values()].filter(comment => comment !== undefined);
            },
        },
    ];
}

function commentAbove({ rule, file, span }: Finding, reason: string, plan: Plan, textOf: TextOf): Change | undefined {
    const [text, starts] = [textOf(file), plan.file(file)?.lineStarts];
    if (text === undefined || !starts) return undefined;
    const start = starts[positionAt(starts, span.start).line] ?? 0;
    const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? '';
    const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const comment = (word: string) => `${indent}// ${word}: ${rule} -- ${reason}${newline}`;
    return { kind: 'replace', file, span: { start, end: start }, text: { en: comment('ignore'), id: comment('abaikan') } };
}
