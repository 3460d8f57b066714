// Figures of indicators for the rows of a form, also from plans above and before. Exact. It must not know cells.
import type { FigureFact } from '../../layouts/form.ts';
import { type Decimal, normalizeDecimal, plainDecimal } from '../../plan/decimal.ts';
import { figureOver, figuresOf, latest } from '../../plan/figures.ts';
import type { FormerFigure, Indicator, Output, Reading } from '../../plan/model.ts';
import { fold } from '../../plan/names/find-named.ts';
import { isWithin, yearOf } from '../../plan/period.ts';
import { type Interval, titleOf, workOf } from '../../plan/queries.ts';
import { indicatorIn } from '../../plan/related-plans.ts';
import { copyWith } from '../../plan/source.ts';
import { type FormContext, timeOf } from './context.ts';
import type { Item } from './items.ts';

/** An indicator of a row, or a thing with a quantity, which stands for one. */
export interface Measure {
    readonly title: string;
    readonly unit: string;
    readonly indicator: Indicator | undefined;
    readonly output: Output | undefined;
    /** The same one in the plan that is compared with. */
    readonly other: Measure | undefined;
}

export interface ShownFigure {
    /** Digits with a comma, or a grade, without the unit. */
    readonly text: string;
    /** Undefined for a grade. */
    readonly value: Decimal | undefined;
}

/** Of a work or a result, in the order of the text; those of the other plan that this one lacks come last. */
export function measuresOf(item: Item, kind?: string): Measure[] {
    const own = listOf(item.work ?? item.result);
    const others = listOf(item.other);
    const free = new Set(others);
    const paired = own.map((measure): Measure => {
        const twin =
            [...free].find(other => nameOf(other) === nameOf(measure)) ??
            [...free].find(other => fold(other.title) === fold(measure.title));
        if (!twin) return measure;
        free.delete(twin);
        return { ...measure, other: twin };
    });
    const gone = [...free].map((other): Measure => ({ ...other, indicator: undefined, output: undefined, other }));
    const all = [...paired, ...gone];
    if (!kind) return all;
    return all.filter(({ indicator }) => indicator?.type && fold(indicator.type.value) === fold(kind));
}

function nameOf({ indicator, output }: Measure): string {
    return (indicator ?? output)?.name ?? '';
}

function listOf(holder: Item['work'] | Item['result']): Measure[] {
    if (!holder) return [];
    const indicators = holder.indicators.map(
        (indicator): Measure => ({ title: titleOf(indicator), unit: unitOf(indicator), indicator, output: undefined, other: undefined }),
    );
    if (!('outputs' in holder)) return indicators;
    const outputs = holder.outputs.flatMap((output): Measure[] => {
        const { quantity, remarks } = output;
        if (!quantity?.amount) return [];
        // An import keeps the text of the measure as the thing's first remark.
        const title = remarks.notes[0]?.value || titleOf(output);
        return [{ title, unit: quantity.unit.value, indicator: undefined, output, other: undefined }];
    });
    return [...indicators, ...outputs];
}

function unitOf({ unit, targets }: Indicator): string {
    return unit?.value ?? (targets.some(({ percent }) => percent) ? '%' : '');
}

export function figureOf(measure: Measure, fact: FigureFact, year: number | undefined, context: FormContext): ShownFigure | undefined {
    const time = timeOf(fact.at, context, year);
    if (!time) return undefined;
    // Beside a single year nothing tells the year of the beginning: each figure says its own.
    if (fact.at === 'start' && context.years.length === 1 && measure.indicator) return laterBaseline(measure.indicator.baselines);
    if (fact.figure === 'other') return measure.other && ownFigure(measure.other, { figure: 'target', at: fact.at }, time, context);
    if (fact.figure === 'before' && context.against)
        return measure.other && ownFigure(measure.other, { figure: 'target', at: fact.at }, time, context);
    return ownFigure(measure, fact, time, context);
}

