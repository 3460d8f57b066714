// The story of one program as plain data; of a thing and of a goal in others.ts. It must not know px.

import { moneyEntries } from '../../../facts/money.ts';
import { holds, type WorkPromise } from '../../../facts/promise.ts';
import { promisesOfProgram } from '../../../facts/promises.ts';
import { slipsOf } from '../../../facts/slip.ts';
import { homeOf } from '../../../facts/whose.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Declaration, Output, Work } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import { type Interval, namedExecutors, programOf, qualifiedName, servesOf, titleOf } from '../../../plan/queries.ts';
import { outputsOf } from '../../../plan/work-parts.ts';
import { statedTime } from '../../../rules/analysis/stated-time.ts';
import { moneyOf } from '../../../rules/analysis/work-money.ts';
import { countDepartments, countPrograms } from '../../words.ts';
import { timeBefore } from '../changes/notes.ts';
import { type LeaveLine, outputLine } from '../department/leaves.ts';
import { type PointLine, pointLine } from '../department/rows.ts';
import type { NumberedPoint } from '../points.ts';
import { headTitle, nameOfSide, saySlack, sayUpkeep, shortMoney, textOfThing, titleAt } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { monthsBetween, sayEnd, type Years, yearsOf } from '../time-scale.ts';
import { executorFact, type Fact, maintainerFact, placeFact, purpose } from './facts.ts';
import { measuredBy } from './measured.ts';
import { storyWords as words } from './words.ts';

/** A work of somebody, with what passes. */
export interface OtherWork {
    readonly promise: WorkPromise | undefined;
    readonly party: string;
    readonly kind: WorkPromise['kind'] | 'serves';
    readonly what: string;
    readonly work: string;
    readonly story: string;
    readonly time: Interval | undefined;
    /** In an older version, where that was another time. */
    readonly was: Interval | undefined;
    readonly readyAt: Day | undefined;
    readonly neededAt: Day | undefined;
    readonly spare: string;
    readonly isTight: boolean;
    readonly isBroken: boolean;
}

interface StoryWork {
    readonly title: string;
    readonly who: string;
    readonly time: Interval | undefined;
    readonly was: Interval | undefined;
    readonly money: string;
    readonly parts: readonly { readonly title: string; readonly time: Interval | undefined; readonly was: Interval | undefined }[];
}

export interface StoryRows {
    readonly locale: Locale;
    readonly title: string;
    /** Department and code. */
    readonly over: string;
    readonly state: string;
    readonly isBroken: boolean;
    readonly facts: readonly Fact[];
    readonly sentences: readonly string[];
    readonly years: Years;
    readonly today: Day | undefined;
    readonly waits: readonly OtherWork[];
    readonly work: StoryWork | undefined;
    readonly leaves: readonly (LeaveLine & { readonly handed: string; readonly note: string })[];
    readonly waiting: readonly OtherWork[];
    readonly serving: readonly OtherWork[];
    readonly indicators: readonly Fact[];
    readonly slips: { readonly lines: readonly string[]; readonly sum: string } | undefined;
    readonly givers: readonly string[] | undefined;
    /** Parties with a part in it. */
    readonly signers: readonly string[];
    readonly points: readonly PointLine[];
}

/** A quarter. */
const slipMonths = 3;

export function programStory(program: Work, context: SheetContext): StoryRows {
    const { plan, locale, today, selection } = context;
    const promises = promisesOfProgram(program, plan);
    const isOwn = (work: Work | undefined) => programOf(work) === program;
    const received = promises.filter(({ receiverWork, kind }) => isOwn(receiverWork) && kind !== 'maintain' && kind !== 'handover');
    const waits = received.map(promise => givingWork(promise, context)).sort(byReady);
    const given = promises.filter(({ giverWork }) => isOwn(giverWork));
    const waiting = given.map(promise => receivingWork(promise, context)).sort(byNeed);
    const work = workOfStory(program, context);
    const broken = promises.filter(promise => !holds(promise)).length;
    const home = homeOf(program, plan);
    const byThing = Map.groupBy(given, ({ thing }) => thing);
    const leaves = outputsOf(program)
        .filter(({ name }) => name !== '')
        .map(output => ({ ...outputLine(output, byThing.get(output) ?? [], home, context), ...noteOf(output, context) }));
    const times = [work, ...waits, ...waiting].flatMap(({ time, was }) => [time, was]).flatMap(time => time ?? []);
    return {
        locale,
        title: titleOf(program),
        over: [headTitle(home, locale), program.code?.value ?? ''].filter(Boolean).join(' · '),
        ...stateOf(broken, pointsWithin(program, context).length, locale),
        facts: [
            purpose(servesOf(program), context),
            placeFact(program, context),
            executorFact(program, context),
            maintainerFact(outputsOf(program), context),
            measuredBy([...program.indicators, ...program.activities.flatMap(part => part.indicators)], today, locale),
        ],
        sentences: tightSpots(received, locale),
        years: yearsOf(plan, selection.years, times, today),
        today,
        waits,
        work,
        leaves,
        waiting,
        serving: [],
        indicators: [],
        slips: slipLines(program, context),
        givers: received.map(
            promise => `${nameOfSide(promise.giver, locale)}, ${textOfThing(promise.thing, locale)}: ${saySlack(promise, locale)}`,
        ),
        signers: signersOf(promises, context),
        points: pointsWithin(program, context).map(pointLine),
    };
}

/** Of promises that do not hold; that all is agreed is said only where nothing at all is to settle. */
export function stateOf(broken: number, open: number, locale: Locale): Pick<StoryRows, 'state' | 'isBroken'> {
    if (broken === 0 && open > 0) return { state: '', isBroken: false };
    const said = broken === 0 ? words.holds : broken === 1 ? words.oneBroken : words.broken;
    return { state: say(said, locale, { n: broken }), isBroken: broken > 0 };
}

