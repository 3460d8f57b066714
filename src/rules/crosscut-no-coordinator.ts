// An objective that several departments serve, and nobody coordinates. It must not judge who should.

import { capitalized, kindNames } from '../l10n/kinds.ts';
import { addToList } from '../plan/lists.ts';
import type { Declaration, Department, Result, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, isParty, isWork, leadOf, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'goal' | 'objective'>({
    id: 'crosscut-no-coordinator',
    severity: 'warning',
    messages: {
        none: {
            en: '{level} "{x}" is served by {n} departments but has no coordinator.',
            id: '{level} "{x}" diampu {n} perangkat daerah tetapi belum memiliki koordinator.',
        },
    },
    why: {
        en: 'For a shared goal each department reports its own part, and nobody answers for the whole.',
        id: 'Tujuan dan sasaran bersama mudah terbengkalai: setiap perangkat daerah melaporkan bagiannya, tetapi tidak ada yang bertanggung jawab atas keseluruhannya.',
    },
    doesNotReport: {
        en: 'Objectives written inside a department: it coordinates them. What is served only through other objectives: those need the coordinator.',
        id: 'Sasaran yang ditulis di dalam perangkat daerah: perangkat daerah itu koordinatornya. Yang hanya didukung melalui sasaran lain: sasaran itulah yang memerlukan koordinator.',
    },
    on: ['goal', 'objective'],
    *check(result, plan) {
        if (result.coordinator || plan.names.departmentOf(result)) return;
        const serving = servingDepartments(result, plan);
        if (serving.size < 2) return;
        const byCount = [...serving].sort(([, a], [, b]) => b.length - a.length);
        yield {
            at: result.nameSpan,
            values: { level: capitalized(kindNames[result.kind]), x: titleOf(result), n: serving.size },
            related: [...serving].slice(0, 10).map(([department, works]) => {
                const [work = department] = works;
                return {
                    file: work.file,
                    span: work.nameSpan,
                    message: { en: '{d}: "{y}"', id: '{d}: "{y}"' },
                    values: { d: titleOf(department), y: titleOf(work) },
                };
            }),
            fixes: () =>
                byCount
                    .slice(0, 3)
                    .map(([department]) =>
                        addProperty(
                            { en: '{d} as coordinator', id: '{d} menjadi koordinator' },
                            { d: titleOf(department) },
                            result,
                            'coordinator',
                            pathTo(department, result, 'coordinator', plan),
                        ),
                    ),
        };
    },
    examples: [
        {
            bad: 'objective <|O|> { priority }\ndepartment A { program P { serves O } }\ndepartment B { program Q { serves O } program R { serves O } }',
            good: 'objective O { coordinator A }\nobjective M\ndepartment A { objective Own program P { serves O, M } }\ndepartment B { program Q { serves O, A.Own } }',
            fixed: 'objective O { priority  coordinator B }\ndepartment A { program P { serves O } }\ndepartment B { program Q { serves O } program R { serves O } }',
        },
        {
            bad: 'goal <|G|>\ndepartment A { unit U program P { serves G } }\ndepartment B\nprogram Shared { executor B serves G }',
            good: 'goal G objective O { serves G coordinator A }\ndepartment A { program P { serves O } }\ndepartment B { program Q { activity R { serves O } } }',
        },
    ],
});

/** Departments whose works serve it directly, with those works; a shared work counts for the one that leads it. */
function servingDepartments(result: Result, plan: Plan): Map<Department, Declaration[]> {
    const serving = new Map<Department, Declaration[]>();
    for (const source of plan.sources(result, 'serves')) {
        const department = departmentOfWork(source, plan);
        if (!department || !isWork(source)) continue;
        addToList(serving, department, source);
    }
    return serving;
}

function departmentOfWork(scope: Scope, plan: Plan): Department | undefined {
    if (!isWork(scope)) return undefined;
    const lead = leadOf(plan, scope);
    return plan.names.departmentOf(scope) ?? (isParty(lead) ? departmentOfParty(plan, lead) : undefined);
}
