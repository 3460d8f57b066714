// The plan on one page as plain data: everything computed, every number the one that a check gives. It must not know px.
import { changingHands, type Passing } from '../../../facts/changing-hands.ts';
import { countForCity } from '../../../facts/count-files.ts';
import { sumMoney } from '../../../facts/money.ts';
import { moneyByYear } from '../../../facts/programs.ts';
import { holds, type Side, type WorkPromise } from '../../../facts/promise.ts';
import { promisesOf } from '../../../facts/promises.ts';
import { type Crossing, countCrossings, crossingsOf, sumBySide, sumsOfSides } from '../../../facts/sides.ts';
import { allKeptByYear, namedThings, upkeepByYear } from '../../../facts/upkeep.ts';
import { writeDecimal, writeShortMoney } from '../../../l10n/format.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import type { Decimal } from '../../../plan/decimal.ts';
import { type Day, dayOf, monthOf, yearOf } from '../../../plan/period.ts';
import { programOf, qualifiedName, titleOf } from '../../../plan/queries.ts';
import { axisOf } from '../../plan-frame.ts';
import { words as drawingWords } from '../../words.ts';
import { sidesInOrder } from '../department-order.ts';
import { type NumberedPoint, sharedName } from '../points.ts';
import { nameOfSide, textOfThing, titleOfSide } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { sheetWords } from '../words.ts';
import { type Goals, goalsOf } from './goals.ts';
import { fundsByYear, type MoneyByYear } from './money.ts';
import { type Topic, topicOf } from './topics.ts';

export interface CityRows {
    readonly title: string;
    readonly isFiltered: boolean;
    readonly currency: string;
    readonly programs: number;
    readonly goals: Goals;
    /** In the order of work. */
    readonly departments: readonly DepartmentRow[];
    /** Promises between two of them, by position. */
    readonly cells: readonly Cell[];
    readonly promises: number;
    readonly broken: number;
    readonly points: readonly PointRow[];
    readonly years: readonly number[];
    /** Of today, from the first day of the first year: 1.5 is the middle of the second. */
    readonly now: number | undefined;
    readonly money: MoneyByYear;
    readonly things: readonly ThingsOfYear[];
    readonly handovers: readonly Handover[];
    /** Months whose hand-overs are listed. */
    readonly handoverTime: { readonly from: Day; readonly to: Day; readonly isToday: boolean };
}

/** Assets at the end of a year. */
interface ThingsOfYear {
    readonly kept: number;
    /** Nobody maintains them, or nobody pays for it. */
    readonly nobody: number;
}

export interface DepartmentRow {
    /** Of its sheet; empty where it has none. */
    readonly name: string;
    readonly label: string;
    /** Over its column, where that is not its label. */
    readonly columnLabel?: string;
    readonly title: string;
    /** Neither a partner nor programs of no department. */
    readonly isDepartment: boolean;
    readonly programs: number;
    readonly money: Decimal | undefined;
    readonly open: number;
}

export interface Cell {
    readonly giver: number;
    readonly receiver: number;
    readonly count: number;
    readonly broken: number;
}

export interface PointRow {
    readonly number: number;
    readonly isError: boolean;
    readonly department: string;
    readonly departmentName: string;
    readonly message: string;
    readonly topic: Topic;
}

export interface Handover {
    readonly day: Day;
    readonly what: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly isBroken: boolean;
    /** Of the giving program, for its story. */
    readonly story: string;
}

export function cityRows(context: SheetContext): CityRows {
    const { plan, selection, today, points } = context;
    const axis = axisOf(plan, today, selection.years);
    const years = Array.from({ length: axis.months / 12 }, (_, k) => axis.firstYear + k);
    const { programs, whole } = selection;
    const shown = whole ? points : points.filter(point => isWithin(point, context));
    if (whole) countForCity(plan);
    const takes = promiseFilter(context);
    const { departments, cells } = matrixOf(context, shown, takes ? countCrossings(promisesOf(plan).filter(takes)) : crossingsOf(plan));
    return {
        title: plan.root ? titleOf(plan.root) : say(drawingWords.untitled, context.locale),
        isFiltered: !whole,
        currency: plan.settings.currency,
        programs: programs.length,
        goals: goalsOf(context),
        departments,
        cells,
        promises: cells.reduce((sum, { count }) => sum + count, 0),
        broken: cells.reduce((sum, { broken }) => sum + broken, 0),
        points: shown.map(point => pointRow(point, context)),
        years,
        now: today === undefined ? undefined : monthsFrom(axis.firstYear, today),
        money: fundsByYear(whole ? moneyByYear(plan) : sumMoney(programs, plan), years),
        things: thingsOf(context, years),
        ...handoversOf(context, takes),
    };
}

/** Under a filter a promise counts when all programs at its ends are shown. */
function promiseFilter({ selection }: SheetContext): ((promise: WorkPromise) => boolean) | undefined {
    if (selection.whole) return undefined;
    const chosen = new Set(selection.programs);
    return ({ giverWork, receiverWork }) =>
        [giverWork, receiverWork].every(work => {
            const program = programOf(work);
            return program === undefined || chosen.has(program);
        }) &&
        (giverWork !== undefined || receiverWork !== undefined);
}

function thingsOf({ plan, selection }: SheetContext, years: readonly number[]): ThingsOfYear[] {
    const { programs, assets, whole } = selection;
    const counts = whole ? allKeptByYear(plan) : upkeepByYear(namedThings(programs, assets), plan);
    const counted = new Map(counts.map(count => [count.year, count]));
    return years.map(year => {
        const { maintained: kept, nobody, unpaid } = counted.get(year) ?? { maintained: 0, nobody: 0, unpaid: 0 };
        return { kept, nobody: nobody + unpaid };
    });
}

