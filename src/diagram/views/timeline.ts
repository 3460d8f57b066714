// The timeline: programs by department over the plan's years, with what waits for what. It must not know how it is placed.

import { Found } from '../../facts/found.ts';
import { formatShortMoney } from '../../l10n/format.ts';
import { kindNames } from '../../l10n/kinds.ts';
import { say, type Text } from '../../l10n/say.ts';
import { sum, totalOf } from '../../plan/budget.ts';
import { plainDecimal, toNumber } from '../../plan/decimal.ts';
import type { Department, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, finishOf, leadOf, titleOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { CalendarGraph, CalendarGroup, CalendarRow, CalendarTrack } from '../calendar/graph.ts';
import { selectAll } from '../select.ts';
import { countPrograms, words } from '../words.ts';
import { outputsOf, withParts } from '../work-parts.ts';
import { type FlowContext, thingText } from './flow-context.ts';
import { OpenPoints } from './open-points.ts';
import { promisesOf } from './promises.ts';
import { writeTime } from './time.ts';
import { type Axis, axisOf, clip, drawnFrom, frameOf, idsOf, type ViewOptions } from './view.ts';

const subtitle: Text = { en: 'Programs over time and their dependencies', id: 'Jadwal program dan ketergantungannya' };
const own = {
    heading: { en: 'Department · program', id: 'Perangkat daerah · program' },
    undated: { en: 'no period stated', id: 'waktu belum disebut' },
} as const satisfies Record<string, Text>;

const timeRules = new Set([
    'bad-period',
    'dependency-cycle',
    'late-answer',
    'order-conflict',
    'retired-ref',
    'unanswered-request',
    'unfinished',
]);

export function drawTimeline(plan: Plan, findings: readonly Finding[], options: ViewOptions): CalendarGraph {
    const { locale, selection = selectAll(plan), depth = 'programs', opened = [] } = options;
    const axis = axisOf(plan, options.today, selection.years);
    const open = new OpenPoints(new Found(plan, findings), timeRules, locale);
    const groups = Map.groupBy(selection.programs, program => plan.names.departmentOf(program));
    // In plan order; shared programs last.
    const departments: (Department | undefined)[] = [...plan.all('department').filter(department => groups.has(department))];
    if (groups.has(undefined)) departments.push(undefined);
    const shown = (department: Department | undefined) =>
        depth !== 'departments' || (department !== undefined && opened.includes(department.name));
    const works = departments.flatMap(department =>
        shown(department)
            ? (groups.get(department) ?? []).flatMap(program =>
                  depth === 'activities' || depth === 'outputs' ? withParts(program) : [program],
              )
            : [],
    );
    const ids = idsOf(works.filter(work => work.name !== ''));
    const rows: CalendarRow[] = [];
    for (const [group, department] of departments.entries()) {
        const programs = groups.get(department) ?? [];
        if (!shown(department)) rows.push(departmentRow(department, group, programs, plan, axis, options));
        else for (const program of inTime(programs, plan)) addRows(program, 0);
        function addRows(work: Work, indent: number): void {
            const id = ids.get(work);
            if (id === undefined) return;
            rows.push(rowOf(work, id, group, indent, plan, axis, open, options));
            for (const part of work.activities) addRows(part, indent + 1);
        }
    }
    return {
        ...frameOf(plan, findings, subtitle, options),
        open: open.points,
        firstYear: axis.firstYear,
        months: axis.months,
        ...(axis.today === undefined ? {} : { today: axis.today }),
        heading: say(own.heading, locale),
        groups: departments.map(department => ({
            ...departmentGroup(department, groups.get(department) ?? [], plan, options),
            ...(depth === 'departments' && department && shown(department) ? { closes: department.name } : {}),
        })),
        rows,
        links: linksOf(works, ids, open, plan, axis, options),
    };
}

export function departmentGroup(
    department: Department | undefined,
    programs: readonly Work[],
    plan: Plan,
    { locale }: ViewOptions,
): CalendarGroup {
    const money = programs.flatMap(program => totalOf(plan, program) ?? []);
    const total = money.length > 0 ? ` · ${formatShortMoney(sum(money), plan.settings.currency)[locale]}` : '';
    return {
        id: department?.name ?? '',
        title: department ? titleOf(department) : say(words.shared, locale),
        note: say(countPrograms(programs.length), locale) + total,
        ...(department ? { from: drawnFrom(department) } : {}),
    };
}

function inTime(programs: readonly Work[], plan: Plan): Work[] {
    const start = new Map(programs.map(program => [program, extentOf(plan, program)?.from ?? Number.POSITIVE_INFINITY]));
    return [...programs].sort((a, b) => {
        const [x = 0, y = 0] = [start.get(a), start.get(b)];
        return x === y ? 0 : x - y;
    });
}

function rowOf(
    work: Work,
    id: string,
    group: number,
    indent: number,
    plan: Plan,
    axis: Axis,
    open: OpenPoints,
    { locale, depth }: ViewOptions,
): CalendarRow {
    const extent = extentOf(plan, work);
    const lead = leadOf(plan, work);
    const money = totalOf(plan, work);
    const about = [lead ? titleOf(lead) : '', money ? formatShortMoney(money, plan.settings.currency)[locale] : '']
        .filter(Boolean)
        .join(' · ');
    const done = doneOf(work);
    const outputs = depth === 'outputs' ? work.outputs : depth === 'activities' ? [] : outputsOf(work);
    const track: CalendarTrack = {
        name: '',
        spans: extent
            ? clip(extent, axis).map(({ start, end }) => ({
                  start,
                  end,
                  kind: indent > 0 ? ('part' as const) : ('bar' as const),
                  text: about,
                  ...(done === undefined ? {} : { done }),
              }))
            : [],
        points: outputs.flatMap(output => {
            const finish = finishOf(plan, output);
            if (output.name === '' || finish === undefined || finish < axis.first || finish > axis.last) return [];
            return [{ at: axis.month(finish), title: thingText(output, locale) }];
        }),
    };
    return {
        id,
        group,
        kind: say(kindNames[work.kind], locale),
        title: titleOf(work),
        notes: [extent ? writeTime(extent, locale) : say(own.undated, locale), about],
        ...(money ? { amount: plainDecimal(money) } : {}),
        indent,
        tracks: [track],
        open: open.within(work, work.activities),
        from: drawnFrom(work),
    };
}

/** A department that is not opened: in each year, how many of its programs run. */
function departmentRow(
    department: Department | undefined,
    group: number,
    programs: readonly Work[],
    plan: Plan,
    axis: Axis,
    options: ViewOptions,
): CalendarRow {
    const extents = programs.flatMap(program => {
        const extent = extentOf(plan, program);
        return extent ? clip(extent, axis) : [];
    });
    const years = Array.from({ length: axis.months / 12 }, (_, year) => year * 12);
    const { title, note, from } = departmentGroup(department, programs, plan, options);
    return {
        id: department?.name ?? '',
        group,
        kind: say(words.department, options.locale),
        title,
        notes: [note],
        indent: 0,
        tracks: [
            {
                name: '',
                spans: years.flatMap(start => {
                    const count = extents.filter(extent => extent.start < start + 12 && extent.end >= start).length;
                    return count > 0
                        ? [{ start, end: start + 11, kind: 'whole' as const, text: say(countPrograms(count), options.locale) }]
                        : [];
                }),
                points: [],
            },
        ],
        open: [],
        ...(department ? { opens: department.name } : {}),
        from: from ?? { file: plan.root?.file ?? '', span: plan.root?.nameSpan ?? { start: 0, end: 0 } },
    };
}

/** The last progress that is stated. */
function doneOf({ progress }: Work): number | undefined {
    const last = [...progress]
        .filter(({ value }) => value)
        .sort((a, b) => (a.period?.to ?? 0) - (b.period?.to ?? 0))
        .at(-1);
    return last?.value ? Math.min(1, Math.max(0, toNumber(last.value) / 100)) : undefined;
}

/** The promises of the flow, without the holes: a row is there or not. */
function linksOf(
    works: readonly Work[],
    ids: ReadonlyMap<Work, string>,
    open: OpenPoints,
    plan: Plan,
    axis: Axis,
    { locale }: ViewOptions,
): CalendarGraph['links'] {
    const programs = works.filter(work => work.kind === 'program');
    const outputs = idsOf(programs.flatMap(outputsOf));
    const ready = new Map<string, number>();
    for (const [output, id] of outputs) {
        const finish = finishOf(plan, output);
        if (finish !== undefined && finish >= axis.first && finish <= axis.last) ready.set(id, axis.month(finish));
    }
    const context: FlowContext = {
        plan,
        locale,
        firstYear: axis.firstYear,
        months: axis.months,
        lanes: new Map(),
        cards: ids,
        outputs,
        month: axis.month,
        open: (rules, file, span) => open.at(rules, file, span),
    };
    return promisesOf(programs, context).edges.map(({ id, source, target, output, kind, label, open: number }) => ({
        id,
        source,
        target,
        kind,
        label,
        ...(output !== undefined && ready.has(output) ? { at: ready.get(output) as number } : {}),
        ...(number === undefined ? {} : { open: number }),
    }));
}
