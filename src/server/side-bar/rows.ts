// The rows below a row of the side bar, no more than are asked for, with a word on those left out. It must not know how rows are shown.
import { writeCount } from '../../diagram/sheets/city/rows.ts';
import { programsOf } from '../../facts/programs-of.ts';
import { visible } from '../../l10n/safe-text.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { NextPoint, NextPointRequest, PointCounts, Row, RowList, RowsRequest, ShownPoint } from '../../protocol/side-bar.ts';
import {
    departmentRow,
    departmentsOf,
    goalRow,
    goalRowsOf,
    goalsBelow,
    headingRows,
    keyOfDepartment,
    placeRow,
    placesOf,
    programRow,
} from './part-rows.ts';
import type { AllPoints, PlanPoints } from './plan-points.ts';
import { nameRange, sayCount } from './said.ts';
import { groupRow, maxOpen, pointRow, pointsAsText } from './settle-rows.ts';
import { sideBarWords as words } from './words.ts';

/** More rows than anybody reads; a client that asks for more of them gets these. */
const maxRows = 5000;

export function rowsFor({ branch, most, only }: RowsRequest, all: AllPoints, locale: Locale): RowList {
    const list = <T>(items: readonly T[], row: (item: T) => Row, none: string | Text): RowList => {
        const shown = items.slice(0, Math.max(1, Math.min(most, maxRows)));
        const left = items.length - shown.length;
        return {
            rows: unlike(shown.map(item => safe(row(item)))),
            ...(left > 0 ? { more: say(words.more, locale, { count: writeCount(left, locale) }) } : {}),
            ...(items.length === 0 ? { none: typeof none === 'string' ? none : say(none, locale) } : {}),
        };
    };
    if (branch.root === undefined) {
        const roots = all.roots();
        const [root] = roots;
        const isOpen = roots.reduce((sum, each) => sum + all.count(each), 0) <= maxOpen;
        const below = branch.of === 'settle' ? 'groups' : 'headings';
        if (roots.length === 1 && root !== undefined)
            return rowsFor({ branch: { of: below, root }, most, ...(only ? { only } : {}) }, all, locale);
        return list(roots, each => planRow(each, below, all, isOpen, locale), words.noPlan);
    }
    const points = all.of(branch.root);
    if (!points) return { rows: [], none: say(words.noPlan, locale) };
    const { plan } = points;
    switch (branch.of) {
        case 'groups': {
            const groups = points.groups.filter(({ key }) => only === undefined || key === only);
            return list(groups, group => groupRow(group, points), sayNone(points, locale));
        }
        case 'points':
            return list(points.of(branch.group), point => pointRow(point, points), words.none);
        case 'headings':
            return list(headingRows(points), row => row, words.noPrograms);
        case 'departments':
            return list(departmentsOf(plan), department => departmentRow(department, points), words.noDepartments);
        case 'programs': {
            const department = departmentsOf(plan).find(one => keyOfDepartment(one, plan) === branch.department);
            return list(programsOf(department, plan), program => programRow(program, points), words.noPrograms);
        }
        case 'goals': {
            const goals = goalRowsOf(plan);
            return list(goalsBelow(goals, branch.above), key => goalRow(goals, key, points), words.noGoals);
        }
        case 'places':
            return list(placesOf(points), place => placeRow(place, points), words.noPlaces);
    }
}

/** Text of a plan at the edge of a window: no sign steers it. */
function safe(row: Row): Row {
    return { ...row, label: oneLine(row.label), detail: oneLine(row.detail), said: visible(row.said) };
}

function oneLine(text: string): string {
    return visible(text).replace(/\s+/g, ' ');
}

/** Two things of one name: the second row is told apart by its place, for no two rows may have one id. */
function unlike(rows: readonly Row[]): Row[] {
    const times = new Map<string, number>();
    return rows.map(row => {
        const before = times.get(row.id) ?? 0;
        times.set(row.id, before + 1);
        return before === 0 ? row : { ...row, id: `${row.id} ${before + 1}` };
    });
}

