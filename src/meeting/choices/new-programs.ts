// The choice of a new program for what nobody does yet: people say whose it is and what it is called, the checks then ask for the rest.
import { nameFromTitle } from '../../l10n/choose-names.ts';
import { inEach } from '../../l10n/keyword-locale.ts';
import { writePath } from '../../l10n/write-name.ts';
import { writeString } from '../../plan/edit.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { pathTo } from '../../rules/fixes/choices.ts';
import { addTo, freeName } from '../../rules/fixes/home.ts';
import type { Choice } from '../choice.ts';
import { meant, optionOf } from './candidates.ts';

/** By rule, the line of the new program that names what nobody does yet. */
const lines = { 'goal-unserved': 'serves', 'proposal-open': 'answers' } as const;

export function newProgramChoices(rule: string, thing: Declaration, plan: Plan): Choice[] {
    const line = Object.hasOwn(lines, rule) ? lines[rule as keyof typeof lines] : undefined;
    const home = plan.names.departmentOf(thing);
    // A department's own goals are not for another one.
    const all = plan.all('department').filter(one => one.name !== '' && (home === undefined || one === home));
    if (!line || all.length === 0) return [];
    return [
        {
            title: { en: 'Add a program for it…', id: 'Tambahkan program untuk ini…' },
            values: {},
            blanks: [
                { ask: { en: 'Which department?', id: 'Perangkat daerah mana?' }, values: {}, options: all.map(optionOf) },
                { ask: { en: 'What is the program called?', id: 'Apa nama programnya?' }, values: {} },
            ],
            changes: ([answer, typed = '']) => {
                const department = meant(answer, all);
                const title = typed.trim();
                if (department?.kind !== 'department' || title === '') return undefined;
                const name = writePath([freeName(nameFromTitle(title).name || 'Program', department, plan)]);
                const path = pathTo(thing, department, line, plan);
                const statement = inEach(word => `${word('program')} ${name} ${writeString(title)} {\n  ${word(line)} ${path}\n}`);
                return [addTo(department, ['program'], statement, plan)];
            },
        },
    ];
}