function ownFigure({ indicator, output }: Measure, fact: FigureFact, time: Interval, context: FormContext): ShownFigure | undefined {
    if (output) return quantityOf(output, fact, time, context);
    if (!indicator) return undefined;
    const own = within(indicator, fact, time);
    if (own || fact.figure === 'before') return own;
    for (const other of context.related) {
        const twin = indicatorIn(other, indicator, context.plan);
        const there = twin && within(twin, fact, time);
        if (there) return there;
    }
    return undefined;
}

/** A quantity is the target of the year in which its work ends, or of the only year of the plan. */
function quantityOf(output: Output, fact: FigureFact, time: Interval, context: FormContext): ShownFigure | undefined {
    const { quantity } = output;
    if (!quantity?.amount || (fact.figure !== 'target' && fact.figure !== 'before')) return undefined;
    const period = workOf(output.parent)?.period;
    const year = period ? yearOf(period.to) : context.years.length === 1 ? context.years[0] : undefined;
    if (year === undefined || yearOf(time.from) !== year || yearOf(time.to) !== year) return undefined;
    if (time.to - time.from < 300) return undefined;
    return fact.figure === 'before' ? (formerOf(quantity.was) ?? shown(quantity.amount)) : shown(quantity.amount);
}

function within(indicator: Indicator, { figure, at }: FigureFact, time: Interval): ShownFigure | undefined {
    const readings = figure === 'baseline' ? indicator.baselines : figure === 'actual' ? indicator.actuals : indicator.targets;
    if (figure === 'before') return within({ ...indicator, targets: readings.map(formerReading) }, { figure: 'target', at }, time);
    const exact = readings.find(({ period }) => period && period.from === time.from && period.to === time.to);
    if (exact) return textOf(exact);
    if (figure === 'baseline') return at === 'start' ? laterBaseline(readings) : undefined;
    const over = figureOver(indicator, readings, time);
    if (!over) return undefined;
    const [only] = over.figures;
    return over.figures.length === 1 && only ? textOf(only.reading) : shown(over.value);
}

/** The last one that is stated, with its time: it is not that of the column. */
function laterBaseline(readings: readonly Reading[]): ShownFigure | undefined {
    const dated = readings.flatMap(reading => (reading.period ? [{ reading, period: reading.period }] : []));
    const last = latest(dated);
    const text = last && textOf(last.reading)?.text;
    return last && text !== undefined ? { text: `${text} (${last.period.text})`, value: undefined } : undefined;
}

function textOf({ grade, value, text }: Reading): ShownFigure | undefined {
    if (grade) return { text: grade.value, value: undefined };
    return value ? shown(value) : text ? { text, value: undefined } : undefined;
}

/** A figure as it was before the revision. */
function formerReading(reading: Reading): Reading {
    const { was, grade } = reading;
    if (!was) return reading;
    const former = was.isGrade && grade ? copyWith(grade, { value: was.text }) : undefined;
    return copyWith(reading, { value: was.value, text: was.text, grade: former });
}

function formerOf(was: FormerFigure | undefined): ShownFigure | undefined {
    if (!was) return undefined;
    return was.value && !was.isGrade ? shown(was.value) : { text: was.text, value: undefined };
}

function shown(value: Decimal): ShownFigure {
    return { text: writeNumber(value), value };
}

/** Without groups, and never with three decimals: such a number reads two ways. */
function writeNumber(value: Decimal): string {
    const [whole = '', fraction = ''] = plainDecimal(normalizeDecimal(value)).split('.');
    if (fraction === '') return whole;
    return `${whole},${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** Numbers that can be compared with each other: places on a scale for grades. */
export function comparable(measure: Measure, fact: FigureFact, year: number | undefined, context: FormContext): Decimal | undefined {
    const figure = figureOf(measure, fact, year, context);
    if (!figure) return undefined;
    if (figure.value) return figure.value;
    const time = timeOf(fact.at, context, year);
    if (!measure.indicator || !time) return undefined;
    const readings = fact.figure === 'actual' ? measure.indicator.actuals : measure.indicator.targets;
    return latest(figuresOf(measure.indicator, readings).filter(({ period }) => isWithin(period, time)))?.value;
}
