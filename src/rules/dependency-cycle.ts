// Works that wait for each other, through `needs` or `after`: they never start. It must not look at dates: order-conflict does.
import { addToList } from '../plan/lists.ts';
import type { Work } from '../plan/model.ts';
import { isWork, qualifiedName, titleOf } from '../plan/queries.ts';
import { circlesIn, type Wait } from './analysis/circles.ts';
import { sayWay, waysRound } from './analysis/cycle-paths.ts';
import { planRule } from './engine/rule.ts';

export default planRule({
    id: 'dependency-cycle',
    severity: 'error',
    messages: {
        circle: {
            en: 'These programs or activities wait for each other: {chain}.',
            id: 'Program atau kegiatan ini saling menunggu: {chain}.',
        },
    },
    why: {
        en: 'Each waits for the other to finish, so none of them ever starts, and each department believes the other is late.',
        id: 'Masing-masing menunggu yang lain selesai, sehingga tidak ada yang dimulai, dan setiap pihak mengira pihak lain yang terlambat.',
    },
    doesNotReport: {
        en: 'Requests and their answers, and mutual needs between parts of two programs that can be done in turn.',
        id: 'Permintaan dan kesanggupannya, serta kebutuhan timbal balik antarrincian dua program yang dapat dikerjakan bergantian.',
    },
    *check(plan) {
        for (const circle of circlesIn(plan)) {
            const ways = waysRound(circle, followersOf(circle), (first, last) => related(first.work, last.target));
            for (const [wait, { links, length }] of ways) {
                const names = links.map(link => titleOf(link.work));
                yield {
                    file: wait.reference.file,
                    at: wait.reference.span,
                    fixes: () => [
                        {
                            title: { en: 'Remove: "{x}" waits for "{y}"', id: 'Hapus: "{x}" menunggu "{y}"' },
                            values: { x: titleOf(wait.work), y: titleOf(wait.target) },
                            changes: [{ kind: 'drop', file: wait.reference.file, span: wait.reference.span }],
                        },
                    ],
                    values: {
                        chain: sayWay(length === undefined ? [...names, titleOf(wait.target)] : names, length, titleOf(wait.work)),
                    },
                    // Each link of a long way is told at its own place.
                    related: (length === links.length ? links.slice(1) : []).map(link => ({
                        file: link.reference.file,
                        span: link.reference.span,
                        message: { en: '"{x}" waits for "{y}"', id: '"{x}" menunggu "{y}"' },
                        values: { x: titleOf(link.work), y: qualifiedName(link.target) },
                    })),
                };
            }
        }
    },
    examples: [
        {
            bad: 'department A { program P { needs <|B.Q|> } }\ndepartment B { program Q { after <|A.P|> } }',
            good: 'department A { program P { needs B.Q } }\ndepartment B { program Q }',
        },
        {
            bad: 'department A { program P { activity X { needs <|B.Q.Y.o|> delivers o } } }\ndepartment B { program Q { activity Y { needs <|A.P.X.o|> delivers o } } }',
            good: 'department A { program P { activity X1 { needs B.Q.Y } activity X2 } }\ndepartment B { program Q { activity Y { needs A.P.X2 } } }',
        },
        {
            bad: 'department A { program P { needs <|P.X|> activity X } }',
            good: 'department A { program P { activity W activity X { needs W } } }',
        },
    ],
});

/** Which waits a wait leads on to: those of its target, of its parts and of the works around it. */
function followersOf(circle: readonly Wait[]): (wait: Wait) => readonly (readonly Wait[])[] {
    const own = Map.groupBy(circle, wait => wait.work);
    const inside = new Map<Work, Wait[]>();
    for (const wait of circle)
        for (let at: Work['parent'] = wait.work; isWork(at); at = at.parent) {
            addToList(inside, at, wait);
        }
    return ({ target }) => {
        const followers = [inside.get(target) ?? []];
        for (let at = target.parent; isWork(at); at = at.parent) followers.push(own.get(at) ?? []);
        return followers;
    };
}

/** Whether one of two works is, or is a part of, the other. */
function related(a: Work, b: Work): boolean {
    for (let at: Work['parent'] = a; isWork(at); at = at.parent) if (at === b) return true;
    for (let at: Work['parent'] = b; isWork(at); at = at.parent) if (at === a) return true;
    return false;
}
