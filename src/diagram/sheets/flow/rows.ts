// The integrated flow as plain data: departments in the order of work, and every promise between two of them. It must not know px.

import { countPassing, dayOfPromise, type HalfYear, type Passing, passingIn } from '../../../facts/half-years.ts';
import { settlePointsOf } from '../../../facts/points.ts';
import { isBetween, ruleOf, type Side, type WorkPromise } from '../../../facts/promise.ts';
import { promisesOf } from '../../../facts/promises.ts';
import { sumBySide, sumsOfSides } from '../../../facts/sides.ts';
import { homeOf } from '../../../facts/whose.ts';
import { type Month, workingBySide, workingOf } from '../../../facts/working.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Work } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import { extentOf, type Interval, programOf, qualifiedName, titleOf } from '../../../plan/queries.ts';
import { words as drawingWords } from '../../words.ts';
import { timeBefore } from '../changes/notes.ts';
import { sidesInOrder } from '../department-order.ts';
import { sharedName } from '../points.ts';
import { nameOfSide, shortMoney, textOfThing } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { type Years, yearsOf } from '../time-scale.ts';
import { flowWords as words } from './words.ts';

interface SideRow {
    /** Address of its sheet; empty where it has none. */
    readonly address: string;
    readonly label: string;
    readonly under: string;
    /** Programs at work by month of the years shown. */
    readonly working: readonly number[];
    /** Each of them, of a plan that has few. */
    readonly works: readonly WorkBar[];
}

export interface WorkBar {
    readonly title: string;
    readonly from: Day;
    readonly to: Day;
    /** In an older version, where that was another time. */
    readonly was: Interval | undefined;
    readonly story: string;
}

/** One promise, as far as the score shows it. */
export interface FlowPromise {
    readonly kind: WorkPromise['kind'];
    /** Positions in the order of work. */
    readonly giver: number;
    readonly receiver: number;
    readonly text: string;
    /** A shorter way to say it. */
    readonly short: string;
    /** The first day on which it is there, else when it is needed. */
    readonly day: Day | undefined;
    /** That day in an older version, where it was another one. */
    readonly was: Day | undefined;
    readonly isBroken: boolean;
    /** Of the point that says why. */
    readonly point: number | undefined;
    /** Tells one thing of one giver from all others. */
    readonly thing: WorkPromise['thing'];
    readonly story: string;
}

/** Promises that hold, of one giver to one receiver in one half-year. */
export interface PassedRow {
    /** Positions in the order of work. */
    readonly giver: number;
    readonly receiver: number;
    readonly counted: HalfYear;
    /** Each of them, where they pass one thing; else none. */
    readonly ofOne: readonly PlacedRow[];
}

interface PlacedRow {
    readonly promise: FlowPromise;
    /** In plan order. */
    readonly place: number;
}

export interface FlowRows {
    readonly title: string;
    readonly programs: number;
    readonly sides: readonly SideRow[];
    /** Promises that hold, counted; of a large plan they are shown so. */
    readonly passed: readonly PassedRow[];
    readonly broken: readonly FlowPromise[];
    /** All of them, one by one, in plan order. Listed when somebody asks. */
    readonly promises: readonly FlowPromise[];
    readonly years: Years;
    readonly today: Day | undefined;
    /** With an older version. */
    readonly isCompared: boolean;
}

export function flowRows(context: SheetContext): FlowRows {
    const { plan, selection, today, locale } = context;
    const chosen = selection.whole ? undefined : new Set(selection.programs);
    const takes = ({ giverWork, receiverWork }: WorkPromise) =>
        chosen === undefined || [giverWork, receiverWork].every(work => !work || chosen.has(programOf(work) ?? work));
    const between = () => promisesOf(plan).filter(promise => isBetween(promise) && takes(promise));
    const passing = chosen ? [countPassing(between())] : plan.files.map(file => passingIn(file, plan));
    const programs = selection.programs.filter(({ kind }) => kind === 'program');
    const years = yearsOf(plan, selection.years, timesOf(between), today);
    const used = new Set<Side>(selection.whole ? sumsOfSides(plan).keys() : programs.map(program => homeOf(program, plan)));
    for (const { halfYears, broken } of passing)
        for (const list of [halfYears, broken]) for (const { giver, receiver } of list) used.add(giver).add(receiver);
    const sides = sidesInOrder(plan).filter(side => used.has(side));
    const places = new Map(sides.map((side, k) => [side, k]));
    const rowsOf = (promises: readonly WorkPromise[]) => promises.flatMap(promise => promiseRow(promise, places, context) ?? []);
    let promises: readonly FlowPromise[] | undefined;
    return {
        title: plan.root ? titleOf(plan.root) : say(drawingWords.untitled, locale),
        programs: programs.length,
        sides: sideRows(sides, years, context),
        passed: passedRows(passing, places, context),
        broken: rowsOf(passing.flatMap(({ broken }) => broken)),
        get promises() {
            promises ??= rowsOf(between());
            return promises;
        },
        years,
        today,
        isCompared: context.before !== undefined,
    };
}

/** Worked out when the plan names no years itself. */
function* timesOf(promises: () => readonly WorkPromise[]): Generator<Interval> {
    for (const { readyAt } of promises()) if (readyAt !== undefined) yield { from: readyAt, to: readyAt };
}

/** More than the promises of one file. */
const manyPromises = 1e9;

