// Coverage: goals without programs, assets without maintainers, requests without an answer. Asked of the plan itself, so that a rule that
// is off or ignored hides nothing here.
import { type AimRow, aimTable, resultRows, type ServingGroup } from '../facts/goals.ts';
import type { WorkPromise } from '../facts/promise.ts';
import { promisesOf } from '../facts/promises.ts';
import { allKeptByYear, upkeepByYear } from '../facts/upkeep.ts';
import { firstOfName, homeOf } from '../facts/whose.ts';

import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import type { Asset, Department, Output, Request, Result, Work } from '../plan/model.ts';
import { writeMonth } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, isAsset, isParty, leadOf, placesOfThing, programOf, titleOf } from '../plan/queries.ts';
import { departmentNamed, isKeptToTheEnd, lastKept } from '../rules/analysis/maintainers.ts';
import { byDepartment, departmentTitle, quantityText, type ReportContext, titleAt } from './context.ts';
import type { Column, Group, Row, Section, Table } from './table.ts';
import { coverageWords, words } from './words.ts';

export function reportCoverage(context: ReportContext): Section {
    return {
        id: 'coverage',
        title: context.say(coverageWords.title),
        tab: context.say(coverageWords.tab),
        intro: context.say(coverageWords.intro),
        tables: [...resultTables(context), maintainerTable(context), keptTable(context), requestTable(context)],
    };
}

/** Goals and objectives that nothing serves, and all of them with who does; of one department those that it coordinates or serves. */
function resultTables(context: ReportContext): Table[] {
    const { plan, say } = context;
    const all = resultRows(aimTable(plan).rows);
    const own = new Set(context.programs);
    const served = context.department ? resultRows(aimTable(plan, program => own.has(program)).rows) : all;
    const servedHere = new Map(served.map(row => [row.aim, row]));
    const rows = all.filter(({ aim }) => isCoordinated(aim, context) || (servedHere.get(aim)?.count ?? 0) > 0);
    const head = (id: string, text: Text, kind: Column['kind'] = 'text'): Column => ({
        id,
        head: say(text),
        kind,
        ...(id === 'title' ? { isHead: true } : {}),
    });
    const cellsOf = ({ aim }: AimRow) => ({
        level: say(capitalized(kindNames[aim.kind])),
        code: 'code' in aim ? aim.code?.value : undefined,
        title: titleOf(aim),
        coordinator: coordinatorOf(aim as Result, context),
    });
    const unserved = rows.filter(({ isUnserved }) => isUnserved);
    const common = [
        head('title', words.title),
        head('level', coverageWords.level),
        head('code', words.code),
        head('coordinator', words.coordinator),
    ];
    const departments = [...new Set(plan.all('department').map(one => firstOfName(one, plan) as Department))];
    const serve = servingDepartments(departments.length, plan);
    const noResults = say(context.department ? coverageWords.noOwnResults : coverageWords.noResults);
    return [
        {
            id: 'without-programs',
            caption: say(coverageWords.unserved),
            empty: rows.length === 0 ? noResults : say(context.department ? coverageWords.ownServed : coverageWords.allServed),
            columns: common,
            groups: grouped(unserved.map(row => ({ cells: cellsOf(row) }))),
        },
        {
            id: 'goals',
            caption: say(coverageWords.results),
            note: say(context.department ? coverageWords.ownPrograms : coverageWords.countedAtEach),
            empty: noResults,
            columns: [
                ...common,
                head('programs', coverageWords.programCount, 'number'),
                head('money', words.money, 'number'),
                head('departments', coverageWords.departmentsServing),
            ],
            groups: grouped(rows.map(resultRow)),
        },
    ];

    function resultRow(row: AimRow): Row {
        const serving = serve(row);
        return {
            cells: {
                ...cellsOf(row),
                programs: servedHere.get(row.aim)?.count ?? 0,
                money: servedHere.get(row.aim)?.money,
                departments: departments.filter(one => serving.has(one)).map(titleOf),
            },
            ...(row.aim.kind === 'objective' && row.depth > 0 ? { isPart: true } : {}),
        };
    }
}

/** The departments that serve an aim; looked for until all there are do. */
function servingDepartments(most: number, plan: Plan): (row: AimRow) => ReadonlySet<Department> {
    const known = new Map<ServingGroup, readonly Department[]>();
    const ofGroup = (group: ServingGroup) => {
        const own = known.get(group) ?? [...new Set(group.programs.flatMap(program => departmentOf(program, plan) ?? []))];
        known.set(group, own);
        return own;
    };
    return ({ groups }) => {
        const serving = new Set<Department>();
        for (const group of groups) {
            for (const department of ofGroup(group)) serving.add(department);
            if (serving.size === most) break;
        }
        return serving;
    };
}

/** Of shared work that of its lead. */
function departmentOf(program: Work, plan: Plan): Department | undefined {
    const lead = leadOf(plan, program);
    return homeOf(program, plan) ?? (lead && firstOfName(departmentOfParty(plan, lead), plan));
}

/** Whether the department of the report sets or coordinates it; of a report of the whole plan always. */
function isCoordinated(aim: AimRow['aim'], { plan, department, holds }: ReportContext): boolean {
    if (!department) return true;
    const named = 'coordinator' in aim && aim.coordinator ? departmentNamed(aim.coordinator, plan) : undefined;
    return firstOfName(named, plan) === department || holds(aim);
}

