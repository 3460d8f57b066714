// Text to PlanFile: the one way in, for the command line, the server and the tests. However broken the text, a file comes out.
// It must not know other files.
import type { AstNode, LangiumCoreServices, ParseResult } from 'langium';
import type { Ignore, PlanFile, Scope } from '../plan/plan.ts';
import { lineStarts, positionAt, type Span } from '../plan/source.ts';
import { declarationsIn } from './build/declarations.ts';
import { FileReading } from './build/reading.ts';
import { syntaxOf } from './build/syntax-of-cst.ts';
import { reportSyntaxErrors } from './build/syntax-problems.ts';
import type { PlanLexingReport } from './parser/lexer.ts';
import { machineOf } from './parser/machine.ts';
import { readSyntax } from './parser/read-syntax.ts';
import { deepestBlock, scannerOf, type Tokens } from './parser/scan.ts';

/** Characters (UTF-16 units) beyond which a file is not read. */
export const largestFile = 16_000_000;

/** Reads one file. Never throws: what cannot be read is in `problems`. */
export function readPlanFile(language: LangiumCoreServices, uri: string, text: string): PlanFile {
    const reading = new FileReading(uri, text);
    if (text.length > largestFile) {
        reading.problem('too-large', { start: 0, end: 0 }, { most: largestFile / 1_000_000 }, 'limit');
        return finish(reading, text, [], []);
    }
    try {
        const tokens = scannerOf(language.Grammar).scan(text);
        const syntax = readSyntax(machineOf(language.Grammar), tokens);
        if (syntax) return finish(reading, text, declarationsIn(syntax, 'elements', reading), ignoresIn(tokens, text));
        return buildPlanFile(uri, text, language.parser.LangiumParser.parse(text));
    } catch (error) {
        reading.problem('parser-failed', { start: 0, end: 0 }, { reason: error instanceof Error ? error.message : String(error) });
        return finish(reading, text, [], []);
    }
}

/** Makes the file of what Langium's parser leaves, with what it could not read in `problems`. */
export function buildPlanFile(uri: string, text: string, parsed: ParseResult<AstNode>): PlanFile {
    const reading = new FileReading(uri, text);
    const report = parsed.lexerReport as PlanLexingReport;
    reportSyntaxErrors(parsed.lexerErrors, parsed.parserErrors, report.tokens, text.length, reading);
    if (report.tooDeep) {
        const { startOffset } = report.tooDeep;
        reading.problem('too-deep', { start: startOffset, end: startOffset + 1 }, { most: deepestBlock }, 'limit');
    }
    return finish(reading, text, declarationsIn(syntaxOf(parsed.value), 'elements', reading), ignoresIn(report.scanned, text));
}

function finish(reading: FileReading, text: string, elements: readonly Scope[], ignores: readonly Ignore[]): PlanFile {
    const { uri, declarations, extensions, references, problems } = reading;
    return {
        uri,
        lineStarts: lineStarts(text),
        elements,
        declarations: inOrder(declarations),
        extensions,
        references: inOrder(references),
        ignores,
        problems: inOrder(problems),
    };
}

/** As they stand in the text; a copy, which has no room to grow. */
function inOrder<T extends { readonly span: Span }>(list: readonly T[]): readonly T[] {
    return list.toSorted((a, b) => a.span.start - b.span.start);
}

/** A comment that tells the checks to be silent: it speaks of its own line, or of the next when it stands alone. */
export const ignoreComment = /^(?:\/\/|\/\*)\s*(?:ignore|abaikan)\s*:\s*(.*?)\s*(?:\*\/)?$/s;

function ignoresIn({ comments, count, starts, ends }: Tokens, text: string): Ignore[] {
    const ignores: Ignore[] = [];
    let lines: readonly number[] | undefined;
    const lineAt = (offset: number) => {
        lines ??= lineStarts(text);
        return positionAt(lines, offset).line;
    };
    let next = 0;
    for (const { start, end } of comments) {
        const comment = text.slice(start, end);
        const match = ignoreComment.exec(comment);
        if (!match) continue;
        while (next < count && (starts[next] as number) < start) next++;
        const own = lineAt(start);
        const standsAlone = next === 0 || lineAt((ends[next - 1] as number) - 1) !== own;
        const [rules = '', reason = ''] = (match[1] ?? '').split(/\s+--\s*|^--\s*/);
        const offset = start + comment.indexOf(rules, comment.indexOf(':'));
        ignores.push({
            span: { start, end },
            line: standsAlone && next < count ? lineAt(starts[next] as number) : own,
            rules: [...rules.matchAll(/[\w-]+/g)].map(rule => ({
                value: rule[0],
                span: { start: offset + rule.index, end: offset + rule.index + rule[0].length },
            })),
            reason,
        });
    }
    return ignores;
}
