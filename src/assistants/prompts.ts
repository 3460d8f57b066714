// Prompts that a person starts: the questions to ask and the order to ask them in. They name tools and hold no text of a plan.
import type { Text } from '../l10n/say.ts';
import { caution, safeText } from './safe-answer.ts';
import { object, optional, type Schema, words } from './schema.ts';

export interface Prompt {
    readonly name: string;
    readonly title: Text;
    readonly description: string;
    readonly input: Schema<unknown>;
    /** `named` is an argument in quotes; empty where it is not given. */
    write(named: (argument: string) => string): string;
}

const closing = `Cite file and line of everything you say. Say plainly what the plan does not state; guess no figure and add up none yourself. Answer in the language of the user. ${caution}`;

export const prompts: readonly Prompt[] = [
    {
        name: 'prepare_the_meeting',
        title: { en: 'Prepare the meeting', id: 'Siapkan rapat koordinasi' },
        description: 'An agenda for the coordination meeting: what to settle first, who must agree, what each decision changes.',
        input: object({ department: optional(words('Only what concerns this department.')) }),
        write(named) {
            const us = named('department');
            const of = us === '' ? '' : ` with department ${us}`;
            return `Prepare a coordination meeting of departments${us === '' ? '' : ` for the department ${us}`}. Call overview, then settle_first${of}, then promises with open true${us === '' ? '' : ` and department ${us}`}. Put the matters in the order of settle_first. For each: the question in one sentence, who must agree, what happens if nobody does, and a proposal; use findings for ready fixes and propose_edit to try them. Close with a list of decisions to record: what, who, by when.`;
        },
    },
    {
        name: 'review_this_department',
        title: { en: 'Review this department', id: 'Telaah perangkat daerah ini' },
        description: 'A review of one department: what it plans, with what money, for which goals, what others wait for, what is open.',
        input: object({ department: words('Name, title or code of the department.') }),
        write(named) {
            const us = named('department');
            return `Review the department ${us}. Call show with its name, money by year and by goal with department ${us}, findings with department ${us}, and promises with department ${us} in both directions. Then write one page: what it plans and for what; money by year; who waits for it and whom it waits for; what is open, the weightiest first, each with what would settle it; what is done well.`;
        },
    },
    {
        name: 'explain_a_program',
        title: { en: 'Explain a program', id: 'Jelaskan sebuah program' },
        description: 'Why a program is in the plan and what depends on it, for somebody who decides on its money.',
        input: object({ program: words('Name, title or code of the program.') }),
        write(named) {
            const program = named('program');
            return `Explain the program ${program} to somebody who decides on its money. Call why and show with its name, and what_if with drop [${program}]. Say what it is for up to the vision, what it needs, what breaks without it, and where the chain is cut.`;
        },
    },
];

export function writePrompt({ write }: Prompt, given: Readonly<Record<string, string | undefined>>): string {
    const named = (argument: string) => {
        const text = safeText(given[argument] ?? '').trim();
        return text === '' ? '' : `"${text.replace(/["\n]/g, "'").slice(0, 500)}"`;
    };
    return `${write(named)}\n\n${closing}`;
}
