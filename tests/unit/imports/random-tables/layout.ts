// The shape of a layout: which columns a table of works has and which words stand above it; and a table laid out by it.

import { addBody, addSignature, addTableHead } from './body.ts';
import type { Column } from './columns.ts';
import { Columns } from './columns.ts';
import { Dice } from './dice.ts';
import { expectWorks } from './expect.ts';
import type { Facts, GivenOptions } from './facts.ts';
import type { Grid } from './grid.ts';
import { addTexts, newGrid } from './grid.ts';
import type { Level, Plan } from './plan.ts';
import { makePlan } from './plan.ts';
import type { Style } from './style.ts';
import { drawStyle } from './style.ts';

export interface Laid {
    readonly layout: string;
    readonly grids: readonly Grid[];
    readonly options: GivenOptions;
    readonly expected: Facts;
}

export interface WorksLayout {
    readonly name: string;
    readonly departments?: readonly [min: number, max: number];
    readonly deepest?: readonly Level[];
    /** Choices that the layout itself makes. */
    readonly style?: (dice: Dice, drawn: Style) => Partial<Style>;
    readonly titles: (plan: Plan, dice: Dice) => readonly string[];
    readonly columns: (all: Columns) => readonly Column[];
    /** The head says the year; otherwise the words above do, or an option. */
    readonly yearInHead: boolean;
    /** How several departments are told apart. */
    readonly departmentsBy?: 'rows' | 'sheets' | 'column';
    readonly goals?: true;
}

export function layWorks(layout: WorksLayout, seed: number): Laid {
    const dice = new Dice(seed);
    const drawn = drawStyle(dice);
    const style = { ...drawn, ...layout.style?.(dice, drawn) };
    const [min, max] = layout.departments ?? [1, 1];
    const grain = style.unit.size === 1n ? 1n : style.unit.size / (dice.chance(30) ? 10n : 1n);
    const plan = makePlan(dice, {
        departments: dice.int(min, max),
        grain,
        deepest: dice.pick(layout.deepest ?? ['subactivity', 'subactivity', 'activity']),
        odd: dice.chance(40),
    });
    const unitSaid = dice.pick(style.unit.said);
    const unitAbove = style.unit.size > 1n && dice.chance(40);
    const all = new Columns(dice, style, plan, grain);
    const { options } = all;
    const columns = layout
        .columns(all)
        .map(column => ({ ...column, head: column.head.map(head => sayUnit(head, unitAbove ? '' : unitSaid)) }));
    const bySheet = layout.departmentsBy === 'sheets';
    const groups = bySheet ? plan.departments.map(department => [department]) : [plan.departments];
    const saysYear = layout.yearInHead || dice.chance(85);
    if (!saysYear) options.year = plan.year;
    const grids = groups.map((departments, index) => {
        const grid = newGrid(bySheet ? sheetName(departments[0]?.title ?? '', index) : 'Tabel');
        const titles = layout.titles(plan, dice);
        for (const title of titles) addTexts(grid, saysYear ? title : title.replace(/\s*TAHUN (ANGGARAN )?\d{4}.*/i, ''));
        const [department] = departments;
        if (department && (bySheet || (plan.departments.length === 1 && dice.chance(70)))) {
            const said = dice.pick([
                `Nama Perangkat Daerah : ${department.title}`,
                department.title.toUpperCase(),
                `Perangkat Daerah: ${department.title}`,
            ]);
            addTexts(grid, said);
        } else if (department && plan.departments.length === 1) options.department = { title: department.title };
        if (unitAbove) addTexts(grid, ...Array.from({ length: Math.max(0, columns.length - 2) }, () => ''), unitSaid);
        if (dice.chance(60)) grid.rows.push([]);
        addTableHead(grid, all, columns);
        addBody(grid, all, columns, departments, {
            departmentRows: layout.departmentsBy === 'rows' ? dice.pick(['code', 'word']) : 'none',
            goals: layout.goals === true,
        });
        if (style.signature) addSignature(grid, columns.length);
        return grid;
    });
    return { layout: layout.name, grids, options, expected: expectWorks(plan, all, layout.name === 'flat-export', layout.goals === true) };
}

/** `Rp {unit}` is `Rp (000)`: the currency is not said twice. */
function sayUnit(head: string, unit: string): string {
    const own = /\brp/i.test(head)
        ? unit
              .replace(/Rp\.?\s*/, '')
              .replace('((000))', '(000)')
              .replace(/^\(\)$/, '')
        : unit;
    return head.replace(/\{unit\}/i, own).trim();
}

const sheetName = (title: string, index: number) => `${index + 1} ${title.replace(/Dinas /, '').slice(0, 20)}`;
