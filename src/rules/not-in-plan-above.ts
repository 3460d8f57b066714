// A program that the plan above does not have. It must not ask for its parts, which plans above mostly leave out.

import { titleOf } from '../plan/queries.ts';
import { isAbove, relatedPlansOf, workIn } from '../plan/related-plans.ts';
import { rule } from './rule.ts';

export default rule<'program'>({
    id: 'not-in-plan-above',
    severity: 'warning',
    messages: {
        program: {
            en: 'Program "{x}" is not in "{plan}", the plan above this one.',
            id: 'Program "{x}" tidak ada dalam "{plan}", rencana di atasnya.',
        },
    },
    why: {
        en: 'A program that the plan above does not have cannot be budgeted until that plan is revised.',
        id: 'Program yang tidak ada dalam rencana di atasnya tidak dapat dianggarkan sebelum rencana itu diubah.',
    },
    silent: {
        en: 'Plans above without programs; activities and subactivities; a program that continues one of the plan above, or has the same code and title or the same path.',
        id: 'Rencana di atas yang tidak memuat program; kegiatan dan subkegiatan; program yang melanjutkan program di rencana atas, atau berkode dan berjudul sama, atau berjalur nama sama.',
    },
    on: ['program'],
    *check(program, plan) {
        for (const above of relatedPlansOf(plan)) {
            if (!isAbove(above, plan) || above.all('program').length === 0 || workIn(above, program, plan)) continue;
            yield { at: program.nameSpan, values: { x: titleOf(program), plan: above.root ? titleOf(above.root) : '' } };
            return;
        }
    },
    examples: [
        {
            plans: { rpjmd: 'plan R "Five-year plan" { period 2025..2029 }\ndepartment D { program P program Other }' },
            bad: 'plan X { period 2026 refers-to "../rpjmd" as R }\ndepartment D { program P program <|New|> }',
            good: 'plan X { period 2026 refers-to "../rpjmd" as R }\ndepartment D { program P program Renamed { continues R.D.Other activity A } }',
        },
        {
            plans: { rpjmd: 'plan R { period 2025..2029 }\ndepartment D { program P { code "1.03.10" } }' },
            bad: 'plan X { period 2026 refers-to "../rpjmd" }\ndepartment D { program <|Q|> { code "1.03.11" } }',
            good: 'plan X { period 2030 refers-to "../rpjmd" }\ndepartment D { program Q { code "1.03.11" } }',
        },
    ],
});
