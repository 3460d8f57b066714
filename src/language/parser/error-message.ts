// Expectations of the parser at an error, as data: syntax-problems.ts makes sentences of them. It must not know any language.
import type { IToken, TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider } from 'langium';

/** Rides in the message of a parser error, as JSON. */
export interface Expectation {
    /** Names of token types, the grammar's words for keywords. */
    readonly expected: readonly string[];
    /** Grammar rule being read. */
    readonly rule: string;
}

export class ExpectationMessageProvider extends AbstractParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, ruleName }: { expected: TokenType; ruleName: string }): string {
        return write([expected.name], ruleName);
    }

    override buildNotAllInputParsedMessage({ ruleName }: { firstRedundant: IToken; ruleName: string }): string {
        return write([], ruleName);
    }

    override buildNoViableAltMessage({
        expectedPathsPerAlt,
        ruleName,
    }: {
        expectedPathsPerAlt: TokenType[][][];
        ruleName: string;
    }): string {
        return write(
            expectedPathsPerAlt.flatMap(paths => paths.flatMap(path => path.slice(0, 1).map(type => type.name))),
            ruleName,
        );
    }

    override buildEarlyExitMessage({
        expectedIterationPaths,
        ruleName,
    }: {
        expectedIterationPaths: TokenType[][];
        ruleName: string;
    }): string {
        return write(
            expectedIterationPaths.flatMap(path => path.slice(0, 1).map(type => type.name)),
            ruleName,
        );
    }
}

function write(expected: readonly string[], rule: string): string {
    const expectation: Expectation = { expected: [...new Set(expected)], rule: rule.replace(/\u200B$/, '') };
    return JSON.stringify(expectation);
}

/** Reads back what the provider wrote; an error that came another way expects nothing in particular. */
export function readExpectation(message: string): Expectation {
    try {
        return JSON.parse(message) as Expectation;
    } catch {
        return { expected: [], rule: '' };
    }
}