export function pointsWithin({ file, span }: Declaration, { points }: SheetContext): NumberedPoint[] {
    return points.filter(({ finding }) => finding.file === file && finding.span.start >= span.start && finding.span.start < span.end);
}

function workOfStory(program: Work, { plan, locale, before }: SheetContext): StoryWork {
    const time = statedTime(program);
    const money = moneyOf(program, plan);
    const funds = [...new Set(moneyEntries(program, plan).flatMap(({ money: { fund } }) => (fund ? titleAt(fund, plan) : [])))];
    const sum = money ? shortMoney(money, plan.settings.currency, locale) : '';
    const part = (work: Work) => {
        const own = statedTime(work);
        return { title: titleOf(work), time: own && { from: own.from, to: own.to }, was: timeBefore(work, before) };
    };
    return {
        title: titleOf(program),
        who: namedExecutors(program)
            .map(one => titleAt(one, plan))
            .join(', '),
        time: time && { from: time.from, to: time.to },
        was: timeBefore(program, before),
        money: sum && funds.length > 0 ? say(words.from, locale, { money: sum, funds: funds.join(', ') }) : sum,
        parts: program.activities.map(part),
    };
}

/** When it is handed over, and the upkeep it needs. */
export function noteOf(output: Output, { plan, locale }: SheetContext): { readonly handed: string; readonly note: string } {
    const days = output.handovers.flatMap(({ period }) => (period ? sayEnd(period.to, locale) : []));
    const handed = days.length > 0 ? say(words.handed, locale, { day: [...new Set(days)].join(', ') }) : '';
    return { handed, note: sayUpkeep(output, plan, locale) };
}

// ── Others ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function givingWork(promise: WorkPromise, context: SheetContext): OtherWork {
    return otherWork(promise, promise.giver, promise.giverWork, context);
}

export function receivingWork(promise: WorkPromise, context: SheetContext): OtherWork {
    return otherWork(promise, promise.receiver, promise.receiverWork, context);
}

function otherWork(promise: WorkPromise, side: WorkPromise['giver'], work: Work | undefined, { locale, before }: SheetContext): OtherWork {
    const { kind, thing, readyAt, neededAt, slack, fault } = promise;
    const program = programOf(work);
    const time = work && statedTime(work);
    return {
        promise,
        party: nameOfSide(side, locale),
        kind,
        what: thing === work ? '' : textOfThing(thing, locale),
        work: work ? titleOf(work) : '',
        story: program ? `story:${qualifiedName(program)}` : '',
        time: time && { from: time.from, to: time.to },
        was: timeBefore(work, before),
        readyAt,
        neededAt,
        spare: saySlack(promise, locale),
        isTight: slack === 0,
        isBroken: fault !== undefined,
    };
}

function byReady(a: OtherWork, b: OtherWork): number {
    return (a.readyAt ?? 0) - (b.readyAt ?? 0);
}

function byNeed(a: OtherWork, b: OtherWork): number {
    return (a.neededAt ?? a.time?.from ?? 0) - (b.neededAt ?? b.time?.from ?? 0);
}

function tightSpots(promises: readonly WorkPromise[], locale: Locale): string[] {
    const tight = promises.filter(({ slack }) => slack === 0);
    if (tight.length === 0) return [];
    const names = tight.map(({ thing, giver }) =>
        say(words.asOf, locale, { what: textOfThing(thing, locale), party: nameOfSide(giver, locale) }),
    );
    return [say(words.tight, locale, { names: names.join('; ') })];
}

export function slipLines(program: Work, { plan, locale }: SheetContext): StoryRows['slips'] {
    if (!statedTime(program)) return { lines: [say(words.slipsNoTime, locale)], sum: '' };
    const slips = slipsOf(program, slipMonths, plan);
    const circles = promisesOfProgram(program, plan)
        .filter(({ giverWork, fault }) => fault === 'circle' && programOf(giverWork) === program)
        .map(promise => `${nameOfSide(promise.receiver, locale)}, ${textOfThing(promise.thing, locale)}: ${saySlack(promise, locale)}`);
    if (slips.length === 0 && circles.length > 0) return { lines: circles, sum: '' };
    if (slips.length === 0) return { lines: [say(words.slipsNone, locale)], sum: '' };
    const lines = slips.map(({ promise, readyAt, days }) => {
        const n = monthsBetween(readyAt + 1 - days, readyAt + 1);
        const said = n > 1 ? words.slipsMonths : n === 1 ? words.slipsMonth : words.slipsDays;
        const values = { party: nameOfSide(promise.receiver, locale), what: textOfThing(promise.thing, locale), n: n > 0 ? n : days };
        const late = say(said, locale, values);
        const work = programOf(promise.receiverWork);
        return work ? say(words.slipsFor, locale, { said: late, work: titleOf(work) }) : late;
    });
    const works = new Set(slips.flatMap(({ promise }) => programOf(promise.receiverWork) ?? []));
    const departments = new Set(slips.map(({ promise }) => promise.receiver));
    return {
        lines: [...new Set([...lines, ...circles])],
        sum: [...(works.size > 0 ? [countPrograms(works.size)] : []), countDepartments(departments.size)]
            .map(text => say(text, locale))
            .join(', '),
    };
}

function signersOf(promises: readonly WorkPromise[], { locale }: SheetContext): string[] {
    return [...new Set(promises.flatMap(({ giver, receiver }) => [nameOfSide(giver, locale), nameOfSide(receiver, locale)]))];
}
