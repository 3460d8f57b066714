// The flow view: from a plan and its findings to lanes, cards and promises. It must not know how they are placed.
import { formatShortMoney } from '../../l10n/format.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { sum, totalOf } from '../../plan/budget.ts';
import { type Day, dayOf, monthsSince, yearOf } from '../../plan/period.ts';
import type { Declaration, Department, Work } from '../../plan/plan.ts';
import { extentOf, namedExecutors, placesOf, planYears, qualifiedName, titleOf } from '../../plan/queries.ts';
import type { Span } from '../../plan/source.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FlowCard, FlowGraph, FlowLane, OpenPoint } from '../graph.ts';
import { lifeOf } from './asset-life.ts';
import { drawnFrom, type FlowContext, outputsOf } from './flow-context.ts';
import { promisesOf } from './promises.ts';

export interface FlowOptions {
    readonly locale: Locale;
    /** The day the drawing is made for; left out, no "today" line is drawn. */
    readonly today?: Day;
}

/** Findings that the drawing shows as a numbered mark on a promise, a place or an asset's life. */
const drawnAsMarks = new Set([
    'no-location',
    'no-maintainer',
    'maintainer-unaware',
    'dependency-cycle',
    'unanswered-request',
    'late-answer',
    'order-conflict',
]);

/** Years beyond which a time axis says nothing: a mistyped year must not make a drawing of ten thousand columns. */
const mostYears = 60;

const words = {
    subtitle: { en: 'Flow of programs between departments', id: 'Alur program antarperangkat daerah' },
    untitled: { en: 'Plan', id: 'Rencana' },
    shared: { en: 'Shared programs', id: 'Program bersama' },
} as const satisfies Record<string, Text>;

export function drawFlow(plan: Plan, findings: readonly Finding[], options: FlowOptions): FlowGraph {
    const { locale } = options;
    const [firstYear, lastYear] = axisYears(plan, options.today);
    const months = (lastYear - firstYear + 1) * 12;
    const month = (day: Day) => Math.max(0, Math.min(months - 1, monthsSince(firstYear, day)));
    const programs = plan.all('program').filter(program => program.name !== '');
    const lanes = lanesOf(plan, programs);
    const openPoints: OpenPoint[] = [];
    const context: FlowContext = {
        plan,
        locale,
        firstYear,
        months,
        lanes,
        cards: idsOf(programs),
        outputs: idsOf(programs.flatMap(outputsOf)),
        month,
        open: openRegister(findings, openPoints, locale),
    };
    const goals = goalsOf(plan, programs);
    const onCards = findingsByProgram(plan, findings);
    const cards = programs.map((program): FlowCard => {
        const own = onCards.get(program) ?? [];
        const extent = extentOf(plan, program);
        const total = totalOf(plan, program);
        return {
            id: context.cards.get(program) as string,
            lane: lanes.get(plan.names.departmentOf(program)) as number,
            title: titleOf(program),
            code: program.code?.value ?? '',
            executor: executorText(program, plan),
            place: placeText(program, plan),
            ...placeOwed(program, context),
            money: total ? formatShortMoney(total, plan.settings.currency)[locale] : '',
            start: extent ? month(extent.from) : 0,
            end: extent ? Math.max(month(extent.from), month(extent.to)) : months - 1,
            goals: goalIndexes(program, goals, plan),
            findings: [
                ...new Set(
                    own.filter(finding => !drawnAsMarks.has(finding.rule)).map(finding => say(finding.message, locale, finding.values)),
                ),
            ],
            outputs: outputsOf(program)
                .filter(output => output.name !== '')
                .map(output => lifeOf(output, context)),
            from: drawnFrom(program),
        };
    });
    const { edges, ghosts } = promisesOf(programs, context);
    const { root } = plan;
    const today = options.today === undefined ? undefined : monthsSince(firstYear, options.today);
    return {
        title: root ? titleOf(root) : say(words.untitled, locale),
        subtitle: say(words.subtitle, locale),
        ...(root?.document ? { document: root.document.value } : {}),
        stage: plan.settings.stage,
        locale,
        firstYear,
        months,
        ...(today !== undefined && today >= 0 && today < months ? { today } : {}),
        filters: [],
        goals: goals.map(goal => ({ id: qualifiedName(goal), title: titleOf(goal) })),
        lanes: [...lanes.keys()].map(department => laneOf(department, programs, plan, locale)),
        cards,
        ghosts,
        edges,
        open: openPoints,
    };
}