/** Under a filter only points of what it leaves are listed, and of goals that nobody serves: those are shown always. */
function isWithin({ finding }: NumberedPoint, { selection }: SheetContext): boolean {
    const { file, span, rule } = finding;
    if (rule === 'goal-unserved') return true;
    const lies = (one: { readonly file: string; readonly span: { readonly start: number; readonly end: number } }) =>
        one.file === file && span.start >= one.span.start && span.start < one.span.end;
    return selection.programs.some(lies) || [...(selection.results ?? [])].some(lies);
}

function pointRow(point: NumberedPoint, { locale }: SheetContext): PointRow {
    return new CountedPoint(point, locale);
}

/** Its words are found when it is named: thousands are counted and few are named. */
class CountedPoint implements PointRow {
    readonly number: number;
    readonly isError: boolean;
    readonly departmentName: string;
    readonly topic: Topic;
    private readonly point: NumberedPoint;

    constructor(point: NumberedPoint, locale: Locale) {
        const { number, finding, department } = point;
        this.point = point;
        this.number = number;
        this.isError = finding.severity === 'error';
        this.topic = topicOf(finding.rule);
        this.departmentName = department
            ? nameOfSide(department, locale)
            : say(this.department === '' ? sheetWords.noDepartmentOf : drawingWords.shared, locale);
    }

    get department(): string {
        const { home } = this.point;
        return home.startsWith('department:') ? home.slice('department:'.length) : '';
    }

    get message(): string {
        return this.point.message;
    }
}

/** Every department of the plan, under a filter those that something is left of; partners where something passes. */
function matrixOf({ plan, selection, locale }: SheetContext, points: readonly NumberedPoint[], crossings: readonly Crossing[]) {
    const sums = selection.whole ? sumsOfSides(plan) : sumBySide(selection.programs, plan);
    const gives = new Set<Side>(crossings.flatMap(({ giver, receiver }) => [giver, receiver]));
    const sides = sidesInOrder(plan).filter(side => sums.has(side) || gives.has(side) || (selection.whole && side?.kind === 'department'));
    const open = new Map<Side, number>();
    for (const { department } of points) open.set(department, (open.get(department) ?? 0) + 1);
    const departments = sides.map((side): DepartmentRow => {
        const isListed = side === undefined || side.kind === 'department';
        return {
            name: !isListed ? '' : side ? side.name : sharedName(plan),
            label: nameOfSide(side, locale),
            title: titleOfSide(side, locale),
            isDepartment: side?.kind === 'department',
            programs: sums.get(side)?.programs ?? 0,
            money: sums.get(side)?.money,
            open: side ? (open.get(side) ?? 0) : 0,
        };
    });
    const places = new Map(sides.map((side, k) => [side, k]));
    const cells = crossings.map(({ giver, receiver, count, broken }) => {
        const [from, to] = [places.get(giver) as number, places.get(receiver) as number];
        return { giver: from, receiver: to, count, broken };
    });
    return { departments, cells: cells.sort((a, b) => a.giver - b.giver || a.receiver - b.receiver) };
}

/** The twelve months after a day; without one, those after the plan begins. */
function handoversOf({ plan, today, locale, selection }: SheetContext, takes: ReturnType<typeof promiseFilter>) {
    const from = today ?? axisOf(plan, today, selection.years).first;
    const to = dayOf(yearOf(from), monthOf(from) + 12, 1) - 1;
    const handovers = changingHands(plan, from).flatMap((passing): Handover[] => {
        const promises = takes ? passing.promises.filter(takes) : passing.promises;
        return promises.length === 0 ? [] : [new CountedHandover({ ...passing, promises }, locale)];
    });
    return { handovers, handoverTime: { from, to, isToday: today !== undefined } };
}

/** Its words are found when it is named: thousands are counted by month and few are named. */
class CountedHandover implements Handover {
    readonly day: Day;
    readonly isBroken: boolean;
    private readonly passing: Passing;
    private readonly locale: Locale;

    constructor(passing: Passing, locale: Locale) {
        // there from the day after the work ends
        this.day = passing.day + 1;
        this.isBroken = !passing.promises.every(holds);
        this.passing = passing;
        this.locale = locale;
    }

    get what(): string {
        return textOfThing(this.passing.thing, this.locale);
    }

    get from(): string {
        return nameOfSide(this.passing.giver, this.locale);
    }

    get to(): string[] {
        return [...new Set(this.passing.promises.map(({ receiver }) => nameOfSide(receiver, this.locale)))];
    }

    get story(): string {
        const work = this.passing.promises[0]?.giverWork;
        return work ? qualifiedName(programOf(work) ?? work) : '';
    }
}

function monthsFrom(firstYear: number, day: Day): number {
    const begin = dayOf(yearOf(day), 0);
    return yearOf(day) - firstYear + (day - begin) / (dayOf(yearOf(day) + 1, 0) - begin);
}

/** "464 bn", the currency aside. */
export function shortMoney(value: Decimal | undefined, currency: string, locale: SheetContext['locale']): string {
    if (!value) return '–';
    return writeShortMoney(value, currency, locale).replace(/^(Rp|[A-Z]{3}) ?/, '');
}

/** "5,420" */
export function writeCount(count: number, locale: SheetContext['locale']): string {
    return writeDecimal({ units: BigInt(count), scale: 0 }, locale);
}
