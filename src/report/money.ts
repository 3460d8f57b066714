// Money by year, fund and department, against ceilings, and the outlook. Exact; what is stated twice is counted once.
// It must not hide what has no year: that gets a column of its own.
import { fundOf, type MoneyTime, sumMoneyBy } from '../facts/money.ts';
import { firstOfName, homeOf } from '../facts/whose.ts';
import type { Text } from '../l10n/say.ts';
import { type Amount, amountsOf, sum } from '../plan/budget.ts';
import { ceilingsOf } from '../plan/ceilings.ts';
import { addDecimals, compareDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Department, Fund, Money } from '../plan/model.ts';
import { extentOf, titleOf, works } from '../plan/queries.ts';
import { byDepartment, type ReportContext, titleAt } from './context.ts';
import type { Column, Row, Section, Table } from './table.ts';
import { moneyWords, words } from './words.ts';
import { yearTables } from './year.ts';

export function reportMoney(context: ReportContext): Section {
    const { plan, say } = context;
    return {
        id: 'money',
        title: say(moneyWords.title),
        tab: say(moneyWords.tab),
        intro: say(moneyWords.intro, { currency: plan.settings.currency }),
        tables: [
            fundTable(context),
            context.department ? programTable(context) : departmentTable(context),
            ceilingTable(context),
            forecastTable(context),
            ...yearTables(context),
        ],
    };
}

/** A fund that is declared, else its name as written; empty where none is named. */
type FundKey = Fund | string;

function fundTable(context: ReportContext): Table {
    const { plan, say } = context;
    const sums = sumMoneyBy(context.programs, plan, ({ money }): FundKey => fundOf(money, plan) ?? money.fund?.path.join('.') ?? '');
    const declared = plan.all('fund').filter(fund => sums.has(fund));
    const keys = [...new Set<FundKey>([...declared, ...sums.keys()])];
    // Money without a name comes last.
    keys.sort((x, y) => Number(x === '') - Number(y === ''));
    const rows = keys.map((key): SumRow => {
        const name = typeof key === 'object' ? titleOf(key) : key === '' ? say(words.noFund) : key;
        return { name, sums: sums.get(key) ?? new Map() };
    });
    return sumTable({ id: 'budgets-by-fund', caption: moneyWords.byFund, head: words.fund }, rows, context);
}

function departmentTable(context: ReportContext): Table {
    const { plan, say } = context;
    const sums = sumMoneyBy(context.programs, plan, (_, program) => homeOf(program, plan));
    const departments = new Set([...plan.all('department').map(department => firstOfName(department, plan)), undefined]);
    const rows = [...departments].flatMap((department): SumRow[] => {
        const own = sums.get(department);
        return own ? [{ name: department ? titleOf(department) : say(words.shared), sums: own }] : [];
    });
    return sumTable({ id: 'budgets-by-department', caption: moneyWords.byDepartment, head: words.department }, rows, context);
}

/** Of one department: programs without money have a row too. */
function programTable(context: ReportContext): Table {
    const sums = sumMoneyBy(context.programs, context.plan, (_, program) => program);
    const rows = context.programs.map((program): SumRow => ({ name: titleOf(program), sums: sums.get(program) ?? new Map() }));
    return sumTable({ id: 'budgets-by-program', caption: moneyWords.byProgram, head: words.program }, rows, context);
}

interface SumRow {
    readonly name: string;
    readonly sums: ReadonlyMap<MoneyTime, Decimal>;
}

/** Sums by year; years without money have no column. */
function sumTable(
    { id, caption, head }: { readonly id: string; readonly caption: Text; readonly head: Text },
    rows: readonly SumRow[],
    { say }: ReportContext,
): Table {
    const totals = new Map<MoneyTime, Decimal>();
    for (const { sums } of rows) for (const [time, value] of sums) totals.set(time, addDecimals(totals.get(time) ?? zero, value));
    const years = [...totals.keys()].filter(key => typeof key === 'number').sort((a, b) => a - b);
    const others = (['several', 'undated'] as const).filter(key => totals.has(key));
    const columns: Column[] = [
        { id: 'name', head: say(head), kind: 'text', isHead: true },
        ...years.map(year => ({ id: `y${year}`, head: String(year), kind: 'number' as const })),
        ...others.map(key => ({ id: key, head: say(moneyWords[key]), kind: 'number' as const })),
        { id: 'total', head: say(words.total), kind: 'number' },
    ];
    const row = ({ name, sums }: SumRow): Row => ({
        cells: {
            name,
            ...Object.fromEntries([...sums].map(([time, value]) => [typeof time === 'number' ? `y${time}` : time, value])),
            total: sums.size > 0 ? sum(sums.values()) : undefined,
        },
    });
    return {
        id,
        caption: say(caption),
        empty: say(moneyWords.none),
        columns,
        groups: totals.size === 0 ? [] : [{ title: '', rows: rows.map(row) }],
        foot: row({ name: say(words.total), sums: totals }),
    };
}

