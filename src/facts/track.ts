// The track of an indicator: where it began, where it is, where it shall be and by when. It must not judge: off-track does.
import { compareDecimals, toNumber } from '../plan/decimal.ts';
import { type Figure, figuresOf, latest } from '../plan/figures.ts';
import type { Indicator } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';

export interface Track {
    readonly indicator: Indicator;
    readonly baseline: Figure;
    /** The last target. */
    readonly target: Figure;
    /** The last measured figure, up to the day. */
    readonly now: Figure | undefined;
    /** Share of the way from baseline to target, from 0 to 1. */
    readonly reached: number | undefined;
    /** Share of the time that has passed; undefined without a day. */
    readonly passed: number | undefined;
}

/** Of the first indicator that has both ends; undefined when none has. */
export function trackOf(indicators: readonly Indicator[], today: Day | undefined): Track | undefined {
    for (const indicator of indicators) {
        const baseline = figuresOf(indicator, indicator.baselines).sort((a, b) => a.period.to - b.period.to)[0];
        const target = latest(figuresOf(indicator, indicator.targets));
        if (!baseline || !target) continue;
        const now = latest(figuresOf(indicator, indicator.actuals).filter(({ period }) => today === undefined || period.from <= today));
        const isFlat = compareDecimals(baseline.value, target.value) === 0;
        return {
            indicator,
            baseline,
            target,
            now,
            reached: now && !isFlat ? share(toNumber(baseline.value), toNumber(target.value), toNumber(now.value)) : undefined,
            passed: today === undefined ? undefined : share(baseline.period.to, target.period.to, today),
        };
    }
    return undefined;
}

function share(from: number, to: number, at: number): number | undefined {
    const value = from === to ? Number.NaN : (at - from) / (to - from);
    return Number.isFinite(value) ? Math.min(1, Math.max(0, Math.round(value * 1000) / 1000)) : undefined;
}
