// Work that ends below 100 %, or a thing that stands half done, and nothing continues it. It must not read the clock: work that goes on is not unfinished.

import { sayTime } from '../l10n/times.ts';
import { compareDecimals, whole } from '../plan/decimal.ts';
import type { Declaration, Reading, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, outerWorks, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { continueFix } from './fixes/stubs.ts';

export default rule<'program' | 'activity' | 'subactivity' | 'asset'>({
    id: 'unfinished',
    severity: 'completeness',
    messages: {
        work: {
            en: '"{x}" is not finished in {time}, and nothing continues it.',
            id: '"{x}" belum selesai pada {time} dan tidak dilanjutkan.',
        },
        thing: { en: '"{x}" is not finished, and nothing continues it.', id: '"{x}" belum selesai dan tidak dilanjutkan.' },
    },
    why: {
        en: 'Half-done works cost the most: the money is spent, and nobody can use them.',
        id: 'Pekerjaan yang terhenti paling merugikan: anggarannya habis, tetapi manfaatnya tidak ada.',
    },
    doesNotReport: {
        en: 'Work that goes on after its last progress, or has a forecast for the year after; work of which the whole or a part is continued; parts of a work that is reported.',
        id: 'Pekerjaan yang masih berjalan setelah progres terakhirnya, atau yang memiliki prakiraan maju; pekerjaan yang keseluruhan atau rinciannya dilanjutkan; rincian dari pekerjaan yang sudah dilaporkan.',
    },
    on: ['program', 'activity', 'subactivity', 'asset'],
    when: subject => (subject.kind === 'asset' ? subject.state?.value === 'unfinished' : subject.progress.length > 0),
    *check(subject, plan) {
        if (subject.kind === 'asset') {
            if (subject.state && !isContinued(subject, plan))
                yield {
                    at: subject.state.span,
                    message: 'thing',
                    values: { x: titleOf(subject) },
                    fixes: () => continueFix(subject, plan),
                };
            return;
        }
        const last = openProgress(subject, plan);
        if (!last || outerWorks(subject).some(outer => openProgress(outer, plan) || isContinued(outer, plan))) return;
        if (!isPartContinued(subject, plan))
            yield {
                at: last.span,
                values: { x: titleOf(subject), time: sayTime(last.period?.text ?? '') },
                message: last.period ? 'work' : 'thing',
                fixes: () => continueFix(subject, plan),
            };
    },
    examples: [
        {
            bad: 'department D { program P { during 2025 progress 40% in 2024, <|65% in 2025|> activity A { progress 30% in 2025 } } }',
            good: 'department D { program P { during 2025 progress 65% in 2025 } program Q { during 2026 continues P } program R { during 2025..2027 progress 20% in 2025 } }',
        },
        {
            bad: 'asset Cell { state <|unfinished|> }',
            good: 'asset Cell { state unfinished }\ndepartment D { program P { continues Cell progress 45% in 2025, 100% in 2026 } }',
        },
    ],
});

/** The last progress, when it is below 100 % and the work ends with it. */
function openProgress(work: Work, plan: Plan): Reading | undefined {
    if (work.progress.length === 0 || work.forecasts.length > 0) return undefined;
    const last = work.progress.reduce((a, b) => ((b.period?.to ?? 0) >= (a.period?.to ?? 0) ? b : a));
    if (!last.value || compareDecimals(last.value, whole(100)) >= 0) return undefined;
    const extent = extentOf(plan, work);
    // By the day: what was measured in March says nothing on work that goes on until June.
    return extent && last.period && extent.to > last.period.to ? undefined : last;
}

function isContinued(thing: Declaration, plan: Plan): boolean {
    return plan.sources(thing, 'continues').some(work => work !== thing);
}

function isPartContinued(work: Work, plan: Plan): boolean {
    return (
        isContinued(work, plan) ||
        work.outputs.some(output => isContinued(output, plan)) ||
        work.activities.some(part => isPartContinued(part, plan))
    );
}
