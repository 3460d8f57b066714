// All promises between two departments as plain data, both directions, and what the two have to settle. It must not know px.

import { isBetween, ruleOf, type Side, type WorkPromise } from '../../../facts/promise.ts';
import { promisesOf, promisesOfSide } from '../../../facts/promises.ts';
import { crossingsOf } from '../../../facts/sides.ts';
import { departmentsAt } from '../../../facts/whose.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Department, Work } from '../../../plan/model.ts';
import { fold } from '../../../plan/names/find-named.ts';
import type { Day } from '../../../plan/period.ts';
import type { Plan } from '../../../plan/plan.ts';
import { programOf, qualifiedName, titleOf } from '../../../plan/queries.ts';
import { changeWords } from '../changes/words.ts';
import { type PointLine, pointLine } from '../department/rows.ts';
import { sidesInOrder } from '../department-order.ts';
import { type NumberedPoint, sharedName } from '../points.ts';
import { nameOfSide, promiseKindWords, saySlack, sayState, textOfThing, titleOfSide } from '../said.ts';
import type { SheetContext, Subject } from '../sheet.ts';
import { sayBegin, sayEnd } from '../time-scale.ts';
import { pairWords } from './words.ts';

export interface PairLine {
    readonly promise: WorkPromise;
    readonly kind: WorkPromise['kind'];
    readonly what: string;
    readonly kindText: string;
    readonly from: string;
    readonly to: string;
    /** The program of the giver, else of the receiver: its story. */
    readonly story: string;
    readonly readyAt: Day | undefined;
    readonly neededAt: Day | undefined;
    readonly spare: string;
    readonly state: string;
    readonly isBroken: boolean;
    /** Number of the point that says why. */
    readonly point: number | undefined;
    /** Since an older version. */
    readonly change: string;
    /** Only the older version has it. */
    readonly isGone: boolean;
}

export interface PairRows {
    readonly locale: Locale;
    /** Short names. */
    readonly names: readonly [string, string];
    readonly titles: readonly [string, string];
    readonly ways: readonly { readonly giver: 0 | 1; readonly lines: readonly PairLine[] }[];
    readonly points: readonly PointLine[];
}

export function pairRows(context: SheetContext, subject: Subject): PairRows {
    const { plan, locale } = context;
    const [a, b] = sidesOf(subject.name, plan) ?? [undefined, undefined];
    const all = between(a, b, context);
    const line = (promise: WorkPromise) => pairLine(promise, context);
    const inTime = (one: PairLine, other: PairLine) => (one.readyAt ?? Number.MAX_VALUE) - (other.readyAt ?? Number.MAX_VALUE);
    return {
        locale,
        names: [nameOfSide(a, locale), nameOfSide(b, locale)],
        titles: [titleOfSide(a, locale), titleOfSide(b, locale)],
        ways: [
            {
                giver: 0,
                lines: [
                    ...all
                        .filter(({ giver }) => giver === a)
                        .map(line)
                        .sort(inTime),
                    ...goneBetween(a, b, context),
                ],
            },
            {
                giver: 1,
                lines: [
                    ...all
                        .filter(({ giver }) => giver === b)
                        .map(line)
                        .sort(inTime),
                    ...goneBetween(b, a, context),
                ],
            },
        ],
        points: sharedPoints(a, b, all, context).map(pointLine),
    };
}

/** A point that concerns both: a promise that does not hold, or a finding with an end in either. */
function sharedPoints(a: Side, b: Side, promises: readonly WorkPromise[], { plan, points }: SheetContext): readonly NumberedPoint[] {
    const { byPlace, several } = pointIndex(points, plan);
    const shared = new Set(promises.flatMap(({ file, span }) => byPlace.get(`${file} ${span.start}`) ?? []));
    if (a?.kind === 'department' && b?.kind === 'department')
        for (const { point, departments } of several) if (departments.includes(a) && departments.includes(b)) shared.add(point);
    return [...shared].sort((one, two) => one.number - two.number);
}

interface PointIndex {
    readonly byPlace: ReadonlyMap<string, readonly NumberedPoint[]>;
    /** Those that concern more than one department. */
    readonly several: readonly { readonly point: NumberedPoint; readonly departments: readonly Department[] }[];
}

const indexes = new WeakMap<readonly NumberedPoint[], PointIndex>();

/** One pass for all pairs: there may be as many of them as points. */
function pointIndex(points: readonly NumberedPoint[], plan: Plan): PointIndex {
    const known = indexes.get(points);
    if (known) return known;
    const several = points.flatMap(point => {
        const { file, span, related } = point.finding;
        // a point of one department alone is what most are
        if (related.length === 0 && point.department) return [];
        const departments = [...new Set([{ file, span }, ...related].flatMap(place => departmentsAt(place.file, place.span, plan)))];
        return departments.length > 1 ? [{ point, departments }] : [];
    });
    const byPlace = Map.groupBy(points, ({ finding: { file, span } }) => `${file} ${span.start}`);
    const index = { byPlace, several };
    indexes.set(points, index);
    return index;
}

/** Promises that only an older version has. */
function goneBetween(giver: Side, receiver: Side, context: SheetContext): PairLine[] {
    const { before, locale } = context;
    if (!before) return [];
    const now = (side: Side) => (side ? ((before.pairs.newerOf(side) as Side) ?? side) : side);
    return before.gone
        .filter(promise => now(promise.giver) === giver && now(promise.receiver) === receiver)
        .map(promise => ({
            ...pairLine(promise, { ...context, points: [] }),
            story: '',
            state: '',
            isBroken: false,
            change: say(changeWords.goneSince, locale),
            isGone: true,
        }));
}

