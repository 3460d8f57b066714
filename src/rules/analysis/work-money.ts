// All the money of a work, worked out once for the many that ask, and what a reader calls a fund. It must not judge.
import { totalOf } from '../../plan/budget.ts';
import type { Decimal } from '../../plan/decimal.ts';
import { derivedValue, memoize } from '../../plan/derived.ts';
import type { Fund, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';

/** Over all its years, as far as stated; see `totalOf`. */
export const moneyOf: (work: Work, plan: Plan) => Decimal | undefined = memoize((work, plan) => totalOf(plan, work));

/** The title of the fund that `Amount.fund` names; as written where nothing declares it. */
export function fundTitle(fund: string, plan: Plan): string {
    const declared = fundsByName(plan).get(fund);
    return declared ? titleOf(declared) : fund;
}

/** The first of each name. */
const fundsByName: (plan: Plan) => ReadonlyMap<string, Fund> = derivedValue(
    plan =>
        new Map(
            plan
                .all('fund')
                .toReversed()
                .map(fund => [fund.name, fund]),
        ),
);
