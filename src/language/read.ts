// Text to PlanFile: the one way in, for the command line, the server and the tests. However broken the text, a file comes out.
// It must not know other files.
import type { IToken } from 'chevrotain';
import type { AstNode, LangiumCoreServices, ParseResult } from 'langium';
import type { Ignore, PlanFile, Scope } from '../plan/plan.ts';
import { lineStarts, positionAt } from '../plan/source.ts';
import { builders } from './build/declarations.ts';
import { all, FileReading } from './build/reading.ts';
import { syntaxOf } from './build/syntax.ts';
import { reportSyntaxErrors } from './build/syntax-problems.ts';
import { deepestBlock, type PlanLexingReport } from './parser/lexer.ts';

/** Characters (UTF-16 units) beyond which a file is not read. */
export const largestFile = 16_000_000;

/** Reads one file. Never throws: what cannot be read is in `problems`. */
export function readPlanFile(language: LangiumCoreServices, uri: string, text: string): PlanFile {
    const reading = new FileReading(uri);
    if (text.length > largestFile) {
        reading.problem('too-large', { start: 0, end: 0 }, { most: largestFile / 1_000_000 }, 'limit');
        return finish(reading, text, [], []);
    }
    try {
        return buildPlanFile(uri, text, language.parser.LangiumParser.parse(text));
    } catch (error) {
        reading.problem('parser-failed', { start: 0, end: 0 }, { reason: error instanceof Error ? error.message : String(error) });
        return finish(reading, text, [], []);
    }
}

/** Makes the file from a parse that was done already, as the language server's documents hold it. */
export function buildPlanFile(uri: string, text: string, parsed: ParseResult<AstNode>): PlanFile {
    const reading = new FileReading(uri);
    const report = parsed.lexerReport as PlanLexingReport;
    reportSyntaxErrors(parsed.lexerErrors, parsed.parserErrors, report.tokens, text.length, reading);
    if (report.tooDeep) {
        const { startOffset } = report.tooDeep;
        reading.problem('too-deep', { start: startOffset, end: startOffset + 1 }, { most: deepestBlock }, 'limit');
    }
    const elements = all(syntaxOf(parsed.value, text), 'elements').flatMap(part => {
        const built = part.node && builders[part.node.rule]?.(part.node, undefined, reading);
        return built ? [built] : [];
    });
    return finish(reading, text, elements, ignoresIn(report, text));
}

function finish(reading: FileReading, text: string, elements: readonly Scope[], ignores: readonly Ignore[]): PlanFile {
    const { uri, declarations, extensions, references, problems } = reading;
    const inOrder = (a: { span: { start: number } }, b: { span: { start: number } }) => a.span.start - b.span.start;
    declarations.sort(inOrder);
    references.sort(inOrder);
    problems.sort(inOrder);
    return { uri, lineStarts: lineStarts(text), elements, declarations, extensions, references, ignores, problems };
}

/** A comment that tells the checks to be silent: it speaks of its own line, or of the next when it stands alone. */
export const ignoreComment = /^(?:\/\/|\/\*)\s*(?:ignore|abaikan)\s*:\s*(.*?)\s*(?:\*\/)?$/s;

function ignoresIn(report: PlanLexingReport, text: string): Ignore[] {
    const ignores: Ignore[] = [];
    const starts = lineStarts(text);
    let next = 0;
    for (const comment of report.comments) {
        const match = ignoreComment.exec(comment.image);
        if (!match) continue;
        const start = comment.startOffset;
        const end = start + comment.image.length;
        while (next < report.tokens.length && (report.tokens[next] as IToken).startOffset < start) next++;
        const before = report.tokens[next - 1];
        const after = report.tokens[next];
        const own = positionAt(starts, start).line;
        const standsAlone = !before || (before.endLine ?? 0) - 1 !== own;
        const [rules = '', reason = ''] = (match[1] ?? '').split(/\s+--\s*|^--\s*/);
        const offset = start + comment.image.indexOf(rules, comment.image.indexOf(':'));
        ignores.push({
            span: { start, end },
            line: standsAlone ? (after ? (after.startLine as number) - 1 : own) : own,
            rules: [...rules.matchAll(/[\w-]+/g)].map(rule => ({
                value: rule[0],
                span: { start: offset + rule.index, end: offset + rule.index + rule[0].length },
            })),
            reason,
        });
    }
    return ignores;
}
