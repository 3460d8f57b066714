// The last reading lies behind the straight line between what is stated before and the next target. It must not forecast.
import { formatDecimal } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals, whole } from '../plan/decimal.ts';
import { type Figure, figureOver, figuresOf, hasScale, latest } from '../plan/figures.ts';
import type { Indicator } from '../plan/model.ts';
import { fill } from '../plan/nested-times.ts';
import { yearOf } from '../plan/period.ts';
import { titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';

export default rule<'indicator'>({
    id: 'off-track',
    severity: 'information',
    messages: {
        behind: {
            en: '"{x}" is at {actual}, too low to reach the target of {time} ({target}).',
            id: 'Realisasi "{x}" baru {actual}, terlalu rendah untuk mencapai target {target} pada {time}.',
        },
        above: {
            en: '"{x}" is at {actual}, still too high to reach the target of {time} ({target}).',
            id: 'Realisasi "{x}" masih {actual}, terlalu tinggi untuk mencapai target {target} pada {time}.',
        },
    },
    why: {
        en: 'A target that is behind in the middle of the plan will be missed unless something is decided now.',
        id: 'Target yang tertinggal di tengah periode tidak akan tercapai tanpa tindakan; sekaranglah saatnya memutuskan.',
    },
    doesNotReport: {
        en: 'All values but the last one measured, and values that add up until they fill the time of a target; grades before the time of the next target; "n/a"; a value with no target in or after its time and nothing before it; an indicator whose direction nobody can tell.',
        id: 'Semua realisasi kecuali yang terakhir, dan angka yang dijumlahkan sampai memenuhi waktu sebuah target; predikat sebelum waktu target berikutnya; "n/a"; realisasi tanpa target pada atau sesudah waktunya dan tanpa angka sebelumnya; indikator yang arahnya tidak dapat diketahui.',
    },
    on: ['indicator'],
    when: indicator => indicator.actuals.length > 0,
    *check(indicator) {
        const found = indicator.addsUp && !hasScale(indicator) ? summedUp(indicator) : lastMeasured(indicator);
        const direction = found && directionOf(indicator);
        if (!direction || !isBehind(indicator, found, direction)) return;
        const { actual, target } = found;
        yield {
            at: actual.reading.span,
            message: direction === 'up' ? 'behind' : 'above',
            values: { x: titleOf(indicator), actual: written(actual), target: written(target), time: timeOf(target) },
            related: [{ file: indicator.file, span: target.reading.span, message: { en: 'The target', id: 'Targetnya' }, values: {} }],
        };
    },
    examples: [
        {
            bad: 'goal G { indicator I unit "%" { baseline 10 in 2024 target 20 in 2026, 40 in 2029 actual <|18 in 2026|> } }',
            good: 'goal G { indicator I unit "%" { baseline 10 in 2024 target 20 in 2026, 40 in 2029 actual 12 in 2025, 20 in 2026 } }',
        },
        {
            bad: 'goal G { indicator I unit "%" { baseline 10 in 2024 target 20 in 2029 actual <|11 in 2025|> } }',
            good: 'goal G { indicator I unit "%" { baseline 10 in 2024 target 20 in 2029 actual 12 in 2025 } }',
        },
        {
            bad: 'goal G { indicator I unit "%" { direction down baseline 10 in 2024 target 6 in 2026 actual <|8.5 in 2025|> } }',
            good: 'goal G { indicator I unit "%" { direction down baseline 10 in 2024 target 6 in 2026 actual 8 in 2025 } indicator J { actual 3 in 2025 } }',
        },
        {
            bad: 'goal G { indicator I unit "km" { adds-up target 12 in 2026 actual 5 in 2026-S1, <|6 in 2026-S2|> } }',
            good: 'goal G { indicator I unit "km" { adds-up target 12 in 2026 actual 5 in 2026-S1, 7 in 2026-S2 } indicator J unit "km" { adds-up target 12 in 2026 actual 1 in 2026-Q1 } }',
        },
        {
            bad: 'goal G { indicator I { scale "C", "B", "A" target "A" in 2026 actual <|"B" in 2026|> } }',
            good: 'goal G { indicator I { scale "C", "B", "A" target "A" in 2026 actual "C" in 2026-S1, "a" in 2026 } indicator J { scale "C", "B" target "B" in 2026 actual "n/a" in 2026 } }',
        },
    ],
});

/** The indicator, and its target. */
interface Measured {
    readonly actual: Figure;
    readonly target: Figure;
}

/** The value measured last, with the next target: at its time or later; when there is none, the last one. */
function lastMeasured(indicator: Indicator): Measured | undefined {
    const actual = latest(figuresOf(indicator, indicator.actuals));
    const targets = figuresOf(indicator, indicator.targets).sort((a, b) => a.period.to - b.period.to);
    const target = actual && (targets.find(({ period }) => period.to >= actual.period.to) ?? targets.at(-1));
    // Between two grades there is no line.
    return target && !(hasScale(indicator) && target.period.to > actual.period.to) ? { actual, target } : undefined;
}

/** Values that add up, with the last target whose time they fill. */
function summedUp(indicator: Indicator): Measured | undefined {
    const found = figuresOf(indicator, indicator.targets).flatMap(target => {
        const sum = figureOver(indicator, indicator.actuals, target.period);
        const last = sum && latest(sum.figures);
        return last && fill(sum.figures, target.period) ? [{ actual: { ...last, value: sum.value }, target }] : [];
    });
    return found.reduce<Measured | undefined>((a, b) => (a && a.target.period.to > b.target.period.to ? a : b), undefined);
}

/** As stated, else from where it starts to where it shall end; grades rise, and so do values that add up. */
function directionOf(indicator: Indicator): 'up' | 'down' | undefined {
    if (hasScale(indicator)) return 'up';
    if (indicator.direction) return indicator.direction.value;
    if (indicator.addsUp) return 'up';
    const points = figuresOf(indicator, [...indicator.baselines, ...indicator.targets]).sort((a, b) => a.period.to - b.period.to);
    const [first, last] = [points[0], points.at(-1)];
    const change = first && last ? compareDecimals(first.value, last.value) : 0;
    return change < 0 ? 'up' : change > 0 ? 'down' : undefined;
}

function isBehind(indicator: Indicator, { actual, target }: Measured, direction: 'up' | 'down'): boolean {
    const side = direction === 'up' ? 1 : -1;
    if (target.period.to <= actual.period.to) return compareDecimals(actual.value, target.value) * side < 0;
    const before = latest(
        figuresOf(indicator, [...indicator.baselines, ...indicator.targets]).filter(({ period }) => period.to < actual.period.to),
    );
    if (!before) return false;
    // Behind where value < before + (target - before) * passed / days; multiplied out, so that it stays exact.
    const days = whole(target.period.to - before.period.to);
    const passed = whole(actual.period.to - before.period.to);
    const line = addDecimals(multiplyDecimals(before.value, days), multiplyDecimals(subtractDecimals(target.value, before.value), passed));
    // A day or two of leap years is no delay: values for whole years are compared by years.
    if (isYear(actual) && isYear(before) && isYear(target)) {
        const years = whole(yearOf(target.period.to) - yearOf(before.period.to));
        const gone = whole(yearOf(actual.period.to) - yearOf(before.period.to));
        const byYear = addDecimals(
            multiplyDecimals(before.value, years),
            multiplyDecimals(subtractDecimals(target.value, before.value), gone),
        );
        return compareDecimals(multiplyDecimals(actual.value, years), byYear) * side < 0;
    }
    return compareDecimals(multiplyDecimals(actual.value, days), line) * side < 0;
}

function isYear({ period }: Figure): boolean {
    return /^\d{4}(\.\.\d{4})?$/.test(period.text.replace(/\s/g, ''));
}

/** The year in which years end; of a quarter or a month, that. */
function timeOf(figure: Figure): Text {
    return sayTime(isYear(figure) ? String(yearOf(figure.period.to)) : figure.period.text);
}

function written({ reading, value }: Figure): Text {
    if (reading.grade) return { en: reading.text, id: reading.text };
    const number = formatDecimal(value);
    const sign = reading.percent ? '%' : '';
    return { en: number.en + sign, id: number.id + sign };
}
