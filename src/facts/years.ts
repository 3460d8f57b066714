// The years that a plan spans. A plan that states no period is looked through for them: once, and again after an edit of what was read.
import { derivedValue } from '../plan/derived.ts';
import type { Plan } from '../plan/plan.ts';
import { planYears } from '../plan/queries.ts';

/** In order. */
export const spannedYears: (plan: Plan) => readonly number[] = derivedValue(planYears, (a = [], b = []) => a.join() === b.join());
