// The integrated flow as plain data: departments in the order of work, and every promise between two of them. It must not know px.

import { settlePointsOf } from '../../../facts/points.ts';
import { isBetween, ruleOf, type Side, type WorkPromise } from '../../../facts/promise.ts';
import { promisesOf } from '../../../facts/promises.ts';
import { sumsOfSides } from '../../../facts/sides.ts';
import { homeOf } from '../../../facts/whose.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { addDecimals, type Decimal } from '../../../plan/decimal.ts';
import type { Work } from '../../../plan/model.ts';
import { type Day, dayOf, monthsSince } from '../../../plan/period.ts';
import { extentOf, type Interval, programOf, qualifiedName, titleOf } from '../../../plan/queries.ts';
import { moneyOf } from '../../../rules/analysis/work-money.ts';
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

export interface FlowRows {
    readonly title: string;
    readonly programs: number;
    readonly sides: readonly SideRow[];
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
    const between = promisesOf(plan).filter(promise => isBetween(promise) && takes(promise));
    const programs = selection.programs.filter(({ kind }) => kind === 'program');
    const times = between.flatMap(({ readyAt }) => (readyAt === undefined ? [] : [{ from: readyAt, to: readyAt }]));
    const years = yearsOf(plan, selection.years, times, today);
    const used = new Set<Side>([
        ...(selection.whole ? sumsOfSides(plan).keys() : programs.map(program => homeOf(program, plan))),
        ...between.flatMap(({ giver, receiver }) => [giver, receiver]),
    ]);
    const sides = sidesInOrder(plan).filter(side => used.has(side));
    const places = new Map(sides.map((side, k) => [side, k]));
    return {
        title: plan.root ? titleOf(plan.root) : say(drawingWords.untitled, locale),
        programs: programs.length,
        sides: sideRows(sides, years, context),
        promises: between.flatMap(promise => promiseRow(promise, places, context) ?? []),
        years,
        today,
        isCompared: context.before !== undefined,
    };
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

/** The first day on which it is there, else when it is needed. */
function dayOfPromise({ readyAt, neededAt }: Pick<WorkPromise, 'readyAt' | 'neededAt'>): Day | undefined {
    return readyAt === undefined ? neededAt : readyAt + 1;
}

function sideRows(sides: readonly Side[], years: Years, context: SheetContext): SideRow[] {
    const { plan, selection, locale } = context;
    const months = (years.last - years.first + 1) * 12;
    const sums = new Map<Side, { count: number; money: Decimal | undefined; changes: number[] }>();
    for (const program of selection.programs) {
        if (program.kind !== 'program') continue;
        const side = homeOf(program, plan);
        const own = sums.get(side) ?? { count: 0, money: undefined, changes: new Array<number>(months + 1).fill(0) };
        sums.set(side, own);
        own.count++;
        const money = moneyOf(program, plan);
        if (money) own.money = own.money ? addDecimals(own.money, money) : money;
        const time = extentOf(plan, program) ?? { from: dayOf(years.first, 0), to: dayOf(years.last + 1, 0) - 1 };
        const from = Math.max(0, monthsSince(years.first, time.from));
        const to = Math.min(months - 1, monthsSince(years.first, time.to));
        if (from > to) continue;
        own.changes[from] = (own.changes[from] ?? 0) + 1;
        own.changes[to + 1] = (own.changes[to + 1] ?? 0) - 1;
    }
    const works = selection.programs.length <= maxWorks ? barsOf(selection.programs, context) : new Map<Side, WorkBar[]>();
    return sides.map((side): SideRow => {
        const { count, money, changes } = sums.get(side) ?? { count: 0, money: undefined, changes: [] };
        let running = 0;
        const programs = count === 1 ? say(words.oneProgram, locale) : say(words.programs, locale, { count });
        const isListed = side === undefined || side.kind === 'department';
        return {
            address: isListed ? `department:${side ? side.name : sharedName(plan)}` : '',
            label: nameOfSide(side, locale),
            under:
                count === 0 ? '' : [programs, money ? shortMoney(money, plan.settings.currency, locale) : ''].filter(Boolean).join(' · '),
            working: changes.slice(0, months).map(change => {
                running += change;
                return running;
            }),
            works: works.get(side) ?? [],
        };
    });
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
