// A program that the plan above does not have, or a part of one where that plan states parts. It must not ask for parts that the plan above
// leaves out.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, titleOf } from '../plan/queries.ts';
import { isAbove, relatedPlansOf, workIn } from '../plan/related-plans.ts';
import { rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'not-in-plan-above',
    severity: 'warning',
    messages: {
        program: {
            en: 'Program "{x}" is not in "{plan}", the plan above this one.',
            id: 'Program "{x}" tidak ada dalam "{plan}", rencana di atasnya.',
        },
        part: {
            en: '{kind} "{x}" is not in "{plan}", the plan above this one, where "{whole}" has other parts.',
            id: '{kind} "{x}" tidak ada dalam "{plan}", rencana di atasnya, yang memuat rincian lain untuk "{whole}".',
        },
    },
    why: {
        en: 'Work that the plan above does not have cannot be budgeted until that plan is revised.',
        id: 'Pekerjaan yang tidak ada dalam rencana di atas tidak dapat dianggarkan sebelum rencana itu diubah.',
    },
    doesNotReport: {
        en: 'Plans above without programs; activities and subactivities of a work that has none of their kind there; work that continues one of the plan above, or has the same code and title or the same path; parts of the same name or title in the same work; parts of work that is reported.',
        id: 'Rencana di atas yang tidak memuat program; kegiatan dan subkegiatan dari pekerjaan yang di sana tidak dirinci demikian; pekerjaan yang melanjutkan pekerjaan di rencana atas, atau berkode dan berjudul sama, atau berjalur nama sama; rincian bernama atau berjudul sama dalam pekerjaan yang sama; rincian dari pekerjaan yang sudah dilaporkan.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: (_, plan) => relatedPlansOf(plan).length > 0,
    *check(work, plan) {
        for (const above of relatedPlansOf(plan)) {
            if (!isAbove(above, plan) || !isDetailed(work, above, plan) || workIn(above, work, plan)) continue;
            const values = { x: titleOf(work), plan: above.root ? titleOf(above.root) : '' };
            if (!isWork(work.parent)) yield { at: work.nameSpan, message: 'program', values };
            else {
                const kind = capitalized(kindNames[work.kind]);
                yield { at: work.nameSpan, message: 'part', values: { ...values, kind, whole: titleOf(work.parent) } };
            }
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
        {
            plans: {
                rpjmd: 'plan R "Five-year plan" { period 2025..2029 }\ndepartment D { program P { activity A "Plant" { subactivity S } activity B } program Q }',
            },
            bad: 'plan X { period 2026 refers-to "../rpjmd" as R }\ndepartment D { program P { activity A { subactivity S subactivity <|T|> } activity <|C|> { subactivity U } } }',
            good: 'plan X { period 2026 refers-to "../rpjmd" as R }\ndepartment D { program New { continues R.D.P activity Again "Plant" { subactivity S } activity B { subactivity V } } program Q { activity E } }',
        },
    ],
});

/** Whether the plan above says which works there are of this kind, in the same whole. */
function isDetailed(work: Work, above: Plan, plan: Plan): boolean {
    if (!isWork(work.parent)) return above.all('program').length > 0;
    const whole = workIn(above, work.parent, plan);
    return whole?.activities.some(({ kind }) => kind === work.kind) ?? false;
}
