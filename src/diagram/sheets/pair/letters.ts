// The parts of parties, in letters: programs and lasting things against the parties that have a part in them, as one table behind the
// pairs. It must not know formats.
import { FindingIndex } from '../../../facts/finding-index.ts';
import { dutyWords } from '../../../l10n/duties.ts';
import { kindNames } from '../../../l10n/kinds.ts';
import { say, type Text } from '../../../l10n/say.ts';
import type { Declaration, Party } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import { isAsset, isParty, programOf, titleOf } from '../../../plan/queries.ts';
import { duties, type ResponsibilityRow, responsibilitiesOf } from '../../../plan/responsibilities.ts';
import { thingText } from '../../flow/flow-context.ts';
import { OpenPoints } from '../../flow/open-points.ts';
import type { Selection } from '../../select.ts';
import { columnsOf, type DrawingTable, heads } from '../../table.ts';
import { words } from '../../words.ts';
import type { SheetContext } from '../sheet.ts';

const own = {
    name: {
        en: 'Who does what: programs and their results, to be signed by all parties',
        id: 'Siapa mengerjakan apa: program dan hasilnya, untuk ditandatangani bersama',
    },
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

export function lettersTable({ plan, findings, selection, locale }: SheetContext): DrawingTable {
    const open = new OpenPoints(new FindingIndex(plan, findings), partyRules, locale);
    const isShown = testOf(selection);
    const groups = responsibilitiesOf(plan)
        .map(group => ({ ...group, rows: group.rows.filter(isShown) }))
        .filter(group => group.rows.length > 0);
    const parties = inOrder(new Set(groups.flatMap(({ rows }) => rows.flatMap(row => [...row.duties.keys()]))), plan);
    const partyHeads = parties.map(party => {
        const department = plan.names.departmentOf(party);
        const within = party.kind === 'unit' && department ? ` (${titleOf(department)})` : '';
        return { head: `${titleOf(party)}${within}`, kind: 'text' as const };
    });
    const rows = groups.flatMap(({ department, rows }) => {
        const title = department ? titleOf(department) : say(own[rows.every(isResult) ? 'results' : 'shared'], locale);
        return rows.map(row => {
            const { subject } = row;
            const unaware = unawareIn(row, open, plan);
            const told = new Set(unaware.values());
            const within = subject.kind === 'program' ? open.within(subject, lastingIn(subject)) : open.within(subject);
            const letters = (party: Party) => {
                const has = duties.filter(duty => row.duties.get(party)?.has(duty));
                return has
                    .map(duty => say(dutyWords[duty].letter, locale) + (duty === 'maintains' && unaware.has(party) ? '?' : ''))
                    .join(', ');
            };
            return [
                title,
                say(kindNames[subject.kind], locale),
                subject.kind === 'output' || subject.kind === 'asset' ? thingText(subject, locale) : titleOf(subject),
                ...parties.map(letters),
                within.flatMap(number => (told.has(number) ? [] : (open.points[number]?.message ?? []))).join('; '),
            ];
        });
    });
    return {
        name: say(own.name, locale),
        title: plan.root ? titleOf(plan.root) : say(words.untitled, locale),
        columns: [...columnsOf(locale, [heads.department, heads.kind, heads.title]), ...partyHeads, ...columnsOf(locale, [heads.point])],
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

/** Maintainers that are named and have not agreed, with the number of the point. */
function unawareIn({ subject }: ResponsibilityRow, open: OpenPoints, plan: Plan): Map<Party, number> {
    const unaware = new Map<Party, number>();
    if (subject.kind !== 'output' && subject.kind !== 'asset') return unaware;
    for (const { party } of subject.maintainers) {
        const number = open.at(['maintainer-unaware'], party.file, party.span);
        const target = plan.target(party);
        if (number !== undefined && isParty(target)) unaware.set(target, number);
    }
    return unaware;
}

/** Things with a row of their own. */
function lastingIn(program: ResponsibilityRow['subject']): Declaration[] {
    if (program.kind !== 'program' && program.kind !== 'activity' && program.kind !== 'subactivity') return [];
    return [...program.outputs.filter(isAsset), ...program.activities.flatMap(lastingIn)];
}
