// An indicator in the next year: its last actual figure is the baseline, its targets are those of that year. It must not estimate.

import { writeNumber } from '../exports/source-amounts.ts';
import { figureOver, isNotApplicable } from '../plan/figures.ts';
import { makeInterval, makeReading } from '../plan/make.ts';
import type { Indicator, Reading } from '../plan/model.ts';
import { fill } from '../plan/nested-times.ts';
import { isWithin, overlaps, yearOf } from '../plan/period.ts';
import { yearInterval } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import type { Notes } from './account.ts';
import { lastOf } from './continuing-works.ts';

export function nextIndicator(indicator: Indicator, year: number, notes: Notes): Indicator {
    const time = yearInterval(year);
    const targets = indicator.targets.filter(({ period }) => period !== undefined && isWithin(period, time));
    const later = indicator.targets.filter(target => target.period && target.period.to >= time.from && !targets.includes(target));
    notes.countLater(later.length, 'target');
    if (targets.length === 0 && indicator.targets.length > 0 && !later.some(({ period }) => period && overlaps(period, time)))
        notes.ask('target', indicator);
    const baseline = baselineOf(indicator, time.from);
    if (!baseline && indicator.targets.length > 0) notes.ask(indicator.baselines.length > 0 ? 'baseline' : 'noBaseline', indicator);
    return {
        ...indicator,
        baselines: baseline ? [baseline] : indicator.baselines,
        targets: targets.map(target => copyWith(target, { was: undefined })),
        actuals: [],
    };
}

/** The last actual figure before a day; of figures that add up, that of the last whole year, else the sum of those reported. */
function baselineOf(indicator: Indicator, start: number): Reading | undefined {
    const actuals = indicator.actuals.filter(
        reading => reading.period && reading.period.to < start && !isNotApplicable(reading) && (reading.value || reading.grade),
    );
    const last = lastOf(actuals);
    if (!last?.period || !indicator.addsUp || last.grade) return last && copyWith(last, { was: undefined });
    const years = [...new Set(actuals.map(({ period }) => yearOf((period as { to: number }).to)))].sort((a, b) => b - a);
    const sums = years.flatMap(year => {
        const time = yearInterval(year);
        const sum = figureOver(indicator, actuals, time);
        return sum ? [{ ...sum, isWhole: fill(sum.figures, time) }] : [];
    });
    const sum = sums.find(({ isWhole }) => isWhole) ?? sums[0];
    if (!sum) return copyWith(last, { was: undefined });
    const [only] = sum.figures;
    if (only && sum.figures.length === 1) return copyWith(only.reading, { was: undefined });
    const from = Math.min(...sum.figures.map(({ period }) => period.from));
    const to = Math.max(...sum.figures.map(({ period }) => period.to));
    // With a gap between them, no time holds the sum.
    if (!fill(sum.figures, { from, to })) return copyWith(last, { was: undefined });
    const [first, end] = [sum.figures.find(({ period }) => period.from === from), sum.figures.find(({ period }) => period.to === to)];
    // As people wrote the times: `2026-Q1..2026-Q2`.
    const text = `${first?.period.text.split('..')[0]?.trim()}..${end?.period.text.split('..').at(-1)?.trim()}`;
    return makeReading(sum.value, writeNumber(sum.value), { percent: last.percent, period: copyWith(makeInterval(from, to), { text }) });
}
