// One department as plain data: its programs with what each waits for and leaves, what it owes and receives without a program, and what it has
// to settle. It must not know px.

import { programsOf } from '../../../facts/programs-of.ts';
import type { Side, WorkPromise } from '../../../facts/promise.ts';
import { promisesOfProgram, promisesOfSide } from '../../../facts/promises.ts';
import { countCrossings } from '../../../facts/sides.ts';
import { declarationAt, homeOf } from '../../../facts/whose.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { addDecimals, type Decimal } from '../../../plan/decimal.ts';
import type { Asset, Department, Output, Work } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type Interval, isAsset, isWork, programOf, qualifiedName, titleOf } from '../../../plan/queries.ts';
import { withParts } from '../../../plan/work-parts.ts';
import { statedTime } from '../../../rules/analysis/stated-time.ts';
import { moneyOf } from '../../../rules/analysis/work-money.ts';
import { thingText } from '../../flow/flow-context.ts';
import { type ProgramChange, programChange } from '../changes/notes.ts';
import type { NumberedPoint } from '../points.ts';
import { sharedName } from '../points.ts';
import { faultWords, nameOfSide, saySlack, shortMoney, textOfThing, titleOfSide } from '../said.ts';
import type { SheetContext, Subject } from '../sheet.ts';
import { type Years, yearsOf } from '../time-scale.ts';
import { executorText, placeText } from './about.ts';
import { assetLine, type LeaveLine, leavesOf } from './leaves.ts';
import { departmentWords } from './words.ts';

export interface PointLine {
    readonly number: number;
    readonly message: string;
    readonly isError: boolean;
}

/** A thing that a work waits for, or that passes without a program on one side. */
export interface WaitLine {
    readonly promise: WorkPromise;
    readonly kind: WorkPromise['kind'];
    /** The other party; empty within the department. */
    readonly party: string;
    readonly what: string;
    /** Of the other party's work. */
    readonly work: string;
    readonly readyAt: Day | undefined;
    readonly neededAt: Day | undefined;
    readonly slack: string;
    readonly fault: string;
}

export interface ProgramLine {
    readonly story: string;
    readonly title: string;
    /** Executor, place, money. */
    readonly about: readonly string[];
    readonly time: Interval | undefined;
    readonly money: Decimal | undefined;
    readonly keeps: readonly string[];
    /** Promises behind what it maintains. */
    readonly keepPromises: readonly WorkPromise[];
    readonly waits: readonly WaitLine[];
    readonly leaves: readonly LeaveLine[];
    readonly points: readonly PointLine[];
    /** Since an older version. */
    readonly change: ProgramChange | undefined;
}

export interface DepartmentRows {
    readonly name: string;
    readonly title: string;
    readonly locale: Locale;
    readonly currency: string;
    readonly years: Years;
    readonly today: Day | undefined;
    readonly programs: readonly ProgramLine[];
    readonly money: Decimal | undefined;
    readonly standing: readonly (LeaveLine & { readonly points: readonly PointLine[] })[];
    /** Promised to it, or asked of it, and no program of it says so. */
    readonly loose: readonly WaitLine[];
    /** Promises it waits for and gives, by party, with how many do not hold. */
    readonly waitsFor: readonly PartyCount[];
    readonly givesTo: readonly PartyCount[];
    /** Points to settle that lie in no program that is shown. */
    readonly others: readonly PointLine[];
    readonly open: number;
    /** Of goals that it coordinates: they count on the sheet of goals. */
    readonly openAtGoals: number;
    /** Programs that only an older version has. */
    readonly removed: readonly { readonly title: string; readonly time: Interval | undefined; readonly money: string }[];
}

export interface PartyCount {
    readonly name: string;
    readonly count: number;
    readonly broken: number;
}

export function departmentRows(context: SheetContext, subject: Subject): DepartmentRows {
    const { plan, locale, selection, today } = context;
    const department = departmentCalled(subject, plan);
    const all = programsOf(department, plan);
    const chosen = selection.whole ? undefined : new Set(selection.programs);
    const programs = chosen ? all.filter(program => chosen.has(program)) : all;
    const promises = promisesOfSide(department, plan);
    const address = `department:${subject.name}`;
    // mostly a look at its department is enough: the others are thousands
    const ofDepartment = context.points.filter(point => point.department?.name === department?.name);
    const own = ofDepartment.filter(({ home }) => home === address);
    const inPrograms = Map.groupBy(own, point => elementAt(point, plan));
    const lines = programs.map(program => programLine(program, department, context, inPrograms.get(program) ?? []));
    const assets = plan.all('asset').filter(asset => homeOf(asset, plan) === department && asset.name !== '' && isAsset(asset));
    const standing = selection.whole ? assets : assets.filter(asset => selection.assets.includes(asset));
    const shown = new Set<unknown>([...programs, ...standing]);
    const others = own.filter(point => !shown.has(elementAt(point, plan)) && (selection.whole || !isWork(elementAt(point, plan))));
    const times = lines.flatMap(({ time }) => time ?? []);
    const seen = selection.whole
        ? promises
        : promises.filter(({ giverWork, receiverWork }) => [giverWork, receiverWork].some(work => shown.has(programOf(work))));
    const money = programs.flatMap(program => moneyOf(program, plan) ?? []);
    return {
        name: subject.name,
        title: titleOfSide(department, locale),
        locale,
        currency: plan.settings.currency,
        years: yearsOf(plan, selection.years, times, today),
        today,
        programs: lines.sort(inTime),
        money: money.length > 0 ? money.reduce(addDecimals) : undefined,
        standing: standing.map(asset => ({
            ...assetLine(asset, department, context),
            points: (inPrograms.get(asset) ?? []).map(pointLine),
        })),
        loose: seen.flatMap(promise => looseLine(promise, department, locale)),
        waitsFor: counts(
            seen.filter(({ receiver, giver }) => receiver === department && giver !== department),
            'giver',
            locale,
        ),
        givesTo: counts(
            seen.filter(({ receiver, giver }) => giver === department && receiver !== department),
            'receiver',
            locale,
        ),
        others: others.map(pointLine),
        open: own.length,
        openAtGoals: department ? ofDepartment.length - own.length : 0,
        removed: removedFrom(subject, context),
    };
}