function coordinatorOf(result: Result, { plan, say }: ReportContext): string {
    if (result.coordinator) return titleAt(result.coordinator, plan);
    const own = homeOf(result, plan);
    return own ? titleOf(own) : say(words.nobody);
}

function maintainerTable(context: ReportContext): Table {
    const { plan, say } = context;
    const assets = assetsIn(context);
    const open = assets.filter(thing => !isKeptToTheEnd(thing, plan));
    return {
        id: 'without-keepers',
        caption: say(coverageWords.unkept),
        empty: say(assets.length === 0 ? coverageWords.noAssets : coverageWords.allKept),
        groupHead: say(words.department),
        columns: [
            { id: 'asset', head: say(coverageWords.asset), kind: 'text', isHead: true },
            { id: 'quantity', head: say(coverageWords.quantity), kind: 'text' },
            { id: 'place', head: say(coverageWords.place), kind: 'text' },
            { id: 'madeBy', head: say(coverageWords.madeBy), kind: 'text' },
            { id: 'until', head: say(coverageWords.keptUntil), kind: 'text' },
        ],
        groups: byDepartment(
            open.map(thing => [plan.names.departmentOf(thing), assetRow(thing, context)] as const),
            context,
        ),
    };
}

function assetsIn({ plan, holds }: ReportContext): (Output | Asset)[] {
    return [...plan.all('output'), ...plan.all('asset')].filter(thing => isAsset(thing) && titleOf(thing) !== '' && holds(thing));
}

/** As on the sheet of the whole plan. */
function keptTable(context: ReportContext): Table {
    const { plan, say } = context;
    const things = assetsIn(context).filter(({ name }) => name !== '');
    const counts = context.department ? upkeepByYear(things, plan) : allKeptByYear(plan);
    const years = counts.filter(({ maintained, unpaid, nobody }) => maintained + unpaid + nobody > 0);
    const head = (id: string, text: Text): Column => ({ id, head: say(text), kind: 'number' });
    return {
        id: 'assets-by-year',
        caption: say(coverageWords.keptByYear),
        empty: say(things.length > 0 ? coverageWords.noneInTime : coverageWords.noAssets),
        columns: [
            { id: 'year', head: say(words.year), kind: 'text', isHead: true },
            head('kept', coverageWords.kept),
            head('unpaid', coverageWords.unpaid),
            head('nobody', coverageWords.keptByNobody),
        ],
        groups: grouped(
            years.map(({ year, maintained: kept, unpaid, nobody }) => ({ cells: { year: String(year), kept, unpaid, nobody } })),
        ),
    };
}

function grouped(rows: readonly Row[]): Group[] {
    return rows.length === 0 ? [] : [{ title: '', rows }];
}

function assetRow(thing: Output | Asset, context: ReportContext): Row {
    const { plan, say } = context;
    const last = lastKept(thing, plan);
    const program = programOf(thing);
    const places = [...new Set(placesOfThing(thing).map(({ location }) => titleAt(location, plan)))];
    return {
        cells: {
            asset: titleOf(thing),
            quantity: quantityText(thing, context.locale),
            place: places.length > 0 ? places : say(coverageWords.noPlace),
            madeBy: program ? titleOf(program) : say(coverageWords.standing),
            until: typeof last === 'number' ? writeMonth(last) : say(coverageWords.never),
        },
    };
}

function requestTable(context: ReportContext): Table {
    const { plan, say, department } = context;
    const open = new Map(
        promisesOf(plan).flatMap(promise => (promise.kind === 'request' && !promise.giverWork ? [[promise.thing, promise] as const] : [])),
    );
    const isOwn = (request: Request) => context.holds(request) || open.get(request)?.giver === department;
    const requests = plan.all('request').filter(request => titleOf(request) !== '' && isOwn(request));
    const rows = requests.flatMap(request => {
        const standing = standingOf(request, open.get(request), context);
        // Of one department both what it asks and what is asked of it.
        return standing ? [[department ?? homeOf(request, plan), requestRow(request, standing, context)] as const] : [];
    });
    return {
        id: 'without-answers',
        caption: say(coverageWords.unanswered),
        empty: say(requests.length === 0 ? coverageWords.noRequests : coverageWords.allAnswered),
        groupHead: say(words.department),
        columns: [
            { id: 'request', head: say(coverageWords.request), kind: 'text', isHead: true },
            { id: 'quantity', head: say(coverageWords.quantity), kind: 'text' },
            { id: 'askedBy', head: say(coverageWords.askedBy), kind: 'text' },
            { id: 'askedOf', head: say(coverageWords.askedOf), kind: 'text' },
            { id: 'by', head: say(coverageWords.by), kind: 'text' },
            { id: 'standing', head: say(coverageWords.standsAt), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

/** Undefined for what is answered, or asked within one department. */
function standingOf(request: Request, open: WorkPromise | undefined, { plan, say }: ReportContext): string | undefined {
    if (open) return say(open.fault ? coverageWords.notAnswered : coverageWords.partnerAsked);
    if (!request.of) return say(coverageWords.nobodyAsked);
    return isParty(plan.target(request.of)) ? undefined : say(coverageWords.notAnswered);
}

function requestRow(request: Request, standing: string, context: ReportContext): Row {
    const program = programOf(request);
    return {
        cells: {
            request: titleOf(request),
            quantity: quantityText(request, context.locale),
            askedBy: program ? titleOf(program) : departmentTitle(request, context),
            askedOf: request.of ? titleAt(request.of, context.plan) : undefined,
            by: request.by?.text,
            standing,
        },
    };
}
