// Doubts and notes as they come up while a table is read. A row that turns out to be no work takes back what was asked of it.
import type { Text } from '../l10n/say.ts';
import type { Doubt } from './account.ts';
import { messages } from './messages.ts';
import type { TableProblem } from './workbook.ts';

export interface Question extends TableProblem {
    readonly readings?: readonly string[];
    readonly settle?: Text;
}

/** The same question is asked of so many cells; the rest is a number. */
const maxOfOne = 50;

export class Questions {
    #doubts: Doubt[] = [];
    #notes: TableProblem[] = [];
    readonly #acceptMismatch: boolean;

    constructor(acceptMismatch = false) {
        this.#acceptMismatch = acceptMismatch;
    }

    ask(question: Question): void {
        const { place, message, values, readings = [], settle = messages.settleInTable } = question;
        this.#doubts.push({ place, message, values, readings, settle });
    }

    /** Sums that disagree: a doubt, unless the reader accepts that the table itself is wrong. */
    mismatch(question: Question): void {
        if (this.#acceptMismatch) this.note({ place: question.place, message: question.message, values: question.values });
        else this.ask({ ...question, settle: messages.settleMismatch });
    }

    note(problem: TableProblem): void {
        this.#notes.push(problem);
    }

    mark(): readonly [number, number] {
        return [this.#doubts.length, this.#notes.length];
    }

    takeBack([doubts, notes]: readonly [number, number]): void {
        this.#doubts.length = doubts;
        this.#notes.length = notes;
    }

    get hasDoubts(): boolean {
        return this.#doubts.length > 0;
    }

    get doubts(): Doubt[] {
        return shorten(this.#doubts);
    }

    get notes(): TableProblem[] {
        return shorten(this.#notes);
    }
}

function shorten<P extends TableProblem>(problems: readonly P[]): P[] {
    const counts = new Map<Text, number>();
    for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1);
    const seen = new Map<Text, number>();
    return problems.flatMap((problem): P[] => {
        const at = (seen.get(problem.message) ?? 0) + 1;
        seen.set(problem.message, at);
        const more = (counts.get(problem.message) ?? 0) - maxOfOne;
        if (at <= maxOfOne || more <= 0) return [problem];
        return at === maxOfOne + 1 ? [{ ...problem, place: {}, message: messages.moreOfThese, values: { more } }] : [];
    });
}