function sayNone(points: PlanPoints, locale: Locale): string {
    const count = points.all.length;
    return count === 0 ? say(words.none, locale) : say(words.noneOnly, locale, { count: writeCount(count, locale) });
}

function planRow(root: string, of: 'groups' | 'headings', all: AllPoints, isOpen: boolean, locale: Locale): Row {
    const plan = all.plan(root);
    const title = all.title(root);
    const count = all.count(root);
    const said = sayCount(count, locale);
    const declared = plan?.root;
    return {
        id: `plan ${of} ${root}`,
        // Before the title, which may fill the row.
        label: of === 'groups' ? `${writeCount(count, locale)} · ${title}` : title,
        detail: of === 'groups' ? '' : said,
        said: `${title}: ${said}`,
        sign: of === 'groups' && count === 0 ? 'settled' : 'plan',
        root,
        branch: { of, root },
        isOpen: of === 'groups' && count > 0 && isOpen,
        sheet: 'city',
        ...(declared && plan ? { place: nameRange(declared, plan) } : {}),
    };
}

export function countsFor(root: string | undefined, all: AllPoints, locale: Locale): PointCounts {
    const plans = all.roots().map(each => {
        const count = all.count(each);
        const errors = all.errors(each);
        const title = oneLine(all.title(each));
        const said = sayCount(count, locale);
        const grave =
            errors === 0 ? '' : `, ${say(errors === 1 ? words.oneError : words.errors, locale, { count: writeCount(errors, locale) })}`;
        return { root: each, title, count, said, detail: `${title}: ${said}${grave}` };
    });
    return {
        plans,
        ...(root !== undefined && plans.some(plan => plan.root === root) ? { root } : {}),
        titles: { settle: say(words.settle, locale), parts: say(words.parts, locale) },
        all: { count: plans.reduce((sum, { count }) => sum + count, 0), said: plans.map(({ detail }) => detail).join('\n') },
    };
}

/** After the last one comes the first again. */
export function nextPointOf({ root, after, backwards, only }: NextPointRequest, all: AllPoints, locale: Locale): NextPoint {
    const points = all.of(root);
    if (!points) return { kind: 'none', said: say(words.noPlan, locale) };
    const list = points.of(only);
    const { length } = list;
    if (length === 0) return { kind: 'none', said: sayNone(points, locale) };
    const place = placeAfter(
        list.map(point => ({ id: points.idOf(point), number: point.number })),
        after,
        backwards,
    );
    const k = (place + length) % length;
    const point = list[k] as (typeof list)[number];
    const { number, message } = point;
    const group = points.groups.find(({ points: own }) => own.includes(point));
    const several = all.roots().length > 1;
    return {
        kind: 'point',
        row: safe(pointRow(point, points)),
        above: [...(several ? [planRow(root, 'groups', all, false, locale)] : []), ...(group ? [groupRow(group, points)] : [])].map(safe),
        shown: { id: points.idOf(point), number },
        said: oneLine(say(words.step, locale, { number, place: k + 1, all: length, message })),
    };
}

function placeAfter(list: readonly ShownPoint[], after: ShownPoint | undefined, backwards: boolean): number {
    if (!after) return backwards ? -1 : 0;
    const there = list.findIndex(({ id }) => id === after.id);
    if (there >= 0) return there + (backwards ? -1 : 1);
    // It is settled: those after it moved up, so that the one with its number now is the next.
    const follows = list.findIndex(({ number }) => number >= after.number);
    return follows < 0 ? (backwards ? -1 : 0) : follows - (backwards ? 1 : 0);
}

/** Of one group, or of the whole plan. */
export function textFor(root: string, only: string | undefined, all: AllPoints): string {
    const points = all.of(root);
    if (!points) return '';
    const groups = points.groups.filter(({ key }) => only === undefined || key === only);
    return visible(pointsAsText(groups, points));
}