function removedFrom({ name }: Subject, { plan, before, locale }: SheetContext): DepartmentRows['removed'] {
    if (!before) return [];
    return before.pairs.gone.flatMap(program => {
        if (program.kind !== 'program' || program.name === '') return [];
        const home = homeOf(program, before.plan);
        const now = home && before.pairs.newerOf(home);
        if (((now ?? home)?.name ?? sharedName(plan)) !== name) return [];
        const time = statedTime(program);
        const money = moneyOf(program, before.plan);
        return [
            {
                title: titleOf(program),
                time: time && { from: time.from, to: time.to },
                money: money ? shortMoney(money, before.plan.settings.currency, locale) : '',
            },
        ];
    });
}

function departmentCalled({ name }: Subject, plan: Plan): Department | undefined {
    return name === sharedName(plan) ? undefined : plan.all('department').find(one => one.name === name);
}

function elementAt({ finding }: NumberedPoint, plan: Plan): Work | Asset | undefined {
    const at = declarationAt(plan.file(finding.file), finding.span);
    return programOf(at) ?? (at?.kind === 'asset' ? at : undefined);
}

export function pointLine({ number, message, finding }: NumberedPoint): PointLine {
    return { number, message, isError: finding.severity === 'error' };
}

function counts(promises: readonly WorkPromise[], of: 'giver' | 'receiver', locale: Locale): PartyCount[] {
    return countCrossings(promises)
        .map(({ count, broken, ...sides }) => ({ name: nameOfSide(sides[of], locale), count, broken }))
        .sort((a, b) => b.broken - a.broken || b.count - a.count);
}

/** The order of rows: by begin, then the later end first; without a time last. */
function inTime({ time: a }: ProgramLine, { time: b }: ProgramLine): number {
    if (!a || !b) return Number(!a) - Number(!b);
    return a.from - b.from || b.to - a.to;
}

// ── Programs ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function programLine(program: Work, department: Side, context: SheetContext, points: readonly NumberedPoint[]): ProgramLine {
    const { plan, locale } = context;
    const time = statedTime(program);
    const money = moneyOf(program, plan);
    const [waits, keeps, gives]: [WorkPromise[], WorkPromise[], WorkPromise[]] = [[], [], []];
    for (const promise of promisesOfProgram(program, plan)) {
        if (programOf(promise.receiverWork) === program) (waitsFor(promise.kind) ? waits : keeps).push(promise);
        if (programOf(promise.giverWork) === program) gives.push(promise);
    }
    return {
        story: `story:${qualifiedName(program)}`,
        title: titleOf(program),
        about: [
            executorText(program, plan),
            placeText(program, plan),
            money ? shortMoney(money, plan.settings.currency, locale) : say(departmentWords.noMoney, locale),
        ].filter(Boolean),
        time: time && { from: time.from, to: time.to },
        money,
        keeps: keptBy(program, department, context),
        keepPromises: keeps,
        waits: waits
            .map(promise => waitLine(promise, promise.giver, department, locale))
            .sort((a, b) => (a.readyAt ?? 0) - (b.readyAt ?? 0)),
        leaves: leavesOf(program, gives, department, context),
        points: points.map(pointLine),
        change: programChange(program, context),
    };
}

/** Promises that a work waits for; the rest it maintains. */
function waitsFor(kind: WorkPromise['kind']): boolean {
    return kind !== 'maintain' && kind !== 'handover';
}

function waitLine(promise: WorkPromise, party: Side, department: Side, locale: Locale): WaitLine {
    const { kind, thing, giverWork, readyAt, neededAt, fault } = promise;
    return {
        promise,
        kind,
        party: party === department ? '' : nameOfSide(party, locale),
        what: textOfThing(thing, locale),
        work: giverWork ? titleOf(programOf(giverWork) ?? giverWork) : '',
        readyAt,
        neededAt,
        slack: saySlack(promise, locale),
        fault: fault ? say(faultWords[fault], locale) : '',
    };
}

function looseLine(promise: WorkPromise, department: Side, locale: Locale): WaitLine[] {
    const { giver, receiver, giverWork, receiverWork, thing } = promise;
    if (receiver === department && !receiverWork) return [waitLine(promise, giver, department, locale)];
    if (giver === department && !giverWork && thing.kind === 'request') return [waitLine(promise, receiver, department, locale)];
    return [];
}

function keptBy(program: Work, department: Side, { plan, locale }: SheetContext): string[] {
    const things = new Set<Output | Asset>();
    for (const work of withParts(program))
        for (const reference of work.maintains) {
            const thing = plan.target(reference);
            if (thing?.kind === 'output' || thing?.kind === 'asset') things.add(thing);
        }
    return [...things].map(thing => {
        const home = homeOf(thing, plan);
        return home === department ? thingText(thing, locale) : `${nameOfSide(home, locale)} ► ${thingText(thing, locale)}`;
    });
}
