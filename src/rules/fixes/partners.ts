// A party takes part in a work that others lead. It must not judge whether it should.
import { inEach } from '../../l10n/keyword-locale.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Change } from '../../plan/edit.ts';
import type { Party, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { declaresUnits, isWork } from '../../plan/queries.ts';
import { pathTo } from './choices.ts';

/** Named beside the executors of each of the works, once where several have the same; undefined where nobody says which unit leads one. */
export function takePart(works: Iterable<Work>, party: Party, plan: Plan): readonly Change[] | undefined {
    const changes = Array.from(new Set(Array.from(works, executed)), work => joinExecutors(work, party, plan));
    return changes.every(change => change !== undefined) ? changes : undefined;
}

/** The work around it, or itself, that says who executes it; its program where none does. */
function executed(work: Work): Work {
    let at = work;
    while (at.executors.length === 0 && isWork(at.parent)) at = at.parent;
    return at;
}

function joinExecutors(work: Work, party: Party, plan: Plan): Change | undefined {
    const { file, span, body } = work;
    const [executor] = work.executors;
    if (executor) {
        const path = pathTo(party, work, 'partner', plan);
        const { end } = (executor.partners.at(-1) ?? executor.lead).span;
        const text = executor.partners.length > 0 ? `, ${path}` : inEach(word => ` ${word('with')} ${path}`);
        return { kind: 'replace', file, span: { start: end, end }, text };
    }
    const department = plan.names.departmentOf(work);
    if (!department || declaresUnits(plan, department)) return undefined;
    const lead = pathTo(department, work, 'executor', plan);
    const statement = inEach(word => `${word('executor')} ${lead} ${word('with')} ${pathTo(party, work, 'partner', plan)}`);
    return { kind: 'add', to: { file, span, body }, statement, before: childrenOf(work)[0]?.span };
}
