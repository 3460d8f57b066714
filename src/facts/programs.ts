// Programs with what they are counted by: their department, their money and the aims that they name; and their money by year and fund. Read
// once for all counts.
import { type StatedMoney, statedMoney, sum } from '../plan/budget.ts';
import type { Decimal } from '../plan/decimal.ts';
import { memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Declaration, PlanFile, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { addMoney, addStated, Funds, type MoneyTable, type MutableMoneyTable } from './money.ts';
import type { Side } from './promise.ts';
import { Homes } from './whose.ts';

export interface CountedProgram {
    readonly program: Work;
    readonly side: Side;
    /** As far as stated. */
    readonly money: Decimal | undefined;
    /** Visions, missions, goals and objectives that it and its parts name, each once. */
    readonly aims: readonly Declaration[];
}

interface CountedFile {
    readonly programs: readonly CountedProgram[];
    readonly money: MoneyTable;
}

const countsIn: (file: PlanFile, plan: Plan) => CountedFile = memoize((file, plan) => {
    const homes = new Homes(plan);
    const funds = new Funds(plan);
    const money: MutableMoneyTable = new Map();
    const take = (stated: StatedMoney) => addStated(money, stated, funds);
    return { programs: topOf(file).programs.map(program => counted(program, plan, homes, take)), money };
}, 'coarse');

export function countedIn(file: PlanFile, plan: Plan): readonly CountedProgram[] {
    return countsIn(file, plan).programs;
}

/** Of the programs of a file. */
export function moneyIn(file: PlanFile, plan: Plan): MoneyTable {
    return countsIn(file, plan).money;
}

/** Of all programs. Summed up file by file, so that an edit sums up one. */
export function moneyByYear(plan: Plan): MoneyTable {
    const table: MutableMoneyTable = new Map();
    for (const file of plan.files)
        for (const [time, byFund] of moneyIn(file, plan)) for (const [fund, value] of byFund) addMoney(table, time, fund, value);
    return table;
}

export function countPrograms(programs: Iterable<Work>, plan: Plan): CountedProgram[] {
    const homes = new Homes(plan);
    return Array.from(programs, program => counted(program, plan, homes));
}

function counted(program: Work, plan: Plan, homes: Homes, take?: (stated: StatedMoney) => void): CountedProgram {
    const stated = statedMoney(plan, program);
    if (take) stated.forEach(take);
    const aims: Declaration[] = [];
    addAims(program, plan, aims);
    return {
        program,
        side: homes.of(program),
        money: stated.length > 0 ? sum(stated.map(({ value }) => value)) : undefined,
        aims,
    };
}

function addAims(work: Work, plan: Plan, aims: Declaration[]): void {
    for (const reference of work.serves) {
        const target = plan.target(reference);
        if (target && aimKinds.has(target.kind) && !aims.includes(target)) aims.push(target);
    }
    for (const part of work.activities) addAims(part, plan, aims);
}

const aimKinds: ReadonlySet<Declaration['kind']> = new Set<Declaration['kind']>(['vision', 'mission', 'goal', 'objective']);
