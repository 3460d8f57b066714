// The things that a department leaves or has, as plain data: who receives them, who maintains them until when, and what is wrong. It must not
// know px.
import type { Side, WorkPromise } from '../../../facts/promise.ts';
import { promisesOfSide } from '../../../facts/promises.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Asset, Output, Work } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import { isAsset, isWork, titleOf } from '../../../plan/queries.ts';
import { outputsOf } from '../../../plan/work-parts.ts';
import { statedTime } from '../../../rules/analysis/stated-time.ts';
import { thingText } from '../../flow/flow-context.ts';
import { type LifeSpan, lifeOf, namedMaintainers } from '../life.ts';
import { faultWords, nameOfSide, textOfThing } from '../said.ts';
import type { SheetContext } from '../sheet.ts';

export interface LeaveLine {
    readonly promises: readonly WorkPromise[];
    readonly kind: 'asset' | 'output' | 'request' | 'after';
    readonly what: string;
    /** Its receivers. */
    readonly receivers: readonly string[];
    readonly maintainers: readonly string[];
    readonly at: Day | undefined;
    readonly spans: readonly LifeSpan[];
    readonly faults: readonly string[];
}

export function leavesOf(program: Work, given: readonly WorkPromise[], department: Side, context: SheetContext): LeaveLine[] {
    const { locale } = context;
    const byThing = Map.groupBy(given, ({ thing }) => thing);
    const outputs = outputsOf(program).filter(({ name }) => name !== '');
    const lines = outputs.map(output => outputLine(output, byThing.get(output) ?? [], department, context));
    for (const [thing, promises] of byThing) {
        if (thing.kind === 'output' || thing.kind === 'asset') continue;
        const others = promises.filter(({ receiver }) => receiver !== department);
        if (others.length === 0) continue;
        lines.push({
            promises,
            // A whole work may be needed as well as waited for.
            kind: thing.kind === 'request' ? 'request' : promises.some(({ kind }) => kind === 'need') ? 'output' : 'after',
            what: thing === program ? '' : textOfThing(thing, locale),
            receivers: namesOf(others, locale),
            maintainers: [],
            at: promises[0]?.readyAt,
            spans: [],
            faults: faultsOf(others, locale),
        });
    }
    return lines.sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
}

export function outputLine(output: Output, promises: readonly WorkPromise[], department: Side, { plan, locale }: SheetContext): LeaveLine {
    const work = output.parent && isWork(output.parent) ? output.parent : undefined;
    const life = lifeOf(output, plan, locale);
    const others = promises.filter(({ receiver }) => receiver !== department);
    const told = life?.faults ?? [];
    return {
        promises,
        kind: isAsset(output) ? 'asset' : 'output',
        what: thingText(output, locale),
        receivers: namesOf(others, locale),
        maintainers: (life?.maintainers ?? (isAsset(output) ? namedMaintainers(output, plan) : [])).filter(
            maintainer => !others.some(({ receiver }) => receiver && titleOf(receiver) === maintainer),
        ),
        at: work && statedTime(work)?.to,
        spans: life?.spans ?? [],
        // A thing that nobody maintains is told by its life.
        faults: [
            ...told,
            ...faultsOf(
                others.filter(({ fault }) => fault !== 'unaware' || told.length === 0),
                locale,
            ),
        ],
    };
}

export function assetLine(asset: Asset, department: Side, { plan, locale }: SheetContext): LeaveLine {
    const life = lifeOf(asset, plan, locale);
    const promises = promisesOfSide(department, plan).filter(({ thing }) => thing === asset);
    return {
        promises,
        kind: 'asset',
        what: thingText(asset, locale),
        receivers: namesOf(
            promises.filter(({ receiver }) => receiver !== department),
            locale,
        ),
        maintainers: life?.maintainers ?? [],
        at: undefined,
        spans: life?.spans ?? [],
        faults: life?.faults ?? [],
    };
}

function namesOf(promises: readonly WorkPromise[], locale: Locale): string[] {
    return [...new Set(promises.map(({ receiver }) => nameOfSide(receiver, locale)))];
}

function faultsOf(promises: readonly WorkPromise[], locale: Locale): string[] {
    return [
        ...new Set(
            promises.flatMap(({ fault, receiver }) => (fault ? `${nameOfSide(receiver, locale)}: ${say(faultWords[fault], locale)}` : [])),
        ),
    ];
}
