// Text to PlanFile: the one way in, for the command line, the server and the tests. However broken the text, a file comes out.
// It must not know other files.

import type { Ignore, PlanFile, Scope } from '../plan/model.ts';
import { lineStarts, positionAt, type Span } from '../plan/source.ts';
import { declarationsIn } from './build/declarations.ts';
import { FileReading } from './build/reading.ts';
import type { SyntaxNode } from './build/syntax.ts';
import { reportSyntaxErrors } from './build/syntax-problems.ts';
import type { Language } from './module.ts';
import { automatonOf } from './parser/automaton.ts';
import { bodiesOf } from './parser/bodies.ts';
import { kindsOf } from './parser/kinds.ts';
import { mendBlocks } from './parser/mend-blocks.ts';
import { readSyntax } from './parser/read-syntax.ts';
import { type RecoveredBlocks, recoverBlocks } from './parser/recover-blocks.ts';
import { recoverSyntax } from './parser/recover-syntax.ts';
import { scannerOf } from './parser/scan.ts';
import { withoutTableRows } from './parser/table-rows.ts';
import { deepestBlock, type Tokens } from './parser/token-list.ts';

/** Characters (UTF-16 units) beyond which a file is not read. */
export const largestFile = 16_000_000;

/** Reads one file. Never throws: what cannot be read is in `problems`. */
export function readPlanFile(language: Language, uri: string, text: string): PlanFile {
    const reading = new FileReading(uri, text);
    if (text.length > largestFile) {
        reading.problem('too-large', { start: 0, end: 0 }, { most: largestFile / 1_000_000 }, 'limit');
        return finish(reading, text, [], []);
    }
    try {
        const tokens = scannerOf(language.grammar).scan(text);
        const syntax = readWithinBlocks(language, text, tokens, reading, recoverWhole) as SyntaxNode;
        return finish(reading, text, declarationsIn(syntax, 'elements', reading), ignoresIn(tokens, text));
    } catch (error) {
        const failed = new FileReading(uri, text);
        failed.problem('parser-failed', { start: 0, end: 0 }, { reason: error instanceof Error ? error.message : String(error) });
        return finish(failed, text, [], []);
    }
}

/**
 * The readable part of tokens, with errors reported: rows of a table are left out, braces that were forgotten put in. The result of
 * `otherwise`, or undefined, where an error is not known to stay within its block.
 */
export function readWithinBlocks(
    language: Language,
    text: string,
    scanned: Tokens,
    reading: FileReading,
    otherwise: (language: Language, text: string, tokens: Tokens) => RecoveredBlocks | undefined = () => undefined,
): SyntaxNode | undefined {
    const sound = readSyntax(automatonOf(language.grammar), scanned);
    if (sound) return sound;
    const { names } = kindsOf(language.grammar);
    const bodies = bodiesOf(language.grammar);
    const { tokens: lines, tables } = withoutTableRows(text, scanned, kind => bodies.keywordOf[kind] !== undefined);
    // Where blocks are cut off for their depth nobody knows which brace is missing.
    const mended = lines.tooDeep < 0 && lines.count > 0 ? mendBlocks(lines, bodies, names) : undefined;
    const read = mended?.tokens ?? lines;
    const recovered = recoverBlocks(language, text, read) ?? otherwise(language, text, read);
    if (!recovered) return undefined;
    const { syntax, errors, tokens } = recovered;
    const { mends = [], around } = mended ?? {};
    reportSyntaxErrors({ tables, mends, scanned: lines, errors, tokens, length: text.length, bodies, around }, reading);
    const start = read.starts[read.tooDeep];
    if (start !== undefined) {
        reading.problem('too-deep', { start, end: start + 1 }, { most: deepestBlock }, 'limit');
    }
    return syntax;
}

function recoverWhole(language: Language, text: string, read: Tokens): RecoveredBlocks {
    const { tokens } = language.lexer.lex(text, read);
    return { ...recoverSyntax(language, tokens), tokens };
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
export function inOrder<T extends { readonly span: Span }>(list: readonly T[]): readonly T[] {
    return list.toSorted((a, b) => a.span.start - b.span.start);
}

/** The beginning of a comment that tells the checks to be silent: it speaks of its own line, or of the next when it stands alone. */
export const ignoreComment = /^(?:\/\/|\/\*)\s*(?:ignore|abaikan)\s*:/;

/** Between the rules and the reason for ignoring them. */
const reasonMark = '--';

/** Further words of one comment name no rules: nobody writes so many. */
const maxIgnored = 100;

export function ignoresIn({ comments, count, starts, ends }: Tokens, text: string): Ignore[] {
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
        const said = comment.slice(match[0].length, comment.startsWith('/*') && comment.endsWith('*/') ? -2 : undefined);
        const mark = reasonAt(said);
        const rules = said.slice(0, mark);
        const offset = start + match[0].length;
        ignores.push({
            span: { start, end },
            line: standsAlone && next < count ? lineAt(starts[next] as number) : own,
            rules: [...rules.matchAll(/[\w-]+/g)].slice(0, maxIgnored).map(rule => ({
                value: rule[0],
                span: { start: offset + rule.index, end: offset + rule.index + rule[0].length },
            })),
            reason: said.slice(mark + reasonMark.length).trim(),
        });
    }
    return ignores;
}

/** Where the reason begins: at two dashes that begin the text or follow white space; its end when there is none. */
function reasonAt(text: string): number {
    for (let at = text.indexOf(reasonMark); at >= 0; at = text.indexOf(reasonMark, at + 1))
        if (at === 0 || /\s/.test(text[at - 1] as string)) return at;
    return text.length;
}
