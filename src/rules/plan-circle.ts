// Plans that refer to each other in a circle: none of them is above the others, or before them.
import { leadsBack } from '../plan/related-plans.ts';
import { rule } from './engine/rule.ts';

export default rule<'plan'>({
    id: 'plan-circle',
    severity: 'error',
    messages: {
        circle: {
            en: 'The plan at "{path}" refers back to this one, so neither stands above or before the other.',
            id: 'Rencana di "{path}" mengacu kembali pada rencana ini, sehingga tidak jelas mana yang di atas atau mendahului.',
        },
    },
    why: {
        en: 'A plan is measured by the one above it: in a circle each would measure the other.',
        id: 'Rencana diukur dengan rencana di atasnya: dalam lingkaran keduanya saling mengukur.',
    },
    doesNotReport: {
        en: 'Circles among other plans that do not lead back to this one; they are found there.',
        id: 'Lingkaran antara rencana lain yang tidak kembali ke rencana ini; itu ditemukan di sana.',
    },
    on: ['plan'],
    when: ({ relatedPlans }) => relatedPlans.length > 0,
    *check(declaration, plan) {
        for (const related of declaration.relatedPlans)
            if (leadsBack(related, plan)) yield { at: related.path.span, values: { path: related.path.value } };
    },
    examples: [
        {
            plans: { rkpd: 'plan R { period 2026 refers-to "../rpjmd" }', rpjmd: 'plan S { refers-to "../plan" }', sound: 'plan T' },
            bad: 'plan X { refers-to <|"../rkpd"|> refers-to "../sound" refers-to <|"../rpjmd/a.plan"|> }',
            good: 'plan X { refers-to "../sound" as T }',
        },
    ],
});
