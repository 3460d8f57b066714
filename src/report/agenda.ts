// The agenda for a meeting of departments: findings that one of them cannot settle alone. It must not check anything anew.
import { type Topic, topicByRule } from '../facts/topics.ts';
import { firstOfName } from '../facts/whose.ts';
import type { Text } from '../l10n/say.ts';
import type { Department } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { ReportContext } from './context.ts';
import type { Group, Row, Section, Table } from './table.ts';
import { agendaWords, words } from './words.ts';

/** In the order in which they are put on the table. */
export const agendaTopics: readonly Topic[] = ['promises', 'care', 'order', 'overlap', 'goals', 'allotment', 'other'];

/** A finding that one department cannot settle alone. */
export interface Matter {
    readonly finding: Finding;
    /** The number that it has on all sheets. */
    readonly number: number;
    readonly topic: Topic;
    readonly concerned: readonly Department[];
}

/** Gravest first; one that only says the same from its other end is left out. Of one department those that concern it. */
export function mattersIn(context: ReportContext): Matter[] {
    const { points, department } = context;
    return points.all.flatMap(({ finding, number, mirrors }) => {
        const concerned = concernedBy(finding, context);
        const topic = topicByRule.get(finding.rule) ?? (concerned.length > 1 ? 'other' : undefined);
        const isHere = !department || concerned.includes(department);
        return topic && isHere && !isMirror(finding, mirrors, points) ? [{ finding, number, topic, concerned }] : [];
    });
}

export function reportAgenda(context: ReportContext): Section {
    const matters = mattersIn(context);
    return {
        id: 'agenda',
        title: context.say(agendaWords.title),
        tab: context.say(agendaWords.tab),
        intro: context.say(context.department ? agendaWords.ownIntro : agendaWords.intro),
        tables: [mattersTable(matters, context), pairsTable(matters, context)],
    };
}

/** Whether an earlier point says the same from one of its other ends, as in a circle of works that wait for each other. */
function isMirror({ file, span }: Finding, mirrors: number | undefined, { all }: ReportContext['points']): boolean {
    const first = mirrors === undefined ? undefined : all[mirrors - 1]?.finding;
    return first !== undefined && (first.file !== file || first.span.start !== span.start);
}

/** The department of the finding first, then those at its other ends. */
function concernedBy({ file, span, related }: Finding, { departmentsAt, plan }: ReportContext): Department[] {
    const concerned = [{ file, span }, ...related].flatMap(place => departmentsAt(place.file, place.span));
    return [...new Set(concerned.map(department => firstOfName(department, plan) as Department))];
}

function mattersTable(matters: readonly Matter[], context: ReportContext): Table {
    const { say } = context;
    const groups = agendaTopics.flatMap((topic): Group[] => {
        const own = matters.filter(matter => matter.topic === topic);
        const rows = own.map(matter => matterRow(matter, context));
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

function matterRow({ finding, number, concerned }: Matter, { say, placeOf }: ReportContext): Row {
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