function fundTitle({ fund }: Money, { plan, say }: ReportContext): string {
    return fund ? titleAt(fund, plan) : say(words.noFund);
}

function ceilingTable(context: ReportContext): Table {
    const { plan, say } = context;
    const departments = plan.all('department').filter(department => !context.department || context.holds(department));
    const rows = departments.flatMap(department => ceilingRows(department, context).map(row => [department, row] as const));
    return {
        id: 'ceilings',
        caption: say(moneyWords.ceilings),
        note: say(moneyWords.ceilingsNote),
        empty: say(moneyWords.noCeilings),
        groupHead: say(words.department),
        columns: [
            { id: 'year', head: say(words.year), kind: 'text', isHead: true },
            { id: 'fund', head: say(words.fund), kind: 'text' },
            { id: 'ceiling', head: say(moneyWords.ceiling), kind: 'number' },
            { id: 'planned', head: say(moneyWords.planned), kind: 'number' },
            { id: 'left', head: say(moneyWords.left), kind: 'number' },
            { id: 'standing', head: say(moneyWords.standing), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function ceilingRows(department: Department, context: ReportContext): Row[] {
    const { plan, say } = context;
    const ceilings = ceilingsOf(department, plan).toSorted((a, b) => a.fromYear - b.fromYear || a.toYear - b.toYear);
    return ceilings.map(({ fromYear, toYear, fund, stated, most, planned }) => {
        const isOver = compareDecimals(planned, most) > 0;
        const [first] = stated;
        return {
            cells: {
                year: fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`,
                fund: fund === '' || !first ? say(words.allFunds) : fundTitle(first.amount.money, context),
                ceiling: most,
                planned,
                left: subtractDecimals(most, planned),
                standing: say(isOver ? moneyWords.over : moneyWords.within),
            },
            ...(isOver ? { severity: 'warning' as const } : {}),
        };
    });
}

/** Forecasts are the outlook of a work beyond its budgets: they are listed, and added to nothing but each other. */
function forecastTable(context: ReportContext): Table {
    const { plan, say } = context;
    const stated = works(plan)
        .filter(context.holds)
        .flatMap(work =>
            work.forecasts.flatMap(money => (money.amount ? [{ work, money, amounts: amountsOf([money], extentOf(plan, work)) }] : [])),
        );
    const rows = stated.flatMap(({ work, money, amounts }) =>
        (amounts.length > 0 ? amounts : [undefined]).map((amount): readonly [Department | undefined, Row] => [
            plan.names.departmentOf(work),
            {
                cells: {
                    work: titleOf(work),
                    year: yearText(amount, context),
                    fund: fundTitle(money, context),
                    amount: amount?.value ?? money.amount,
                },
            },
        ]),
    );
    const total = sum(rows.flatMap(([, row]) => (row.cells['amount'] as Decimal | undefined) ?? []));
    return {
        id: 'forecasts',
        caption: say(moneyWords.forecasts),
        note: say(moneyWords.forecastsNote),
        empty: say(moneyWords.noForecasts),
        groupHead: say(words.department),
        columns: [
            { id: 'work', head: say(words.program), kind: 'text', isHead: true },
            { id: 'year', head: say(words.year), kind: 'text' },
            { id: 'fund', head: say(words.fund), kind: 'text' },
            { id: 'amount', head: say(moneyWords.amount), kind: 'number' },
        ],
        groups: byDepartment(rows, context),
        foot: { cells: { work: say(words.total), amount: total } },
    };
}

function yearText(amount: Amount | undefined, { say }: ReportContext): string {
    if (!amount) return say(moneyWords.undated);
    return amount.fromYear === amount.toYear ? String(amount.fromYear) : `${amount.fromYear}–${amount.toYear}`;
}
