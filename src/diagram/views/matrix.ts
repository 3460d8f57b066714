// Who does what: programs and lasting things against the parties that have a part in them. It must not know how it is placed.

import { Found } from '../../facts/found.ts';
import { kindNames } from '../../l10n/kinds.ts';
import { say, type Text } from '../../l10n/say.ts';
import type { Declaration, Department, Party } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isAsset, isParty, programOf, titleOf } from '../../plan/queries.ts';
import { type Duty, duties, type ResponsibilityGroup, type ResponsibilityRow, responsibilitiesOf } from '../../plan/responsibilities.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { MatrixCell, MatrixDuty, MatrixGraph, MatrixRow } from '../matrix/graph.ts';
import { type Selection, selectAll } from '../select.ts';
import { words } from '../words.ts';
import { thingText } from './flow-context.ts';
import { OpenPoints } from './open-points.ts';
import { drawnFrom, frameOf, idsOf, type ViewOptions } from './view.ts';

const subtitle: Text = {
    en: 'Who does what: programs and their results, to be signed by all parties',
    id: 'Siapa mengerjakan apa: program dan hasilnya, untuk ditandatangani bersama',
};

const own = {
    results: { en: 'Goals and objectives', id: 'Tujuan dan sasaran' },
    shared: { en: 'Goals, objectives and shared programs', id: 'Tujuan, sasaran, dan program bersama' },
} as const satisfies Record<string, Text>;

/** Findings on who has to do something. */
const partyRules = new Set([
    'crosscut-no-coordinator',
    'maintainer-unaware',
    'no-executor',
    'no-handover',
    'no-maintainer',
    'no-user',
    'two-leads',
    'unanswered-request',
]);

export function drawMatrix(plan: Plan, findings: readonly Finding[], options: ViewOptions): MatrixGraph {
    const { locale, selection = selectAll(plan), depth = 'outputs', opened = [] } = options;
    const open = new OpenPoints(new Found(plan, findings), partyRules, locale);
    const isShown = testOf(selection);
    const groups = responsibilitiesOf(plan)
        .map(group => ({ ...group, rows: group.rows.filter(row => isShown(row) && (depth !== 'programs' || row.depth === 0)) }))
        .filter(group => group.rows.length > 0);
    const ids = idsOf(groups.flatMap(group => group.rows.map(row => row.subject)));
    const whole = depth === 'departments';
    const columnOf = (party: Party): Party => (whole ? (plan.names.departmentOf(party) ?? party) : party);
    const parties = inOrder(new Set(groups.flatMap(group => group.rows.flatMap(row => [...row.duties.keys()].map(columnOf)))), plan);
    const columns = new Map(parties.map((party, index) => [party, index]));
    const column = (party: Party) => columns.get(columnOf(party)) as number;
    const collapsed = (department: Department | undefined) => whole && !(department && opened.includes(department.name));
    const rows = groups.flatMap((group, index): MatrixRow[] =>
        collapsed(group.department)
            ? [wholeRow(group, index, column, options, plan)]
            : group.rows.map(row => rowOf(row, ids.get(row.subject) ?? '', index, open, plan, options, column)),
    );
    const partyIds = idsOf(parties);
    return {
        ...frameOf(plan, findings, subtitle, options),
        open: open.points,
        parties: parties.map(party => {
            const department = plan.names.departmentOf(party);
            return {
                id: partyIds.get(party) as string,
                title: titleOf(party),
                within: party.kind === 'unit' && department ? titleOf(department) : '',
                from: drawnFrom(party),
            };
        }),
        groups: groups.map(({ department, rows }) => ({
            id: department?.name ?? '',
            title: department ? titleOf(department) : say(own[rows.every(isResult) ? 'results' : 'shared'], locale),
            ...(whole && department && !collapsed(department) ? { closes: department.name } : {}),
            ...(department ? { from: drawnFrom(department) } : {}),
        })),
        rows,
    };
}

/** Departments in plan order, each before its units; partners last. */
function inOrder(parties: ReadonlySet<Party>, plan: Plan): Party[] {
    const ranks = new Map<Declaration, number>(plan.all('department').map((department, rank) => [department, rank]));
    const rank = (party: Party) => {
        const department = plan.names.departmentOf(party);
        return department ? (ranks.get(department) ?? ranks.size) * 2 + Number(party !== department) : Number.POSITIVE_INFINITY;
    };
    return [...parties]
        .map(party => ({ party, rank: rank(party) }))
        .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
        .map(({ party }) => party);
}

