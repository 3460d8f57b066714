// Visions, missions, goals, objectives and indicators as text. It must not know who does the work.

import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { writeString } from '../plan/edit.ts';
import type { Indicator, Mission, Reading, Result, Vision } from '../plan/plan.ts';
import { writeMoments, writeReading, writeReference, writeReferences } from './source-amounts.ts';
import type { Block } from './source-lines.ts';
import { chosen, line, quoted, remarkLines, writeHead } from './source-parts.ts';

export function writeVision(vision: Vision, locale: Locale): Block {
    const missions = vision.missions.map(mission => writeMission(mission, locale));
    return { head: writeHead('vision', vision, locale), body: [...remarkLines(vision.remarks, locale), ...missions], apart: true };
}

export function writeMission(mission: Mission, locale: Locale): Block {
    return { head: writeHead('mission', mission, locale), body: remarkLines(mission.remarks, locale) };
}

/** A goal or an objective. */
export function writeResult(result: Result, locale: Locale): Block {
    return {
        head: writeHead(result.kind, result, locale),
        body: [
            ...quoted('code', result.code, locale),
            ...line('serves', writeReferences(result.serves), locale),
            ...(result.priority ? [spell('priority', locale)] : []),
            ...line('coordinator', result.coordinator && writeReference(result.coordinator), locale),
            ...line('during', result.period && writeMoments(result.period), locale),
            ...remarkLines(result.remarks, locale),
            ...result.indicators.map(indicator => writeIndicator(indicator, locale)),
        ],
        apart: true,
    };
}

export function writeIndicator(indicator: Indicator, locale: Locale): Block {
    const unit = indicator.unit ? ` ${spell('unit', locale, true)} ${writeString(indicator.unit.value)}` : '';
    const readings = (values: readonly Reading[]) => values.map(value => writeReading(value, locale)).join(', ');
    return {
        head: writeHead('indicator', indicator, locale) + unit,
        body: [
            ...chosen('measures', indicator.measures, locale),
            ...chosen('direction', indicator.direction, locale),
            ...line('baseline', readings(indicator.baselines), locale),
            ...line('target', readings(indicator.targets), locale),
            ...line('actual', readings(indicator.actuals), locale),
            ...quoted('source', indicator.source, locale),
            ...remarkLines(indicator.remarks, locale),
        ],
    };
}
