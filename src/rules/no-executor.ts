// Work that nobody is named to do. It must not count leads: two-leads does.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Work } from '../plan/model.ts';
import { declaresUnits, isWork, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { likelyDepartments, pathTo, unitsOf } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'no-executor',
    severity: 'completeness',
    messages: {
        unit: {
            en: '{kind} "{x}" has no executor yet: no unit of {department} is named.',
            id: '{kind} "{x}" belum memiliki pelaksana: unit pada {department} belum disebut.',
        },
        shared: { en: '{kind} "{x}" has no executor yet.', id: '{kind} "{x}" belum memiliki pelaksana.' },
    },
    why: {
        en: 'Work for which nobody is named is done by nobody.',
        id: 'Pekerjaan tanpa penanggung jawab yang jelas tidak akan dikerjakan.',
    },
    doesNotReport: {
        en: 'Work in a department without units of its own: the department does it. Parts of a work that is reported already, and a work all of whose parts name theirs.',
        id: 'Pekerjaan pada perangkat daerah yang tidak menyebut unit: perangkat daerah itu sendiri pelaksananya. Rincian dari pekerjaan yang sudah dilaporkan, dan pekerjaan yang semua rinciannya menyebut pelaksana.',
    },
    on: ['program', 'activity', 'subactivity'],
    // Said once, at the outermost work that lacks it.
    when: work => !isWork(work.parent) && work.executors.length === 0,
    *check(work, plan) {
        if (everyPartNames(work)) return;
        const department = plan.names.departmentOf(work);
        // A department that is extended but not written yet is left to unresolved: its units are not known.
        if (department ? !declaresUnits(plan, department) : work.parent) return;
        yield {
            at: work.nameSpan,
            message: department ? 'unit' : 'shared',
            values: { kind: capitalized(kindNames[work.kind]), x: titleOf(work), department: department ? titleOf(department) : '' },
            fixes: () =>
                (department ? unitsOf(department, plan) : likelyDepartments(work, plan)).map(party =>
                    addProperty(
                        { en: 'Set executor: {y}', id: 'Tulis pelaksana: {y}' },
                        { y: titleOf(party) },
                        work,
                        'executor',
                        pathTo(party, work, 'executor', plan),
                    ),
                ),
        };
    },
    examples: [
        {
            bad: 'department D { unit U program <|P|> { activity A } }',
            good: 'department D { unit U program P { executor U activity A } }',
        },
        { bad: 'program <|Shared|>', good: 'department D { program P }\nprogram Shared { executor D }' },
        {
            bad: 'department D { unit U program <|P|> { activity A { executor U } activity B } }',
            good: 'department D { unit U program P { activity A { executor U } activity B { executor U } } }',
        },
    ],
});

function everyPartNames(work: Work): boolean {
    return work.activities.length > 0 && work.activities.every(part => part.executors.length > 0 || everyPartNames(part));
}
