// The rules as they stand for a plan, as a report: those that found something with what they found, then the others, then those that are
// off. It must not know how rules check.
import { stageNames } from '../l10n/kinds.ts';
import { say, type Text } from '../l10n/say.ts';
import { isAdopted } from '../plan/settings.ts';
import type { RuleState } from '../rules/engine/rule-states.ts';
import type { ReportContext } from './context.ts';
import type { Column, Report, RuleCell, Section, Table } from './table.ts';
import { findingWords, ruleOrigins, ruleWords, words } from './words.ts';

export interface RuleList {
    readonly context: ReportContext;
    readonly rules: readonly RuleState[];
}

/** `named`: the plans with what each is called; the name is shown where there are several. */
export function reportRules(named: readonly (RuleList & { readonly name: string })[], locale: Report['locale']): Report {
    const several = named.length > 1;
    const sections = named.flatMap((list, at) =>
        sectionsOf(list).map(section => ({
            ...section,
            id: `${section.id}-${at}`,
            title: several ? `${list.name}: ${section.title}` : section.title,
        })),
    );
    return {
        locale,
        title: say(ruleWords.title, locale),
        subtitle: several ? '' : (named[0]?.name ?? ''),
        facts: named.map(({ context, name }) => [
            several ? name : say(words.stage, locale),
            say(ruleWords.stage, locale, {
                stage: stageNames[context.plan.settings.stage],
                severity: isAdopted(context.plan.settings.stage) ? ruleWords.anError : ruleWords.aWarning,
            }),
        ]),
        contents: say(words.contents, locale),
        sections: [...sections, commandLine(locale)],
    };
}

function sectionsOf(list: RuleList): Section[] {
    const { context, rules } = list;
    const isOff = ({ severity }: RuleState) => severity === 'off';
    const speaks = ({ findings, ignored }: RuleState) => findings.length + ignored.length > 0;
    const speaking = rules.filter(rule => speaks(rule) && !isOff(rule)).sort((a, b) => b.findings.length - a.findings.length);
    const silent = rules.filter(rule => !speaks(rule) && !isOff(rule));
    const off = rules.filter(isOff);
    const section = (id: string, title: Text, tables: readonly Table[], intro: Text = ruleWords.how): Section => ({
        id,
        title: context.say(title),
        tab: context.say(title),
        intro: context.say(intro),
        tables,
    });
    return [
        section('speaking', ruleWords.speaking, [
            ruleTable(speaking, list, true),
            foundTable(speaking, list),
            ignoredTable(speaking, list),
        ]),
        section('silent', ruleWords.silent, [ruleTable(silent, list, false)], ruleWords.silentIntro),
        ...(off.length > 0 ? [section('off', ruleWords.off, [ruleTable(off, list, false)], ruleWords.offIntro)] : []),
    ];
}

function ruleTable(rules: readonly RuleState[], { context: { say } }: RuleList, counts: boolean): Table {
    const column = (id: string, head: Text, share: number, kind: Column['kind'] = 'text'): Column => ({ id, head: say(head), kind, share });
    return {
        id: 'rules',
        caption: say(ruleWords.title),
        empty: say(findingWords.none),
        columns: [
            { ...column('rule', words.rule, 21), isHead: true },
            column('severity', words.severity, 13),
            column('from', ruleWords.from, 12),
            ...(counts ? [column('found', ruleWords.found, 8, 'number'), column('ignored', ruleWords.ignored, 8, 'number')] : []),
            column('why', findingWords.why, counts ? 38 : 54),
        ],
        groups: rows(
            rules.map(({ id, severity, from, findings, ignored, why }) => ({
                ...(severity === 'off' ? {} : { severity }),
                cells: {
                    rule: link(id),
                    severity: { rule: id, text: say(severity === 'off' ? ruleWords.offSeverity : words[severity]), isSetting: true },
                    from: say(ruleOrigins[from]),
                    ...(counts ? { found: findings.length, ignored: ignored.length } : {}),
                    why: say(why),
                },
            })),
        ),
    };
}

function foundTable(rules: readonly RuleState[], { context: { say, placeOf } }: RuleList): Table {
    return {
        id: 'found',
        caption: say(findingWords.all),
        empty: say(findingWords.none),
        groupHead: say(words.rule),
        columns: [
            { id: 'finding', head: say(words.finding), kind: 'text', isHead: true, share: 75 },
            { id: 'where', head: say(words.where), kind: 'text', share: 25 },
        ],
        groups: rules
            .filter(({ findings }) => findings.length > 0)
            .map(({ id, findings }) => ({
                title: id,
                rows: findings.map(({ severity, message, values, file, span }) => ({
                    severity,
                    cells: { finding: say(message, values), where: placeOf(file, span) },
                })),
            })),
    };
}

function ignoredTable(rules: readonly RuleState[], { context: { say, plan, placeOf } }: RuleList): Table {
    const all = rules.flatMap(({ id, ignored }) => ignored.map(one => ({ id, ...one })));
    return {
        id: 'ignored',
        caption: say(findingWords.setAside),
        empty: say(findingWords.noneSetAside),
        columns: [
            { id: 'where', head: say(words.where), kind: 'text', isHead: true },
            { id: 'rule', head: say(words.rule), kind: 'text' },
            { id: 'reason', head: say(findingWords.reason), kind: 'text' },
        ],
        groups: rows(
            all.map(({ id, file, line, reason }) => {
                const start = plan.file(file)?.lineStarts[line] ?? 0;
                return {
                    cells: { where: placeOf(file, { start, end: start }), rule: link(id), reason: reason || say(findingWords.noReason) },
                };
            }),
        ),
    };
}

function rows(all: Table['groups'][number]['rows']): Table['groups'] {
    return all.length === 0 ? [] : [{ title: '', rows: all }];
}

function link(id: string): RuleCell {
    return { rule: id, text: id };
}

function commandLine(locale: Report['locale']): Section {
    const title = say(ruleWords.commandLine, locale);
    return { id: 'command-line', title, tab: title, intro: say(ruleWords.onCommandLine, locale), tables: [] };
}
