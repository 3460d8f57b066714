// A mission without a goal, or a goal without an objective: the chain from vision to work has a gap. It must not ask who does the work:
// goal-unserved does.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import { derivedValue } from '../plan/derived.ts';
import type { Mission, Result } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { maxChoices, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'mission' | 'goal'>({
    id: 'broken-chain',
    severity: 'warning',
    messages: { gap: { en: '{level} "{x}" has no {next} yet.', id: '{level} "{x}" belum dijabarkan menjadi {next}.' } },
    why: {
        en: 'Without a goal or objective below it nobody knows what is to change, and no program can follow.',
        id: 'Misi atau tujuan yang tidak dijabarkan tidak dapat diwujudkan: tidak ada sasaran yang menyatakan apa yang harus berubah, dan tidak ada program yang dapat disusun.',
    },
    doesNotReport: {
        en: 'Goals in a plan without objectives, and a goal that a lower goal serves: only the lowest one is reported.',
        id: 'Tujuan dalam rencana tanpa sasaran, dan tujuan yang dijabarkan ke dalam tujuan lain: yang terbawah yang dilaporkan.',
    },
    on: ['mission', 'goal'],
    *check(declaration, plan) {
        if (declaration.kind === 'goal' && plan.all('objective').length === 0) return;
        if (isCarriedOn(declaration, plan)) return;
        const next = declaration.kind === 'mission' ? kindNames.goal : kindNames.objective;
        const level = declaration.kind === 'mission' ? 'goal' : 'objective';
        yield {
            at: declaration.nameSpan,
            values: { level: capitalized(kindNames[declaration.kind]), x: titleOf(declaration), next },
            fixes: () =>
                loose(plan)[level].map(result =>
                    addProperty(
                        { en: 'Make "{y}" serve it', id: 'Jadikan "{y}" pendukungnya' },
                        { y: titleOf(result) },
                        result,
                        'serves',
                        pathTo(declaration, result, 'serves', plan),
                    ),
                ),
        };
    },
    examples: [
        { bad: 'vision V { mission M mission <|N|> }\ngoal G { serves V.M }', good: 'vision V { mission M }\ngoal G { serves V.M }' },
        {
            bad: 'goal G\ngoal <|H|>\nobjective O { serves G }',
            good: 'goal G\ngoal H { serves G }\nobjective O { serves H }',
        },
        {
            bad: 'goal <|G|>\ngoal H\nobjective O { serves H }\ndepartment D { program P { serves G } }',
            good: 'goal G\ndepartment D { program P { serves G } }',
        },
    ],
});

/** Goals and objectives that serve nothing yet. */
const loose: (plan: Plan) => Readonly<Record<Result['kind'], readonly Result[]>> = derivedValue(plan => {
    const of = (kind: Result['kind']) =>
        plan
            .all(kind)
            .filter(({ name, serves }) => name !== '' && serves.length === 0)
            .slice(0, maxChoices);
    return { goal: of('goal'), objective: of('objective') };
});

/** Whether the next level, or another of the same level, serves it. An objective that serves a mission leaves the goal out. */
function isCarriedOn(declaration: Mission | Result, plan: Plan): boolean {
    return plan
        .sources(declaration, 'serves')
        .some(
            source => source !== declaration && (source.kind === 'goal' || (source.kind === 'objective' && declaration.kind !== 'mission')),
        );
}