function passedRows(passing: readonly Passing[], places: ReadonlyMap<Side, number>, context: SheetContext): PassedRow[] {
    const rows: PassedRow[] = [];
    for (const [file, { halfYears }] of passing.entries())
        for (const halfYear of halfYears) {
            const [giver, receiver] = [places.get(halfYear.giver), places.get(halfYear.receiver)];
            if (giver === undefined || receiver === undefined) continue;
            const list = () =>
                (halfYear.ofOne ?? []).flatMap(({ promise, place }): PlacedRow[] => {
                    const row = promiseRow(promise, places, context);
                    return row ? [{ promise: row, place: file * manyPromises + place }] : [];
                });
            rows.push(new CountedRow(halfYear, giver, receiver, list));
        }
    return rows;
}

/** Its promises are listed when they are named. Two rows are the same when as many of the same have been counted. */
class CountedRow implements PassedRow {
    readonly giver: number;
    readonly receiver: number;
    readonly counted: HalfYear;
    readonly #list: () => readonly PlacedRow[];

    constructor(counted: HalfYear, giver: number, receiver: number, list: () => readonly PlacedRow[]) {
        this.giver = giver;
        this.receiver = receiver;
        this.counted = counted;
        this.#list = list;
    }

    get ofOne(): readonly PlacedRow[] {
        return this.#list();
    }
}

function promiseRow(
    promise: WorkPromise,
    places: ReadonlyMap<Side, number>,
    { plan, findings, locale, before }: SheetContext,
): FlowPromise | undefined {
    const { readyAt, neededAt, file, span } = promise;
    const [giver, receiver] = [places.get(promise.giver), places.get(promise.receiver)];
    if (giver === undefined || receiver === undefined) return undefined;
    const rule = ruleOf(promise);
    const [point] = rule ? settlePointsOf(plan, findings).at(file, span, rule) : [];
    const change = before?.promises.get(promise);
    const day = dayOfPromise({ readyAt, neededAt });
    const was = change?.kind === 'moved' ? dayOfPromise(change.was) : undefined;
    return new PromiseRow(promise, { giver, receiver, day, was: was === day ? undefined : was, point: point?.number }, locale);
}

/** Its words are found when it is named: thousands are counted and few are named. */
class PromiseRow implements FlowPromise {
    readonly kind: WorkPromise['kind'];
    readonly giver: number;
    readonly receiver: number;
    readonly day: Day | undefined;
    readonly was: Day | undefined;
    readonly isBroken: boolean;
    readonly point: number | undefined;
    readonly thing: WorkPromise['thing'];
    private readonly work: Work | undefined;
    private readonly locale: Locale;

    constructor(
        { kind, thing, fault, giverWork, receiverWork }: WorkPromise,
        { giver, receiver, day, was, point }: Pick<FlowPromise, 'giver' | 'receiver' | 'day' | 'was' | 'point'>,
        locale: Locale,
    ) {
        this.kind = kind;
        this.giver = giver;
        this.receiver = receiver;
        this.day = day;
        this.was = was;
        this.isBroken = fault !== undefined;
        this.point = point;
        this.thing = thing;
        this.work = giverWork ?? receiverWork;
        this.locale = locale;
    }

    get text(): string {
        return textOfThing(this.thing, this.locale);
    }

    get short(): string {
        const title = titleOf(this.thing);
        return title.length < this.thing.name.length ? title : this.thing.name;
    }

    get story(): string {
        return this.work ? qualifiedName(programOf(this.work) ?? this.work) : '';
    }
}

function sideRows(sides: readonly Side[], years: Years, context: SheetContext): SideRow[] {
    const { plan, selection, locale } = context;
    const { whole } = selection;
    const sums = whole ? sumsOfSides(plan) : sumBySide(selection.programs, plan);
    const months = whole ? workingOf(plan) : workingBySide(selection.programs, plan);
    const works = selection.programs.length <= maxWorks ? barsOf(selection.programs, context) : new Map<Side, WorkBar[]>();
    return sides.map((side): SideRow => {
        const { programs: count, money } = sums.get(side) ?? { programs: 0, money: undefined };
        const programs = count === 1 ? say(words.oneProgram, locale) : say(words.programs, locale, { count });
        const isListed = side === undefined || side.kind === 'department';
        return {
            address: isListed ? `department:${side ? side.name : sharedName(plan)}` : '',
            label: nameOfSide(side, locale),
            under:
                count === 0 ? '' : [programs, money ? shortMoney(money, plan.settings.currency, locale) : ''].filter(Boolean).join(' · '),
            working: runningIn(years, months.get(side)),
            works: works.get(side) ?? [],
        };
    });
}

/** Programs at work, month by month; none where a side has no program. */
function runningIn({ first, last }: Years, changes: ReadonlyMap<Month, number> | undefined): number[] {
    if (!changes) return [];
    const running = new Array<number>((last - first + 1) * 12).fill(0);
    for (const [month, change] of changes) {
        const at = Math.max(0, month - first * 12);
        if (at < running.length) running[at] = (running[at] as number) + change;
    }
    for (let at = 1; at < running.length; at++) running[at] = (running[at] as number) + (running[at - 1] as number);
    return running;
}

/** Programs that are named one by one. */
const maxWorks = 40;

function barsOf(programs: readonly Work[], { plan, before }: SheetContext): Map<Side, WorkBar[]> {
    const bars = programs.flatMap(program => {
        const time = extentOf(plan, program);
        return time && time.from <= time.to
            ? [
                  {
                      side: homeOf(program, plan),
                      title: titleOf(program),
                      from: time.from,
                      to: time.to,
                      was: timeBefore(program, before),
                      story: qualifiedName(program),
                  },
              ]
            : [];
    });
    return Map.groupBy(
        bars.sort((a, b) => a.from - b.from || a.to - b.to),
        ({ side }) => side,
    );
}
