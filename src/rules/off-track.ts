// What was measured last lies behind the straight line between what is stated before and the next target. It must not forecast.
import { formatDecimal } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { addDecimals, compareDecimals, type Decimal, multiplyDecimals, subtractDecimals, whole } from '../plan/decimal.ts';
import { yearOf } from '../plan/period.ts';
import type { Indicator, Reading } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { rule } from './rule.ts';

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
    silent: {
        en: 'All values but the last one measured; a value with no target in or after its time and nothing before it; an indicator whose direction nobody can tell.',
        id: 'Semua realisasi kecuali yang terakhir; realisasi tanpa target pada atau sesudah waktunya dan tanpa angka sebelumnya; indikator yang arahnya tidak dapat diketahui.',
    },
    on: ['indicator'],
    when: indicator => indicator.actuals.length > 0,
    *check(indicator) {
        const actual = latest(indicator.actuals);
        const target = actual && targetFor(indicator, actual);
        const direction = target && directionOf(indicator);
        if (!direction || !isBehind(indicator, actual, target, direction)) return;
        yield {
            at: actual.span,
            message: direction === 'up' ? 'behind' : 'above',
            values: { x: titleOf(indicator), actual: written(actual), target: written(target), time: timeOf(target) },
            related: [{ file: indicator.file, span: target.span, message: { en: 'The target', id: 'Targetnya' }, values: {} }],
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
    ],
});

interface Known extends Reading {
    readonly value: Decimal;
    readonly period: NonNullable<Reading['period']>;
}

function isKnown(reading: Reading): reading is Known {
    return reading.value !== undefined && reading.period !== undefined && reading.period.to >= reading.period.from;
}

function latest(readings: readonly Reading[]): Known | undefined {
    return readings
        .filter(isKnown)
        .reduce<Known | undefined>((last, next) => (last && last.period.to > next.period.to ? last : next), undefined);
}

/** The next target, at the time of the value or later; when there is none, the last one. */
function targetFor(indicator: Indicator, actual: Known): Known | undefined {
    const targets = indicator.targets.filter(isKnown).sort((a, b) => a.period.to - b.period.to);
    return targets.find(target => target.period.to >= actual.period.to) ?? targets.at(-1);
}

/** As stated, else from where it starts to where it shall end. */
function directionOf(indicator: Indicator): 'up' | 'down' | undefined {
    if (indicator.direction) return indicator.direction.value;
    const points = [...indicator.baselines, ...indicator.targets].filter(isKnown).sort((a, b) => a.period.to - b.period.to);
    const [first, last] = [points[0], points.at(-1)];
    const change = first && last ? compareDecimals(first.value, last.value) : 0;
    return change < 0 ? 'up' : change > 0 ? 'down' : undefined;
}

function isBehind(indicator: Indicator, actual: Known, target: Known, direction: 'up' | 'down'): boolean {
    const side = direction === 'up' ? 1 : -1;
    if (target.period.to <= actual.period.to) return compareDecimals(actual.value, target.value) * side < 0;
    const before = latest(
        [...indicator.baselines, ...indicator.targets].filter(point => point.period && point.period.to < actual.period.to),
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

function isYear({ period }: Known): boolean {
    return /^\d{4}(\.\.\d{4})?$/.test(period.text.replace(/\s/g, ''));
}

/** The year in which years end; of a quarter or a month, that. */
function timeOf(reading: Known): Text {
    return sayTime(isYear(reading) ? String(yearOf(reading.period.to)) : reading.period.text);
}

function written(reading: Known): Text {
    const number = formatDecimal(reading.value);
    const sign = reading.percent ? '%' : '';
    return { en: number.en + sign, id: number.id + sign };
}
