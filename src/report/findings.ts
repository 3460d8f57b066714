// The findings: counted by department, by rule and by severity, then one by one, and what was set aside. It must not check anything anew.

import type { SettlePoint } from '../facts/points.ts';
import { firstOfName } from '../facts/whose.ts';
import { sayTime } from '../l10n/times.ts';
import type { Department } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { allRules } from '../rules/all.ts';
import type { Finding, Severity } from '../rules/engine/finding.ts';
import { type FindingAge, shortVersion } from '../rules/engine/finding-age.ts';
import { byDepartment, type ReportContext } from './context.ts';
import type { Column, Row, Section, Table } from './table.ts';
import { agendaWords, findingWords, words } from './words.ts';

const severities: readonly Severity[] = ['error', 'warning', 'information'];

export function reportFindings(context: ReportContext): Section {
    const points = pointsOf(context);
    return {
        id: 'findings',
        title: context.say(findingWords.title),
        tab: context.say(findingWords.tab),
        intro: context.say(context.department ? findingWords.ownIntro : findingWords.intro),
        tables: [
            ...(context.department ? [] : [departmentTable(points, context)]),
            ruleTable(
                points.map(({ finding }) => finding),
                context,
            ),
            listTable(points, context),
            setAsideTable(context),
        ],
    };
}

/** Those that count for the department, as on its sheet; of the whole plan all. */
export function pointsOf({ points, department }: ReportContext): readonly SettlePoint[] {
    return department ? points.all.filter(point => point.department === department) : points.all;
}

/** Points that several departments share are counted once, as shared. */
function departmentTable(points: readonly SettlePoint[], { plan, say }: ReportContext): Table {
    const found = Map.groupBy(points, ({ department }) => department);
    const departments = new Set(plan.all('department').map(department => firstOfName(department, plan)));
    const rows = [undefined, ...departments].flatMap((department: Department | undefined) => {
        const own = (found.get(department) ?? []).map(({ finding }) => finding);
        // That a department has none is worth knowing; that nothing is shared is not.
        return own.length > 0 || department ? [countRow({ department: department ? titleOf(department) : say(words.shared) }, own)] : [];
    });
    const all = points.map(({ finding }) => finding);
    return {
        id: 'findings-by-department',
        caption: say(findingWords.byDepartment),
        empty: say(findingWords.none),
        columns: [{ id: 'department', head: say(words.department), kind: 'text', isHead: true }, ...countColumns({ say })],
        groups: all.length === 0 ? [] : [{ title: '', rows }],
        foot: countRow({ department: say(words.total) }, all),
    };
}

function ruleTable(findings: readonly Finding[], { say }: ReportContext): Table {
    const found = Map.groupBy(findings, ({ rule }) => rule);
    const why = new Map(allRules.map(rule => [rule.id, rule.why]));
    const rows = [...found]
        .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
        .map(([rule, own]) => countRow({ rule: { rule, text: rule }, why: say(why.get(rule) ?? findingWords.syntax) }, own));
    return {
        id: 'findings-by-rule',
        caption: say(findingWords.byRule),
        empty: say(findingWords.none),
        columns: [
            { id: 'rule', head: say(words.rule), kind: 'text', isHead: true },
            { id: 'why', head: say(findingWords.why), kind: 'text' },
            ...countColumns({ say }),
        ],
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
        foot: countRow({ rule: say(words.total) }, findings),
    };
}

/** Gravest first, with the numbers that the sheets give them. */
function listTable(points: readonly SettlePoint[], context: ReportContext): Table {
    const { ages, say, placeOf } = context;
    const rows = points.map(({ number, finding, department }) => {
        const { rule, severity, message, values, file, span } = finding;
        const row: Row = {
            severity,
            cells: {
                number,
                finding: say(message, values),
                severity: say(words[severity]),
                rule: { rule, text: rule },
                where: placeOf(file, span),
                ...ageCells(ages?.get(finding), context),
            },
        };
        return [department, row] as const;
    });
    return {
        id: 'findings',
        caption: say(findingWords.all),
        empty: say(findingWords.none),
        groupHead: say(words.department),
        columns: [
            { id: 'number', head: say(agendaWords.number), kind: 'number', share: 5 },
            { id: 'finding', head: say(words.finding), kind: 'text', isHead: true, share: ages ? 38 : 51 },
            { id: 'severity', head: say(words.severity), kind: 'text', share: ages ? 9 : 10 },
            { id: 'rule', head: say(words.rule), kind: 'text', share: ages ? 14 : 17 },
            { id: 'where', head: say(words.where), kind: 'text', share: ages ? 15 : 17 },
            ...(ages ? ageColumns(context) : []),
        ],
        groups: byDepartment(rows, context),
    };
}

/** The version since which a finding has stood, and the days since then. */
function ageColumns({ say }: ReportContext): Column[] {
    return [
        { id: 'since', head: say(findingWords.since), kind: 'text', share: 13 },
        { id: 'days', head: say(findingWords.days), kind: 'number', share: 6 },
    ];
}

function ageCells(age: FindingAge | undefined, { say }: ReportContext): Row['cells'] {
    if (!age) return {};
    if (!age.since) return { since: say(findingWords.unsaved), days: age.days };
    const date = sayTime(age.since.date);
    const said = say(age.isAtLeast ? findingWords.atLeast : findingWords.version, { date, version: shortVersion(age.since) });
    return { since: said, days: age.days };
}

function setAsideTable({ plan, say, placeOf, departmentsAt, department }: ReportContext): Table {
    const isOwn = (file: string, span: Span) => !department || departmentsAt(file, span).some(one => firstOfName(one, plan) === department);
    const rows = plan.files.flatMap(file =>
        file.ignores
            .filter(({ span }) => isOwn(file.uri, span))
            .map(
                ({ rules, reason, span }): Row => ({
                    cells: {
                        where: placeOf(file.uri, span),
                        rules: rules.map(({ value }) => value),
                        reason: reason || say(findingWords.noReason),
                    },
                }),
            ),
    );
    return {
        id: 'set-aside',
        caption: say(findingWords.setAside),
        note: say(findingWords.setAsideNote),
        empty: say(findingWords.noneSetAside),
        columns: [
            { id: 'where', head: say(words.where), kind: 'text', isHead: true },
            { id: 'rules', head: say(findingWords.rules), kind: 'text' },
            { id: 'reason', head: say(findingWords.reason), kind: 'text' },
        ],
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
    };
}

function countColumns({ say }: Pick<ReportContext, 'say'>): Column[] {
    return [
        ...severities.map(id => ({ id, head: say(words[id]), kind: 'number' as const })),
        { id: 'total', head: say(words.total), kind: 'number' },
    ];
}

function countRow(cells: Row['cells'], findings: readonly Finding[]): Row {
    const counts = severities.map(severity => [severity, findings.filter(finding => finding.severity === severity).length]);
    return { cells: { ...cells, ...Object.fromEntries(counts), total: findings.length } };
}
