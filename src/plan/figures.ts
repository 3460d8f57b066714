// Figures of an indicator: numbers or grades, and what they come to over a year. Exact. Grades are compared by their place on the scale,
// the worst first; "n/a" is no figure, and none is missing. It must not judge.
import { sum } from './budget.ts';
import { type Decimal, whole } from './decimal.ts';
import type { Indicator, Reading } from './model.ts';
import { nest, outermostWithin } from './nested-times.ts';
import type { Period } from './period.ts';
import { isWithin } from './period.ts';
import type { Interval } from './queries.ts';

/** A figure with a value to compare and a time. */
export interface Figure {
    readonly reading: Reading;
    /** Of a grade its place on the scale, from 1. */
    readonly value: Decimal;
    readonly period: Period;
}

/** `"n/a"`: there is nothing to measure at that time. */
export function isNotApplicable({ grade }: Reading): boolean {
    return grade !== undefined && /^n\s*\/\s*a$/i.test(grade.value.trim());
}

export function hasScale({ scale }: Indicator): boolean {
    return scale.length > 0;
}

/** The place of a grade on the indicator's scale, from 1; undefined off the scale. */
export function placeOf({ scale }: Pick<Indicator, 'scale'>, grade: string): number | undefined {
    const found = scale.findIndex(({ value }) => sameGrade(value, grade));
    return found < 0 ? undefined : found + 1;
}

/** Grades are told apart by their letters alone. */
export function sameGrade(a: string, b: string): boolean {
    return a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}

/** The figures that can be compared: numbers without a scale, grades on it. */
export function figuresOf(indicator: Indicator, readings: readonly Reading[]): Figure[] {
    return readings.flatMap(reading => {
        const { period, grade } = reading;
        if (!period || period.to < period.from) return [];
        const place = grade && placeOf(indicator, grade.value);
        const value = grade ? place && whole(place) : hasScale(indicator) ? undefined : reading.value;
        return value ? [{ reading, value, period }] : [];
    });
}

/**
 * The value of figures over a time, such as a year: the one for just that time; else their sum with `adds-up`, of the outermost that lie in
 * it; else the last that ends in it. Undefined without any.
 */
export function figureOver(
    indicator: Indicator,
    readings: readonly Reading[],
    time: Interval,
): { value: Decimal; figures: readonly Figure[] } | undefined {
    const figures = figuresOf(indicator, readings).filter(({ period }) => isWithin(period, time));
    const whole = figures.find(({ period }) => period.from === time.from && period.to === time.to);
    if (whole) return { value: whole.value, figures: [whole] };
    if (indicator.addsUp && !hasScale(indicator)) {
        const parts = outermostWithin(nest(figures).counted, time);
        return parts.length > 0 ? { value: sum(parts.map(({ value }) => value)), figures: parts } : undefined;
    }
    const last = latest(figures);
    return last && { value: last.value, figures: [last] };
}

/** The figure that ends last; of several the one that is stated last. */
export function latest<F extends Pick<Figure, 'period'>>(figures: readonly F[]): F | undefined {
    return figures.reduce<F | undefined>((last, next) => (last && last.period.to > next.period.to ? last : next), undefined);
}
