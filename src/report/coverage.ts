// What is covered and what is open: goals without programs, assets without keepers, requests without an answer.
// Asked of the plan itself, so that a rule that is off or ignored hides nothing here. It must not count money.

import { formatDecimal } from '../l10n/format.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import type { Asset, Declaration, Department, Output, Request, Result } from '../plan/model.ts';
import { writeMonth } from '../plan/period.ts';
import { departmentOfParty, isAsset, isParty, leadOf, placesOfThing, programOf, servedBy, titleOf } from '../plan/queries.ts';
import { departmentNamed, isKeptToTheEnd, lastKept } from '../rules/analysis/maintainers.ts';
import { isAnswered } from '../rules/unanswered-request.ts';
import { byDepartment, departmentTitle, type ReportContext, titleAt } from './context.ts';
import type { Column, Row, Section, Table } from './table.ts';
import { coverageWords, words } from './words.ts';

export function reportCoverage(context: ReportContext): Section {
    return {
        id: 'coverage',
        title: context.say(coverageWords.title),
        tab: context.say(coverageWords.tab),
        intro: context.say(coverageWords.intro),
        tables: [...resultTables(context), keeperTable(context), requestTable(context)],
    };
}

/** Goals and objectives that nothing serves, and all of them with who does. */
function resultTables(context: ReportContext): Table[] {
    const { plan, say } = context;
    const serving = servingOf(context);
    const results = [...plan.all('goal'), ...plan.all('objective')].filter(result => titleOf(result) !== '');
    const head = (id: string, text: Text): Column => ({
        id,
        head: say(text),
        kind: id === 'programs' ? 'number' : 'text',
        ...(id === 'title' ? { isHead: true } : {}),
    });
    const cellsOf = (result: Result) => ({
        level: say(capitalized(kindNames[result.kind])),
        code: result.code?.value,
        title: titleOf(result),
        coordinator: coordinatorOf(result, context),
    });
    const unserved = results.filter(result => !serving.has(result));
    const common = [
        head('title', words.title),
        head('level', coverageWords.level),
        head('code', words.code),
        head('coordinator', words.coordinator),
    ];
    return [
        {
            id: 'without-programs',
            caption: say(coverageWords.unserved),
            empty: say(results.length === 0 ? coverageWords.noResults : coverageWords.allServed),
            columns: common,
            groups: unserved.length === 0 ? [] : [{ title: '', rows: unserved.map(result => ({ cells: cellsOf(result) })) }],
        },
        {
            id: 'goals',
            caption: say(coverageWords.results),
            empty: say(coverageWords.noResults),
            columns: [...common, head('programs', coverageWords.programCount), head('departments', coverageWords.departmentsServing)],
            groups: results.length === 0 ? [] : [{ title: '', rows: results.map(result => resultRow(result)) }],
        },
    ];

    function resultRow(result: Result): Row {
        const { programs, departments } = serving.get(result) ?? { programs: new Set(), departments: new Set<Department>() };
        return { cells: { ...cellsOf(result), programs: programs.size, departments: [...departments].map(titleOf) } };
    }
}

interface Serving {
    readonly programs: Set<Declaration>;
    readonly departments: Set<Department>;
}

/** The programs that serve a goal or objective, directly or by way of others. */
function servingOf({ plan }: ReportContext): ReadonlyMap<Declaration, Serving> {
    const serving = new Map<Declaration, Serving>();
    for (const kind of ['program', 'activity', 'subactivity'] as const)
        for (const work of plan.all(kind)) {
            if (work.serves.length === 0) continue;
            const lead = leadOf(plan, work);
            const department = plan.names.departmentOf(work) ?? (lead && departmentOfParty(plan, lead));
            for (const result of servedBy(plan, work)) {
                const known = serving.get(result) ?? { programs: new Set(), departments: new Set() };
                serving.set(result, known);
                known.programs.add(programOf(work) ?? work);
                if (department) known.departments.add(department);
            }
        }
    return serving;
}

function coordinatorOf(result: Result, { plan, say }: ReportContext): string {
    if (result.coordinator) return titleAt(result.coordinator, plan);
    const own = plan.names.departmentOf(result);
    return own ? titleOf(own) : say(words.nobody);
}

function keeperTable(context: ReportContext): Table {
    const { plan, say } = context;
    const assets = [...plan.all('output'), ...plan.all('asset')].filter(thing => isAsset(thing) && titleOf(thing) !== '');
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

function assetRow(thing: Output | Asset, context: ReportContext): Row {
    const { plan, say } = context;
    const last = lastKept(thing, plan);
    const program = programOf(thing);
    const places = [...new Set(placesOfThing(thing).map(({ location }) => titleAt(location, plan)))];
    return {
        cells: {
            asset: titleOf(thing),
            quantity: quantityText(thing, context),
            place: places.length > 0 ? places : say(coverageWords.noPlace),
            madeBy: program ? titleOf(program) : say(coverageWords.standing),
            until: typeof last === 'number' ? writeMonth(last) : say(coverageWords.never),
        },
    };
}

function requestTable(context: ReportContext): Table {
    const { plan, say } = context;
    const requests = plan.all('request').filter(request => titleOf(request) !== '');
    const rows = requests.flatMap(request => {
        const standing = standingOf(request, context);
        return standing ? [[plan.names.departmentOf(request), requestRow(request, standing, context)] as const] : [];
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
function standingOf(request: Request, { plan, say }: ReportContext): string | undefined {
    const target = request.of && plan.target(request.of);
    if (!isParty(target)) return say(request.of ? coverageWords.notAnswered : coverageWords.nobodyAsked);
    const asked = departmentNamed(request.of, plan);
    if (!asked) return plan.sources(request, 'answers').length > 0 ? undefined : say(coverageWords.partnerAsked);
    if (asked === plan.names.departmentOf(request) || isAnswered(request, asked, plan)) return undefined;
    return say(coverageWords.notAnswered);
}

function requestRow(request: Request, standing: string, context: ReportContext): Row {
    const program = programOf(request);
    return {
        cells: {
            request: titleOf(request),
            quantity: quantityText(request, context),
            askedBy: program ? titleOf(program) : departmentTitle(request, context),
            askedOf: request.of ? titleAt(request.of, context.plan) : undefined,
            by: request.by?.text,
            standing,
        },
    };
}

function quantityText({ quantity }: Pick<Output | Request, 'quantity'>, { locale }: ReportContext): string | undefined {
    return quantity?.amount ? `${formatDecimal(quantity.amount)[locale]} ${quantity.unit.value}`.trim() : undefined;
}
