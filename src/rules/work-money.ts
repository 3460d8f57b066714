// All the money of a work, worked out once for the many that ask. It must not judge.
import { totalOf } from '../plan/budget.ts';
import type { Decimal } from '../plan/decimal.ts';
import { remember } from '../plan/derived.ts';
import type { Work } from '../plan/plan.ts';
import type { Plan } from '../plan/whole-plan.ts';

/** Over all its years, as far as stated; see `totalOf`. */
export const moneyOf: (work: Work, plan: Plan) => Decimal | undefined = remember((work, plan) => totalOf(plan, work));
