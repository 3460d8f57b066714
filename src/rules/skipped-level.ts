// A link that leaves out a level which others of its kind go through: a program that names a goal where the others name an objective.
// It must not speak where there is nothing to go through: broken-chain does.
import { kindNames } from '../l10n/kinds.ts';
import { writePath } from '../l10n/write-name.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { Declaration, Kind, Reference, Result, Scope, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, qualifiedName, servedBy, titleOf } from '../plan/queries.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';

/** From the top; all works are of the last level. */
const levels = ['vision', 'mission', 'goal', 'objective'] as const;
type ResultLevel = (typeof levels)[number];

export default rule<'goal' | 'objective' | 'program' | 'activity' | 'subactivity'>({
    id: 'skipped-level',
    severity: 'warning',
    messages: {
        skipped: {
            en: '"{x}" serves {level} "{y}" directly and skips the {missing}.',
            id: '"{x}" langsung mengacu pada {level} "{y}" tanpa melalui {missing}.',
        },
    },
    why: {
        en: 'The chain is read level by level: what skips a level is missing in the tables of that level, and so is its budget.',
        id: 'Penjenjangan dibaca jenjang demi jenjang: yang melompati suatu jenjang tidak muncul dalam tabel jenjang itu, begitu pula anggarannya.',
    },
    doesNotReport: {
        en: 'A level that nothing of this kind goes through; a goal or mission with nothing below it to go through (broken-chain speaks); a goal that the work serves anyway through an objective; programs that name only a vision or mission (no-goal).',
        id: 'Tingkat yang tidak dilalui satu pun yang sejenis; tujuan atau misi yang belum dijabarkan (dilaporkan broken-chain); tujuan yang juga didukung melalui sasaran; program yang hanya menyebut visi atau misi (no-goal).',
    },
    on: ['goal', 'objective', 'program', 'activity', 'subactivity'],
    when: source => source.serves.length > 0,
    check: (source, plan) =>
        source.serves.flatMap(reference => {
            const target = plan.target(reference);
            return (target && skipped(source, reference, target, plan)) ?? [];
        }),
    examples: [
        {
            bad: 'goal G\nobjective O { serves G }\ndepartment D { program P { serves O } program Q { serves <|G|> } }',
            good: 'goal G\nobjective O { serves G }\ndepartment D { program P { serves O } program Q { serves O } }',
            fixed: 'goal G\nobjective O { serves G }\ndepartment D { program P { serves O } program Q { serves O } }',
        },
        {
            bad: 'vision V { mission M }\ngoal G { serves V.M }\ngoal H { serves <|V|> }',
            good: 'vision V { mission M }\ngoal G { serves V }\ngoal H { serves V }',
        },
        {
            bad: 'vision V { mission M }\ngoal G { serves V.M }\nobjective O { serves G }\nobjective N { serves <|V.M|> }',
            good: 'goal G\ngoal H\nobjective O { serves G }\nobjective N { serves H }\ndepartment D { program P { serves O, G } program Q { serves N } }',
        },
    ],
});

function skipped(source: Result | Work, reference: Reference, target: Declaration, plan: Plan): Hit | undefined {
    const own = levelOf(source);
    const end = levels.indexOf(target.kind as ResultLevel);
    if (end < 0 || own - end < 2 || (isWork(source) && target.kind !== 'goal')) return undefined;
    // The lowest level left out that others of this kind go through.
    const level = levels.slice(end + 1, own).findLast(kind => isLinked(`${own} ${kind}`, plan));
    const below = level ? between[level](target, plan) : [];
    if (!level || below.length === 0 || servesAnyway(source, reference, target, plan)) return undefined;
    return {
        at: reference.span,
        values: { x: titleOf(source), level: kindNames[target.kind], y: titleOf(target), missing: kindNames[level] },
        related: below.slice(0, 10).map(declaration => ({
            file: declaration.file,
            span: declaration.nameSpan,
            message: { en: '{level} "{x}" lies between', id: 'Di antaranya ada {level} "{x}"' },
            values: { level: kindNames[declaration.kind], x: titleOf(declaration) },
        })),
        fixes: () =>
            below.slice(0, 3).map((declaration): Fix => {
                const text = writePath(qualifiedName(declaration).split('.'));
                return {
                    title: { en: 'Replace with {text}', id: 'Ganti dengan {text}' },
                    values: { text },
                    changes: [{ kind: 'replace', file: reference.file, span: reference.span, text }],
                };
            }),
    };
}

function levelOf(source: Scope): number {
    return isWork(source) ? levels.length : levels.indexOf(source.kind as ResultLevel);
}

/** `4 objective` when some work serves an objective. */
const isLinked = invertedIndex<string, true, boolean>({
    entries(file, plan) {
        const links = new Set<string>();
        for (const reference of file.references) {
            const target = reference.role === 'serves' ? plan.target(reference) : undefined;
            if (target) links.add(`${levelOf(reference.from)} ${target.kind}`);
        }
        return [...links].map(link => [link, true]);
    },
    value: links => links.length > 0,
});

/** Declarations of a level that serve the target, directly or through those between. Memoized: many may skip the same. */
const belowOf = (level: ResultLevel) => memoize<Declaration, readonly Declaration[]>((target, plan) => findBetween(target, level, plan));
const between: Readonly<Record<ResultLevel, ReturnType<typeof belowOf>>> = {
    vision: belowOf('vision'),
    mission: belowOf('mission'),
    goal: belowOf('goal'),
    objective: belowOf('objective'),
};

function findBetween(target: Declaration, level: ResultLevel, plan: Plan): Declaration[] {
    const reached = new Set<Declaration>([target]);
    const kinds: readonly Kind[] = levels.slice(levels.indexOf(target.kind as ResultLevel) + 1, levels.indexOf(level) + 1);
    for (const declaration of reached) {
        if (declaration.kind === level) continue;
        if (declaration.kind === 'vision') for (const mission of declaration.missions) reached.add(mission);
        for (const source of plan.sources(declaration, 'serves'))
            if (source.kind !== 'extension' && (kinds.includes(source.kind) || source.kind === target.kind)) reached.add(source);
    }
    return [...reached].filter(declaration => declaration.kind === level);
}

/** Whether another of its links leads to the same end. */
function servesAnyway(source: Result | Work, reference: Reference, target: Declaration, plan: Plan): boolean {
    return source.serves.some(other => {
        const result = other === reference ? undefined : plan.target(other);
        return (result?.kind === 'goal' || result?.kind === 'objective') && servedBy(plan, result).has(target);
    });
}
