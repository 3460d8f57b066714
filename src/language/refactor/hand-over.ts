// A program to another department as plain edits, or why not. It must not know who decides that.
import type { Text, Values } from '../../l10n/say.ts';
import type { TextEdit } from '../../plan/edit.ts';
import type { Department, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Language } from '../module.ts';
import { RefactoringError, type TextOf } from './carry.ts';
import { moveProgram } from './move-program.ts';

export function handOverWith(
    language: Language,
): (
    handing: { readonly program: Work; readonly to: Department },
    now: { readonly plan: Plan; readonly textOf: TextOf },
) => readonly TextEdit[] | { readonly refusal: Text; readonly values: Values } {
    return ({ program, to }, { plan, textOf }) => {
        try {
            return moveProgram(program, to, plan, language, textOf);
        } catch (error) {
            if (!(error instanceof RefactoringError)) throw error;
            return { refusal: error.text, values: error.values };
        }
    };
}
