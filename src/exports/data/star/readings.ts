// What is aimed for and what was reached: baselines and targets of indicators, their actual values, progress of works.
import { yearOf } from '../../../plan/period.ts';
import type { Indicator, Reading, Work } from '../../../plan/plan.ts';
import { titleOf, works } from '../../../plan/queries.ts';
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

export const actuals = table('actuals', columns, function* (context) {
    for (const indicator of context.plan.all('indicator'))
        for (const reading of indicator.actuals) yield indicatorRow(context, 'indicator', indicator, reading);
    for (const work of works(context.plan)) for (const reading of work.progress) yield progressRow(context, work, reading);
});

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

function progressRow(context: TableContext, work: Work, reading: Reading) {
    return {
        kind: 'progress',
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

function readingCells(context: TableContext, file: string, { value, text, percent, period, span }: Reading) {
    const sound = soundPeriod(period);
    return {
        ...yearCells(sound && yearOf(sound.from), sound && yearOf(sound.to)),
        from_date: sound?.from,
        to_date: sound?.to,
        value,
        is_percent: percent,
        written: text,
        ...placeCells(context, file, span),
    };
}
