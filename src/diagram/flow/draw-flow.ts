// The flow view: from a plan and its findings to lanes, cards and promises. It must not know how they are placed.

import { FindingIndex } from '../../facts/finding-index.ts';
import { formatShortMoney } from '../../l10n/format.ts';
import { say, type Text } from '../../l10n/say.ts';
import { sum, totalOf } from '../../plan/budget.ts';
import { type Decimal, plainDecimal } from '../../plan/decimal.ts';
import { addToList } from '../../plan/lists.ts';
import type { Declaration, Department, Output, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, namedExecutors, placesOf, programOf, qualifiedName, titleOf } from '../../plan/queries.ts';
import { outputsOf } from '../../plan/work-parts.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { axisOf, drawnFrom, frameOf, idsOf, type ViewOptions } from '../plan-frame.ts';
import { selectAll } from '../select.ts';
import { words } from '../words.ts';
import { lifeOf } from './asset-life.ts';
import type { FlowContext } from './flow-context.ts';
import type { FlowCard, FlowGraph, FlowLane } from './graph.ts';
import { OpenPoints } from './open-points.ts';
import { promisesOf } from './promises.ts';

/** Findings that the drawing shows as a numbered mark on a promise, a place or an asset's life. */
const drawnAsMarks: ReadonlySet<string> = new Set([
    'no-location',
    'no-maintainer',
    'maintainer-unaware',
    'dependency-cycle',
    'unanswered-request',
    'late-answer',
    'order-conflict',
]);

const flowSubtitle: Text = { en: 'Flow of programs between departments', id: 'Alur program antarperangkat daerah' };

export function drawFlow(plan: Plan, findings: readonly Finding[], options: ViewOptions): FlowGraph {
    const { locale, selection = selectAll(plan) } = options;
    const { firstYear, months, today, month } = axisOf(plan, options.today);
    const { programs } = selection;
    const found = new FindingIndex(plan, findings);
    const open = new OpenPoints(found, drawnAsMarks, locale);
    const context: FlowContext = {
        plan,
        locale,
        firstYear,
        months,
        lanes: lanesOf(plan, programs),
        cards: idsOf(programs),
        outputs: idsOf(programs.flatMap(outputsOf)),
        month,
        open: (rules, file, span) => open.at(rules, file, span),
    };
    const served = (work: Work) => resultsServed(work, plan);
    const results = new Map(programs.map(program => [program, served(program)]));
    const goals = goalsOf(plan, results.values());
    const ranks = new Map(goals.map((goal, index) => [goal, index]));
    const tops = topsOf(plan);
    const goalsReached = (work: Work) => goalIndexes(results.get(work) ?? served(work), ranks, tops);
    const totals = new Map(programs.map(program => [program, totalOf(plan, program)]));
    const marked = new Set<Finding>();
    const cards = programs.map(work =>
        cardOf(
            work,
            totals.has(work) ? totals.get(work) : totalOf(plan, work),
            goalsReached(work),
            ownFindings(work, found, context, marked),
            context,
        ),
    );
    const { edges, ghosts } = promisesOf(programs, context);
    const graph = {
        ...frameOf(plan, findings, flowSubtitle, options),
        firstYear,
        months,
        ...(today === undefined ? {} : { today }),
        goals: goals.map(goal => ({
            id: qualifiedName(goal),
            title: titleOf(goal),
            ...(goal.kind === 'objective' ? { kind: goal.kind } : {}),
        })),
        lanes: lanesWithMoney(totals, context),
        cards,
        ghosts,
        edges,
        open: open.points,
        marked: marked.size,
    };
    return selection.whole ? graph : withoutEmptyLanes(graph);
}

function cardOf(work: Work, total: Decimal | undefined, goals: number[], findings: string[], context: FlowContext): FlowCard {
    const { plan, locale, month, months, lanes, cards } = context;
    const extent = extentOf(plan, work);
    const program = programOf(work);
    // Parts that have cards of their own speak for themselves.
    const outputs = [...work.outputs, ...work.activities.filter(part => !cards.has(part)).flatMap(outputsOf)];
    return {
        id: cards.get(work) as string,
        lane: lanes.get(plan.names.departmentOf(work)) as number,
        title: titleOf(work),
        ...(program && program !== work ? { part: titleOf(program) } : {}),
        code: work.code?.value ?? '',
        executor: executorText(work, plan),
        place: placeText(work, outputs, plan),
        ...placeOwed(outputs, context),
        money: total ? formatShortMoney(total, plan.settings.currency)[locale] : '',
        ...(total ? { amount: plainDecimal(total) } : {}),
        start: extent ? month(extent.from) : 0,
        end: extent ? Math.max(month(extent.from), month(extent.to)) : months - 1,
        goals,
        findings,
        outputs: outputs.filter(output => output.name !== '').map(output => lifeOf(output, context)),
        from: drawnFrom(work),
    };
}

/** The text of a card's sign: findings that have no number, those of parts with cards of their own left to them. Each is put into `marked`. */
function ownFindings(work: Work, found: FindingIndex, { locale, cards }: FlowContext, marked: Set<Finding>): string[] {
    const apart = work.activities.filter(part => cards.has(part));
    const own = found
        .within(work)
        .filter(
            ({ rule, span }) => !drawnAsMarks.has(rule) && !apart.some(part => span.start >= part.span.start && span.start < part.span.end),
        );
    for (const finding of own) marked.add(finding);
    return [...new Set(own.map(finding => say(finding.message, locale, finding.values)))];
}

