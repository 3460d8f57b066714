// What the works of one file add up to, department by department: programs and things by year, money, promises. Remembered for each file of a
// plan, so that an edit sums up that file again, and of those that refer to it what leads there. It must not know findings.
import { addDecimals, type Decimal } from '../../plan/decimal.ts';
import { derivedValue, memoize } from '../../plan/derived.ts';
import { topOf } from '../../plan/in-file.ts';
import type { Declaration, Department, PlanFile, Reference, Role, Scope, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, finishOf, isAsset, programOf } from '../../plan/queries.ts';
import { moneyOf } from '../../rules/analysis/work-money.ts';
import { outputsOf } from '../work-parts.ts';
import { keepersInTurn } from './asset-life.ts';
import { type Axis, axisOf } from './view.ts';

/** Undefined: what belongs to no department. */
export type Owner = Department | undefined;

/** Which programs are drawn. */
export type Drawn = (program: Work) => boolean;

export const everyProgram: Drawn = program => program.kind === 'program' && program.name !== '';

export interface WorkSums {
    programs: number;
    money: Decimal | undefined;
    /** By year of the plan: programs that run in it. */
    readonly running: number[];
}

/** By year of the plan: assets that nobody keeps or funds at its end. */
export type Unkept = number[];

/** How many promises a department gives another, by giver and receiver. */
export type Promises = Map<Owner, Map<Owner, number>>;

export interface Sums {
    readonly works: ReadonlyMap<Owner, WorkSums>;
    readonly unkept: ReadonlyMap<Owner, Unkept>;
    readonly promises: ReadonlyMap<Owner, ReadonlyMap<Owner, number>>;
}

/** Of the programs of a file that are drawn. */
export function sumUp(file: PlanFile, plan: Plan, drawn: Drawn): Sums {
    return { works: sumWorks(file, plan, drawn), unkept: countUnkept(file, plan, drawn), promises: countPromises(file, plan, drawn) };
}

/** Of all programs of a file. Each sum is remembered by itself: others are read for it. */
export function sumsOf(file: PlanFile, plan: Plan): Sums {
    return { works: allWorks(file, plan), unkept: allUnkept(file, plan), promises: allPromises(file, plan) };
}

const allWorks = memoize((file: PlanFile, plan) => sumWorks(file, plan, everyProgram), 'coarse');
const allUnkept = memoize((file: PlanFile, plan) => countUnkept(file, plan, everyProgram), 'coarse');
const allPromises = memoize((file: PlanFile, plan) => countPromises(file, plan, everyProgram), 'coarse');

const timeOf = derivedValue(
    plan => axisOf(plan, undefined),
    (a, b) => a?.firstYear === b?.firstYear && a?.months === b?.months,
);

export function noYears({ months }: Pick<Axis, 'months'>): number[] {
    return Array.from({ length: months / 12 }, () => 0);
}

function sumWorks(file: PlanFile, plan: Plan, drawn: Drawn): Map<Owner, WorkSums> {
    const axis = timeOf(plan);
    const { month, months } = axis;
    const sums = new Map<Owner, WorkSums>();
    for (const program of topOf(file).programs) {
        if (!drawn(program)) continue;
        const owner = plan.names.departmentOf(program);
        const own = sums.get(owner) ?? { programs: 0, money: undefined, running: noYears(axis) };
        sums.set(owner, own);
        const extent = extentOf(plan, program);
        const start = extent ? month(extent.from) : 0;
        const end = extent ? Math.max(start, month(extent.to)) : months - 1;
        own.programs++;
        for (let year = Math.floor(start / 12); year * 12 <= end; year++) own.running[year] = (own.running[year] ?? 0) + 1;
        const money = moneyOf(program, plan);
        if (money) own.money = own.money ? addDecimals(own.money, money) : money;
    }
    return sums;
}

function countUnkept(file: PlanFile, plan: Plan, drawn: Drawn): Map<Owner, Unkept> {
    const axis = timeOf(plan);
    const { month, months, firstYear } = axis;
    const counts = new Map<Owner, Unkept>();
    for (const asset of topOf(file).programs.filter(drawn).flatMap(outputsOf)) {
        if (asset.name === '' || !isAsset(asset)) continue;
        const finish = finishOf(plan, asset);
        const at = finish === undefined ? months - 1 : month(finish);
        if (at >= months - 1) continue;
        const keepers = keepersInTurn(asset, at, { plan, month, months, firstYear });
        const owner = plan.names.departmentOf(asset);
        const years = counts.get(owner) ?? noYears(axis);
        counts.set(owner, years);
        for (let year = Math.floor((at + 1) / 12); year < years.length; year++) {
            const last = year * 12 + 11;
            if (!keepers.some(({ start, end, funded }) => start <= last && end >= last && funded >= last))
                years[year] = (years[year] ?? 0) + 1;
        }
    }
    return counts;
}

// ── Promises ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Promised {
    readonly giver: Work;
    readonly receiver: Work;
    /** What passes; where nothing does, the giver. */
    readonly what: Declaration;
}

const promises: ReadonlySet<Role> = new Set(['needs', 'after', 'maintains', 'answers']);

/** The two programs between which a reference is a promise, if it is one. */
export function promiseOf(reference: Reference, plan: Plan, drawn: Drawn): Promised | undefined {
    const { role, from } = reference;
    const own = promises.has(role) ? drawnAround(from, drawn) : undefined;
    const target = own && plan.target(reference);
    if (!target || (role === 'needs' && target.kind === 'request') || (role === 'maintains' && target.kind !== 'output')) return undefined;
    const other = drawnAround(target, drawn);
    if (!other || other === own) return undefined;
    if (role === 'answers') return { giver: own, receiver: other, what: target };
    return { giver: other, receiver: own, what: role === 'after' ? other : target };
}

export function drawnAround(scope: Scope, drawn: Drawn): Work | undefined {
    const program = programOf(scope);
    return program && drawn(program) ? program : undefined;
}

/** Said twice, by two parts of one program, it is still one promise. */
function countPromises(file: PlanFile, plan: Plan, drawn: Drawn): Promises {
    const counts: Promises = new Map();
    let speaker: Work | undefined;
    let said = new Map<Declaration, Set<Role>>();
    // References stand in the order of the text: those of a program stand together.
    for (const reference of file.references) {
        const promise = promiseOf(reference, plan, drawn);
        if (!promise) continue;
        const { role } = reference;
        const { giver, receiver, what } = promise;
        const own = role === 'answers' ? giver : receiver;
        if (own !== speaker) said = new Map();
        speaker = own;
        const roles = said.get(what) ?? new Set();
        if (roles.has(role)) continue;
        said.set(what, roles.add(role));
        addTo(counts, plan.names.departmentOf(giver), plan.names.departmentOf(receiver), 1);
    }
    return counts;
}

/** Counts between two departments; what passes inside one is not counted. */
export function addTo(counts: Promises, giver: Owner, receiver: Owner, count: number): void {
    if (giver === receiver) return;
    const own = counts.get(giver);
    if (own) own.set(receiver, (own.get(receiver) ?? 0) + count);
    else counts.set(giver, new Map([[receiver, count]]));
}