function axisYears(plan: Plan, today: Day | undefined): [first: number, last: number] {
    const years = planYears(plan);
    const fallback = yearOf(today ?? dayOf(2025, 0));
    const first = years[0] ?? fallback;
    return [first, Math.min(years.at(-1) ?? first, first + mostYears - 1)];
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

function laneOf(department: Department | undefined, programs: readonly Work[], plan: Plan, locale: Locale): FlowLane {
    const money = programs
        .filter(program => plan.names.departmentOf(program) === department)
        .flatMap(program => totalOf(plan, program) ?? []);
    const total = money.length > 0 ? formatShortMoney(sum(money), plan.settings.currency)[locale] : '';
    if (!department) return { id: '', title: say(words.shared, locale), name: say(words.shared, locale), money: total };
    return { id: department.name, title: titleOf(department), name: department.name, money: total, from: drawnFrom(department) };
}

/** Names that lead there from everywhere; a name that is declared twice gets a number, so that ids stay different. */
function idsOf<T extends Declaration>(declarations: readonly T[]): Map<T, string> {
    const used = new Map<string, number>();
    return new Map(
        declarations.map(declaration => {
            const name = qualifiedName(declaration);
            const count = (used.get(name) ?? 0) + 1;
            used.set(name, count);
            return [declaration, count === 1 ? name : `${name}#${count}`];
        }),
    );
}

/** More numbered goals than this are no legend any more: then the goals above them are shown instead. */
const mostGoals = 12;

function goalsOf(plan: Plan, programs: readonly Work[]): Declaration[] {
    const direct = new Set(programs.flatMap(program => resultsServed(program, plan)));
    const inOrder = [...plan.all('goal'), ...plan.all('objective')];
    if (direct.size <= mostGoals) return inOrder.filter(result => direct.has(result));
    const upper = new Set([...direct].flatMap(result => topGoals(result, plan)));
    return inOrder.filter(result => upper.has(result));
}

function goalIndexes(program: Work, goals: readonly Declaration[], plan: Plan): number[] {
    const served = resultsServed(program, plan);
    const reached = new Set([...served, ...served.flatMap(result => topGoals(result, plan))]);
    return goals.flatMap((goal, index) => (reached.has(goal) ? [index] : []));
}

function resultsServed(work: Work, plan: Plan): Declaration[] {
    const own = work.serves.flatMap(reference => {
        const target = plan.target(reference);
        return target?.kind === 'goal' || target?.kind === 'objective' ? [target] : [];
    });
    return [...own, ...work.activities.flatMap(part => resultsServed(part, plan))];
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

/** Where the program works: its own places, else those of its parts and things. */
function placeText(program: Work, plan: Plan): string {
    const own = placesOf(program);
    const below =
        own.length > 0 ? [] : [...program.activities.flatMap(part => part.places), ...outputsOf(program).flatMap(output => output.places)];
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
function placeOwed(program: Work, context: FlowContext): Pick<FlowCard, 'placeOpen'> {
    const owed = outputsOf(program).flatMap(output => context.open(['no-location'], output.file, output.nameSpan) ?? []);
    return owed[0] === undefined ? {} : { placeOpen: owed[0] };
}

/** Findings by the program they lie in. */
function findingsByProgram(plan: Plan, findings: readonly Finding[]): Map<Work, Finding[]> {
    const byFile = Map.groupBy(findings, finding => finding.file);
    const found = new Map<Work, Finding[]>();
    for (const file of plan.files) {
        const own = byFile.get(file.uri) ?? [];
        if (own.length === 0) continue;
        const programs = file.declarations.filter((declaration): declaration is Work => declaration.kind === 'program');
        let at = 0;
        for (const finding of own) {
            while (at < programs.length && (programs[at] as Work).span.end <= finding.span.start) at++;
            const program = programs[at];
            if (!program || finding.span.start < program.span.start) continue;
            const others = found.get(program);
            if (others) others.push(finding);
            else found.set(program, [finding]);
        }
    }
    return found;
}

function openRegister(findings: readonly Finding[], points: OpenPoint[], locale: Locale): FlowContext['open'] {
    const marks = new Map<string, Finding>();
    const key = (rule: string, file: string, span: Span) => `${rule}\n${file}\n${span.start}`;
    for (const finding of findings) if (drawnAsMarks.has(finding.rule)) marks.set(key(finding.rule, finding.file, finding.span), finding);
    const numbers = new Map<Finding, number>();
    return (rules, file, span) => {
        for (const rule of rules) {
            const finding = marks.get(key(rule, file, span));
            if (!finding) continue;
            let number = numbers.get(finding);
            if (number === undefined) {
                number = points.length;
                numbers.set(finding, number);
                points.push({ rule, message: say(finding.message, locale, finding.values), from: { file, span: finding.span } });
            }
            return number;
        }
        return undefined;
    };
}
