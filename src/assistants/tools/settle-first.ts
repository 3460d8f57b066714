// Agenda of the meeting: points that departments must agree on, the gravest first.
import { gravityOf } from '../../facts/topics.ts';
import { titleOf } from '../../plan/queries.ts';
import { agendaTopics, type Matter, mattersIn } from '../../report/agenda.ts';
import { contextOf } from '../../report/context.ts';
import { agendaWords } from '../../report/words.ts';
import { findingFields, idsOfFindings, reasonOf, writeFinding } from '../findings-in.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, integer, list, object, optional, text, words } from '../schema.ts';
import { tool } from '../tool.ts';

export const settleFirst = tool({
    name: 'settle_first',
    title: { en: 'What to settle first', id: 'Apa yang perlu disepakati lebih dahulu' },
    summary: { en: 'Matters for the meeting, the weightiest first', id: 'Bahan rapat, yang terberat lebih dahulu' },
    description:
        'What one department cannot settle alone, ordered for a meeting: errors before warnings, then what cannot be done in that order, promises between departments, who maintains what, goals, money, overlaps; among equals what concerns more departments. Each with who must talk, its place and the reason. Choose it for "what shall we settle first" and to prepare a meeting.',
    input: {
        department: optional(words('Only matters that concern this department.')),
        topic: optional(choice('Only this topic.', agendaTopics)),
        ...pageInput,
    },
    output: {
        matters: list(
            'In the order in which to settle them.',
            object({
                rank: integer('1 comes first.'),
                topic: text('What is talked about.'),
                ...findingFields,
                id: text('Id of the finding, for propose_edit.'),
                departments: list('Titles of those who must agree.', text('A department.')),
                reason: text('Why it matters.'),
            }),
        ),
        ordered_by: text('How they are ordered.'),
        pairs: list(
            'Who needs to talk with whom, the busiest first.',
            object({ departments: list('Two titles.', text('A department.')), matters: integer('Open matters between them.') }),
        ),
        ...pageOutput,
    },
    run(input, context) {
        const party = input.department === undefined ? undefined : context.department(input.department);
        const all = mattersIn(contextOf(context.plan, context.findings, context.locale)).filter(
            ({ topic, concerned }) => (!party || concerned.includes(party)) && (input.topic === undefined || topic === input.topic),
        );
        const ordered = all.map((matter, k) => ({ matter, k })).sort((a, b) => compare(a.matter, b.matter) || a.k - b.k);
        const ids = idsOfFindings(context);
        const ranked = ordered.map(({ matter }, k) => ({ matter, rank: k + 1 }));
        const page = pageOf(ranked, input, ({ matter: { finding, topic, concerned }, rank }) => ({
            rank,
            topic: context.say(agendaWords[topic]),
            ...writeFinding(finding, context),
            id: ids.get(finding) ?? '',
            departments: concerned.map(titleOf).slice(0, 20),
            reason: reasonOf(finding.rule, context),
        }));
        return {
            matters: page.entries,
            ordered_by: 'Severity, then topic, then how many departments it concerns, then the order of the plan.',
            pairs: pairsOf(all),
            total: page.total,
            more: page.more,
        };
    },
});

function compare(a: Matter, b: Matter): number {
    return gravityOf(a.finding) - gravityOf(b.finding) || b.concerned.length - a.concerned.length;
}

function pairsOf(matters: readonly Matter[]) {
    const counts = new Map<string, { departments: [string, string]; matters: number }>();
    for (const { concerned } of matters) {
        const [one, ...others] = concerned;
        for (const other of others) {
            if (!one) continue;
            const [first, second] = one.name < other.name ? [one, other] : [other, one];
            const key = `${first.name} ${second.name}`;
            const pair = counts.get(key) ?? { departments: [titleOf(first), titleOf(second)], matters: 0 };
            pair.matters++;
            counts.set(key, pair);
        }
    }
    return [...counts.values()].sort((a, b) => b.matters - a.matters).slice(0, 20);
}
