// Grades of a table that stand on an official scale, such as those of the evaluation of accountability (AA to D). A scale is stated in no
// table: other grades, whose order nobody says, stay notes.
import type { Figure, Measure } from './entries.ts';
import { figureRole } from './figures.ts';

/** Worst first. */
const accountability = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'];
/** Grades that no other scale has. */
const telling = new Set(['CC', 'BB', 'AA']);
const named = /\b(?:sakip|akip|lkjip|lakip|reformasi birokrasi|akuntabilitas kinerja)\b/i;

/** The scale that all figures of a measure stand on; undefined where one does not, or where the grades may be of another. */
export function scaleOf({ text, figures }: Measure): readonly string[] | undefined {
    const read = figures.filter(({ column }) => ['target', 'baseline', 'actual', 'end'].includes(figureRole(column)));
    const grades = read.map(gradeOf);
    if (grades.length === 0 || grades.some(grade => !accountability.includes(grade))) return undefined;
    return named.test(text) || grades.some(grade => telling.has(grade)) ? accountability : undefined;
}

export function gradeOf({ word }: Pick<Figure, 'word'>): string {
    return (word ?? '').trim().toUpperCase();
}
