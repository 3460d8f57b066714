// The choice of any fund for money of which nobody says where it comes from.
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, programOf } from '../../plan/queries.ts';
import { nameFund } from '../../rules/money-without-target.ts';
import type { Choice, FileSpan } from '../choice.ts';
import { candidates, meant, optionOf } from './candidates.ts';

export function fundChoices(rule: string, place: FileSpan, thing: Declaration, plan: Plan): Choice[] {
    const program = isWork(thing) ? (programOf(thing) ?? thing) : undefined;
    const all = candidates('fund', plan);
    const [some] = all;
    if (rule !== 'money-without-target' || !program || some?.kind !== 'fund' || nameFund(program, some, plan).length === 0) return [];
    const title = { en: 'Set the fund…', id: 'Tetapkan sumber dana…' };
    return [
        {
            title,
            values: {},
            at: place,
            blanks: [{ ask: title, values: {}, options: all.map(optionOf) }],
            changes: ([answer]) => {
                const fund = meant(answer, all);
                return fund?.kind === 'fund' ? nameFund(program, fund, plan) : undefined;
            },
        },
    ];
}
