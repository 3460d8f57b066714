// Errors of lexer and parser as problems in the planner's terms, each at the line that is wrong. It must not know sentences:
// those are in l10n/problems.ts.
import type { IRecognitionException, IToken } from 'chevrotain';

import { keywordBySpelling } from '../../l10n/keywords.ts';
import { nearest } from '../../l10n/nearest.ts';
import type { Span } from '../../plan/source.ts';
import { readExpectation } from '../parser/error-message.ts';
import type { FileReading } from './reading.ts';

/** More problems than this in one file are counted, not listed: random bytes would give a hundred thousand. */
export const mostSyntaxProblems = 100;

export function reportSyntaxErrors(
    unreadable: readonly Span[],
    parserErrors: readonly IRecognitionException[],
    tokens: readonly IToken[],
    length: number,
    reading: FileReading,
): void {
    for (const span of unreadable.slice(0, mostSyntaxProblems)) reading.problem('unexpected-characters', span);
    const index = new Map(parserErrors.length ? tokens.map((token, i) => [token, i]) : []);
    for (const error of parserErrors.slice(0, Math.max(0, mostSyntaxProblems - unreadable.length))) {
        const at = index.get(error.token);
        reportParserError(error, tokens[(at ?? tokens.length) - 1], length, reading);
    }
    const more = unreadable.length + parserErrors.length - mostSyntaxProblems;
    if (more > 0) reading.problem('more-problems', { start: 0, end: 0 }, { count: more }, 'limit');
}

function reportParserError(error: IRecognitionException, previous: IToken | undefined, length: number, reading: FileReading): void {
    const { expected, rule } = readExpectation(error.message);
    const actual = error.token;
    const atEnd = actual.tokenType.name === 'EOF';
    const wanted = describe(expected);
    const found = shorten(actual.image);
    if (wanted === 'block-end' && atEnd) {
        reading.problem('unclosed-block', previous ? spanOf(previous) : { start: length, end: length }, { rule });
        return;
    }
    // What a line lacks is reported where it is missing, not at the next line's innocent first word.
    if (wanted !== 'block-end' && previous && (atEnd || actual.startLine !== previous.endLine)) {
        reading.problem(`missing-${wanted}`, spanOf(previous), { after: shorten(previous.image) });
        return;
    }
    const span = spanOf(actual);
    if (wanted === 'block-end' || wanted === 'something') {
        const known = keywordBySpelling.has(actual.image);
        const [suggestion] = known ? [] : nearest(actual.image, keywordBySpelling.keys(), 1);
        if (suggestion) reading.problem('misspelled', span, { found, suggestion });
        else reading.problem(found === '}' ? 'stray-brace' : 'not-here', span, { found });
        return;
    }
    const isAmount = wanted === 'name' && actual.tokenType.name === 'Rp';
    reading.problem(isAmount ? 'amount-not-name' : `wanted-${wanted}`, span, { found, after: previous ? shorten(previous.image) : '' });
}

/** What was expected, as one of the things a planner knows. */
function describe(
    expected: readonly string[],
): 'name' | 'text' | 'number' | 'time' | 'block' | 'block-end' | 'from' | 'in' | 'to' | 'something' {
    const [one, ...more] = expected;
    if (expected.includes('DATE')) return 'time';
    if (more.length > 0 || one === undefined) return 'something';
    if (one === 'NAME' || one === 'ID') return 'name';
    if (one === 'STRING') return 'text';
    if (one === 'NUM') return 'number';
    if (one === '{') return 'block';
    if (one === '}') return 'block-end';
    if (one === 'from' || one === 'in' || one === 'to') return one;
    return 'something';
}

function spanOf(token: IToken): { start: number; end: number } {
    return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
}

function shorten(text: string): string {
    const points = [...text];
    return points.length > 40 ? `${points.slice(0, 39).join('')}…` : text;
}
