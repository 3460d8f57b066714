// Programs, activities, requests, outputs and assets as text. It must not know in which department they are.
import type { KeywordId } from '../l10n/keywords.ts';
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import type {
    Additions,
    Asset,
    Executor,
    Output,
    Proposal,
    Quantity,
    Reference,
    Request,
    Thing,
    Work,
    WorkAdditions,
} from '../plan/model.ts';
import type { Located } from '../plan/source.ts';
import {
    writeDuring,
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
import { linesOfFigures, writeIndicator, writeMission, writePriority } from './source-results.ts';

/** A program, an activity or a subactivity with all its parts. */
export function writeWork(work: Work, locale: Locale): Block {
    return {
        head: writeHead(work.kind, work, locale),
        body: [
            ...quoted('code', work.code, locale),
            ...moneyLines('ceiling', work.ceilings, locale),
            ...linesOfWork(work, locale),
            ...remarkLines(work.remarks, locale),
            ...partsOfWork(work, locale),
        ],
        apart: true,
    };
}

/** All properties of a work that an `extend` block may add too. */
function linesOfWork(work: WorkAdditions, locale: Locale): Part[] {
    const links = (keyword: KeywordId, references: readonly Reference[]) => line(keyword, writeReferences(references), locale);
    const texts = (keyword: KeywordId, said: readonly Located<string>[]) => said.flatMap(one => quoted(keyword, one, locale));
    return [
        ...quoted('level', work.level, locale),
        ...links('serves', work.serves),
        ...texts('outcome', work.outcomeSentences),
        ...texts('output', work.outputSentences),
        ...work.executors.flatMap(executor => line('executor', writeExecutor(executor, locale), locale)),
        ...line('during', writeDuring(work, locale), locale),
        ...line('location', work.places.map(writePlace).join(', '), locale),
        ...line('at', work.at && writePoint(work.at), locale),
        ...moneyLines('budget', work.budgets, locale),
        ...moneyLines('cash-plan', work.cashPlan, locale),
        ...moneyLines('actual', work.spent, locale),
        ...moneyLines('forecast', work.forecasts, locale),
        ...links('needs', work.needs),
        ...links('after', work.after),
        ...links('continues', work.continues),
        ...links('maintains', work.maintains),
        ...links('answers', work.answers),
        ...work.requests.map(request => writeRequest(request, locale)),
        ...work.progress.flatMap(reading => line('progress', writeReading(reading, locale), locale)),
        ...texts('problem', work.problems),
        ...texts('follow-up', work.followUps),
        ...texts('beneficiaries', work.beneficiaries),
        ...(work.digs ? [spell('digs', locale)] : []),
        ...links('follows', work.follows),
    ];
}

function partsOfWork(work: Pick<Work, 'indicators' | 'outputs' | 'activities'>, locale: Locale): Part[] {
    return [
        ...work.indicators.map(indicator => writeIndicator(indicator, locale)),
        ...work.outputs.map(output => writeOutput(output, locale)),
        ...work.activities.map(activity => writeWork(activity, locale)),
    ];
}

/** The statements of an `extend` block for a declaration that is no department. */
export function partsOfAdditions(adds: Additions, locale: Locale): Part[] {
    const figures = adds.actuals.filter(({ span }) => !adds.spent.some(money => money.span.start === span.start && span.end > 0));
    return [
        ...quoted('kind', adds.type, locale),
        ...chosen('state', adds.state as Located<KeywordId> | undefined, locale),
        ...(adds.priority ? [writePriority(adds.priorityTitle, locale)] : []),
        ...line('coordinator', adds.coordinator && writeReference(adds.coordinator), locale),
        ...line('owner', adds.owner && writeReference(adds.owner), locale),
        ...quoted('agreement', adds.agreement, locale),
        ...linesOfFigures({ ...adds, actuals: figures }, locale),
        ...linesOfWork(adds, locale),
        ...linesOfKeeping(adds, locale),
        ...line('answered-by', writeReferences(adds.answeredBy), locale),
        ...adds.missions.map(mission => writeMission(mission, locale)),
        ...partsOfWork(adds, locale),
    ];
}

function writeExecutor(executor: Executor, locale: Locale): string {
    const partners = executor.partners.length > 0 ? ` ${spell('with', locale)} ${writeReferences(executor.partners)}` : '';
    return writeReference(executor.lead) + partners;
}

export function writeRequest(request: Request, locale: Locale): string {
    const of = request.of ? ` ${spell('from', locale)} ${writeReference(request.of)}` : '';
    const by = request.by ? ` ${spell('by', locale)} ${writeMoments(request.by)}` : '';
    return writeHead('requests', request, locale) + writeCount(request.quantity, locale) + of + by;
}

/** A thing that is bought, built or delivered. */
export function writeOutput(output: Output, locale: Locale): Block {
    return { head: writeHead(output.verb, output, locale) + writeCount(output.quantity, locale), body: linesOfThing(output, locale) };
}

/** A thing that already stands. */
export function writeAsset(asset: Asset, locale: Locale): Block {
    const body = [...chosen('state', asset.state, locale), ...linesOfThing(asset, locale)];
    return { head: writeHead('asset', asset, locale) + writeCount(asset.quantity, locale), body };
}

/** A proposal. */
export function writeProposal(proposal: Proposal, locale: Locale): Block {
    const proposer = proposal.proposer ? ` ${spell('from', locale)} ${writeReference(proposal.proposer)}` : '';
    return {
        head: writeHead('proposal', proposal, locale) + writeCount(proposal.quantity, locale) + proposer,
        body: [
            ...quoted('code', proposal.code, locale),
            ...line('location', proposal.places.map(writePlace).join(', '), locale),
            ...line('at', proposal.at && writePoint(proposal.at), locale),
            ...chosen('state', proposal.state, locale),
            ...line('answered-by', writeReferences(proposal.answeredBy), locale),
            ...remarkLines(proposal.remarks, locale),
        ],
    };
}

function writeCount(quantity: Quantity | undefined, locale: Locale): string {
    return quantity ? ` ${writeQuantity(quantity, locale)}` : '';
}

function linesOfThing(thing: Thing, locale: Locale): Part[] {
    return [
        ...quoted('kind', thing.type, locale),
        ...quoted('code', thing.code, locale),
        ...line('location', thing.places.map(writePlace).join(', '), locale),
        ...line('at', thing.at && writePoint(thing.at), locale),
        ...linesOfKeeping(thing, locale),
        ...line('follows', writeReferences(thing.follows), locale),
        ...remarkLines(thing.remarks, locale),
    ];
}

/** The maintainers of a thing, and its upkeep. */
function linesOfKeeping(thing: Pick<Thing, 'consumable' | 'handovers' | 'maintainers' | 'user' | 'upkeep'>, locale: Locale): Part[] {
    return [
        ...(thing.consumable ? [spell('consumable', locale)] : []),
        ...thing.handovers.flatMap(handover => line('handover', `${spell('to', locale)} ${writeKeeping(handover, locale)}`, locale)),
        ...thing.maintainers.flatMap(maintainer => line('maintainer', writeKeeping(maintainer, locale), locale)),
        ...line('user', thing.user && writeReference(thing.user), locale),
        ...moneyLines('upkeep', thing.upkeep, locale),
    ];
}
