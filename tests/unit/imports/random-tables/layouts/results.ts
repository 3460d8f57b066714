// Layouts of goals and objectives with their indicators: performance agreement, action plan, key indicators, goals of five years.
import { Dice } from '../dice.ts';
import { addResult } from '../expect.ts';
import type { Account, Facts, GivenOptions } from '../facts.ts';
import { indicatorFact, moneyFact, resultFact, targetFact, workFact } from '../facts.ts';
import type { Grid, GridCell } from '../grid.ts';
import { addHead, addTexts, newGrid, text } from '../grid.ts';
import type { Laid } from '../layout.ts';
import { moneyStyles, otherAmount, wholeMoney, writeMoney, writeTarget } from '../money.ts';
import type { Department, Indicator, Plan, Result } from '../plan.ts';
import { makePlan } from '../plan.ts';
import type { Style } from '../style.ts';
import { drawStyle, spell } from '../style.ts';

interface Table {
    readonly dice: Dice;
    readonly style: Style;
    readonly plan: Plan;
    readonly department: Department;
    readonly grid: Grid;
    readonly facts: Set<string>;
}

/** A column of a table with one row an indicator; `of` of the result is filled in its first row. */
interface ResultColumn {
    readonly head: readonly string[];
    readonly goal?: (goal: Result) => GridCell | undefined;
    readonly objective?: (objective: Result) => GridCell | undefined;
    readonly indicator?: (indicator: Indicator, owner: Result) => GridCell | undefined;
}

export interface ResultsLayout {
    readonly name: string;
    readonly titles: (plan: Plan) => readonly string[];
    readonly columns: (table: Table) => readonly ResultColumn[];
    /** The years whose targets are shown. */
    readonly years: (plan: Plan) => readonly number[];
    readonly goals: boolean;
    /** A second table below, as the performance agreement has for its money. */
    readonly below?: (table: Table) => Partial<Account>;
}

export function layResults(layout: ResultsLayout, seed: number): Laid {
    const dice = new Dice(seed);
    const style = drawStyle(dice);
    const plan = makePlan(dice, { departments: 1, grain: 1000n, deepest: 'program', odd: dice.chance(40) });
    const [department] = plan.departments as [Department];
    const grid = newGrid('Tabel');
    const facts = new Set<string>();
    const table: Table = { dice, style, plan, department, grid, facts };
    for (const title of layout.titles(plan)) addTexts(grid, title);
    const isNamed = dice.chance(70);
    if (isNamed) addTexts(grid, department.title.toUpperCase());
    if (dice.chance(60)) grid.rows.push([]);
    const columns = layout.columns(table);
    addHead(
        grid,
        columns.map(column => column.head.map(head => spell(dice, style, head))),
        style.mergeHead,
    );
    const years = layout.years(plan);
    const objectives = department.goals.flatMap(goal => goal.parts);
    for (const goal of department.goals) {
        if (layout.goals) addResult(facts, 'goal', goal, years);
        for (const objective of goal.parts) {
            addResult(facts, 'objective', objective, years);
            addObjective(table, columns, goal, objective);
        }
    }
    const results = [...(layout.goals ? department.goals : []), ...objectives];
    const more = layout.below?.(table) ?? {};
    const account: Account = {
        departments: [],
        programs: 0,
        activities: 0,
        subactivities: 0,
        goals: layout.goals ? department.goals.length : 0,
        objectives: objectives.length,
        indicators: results.flatMap(result => result.indicators).length,
        budget: {},
        forecast: {},
        funds: {},
        ...more,
    };
    const options: GivenOptions = isNamed ? {} : { department: { title: department.title } };
    return { layout: layout.name, grids: [grid], options, expected: { facts, account } satisfies Facts };
}

