// A program that says no goal or objective. It must not judge which goal would be right.
import type { Reference, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { likelyResults, lowestResults, maxChoices, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'program'>({
    id: 'no-goal',
    severity: 'completeness',
    messages: {
        none: {
            en: 'Program "{x}" of {department} serves no goal or objective yet.',
            id: 'Program "{x}" pada {department} belum mendukung tujuan atau sasaran mana pun.',
        },
        shared: { en: 'Program "{x}" serves no goal or objective yet.', id: 'Program "{x}" belum mendukung sasaran mana pun.' },
    },
    why: {
        en: 'Programs without a link to an objective are the first thing auditors find: money is spent, and nobody can say what for.',
        id: 'Program yang tidak terhubung dengan sasaran termasuk temuan pertama pemeriksa: anggaran dibelanjakan, tetapi tidak jelas untuk apa.',
    },
    doesNotReport: {
        en: 'A program that names a goal which is not found (reported by unresolved), and one whose activities all say what they serve.',
        id: 'Program yang menyebut sasaran yang tidak ditemukan (dilaporkan unresolved), dan program yang semua kegiatannya menyebut sasarannya.',
    },
    on: ['program'],
    when: (program, plan) => !saysGoal(program.serves, plan) && !everyPartSaysGoal(program, plan),
    *check(program, plan) {
        const department = plan.names.departmentOf(program);
        yield {
            at: program.nameSpan,
            message: department ? 'none' : 'shared',
            values: { x: titleOf(program), department: department ? titleOf(department) : '' },
            fixes: () =>
                (department ? likelyResults(department, plan) : lowestResults(plan).slice(0, maxChoices))
                    .filter(() => program.serves.length === 0)
                    .map(result =>
                        addProperty(
                            { en: 'It serves "{y}"', id: 'Mendukung "{y}"' },
                            { y: titleOf(result) },
                            program,
                            'serves',
                            pathTo(result, program, 'serves', plan),
                        ),
                    ),
        };
    },
    examples: [
        { bad: 'goal G\ndepartment D { program <|P|> }', good: 'goal G\ndepartment D { program P { serves G } }' },
        {
            bad: 'vision V { mission M }\ndepartment D { program <|P|> { serves V.M } }',
            good: 'department D { program P { serves Unknown } }',
        },
    ],
});

/** A goal that is named but not found was meant to be one. */
function saysGoal(serves: readonly Reference[], plan: Plan): boolean {
    return serves.some(reference => {
        const target = plan.target(reference);
        return !target || target.kind === 'goal' || target.kind === 'objective';
    });
}

function everyPartSaysGoal(work: Work, plan: Plan): boolean {
    return work.activities.length > 0 && work.activities.every(part => saysGoal(part.serves, plan) || everyPartSaysGoal(part, plan));
}
