// The cascade (pohon kinerja): a tree laid flat, each level in two columns, parents merged down over their children.
import { Dice } from '../dice.ts';
import { addResult } from '../expect.ts';
import type { Account } from '../facts.ts';
import { indicatorFact, resultFact, workFact } from '../facts.ts';
import type { GridCell, Mark } from '../grid.ts';
import { addHead, addTexts, newGrid, text } from '../grid.ts';
import type { Laid } from '../layout.ts';
import type { Department, Result, Work } from '../plan.ts';
import { makePlan } from '../plan.ts';
import { drawStyle, spell } from '../style.ts';

interface Node {
    readonly title: string;
    readonly indicator: string;
    readonly column: number;
    readonly children: readonly Node[];
    readonly mark: Mark;
}

const levels = [
    ['Tujuan', 'Indikator Tujuan'],
    ['Sasaran', 'Indikator Sasaran'],
    ['Program', 'Indikator Program'],
    ['Kegiatan', 'Indikator Kegiatan'],
    ['Sub Kegiatan', 'Indikator Sub Kegiatan'],
] as const;

export function layCascade(seed: number): Laid {
    const dice = new Dice(seed);
    const style = drawStyle(dice);
    const plan = makePlan(dice, { departments: 1, grain: 1n, deepest: 'subactivity', odd: dice.chance(40) });
    const [department] = plan.departments as [Department];
    const grid = newGrid('Pohon Kinerja');
    addTexts(grid, 'CASCADING KINERJA PERANGKAT DAERAH');
    addTexts(grid, department.title.toUpperCase());
    addTexts(grid, `TAHUN ${plan.year}`);
    addHead(
        grid,
        levels.flat().map(head => [spell(dice, style, head)]),
        style.mergeHead,
    );
    const facts = new Set<string>();
    const isRepeated = dice.chance(30);
    const markOf = (title: string, fact: (title: string) => string): Mark => ({
        what: 'title',
        change: () => ({ cell: { kind: 'text', text: `${title} Terpadu` }, fact: fact(`${title} Terpadu`) }),
    });
    const workNode = (work: Work): Node => {
        facts.add(workFact(department.title, work.level, '', work.title));
        facts.add(indicatorFact(work.title, firstOf(work).title));
        const column = { program: 4, activity: 6, subactivity: 8 }[work.level];
        const mark = markOf(work.title, title => workFact(department.title, work.level, '', title));
        return { title: work.title, indicator: firstOf(work).title, column, children: work.parts.map(workNode), mark };
    };
    const objectives = department.goals.flatMap(goal => goal.parts);
    // Programs are spread over the objectives; an objective without one ends there.
    const programsOf = (objective: Result) => department.programs.filter((_, index) => objectives[index % objectives.length] === objective);
    const resultNode = (kind: 'goal' | 'objective', result: Result, children: readonly Node[]): Node => {
        addResult(facts, kind, { ...result, indicators: [firstOf(result)] }, []);
        return {
            title: result.title,
            indicator: firstOf(result).title,
            column: kind === 'goal' ? 0 : 2,
            children,
            mark: markOf(result.title, title => resultFact(kind, title)),
        };
    };
    const tree = department.goals.map(goal =>
        resultNode(
            'goal',
            goal,
            goal.parts.map(objective => resultNode('objective', objective, programsOf(objective).map(workNode))),
        ),
    );
    const add = (node: Node, above: readonly (GridCell | undefined)[]): void => {
        const top = grid.rows.length;
        const path = [...above];
        path[node.column] = text(node.title, { mark: node.mark });
        path[node.column + 1] = text(node.indicator);
        const kept = isRepeated ? path.map(cell => (cell ? { kind: cell.kind, text: cell.text } : undefined)) : [];
        for (const [index, child] of node.children.entries()) add(child, index === 0 ? path : kept);
        if (node.children.length === 0) grid.rows.push(Array.from({ length: 10 }, (_, column) => path[column]));
        const bottom = grid.rows.length - 1;
        if (!isRepeated && style.mergeHead && bottom > top)
            for (const left of [node.column, node.column + 1]) grid.merged.push({ top, left, bottom, right: left });
    };
    for (const goal of tree) add(goal, []);
    const works = department.programs.flatMap(program => [program, ...program.parts, ...program.parts.flatMap(part => part.parts)]);
    const count = (level: string) => works.filter(work => work.level === level).length;
    const account: Account = {
        departments: [department.title],
        programs: count('program'),
        activities: count('activity'),
        subactivities: count('subactivity'),
        goals: department.goals.length,
        objectives: objectives.length,
        indicators: works.length + department.goals.length + objectives.length,
        budget: {},
        forecast: {},
        funds: {},
    };
    return { layout: 'cascade', grids: [grid], options: {}, expected: { facts, account } };
}

const firstOf = <T>({ indicators }: { readonly indicators: readonly T[] }) => indicators[0] as T;