/** Goals stand in the rows of their own indicators, above those of their objectives. */
function addObjective({ grid, style }: Table, columns: readonly ResultColumn[], goal: Result, objective: Result): void {
    const hasGoals = columns.some(column => column.goal);
    const rows: { readonly owner: Result; readonly indicator: Indicator; readonly isFirst: boolean; readonly isGoal: boolean }[] = [
        ...(hasGoals && goal.parts[0] === objective
            ? goal.indicators.map((indicator, index) => ({ owner: goal, indicator, isFirst: index === 0, isGoal: true }))
            : []),
        ...objective.indicators.map((indicator, index) => ({ owner: objective, indicator, isFirst: index === 0, isGoal: false })),
    ];
    for (const { owner, indicator, isFirst, isGoal } of rows)
        grid.rows.push(
            columns.map(column =>
                column.goal
                    ? isFirst && isGoal
                        ? column.goal(owner)
                        : undefined
                    : column.objective
                      ? isFirst && !isGoal
                          ? column.objective(owner)
                          : undefined
                      : column.indicator?.(indicator, owner),
            ),
        );
    const { length } = objective.indicators;
    if (style.indicators !== 'merged' || length < 2) return;
    const bottom = grid.rows.length - 1;
    for (const [column, { objective: of }] of columns.entries())
        if (of) grid.merged.push({ top: bottom - length + 1, left: column, bottom, right: column });
}

const titleColumn = (kind: 'goal' | 'objective', head: readonly string[]): ResultColumn => ({
    head,
    [kind]: ({ title }: Result) => {
        const other = `${title} secara merata`;
        return text(title, {
            mark: { what: 'title', change: () => ({ cell: { kind: 'text', text: other }, fact: resultFact(kind, other) }) },
        });
    },
});

const indicatorColumn = (head: readonly string[]): ResultColumn => ({
    head,
    indicator: ({ title }, owner) => {
        const other = `${title} menurut survei`;
        return text(title, {
            mark: { what: 'indicator', change: () => ({ cell: { kind: 'text', text: other }, fact: indicatorFact(owner.title, other) }) },
        });
    },
});

const unitColumns = ({ style }: Table): ResultColumn[] =>
    style.unitColumn ? [{ head: ['Satuan'], indicator: ({ unit }) => text(unit) }] : [];

function targetColumn({ style, dice }: Table, head: readonly string[], year: number): ResultColumn {
    return {
        head,
        indicator: ({ title, unit, targets }, owner) => {
            const write = (value: string) => writeTarget(value, style.unitColumn ? undefined : unit, style.targetsAsNumbers, false);
            const value = targets.get(year) ?? '';
            const cell = write(value);
            if (!cell || !/^\d/.test(value)) return cell;
            const change = () => {
                const other = String(Number.parseInt(value, 10) + dice.int(1, 9));
                return { cell: write(other) as GridCell, fact: targetFact(owner.title, title, year, other) };
            };
            return { ...cell, mark: { what: 'target', change } };
        },
    };
}

function number(): ResultColumn {
    let count = 0;
    return { head: ['No'], objective: () => ({ kind: 'number', text: String(++count) }) };
}

const five = ({ first }: Plan) => Array.from({ length: 5 }, (_, index) => first + index);

export const agreement: ResultsLayout = {
    name: 'pk',
    goals: false,
    years: ({ year }) => [year],
    titles: ({ year }) => [`PERJANJIAN KINERJA TAHUN ${year}`],
    columns: table => [
        number(),
        titleColumn('objective', [table.dice.pick(['Sasaran Strategis', 'Sasaran', 'Sasaran Program'])]),
        indicatorColumn([table.dice.pick(['Indikator Kinerja', 'Indikator Sasaran', 'Indikator Kinerja Utama'])]),
        ...unitColumns(table),
        targetColumn(table, ['Target'], table.plan.year),
    ],
    below: ({ dice, grid, department: { title, programs }, plan: { year }, facts }) => {
        const style = dice.pick(moneyStyles);
        const hasTotal = dice.chance(50);
        grid.rows.push([]);
        addTexts(grid, 'No', 'Program', dice.pick(['Anggaran', 'Anggaran (Rp)']), 'Keterangan');
        let sum = 0n;
        for (const [index, program] of programs.entries()) {
            const amount = program.budget.get(year) ?? 0n;
            sum += amount;
            facts.add(workFact(title, 'program', '', program.title));
            facts.add(moneyFact('budget', program.title, year, amount));
            const change = () => {
                const other = otherAmount(amount, 1000n, dice);
                return {
                    cell: writeMoney(other, style, wholeMoney),
                    fact: hasTotal ? 'a sum that disagrees' : moneyFact('budget', program.title, year, other),
                };
            };
            grid.rows.push([
                text(String(index + 1)),
                text(program.title),
                { ...writeMoney(amount, style, wholeMoney), mark: { what: 'money', change } },
                text('APBD'),
            ]);
        }
        if (hasTotal) grid.rows.push([undefined, text(dice.pick(['Jumlah', 'TOTAL'])), writeMoney(sum, style, wholeMoney)]);
        return { departments: [title], programs: programs.length, budget: { [year]: String(sum) } };
    },
};

