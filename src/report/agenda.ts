// What to put on the table when departments meet: findings that one of them cannot settle alone. It must not check anything anew.
import { type Topic, topicByRule } from '../facts/topics.ts';
import type { Text } from '../l10n/say.ts';
import type { Department } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Finding, Severity } from '../rules/engine/finding.ts';
import type { ReportContext } from './context.ts';
import type { Group, Row, Section, Table } from './table.ts';
import { agendaWords, words } from './words.ts';

/** In the order in which they are put on the table. */
export const agendaTopics: readonly Topic[] = ['promises', 'care', 'order', 'overlap', 'goals', 'allotment', 'other'];
const heaviest: readonly Severity[] = ['error', 'warning', 'information'];

/** A finding that one department cannot settle alone. */
export interface Matter {
    readonly finding: Finding;
    readonly topic: Topic;
    readonly concerned: readonly Department[];
}

/** In the order of the findings; one that only says the same from its other end is left out. */
export function mattersIn(context: ReportContext): Matter[] {
    const seen = new Map<string, string>();
    return context.findings.flatMap(finding => {
        const concerned = concernedBy(finding, context);
        const topic = topicByRule.get(finding.rule) ?? (concerned.length > 1 ? 'other' : undefined);
        return topic && !isMirrored(finding, seen) ? [{ finding, topic, concerned }] : [];
    });
}

export function reportAgenda(context: ReportContext): Section {
    const matters = mattersIn(context);
    return {
        id: 'agenda',
        title: context.say(agendaWords.title),
        tab: context.say(agendaWords.tab),
        intro: context.say(agendaWords.intro),
        tables: [mattersTable(matters, context), pairsTable(matters, context)],
    };
}

/** Whether another finding of the rule says the same from one of its other ends, as in a circle of works that wait for each other. */
function isMirrored({ rule, file, span, related }: Finding, seen: Map<string, string>): boolean {
    const here = `${file} ${span.start}`;
    const ends = new Set([here, ...related.map(other => `${other.file} ${other.span.start}`)]);
    const key = [rule, ...[...ends].sort()].join('\n');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, here);
    return first !== undefined && first !== here;
}

/** The department of the finding first, then those at its other ends. */
function concernedBy({ file, span, related }: Finding, { departmentsAt }: ReportContext): Department[] {
    return [...new Set([{ file, span }, ...related].flatMap(place => departmentsAt(place.file, place.span)))];
}

function mattersTable(matters: readonly Matter[], context: ReportContext): Table {
    const { say } = context;
    let number = 0;
    const groups = agendaTopics.flatMap((topic): Group[] => {
        const own = matters.filter(matter => matter.topic === topic);
        own.sort((a, b) => heaviest.indexOf(a.finding.severity) - heaviest.indexOf(b.finding.severity));
        const rows = own.map(matter => matterRow(matter, ++number, context));
        return rows.length === 0 ? [] : [{ title: say(agendaWords[topic]), rows }];
    });
    return {
        id: 'agenda',
        caption: say(agendaWords.matters),
        empty: say(agendaWords.noMatters),
        groupHead: say(agendaWords.topic),
        columns: [
            { id: 'number', head: say(agendaWords.number), kind: 'number', share: 4 },
            { id: 'matter', head: say(agendaWords.matter), kind: 'text', isHead: true, share: 28 },
            { id: 'concerns', head: say(agendaWords.concerns), kind: 'text', share: 18 },
            { id: 'severity', head: say(words.severity), kind: 'text', share: 10 },
            { id: 'where', head: say(words.where), kind: 'text', share: 14 },
            { id: 'agreed', head: say(agendaWords.agreed), kind: 'blank', share: 15 },
            { id: 'who', head: say(agendaWords.whoAndWhen), kind: 'blank', share: 11 },
        ],
        groups,
    };
}

function matterRow({ finding, concerned }: Matter, number: number, { say, placeOf }: ReportContext): Row {
    return {
        severity: finding.severity,
        cells: {
            number,
            matter: say(finding.message, finding.values),
            concerns: concerned.length > 0 ? concerned.map(titleOf) : say(words.shared),
            severity: say(words[finding.severity]),
            where: placeOf(finding.file, finding.span),
        },
    };
}

/** Each department of a finding with every other one it concerns; the busiest pair first. */
function pairsTable(matters: readonly Matter[], { say }: ReportContext): Table {
    const pairs = new Map<string, { readonly one: Department; readonly other: Department; count: number }>();
    for (const { concerned } of matters) {
        const [one, ...others] = concerned;
        for (const other of others) {
            if (!one) continue;
            const [first, second] = [one, other].sort((a, b) => (a.name < b.name ? -1 : 1)) as [Department, Department];
            const key = `${first.name} ${second.name}`;
            const pair = pairs.get(key);
            if (pair) pair.count++;
            else pairs.set(key, { one: first, other: second, count: 1 });
        }
    }
    const rows = [...pairs.values()]
        .sort((a, b) => b.count - a.count)
        .map(({ one, other, count }): Row => ({ cells: { one: titleOf(one), other: titleOf(other), count } }));
    const head = (id: string, text: Text, kind: 'text' | 'number', isHead = false) => ({ id, head: say(text), kind, isHead });
    return {
        id: 'pairs',
        caption: say(agendaWords.pairs),
        empty: say(agendaWords.noPairs),
        columns: [
            head('one', words.department, 'text', true),
            head('other', agendaWords.and, 'text'),
            head('count', agendaWords.open, 'number'),
        ],
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
    };
}
