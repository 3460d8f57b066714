// Amounts of a fund that gives less, lowered in the plan for as long as somebody looks. The caller that lowers must restore.
// It must not judge the consequences.
import { type Amount, amountsOf, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, normalizeDecimal, roundDecimal } from '../plan/decimal.ts';
import type { Department, Extension, Money, Scope, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, type Interval, isWork } from '../plan/queries.ts';
import { leftOf, missingIn, reduceMoney } from './reduce-money.ts';
import type { Cut, Reading } from './supposition.ts';

/** The effect of a cut on the figures that are lowered. */
export interface CutEffect {
    readonly what: Reading;
    /** How many amounts are lower. */
    readonly count: number;
    readonly before: Decimal;
    readonly after: Decimal;
}

export interface LoweredMoney {
    readonly effects: ReadonlyMap<Cut, CutEffect>;
    restore(): void;
}

/** Lowers the figures that bear the cuts; one cut after the other. */
export function lowerMoney(plan: Plan, cuts: readonly Cut[], reading: Reading): LoweredMoney {
    const effects = new Map<Cut, CutEffect>();
    const before: { readonly lists: Lists; readonly money: readonly Money[] }[] = [];
    for (const one of cuts)
        effects.set(
            one,
            cut(plan, one, reading, (lists, money) => {
                before.unshift({ lists, money: lists[reading] });
                lists[reading] = money;
            }),
        );
    const restore = () => {
        for (const { lists, money } of before) lists[reading] = money;
    };
    return { effects, restore };
}

/** Something that states money. */
type Payer = Department | Extension | Work;
type Lists = Record<Reading, readonly Money[]>;

function cut(plan: Plan, supposed: Cut, reading: Reading, put: (lists: Lists, money: readonly Money[]) => void): CutEffect {
    const meant = new Set(plan.referencesTo(supposed.fund));
    const isOf = ({ fund }: Money) => fund !== undefined && meant.has(fund);
    const moneyOf = (payer: Payer) => ((payer as Partial<Lists>)[reading] ?? []).filter(isOf);
    const payers = [...new Set([...meant].map(({ from }) => from))]
        .filter(from => isPayer(plan, from))
        .filter(payer => moneyOf(payer).length > 0);
    const amountsIn = (payer: Payer) => amountsOf(moneyOf(payer), extentIn(plan, payer));
    const works = payers.filter(isWork);
    const ofDepartments = payers.filter(payer => !isWork(payer)).flatMap(amountsIn);
    // A ceiling of a work lies in that of its department: each sum counts once.
    const outer = () => [...new Set(works.map(programOf))];
    const stated = ofDepartments.length > 0 ? ofDepartments : outer().flatMap(work => outermost(work, amountsIn));
    const missing = missingIn(supposed, stated);
    const { decimals } = plan.settings;
    // Shares are rounded one by one, the sum is not.
    const after = sum(stated.map(amount => leftOf(amount, missing, decimals + moreDigits)));
    let count = 0;
    for (const payer of payers) {
        const lists = payer as unknown as Lists;
        const extent = extentIn(plan, payer);
        const money = lists[reading].flatMap(one => {
            const left = isOf(one) ? reduceMoney(one, extent, missing, decimals) : [one];
            if (left.some(({ amount }) => amount && one.amount && compareDecimals(amount, one.amount) !== 0)) count++;
            return left;
        });
        put(lists, money);
    }
    return { what: reading, count, before: sum(stated.map(({ value }) => value)), after: normalizeDecimal(roundDecimal(after, decimals)) };
}

/** Enough for the sum of millions of shares to round as the exact one does. */
const moreDigits = 20;

function isPayer(plan: Plan, scope: Scope): scope is Payer {
    return scope.kind === 'department' || isWork(scope) || (scope.kind === 'extension' && plan.names.departmentOf(scope) !== undefined);
}

function programOf(work: Work): Work {
    return isWork(work.parent) ? programOf(work.parent) : work;
}

/** The time that money without a time is for. */
function extentIn(plan: Plan, payer: Payer): Interval | undefined {
    return isWork(payer) ? extentOf(plan, payer) : plan.settings.period;
}

/** The amounts of a work, and those of its parts for years of which it has none: each sum once. */
function outermost(work: Work, amountsIn: (work: Work) => Amount[]): Amount[] {
    const own = amountsIn(work);
    const isHeld = (inner: Amount) => own.some(outer => outer.fromYear <= inner.toYear && outer.toYear >= inner.fromYear);
    return [...own, ...work.activities.flatMap(part => outermost(part, amountsIn).filter(amount => !isHeld(amount)))];
}
