// An answer that comes after the date asked for. It must not ask whether there is one: unanswered-request does.

import { sayMonth, sayPeriod } from '../l10n/times.ts';
import { writeMonth } from '../plan/period.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'late-answer',
    severity: 'warning',
    messages: {
        late: {
            en: '{b} answers "{x}" only after it is due, {date}.',
            id: '{b} baru memenuhi "{x}" setelah tenggat {date}.',
        },
    },
    why: {
        en: 'The department that asked must start without it or wait; either way its dates are wrong.',
        id: 'Perangkat daerah peminta terpaksa mulai tanpanya atau menunggu; keduanya membuat jadwalnya meleset.',
    },
    doesNotReport: {
        en: 'Requests without a date, and answering programs without a time.',
        id: 'Permintaan tanpa tenggat, dan program yang menyanggupinya tanpa menyebut waktu.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.answers.length > 0,
    *check(work, plan) {
        const extent = extentOf(plan, work);
        // The plan's own period only says that nobody has stated one.
        if (!extent || extent === plan.settings.period) return;
        for (const reference of work.answers) {
            const request = plan.target(reference);
            const asked = request?.kind === 'request' ? request.by : undefined;
            // A date that runs backwards is left to bad-period.
            if (request?.kind !== 'request' || !asked || asked.to < asked.from || extent.to <= asked.to) continue;
            yield {
                at: reference.span,
                values: { b: titleOf(plan.names.departmentOf(work) ?? work), x: titleOf(request), date: asked.text },
                related: [
                    {
                        file: request.file,
                        span: asked.span,
                        message: { en: 'The due date; the answer ends {end}', id: 'Tenggat yang diminta; penyelesaiannya {end}' },
                        values: { end: sayPeriod({ from: extent.to, to: extent.to }) },
                    },
                ],
                fixes: () => [
                    {
                        title: { en: 'Move the due date to {end}', id: 'Undurkan tenggatnya ke {end}' },
                        values: { end: sayMonth(extent.to) },
                        changes: [{ kind: 'replace', file: request.file, span: asked.span, text: writeMonth(extent.to) }],
                    },
                ],
            };
        }
    },
    examples: [
        {
            bad: 'department Parks { program Trees { requests trucks from Transport by 2025-04 } }\ndepartment Transport { program Fleet { during 2025-05..2025-06 answers <|Parks.Trees.trucks|> } }',
            good: 'department Parks { program Trees { requests trucks from Transport by 2025-04 } }\ndepartment Transport { program Fleet { during 2025 activity Lend { during 2025-03..2025-04 answers Parks.Trees.trucks } } }',
        },
        {
            bad: 'department A { program P { requests map from B by 2025 } }\ndepartment B { program Q { activity R { during 2026 } answers <|A.P.map|> } }',
            good: 'plan X { period 2025..2029 }\ndepartment A { program P { requests map from B by 2025 requests data from B } }\ndepartment B { program Q { answers A.P.map } program R { during 2028 answers A.P.data } }',
        },
    ],
});
