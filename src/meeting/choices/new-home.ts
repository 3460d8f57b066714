// The choice to give a program to another department: its text goes there, and every name that leads to it or out of it goes on meaning the
// same. It must not know how texts are rebuilt.
import type { Declaration, Department, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { programOf, titleOf } from '../../plan/queries.ts';
import type { Choice } from '../choice.ts';
import { meant, optionOf } from './candidates.ts';

/** Rules whose findings go when another department does the work. */
const ofDepartment = new Set(['outside-mandate', 'duplicate-work', 'over-ceiling']);

/** `things`: the declarations at all ends of a point. */
export function newHomeChoices(rule: string, things: readonly Declaration[], plan: Plan): Choice[] {
    if (!ofDepartment.has(rule)) return [];
    const programs = [...new Set(things.flatMap(thing => (thing.kind === 'department' ? [] : (programOf(thing) ?? []))))];
    return programs.flatMap(program => {
        const home = plan.names.departmentOf(program);
        if (!home || program.name === '') return [];
        const all = plan
            .all('department')
            .filter(one => one !== home && one.name !== '' && plan.names.membersOf(undefined).get(one.name)?.[0] === one)
            .filter(one => !plan.names.membersOf(one).has(program.name));
        return all.length === 0 ? [] : [handing(program, all)];
    });
}

function handing(program: Work, all: readonly Department[]): Choice {
    return {
        title: { en: 'Give "{x}" to another department…', id: 'Alihkan "{x}" ke perangkat daerah lain…' },
        values: { x: titleOf(program) },
        at: { file: program.file, span: program.nameSpan },
        blanks: [
            {
                ask: { en: 'Which department takes "{x}"?', id: 'Perangkat daerah mana yang mengambil alih "{x}"?' },
                values: { x: titleOf(program) },
                options: all.map(optionOf),
            },
        ],
        changes: () => undefined,
        hands: ([answer]) => {
            const to = meant(answer, all);
            return to?.kind === 'department' ? { program, to } : undefined;
        },
    };
}
