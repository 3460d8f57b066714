// Money as it is planned: budgets, forecasts, ceilings, payments and upkeep, an amount a row, in the years it is for. Which amounts add up is said, not left to guess.
import { type Amount, amountsOf, statedAmounts } from '../../../plan/budget.ts';
import type { Money, Scope } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import { extentOf, type Interval, programOf, titleOf, workOf, works } from '../../../plan/queries.ts';
import { departmentId, placeCells, placeColumns, type TableContext, table, timeColumns, yearCells } from './table.ts';

const columns = {
    kind: 'text',
    work: 'text',
    asset: 'text',
    program: 'text',
    department: 'text',
    ...timeColumns,
    fund: 'text',
    fund_title: 'text',
    amount: 'decimal',
    former_amount: 'decimal',
    per_year: 'boolean',
    counted: 'boolean',
    ...placeColumns,
} as const;

export const budgets = table('budgets', columns, function* (context) {
    const { plan } = context;
    const counted = countedYears(plan);
    for (const work of works(plan)) {
        const extent = extentOf(plan, work);
        const isCounted = ({ money, fromYear }: Amount) => counted.get(money)?.has(fromYear) ?? false;
        yield* rowsOf(context, 'budget', work, work.budgets, extent, isCounted);
        yield* rowsOf(context, 'forecast', work, work.forecasts, extent);
        yield* rowsOf(context, 'work-ceiling', work, work.ceilings, extent);
        yield* rowsOf(context, 'cash-plan', work, work.cashPlan, extent);
    }
    for (const department of plan.all('department'))
        for (const body of [department, ...plan.names.extensionsOf(department)])
            yield* rowsOf(context, 'ceiling', body, body.ceilings, plan.settings.period);
    for (const thing of [...plan.all('output'), ...plan.all('asset')]) yield* rowsOf(context, 'upkeep', thing, thing.upkeep, undefined);
});

/** The amounts that make up all money of a plan: a parent's figure where it states one, else its parts'. Each by its first year. */
export function countedYears(plan: Plan): Map<Money, Set<number>> {
    const counted = new Map<Money, Set<number>>();
    for (const program of plan.all('program'))
        for (const { amount } of statedAmounts(plan, program)) {
            const years = counted.get(amount.money) ?? new Set();
            counted.set(amount.money, years.add(amount.fromYear));
        }
    return counted;
}

/** A row for each amount and year; an amount of which nobody says when has no years and counts in no sum. */
function* rowsOf(
    context: TableContext,
    kind: string,
    scope: Scope,
    moneys: readonly Money[],
    extent: Interval | undefined,
    isCounted: (amount: Amount) => boolean = () => false,
) {
    if (moneys.length === 0) return;
    const { facts } = context;
    const subject = {
        kind,
        work: facts.idOrNull(workOf(scope)),
        asset: scope.kind === 'output' || scope.kind === 'asset' ? facts.id(scope) : undefined,
        program: facts.idOrNull(programOf(scope)),
        department: departmentId(context, scope),
    };
    for (const money of moneys) {
        const amounts = amountsOf([money], extent);
        const common = {
            ...subject,
            ...fundCells(context, money),
            former_amount: money.was?.amount,
            per_year: money.perYear,
            ...placeCells(context, scope.file, money.span),
        };
        for (const amount of amounts)
            yield {
                ...common,
                ...yearCells(amount.fromYear, amount.toYear),
                amount: amount.value,
                per_year: false,
                counted: isCounted(amount),
            };
        if (amounts.length === 0) yield { ...common, ...yearCells(undefined, undefined), amount: money.amount, counted: false };
    }
}

export function fundCells({ plan, facts }: TableContext, { fund }: Money) {
    const target = fund && plan.target(fund);
    return { fund: facts.idOrNull(target), fund_title: target ? titleOf(target) : fund?.path.join('.') };
}
