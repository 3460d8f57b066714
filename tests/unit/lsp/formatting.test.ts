// Formatting as editors ask for it: positions in, edits out, whether or not the text is part of a plan.
import { describe, expect, it } from 'vitest';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { formatText, formatTextRange, formatTyped } from '../../../src/language/lsp/formatting.ts';
import { largestFile } from '../../../src/language/read.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { lineStarts, offsetOf } from '../../../src/plan/source.ts';
import { language } from '../plans.ts';

const { lexer } = language;
const at = (line: number, character: number): Position => ({ line, character });
const applied = (text: string, edits: readonly TextEdit[]) => {
    const starts = lineStarts(text);
    const spanOf = ({ start, end }: TextEdit['range']) => ({ start: offsetOf(text, starts, start), end: offsetOf(text, starts, end) });
    return applyEdits(
        text,
        edits.map(({ range, newText }) => ({ file: '', span: spanOf(range), text: newText })),
    );
};

describe('formatting', () => {
    const text = 'goal   A {\r\n code   "1"\r\n  }\r\ngoal   B\r\n';
    it('lays out the whole text, or nothing of one that is too large', () => {
        expect(applied(text, formatText(text, lexer))).toBe('goal A {\r\n  code "1"\r\n}\r\ngoal B\r\n');
        expect(formatText(' '.repeat(largestFile + 1), lexer)).toEqual([]);
    });
    it('lays out the lines of a range, also of one that ends beyond its line or the text', () => {
        const second = text.replace(' code   "1"', '  code "1"');
        expect(applied(text, formatTextRange(text, { start: at(1, 4), end: at(1, 5) }, lexer))).toBe(second);
        expect(applied(text, formatTextRange(text, { start: at(1, 4), end: at(1, 999) }, lexer))).toBe(second);
        expect(applied(text, formatTextRange(text, { start: at(0, 0), end: at(99, 0) }, lexer))).toBe(
            applied(text, formatText(text, lexer)),
        );
    });
    it('lays out a block once its brace is typed, and leaves what follows', () =>
        expect(applied(text, formatTyped(text, at(2, 3), '}', lexer))).toBe('goal A {\r\n  code "1"\r\n}\r\ngoal   B\r\n'));
});
