// Goals and objectives that serve each other in a circle: there is no top. It must not look at works: those serve, and nothing serves them.
import type { Reference, Result } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import { findComponents } from './analysis/components.ts';
import { maxShown, sayWay } from './analysis/cycle-paths.ts';
import { planRule } from './engine/rule.ts';
import { maxChoices } from './fixes/choices.ts';

export default planRule({
    id: 'goal-cycle',
    severity: 'error',
    messages: {
        circle: {
            en: 'These goals or objectives serve each other in a circle: {chain}.',
            id: 'Tujuan atau sasaran ini saling mendukung secara melingkar: {chain}.',
        },
    },
    why: {
        en: 'In a circle nobody can say which one is the end and which the means.',
        id: 'Dalam lingkaran tidak jelas mana tujuan akhir dan mana caranya.',
    },
    doesNotReport: {
        en: 'The other links of a circle: it is reported once, at its first link, and shown at all of them.',
        id: 'Tautan lain dalam lingkaran yang sama: dilaporkan sekali, pada tautan pertama, dengan rujukan ke semuanya.',
    },
    *check(plan) {
        const results: readonly Result[] = [...plan.all('goal'), ...plan.all('objective')];
        const index = new Map(results.map((result, i) => [result, i]));
        const links = results.map(result =>
            result.serves.flatMap((reference): Link[] => {
                const to = index.get(plan.target(reference) as Result);
                return to === undefined ? [] : [{ reference, to }];
            }),
        );
        const component = findComponents(links.map(list => list.map(link => link.to)));
        const told = new Set<number>();
        for (let start = 0; start < results.length; start++) {
            const own = component[start] as number;
            if (told.has(own)) continue;
            const circle = shortest(start, links, to => component[to] === own);
            if (!circle) continue;
            told.add(own);
            const first = circle[0] as Link;
            const name = (at: number) => titleOf(results[at] as Result);
            yield {
                file: first.reference.file,
                at: first.reference.span,
                fixes: () =>
                    circle.slice(0, maxChoices).map(({ reference, to }) => ({
                        title: { en: 'Remove: "{x}" serves "{y}"', id: 'Hapus: "{x}" mendukung "{y}"' },
                        values: { x: titleOf(reference.from as Result), y: name(to) },
                        changes: [{ kind: 'drop', file: reference.file, span: reference.span }],
                    })),
                values: {
                    chain: sayWay(
                        [start, ...circle.slice(0, maxShown - 1).map(link => link.to)].slice(0, circle.length).map(name),
                        circle.length,
                        name(start),
                    ),
                },
                related: circle.slice(1, 20).map(({ reference, to }) => ({
                    file: reference.file,
                    span: reference.span,
                    message: { en: 'Here it serves "{x}"', id: 'Di sini mendukung "{x}"' },
                    values: { x: name(to) },
                })),
            };
        }
    },
    examples: [
        { bad: 'goal A { serves <|B|> }\ngoal B { serves A }', good: 'goal A { serves B }\ngoal B' },
        {
            bad: 'goal G { serves <|O|> }\nobjective N { serves G }\nobjective O { serves N }',
            good: 'goal G\nobjective N { serves G }\nobjective O { serves N, G }',
        },
        { bad: 'objective A { serves <|A|> }', good: 'objective A\nobjective B { serves A }' },
    ],
});

interface Link {
    readonly reference: Reference;
    readonly to: number;
}

/** The shortest way from a result back to itself, through those that `stays` allows. */
function shortest(start: number, links: readonly (readonly Link[])[], stays: (to: number) => boolean): Link[] | undefined {
    const cameBy = new Map<number, { readonly link: Link; readonly before: number }>();
    const queue = [start];
    for (const at of queue)
        for (const link of links[at] as readonly Link[]) {
            if (!stays(link.to) || cameBy.has(link.to)) continue;
            cameBy.set(link.to, { link, before: at });
            if (link.to === start) {
                const circle = [link];
                for (let before = at; before !== start; ) {
                    const step = cameBy.get(before) as { readonly link: Link; readonly before: number };
                    circle.push(step.link);
                    before = step.before;
                }
                return circle.reverse();
            }
            queue.push(link.to);
        }
    return undefined;
}
