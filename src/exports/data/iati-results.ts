// Indicators and outputs of a work as results of IATI. It must not know the activity around them.

import type { Indicator, Output, Reading, Work } from '../../plan/model.ts';
import { yearOf } from '../../plan/period.ts';
import { type Interval, titleOf } from '../../plan/queries.ts';
import { dateOf, numberOf } from './amounts.ts';
import { narrated } from './iati-text.ts';
import type { Identifiers } from './identifiers.ts';
import { element, type XmlElement } from './xml-text.ts';

/** ResultType: Output, Outcome, Impact; Other where nobody says. */
const types: Readonly<Record<string, string>> = { output: '1', outcome: '2', impact: '3' };
/** IndicatorMeasure: Unit, Percentage. */
const measures = { unit: '1', percentage: '2' } as const;
/** ResultVocabulary and IndicatorVocabulary: of the reporting organisation. */
const own = '99';

export function resultsOf(work: Work, extent: Interval, identifiers: Identifiers): XmlElement[] {
    return [
        ...work.indicators.map(indicator => indicatorResult(indicator, identifiers)),
        ...work.outputs.map(output => outputResult(output, extent, identifiers)),
    ];
}

function indicatorResult(indicator: Indicator, identifiers: Identifiers): XmlElement {
    const { direction, measures: stage, unit, remarks } = indicator;
    const readings = [...indicator.baselines, ...indicator.targets, ...indicator.actuals];
    // Without a unit the measure alone says that figures are percentages; else each says it itself.
    const arePercentages = unit === undefined && readings.length > 0 && readings.every(({ percent }) => percent);
    const isPercentage = arePercentages || unit?.value === '%';
    const title = titleOf(indicator);
    const notes = remarks.notes.map(({ value }) => value).join('\n\n');
    return element(
        'result',
        { type: types[stage?.value ?? ''] ?? '9' },
        narrated('title', title),
        element(
            'indicator',
            {
                measure: isPercentage ? measures.percentage : measures.unit,
                ...(direction ? { ascending: direction.value === 'up' ? '1' : '0' } : {}),
            },
            narrated('title', withUnit(title, unit?.value)),
            notes ? narrated('description', notes) : undefined,
            element('reference', { vocabulary: own, code: identifiers.of(indicator) }),
            indicator.baselines.flatMap(({ period, ...reading }) =>
                period ? [element('baseline', { year: String(yearOf(period.to)), value: figureOf(reading, arePercentages) })] : [],
            ),
            periodsOf(indicator, arePercentages),
        ),
    );
}

/** Outputs of a work: their number is the target for the time of the work. */
function outputResult(output: Output, { from, to }: Interval, identifiers: Identifiers): XmlElement {
    const title = titleOf(output);
    const { amount, text = '', unit } = output.quantity ?? {};
    return element(
        'result',
        { type: types.output },
        narrated('title', title),
        element('reference', { code: `${identifiers.of(output)}:${output.verb}`, vocabulary: own }),
        element(
            'indicator',
            { measure: measures.unit },
            narrated('title', withUnit(title, unit?.value)),
            output.quantity ? period(from, to, [element('target', { value: amount ? numberOf(amount) : text })]) : undefined,
        ),
    );
}

function withUnit(title: string, unit: string | undefined): string {
    return unit === undefined ? title : `${title} (${unit})`;
}

/** One for each time, targets before what was measured. */
function periodsOf({ targets, actuals }: Indicator, arePercentages: boolean): XmlElement[] {
    const list = [...targets.map(reading => ({ name: 'target', reading })), ...actuals.map(reading => ({ name: 'actual', reading }))];
    const times = Map.groupBy(
        list.filter(({ reading: { period } }) => period && period.from <= period.to),
        ({ reading: { period } }) => `${period?.from} ${period?.to}`,
    );
    return [...times.values()].flatMap(ones => {
        const time = ones[0]?.reading.period;
        if (!time) return [];
        const said = ['target', 'actual'].flatMap(name =>
            ones.flatMap(one => (one.name === name ? element(name, { value: figureOf(one.reading, arePercentages) }) : [])),
        );
        return [period(time.from, time.to, said)];
    });
}

function period(from: number, to: number, said: readonly XmlElement[]): XmlElement {
    return element(
        'period',
        {},
        element('period-start', { 'iso-date': dateOf(from) }),
        element('period-end', { 'iso-date': dateOf(to) }),
        said,
    );
}

function figureOf({ value, text, percent }: Pick<Reading, 'value' | 'text' | 'percent'>, arePercentages: boolean): string {
    return `${value ? numberOf(value) : text}${percent && !arePercentages ? '%' : ''}`;
}
