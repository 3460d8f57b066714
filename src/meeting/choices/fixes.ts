// Choices that the rules themselves propose, from every end that tells the point.
import { fileOf } from '../../plan/edit.ts';
import type { Fix } from '../../rules/engine/finding.ts';
import type { Choice, FileSpan } from '../choice.ts';
import type { MeetingPoint } from '../points.ts';

/** Rules whose fix only begins what people go on with: a meeting fills it in at once. */
const begun = new Set(['no-indicator']);

export function fixChoices({ finding, mirrors }: MeetingPoint): Choice[] {
    return [finding, ...mirrors].flatMap(({ rule, fixes }) => (begun.has(rule) ? [] : fixes.map(choiceOf)));
}

function choiceOf({ title, values, changes }: Fix): Choice {
    const [first] = changes;
    const at = first && placeOf(first);
    return { title, values, blanks: [], changes: () => changes, ...(at ? { at } : {}) };
}

function placeOf(change: Fix['changes'][number]): FileSpan | undefined {
    const file = fileOf(change);
    if (change.kind === 'create') return undefined;
    if (change.kind === 'append') return { file, span: change.after ?? { start: 0, end: 0 } };
    return { file, span: change.kind === 'add' ? change.to.span : change.span };
}
