// How far an indicator is between its baseline and its last target. It must not judge: the rule off-track does.
import { formatDecimal } from '../../l10n/format.ts';
import type { Locale } from '../../l10n/say.ts';
import { compareDecimals, toNumber } from '../../plan/decimal.ts';
import type { Indicator, Reading } from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import { titleOf } from '../../plan/queries.ts';
import type { TreeGauge } from '../tree/graph.ts';

type Known = Reading & { readonly value: NonNullable<Reading['value']>; readonly period: NonNullable<Reading['period']> };

/** Of the first indicator that has both ends; undefined when none has. */
export function gaugeOf(indicators: readonly Indicator[], today: Day | undefined, locale: Locale): TreeGauge | undefined {
    for (const indicator of indicators) {
        const first = inTime(indicator.baselines)[0];
        const last = inTime(indicator.targets).at(-1);
        if (!first || !last) continue;
        const unit = indicator.unit?.value ?? '';
        const now = inTime(indicator.actuals)
            .filter(({ period }) => today === undefined || period.from <= today)
            .at(-1);
        const share = shareOf(first, last, now);
        const expected = today === undefined ? undefined : between(first.period.to, last.period.to, today);
        return {
            title: unit === '' ? titleOf(indicator) : `${titleOf(indicator)} (${unit})`,
            from: formatDecimal(first.value)[locale],
            to: formatDecimal(last.value)[locale],
            ...(now ? { now: formatDecimal(now.value)[locale] } : {}),
            ...(share === undefined ? {} : { reached: share }),
            ...(expected === undefined ? {} : { expected }),
        };
    }
    return undefined;
}

function inTime(readings: readonly Reading[]): Known[] {
    return readings
        .filter((reading): reading is Known => reading.value !== undefined && reading.period !== undefined)
        .sort((a, b) => a.period.to - b.period.to);
}

function shareOf(first: Known, last: Known, now: Known | undefined): number | undefined {
    if (!now || compareDecimals(first.value, last.value) === 0) return undefined;
    return between(toNumber(first.value), toNumber(last.value), toNumber(now.value));
}

function between(from: number, to: number, at: number): number | undefined {
    if (from === to) return undefined;
    const share = (at - from) / (to - from);
    return Number.isFinite(share) ? Math.min(1, Math.max(0, Math.round(share * 1000) / 1000)) : undefined;
}
