// A party takes part in a work that others lead. It must not judge whether it should.
import { inEach } from '../../l10n/keyword-locale.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Change } from '../../plan/edit.ts';
import type { Party, Work } from '../../plan/plan.ts';
import { declaresUnits, isWork, programOf } from '../../plan/queries.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import { pathTo } from './choices.ts';

/** Named beside the executors of the work; undefined where nobody says which unit leads it. */
export function takePart(work: Work, party: Party, plan: Plan): Change | undefined {
    for (let at: Work['parent'] = work; isWork(at); at = at.parent) {
        const [executor] = at.executors;
        if (!executor) continue;
        const path = pathTo(party, at, 'partner', plan);
        const { end } = (executor.partners.at(-1) ?? executor.lead).span;
        const text = executor.partners.length > 0 ? `, ${path}` : inEach(word => ` ${word('with')} ${path}`);
        return { kind: 'replace', file: at.file, span: { start: end, end }, text };
    }
    const program = programOf(work);
    const department = plan.names.departmentOf(work);
    if (!program || !department || declaresUnits(plan, department)) return undefined;
    const lead = pathTo(department, program, 'executor', plan);
    const statement = inEach(word => `${word('executor')} ${lead} ${word('with')} ${pathTo(party, program, 'partner', plan)}`);
    const { file, span, body } = program;
    return { kind: 'add', to: { file, span, body }, statement, before: childrenOf(program)[0]?.span };
}
