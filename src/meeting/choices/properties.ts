// Choices for what a thing lacks: one line with a name of the plan, any of them where the rule proposes the likeliest few.
import type { KeywordId } from '../../l10n/keywords.ts';
import type { Text } from '../../l10n/say.ts';
import type { Declaration, Role } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, titleOf } from '../../plan/queries.ts';
import { pathTo } from '../../rules/fixes/choices.ts';
import { addProperty } from '../../rules/fixes/statements.ts';
import type { Choice } from '../choice.ts';
import { candidates, meant, optionOf } from './candidates.ts';

interface Lacking {
    /** At once the role and the keyword of the line. */
    readonly line: Role & KeywordId;
    readonly title: Text;
}

const maintainer = { line: 'maintainer', title: { en: 'Set the maintainer…', id: 'Tetapkan pemelihara…' } } as const;
const executor = { line: 'executor', title: { en: 'Set the executor…', id: 'Tetapkan pelaksana…' } } as const;
const location = { line: 'location', title: { en: 'Set the location…', id: 'Tetapkan lokasi…' } } as const;
const serves = { line: 'serves', title: { en: 'Set what it serves…', id: 'Tetapkan yang didukung…' } } as const;
const answers = {
    line: 'answers',
    title: { en: 'Set the program that answers it…', id: 'Tetapkan program yang menyanggupi…' },
} as const;
const maintains = {
    line: 'maintains',
    title: { en: 'Set the program that maintains it…', id: 'Tetapkan program pemelihara…' },
} as const;

/** By rule, the line that settles its findings. */
const lacking: Readonly<Record<string, Lacking>> = {
    'no-maintainer': maintainer,
    'no-executor': executor,
    'no-location': location,
    'coarse-location': location,
    'no-goal': serves,
    'walks-alone': serves,
    'no-user': { line: 'user', title: { en: 'Set the user…', id: 'Tetapkan pengguna…' } },
    'crosscut-no-coordinator': { line: 'coordinator', title: { en: 'Set the coordinator…', id: 'Tetapkan koordinator…' } },
    'unanswered-request': answers,
    'proposal-open': answers,
    'goal-unserved': { line: 'serves', title: { en: 'Set the program that serves it…', id: 'Tetapkan program pendukung…' } },
    unfinished: { line: 'continues', title: { en: 'Set the program that continues it…', id: 'Tetapkan program lanjutan…' } },
    'asset-left-idle': {
        line: 'continues',
        title: { en: 'Set the program that continues it…', id: 'Tetapkan program lanjutan…' },
    },
    'maintainer-unaware': maintains,
    'maintenance-unfunded': maintains,
};

/** Rules whose line stands in a program that is chosen, and names the thing. */
const inProgram = new Set([
    'unanswered-request',
    'proposal-open',
    'goal-unserved',
    'unfinished',
    'asset-left-idle',
    'maintainer-unaware',
    'maintenance-unfunded',
]);

/** `thing`: the declaration that the finding is about; `others`: the departments at the other end, whose programs are offered. */
export function propertyChoices(rule: string, thing: Declaration, others: readonly Declaration[], plan: Plan): Choice[] {
    const lacks = lacking[rule];
    // Where there are places, numbers are missing.
    if (!lacks || (lacks === location && 'places' in thing && thing.places.length > 0 && rule === 'no-location')) return [];
    if (!inProgram.has(rule)) return [here(lacks, thing, plan)];
    // A program that keeps something lacks money, not a keeper.
    return rule === 'maintenance-unfunded' && isWork(thing) ? [] : [elsewhere(lacks, thing, others, plan)];
}

function here({ line, title }: Lacking, thing: Declaration, plan: Plan): Choice {
    const all = candidates(line, plan);
    return {
        title,
        values: {},
        at: { file: thing.file, span: thing.nameSpan },
        blanks: [{ ask: title, values: {}, options: all.map(optionOf) }],
        changes: ([answer]) => {
            const target = meant(answer, all);
            return target && addProperty(title, {}, thing, line, pathTo(target, thing, line, plan)).changes;
        },
    };
}

function elsewhere({ line, title }: Lacking, thing: Declaration, others: readonly Declaration[], plan: Plan): Choice {
    const home = plan.names.departmentOf(thing);
    const isOwn = (program: Declaration) => plan.names.departmentOf(program) === home;
    const every = candidates('answeredBy', plan).filter(one => one.kind === 'program' && one !== thing);
    const asked = every.filter(program => others.some(other => other === plan.names.departmentOf(program)));
    const all = asked.length > 0 ? asked : [...every.filter(isOwn), ...every.filter(program => !isOwn(program))];
    const [other] = asked.length > 0 ? others : [];
    return {
        title,
        values: { x: titleOf(thing) },
        ...(other ? { at: { file: other.file, span: other.nameSpan } } : {}),
        blanks: [{ ask: title, values: {}, options: all.map(optionOf) }],
        changes: ([answer]) => {
            const program = meant(answer, all);
            return isWork(program) ? addProperty(title, {}, program, line, pathTo(thing, program, line, plan)).changes : undefined;
        },
    };
}