function lanesOf(plan: Plan, programs: readonly Work[]): Map<Department | undefined, number> {
    const lanes = new Map<Department | undefined, number>();
    // Only the first of two departments of one name has a lane: the other's programs join it, as its name does.
    for (const department of plan.all('department')) if (department.name !== '') lanes.set(department, lanes.size);
    for (const program of programs) {
        const department = plan.names.departmentOf(program);
        if (!lanes.has(department)) lanes.set(department, lanes.size);
    }
    return lanes;
}

function lanesWithMoney(totals: ReadonlyMap<Work, Decimal | undefined>, { plan, locale, lanes }: FlowContext): FlowLane[] {
    const money = new Map<Department | undefined, Decimal[]>();
    for (const [program, total] of totals) {
        if (!total) continue;
        const department = plan.names.departmentOf(program);
        addToList(money, department, total);
    }
    return [...lanes.keys()].map((department): FlowLane => {
        const own = money.get(department);
        const total = own ? formatShortMoney(sum(own), plan.settings.currency)[locale] : '';
        if (!department) return { id: '', title: say(words.shared, locale), name: say(words.shared, locale), money: total };
        return { id: department.name, title: titleOf(department), name: department.name, money: total, from: drawnFrom(department) };
    });
}

/** Under a filter, departments that have nothing to do with what is shown are not shown. */
function withoutEmptyLanes(graph: FlowGraph): FlowGraph {
    const used = new Set([...graph.cards, ...graph.ghosts].map(({ lane }) => lane));
    const places = new Map([...used].sort((a, b) => a - b).map((lane, index) => [lane, index]));
    const moved = <T extends { readonly lane: number }>(item: T): T => ({ ...item, lane: places.get(item.lane) as number });
    return {
        ...graph,
        lanes: graph.lanes.filter((_, lane) => used.has(lane)),
        cards: graph.cards.map(moved),
        ghosts: graph.ghosts.map(moved),
    };
}

/** More numbered goals than this are no legend any more: then the goals above them are shown instead. */
const maxGoals = 12;

function goalsOf(plan: Plan, served: Iterable<readonly Declaration[]>): Declaration[] {
    const direct = new Set([...served].flat());
    const inOrder = [...plan.all('goal'), ...plan.all('objective')];
    if (direct.size <= maxGoals) return inOrder.filter(result => direct.has(result));
    const upper = new Set([...direct].flatMap(result => topGoals(result, plan)));
    return inOrder.filter(result => upper.has(result));
}

function goalIndexes(
    served: readonly Declaration[],
    goals: ReadonlyMap<Declaration, number>,
    tops: (result: Declaration) => readonly Declaration[],
): number[] {
    const reached = new Set(served.length > 0 ? [...served, ...served.flatMap(result => tops(result))] : []);
    return [...reached].flatMap(goal => goals.get(goal) ?? []).sort((a, b) => a - b);
}

function resultsServed(work: Work, plan: Plan): Declaration[] {
    const own = work.serves.flatMap(reference => {
        const target = plan.target(reference);
        return target?.kind === 'goal' || target?.kind === 'objective' ? [target] : [];
    });
    return [...own, ...work.activities.flatMap(part => resultsServed(part, plan))];
}

/** Many programs serve few results, so each chain is followed once. */
function topsOf(plan: Plan): (result: Declaration) => readonly Declaration[] {
    const known = new Map<Declaration, readonly Declaration[]>();
    return result => {
        let tops = known.get(result);
        if (!tops) {
            tops = topGoals(result, plan);
            known.set(result, tops);
        }
        return tops;
    };
}

/** The goals at the top of the chain that a result serves; itself when it serves none. */
function topGoals(result: Declaration, plan: Plan): Declaration[] {
    const reached = new Set<Declaration>([result]);
    const tops: Declaration[] = [];
    for (const at of reached) {
        if (at.kind !== 'goal' && at.kind !== 'objective') continue;
        const above = at.serves.flatMap(reference => {
            const target = plan.target(reference);
            return target?.kind === 'goal' || target?.kind === 'objective' ? [target] : [];
        });
        if (above.length === 0) tops.push(at);
        for (const target of above) reached.add(target);
    }
    // Goals that only serve each other have no top.
    return tops.length > 0 ? tops : [result];
}

function executorText(program: Work, plan: Plan): string {
    const [lead, ...others] = namedExecutors(program);
    if (!lead) return '';
    const party = plan.target(lead);
    return (party ? titleOf(party) : lead.path.join('.')) + (others.length > 0 ? ` +${others.length}` : '');
}

/** Where the work is done: its own places, else those of its parts and things. */
function placeText(work: Work, outputs: readonly Output[], plan: Plan): string {
    const own = placesOf(work);
    const below = own.length > 0 ? [] : [...work.activities.flatMap(part => part.places), ...outputs.flatMap(output => output.places)];
    const names = [
        ...new Set(
            [...own, ...below].map(({ location }) => {
                const target = plan.target(location);
                return target ? titleOf(target) : location.path.join('.');
            }),
        ),
    ];
    return names.length <= 2 ? names.join(', ') : `${names[0]} +${names.length - 1}`;
}

/** The first place that is owed; each of them gets its number in the list. */
function placeOwed(outputs: readonly Output[], context: FlowContext): Pick<FlowCard, 'placeOpen'> {
    const owed = outputs.flatMap(output => context.open(['no-location'], output.file, output.nameSpan) ?? []);
    return owed[0] === undefined ? {} : { placeOpen: owed[0] };
}
