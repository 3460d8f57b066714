// Money by year, fund and department, against ceilings, and the outlook. Exact; what is stated twice is counted once.
// It must not hide what has no year: that gets a column of its own.
import { type MoneyTime, moneyEntries } from '../facts/money.ts';
import { type Amount, amountsOf, sum } from '../plan/budget.ts';
import { ceilingsOf } from '../plan/ceilings.ts';
import { addDecimals, compareDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Declaration, Department, Money, Work } from '../plan/model.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import { byDepartment, departmentTitle, type ReportContext, titleAt } from './context.ts';
import type { Column, Row, Section, Table } from './table.ts';
import { moneyWords, words } from './words.ts';
import { yearTables } from './year.ts';

export function reportMoney(context: ReportContext): Section {
    const { plan, say } = context;
    const all = plan.all('program').flatMap(program => entriesOf(program, context));
    return {
        id: 'money',
        title: say(moneyWords.title),
        tab: say(moneyWords.tab),
        intro: say(moneyWords.intro, { currency: plan.settings.currency }),
        tables: [
            sumTable('budgets-by-fund', moneyWords.byFund, words.fund, all, ({ fund }) => fund, plan.all('fund'), context),
            sumTable(
                'budgets-by-department',
                moneyWords.byDepartment,
                words.department,
                all,
                ({ department }) => department,
                plan.all('department'),
                context,
            ),
            ceilingTable(context),
            forecastTable(context),
            ...yearTables(context),
        ],
    };
}

interface Entry {
    readonly department: string;
    readonly fund: string;
    readonly column: MoneyTime;
    readonly value: Decimal;
}

function entriesOf(program: Work, context: ReportContext): Entry[] {
    const department = departmentTitle(program, context);
    return moneyEntries(program, context.plan).map(({ money, time, value }) => ({
        department,
        fund: fundTitle(money, context),
        column: time,
        value,
    }));
}

function fundTitle({ fund }: Money, { plan, say }: ReportContext): string {
    return fund ? titleAt(fund, plan) : say(words.noFund);
}

/** Sums by a name and by year; years without money have no column. */
function sumTable(
    id: string,
    caption: (typeof moneyWords)[keyof typeof moneyWords],
    head: (typeof words)[keyof typeof words],
    entries: readonly Entry[],
    nameOf: (entry: Entry) => string,
    known: readonly Declaration[],
    { say }: ReportContext,
): Table {
    const sums = new Map<string, Map<Entry['column'] | 'total', Decimal>>();
    const totals = new Map<Entry['column'] | 'total', Decimal>();
    const count = (into: Map<Entry['column'] | 'total', Decimal>, { column, value }: Entry) => {
        for (const key of [column, 'total'] as const) into.set(key, addDecimals(into.get(key) ?? zero, value));
    };
    for (const entry of entries) {
        const own = sums.get(nameOf(entry)) ?? new Map();
        sums.set(nameOf(entry), own);
        count(own, entry);
        count(totals, entry);
    }
    const order = known.map(titleOf);
    const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
    const named = [...sums].sort(([a], [b]) => rank(a) - rank(b));
    const years = [...totals.keys()].filter(key => typeof key === 'number').sort((a, b) => a - b);
    const others = (['several', 'undated'] as const).filter(key => totals.has(key));
    const columns: Column[] = [
        { id: 'name', head: say(head), kind: 'text', isHead: true },
        ...years.map(year => ({ id: `y${year}`, head: String(year), kind: 'number' as const })),
        ...others.map(key => ({ id: key, head: say(moneyWords[key]), kind: 'number' as const })),
        { id: 'total', head: say(words.total), kind: 'number' },
    ];
    const row = (name: string, own: ReadonlyMap<Entry['column'] | 'total', Decimal>): Row => ({
        cells: Object.fromEntries([['name', name], ...[...own].map(([key, value]) => [typeof key === 'number' ? `y${key}` : key, value])]),
    });
    return {
        id,
        caption: say(caption),
        empty: say(moneyWords.none),
        columns,
        groups: named.length === 0 ? [] : [{ title: '', rows: named.map(([name, own]) => row(name, own)) }],
        foot: row(say(words.total), totals),
    };
}

function ceilingTable(context: ReportContext): Table {
    const { plan, say } = context;
    const rows = plan.all('department').flatMap(department => ceilingRows(department, context).map(row => [department, row] as const));
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
    const works = (['program', 'activity', 'subactivity'] as const).flatMap(kind => plan.all(kind));
    const stated = works.flatMap(work =>
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
