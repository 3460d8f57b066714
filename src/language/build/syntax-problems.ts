// Errors of lexer and parser as problems in the planner's terms, each at the line that is wrong. It must not know sentences:
// those are in l10n/problems.ts.
import type { IRecognitionException, IToken } from 'chevrotain';
import { chooseNames } from '../../l10n/choose-names.ts';
import { type KeywordId, keywordBySpelling, keywords } from '../../l10n/keywords.ts';
import { nearest } from '../../l10n/nearest.ts';
import type { Span } from '../../plan/source.ts';
import type { Bodies } from '../parser/bodies.ts';
import { readExpectation } from '../parser/error-message.ts';
import type { Mend } from '../parser/mend-blocks.ts';
import type { Tokens } from '../parser/token-list.ts';
import { reportElsewhere, reportMend } from './mend-problems.ts';
import { isClosedText, isQuoted } from './quotes.ts';
import type { FileReading } from './reading.ts';

/** More problems than this in one file are counted, not listed: random bytes would give a hundred thousand. */
const maxSyntaxProblems = 100;

/** Problems of one text. */
export interface SyntaxErrors {
    /** Rows of a table that stand in it. */
    readonly tables: readonly Span[];
    /** Braces that were put in, by the tokens before. */
    readonly mends: readonly Mend[];
    readonly scanned: Tokens;
    /** Errors of the parser in the tokens that it read. */
    readonly errors: readonly IRecognitionException[];
    readonly tokens: readonly IToken[];
    readonly length: number;
    readonly bodies: Bodies;
    /** The rule whose block holds what stands at an offset. */
    readonly around: ((offset: number) => string) | undefined;
}

export function reportSyntaxErrors(found: SyntaxErrors, reading: FileReading): void {
    const { tables, mends, scanned, errors, tokens, bodies } = found;
    const { unreadable } = scanned;
    let left = maxSyntaxProblems;
    const report = <T>(list: readonly T[], one: (item: T) => void) => {
        for (const item of list.slice(0, left)) one(item);
        left = Math.max(0, left - list.length);
    };
    const index = new Map(errors.length ? tokens.map((token, i) => [token, i]) : []);
    report(tables, span => reading.problem('table-rows', span, reading.rowsIn(span)));
    report(mends, mend => reportMend(mend, scanned, bodies, reading));
    report(unreadable, span => reading.problem('unexpected-characters', span, { found: shorten(reading.written(span)) }));
    report(errors, error => {
        let before = (index.get(error.token) ?? tokens.length) - 1;
        // A brace that was put in takes no room.
        while (tokens[before]?.image === '') before--;
        reportParserError(error, tokens[before], found, reading);
    });
    const more = tables.length + mends.length + unreadable.length + errors.length - maxSyntaxProblems;
    if (more > 0) reading.problem('more-problems', { start: 0, end: 0 }, { count: more }, 'limit');
}

function reportParserError(error: IRecognitionException, previous: IToken | undefined, found: SyntaxErrors, reading: FileReading): void {
    const { expected, rule } = readExpectation(error.message);
    const actual = error.token;
    const atEnd = actual.tokenType.name === 'EOF' || actual.image === '';
    const wanted = describe(expected);
    const image = shorten(actual.image);
    if (wanted === 'block-end' && atEnd) {
        const { length } = found;
        reading.problem('unclosed-block', previous ? spanOf(previous) : { start: length, end: length }, { rule, of: '', close: -1 });
        return;
    }
    // Where the whole file was read but for this, nothing is missing before it.
    if ((expected.length === 0 || expected[0] === 'EOF') && !atEnd) {
        reportMisplaced(actual, previous, found, reading);
        return;
    }
    // A missing part of a line is reported where it is missing, not at the next line's innocent first word.
    if (wanted !== 'block-end' && previous && (atEnd || actual.startLine !== previous.endLine)) {
        reading.problem(`missing-${wanted}`, spanOf(previous), { after: shorten(previous.image) });
        return;
    }
    const span = spanOf(actual);
    if (wanted === 'block-end' || wanted === 'something') {
        reportMisplaced(actual, previous, found, reading);
        return;
    }
    if (wanted === 'name' && isQuoted(actual.image)) {
        const title = actual.image.slice(1, isClosedText(actual.image) ? -1 : undefined);
        const [name = ''] = chooseNames([{ title, key: '', fallback: '' }]);
        reading.problem('title-without-name', span, { found: shorten(title), name });
        return;
    }
    const isAmount = wanted === 'name' && actual.tokenType.name === 'Rp';
    const after = previous ? shorten(previous.image) : '';
    reading.problem(isAmount ? 'amount-not-name' : `wanted-${wanted}`, span, { found: image, after });
}

/** A word that cannot stand where it does: misspelled, known but of another block, or nothing at all. */
function reportMisplaced(actual: IToken, previous: IToken | undefined, found: SyntaxErrors, reading: FileReading): void {
    const { bodies, around } = found;
    const span = spanOf(actual);
    const image = shorten(actual.image);
    if (image === '}') {
        reading.problem('stray-brace', span, { found: image });
        return;
    }
    const id = keywordBySpelling.get(actual.image);
    if (id && ['declaration', 'property'].includes(keywords[id].role)) {
        reportElsewhere(image, span, bodies, reading);
        return;
    }
    const begins = !previous || previous.endLine !== actual.startLine || /^[{}]$/.test(previous.image);
    const suggestion = id ? undefined : meantWord(actual, begins, bodies.allowed.get(around?.(span.start) ?? bodies.entry), reading);
    if (suggestion) reading.problem('misspelled', span, { found: image, suggestion });
    else reading.problem('not-here', span, { found: image });
}

/** The keyword that was probably meant: one of the file's language that may stand here. None for very short words and cells of a table. */
function meantWord(
    { image, startOffset }: IToken,
    begins: boolean,
    allowed: ReadonlySet<KeywordId> | undefined,
    reading: FileReading,
): string | undefined {
    if ([...image].length < 3 || reading.characterAt(startOffset + image.length) === '\t') return undefined;
    const locale = reading.language();
    const fitting = (Object.keys(keywords) as KeywordId[]).filter(id =>
        begins ? allowed?.has(id) === true : keywords[id].role === 'joining' || allowed?.has(id) === true,
    );
    return nearest(image, new Set(fitting.flatMap(id => keywords[id].spellings[locale])), 1)[0];
}

/** The expectation, as one of the things a planner knows. */
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
