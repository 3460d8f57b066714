// The findings: counted by department, by rule and by severity, then one by one, and what was set aside. It must not check anything anew.
import { sayTime } from '../l10n/times.ts';
import { titleOf } from '../plan/queries.ts';
import { allRules } from '../rules/all.ts';
import type { Finding, Severity } from '../rules/engine/finding.ts';
import { type FindingAge, shortVersion } from '../rules/engine/finding-age.ts';
import { byDepartment, type ReportContext } from './context.ts';
import type { Column, Row, Section, Table } from './table.ts';
import { findingWords, words } from './words.ts';

const severities: readonly Severity[] = ['error', 'warning', 'information'];

export function reportFindings(context: ReportContext): Section {
    return {
        id: 'findings',
        title: context.say(findingWords.title),
        tab: context.say(findingWords.tab),
        intro: context.say(findingWords.intro),
        tables: [departmentTable(context), ruleTable(context), listTable(context), setAsideTable(context)],
    };
}

function departmentTable(context: ReportContext): Table {
    const { plan, findings, say, departmentsAt } = context;
    const found = new Map<string, Finding[]>();
    const titles = new Map(plan.all('department').map(department => [department.name, titleOf(department)]));
    for (const finding of findings) {
        // Shared work of several departments is counted once, as shared.
        const [one, ...more] = departmentsAt(finding.file, finding.span);
        add(found, more.length > 0 ? '' : (one?.name ?? ''), finding);
    }
    const rows = [['', say(words.shared)] as const, ...titles].flatMap(([name, title]) => {
        const own = found.get(name) ?? [];
        // That a department has none is worth knowing; that nothing is shared is not.
        return own.length > 0 || name !== '' ? [countRow({ department: title }, own)] : [];
    });
    return {
        id: 'findings-by-department',
        caption: say(findingWords.byDepartment),
        empty: say(findingWords.none),
        columns: [{ id: 'department', head: say(words.department), kind: 'text', isHead: true }, ...countColumns(context)],
        groups: findings.length === 0 ? [] : [{ title: '', rows }],
        foot: countRow({ department: say(words.total) }, findings),
    };
}

function ruleTable(context: ReportContext): Table {
    const { findings, say } = context;
    const found = new Map<string, Finding[]>();
    for (const finding of findings) add(found, finding.rule, finding);
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
            ...countColumns(context),
        ],
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
        foot: countRow({ rule: say(words.total) }, findings),
    };
}

function listTable(context: ReportContext): Table {
    const { findings, ages, say, placeOf, departmentsAt } = context;
    const rows = findings.map(finding => {
        const { rule, severity, message, values, file, span } = finding;
        const departments = departmentsAt(file, span);
        const row: Row = {
            severity,
            cells: {
                finding: say(message, values),
                severity: say(words[severity]),
                rule: { rule, text: rule },
                where: placeOf(file, span),
                ...ageCells(ages?.get(finding), context),
            },
        };
        return [departments.length === 1 ? departments[0] : undefined, row] as const;
    });
    return {
        id: 'findings',
        caption: say(findingWords.all),
        empty: say(findingWords.none),
        groupHead: say(words.department),
        columns: [
            { id: 'finding', head: say(words.finding), kind: 'text', isHead: true, share: ages ? 42 : 55 },
            { id: 'severity', head: say(words.severity), kind: 'text', share: ages ? 9 : 10 },
            { id: 'rule', head: say(words.rule), kind: 'text', share: ages ? 14 : 17 },
            { id: 'where', head: say(words.where), kind: 'text', share: ages ? 15 : 18 },
            ...(ages ? ageColumns(context) : []),
        ],
        groups: byDepartment(rows, context),
    };
}

/** The version since which a finding has stood, and the days since then. */
function ageColumns({ say }: ReportContext): Column[] {
    return [
        { id: 'since', head: say(findingWords.since), kind: 'text', share: 14 },
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

function setAsideTable({ plan, say, placeOf }: ReportContext): Table {
    const rows = plan.files.flatMap(file =>
        file.ignores.map(
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

function countColumns({ say }: ReportContext): Column[] {
    return [
        ...severities.map(id => ({ id, head: say(words[id]), kind: 'number' as const })),
        { id: 'total', head: say(words.total), kind: 'number' },
    ];
}

function countRow(cells: Row['cells'], findings: readonly Finding[]): Row {
    const counts = severities.map(severity => [severity, findings.filter(finding => finding.severity === severity).length]);
    return { cells: { ...cells, ...Object.fromEntries(counts), total: findings.length } };
}

function add(found: Map<string, Finding[]>, key: string, finding: Finding): void {
    const others = found.get(key);
    if (others) others.push(finding);
    else found.set(key, [finding]);
}
