// A request that the department asked has not answered. A promise has two ends. It must not compare dates: late-answer does.
import type { Department, Request, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, isParty, isWork, namedExecutors, titleOf } from '../plan/queries.ts';
import { departmentNamed } from './analysis/maintainers.ts';
import { rule } from './engine/rule.ts';
import { answerFixes } from './fixes/stubs.ts';

export default rule<'request'>({
    id: 'unanswered-request',
    severity: 'completeness',
    messages: {
        open: {
            en: '{a} asks {b} for "{x}", but {b} has not answered.',
            id: '{a} meminta "{x}" dari {b}, tetapi {b} belum menyanggupi.',
        },
        shared: { en: '"{x}" is asked of {b}, but {b} has not answered.', id: '"{x}" diminta dari {b}, tetapi {b} belum menyanggupi.' },
    },
    why: {
        en: 'A request that the other department has not accepted is not coordinated: it may not even know of it.',
        id: 'Koordinasi berarti kedua pihak menyetujui. Permintaan yang belum disanggupi belum tentu diketahui pihak lain.',
    },
    doesNotReport: {
        en: 'Requests to partners, who write no programs here, to the asking department itself, and to names that are not found (unresolved). A shared program answers for every department that executes it.',
        id: 'Permintaan kepada mitra, yang tidak menulis program di sini, kepada perangkat daerah peminta sendiri, dan kepada nama yang tidak ditemukan (unresolved). Kesanggupan program bersama berlaku untuk setiap perangkat daerah pelaksananya.',
    },
    on: ['request'],
    *check(request, plan) {
        const asked = departmentNamed(request.of, plan);
        const asking = plan.names.departmentOf(request);
        if (!asked || asked === asking) return;
        if (isAnswered(request, asked, plan)) return;
        yield {
            at: request.nameSpan,
            message: asking ? 'open' : 'shared',
            values: { x: titleOf(request), a: asking ? titleOf(asking) : '', b: titleOf(asked) },
            related: [
                {
                    file: asked.file,
                    span: asked.nameSpan,
                    message: { en: 'No program of {b} answers it', id: 'Belum ada program {b} yang menyanggupinya' },
                    values: { b: titleOf(asked) },
                },
            ],
            fixes: () => answerFixes(request, asked, plan),
        };
    },
    examples: [
        {
            bad: 'department Parks { program Trees { requests <|trucks|> "Truck days" from Transport } }\ndepartment Transport { program Fleet }',
            good: 'department Parks { program Trees { requests trucks "Truck days" from Transport } }\ndepartment Transport { program Fleet { answers Parks.Trees.trucks } }',
            fixed: 'department Parks { program Trees { requests trucks "Truck days" from Transport } }\ndepartment Transport { program Fleet  program trucks "Truck days" { answers Parks.Trees.trucks } }',
        },
        {
            bad: 'program Shared { executor A requests <|data|> from B.Office }\ndepartment A\ndepartment B { unit Office }',
            good: 'partner R\ndepartment A { unit U program P { requests x from R requests y from A.U requests z from B } }\ndepartment B\nprogram Shared { executor A with B answers A.P.z }',
        },
    ],
});

/** Whether the department asked has a work that answers it. */
export function isAnswered(request: Request, asked: Department, plan: Plan): boolean {
    return plan.sources(request, 'answers').some(work => answersFor(work, asked, plan));
}

/** Whether a work is one of the department's, or executed by it. */
function answersFor(work: Scope, department: Department, plan: Plan): boolean {
    if (!isWork(work)) return false;
    if (plan.names.departmentOf(work) === department) return true;
    return namedExecutors(work).some(reference => {
        const party = plan.target(reference);
        return isParty(party) && departmentOfParty(plan, party) === department;
    });
}
