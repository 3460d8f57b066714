// Visions, missions, goals, objectives and indicators as text. It must not know who does the work.

import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { writeString } from '../plan/edit.ts';
import type { Indicator, Mission, Reading, Result, Vision } from '../plan/model.ts';
import type { Located } from '../plan/source.ts';
import { writeDuring, writeReading, writeReference, writeReferences } from './source-amounts.ts';
import type { Block, Part } from './source-lines.ts';
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
            ...(result.priority ? [writePriority(result.priorityTitle, locale)] : []),
            ...quoted('level', result.level, locale),
            ...line('coordinator', result.coordinator && writeReference(result.coordinator), locale),
            ...line('during', writeDuring(result, locale), locale),
            ...remarkLines(result.remarks, locale),
            ...result.indicators.map(indicator => writeIndicator(indicator, locale)),
        ],
        apart: true,
    };
}

export function writePriority(title: Located<string> | undefined, locale: Locale): string {
    return spell('priority', locale) + (title ? ` ${writeString(title.value)}` : '');
}

export function writeIndicator(indicator: Indicator, locale: Locale): Block {
    const unit = indicator.unit ? ` ${spell('unit', locale, true)} ${writeString(indicator.unit.value)}` : '';
    return {
        head: writeHead('indicator', indicator, locale) + unit,
        body: [
            ...chosen('measures', indicator.measures, locale),
            ...quoted('kind', indicator.type, locale),
            ...quoted('level', indicator.level, locale),
            ...linesOfFigures(indicator, locale),
            ...remarkLines(indicator.remarks, locale),
        ],
    };
}

type Figures = Pick<
    Indicator,
    'direction' | 'scale' | 'addsUp' | 'baselines' | 'targets' | 'actuals' | 'source' | 'definition' | 'formula' | 'responsible'
>;

/** All of an indicator that an `extend` block may add too. */
export function linesOfFigures(figures: Figures, locale: Locale): Part[] {
    const readings = (values: readonly Reading[]) => values.map(value => writeReading(value, locale)).join(', ');
    const responsible = figures.responsible.flatMap(({ party, post }) =>
        party ? writeReference(party) : post ? writeString(post.value) : [],
    );
    return [
        ...chosen('direction', figures.direction, locale),
        ...line('scale', figures.scale.map(({ value }) => writeString(value)).join(', '), locale),
        ...(figures.addsUp ? [spell('adds-up', locale)] : []),
        ...line('baseline', readings(figures.baselines), locale),
        ...line('target', readings(figures.targets), locale),
        ...line('actual', readings(figures.actuals), locale),
        ...quoted('source', figures.source, locale),
        ...quoted('definition', figures.definition, locale),
        ...quoted('formula', figures.formula, locale),
        ...line('responsible', responsible.join(', '), locale),
    ];
}
