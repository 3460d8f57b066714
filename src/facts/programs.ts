// Programs with what they are counted by: their department, their money and the aims that they name. Read once for all counts. It must not
// count.
import { totalOf } from '../plan/budget.ts';
import type { Decimal } from '../plan/decimal.ts';
import { memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Declaration, PlanFile, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Side } from './promise.ts';
import { homeOf } from './whose.ts';

export interface CountedProgram {
    readonly program: Work;
    readonly side: Side;
    /** As far as stated. */
    readonly money: Decimal | undefined;
    /** Visions, missions, goals and objectives that it and its parts name, each once. */
    readonly aims: readonly Declaration[];
}

export const countedIn: (file: PlanFile, plan: Plan) => readonly CountedProgram[] = memoize(
    (file, plan) => topOf(file).programs.map(program => counted(program, plan)),
    'coarse',
);

export function counted(program: Work, plan: Plan): CountedProgram {
    const aims = aimsServed(program, plan);
    return {
        program,
        side: homeOf(program, plan),
        money: totalOf(plan, program),
        aims: aims.length < 2 ? aims : [...new Set(aims)],
    };
}

function aimsServed(work: Work, plan: Plan): Declaration[] {
    const aims: Declaration[] = [];
    for (const reference of work.serves) {
        const target = plan.target(reference);
        if (target && aimKinds.has(target.kind)) aims.push(target);
    }
    for (const part of work.activities) aims.push(...aimsServed(part, plan));
    return aims;
}

const aimKinds: ReadonlySet<Declaration['kind']> = new Set<Declaration['kind']>(['vision', 'mission', 'goal', 'objective']);
