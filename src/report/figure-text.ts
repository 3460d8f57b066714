// Figures of indicators and names of things as a report writes them. It must not know tables.
import { formatDecimal } from '../l10n/format.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Locale } from '../l10n/say.ts';
import type { Declaration, Extension, Indicator, Reading } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { ReportContext } from './context.ts';

/** Stated, else the sign that its figures have. */
export function unitOf({ unit, baselines, targets, actuals }: Indicator): string {
    return unit?.value ?? ([...baselines, ...targets, ...actuals].some(({ percent }) => percent) ? '%' : '');
}

/** "14.5", with a sign where the unit does not say it; undefined for a number that cannot be read. */
export function numberText({ value, percent, grade }: Reading, unit: string, locale: Locale): string | undefined {
    if (grade) return grade.value;
    return value && `${formatDecimal(value)[locale]}${signOf({ percent }, unit)}`;
}

export function signOf({ percent }: Pick<Reading, 'percent'>, unit: string): string {
    return percent && !/^(%|persen|percent)$/i.test(unit) ? ' %' : '';
}

/** "Program: Street trees"; of an extension, the department it adds to. */
export function nameOf(scope: Declaration | Extension, { plan, say }: ReportContext): string {
    const declaration = scope.kind === 'extension' ? plan.names.departmentOf(scope) : scope;
    return declaration ? `${say(capitalized(kindNames[declaration.kind]))}: ${titleOf(declaration)}` : '';
}
