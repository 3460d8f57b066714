// A sub-activity with money but nothing to be reached. It must not repeat what is reported of its program: money-without-target does.
import type { Work } from '../plan/model.ts';
import { programOf, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { hasTargetlessMoney } from './money-without-target.ts';

export default rule<'subactivity'>({
    id: 'subactivity-no-target',
    severity: 'information',
    messages: {
        none: {
            en: 'Subactivity "{x}" has a budget, but no target of its own.',
            id: 'Subkegiatan "{x}" memiliki anggaran, tetapi belum memiliki target sendiri.',
        },
    },
    why: {
        en: 'Budgets are approved and reported by sub-activity: without a target of its own its report has nothing to say.',
        id: 'Anggaran disahkan dan dilaporkan per subkegiatan: tanpa target sendiri, laporannya tidak dapat menunjukkan capaian.',
    },
    doesNotReport: {
        en: 'Sub-activities whose outputs have a quantity, or that state no budget; programs none of whose sub-activities has an indicator with a target: there, the activity or the program answers for it.',
        id: 'Subkegiatan yang keluarannya memiliki volume, atau yang tidak menyebut anggaran; program yang tidak satu pun subkegiatannya memiliki indikator dengan target: di sana kegiatan atau programnya yang memuat target.',
    },
    on: ['subactivity'],
    when: work => work.budgets.length > 0 && !hasOwnTarget(work),
    *check(work) {
        if (hasTargetlessMoney(work)) return;
        const program = programOf(work);
        if (program?.activities.some(measuresParts)) yield { at: work.nameSpan, values: { x: titleOf(work) } };
    },
    examples: [
        {
            bad: 'department D { program P { activity A { subactivity <|S|> { budget 5 million in 2026 } subactivity T { budget 5 million in 2026 indicator J { target 1 in 2026 } } } } }',
            good: 'department D { program P { activity A { subactivity S { budget 5 million in 2026 buys trees 5 "tree" } subactivity T { budget 5 million in 2026 indicator J { target 1 in 2026 } } subactivity U } } program Q { activity A { indicator I { target 3 in 2026 } subactivity S { budget 5 million in 2026 } } } }',
        },
    ],
});

/** Whether a sub-activity in it has an indicator with a target. */
function measuresParts(work: Work): boolean {
    if (work.kind === 'subactivity' && work.indicators.some(({ targets }) => targets.length > 0)) return true;
    return work.activities.some(measuresParts);
}

function hasOwnTarget({ indicators, outputs }: Work): boolean {
    return indicators.some(({ targets }) => targets.length > 0) || outputs.some(({ quantity }) => quantity);
}
