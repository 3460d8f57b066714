// A goal, objective or program without an indicator: nobody will know whether it worked. It must not judge indicators: indicator-incomplete does.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import { titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { beginIndicator } from './fixes/indicators.ts';

export default rule<'goal' | 'objective' | 'program'>({
    id: 'no-indicator',
    severity: 'completeness',
    messages: { none: { en: '{level} "{x}" has no indicator yet.', id: '{level} "{x}" belum memiliki indikator.' } },
    why: {
        en: 'What is not measured cannot be shown to have worked, and its money cannot be defended.',
        id: 'Yang tidak diukur tidak dapat dibuktikan berhasil, dan anggarannya tidak dapat dipertahankan.',
    },
    doesNotReport: {
        en: 'Activities, and a program whose own outputs state a quantity: that is its indicator and target.',
        id: 'Kegiatan, dan program yang keluarannya sendiri menyebut jumlah: itulah indikator dan targetnya.',
    },
    on: ['goal', 'objective', 'program'],
    when: ({ indicators }) => indicators.length === 0,
    *check(declaration, plan) {
        if (declaration.kind === 'program' && declaration.outputs.some(output => output.quantity)) return;
        yield {
            at: declaration.nameSpan,
            values: { level: capitalized(kindNames[declaration.kind]), x: titleOf(declaration) },
            fixes: () => beginIndicator(declaration, plan),
        };
    },
    examples: [
        {
            bad: 'goal <|Shade|> "Shade"',
            good: 'goal Shade { indicator Canopy }',
            fixed: 'goal Shade "Shade" {\n  indicator Outcome "Outcome of Shade" {\n    measures outcome\n  }\n}',
        },
        {
            bad: 'department D { program <|P|> { activity A { delivers training 3 "day" } } }',
            good: 'department D { program P { indicator I } program Q { delivers training 3 "day" } }',
        },
    ],
});
