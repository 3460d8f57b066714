// Promises that break if a fund gives less, or if something moves or is dropped.
import type { Plan } from '../../plan/plan.ts';
import { readSuppositions, type Typed } from '../../what-if/read-supposition.ts';
import { type Outcome, whatIf as suppose, type WhatIf } from '../../what-if/what-if.ts';
import { saySupposition } from '../../what-if/write-what-if.ts';
import { findingFields, reasonOf, writeFinding } from '../findings-in.ts';
import { Unanswerable } from '../host.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, integer, list, nullable, object, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import type { ToolContext } from '../tool-context.ts';

const typed = { maxItems: 10 };

export const whatIf = tool({
    name: 'what_if',
    title: { en: 'What breaks if', id: 'Apa yang terganggu bila' },
    summary: { en: 'Suppose a cut, a delay or something dropped', id: 'Andaikan pemotongan, penundaan, atau sesuatu dibatalkan' },
    description:
        'Which promises of the plan break when a fund gives less, something moves in time, or something is dropped; several at once are one supposition. Nothing is changed. For "what breaks if the fund X is cut by a tenth" pass cut ["X=10%"]. A cut is read in two ways: works stay as planned and ceilings fall, or works are cut like the fund; readings says in which of them a finding holds.',
    input: {
        cut: withDefault(list('FUND=10%, FUND=500 million, or FUND=10% in 2026.', words('One cut.'), typed), []),
        move: withDefault(list('NAME=6m for six months later, NAME=1y, NAME=-3m for earlier.', words('One move.'), typed), []),
        drop: withDefault(list('Names of what is dropped.', words('One thing.'), typed), []),
        ...pageInput,
    },
    output: {
        supposed: list('Each supposition in words, with what it does to the figures.', text('A sentence.')),
        conclusion: text('How much breaks.'),
        outcomes: list(
            'What breaks first, then what changes, then what is gone.',
            object({
                outcome: choice('broken: a new finding. changed: the same finding in other words. gone: settled by it.', [
                    'broken',
                    'changed',
                    'gone',
                ]),
                ...findingFields,
                before: nullable(text('The sentence as it is now, of what changes.')),
                readings: list(
                    'In which readings of a cut; empty where it is so in any case.',
                    choice('A reading.', ['ceilings', 'budgets']),
                ),
                reason: text('Why a planner should care.'),
            }),
        ),
        broken: integer('Findings that are new.'),
        changed: integer('Findings that change.'),
        gone: integer('Findings that go.'),
        ...pageOutput,
    },
    run(input, context) {
        const { plan, host } = context;
        const given = (['cut', 'move', 'drop'] as const).flatMap(kind => input[kind].map((text): Typed => ({ kind, text })));
        if (given.length === 0) throw new Unanswerable('Nothing is supposed: pass cut, move or drop, such as cut ["DAU=10%"].');
        const read = readSuppositions(plan, given, text => host.readMoney(text));
        if ('refusal' in read) throw new Unanswerable(context.say(read.refusal));
        const result = resultOf(JSON.stringify(given), context, () => suppose(plan, read, host.rules, context.served.checked()));
        const all = (['broken', 'changed', 'gone'] as const).flatMap(outcome => result[outcome].map(one => ({ outcome, one })));
        const page = pageOf(all, input, ({ outcome, one }) => ({ outcome, ...outcomeOf(one) }));
        const { broken, changed, gone } = result;
        return {
            supposed: read.flatMap(one => saySupposition(one, result, plan)).map(said => context.say(said)),
            conclusion: `${broken.length} new ${broken.length === 1 ? 'finding' : 'findings'}, ${changed.length} changed, ${gone.length} gone. The plan itself was not changed.`,
            outcomes: page.entries,
            broken: broken.length,
            changed: changed.length,
            gone: gone.length,
            total: page.total,
            more: page.more,
        };

        function outcomeOf({ finding, before, readings }: Outcome) {
            return {
                ...writeFinding(finding, context),
                before: before ? context.say(before.message, before.values) : null,
                readings,
                reason: reasonOf(finding.rule, context),
            };
        }
    },
});

/** The last answer about a plan: further parts of a long list need no check of their own. An edit makes another version. */
const last = new WeakMap<Plan['version'], { readonly key: string; readonly result: WhatIf }>();

function resultOf(key: string, { plan }: ToolContext, make: () => WhatIf): WhatIf {
    const known = last.get(plan.version);
    const result = known?.key === key ? known.result : make();
    last.set(plan.version, { key, result });
    return result;
}
