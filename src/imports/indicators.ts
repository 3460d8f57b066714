// Measures of a table as indicators of the plan, with targets, baselines and what was reached. A fact that the language cannot say is a note.
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { compareDecimals } from '../plan/decimal.ts';
import { makeIndicator, makeLocated, makeReading, makeRemarks, nowhere } from '../plan/make.ts';
import type { FormerFigure, Indicator, Reading } from '../plan/model.ts';
import { type Figure, labelOf, type Measure } from './entries.ts';
import { figureRole } from './figures.ts';
import { gradeOf, scaleOf } from './grades.ts';
import { periodOf } from './moments.ts';
import { nameAll } from './names.ts';

export interface IndicatorContext {
    readonly locale: Locale;
    /** Names outside the scope that must not be hidden. */
    readonly taken: ReadonlySet<string>;
    readonly firstYear: number | undefined;
    /** Whether who is responsible in a row is so for its indicators, as beside goals; else for its work. */
    readonly isOfResults?: boolean;
}

/** `inScope` are the names beside them. */
export function makeIndicators(
    measures: readonly Measure[],
    { locale, taken, firstYear, isOfResults = false }: IndicatorContext,
    inScope: ReadonlySet<string>,
): Indicator[] {
    const word = spell('indicator', locale);
    const names = nameAll(
        measures.map(({ text }) => ({ title: text, code: '', fallback: word.charAt(0).toUpperCase() + word.slice(1) })),
        inScope,
        taken,
    );
    return measures.map((measure, index) => makeOne(measure, names[index] as string, firstYear, locale, isOfResults));
}

/** One indicator that several sheets tell for a year each is one, with the figures of all. */
export function joinYears(measures: readonly Measure[]): Measure[] {
    const joined = new Map<string, Measure>();
    const apart: Measure[] = [];
    for (const measure of measures) {
        const key = JSON.stringify([measure.text, unitOf(measure), measure.columns.indicator?.subject]);
        const before = joined.get(key);
        if (!before) joined.set(key, measure);
        else if (measure.figures.length > 0 && measure.figures.every(figure => !before.figures.some(other => isSameTime(figure, other))))
            joined.set(key, { ...before, figures: [...before.figures, ...measure.figures] });
        else apart.push(measure);
    }
    return [...joined.values(), ...apart];
}

function isSameTime(a: Figure, b: Figure): boolean {
    return a.time?.text === b.time?.text && figureRole(a.column) === figureRole(b.column);
}

/** The head of a column whose indicators are the key ones. */
const keyIndicator = /\b(?:indikator kinerja utama|iku|key (?:performance )?indicators?)\b/i;

