// The choice to do without something: a program, a promise of a result, a thing that is bought. References to it are shown as findings that come.
import { kindNames } from '../../l10n/kinds.ts';
import type { Declaration, Kind } from '../../plan/model.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Choice } from '../choice.ts';

/** Kinds that a meeting may strike; parties, funds and places are what it decides with. */
const struck: ReadonlySet<Kind> = new Set<Kind>([
    'goal',
    'objective',
    'indicator',
    'program',
    'activity',
    'subactivity',
    'output',
    'asset',
    'request',
    'proposal',
]);

export function strikeChoices(thing: Declaration): Choice[] {
    if (!struck.has(thing.kind)) return [];
    const { file, span } = thing;
    return [
        {
            title: { en: 'Strike {kind} "{x}" from the plan', id: 'Hapus {kind} "{x}" dari rencana' },
            values: { kind: kindNames[thing.kind], x: titleOf(thing) },
            at: { file, span: thing.nameSpan },
            blanks: [],
            changes: () => [{ kind: 'replace', file, span, text: '' }],
        },
    ];
}
