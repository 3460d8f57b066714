// The shape of a choice: one way to settle a point, as changes of the plan's text, with the blanks that people fill in. It must not know
// any rule, nor who asks.
import type { Text, Values } from '../l10n/say.ts';
import type { Change } from '../plan/edit.ts';
import type { Department, Work } from '../plan/model.ts';
import type { Span } from '../plan/source.ts';

/** A place in a file. */
export interface FileSpan {
    readonly file: string;
    readonly span: Span;
}

/** One answer to a blank. */
export interface Option {
    /** Given back as the answer. */
    readonly value: string;
    readonly title: Text;
    readonly detail: Text;
}

/** Something that only people know. Where there are no options, the answer is typed. */
export interface Blank {
    readonly ask: Text;
    readonly values: Values;
    readonly options?: readonly Option[];
    /** Whether an answer that is no option may be typed. */
    readonly isOpen?: boolean;
    /** The present text, to begin typing from. */
    readonly initial?: string;
}

export interface Choice {
    readonly title: Text;
    readonly values: Values;
    /** The text that is changed, where that is certain before the blanks are filled in: it tells whose choice this is. */
    readonly at?: FileSpan;
    readonly blanks: readonly Blank[];
    /** `answers` has one answer for each blank. Undefined where an answer is none. */
    readonly changes: (answers: readonly string[]) => readonly Change[] | undefined;
    /** In the place of changes: a program that goes to another department, which asks for more than changes of known places. */
    readonly hands?: (answers: readonly string[]) => Handing | undefined;
}

/** A program with the department that takes it over. */
export interface Handing {
    readonly program: Work;
    readonly to: Department;
}

/** A text that is the same in every language, such as a title in a plan. */
export function plain(text: string): Text {
    return { en: text, id: text };
}