function makeOne(measure: Measure, name: string, firstYear: number | undefined, locale: Locale, isOfResults: boolean): Indicator {
    const { figures, columns, text, details } = measure;
    const scale = scaleOf(measure);
    const unit = unitOf(measure);
    const notes: string[] = [];
    const of = { target: [] as Reading[], baseline: [] as Reading[], actual: [] as Reading[] };
    for (const figure of figures) {
        const role = figureRole(figure.column);
        // A figure that is calculated from others says nothing new.
        if (figure.column.nature === 'percent' || figure.column.nature === 'difference') continue;
        const year =
            figure.time ??
            (role === 'baseline' && firstYear !== undefined ? { year: firstYear - 1, text: String(firstYear - 1) } : undefined);
        const period = year && periodOf(year, locale);
        const list = role === 'end' ? 'target' : role;
        if (role === 'before' && isFormer(figure, figures, unit)) continue;
        if (scale && period && (role === 'target' || role === 'baseline' || role === 'actual')) {
            const grade = gradeOf(figure);
            if (!of[role].some(reading => reading.period?.text === period.text))
                of[role].push(makeReading(undefined, grade, { grade: makeLocated(grade), period }));
            continue;
        }
        const isSaid = list === 'target' || list === 'baseline' || list === 'actual';
        const isClear = figure.target && period && (figure.target.unit === unit || figure.target.unit === '');
        if (!isSaid || !isClear || !period || !figure.target || (role === 'end' && figure.column.moment?.year === undefined)) {
            if (role !== 'end' || !isLast(figure, figures)) notes.push(`${labelOf(figure.column)}: ${shownOf(figure)}`);
            continue;
        }
        const { value, text: digits } = figure.target;
        if (of[list].some(reading => reading.period?.text === period.text)) {
            if (role !== 'end') notes.push(`${labelOf(figure.column)}: ${shownOf(figure)}`);
            continue;
        }
        of[list].push(makeReading(value, digits, { period, was: list === 'target' ? formerOf(figure, figures, unit) : undefined }));
    }
    const subject = columns.indicator?.subject;
    return makeIndicator(name, {
        title: makeLocated(text),
        unit: makeLocated(unit || undefined),
        measures: makeLocated(
            subject === 'output' || subject === 'subactivity'
                ? ('output' as const)
                : subject === 'outcome' || subject === 'program'
                  ? ('outcome' as const)
                  : undefined,
        ),
        targets: of.target,
        baselines: of.baseline,
        actuals: of.actual,
        scale: (scale ?? []).map(grade => makeLocated(grade)),
        source: makeLocated(details.source),
        definition: makeLocated(details.definition),
        formula: makeLocated(details.formula),
        type: makeLocated(columns.indicator?.path.some(head => keyIndicator.test(head)) ? 'IKU' : undefined),
        responsible:
            isOfResults && details.responsible ? [{ span: nowhere, party: undefined, post: makeLocated(details.responsible) }] : [],
        remarks: makeRemarks({ notes }),
    });
}

/** The target before the revision, by the one figure for the same time that says so. */
function formerOf(target: Figure, figures: readonly Figure[], unit: string): FormerFigure | undefined {
    const before = figures.filter(({ column, time }) => figureRole(column) === 'before' && time?.text === target.time?.text);
    const [only, ...others] = before;
    const isClear = only?.target && (only.target.unit === unit || only.target.unit === '');
    if (!only?.target || !isClear || others.length > 0) return undefined;
    // A figure that a revision left alone says nothing new.
    if (target.target && compareDecimals(target.target.value, only.target.value) === 0) return undefined;
    return { span: nowhere, value: only.target.value, text: only.target.text, isGrade: false };
}

/** Whether a target says the figure as what it was. */
function isFormer(before: Figure, figures: readonly Figure[], unit: string): boolean {
    const targets = figures.filter(({ column, time }) => figureRole(column) === 'target' && time?.text === before.time?.text);
    const [target, ...others] = targets;
    const isClear = target?.time && target.target && (target.target.unit === unit || target.target.unit === '');
    if (!isClear || others.length > 0) return false;
    const isSame =
        before.target !== undefined && target.target !== undefined && compareDecimals(before.target.value, target.target.value) === 0;
    return isSame || formerOf(target, figures, unit) !== undefined;
}

/** The unit that the indicator's own column says, else that of the first figure that has one. */
function unitOf({ unit, figures }: Measure): string {
    return figures.find(({ target }) => target?.unit)?.target?.unit ?? (/^(persen|prosen|percent)$/i.test(unit) ? '%' : unit);
}

function shownOf({ shown, target }: Figure): string {
    return target ? `${target.text}${target.unit ? ` ${target.unit}` : ''}` : shown;
}

/** The condition at the end of the plan that says again what the last year aims for. */
function isLast(end: Figure, figures: readonly Figure[]): boolean {
    const last = figures
        .filter(figure => figureRole(figure.column) === 'target' && figure.time)
        .sort((a, b) => (a.time?.year ?? 0) - (b.time?.year ?? 0))
        .at(-1);
    return last?.target !== undefined && end.target !== undefined && compareDecimals(last.target.value, end.target.value) === 0;
}
