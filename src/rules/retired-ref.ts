// A link to a goal or objective that has ended before what serves it begins. It must not read the clock, nor ask what came in its place.
import { yearOf } from '../plan/period.ts';
import type { Result, Work } from '../plan/plan.ts';
import { isWork, titleOf } from '../plan/queries.ts';
import { rule } from './rule.ts';
import { statedTime } from './stated-time.ts';

export default rule<'goal' | 'objective' | 'program' | 'activity' | 'subactivity'>({
    id: 'retired-ref',
    severity: 'warning',
    messages: {
        ended: {
            en: '"{y}" still points to "{x}", which ends in {year}, before it begins.',
            id: '"{y}" masih mengacu pada "{x}" yang berakhir {year}.',
        },
    },
    why: {
        en: 'Revisions of a plan end a goal and leave its programs behind: their money then works for something nobody wants any more.',
        id: 'Perubahan rencana mengakhiri sasaran dan meninggalkan programnya: anggarannya bekerja untuk sesuatu yang tidak lagi dituju.',
    },
    silent: {
        en: 'Goals without a time of their own, and work whose time neither it, the work around it nor its parts state.',
        id: 'Sasaran tanpa masa berlaku sendiri, dan pekerjaan yang waktunya tidak disebut sendiri, pada induknya, maupun pada bagiannya.',
    },
    on: ['goal', 'objective', 'program', 'activity', 'subactivity'],
    *check(source, plan) {
        const begins = source.serves.length > 0 ? beginOf(source) : undefined;
        if (begins === undefined) return;
        for (const reference of source.serves) {
            const target = plan.target(reference);
            if (target?.kind !== 'goal' && target?.kind !== 'objective') continue;
            const { period } = target;
            if (!period || period.to < period.from || period.to >= begins) continue;
            yield {
                at: reference.span,
                values: { x: titleOf(target), y: titleOf(source), year: yearOf(period.to) },
                related: [{ file: target.file, span: period.span, message: { en: 'It ends here', id: 'Berakhir di sini' }, values: {} }],
            };
        }
    },
    examples: [
        {
            bad: 'objective O { during 2025..2026 }\ndepartment D { program P { serves <|O|> during 2027 } }',
            good: 'objective O { during 2025..2026 }\ndepartment D { program P { serves O during 2026..2027 } program Q { serves O } }',
        },
        {
            bad: 'goal G { during 2025 }\nobjective O { serves <|G|> during 2026..2029 }',
            good: 'goal G\nobjective O { serves G during 2026..2029 }',
        },
    ],
});

function beginOf(source: Result | Work): number | undefined {
    return isWork(source) ? statedTime(source)?.from : source.period?.from;
}
