// Quarters as columns: money spent and the plan of payments, targets and measured figures. A quarter that the plan does not state stays empty;
// what it states for longer has a column of its own. It must not spread anything over quarters.
import {
    type FigureSaid,
    figuresByQuarter,
    figureYears,
    type MoneyByQuarter,
    plannedByQuarter,
    quarterYears,
    spentByQuarter,
} from '../facts/quarters.ts';
import { homeOf } from '../facts/whose.ts';
import { say, type Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { moneyWithin, sum } from '../plan/budget.ts';
import { addDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Department, Indicator, Reading, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import { byDepartment, type ReportContext } from './context.ts';
import { nameOf, numberText, unitOf } from './figure-text.ts';
import type { Cell, Column, Row, Table } from './table.ts';
import { words } from './words.ts';

const quarterWords = {
    spent: { en: 'Money spent', id: 'Realisasi anggaran' },
    spentNote: {
        en: 'Amounts within the time of another one are part of it and are not counted again. The total counts programs, not their parts.',
        id: 'Jumlah yang waktunya berada di dalam waktu jumlah lain adalah bagiannya dan tidak dihitung lagi. Jumlah akhir menghitung program, bukan bagian-bagiannya.',
    },
    cash: { en: 'Planned payments', id: 'Rencana kas' },
    budget: { en: 'Budget', id: 'Anggaran' },
    half: { en: 'Half {n}, in no quarter', id: 'Semester {n}, tanpa rincian triwulan' },
    rest: { en: 'In no part of the year', id: 'Tanpa rincian waktu' },
    amount: { en: 'Spent', id: 'Realisasi' },
    planned: { en: 'Planned payments', id: 'Rencana kas' },
    left: { en: 'Not spent', id: 'Belum terserap' },
    problems: { en: 'Problems and follow-up', id: 'Kendala dan tindak lanjut' },
    quarter: { en: 'Q{n}', id: 'TW {n}' },
    targetOf: { en: 'Target Q{n}', id: 'Target TW {n}' },
    actualOf: { en: 'Actual Q{n}', id: 'Realisasi TW {n}' },
    none: { en: 'None.', id: 'Tidak ada.' },
    indicators: { en: 'Targets and actual figures by quarter', id: 'Target dan realisasi indikator per triwulan' },
    indicatorsNote: {
        en: 'A figure of the year is its own where one is stated; else the sum of its parts for an indicator that adds up, and the latest of them for any other.',
        id: 'Angka setahun adalah angka yang tertulis untuk tahun itu; jika tidak ada, jumlah bagian-bagiannya untuk indikator yang dijumlahkan, atau angka terakhir untuk indikator lain.',
    },
    indicator: { en: 'Indicator', id: 'Indikator' },
    about: { en: 'About', id: 'Tentang' },
    unit: { en: 'Unit', id: 'Satuan' },
    target: { en: 'Target', id: 'Target' },
    actual: { en: 'Actual', id: 'Realisasi' },
    others: { en: 'Other times', id: 'Waktu lain' },
} satisfies Record<string, Text>;

type OfDepartment = readonly [Department | undefined, Row];
const roman = ['I', 'II', 'III', 'IV'];

function quarterColumns(id: string, text: Text, { locale }: ReportContext): Column[] {
    return roman.map((numeral, k) => ({
        id: `${id}${k + 1}`,
        head: say(text, locale, { n: locale === 'id' ? numeral : String(k + 1) }),
        kind: 'number',
    }));
}

/** Each half of a year after its quarters. */
function partColumns(context: ReportContext): Column[] {
    const quarters = quarterColumns('q', quarterWords.quarter, context);
    const [first, second] = quarterColumns('h', quarterWords.half, context) as [Column, Column];
    return [...quarters.slice(0, 2), first, ...quarters.slice(2), second];
}

function quarterCells(id: string, values: readonly (Cell | undefined)[]): Row['cells'] {
    return Object.fromEntries(values.map((value, k) => [`${id}${k + 1}`, value]));
}

/** Works that state money spent, with the programs they are of, for each year of it. */
export function spentTable(context: ReportContext): Table {
    const { plan } = context;
    return moneyTable(
        {
            id: 'money-spent',
            caption: quarterWords.spent,
            note: quarterWords.spentNote,
            amount: quarterWords.amount,
            moneysOf: ({ spent }) => spent,
            of: spentByQuarter,
            withBudget: true,
            more: work => ({ problems: [...work.problems, ...work.followUps].map(({ value }) => value) }),
        },
        plan,
        context,
    );
}

/** Works that plan their payments, with the programs they are of. */
export function cashTable(context: ReportContext): Table {
    return moneyTable(
        {
            id: 'cash-plan',
            caption: quarterWords.cash,
            amount: quarterWords.planned,
            moneysOf: ({ cashPlan }) => cashPlan,
            of: plannedByQuarter,
            withBudget: false,
            more: () => ({}),
        },
        context.plan,
        context,
    );
}

interface QuarterTable {
    readonly id: string;
    readonly caption: Text;
    readonly note?: Text;
    readonly amount: Text;
    readonly moneysOf: (work: Work) => Work['spent'];
    readonly of: (work: Work, year: number) => MoneyByQuarter | undefined;
    readonly withBudget: boolean;
    readonly more: (work: Work) => Row['cells'];
}

function moneyTable(made: QuarterTable, plan: Plan, context: ReportContext): Table {
    const { say: tell } = context;
    const totals = new Map<string, Decimal>();
    const rows: OfDepartment[] = [];
    const add = (work: Work, year: number, isPart: boolean) => {
        const money = made.of(work, year);
        if (!money) return;
        const amounts = amountCells(made, work, year, money, plan);
        // A part is counted in its program.
        if (!isPart)
            for (const [id, value] of Object.entries(amounts)) if (value) totals.set(id, addDecimals(totals.get(id) ?? zero, value));
        rows.push([
            homeOf(work, plan),
            { cells: { work: titleOf(work), year: String(year), ...amounts, ...made.more(work) }, ...(isPart ? { isPart } : {}) },
        ]);
    };
    const visit = (work: Work, year: number, isPart: boolean) => {
        if (!isPart || quarterYears({ ...work, activities: [] }, made.moneysOf).includes(year)) add(work, year, isPart);
        for (const part of work.activities) visit(part, year, true);
    };
    for (const program of context.programs) for (const year of quarterYears(program, made.moneysOf)) visit(program, year, false);
    return {
        id: made.id,
        caption: tell(made.caption),
        ...(made.note ? { note: tell(made.note) } : {}),
        empty: tell(quarterWords.none),
        groupHead: tell(words.department),
        columns: [
            { id: 'work', head: tell(words.program), kind: 'text', isHead: true },
            { id: 'year', head: tell(words.year), kind: 'text' },
            ...(made.withBudget ? [{ id: 'budget', head: tell(quarterWords.budget), kind: 'number' as const }] : []),
            ...partColumns(context),
            { id: 'rest', head: tell(quarterWords.rest), kind: 'number' },
            { id: 'spent', head: tell(made.amount), kind: 'number' },
            ...(made.withBudget
                ? [
                      { id: 'left', head: tell(quarterWords.left), kind: 'number' as const },
                      { id: 'problems', head: tell(quarterWords.problems), kind: 'text' as const },
                  ]
                : []),
        ],
        groups: byDepartment(rows, context),
        foot: { cells: { work: tell(words.total), ...Object.fromEntries(totals) } },
    };
}

function amountCells(
    { withBudget }: QuarterTable,
    work: Work,
    year: number,
    money: MoneyByQuarter,
    plan: Plan,
): Record<string, Decimal | undefined> {
    const { quarters, halves, rest, total } = money;
    const isInParts = [...quarters, ...halves].some(value => value !== undefined);
    const budgets = withBudget ? moneyWithin(plan, work, year, year) : undefined;
    const budget = budgets && sum(budgets.values());
    return {
        budget,
        ...(quarterCells('q', quarters) as Record<string, Decimal | undefined>),
        ...(quarterCells('h', halves) as Record<string, Decimal | undefined>),
        // Without any part the total says all there is.
        rest: isInParts ? rest : undefined,
        spent: total,
        left: budget && subtractDecimals(budget, total),
    };
}

/** Indicators that state a target or a figure for a part of a year. */
export function quarterIndicators(context: ReportContext): Table {
    const { plan, say: tell } = context;
    const rows = plan
        .all('indicator')
        .filter(indicator => titleOf(indicator) !== '')
        .flatMap(indicator =>
            figureYears(indicator).map((year): OfDepartment => [homeOf(indicator, plan), indicatorRow(indicator, year, context)]),
        );
    return {
        id: 'indicators-by-quarter',
        caption: tell(quarterWords.indicators),
        note: tell(quarterWords.indicatorsNote),
        empty: tell(quarterWords.none),
        groupHead: tell(words.department),
        columns: [
            { id: 'indicator', head: tell(quarterWords.indicator), kind: 'text', isHead: true },
            { id: 'about', head: tell(quarterWords.about), kind: 'text' },
            { id: 'unit', head: tell(quarterWords.unit), kind: 'text' },
            { id: 'year', head: tell(words.year), kind: 'text' },
            ...quarterColumns('t', quarterWords.targetOf, context),
            { id: 'target', head: tell(quarterWords.target), kind: 'number' },
            ...quarterColumns('a', quarterWords.actualOf, context),
            { id: 'actual', head: tell(quarterWords.actual), kind: 'number' },
            { id: 'others', head: tell(quarterWords.others), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function indicatorRow(indicator: Indicator, year: number, context: ReportContext): Row {
    const unit = unitOf(indicator);
    const [targets, actuals] = [indicator.targets, indicator.actuals].map(readings => figuresByQuarter(indicator, readings, year)) as [
        ReturnType<typeof figuresByQuarter>,
        ReturnType<typeof figuresByQuarter>,
    ];
    const cell = (said: FigureSaid | undefined): Cell | undefined => {
        if (!said) return undefined;
        return 'sum' in said ? said.sum : figureCell(said.reading, unit, context);
    };
    const other = (word: Text) => (reading: Reading) => {
        const text = numberText(reading, unit, context.locale);
        const time = reading.period ? context.say(sayTime(reading.period.text)) : '';
        return text === undefined ? [] : [`${context.say(word)} ${time}: ${text}`];
    };
    return {
        cells: {
            indicator: titleOf(indicator),
            about: indicator.parent && 'name' in indicator.parent ? nameOf(indicator.parent, context) : undefined,
            unit,
            year: String(year),
            ...quarterCells('t', targets.quarters.map(cell)),
            target: cell(targets.year),
            ...quarterCells('a', actuals.quarters.map(cell)),
            actual: cell(actuals.year),
            others: [...targets.others.flatMap(other(quarterWords.target)), ...actuals.others.flatMap(other(quarterWords.actual))],
        },
    };
}

/** As a number where it is no more than one, so that a spreadsheet can count with it. */
function figureCell(reading: Reading, unit: string, { locale }: ReportContext): Cell | undefined {
    const text = numberText(reading, unit, locale);
    const isPlain = !reading.grade && reading.value && text === numberText(copyWith(reading, { percent: false }), unit, locale);
    return isPlain ? reading.value : text;
}
