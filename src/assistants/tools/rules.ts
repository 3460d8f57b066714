// The rules as they stand for the plan; of one, all that is said about it.

import { stageNames } from '../../l10n/kinds.ts';
import { allRules } from '../../rules/all.ts';
import { describeRules } from '../../rules/engine/rule-states.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, integer, list, nullable, object, optional, text, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { expectRule } from './findings.ts';

export const rules = tool({
    name: 'rules',
    title: { en: 'Rules of the check', id: 'Aturan pemeriksaan' },
    summary: { en: 'What is checked, how much it counts, and why', id: 'Apa yang diperiksa, seberapa berat, dan mengapa' },
    description:
        'The rules that the plan is checked by: what each can say, how much it counts for this plan and why that much, how often it finds something, what is ignored. With an id also what the rule deliberately does not report, and an example of a faulty and a sound plan. Choose it to explain a finding.',
    input: { rule: optional(words('Id of one rule, such as no-maintainer.', 80)), ...pageInput },
    output: {
        stage: text('Stage of the plan, which decides how much missing information counts.'),
        rules: list(
            'Those that find something first.',
            object({
                rule: text('Id.'),
                severity: choice('How much it counts now.', ['error', 'warning', 'information', 'off']),
                set_by: choice('What decides that.', ['rule', 'stage', 'setting']),
                says: list('What it can say.', text('A sentence; what would be filled in stands as {x}.')),
                why: text('Why a planner should care.'),
                found: integer('Findings now.'),
                ignored: list(
                    'Lines on which it is silenced.',
                    object({ at: text('file:line'), reason: text('The reason that is written there.') }),
                ),
                does_not_report: nullable(text('Only of a rule that was asked for.')),
                faulty: nullable(text('A small plan with the fault.')),
                sound: nullable(text('The same without it.')),
            }),
        ),
        ...pageOutput,
    },
    longTexts: ['faulty', 'sound'],
    run(input, context) {
        if (input.rule !== undefined) expectRule(input.rule);
        const states = describeRules(context.plan, context.host.rules, context.findings)
            .filter(({ id }) => input.rule === undefined || id === input.rule)
            .sort((a, b) => b.findings.length - a.findings.length);
        const page = pageOf(states, input, ({ id, severity, from, says, why, findings, ignored }) => {
            const whole = input.rule === undefined ? undefined : allRules.find(rule => rule.id === id);
            const [example] = whole?.examples ?? [];
            return {
                rule: id,
                severity,
                set_by: from,
                says: says.map(said => context.say(said)),
                why: context.say(why),
                found: findings.length,
                ignored: ignored.slice(0, 10).map(({ file, line, reason }) => ({ at: `${context.path(file)}:${line + 1}`, reason })),
                does_not_report: whole ? context.say(whole.doesNotReport) : null,
                faulty: example ? withoutMarks(example.bad) : null,
                sound: example?.good ?? null,
            };
        });
        return { stage: context.say(stageNames[context.plan.settings.stage]), rules: page.entries, total: page.total, more: page.more };
    },
});

function withoutMarks(marked: string): string {
    return marked.replace(/<\||\|>/g, '');
}
