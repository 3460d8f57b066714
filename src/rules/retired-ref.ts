// A link to a goal or objective that has ended before what serves it begins. It must not read the clock, nor ask what came in its place.

import { editDistance } from '../l10n/nearest.ts';
import { sayYear } from '../l10n/times.ts';
import { memoize } from '../plan/derived.ts';
import type { Reference, Result, Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, titleOf } from '../plan/queries.ts';
import { statedTime } from './analysis/stated-time.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { maxChoices, pathTo } from './fixes/choices.ts';
import { repointAll } from './fixes/repoint.ts';
import { replaceBy } from './fixes/statements.ts';

export default rule<'goal' | 'objective' | 'program' | 'activity' | 'subactivity'>({
    id: 'retired-ref',
    severity: 'warning',
    messages: {
        ended: {
            en: '"{y}" still serves "{x}", which ends in {year}, before "{y}" begins.',
            id: '"{y}" masih mendukung "{x}", yang berakhir pada {year}, sebelum "{y}" dimulai.',
        },
    },
    why: {
        en: 'When a revision ends a goal and its programs stay, their budget pays for something nobody wants any more.',
        id: 'Jika perubahan rencana mengakhiri suatu tujuan tanpa menyesuaikan programnya, anggarannya membiayai sesuatu yang tidak lagi dituju.',
    },
    doesNotReport: {
        en: 'Goals without a time of their own, and work whose time neither it, the work around it nor its parts state.',
        id: 'Sasaran tanpa masa berlaku sendiri, dan pekerjaan yang waktunya tidak disebut sendiri, pada induknya, maupun pada bagiannya.',
    },
    on: ['goal', 'objective', 'program', 'activity', 'subactivity'],
    when: (source, plan) => source.serves.some(reference => resultThatEnds(reference, plan) !== undefined),
    *check(source, plan) {
        const begins = beginOf(source);
        if (begins === undefined) return;
        for (const reference of source.serves) {
            const target = resultThatEnds(reference, plan);
            const period = target?.period;
            if (!target || !period || period.to < period.from || period.to >= begins) continue;
            yield {
                at: reference.span,
                values: { x: titleOf(target), y: titleOf(source), year: sayYear(yearOf(period.to)) },
                related: [{ file: target.file, span: period.span, message: { en: 'It ends here', id: 'Berakhir di sini' }, values: {} }],
                fixes: () => fixesOf(reference, target, begins, plan),
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

/** The goal or objective that is served, where it states until when it holds. */
function resultThatEnds(reference: Reference, plan: Plan): Result | undefined {
    const target = plan.target(reference);
    return (target?.kind === 'goal' || target?.kind === 'objective') && target.period ? target : undefined;
}

function beginOf(source: Result | Work): number | undefined {
    return isWork(source) ? statedTime(source)?.from : source.period?.from;
}

/** Results of its level that still hold: here, and for everything that serves the one that ended. */
function fixesOf(reference: Reference, ended: Result, begins: number, plan: Plan): Fix[] {
    const successors = successorsOf(ended, plan)
        .filter(other => !other.period || other.period.to >= begins)
        .filter(other => other !== reference.from)
        .slice(0, maxChoices);
    return [
        ...successors.map(other => replaceBy(reference.file, reference.span, pathTo(other, reference.from, 'serves', plan))),
        ...successors.slice(0, 3).flatMap(other => repointAll(serving(ended, plan), other, plan)),
    ];
}

const serving: (ended: Result, plan: Plan) => readonly Reference[] = memoize((ended, plan) =>
    plan.referencesTo(ended).filter(({ role }) => role === 'serves'),
);

/** Those that serve the same, then those of nearly the same title. */
const successorsOf: (ended: Result, plan: Plan) => readonly Result[] = memoize((ended, plan) => {
    const end = ended.period?.to ?? 0;
    const above = new Set(ended.serves.map(reference => plan.target(reference)));
    const rank = (other: Result) =>
        (other.serves.some(reference => above.has(plan.target(reference))) ? 0 : 1000) + editDistance(titleOf(ended), titleOf(other), 40);
    return plan
        .all(ended.kind)
        .filter(other => other !== ended && other.name !== '' && plan.names.departmentOf(other) === plan.names.departmentOf(ended))
        .filter(({ period }) => !period || period.to > end)
        .slice(0, 200)
        .map(other => ({ other, rank: rank(other) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ other }) => other);
});
