// Random edits of plan texts, such as people and accidents make. A third of them hit the few lines that much depends on.

import { editCentralLine } from './central-edits.ts';
import type { Random } from './random.ts';

/** One edit of a text, with pieces of another; says what it was. */
export function mutate(text: string, other: string, random: Random): [text: string, what: string] {
    return random(3) === 0 ? editCentralLine(text, other, random) : editAnywhere(text, other, random);
}

function editAnywhere(text: string, other: string, random: Random): [text: string, what: string] {
    const lines = text.split('\n');
    const otherLines = other.split('\n');
    const at = random(lines.length);
    const line = lines[at] as string;
    const words = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_-]*/gu)];
    const otherWords = [...other.matchAll(/[\p{L}_][\p{L}\p{N}_-]*/gu)];
    switch (random(8)) {
        case 0:
            return [lines.toSpliced(at, 1).join('\n'), `line ${at} deleted: ${line}`];
        case 1:
            return [lines.toSpliced(random(lines.length), 0, line).join('\n'), `line repeated: ${line}`];
        case 2: {
            const moved = otherLines[random(otherLines.length)] as string;
            return [lines.toSpliced(at, 0, moved).join('\n'), `line ${at} added: ${moved}`];
        }
        case 3: {
            const numbers = [...text.matchAll(/\d+/g)];
            const number = numbers[random(numbers.length)];
            if (!number) return [text, 'nothing'];
            const value = [2024, 2025, 2026, 2029, 2031, 0, 5, 1000][random(8)] as number;
            return [replaced(text, number, String(value)), `number ${number[0]} to ${value}`];
        }
        case 4: {
            const word = words[random(words.length)];
            const by = otherWords[random(otherWords.length)]?.[0] ?? 'x';
            return word ? [replaced(text, word, by), `word ${word[0]} to ${by}`] : [text, 'nothing'];
        }
        case 5: {
            const word = words[random(words.length)];
            return word ? [replaced(text, word, `${word[0]}x`), `word ${word[0]} lengthened`] : [text, 'nothing'];
        }
        case 6: {
            const start = random(text.length);
            return [text.slice(0, start) + text.slice(start + random(40)), `cut at ${start}`];
        }
        default:
            return [`${'\n'.repeat(random(3))}// moved\n${text}`, 'all moved down'];
    }
}

function replaced(text: string, match: RegExpExecArray, by: string): string {
    return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

/** Always the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
    let state = seed >>> 0;
    return below => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
    };
}
