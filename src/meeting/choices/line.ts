// The choice that is always there: one more line in the thing that a point is about, typed as in the plan.
import type { KeywordId } from '../../l10n/keywords.ts';
import { spell } from '../../l10n/keywords.ts';
import type { Locale } from '../../l10n/say.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Declaration } from '../../plan/model.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Choice } from '../choice.ts';

/** By rule, the keyword that the missing line most likely begins with. */
const likely: Partial<Record<string, KeywordId>> = {
    'money-without-target': 'budget',
    'maintenance-unfunded': 'budget',
    'upkeep-short': 'budget',
    'no-outlook': 'forecast',
    'indicator-incomplete': 'target',
    'subactivity-no-target': 'indicator',
    'crosscut-no-coordinator': 'coordinator',
    unfinished: 'forecast',
    'no-handover': 'handover',
};

/** `language`: of the keywords in the file. */
export function lineChoices(rule: string, thing: Declaration, language: Locale): Choice[] {
    const { file, span, body } = thing;
    const keyword = likely[rule];
    return [
        {
            title: { en: 'Write another line in "{x}"…', id: 'Tulis baris lain pada "{x}"…' },
            values: { x: titleOf(thing) },
            at: { file, span: thing.nameSpan },
            blanks: [
                {
                    ask: { en: 'A line in "{x}", as in the text of the plan', id: 'Baris pada "{x}", seperti dalam teks rencana' },
                    values: { x: titleOf(thing) },
                    initial: keyword ? `${spell(keyword, language)} ` : '',
                },
            ],
            changes: ([answer = '']) => {
                const statement = answer.trim();
                if (statement === '' || /[\r\n]|^\/[/*]/.test(statement)) return undefined;
                return [{ kind: 'add', to: { file, span, body }, statement, before: childrenOf(thing)[0]?.span }];
            },
        },
    ];
}