function changeOf(promise: WorkPromise, { before, locale }: SheetContext): string {
    const change = before?.promises.get(promise);
    if (!change) return '';
    if (change.kind === 'new') return say(changeWords.isNew, locale);
    const { was } = change;
    if (was.readyAt !== promise.readyAt)
        return say(changeWords.wasTime, locale, {
            time: was.readyAt === undefined ? say(changeWords.noDate, locale) : sayEnd(was.readyAt, locale),
        });
    if (was.neededAt !== promise.neededAt)
        return say(changeWords.wasTime, locale, {
            time: was.neededAt === undefined ? say(changeWords.noDate, locale) : sayBegin(was.neededAt, locale),
        });
    return say(changeWords.wasTime, locale, { time: sayState(was, locale) });
}

function pairLine(promise: WorkPromise, context: SheetContext): PairLine {
    const { locale, points, plan } = context;
    const { kind, thing, giverWork, receiverWork, readyAt, neededAt, fault, file, span } = promise;
    const program = programOf(giverWork) ?? programOf(receiverWork);
    const rule = ruleOf(promise);
    const home = giverWork ? sayWork(giverWork) : thing.kind === 'asset' ? titleOf(thing) : say(pairWords.notPlanned, locale);
    return {
        promise,
        kind,
        what: textOfThing(thing, locale),
        kindText: say(promiseKindWords[kind], locale),
        from: home,
        to: receiverWork ? sayWork(receiverWork) : say(pairWords.notPlanned, locale),
        story: program ? `story:${qualifiedName(program)}` : '',
        readyAt,
        neededAt,
        spare: fault === 'circle' ? '' : saySlack({ ...promise, fault: undefined }, locale),
        state: sayState(promise, locale),
        isBroken: fault !== undefined,
        change: changeOf(promise, context),
        isGone: false,
        point:
            rule === undefined
                ? undefined
                : pointIndex(points, plan)
                      .byPlace.get(`${file} ${span.start}`)
                      ?.find(({ finding }) => finding.rule === rule)?.number,
    };
}

/** A part with the program it belongs to. */
function sayWork(work: Work): string {
    const program = programOf(work);
    return program && program !== work ? `${titleOf(program)}: ${titleOf(work)}` : titleOf(work);
}

function between(a: Side, b: Side, { plan, selection }: SheetContext): WorkPromise[] {
    const shown = selection.whole ? undefined : new Set(selection.programs);
    return promisesOfSide(a, plan).filter(
        promise =>
            (promise.giver === b || promise.receiver === b) &&
            isBetween(promise) &&
            (!shown || [promise.giverWork, promise.receiverWork].some(work => shown.has(programOf(work) as Work))),
    );
}

// ── Subjects ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Pairs with a promise between them, each once, in the order of work. */
export function pairsOf({ plan, locale, selection }: SheetContext): Subject[] {
    const sides = sidesInOrder(plan);
    const places = new Map(sides.map((side, k) => [side, k]));
    const found = new Set<string>();
    for (const { giver, receiver } of selection.whole ? crossingsOf(plan) : shownBetween(plan, selection.programs)) {
        const [a, b] = [places.get(giver), places.get(receiver)];
        if (a !== undefined && b !== undefined) found.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
    }
    const order = [...found].map(key => key.split(' ').map(Number) as [number, number]).sort(([a, b], [c, d]) => a - c || b - d);
    return order.map(([a, b]) => subjectOf(sides[a], sides[b], plan, locale));
}

/** Promises with an end in one of some programs. */
function shownBetween(plan: Plan, programs: readonly Work[]): WorkPromise[] {
    const shown = new Set(programs);
    return promisesOf(plan).filter(
        promise => isBetween(promise) && [promise.giverWork, promise.receiverWork].some(work => shown.has(programOf(work) as Work)),
    );
}

function subjectOf(a: Side, b: Side, plan: Plan, locale: Locale): Subject {
    return {
        name: `${codeOf(a, plan)}+${codeOf(b, plan)}`,
        title: say(pairWords.title, locale, { a: nameOfSide(a, locale), b: nameOfSide(b, locale) }),
    };
}

/** Either order, by short names or titles; two parties that have promised each other nothing have a sheet that says so. */
export function findPair(asked: string, context: SheetContext): Subject[] {
    const { plan, locale } = context;
    const sides = sidesOf(asked, plan);
    if (!sides) return [];
    const [a, b] = sides;
    const order = sidesInOrder(plan);
    return [order.indexOf(a) <= order.indexOf(b) ? subjectOf(a, b, plan, locale) : subjectOf(b, a, plan, locale)];
}

function sidesOf(asked: string, plan: Plan): [Side, Side] | undefined {
    // A title may hold a plus.
    for (let at = asked.indexOf('+'); at > 0; at = asked.indexOf('+', at + 1)) {
        const [a, b] = [sideCalled(asked.slice(0, at), plan), sideCalled(asked.slice(at + 1), plan)];
        if (a !== 'none' && b !== 'none' && a !== b) return [a, b];
    }
    return undefined;
}

function sideCalled(text: string, plan: Plan): Side | 'none' {
    const wanted = fold(text);
    const sides = sidesInOrder(plan);
    const named = sides.find(side => codeOf(side, plan) === text.trim()) ?? sides.find(side => fold(codeOf(side, plan)) === wanted);
    if (named || wanted === sharedName(plan)) return named;
    const titled = sides.filter(side => side && fold(titleOf(side)) === wanted);
    return titled.length === 1 ? titled[0] : 'none';
}

function codeOf(side: Side, plan: Plan): string {
    return side?.name ?? sharedName(plan);
}
