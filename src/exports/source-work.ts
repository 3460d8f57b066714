// Programs, activities, requests, outputs and assets as text. It must not know in which department they are.
import type { KeywordId } from '../l10n/keywords.ts';
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import type { Asset, Executor, Output, Quantity, Reference, Request, Thing, Work } from '../plan/plan.ts';
import {
    writeKeeping,
    writeMoments,
    writePlace,
    writePoint,
    writeQuantity,
    writeReading,
    writeReference,
    writeReferences,
} from './source-amounts.ts';
import type { Block, Part } from './source-lines.ts';
import { chosen, line, moneyLines, quoted, remarkLines, writeHead } from './source-parts.ts';
import { writeIndicator } from './source-results.ts';

/** A program, an activity or a subactivity with all its parts. */
export function writeWork(work: Work, locale: Locale): Block {
    const links = (keyword: KeywordId, references: readonly Reference[]) => line(keyword, writeReferences(references), locale);
    return {
        head: writeHead(work.kind, work, locale),
        body: [
            ...quoted('code', work.code, locale),
            ...links('serves', work.serves),
            ...work.executors.flatMap(executor => line('executor', writeExecutor(executor, locale), locale)),
            ...line('during', work.period && writeMoments(work.period), locale),
            ...line('location', work.places.map(writePlace).join(', '), locale),
            ...line('at', work.at && writePoint(work.at), locale),
            ...moneyLines('budget', work.budgets, locale),
            ...moneyLines('forecast', work.forecasts, locale),
            ...links('needs', work.needs),
            ...links('after', work.after),
            ...links('continues', work.continues),
            ...links('maintains', work.maintains),
            ...links('answers', work.answers),
            ...work.requests.map(request => writeRequest(request, locale)),
            ...work.progress.flatMap(reading => line('progress', writeReading(reading, locale), locale)),
            ...work.beneficiaries.flatMap(beneficiaries => quoted('beneficiaries', beneficiaries, locale)),
            ...(work.digs ? [spell('digs', locale)] : []),
            ...links('follows', work.follows),
            ...remarkLines(work.remarks, locale),
            ...work.indicators.map(indicator => writeIndicator(indicator, locale)),
            ...work.outputs.map(output => writeOutput(output, locale)),
            ...work.activities.map(activity => writeWork(activity, locale)),
        ],
        apart: true,
    };
}

function writeExecutor(executor: Executor, locale: Locale): string {
    const partners = executor.partners.length > 0 ? ` ${spell('with', locale)} ${writeReferences(executor.partners)}` : '';
    return writeReference(executor.lead) + partners;
}

export function writeRequest(request: Request, locale: Locale): string {
    const of = request.of ? ` ${spell('from', locale)} ${writeReference(request.of)}` : '';
    const by = request.by ? ` ${spell('by', locale)} ${writeMoments(request.by)}` : '';
    return writeHead('requests', request, locale) + writeCount(request.quantity) + of + by;
}

/** What is bought, built or delivered. */
export function writeOutput(output: Output, locale: Locale): Block {
    return { head: writeHead(output.verb, output, locale) + writeCount(output.quantity), body: linesOfThing(output, locale) };
}

/** What already stands. */
export function writeAsset(asset: Asset, locale: Locale): Block {
    const body = [...chosen('state', asset.state, locale), ...linesOfThing(asset, locale)];
    return { head: writeHead('asset', asset, locale) + writeCount(asset.quantity), body };
}

function writeCount(quantity: Quantity | undefined): string {
    return quantity ? ` ${writeQuantity(quantity)}` : '';
}

function linesOfThing(thing: Thing, locale: Locale): Part[] {
    return [
        ...quoted('kind', thing.type, locale),
        ...quoted('code', thing.code, locale),
        ...line('location', thing.places.map(writePlace).join(', '), locale),
        ...line('at', thing.at && writePoint(thing.at), locale),
        ...(thing.consumable ? [spell('consumable', locale)] : []),
        ...thing.handovers.flatMap(handover => line('handover', `${spell('to', locale)} ${writeKeeping(handover, locale)}`, locale)),
        ...thing.maintainers.flatMap(maintainer => line('maintainer', writeKeeping(maintainer, locale), locale)),
        ...line('user', thing.user && writeReference(thing.user), locale),
        ...moneyLines('upkeep', thing.upkeep, locale),
        ...line('follows', writeReferences(thing.follows), locale),
        ...remarkLines(thing.remarks, locale),
    ];
}
