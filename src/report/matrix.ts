// Responsibilities as a matrix of letters: programs and assets against the parties that have a part in them. It must not know how duties
// are found.
import { homeOf } from '../facts/whose.ts';
import { dutyWords } from '../l10n/duties.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Party } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import { duties, type ResponsibilityGroup, type ResponsibilityRow, responsibilitiesOf } from '../plan/responsibilities.ts';
import type { ReportContext } from './context.ts';
import type { Column, Row, Section } from './table.ts';
import { matrixWords, words } from './words.ts';

export function reportMatrix(context: ReportContext): Section {
    const { say } = context;
    const groups = groupsOf(context);
    const ids = partyIds(context);
    const letters = duties.map(duty => `${say(dutyWords[duty].letter)} = ${say(dutyWords[duty].word)}`).join(', ');
    const used = new Set(groups.flatMap(({ parties }) => parties));
    const fixed: readonly Column[] = [
        { id: 'subject', head: say(matrixWords.subject), kind: 'text', isHead: true },
        { id: 'kind', head: say(words.kind), kind: 'text' },
    ];
    const open: Column = { id: 'open', head: say(matrixWords.open), kind: 'text' };
    return {
        id: 'responsibilities',
        title: say(matrixWords.title),
        tab: say(matrixWords.tab),
        intro: say(matrixWords.legend, { letters }),
        tables: [
            {
                id: 'responsibilities',
                caption: say(matrixWords.caption),
                empty: say(matrixWords.none),
                groupHead: say(words.department),
                columns: [
                    ...fixed,
                    ...[...ids].flatMap(([party, id]): Column[] =>
                        used.has(party) ? [{ id, head: partyTitle(party, context), kind: 'mark' }] : [],
                    ),
                    open,
                ],
                groups: groups.map(({ department, rows, parties }) => ({
                    title: department ? titleOf(department) : say(words.shared),
                    columns: [
                        ...fixed.map(({ id }) => id),
                        ...parties.flatMap(party => ids.get(party) ?? []),
                        ...(rows.some(row => row.missing) ? [open.id] : []),
                    ],
                    rows: rows.map(row => matrixRow(row, ids, context)),
                })),
            },
        ],
    };
}

/** Of one department its own rows, and of the others those in which it or a unit of it has a part. */
function groupsOf({ plan, department }: ReportContext): ResponsibilityGroup[] {
    const groups = responsibilitiesOf(plan);
    if (!department) return groups;
    const isOwn = (party: Party) => homeOf(party, plan) === department;
    return groups.flatMap((group): ResponsibilityGroup[] => {
        if (group.department && homeOf(group.department, plan) === department) return [group];
        const rows = group.rows.filter(row => [...row.duties.keys()].some(isOwn));
        const named = new Set(rows.flatMap(row => [...row.duties.keys()]));
        return rows.length === 0 ? [] : [{ ...group, rows, parties: group.parties.filter(party => named.has(party)) }];
    });
}

/** Departments in plan order, each with its units, then partners. */
function partyIds({ plan }: ReportContext): ReadonlyMap<Party, string> {
    const departments = plan.all('department');
    const units = new Map<unknown, Party[]>();
    for (const unit of plan.all('unit')) {
        const home = plan.names.departmentOf(unit);
        units.set(home, [...(units.get(home) ?? []), unit]);
    }
    const parties = [...departments.flatMap(department => [department, ...(units.get(department) ?? [])]), ...plan.all('partner')];
    return new Map(parties.map((party, i) => [party, `party-${i}`]));
}

/** A unit of another department means little without it. */
function partyTitle(party: Party, { plan }: ReportContext): string {
    const home = party.kind === 'unit' ? plan.names.departmentOf(party) : undefined;
    return home ? `${titleOf(party)} (${home.name})` : titleOf(party);
}

function matrixRow(
    { subject, depth, duties: own, missing }: ResponsibilityRow,
    ids: ReadonlyMap<Party, string>,
    { say }: ReportContext,
): Row {
    const cells: Record<string, string> = {
        subject: titleOf(subject),
        kind: say(capitalized(kindNames[subject.kind])),
    };
    for (const [party, roles] of own) {
        const id = ids.get(party);
        if (id) cells[id] = duties.flatMap(duty => (roles.has(duty) ? say(dutyWords[duty].letter) : [])).join(' ');
    }
    if (missing) cells['open'] = say(missing === 'executes' ? matrixWords.noExecutor : matrixWords.noMaintainer);
    return { cells, ...(depth > 0 ? { isPart: true } : {}) };
}
