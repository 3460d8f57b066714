// A plan as `.plan` text: every kind of declaration, as a person would have typed it and as the formatter leaves it.
// It must not know files, spans or syntax trees: declarations made without text are written as well as those read from it.
import type { Locale } from '../l10n/say.ts';
import type { Scope } from '../plan/model.ts';
import { writeDepartment, writeExtension } from './source-department.ts';
import type { Part } from './source-lines.ts';
import { layOutParts } from './source-lines.ts';
import { writeIndicator, writeMission, writeResult, writeVision } from './source-results.ts';
import { writeCatalogue, writeCoded, writeLocation, writePartner, writePattern, writePlan, writeRelatedPlan } from './source-shared.ts';
import { writeAsset, writeOutput, writeProposal, writeRequest, writeWork } from './source-work.ts';

/**
 * The text of one file that declares `elements`, in their order, with a newline at its end; empty for none. Keywords are those of
 * `locale`. Comments and the order of properties are not kept: what is read back is the same plan, not the same typing.
 */
export function writeSource(elements: readonly Scope[], locale: Locale): string {
    const lines = layOutParts(elements.map(element => writeElement(element, locale)));
    return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function writeElement(element: Scope, locale: Locale): Part {
    switch (element.kind) {
        case 'plan':
            return writePlan(element, locale);
        case 'catalogue':
            return writeCatalogue(element, locale);
        case 'vision':
            return writeVision(element, locale);
        case 'mission':
            return writeMission(element, locale);
        case 'goal':
        case 'objective':
            return writeResult(element, locale);
        case 'indicator':
            return writeIndicator(element, locale);
        case 'location':
            return writeLocation(element, locale);
        case 'fund':
        case 'unit':
            return writeCoded(element, locale);
        case 'partner':
            return writePartner(element, locale);
        case 'department':
            return writeDepartment(element, locale);
        case 'extension':
            return writeExtension(element, locale);
        case 'program':
        case 'activity':
        case 'subactivity':
            return writeWork(element, locale);
        case 'proposal':
            return writeProposal(element, locale);
        case 'related-plan':
            return writeRelatedPlan(element, locale);
        case 'request':
            return writeRequest(element, locale);
        case 'output':
            return writeOutput(element, locale);
        case 'asset':
            return writeAsset(element, locale);
        case 'pattern':
            return writePattern(element, locale);
    }
}
