// A template in which the name of a declaration follows its title while nothing refers to it yet: up to three words, much as `chooseNames`
// takes them. It must not know where the template is put.
import { fillers } from '../l10n/choose-names.ts';

/** What stands between two words of a name: blanks, marks, words without a meaning of their own. */
const between = String.raw`(?:\W+(?:${[...fillers].join('|')})(?=\W))*\W+`;
const word = String.raw`([a-z]\w*)`;
/** Three words, or all of a title that is a question still or begins otherwise: what does not match would become the name as it is. */
const pattern = String.raw`^(?:(.*\?|[^a-z].*)|${word}(?:${between}${word})?(?:${between}${word})?.*)$`;

/** A snippet for `name "question"`: the question is to be typed over, and then the name follows. */
export function nameFromTitle(name: string, question: string): string {
    const words = [2, 3, 4].map(group => `\${${group}:/capitalize}`).join('');
    return `\${1/${pattern}/\${1:+${name}}${words}/i} "\${1:${question.replace(/[\\$}]/g, '\\$&')}}`;
}