export const actionPlan: ResultsLayout = {
    name: 'action-plan',
    goals: false,
    years: ({ year }) => [year],
    titles: ({ year }) => [`RENCANA AKSI PERJANJIAN KINERJA TAHUN ${year}`],
    columns: table => [
        number(),
        titleColumn('objective', [table.dice.pick(['Sasaran', 'Sasaran Strategis'])]),
        indicatorColumn([table.dice.pick(['Indikator', 'Indikator Kinerja'])]),
        ...unitColumns(table),
        { head: ['Rencana Aksi'], indicator: () => text(table.dice.pick(['Menyusun jadwal', 'Melatih petugas', 'Memeriksa lapangan'])) },
        targetColumn(table, ['Target Tahunan'], table.plan.year),
        ...['I', 'II', 'III', 'IV'].map((quarter, index) => ({
            head: ['Target Triwulan', quarter],
            indicator: ({ quarters }: Indicator) => text(quarters[index] ?? ''),
        })),
        { head: ['Penanggung Jawab'], indicator: () => text('Bidang Teknis') },
    ],
};

export const keyIndicators: ResultsLayout = {
    name: 'iku',
    goals: false,
    years: five,
    titles: ({ first }) => ['INDIKATOR KINERJA UTAMA (IKU)', `TAHUN ${first}-${first + 4}`],
    columns: table => [
        number(),
        titleColumn('objective', ['Sasaran']),
        indicatorColumn(['Indikator Kinerja Utama']),
        { head: ['Definisi Operasional'], indicator: () => text('Ukuran yang dihitung setiap tahun') },
        { head: ['Formula / Rumusan Perhitungan'], indicator: () => text('(A / B) x 100%') },
        ...unitColumns(table),
        ...five(table.plan).map(year => targetColumn(table, ['Target Capaian per Tahun', String(year)], year)),
        { head: ['Sumber Data'], indicator: () => text('Laporan tahunan') },
        { head: ['Penanggung Jawab'], indicator: () => text('Sekretariat') },
    ],
};

export const goalTargets: ResultsLayout = {
    name: 'goals',
    goals: true,
    years: five,
    titles: ({ first }) => [`Tujuan dan Sasaran Renstra Perangkat Daerah Tahun ${first}-${first + 4}`],
    columns: table => [
        titleColumn('goal', [table.dice.pick(['Tujuan', 'TUJUAN', 'Tujuan Renstra'])]),
        titleColumn('objective', [table.dice.pick(['Sasaran', 'SASARAN PD', 'Sasaran Renstra'])]),
        indicatorColumn([table.dice.pick(['Indikator', 'Indikator Tujuan/Sasaran'])]),
        ...unitColumns(table),
        ...five(table.plan).map(year => targetColumn(table, ['Target Tahun', String(year)], year)),
        { head: ['Keterangan'], indicator: () => undefined },
    ],
};

export const resultsFramework: ResultsLayout = {
    name: 'results-framework',
    goals: true,
    years: five,
    titles: () => ['Results framework'],
    columns: table => [
        titleColumn('goal', ['Goal']),
        titleColumn('objective', [table.dice.pick(['Objective', 'Outcome'])]),
        indicatorColumn(['Indicator']),
        ...(table.style.unitColumn ? [{ head: ['Unit'], indicator: ({ unit }: Indicator) => text(unit) }] : []),
        { head: ['Baseline'], indicator: ({ baseline }) => text(baseline) },
        ...five(table.plan).map(year => targetColumn(table, ['Targets', String(year)], year)),
    ],
};
