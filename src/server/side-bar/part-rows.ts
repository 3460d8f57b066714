// Rows of the parts of a plan: departments with their programs, goals below goals, places, each with its programs and its points to settle,
// as the sheets count them. It must not know how rows are shown.
import { writeCount } from '../../diagram/sheets/city/rows.ts';
import { sidesInOrder } from '../../diagram/sheets/department-order.ts';
import { placesInOrder } from '../../diagram/sheets/places/rows.ts';
import { sharedName } from '../../diagram/sheets/points.ts';
import { nameOfSide, titleOfSide } from '../../diagram/sheets/said.ts';
import { countPrograms } from '../../diagram/words.ts';
import { type AimRow, aimTable, countResults } from '../../facts/goals.ts';
import { programsOf } from '../../facts/programs-of.ts';
import { countAt } from '../../facts/visits.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Department, Location, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName, titleOf, withinOf } from '../../plan/queries.ts';
import type { GoalKey, Row } from '../../protocol/side-bar.ts';
import type { PlanPoints } from './plan-points.ts';
import { nameRange, sayCount } from './said.ts';
import { sideBarWords as words } from './words.ts';

/** "14 programs · 5 to settle"; nothing is said where nothing is to settle. */
function sayParts(programs: number | undefined, open: number, locale: Locale): string {
    const count = programs === undefined ? '' : say(countPrograms(programs), locale);
    return [count, open > 0 ? sayCount(open, locale) : ''].filter(Boolean).join(' · ');
}

/** Without a sheet of their own: a click opens the row. */
export function headingRows(points: PlanPoints): Row[] {
    const { plan, root, locale } = points;
    const heading = (of: 'departments' | 'goals' | 'places', count: number): Row => {
        const label = say(words[of], locale);
        const sign = of === 'departments' ? 'department' : of === 'goals' ? 'goal' : 'place';
        const said = `${label}: ${writeCount(count, locale)}`;
        return { id: `heading ${root} ${of}`, label, detail: writeCount(count, locale), said, sign, root, branch: { of, root } };
    };
    return [
        heading('departments', departmentsOf(plan).filter(Boolean).length),
        heading('goals', countResults(plan)),
        heading('places', placesOf(points).length),
    ];
}

// ── Departments and programs ─────────────────────────────────────────────────────────────────────────────────────────

/** In the order of work; undefined for programs that belong to none. */
export function departmentsOf(plan: Plan): (Department | undefined)[] {
    return sidesInOrder(plan).filter((side): side is Department | undefined => side?.kind !== 'partner');
}

/** The name of a department's sheet. */
export function keyOfDepartment(department: Department | undefined, plan: Plan): string {
    return department?.name ?? sharedName(plan);
}

export function departmentRow(department: Department | undefined, points: PlanPoints): Row {
    const { plan, root, locale } = points;
    const name = keyOfDepartment(department, plan);
    const title = titleOfSide(department, locale);
    const label = nameOfSide(department, locale);
    const open = department ? points.count(department) : (points.groups.find(({ key }) => key === 'shared')?.points.length ?? 0);
    const detail = sayParts(programsOf(department, plan).length, open, locale);
    return {
        id: `department ${root} ${name}`,
        label,
        detail,
        said: `${title}: ${detail}`,
        sign: department ? 'department' : 'shared',
        root,
        branch: { of: 'programs', root, department: name },
        sheet: `department:${name}`,
        ...(department ? { place: nameRange(department, plan) } : {}),
    };
}

export function programRow(program: Work, points: PlanPoints): Row {
    const { plan, root, locale } = points;
    const label = titleOf(program);
    const detail = sayParts(undefined, points.within(program), locale);
    return {
        id: `program ${root} ${qualifiedName(program)}`,
        label,
        detail,
        said: detail ? `${label}: ${detail}` : label,
        sign: 'program',
        root,
        sheet: `story:${qualifiedName(program)}`,
        place: nameRange(program, plan),
    };
}

// ── Goals ────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface GoalRows {
    readonly rows: readonly AimRow[];
    /** The same after an edit; no two goals have one. */
    readonly ids: readonly string[];
}

const goalsKnown = new WeakMap<Plan['version'], GoalRows>();

/** Visions, missions, goals and objectives, each before those below it. */
export function goalRowsOf(plan: Plan): GoalRows {
    let known = goalsKnown.get(plan.version);
    if (!known) {
        const { rows } = aimTable(plan);
        const times = new Map<string, number>();
        const ids = rows.map(({ aim }) => {
            const id = `${aim.kind} ${aim.name === '' ? titleOf(aim) : qualifiedName(aim)}`;
            const before = times.get(id) ?? 0;
            times.set(id, before + 1);
            return before === 0 ? id : `${id} ${before + 1}`;
        });
        known = { rows, ids };
        goalsKnown.set(plan.version, known);
    }
    return known;
}

/** Places in the list of all goals of those directly below one; without one, of those at the top. */
export function goalsBelow({ rows }: GoalRows, above: GoalKey | undefined): GoalKey[] {
    const depth = above === undefined ? -1 : (rows[above]?.depth ?? Number.MAX_VALUE);
    const below: GoalKey[] = [];
    for (let k = (above ?? -1) + 1; k < rows.length; k++) {
        const row = rows[k] as AimRow;
        if (row.depth <= depth) break;
        if (row.depth === depth + 1) below.push(k);
    }
    return below;
}

export function goalRow({ rows, ids }: GoalRows, key: GoalKey, points: PlanPoints): Row {
    const { plan, root, locale } = points;
    const { aim, programs, isAgain, isUnserved, depth } = rows[key] as AimRow;
    const label = titleOf(aim);
    const isResult = aim.kind === 'goal' || aim.kind === 'objective';
    const open = isAgain ? 0 : points.count(aim);
    const count =
        isUnserved && isResult
            ? [say(words.noProgram, locale), open > 0 ? sayCount(open, locale) : ''].filter(Boolean).join(' · ')
            : sayParts(programs.length, open, locale);
    const detail = [count, isResult && aim.priority !== undefined ? say(words.priority, locale) : ''].filter(Boolean).join(' · ');
    const hasBelow = (rows[key + 1]?.depth ?? 0) > depth;
    return {
        id: `goal ${root} ${ids[key]}`,
        label,
        detail,
        said: `${label}: ${detail}`,
        sign: 'goal',
        root,
        ...(hasBelow ? { branch: { of: 'goals', root, above: key } as const, isOpen: depth < 1 } : {}),
        sheet: isResult && aim.name !== '' ? `story:${qualifiedName(aim)}` : 'goals',
        place: nameRange(aim, plan),
    };
}

// ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Each before those within it: places with programs or points to settle. */
export function placesOf(points: PlanPoints): Location[] {
    const { plan } = points;
    return placesInOrder(plan).filter(place => countAt(place, plan).programs > 0 || points.count(place) > 0);
}

export function placeRow(place: Location, points: PlanPoints): Row {
    const { plan, root, locale } = points;
    const label = titleOf(place);
    const detail = sayParts(countAt(place, plan).programs, points.count(place), locale);
    const around = withinOf(plan, place).slice(1).map(titleOf);
    return {
        id: `place ${root} ${qualifiedName(place)}`,
        label,
        detail,
        said: `${[label, ...around].join(', ')}: ${detail}`,
        sign: 'place',
        root,
        sheet: `place:${qualifiedName(place)}`,
        place: nameRange(place, plan),
    };
}
