// Spoils texts as hands, merges and disks do. The same random numbers spoil in the same way.
import { mutate as edit } from '../unit/edits.ts';
import type { Random } from '../unit/random.ts';

const pieces =
    '{ } " " // /* */ , . .. % ( ) = -- \n \r\n \t \u0000 \ufeff \u0085 \ud800 é 😀 in unit plan goal extend department program serves needs maintainer budget 5 2026 2026..2029 Rp // ignore: no-goal'.split(
        ' ',
    );

/** One change of a text; `original` is what it was before all changes, `other` a text to take words from. */
export function mutate(text: string, original: string, other: string, random: Random): string {
    if (random(2) === 0) return edit(text, other, random)[0];
    const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const words = [...text.matchAll(/[\p{L}\p{N}_]+|"[^"\n]*"|[^\s]/gu)];
    const word = words.length > 0 ? pick(words) : undefined;
    const at = random(text.length + 1);
    const replaceWord = (by: string) => (word ? text.slice(0, word.index) + by + text.slice(word.index + word[0].length) : `${by}${text}`);
    // Often as it was before, so that it does not rot away.
    switch (random(16)) {
        case 1:
            return word ? text.slice(0, word.index + word[0].length) : '';
        case 2:
            return text.slice(0, at) + text.slice(at + random(40));
        case 3:
            return text.slice(0, at) + pick(pieces) + text.slice(at);
        case 4:
            return text.slice(0, at) + Array.from({ length: random(60) }, () => String.fromCharCode(random(256))).join('') + text.slice(at);
        case 5:
            return replaceWord(pick([...other.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)].map(([found]) => found).concat('x')));
        case 6:
            return replaceWord(pick(['0', '1', '-5', '2024', '1,5', '999999999999999999', '12.345.678,9']));
        case 7:
            return replaceWord('');
        case 8: {
            const lines = text.split('\n');
            lines.splice(random(lines.length), random(3), pick(lines));
            return lines.join('\n');
        }
        case 9: {
            const start = random(other.length + 1);
            return text.slice(0, at) + other.slice(start, start + random(400)) + text.slice(at);
        }
        case 10:
            return word && words.length > 1 ? replaceWord(pick(words)[0]) : text;
        case 11:
            return text.replace(/\r?\n/g, random(2) ? '\r\n' : '\n');
        default:
            return original;
    }
}
