// A goal or objective that no program serves, directly or through what serves it. A promise without action.
// It must not repeat itself up the chain: the lowest level that is empty speaks.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import { derivedValue } from '../plan/derived.ts';
import type { Department, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { maxChoices, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'goal' | 'objective'>({
    id: 'goal-unserved',
    severity: 'warning',
    messages: { none: { en: 'No program serves {level} "{x}" yet.', id: '{level} "{x}" belum didukung program mana pun.' } },
    why: {
        en: 'A goal or objective without a program will not be reached.',
        id: 'Tujuan atau sasaran tanpa program tidak akan tercapai.',
    },
    doesNotReport: {
        en: 'Goals in a plan that has objectives (the objectives are looked at instead), and a goal below which an objective is reported already.',
        id: 'Tujuan dalam rencana yang mempunyai sasaran (sasarannya yang diperiksa), dan tujuan yang sasaran di bawahnya sudah dilaporkan.',
    },
    on: ['goal', 'objective'],
    *check(result, plan) {
        if (result.kind === 'goal' && plan.all('objective').length > 0) return;
        const served = plan.sources(result, 'serves');
        if (served.some(isWork) || served.some(source => source.kind === 'goal' || source.kind === 'objective')) return;
        yield {
            at: result.nameSpan,
            values: { level: { en: kindNames[result.kind].en, id: capitalized(kindNames[result.kind]).id }, x: titleOf(result) },
            fixes: () =>
                (idlePrograms(plan).get(plan.names.departmentOf(result)) ?? []).map(program =>
                    addProperty(
                        { en: 'Let program "{y}" serve it', id: 'Jadikan program "{y}" pendukungnya' },
                        { y: titleOf(program) },
                        program,
                        'serves',
                        pathTo(result, program, 'serves', plan),
                    ),
                ),
        };
    },
    examples: [
        { bad: 'goal <|G|>', good: 'goal G\ndepartment D { program P { serves G } }' },
        { bad: 'goal G\nobjective <|O|> { serves G }', good: 'goal G\nobjective O { serves G }\ndepartment D { program P { serves O } }' },
        {
            bad: 'objective A\nobjective <|B|> { serves A }',
            good: 'objective A\nobjective B { serves A }\ndepartment D { program P { serves B } }',
        },
    ],
});

/** Programs that serve nothing yet, by department: what it has set itself is served by its own. The shared goals by those of anybody. */
const idlePrograms: (plan: Plan) => ReadonlyMap<Department | undefined, readonly Work[]> = derivedValue(plan => {
    const idle = plan.all('program').filter(program => program.name !== '' && program.serves.length === 0);
    const byDepartment = Map.groupBy(idle, program => plan.names.departmentOf(program));
    byDepartment.set(undefined, idle);
    return new Map([...byDepartment].map(([department, programs]) => [department, programs.slice(0, maxChoices)]));
});