function isResult({ subject }: ResponsibilityRow): boolean {
    return subject.kind === 'goal' || subject.kind === 'objective';
}

function testOf(selection: Selection): (row: ResponsibilityRow) => boolean {
    if (selection.whole) return () => true;
    const assets = new Set<Declaration>(selection.assets);
    const programs = new Set<Declaration>(selection.programs);
    return ({ subject }) => {
        if (subject.kind === 'goal' || subject.kind === 'objective') return selection.results?.has(subject) ?? true;
        if (subject.kind === 'asset') return assets.has(subject);
        const program = programOf(subject);
        return program !== undefined && programs.has(program);
    };
}

function rowOf(
    row: ResponsibilityRow,
    id: string,
    group: number,
    open: OpenPoints,
    plan: Plan,
    { locale }: ViewOptions,
    column: (party: Party) => number,
): MatrixRow {
    const { subject } = row;
    const unaware = new Map<Party, number>();
    if (subject.kind === 'output' || subject.kind === 'asset')
        for (const { party } of subject.maintainers) {
            const number = open.at(['maintainer-unaware'], party.file, party.span);
            const target = plan.target(party);
            if (number !== undefined && isParty(target)) unaware.set(target, number);
        }
    const cells = new Map<number, MatrixDuty[]>();
    for (const [party, own] of row.duties) {
        const at = column(party);
        const cell = cells.get(at) ?? [];
        cells.set(at, cell);
        for (const duty of duties) {
            if (!own.has(duty) || cell.some(other => other.duty === duty)) continue;
            const number = duty === 'maintains' ? unaware.get(party) : undefined;
            cell.push({ duty, ...(number === undefined ? {} : { open: number }) });
        }
    }
    const told = new Set(unaware.values());
    const within = subject.kind === 'program' ? open.within(subject, lastingIn(subject)) : open.within(subject);
    return {
        id,
        group,
        kind: say(kindNames[subject.kind], locale),
        title: subject.kind === 'output' || subject.kind === 'asset' ? thingText(subject, locale) : titleOf(subject),
        indent: row.depth,
        cells: sortCells(cells),
        open: within.filter(number => !told.has(number)),
        from: drawnFrom(subject),
    };
}

/** What has a row of its own. */
function lastingIn(program: ResponsibilityRow['subject']): Declaration[] {
    if (program.kind !== 'program' && program.kind !== 'activity' && program.kind !== 'subactivity') return [];
    return [...program.outputs.filter(isAsset), ...program.activities.flatMap(lastingIn)];
}

/** A department that is not opened: how often each party has which duty in its rows. */
function wholeRow(
    group: ResponsibilityGroup,
    index: number,
    column: (party: Party) => number,
    { locale }: ViewOptions,
    plan: Plan,
): MatrixRow {
    const counts = new Map<number, Map<Duty, number>>();
    for (const row of group.rows)
        for (const [party, own] of row.duties) {
            const at = column(party);
            const cell = counts.get(at) ?? new Map<Duty, number>();
            counts.set(at, cell);
            for (const duty of own) cell.set(duty, (cell.get(duty) ?? 0) + 1);
        }
    const cells = new Map<number, MatrixDuty[]>();
    for (const [at, own] of counts)
        cells.set(
            at,
            duties.flatMap(duty => (own.has(duty) ? [{ duty, count: own.get(duty) as number }] : [])),
        );
    const { department } = group;
    return {
        id: department?.name ?? '',
        group: index,
        kind: say(words.department, locale),
        title: department ? titleOf(department) : say(own[group.rows.every(isResult) ? 'results' : 'shared'], locale),
        indent: 0,
        cells: sortCells(cells),
        open: [],
        ...(department ? { opens: department.name } : {}),
        from: department ? drawnFrom(department) : { file: plan.root?.file ?? '', span: { start: 0, end: 0 } },
    };
}

function sortCells(cells: ReadonlyMap<number, MatrixDuty[]>): MatrixCell[] {
    return [...cells]
        .filter(([, own]) => own.length > 0)
        .sort(([a], [b]) => a - b)
        .map(([party, own]) => ({ party, duties: own }));
}
