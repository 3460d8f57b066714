// Figures: baselines and targets of indicators, their actual values, progress of works, money spent.

import type { Indicator, Money, Reading, Work } from '../../../plan/model.ts';
import { yearOf, yearsOf } from '../../../plan/period.ts';
import type { Plan } from '../../../plan/plan.ts';
import { titleOf, works, yearInterval } from '../../../plan/queries.ts';
import { spentWithin } from '../../../plan/spent.ts';
import { fundCells } from './money.ts';
import { departmentId, placeCells, placeColumns, soundPeriod, type TableContext, table, timeColumns, yearCells } from './table.ts';

const columns = {
    kind: 'text',
    indicator: 'text',
    title: 'text',
    subject: 'text',
    subject_kind: 'text',
    department: 'text',
    measures: 'text',
    direction: 'text',
    unit: 'text',
    ...timeColumns,
    from_date: 'date',
    to_date: 'date',
    value: 'decimal',
    former_value: 'decimal',
    grade: 'text',
    is_percent: 'boolean',
    written: 'text',
    ...placeColumns,
} as const;

export const targets = table('targets', columns, function* (context) {
    for (const indicator of context.plan.all('indicator')) {
        for (const reading of indicator.baselines) yield indicatorRow(context, 'baseline', indicator, reading);
        for (const reading of indicator.targets) yield indicatorRow(context, 'target', indicator, reading);
    }
});

/** As targets, and money spent. */
export const actuals = table(
    'actuals',
    { ...columns, amount: 'decimal', former_amount: 'decimal', fund: 'text', fund_title: 'text', counted: 'boolean' },
    function* (context) {
        const { plan } = context;
        const noMoney = { amount: undefined, former_amount: undefined, fund: undefined, fund_title: undefined, counted: false };
        for (const indicator of plan.all('indicator'))
            for (const reading of indicator.actuals) yield { ...indicatorRow(context, 'indicator', indicator, reading), ...noMoney };
        const counted = countedSpending(plan);
        for (const work of works(plan)) {
            for (const reading of work.progress) yield { ...workRow(context, 'progress', work, reading), ...noMoney };
            for (const money of work.spent) yield spentRow(context, work, money, counted.has(money));
        }
    },
);

/** The figures that make up the money spent in each calendar year: a work's own, else those of its parts; none within another. */
export function countedSpending(plan: Plan): ReadonlySet<Money> {
    const periods = works(plan).flatMap(({ spent }) => spent.flatMap(({ period }) => soundPeriod(period) ?? []));
    const years = new Set(periods.flatMap(yearsOf));
    const programs = years.size > 0 ? plan.all('program') : [];
    const stated = programs.flatMap(program => [...years].flatMap(year => spentWithin(program, yearInterval(year))?.stated ?? []));
    return new Set(stated.map(({ spent }) => spent.money));
}

function spentRow(context: TableContext, work: Work, money: Money, counted: boolean) {
    const { amount, amountSpan, period, span } = money;
    const reading = { span, value: undefined, text: '', percent: false, grade: undefined, period, was: undefined };
    const row = workRow(context, 'spent', work, reading);
    const former = money.was?.amount;
    return {
        ...row,
        ...placeCells(context, work.file, amountSpan),
        unit: undefined,
        written: undefined,
        amount,
        former_amount: former,
        ...fundCells(context, money),
        counted,
    };
}

function indicatorRow(context: TableContext, kind: string, indicator: Indicator, reading: Reading) {
    const { facts } = context;
    const { parent, unit, measures, direction, file } = indicator;
    const subject = parent && parent.kind !== 'extension' ? parent : undefined;
    return {
        kind,
        indicator: facts.id(indicator),
        title: titleOf(indicator),
        subject: facts.idOrNull(subject),
        subject_kind: subject?.kind,
        department: departmentId(context, indicator),
        measures: measures?.value,
        direction: direction?.value,
        unit: unit?.value,
        ...readingCells(context, file, reading),
    };
}

function workRow(context: TableContext, kind: string, work: Work, reading: Reading) {
    return {
        kind,
        indicator: undefined,
        title: titleOf(work),
        subject: context.facts.id(work),
        subject_kind: work.kind,
        department: departmentId(context, work),
        measures: undefined,
        direction: undefined,
        unit: '%',
        ...readingCells(context, work.file, reading),
    };
}

function readingCells(context: TableContext, file: string, { value, text, percent, grade, period, was, span }: Reading) {
    const sound = soundPeriod(period);
    return {
        ...yearCells(sound && yearOf(sound.from), sound && yearOf(sound.to)),
        from_date: sound?.from,
        to_date: sound?.to,
        value,
        former_value: was?.value,
        grade: grade?.value,
        is_percent: percent,
        written: text,
        ...placeCells(context, file, span),
    };
}
