// The programs of each department, kept in step with edits: an edit reads its own file again, and no other. It must not know words.
import { invertedIndex } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Department, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { homeOf } from './whose.ts';

/** In plan order; of undefined those that belong to no department. */
export const programsOf: (department: Department | undefined, plan: Plan) => readonly Work[] = invertedIndex<
    Department | undefined,
    Work,
    readonly Work[]
>({
    entries: (file, plan) => topOf(file).programs.map(program => [homeOf(program, plan), program] as const),
    value: programs => programs,
});
